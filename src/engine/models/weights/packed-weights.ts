import type { FeatureWeights } from '../words/features';

/** Rows of quantised weights; a weight is `step` times its value, from -127 to 127. */
export interface WeightRows {
  readonly classes: number;
  /** A feature's row number is the lowest `bits` bits of its hash. */
  readonly bits: number;
  readonly step: number;
  /** Numbers of the rows that are kept, ascending. */
  readonly ids: Int32Array;
  /** `classes` values for each of `ids`. */
  readonly values: Int8Array;
}

/** How many biased bytes can be added up in 16 bits. */
export const mostRows = 257;
const bias = 128;
export const evenBytes = 0x00ff00ff;
/** Four values that are 0. */
const nothing = 0x80808080 | 0;

/**
 * Rows of values, four a word, so that four are added at once as the bytes of a word (Lamport: Multiple Byte Processing
 * with Full-Word Instructions. CACM 1975), biased so that none is negative.
 */
export abstract class PackedWeights implements FeatureWeights {
  readonly classes: number;
  readonly #step: number;

  protected constructor({ classes, step }: WeightRows) {
    this.classes = classes;
    this.#step = step;
  }

  abstract add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void;

  /** Adds the sums of `count` words to four scores: of their bytes at even places, and of those at odd ones. */
  protected note(even: number, odd: number, count: number, scores: Float64Array, at: number, end: number): void {
    const biases = bias * count;
    const step = this.#step;
    scores[at] = scores[at]! + ((even & 0xffff) - biases) * step;
    if (at + 1 < end) scores[at + 1] = scores[at + 1]! + ((odd & 0xffff) - biases) * step;
    if (at + 2 < end) scores[at + 2] = scores[at + 2]! + ((even >>> 16) - biases) * step;
    if (at + 3 < end) scores[at + 3] = scores[at + 3]! + ((odd >>> 16) - biases) * step;
  }
}

/** Words that hold the values of a row. */
export function wordsPerRow(classes: number): number {
  return (classes + 3) >> 2;
}

/** Some milliseconds' work. */
const rowsAtOnce = 16_384;

/**
 * Writes the values of kept rows into the words of all, the first of four in the lowest byte: each row at the place of
 * its number where they are laid out in full, else one after the other. Yields now and then.
 */
export function* packRows({ classes, bits, ids, values }: WeightRows, inFull: boolean): Generator<void, Int32Array> {
  const width = wordsPerRow(classes);
  const words = inFull ? new Int32Array(2 ** bits * width).fill(nothing) : new Int32Array(ids.length * width);
  for (let row = 0; row < ids.length; row++) {
    if (row % rowsAtOnce === 0) yield;
    const first = (inFull ? ids[row]! : row) * width;
    for (let each = 0; each < classes; each++) {
      const place = first + (each >> 2);
      const shift = 8 * (each & 3);
      words[place] = (words[place]! & ~(0xff << shift)) | ((values[row * classes + each]! + bias) << shift);
    }
  }
  return words;
}
