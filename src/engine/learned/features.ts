/** A growing list of feature hashes; reused, so that inner loops allocate nothing. */
export class FeatureList {
  items = new Int32Array(256);
  length = 0;

  push(hash: number): void {
    if (this.length === this.items.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = hash;
  }

  clear(): void {
    this.length = 0;
  }
}

/**
 * Weights of hashed features, a row of one weight a class for each feature.
 * Weinberger et al.: Feature Hashing for Large Scale Multitask Learning. ICML 2009.
 */
export interface FeatureWeights {
  readonly classes: number;
  /** Adds the rows of `features[from]` … `features[to - 1]` to `scores[offset]` … `scores[offset + classes - 1]`. */
  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void;
}
