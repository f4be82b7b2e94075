import type { FeatureWeights } from './features';

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

/** So many biased bytes can be added up in 16 bits. */
export const mostRows = 257;
export const bias = 128;
export const evenBytes = 0x00ff00ff;
/** Four values that are 0. */
export const nothing = 0x80808080 | 0;

/**
 * Rows of values, four a word, so that four are added at once as the bytes of a word (Lamport: Multiple Byte Processing with
 * Full-Word Instructions. CACM 1975), biased so that none is negative.
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
export function wordsOf(classes: number): number {
  return (classes + 3) >> 2;
}

/** Writes a row's values into words from `at` on, the first in the lowest byte. */
export function packRow(values: Int8Array, from: number, classes: number, words: Int32Array, at: number): void {
  for (let each = 0; each < classes; each++) {
    const place = at + (each >> 2);
    const shift = 8 * (each & 3);
    words[place] = (words[place]! & ~(0xff << shift)) | ((values[from + each]! + bias) << shift);
  }
}
