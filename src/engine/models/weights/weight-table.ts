import { DirectWeights } from './direct-weights';
import type { FeatureWeights } from '../words/features';
import { wordsPerRow, type WeightRows } from './packed-weights';
import { SparseWeights } from './sparse-weights';

/** Rows of up to so many words are laid out in full: 4 MB a word where a feature's hash has 20 bits. */
const mostDirectWords = 2;
/** Some tens of articles have so many features. To lay rows out in full costs what it then gains over so many. */
const fewFeatures = 1_000_000;

/** Weights for use, laid out as suits their width. */
export function weightsOf(rows: WeightRows): FeatureWeights {
  return wordsPerRow(rows.classes) <= mostDirectWords ? new NarrowWeights(rows) : new SparseWeights(rows);
}

/** Weights of few classes, used as they lie until much was asked of them, and laid out in full then. */
export class NarrowWeights implements FeatureWeights {
  readonly classes: number;
  #weights: FeatureWeights;
  /** Null once they are laid out in full. */
  #rows: WeightRows | null;
  /** How many more features are few. */
  #few: number;

  constructor(rows: WeightRows, few = fewFeatures) {
    this.classes = rows.classes;
    this.#weights = new SparseWeights(rows);
    this.#rows = rows;
    this.#few = few;
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    if (this.#rows !== null) {
      this.#few -= to - from;
      if (this.#few < 0) {
        this.#weights = new DirectWeights(this.#rows);
        this.#rows = null;
      }
    }
    this.#weights.add(features, from, to, scores, offset);
  }
}
