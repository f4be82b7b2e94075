import type { NetItems } from '../net/argument-net';
import { netInputs, tableShapes } from '../net/net-shape';
import type { Reading } from '../reading/reading';
import { isQuotation } from '../reading/roles';
import { cueHeadOf } from './argument-views';
import { isCueItem, type ArgumentSequence } from './argument-sequence';

/** Lengths are told apart by powers of two, this many; those of quotations follow. */
const lengths = 8;
/** The least distance of each bucket from the sixth on; nearer ones have their own. Those after the cue follow. */
const fartherDistances = [5, 7, 10, 15, 25] as const;
const nearDistances = 5;
const distances = nearDistances + fartherDistances.length;
/** Probabilities are told apart by twentieths. */
const beliefs = tableShapes.belief.rows - 1;

/**
 * What the net reads of a cue's items. `score`: for each unit, the probability that it belongs to a cue; `rowOf`: the
 * row of a word's hash.
 */
export function netItems(
  reading: Reading,
  sequence: ArgumentSequence,
  score: Float32Array,
  rowOf: (hash: number) => number,
): NetItems {
  const { items, cue, first, last } = sequence;
  const { forms, tags, role } = reading;
  const rows = new Int32Array(items.length * netInputs.length);
  const cueFrom = items.findIndex((_, at) => isCueItem(sequence, at));
  const cueTo = cueFrom + cue.to - cue.from;
  for (let at = 0; at < items.length; at++) {
    const { from, to } = items[at]!;
    const start = at * netInputs.length;
    rows[start] = rowOf(forms[from]!.word);
    rows[start + 1] = (forms[from]!.suffix3 >>> 0) % tableShapes.suffix.rows;
    rows[start + 2] = tags[from]!;
    rows[start + 3] = role[from]!;
    rows[start + 4] = lengthRow(reading, from, to);
    rows[start + 5] = at < cueFrom ? distanceRow(cueFrom - at) : afterRow(at - cueTo + 1);
    rows[start + 6] = at < first ? 0 : at < last ? 1 : 2;
    rows[start + 7] = Math.min(beliefs, Math.round(score[from]! * beliefs));
  }
  return { count: items.length, rows, cueWord: rowOf(forms[cueHeadOf(reading, sequence)]!.word) };
}

function lengthRow({ units, role }: Reading, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += units[at]!.end - units[at]!.start;
  return Math.min(lengths - 1, Math.floor(Math.log2(Math.max(1, length)))) + (isQuotation(role[from]!) ? lengths : 0);
}

function distanceRow(distance: number): number {
  if (distance < nearDistances) return distance;
  let farther = 0;
  while (farther + 1 < fartherDistances.length && distance >= fartherDistances[farther + 1]!) farther++;
  return nearDistances + farther;
}

/** Of an item after the cue; one of the cue's own has the distance 0. */
function afterRow(distance: number): number {
  return distance <= 0 ? 0 : distances + distanceRow(distance);
}
