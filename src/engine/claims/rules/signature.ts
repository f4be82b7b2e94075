/**
 * `“We lost everything but the piano.” — Ilse Brandt, retired teacher`: a quotation signed by its speaker, in the same
 * line or in the next one.
 */
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import { isDash } from '../../phrases/phrase-before';
import { rangeSpan, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** A signature has at most this many words and marks. */
const longestSignature = 16;

export const signature: Construction = {
  reasons: ['cue-inverted'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence): readonly Candidate[] {
  const { units, from } = sentence;
  const end = lastWord(sentence);
  for (let at = from; at + 2 < end; at++) {
    if (units[at]!.kind !== 'quotation' || !isDash(units[at + 1]!)) continue;
    const signed = { from: at + 2, to: end };
    const content = contentSpan(units, from, at + 1);
    if (content === null || !isSignature(sentence, signed)) continue;
    return [
      {
        rule: 'cue-inverted',
        content: [content],
        cue: rangeSpan(units, { from: at + 1, to: at + 2 }),
        source: describe(units, signed, true),
        antecedent: null,
        weight: trust.signed,
        awaits: false,
      },
    ];
  }
  return [];
}

/** A line that is nothing but a dash and a name: what it signs is the block before it. */
export const signatureLine: Construction = {
  reasons: ['cue-inverted'],
  needs: {},
  propose: (sentence) => {
    const { units, from, to } = sentence;
    const end = lastWord(sentence);
    const signed = { from: 1, to: end };
    if (from > 0 || to < units.length || end < 2 || !isDash(units[0]!) || !isSignature(sentence, signed)) return [];
    return [
      {
        rule: 'cue-inverted',
        content: [],
        cue: rangeSpan(units, { from: 0, to: 1 }),
        source: describe(units, signed, true),
        antecedent: null,
        weight: trust.signed,
        awaits: false,
        unlearned: rangeSpan(units, { from: 0, to: end }),
      },
    ];
  },
};

function isSignature({ units }: Sentence, range: UnitRange): boolean {
  if (range.to - range.from > longestSignature || !units[range.from]!.capital) return false;
  for (let at = range.from; at < range.to; at++)
    if (isFinite(units, at) || units[at]!.kind === 'quotation') return false;
  return describe(units, range, true).form === 'name';
}
