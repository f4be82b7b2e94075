/** A colon that announces a quotation after other words than a reporting verb: `Brandt had this to say: “…”`. */
import { describe } from '../mentions/describe';
import { looksFinite } from '../mentions/finite';
import { phraseBefore } from '../mentions/phrase-before';
import { rangeSpan, type UnitRange } from '../text/units';
import type { Candidate } from './candidate';
import { type Cue } from './cues';
import { sentenceSubject } from './subjects';
import { lastWord, type Sentence } from './sentence';
import { trust } from './weights';

export function proposeColonClaims(sentence: Sentence, cues: readonly Cue[]): readonly Candidate[] {
  const { units } = sentence;
  const colon = announcingColon(sentence);
  if (colon === -1 || cues.some((cue) => !cue.passive && cue.head < colon && colon - cue.head <= 12)) return [];
  const subject = sentenceSubject(sentence, colon) ?? ownerBefore(sentence, colon);
  if (subject === null) return [];
  const source = describe(units, subject, true);
  let from = subject.to;
  while (from < colon && !looksFinite(units, from)) from++;
  const next = units[colon + 1];
  const isLast = next === undefined || colon + 1 >= sentence.to;
  return [
    {
      rule: 'cue-before',
      content: isLast ? [] : [{ start: next.start, end: next.end }],
      cue: rangeSpan(units, { from: Math.min(from, colon), to: colon + 1 }),
      source,
      antecedent: null,
      weight: trust.otherColon,
      awaits: isLast,
    },
  ];
}

/** `Malik’s response: “Let them try.”`: whose word it is. */
function ownerBefore(sentence: Sentence, colon: number): UnitRange | null {
  const { units, from } = sentence;
  return colon - 2 > from && units[colon - 2]!.lower === "'s" ? phraseBefore(units, colon - 2, from) : null;
}

/** A colon right before a quotation, or at the end of the sentence where the next paragraph may bring one. */
function announcingColon(sentence: Sentence): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  for (let at = sentence.from + 1; at < end; at++) {
    if (units[at]!.text === ':' && (at + 1 >= end || units[at + 1]!.kind === 'quotation')) return at;
  }
  return -1;
}
