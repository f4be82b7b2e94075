import { DirectWeights } from './direct-weights';
import type { FeatureWeights } from './features';
import { wordsOf, type WeightRows } from './packed-weights';
import { SparseWeights } from './sparse-weights';

/** Rows of up to so many words are laid out in full: 4 MB a word where a feature's hash has 20 bits. */
const mostDirectWords = 2;

/** Weights for use, laid out as suits their width. */
export function weightsOf(rows: WeightRows): FeatureWeights {
  return wordsOf(rows.classes) <= mostDirectWords ? new DirectWeights(rows) : new SparseWeights(rows);
}
