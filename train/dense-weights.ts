import type { FeatureWeights } from '../src/engine/models/words/features';

/** Weights under training: a row for every value that a hash of `bits` bits can take. */
export class DenseWeights implements FeatureWeights {
  readonly values: Float32Array;
  /** How often each row's features occurred in training. */
  readonly seen: Uint32Array;
  readonly #mask: number;

  constructor(
    readonly classes: number,
    readonly bits: number,
  ) {
    this.values = new Float32Array(classes << bits);
    this.seen = new Uint32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** The same weights, a row for every value of `bits` bits. Rows that hold anything count as seen once. */
  static of(weights: FeatureWeights, bits: number): DenseWeights {
    const dense = new DenseWeights(weights.classes, bits);
    const { classes, values, seen } = dense;
    const scores = new Float64Array(classes);
    const feature = new Int32Array(1);
    for (let row = 0; row < 1 << bits; row++) {
      feature[0] = row;
      scores.fill(0);
      weights.add(feature, 0, 1, scores, 0);
      if (scores.every((score) => score === 0)) continue;
      values.set(scores, row * classes);
      seen[row] = 1;
    }
    return dense;
  }

  /** Where the row of a feature begins in `values`. */
  row(feature: number): number {
    return (feature & this.#mask) * this.classes;
  }

  /**
   * How much each row affects scores: its largest weight times the square root of its occurrences. The weight alone
   * does not suffice: Adagrad gives rare features large weights, while common features decide with small ones.
   */
  importance(): Float64Array {
    const { classes, values } = this;
    return Float64Array.from(this.seen, (times, id) => {
      let largest = 0;
      for (let at = id * classes; at < (id + 1) * classes; at++) largest = Math.max(largest, Math.abs(values[at]!));
      return largest * Math.sqrt(Math.max(1, times));
    });
  }

  /** Counts an occurrence of `features[0]` … `features[length - 1]`. */
  count(features: Int32Array, length = features.length): void {
    for (let at = 0; at < length; at++) {
      const row = features[at]! & this.#mask;
      this.seen[row] = this.seen[row]! + 1;
    }
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    const { classes, values } = this;
    for (let at = from; at < to; at++) {
      const row = this.row(features[at]!);
      for (let each = 0; each < classes; each++) scores[offset + each] = scores[offset + each]! + values[row + each]!;
    }
  }
}
