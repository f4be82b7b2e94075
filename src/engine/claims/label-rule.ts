/** `MORAN: Did you sign the form?`, `Graham: The deal is dead`: a name and a colon at the start of a block. */
import { describe } from '../mentions/describe';
import { isFinite } from '../mentions/finite';
import { rangeSpan } from '../text/units';
import type { Candidate } from './candidate';
import { contentSpan, type Sentence } from './sentence';
import { trust } from './weights';

/** A label has at most this many words. */
const longestLabel = 7;

/** `sentence` must be the block's first; `to` is where the block's units end. Whether the label counts, the document decides. */
export function proposeLabelClaim(sentence: Sentence, to: number): Candidate | null {
  const { units, from } = sentence;
  const colon = units.slice(0, longestLabel + 2).findIndex((unit, at) => at > from && unit.text === ':');
  if (colon === -1 || !isLabel(sentence, colon)) return null;
  const content = contentSpan(units, colon + 1, to);
  if (content === null || to - colon < 3) return null;
  return {
    rule: 'transcript',
    content: [content],
    cue: rangeSpan(units, { from: colon, to: colon + 1 }),
    source: describe(units, { from, to: colon }, true),
    antecedent: null,
    weight: trust.transcript,
    awaits: false,
  };
}

function isLabel({ units, from }: Sentence, colon: number): boolean {
  for (let at = from; at < colon; at++) if (units[at]!.kind === 'quotation' || isFinite(units, at)) return false;
  return (
    units[from]!.capital &&
    units[colon - 1]!.kind === 'word' &&
    describe(units, { from, to: colon }, true).form === 'name'
  );
}
