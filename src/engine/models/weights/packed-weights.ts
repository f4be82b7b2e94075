import type { FeatureWeights } from '../words/features';

/** Rows of quantised weights as the file holds them; a weight is `step` times its value, from -127 to 127. */
export interface WeightRows {
  readonly classes: number;
  /** A feature's row number is the lowest `bits` bits of its hash. */
  readonly bits: number;
  readonly step: number;
  /** A bit for every possible row, from the lowest of the first word on: whether it is kept. */
  readonly kept: Int32Array;
  /**
   * The rows that are kept, one after the other in `wordsPerRow` words each: four values a word, the first one in the
   * lowest byte, each greater by `bias` so that none is negative.
   */
  readonly packed: Int32Array;
}

/** How many biased bytes can be added up in 16 bits. */
export const mostRows = 257;
export const bias = 128;
export const evenBytes = 0x00ff00ff;

/**
 * Rows of values, four a word, so that four are added at once as the bytes of a word (Lamport: Multiple Byte Processing
 * with Full-Word Instructions. CACM 1975).
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
