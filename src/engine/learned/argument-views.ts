/** How a cue's sentence and its quotations look, as the argument model's features need it. */
import type { ArgumentSequence } from './argument-sequence';
import { Shape } from './lexemes';
import { Role, type Reading } from './reading';

/** Where, after the cue, its clause begins: at which place a `that`, a quotation or a colon stands; 0 where none is near. */
export function thatAfter({ role, lexemes }: Reading, { cue, sentence }: ArgumentSequence): number {
  for (let at = cue.to; at < Math.min(sentence.to, cue.to + 8); at++) {
    if (role[at] === Role.that) return 1 + Math.min(3, at - cue.to);
    if (lexemes.shape[at] === Shape.quotation) return 5 + Math.min(2, at - cue.to);
    if (role[at] === Role.colon) return 8;
  }
  return 0;
}

/** For each unit of the sentence where its part begins; parts are cut at commas, dashes, colons and the cue. */
export function partsOf({ role }: Reading, { sentence, cue }: ArgumentSequence): Int32Array {
  const parts = new Int32Array(sentence.to - sentence.from);
  let start = sentence.from;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at === cue.to) start = at;
    parts[at - sentence.from] = start;
    if (role[at] === Role.comma || role[at] === Role.dash || role[at] === Role.colon) start = at + 1;
  }
  return parts;
}

/** Length, case of the first letter, and the last mark of a quotation, as one number. */
export function quotationLook(text: string): number {
  // Line ends of one kind or the other must make no difference.
  const length = text.replaceAll('\r\n', '\n').length;
  const size = length < 12 ? 0 : length < 30 ? 1 : length < 70 ? 2 : length < 200 ? 3 : 4;
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  const capital = first !== first.toLowerCase() ? 1 : 0;
  const end = /([.!?…,—–-])[\s'"’”»)\]*]*$/u.exec(text)?.[1] ?? '';
  const mark = end === '' ? 0 : end === ',' ? 1 : end === '.' ? 2 : 3;
  return 1 + size + 5 * capital + 10 * mark;
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

/** A unit, and where it stands to the cue. */
export interface Place {
  readonly at: number;
  /** The units between it and the cue are `near` … `far - 1`. */
  readonly near: number;
  readonly far: number;
  /** A bucket. */
  readonly distance: number;
  /** What stands beside the cue, and the cue's word, each with the side that the unit is on. */
  readonly around: number;
  readonly headed: number;
  /** `Role`s of the unit and its neighbours. */
  readonly before: number;
  readonly here: number;
  readonly after: number;
}

export type Counts = Readonly<
  Record<
    'commas' | 'verbs' | 'questions' | 'conjunctions' | 'quotations' | 'thats' | 'dashes' | 'cues' | 'prepositions',
    number
  >
>;

export function isFiniteRole(kind: number): boolean {
  return kind === Role.finite || kind === Role.past || kind === Role.modal;
}

/** The word that says what the cue is: its reporting verb, else its last verb, else its last word. */
export function headOf({ reporting, role }: Reading, { cue }: Pick<ArgumentSequence, 'cue'>): number {
  for (let at = cue.from; at < cue.to; at++) if (reporting[at]) return at;
  for (let at = cue.to - 1; at >= cue.from; at--)
    if (isFiniteRole(role[at]!) || role[at] === Role.base || role[at] === Role.gerund || role[at] === Role.participle)
      return at;
  return cue.to - 1;
}

/** Whether a quotation is a sentence of its own. */
export function standsAlone({ sentences, lexemes }: Reading, at: number): boolean {
  const sentence = sentences.find(({ from, to }) => from <= at && at < to)!;
  for (let index = sentence.from; index < sentence.to; index++) {
    const kind = lexemes.shape[index]!;
    if (kind !== Shape.quotation && kind !== Shape.punctuation) return false;
  }
  return true;
}
