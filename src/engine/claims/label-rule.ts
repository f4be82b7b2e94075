/** `MORAN: Did you sign the form?`, `Brandt: The deal is dead`: a name and a colon at the start of a block. */
import { describe } from '../mentions/describe';
import { isFinite } from '../mentions/finite';
import { rangeSpan, type Unit } from '../text/units';
import type { Candidate } from './candidate';
import { isClause } from './content';
import { contentSpan } from './sentence';
import { trust } from './weights';

/** A label has at most this many words, and what follows it at least so many. */
const longestLabel = 7;
const shortestUtterance = 2;

/** `tokens` are the block's words, those in quotation marks too. Whether the label counts, the document decides. */
export function proposeLabelClaim(tokens: readonly Unit[]): Candidate | null {
  const colon = firstColon(tokens);
  if (colon < 1 || tokens.length - colon <= shortestUtterance || !isLabel(tokens, colon)) return null;
  const content = contentSpan(tokens, colon + 1, tokens.length);
  return (
    content && {
      rule: 'transcript',
      content: [content],
      cue: rangeSpan(tokens, { from: colon, to: colon + 1 }),
      source: describe(tokens, { from: 0, to: colon }, true),
      antecedent: null,
      weight: isClause(tokens, colon, tokens.length) ? trust.transcript : trust.label,
      awaits: false,
    }
  );
}

/** Index of the first colon among the words of a label and the one after it; -1 where there is none. */
function firstColon(tokens: readonly Unit[]): number {
  for (let at = 0; at < Math.min(tokens.length, longestLabel + 1); at++) if (tokens[at]!.text === ':') return at;
  return -1;
}

function isLabel(tokens: readonly Unit[], colon: number): boolean {
  for (let at = 0; at < colon; at++) if (isFinite(tokens, at) || tokens[at]!.lower === "'s") return false;
  if (!tokens[0]!.capital || tokens[colon - 1]!.kind !== 'word') return false;
  return describe(tokens, { from: 0, to: colon }, true).form === 'name';
}
