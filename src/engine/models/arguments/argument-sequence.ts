import type { Unit, UnitRange } from '../../text/units';
import { sentenceOf, type Reading } from '../reading/reading';

/** Pieces of the sentences before and after the cue's that are read with it. */
const piecesBefore = 12;
const piecesAfter = 30;
/**
 * And so many units of the cue's own: no sentence that is written is longer, and one that is made must not cost its
 * square.
 */
const unitsBefore = 120;
const unitsAfter = 150;
const mostReports = 8;

/** What the argument model labels for one cue: every unit of the cue's sentence, the others cut at quotations only. */
export interface ArgumentSequence {
  readonly cue: UnitRange;
  /** The cue's sentence, or what of it is near the cue. */
  readonly sentence: UnitRange;
  readonly items: readonly UnitRange[];
  /** The items that are the cue's sentence. */
  readonly first: number;
  readonly last: number;
}

export function sequenceAround(reading: Reading, cue: UnitRange): ArgumentSequence {
  const { sentences } = reading;
  const at = sentenceOf(reading, cue.from);
  const whole = sentences[at]!;
  const sentence = {
    from: furthest(reading, cue.from - 1, Math.max(whole.from, cue.from - unitsBefore) - 1, -1) + 1,
    to: furthest(reading, cue.to, Math.min(whole.to, cue.to + unitsAfter), 1),
  };
  const before: UnitRange[] = [];
  for (let index = at - 1; index >= 0 && before.length < piecesBefore; index--)
    before.unshift(...piecesOf(reading, sentences[index]!));
  const after: UnitRange[] = [];
  for (let index = at + 1; index < sentences.length && after.length < piecesAfter; index++)
    after.push(...piecesOf(reading, sentences[index]!));
  const items = before.slice(-piecesBefore);
  const first = items.length;
  for (let index = sentence.from; index < sentence.to; index++) items.push({ from: index, to: index + 1 });
  const last = items.length;
  items.push(...after.slice(0, piecesAfter));
  return { cue, sentence, items, first, last };
}

/** From `at` to `end` in steps of `step`, or as far as there are no more than `mostReports` reporting words. */
function furthest({ forms }: Reading, at: number, end: number, step: 1 | -1): number {
  let reports = 0;
  while (at !== end && (forms[at]!.reporting === 0 || ++reports <= mostReports)) at += step;
  return at;
}

/** The quotations of a sentence and the runs of words between them; stops alone are no run. */
function piecesOf({ units }: Reading, { from, to }: UnitRange): readonly UnitRange[] {
  const pieces: UnitRange[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const quotation = at < to && units[at]!.kind === 'quotation';
    if (at < to && !quotation) continue;
    if (hasWordUnits(units, start, at)) pieces.push({ from: start, to: at });
    if (quotation) pieces.push({ from: at, to: at + 1 });
    start = at + 1;
  }
  return pieces;
}

function hasWordUnits(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at]!.kind !== 'punctuation') return true;
  return false;
}

export function isCueItem({ items, cue }: ArgumentSequence, item: number): boolean {
  const { from } = items[item]!;
  return from >= cue.from && from < cue.to;
}
