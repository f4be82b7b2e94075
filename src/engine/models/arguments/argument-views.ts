/** How a cue's sentence and its quotations look, as the argument model's features need it. */
import type { ArgumentSequence } from './argument-sequence';
import { sentenceOf, type Reading } from '../reading/reading';
import { isFiniteRole, isQuotation, Role } from '../reading/roles';

/**
 * Where, after the cue, its clause begins: at which place a `that`, a quotation or a colon stands; 0 where none is
 * near.
 */
export function thatAfter({ role }: Reading, { cue, sentence }: ArgumentSequence): number {
  const end = Math.min(sentence.to, cue.to + 8);
  for (let at = cue.to; at < end; at++) {
    if (role[at] === Role.that) return 1 + Math.min(3, at - cue.to);
    if (isQuotation(role[at]!)) return 5 + Math.min(2, at - cue.to);
    if (role[at] === Role.colon) return 8;
  }
  return 0;
}

/** For each unit of the sentence where its part begins; parts are cut at commas, dashes, colons and the cue. */
export function partStarts({ role }: Reading, { sentence, cue }: ArgumentSequence): Int32Array {
  const parts = new Int32Array(sentence.to - sentence.from);
  let start = sentence.from;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at === cue.to) start = at;
    parts[at - sentence.from] = start;
    if (role[at] === Role.comma || role[at] === Role.dash || role[at] === Role.colon) start = at + 1;
  }
  return parts;
}

/** Distances and counts beyond which no difference is made. */
const buckets = Uint8Array.from({ length: 64 }, (_, distance) => {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 21 ? 7 : 8;
});

export function bucket(distance: number): number {
  return buckets[Math.min(distance, 63)]!;
}

/** The word that says what the cue is: its reporting verb, else its last verb, else its last word. */
export function cueHeadOf({ forms, role }: Reading, { cue }: Pick<ArgumentSequence, 'cue'>): number {
  for (let at = cue.from; at < cue.to; at++) if (forms[at]!.reporting > 0) return at;
  for (let at = cue.to - 1; at >= cue.from; at--)
    if (isFiniteRole(role[at]!) || role[at] === Role.base || role[at] === Role.gerund || role[at] === Role.participle)
      return at;
  return cue.to - 1;
}

/** Whether a quotation is a sentence of its own. */
export function standsAlone(reading: Reading, at: number): boolean {
  const { sentences, units } = reading;
  const sentence = sentences[sentenceOf(reading, at)]!;
  for (let index = sentence.from; index < sentence.to; index++) {
    const { kind } = units[index]!;
    if (kind !== 'quotation' && kind !== 'punctuation') return false;
  }
  return true;
}
