import { mix } from './hashing';

/** A growing list of feature hashes; reused, so that inner loops allocate nothing. */
export class FeatureList {
  items = new Int32Array(256);
  length = 0;

  push(hash: number): void {
    this.extend(1)[this.length - 1] = hash;
  }

  /** Makes the list longer by `count` features, which are to be written into the items that it returns. */
  extend(count: number): Int32Array {
    this.length += count;
    if (this.length > this.items.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.items);
      this.items = wider;
    }
    return this.items;
  }

  /** Makes features of the values from `start` on, which are of the templates with these numbers. */
  number(templates: Int32Array, start: number): void {
    const { items, length } = this;
    for (let at = start; at < length; at++) items[at] = mix(templates[at - start]!, items[at]!);
  }

  /** Takes a feature out. */
  drop(at: number): void {
    this.items.copyWithin(at, at + 1, this.length--);
  }

  /** A feature of a template with this number. */
  put(template: number, value: number): void {
    this.push(mix(template, value));
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
