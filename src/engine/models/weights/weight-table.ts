import { DirectWeights } from './direct-weights';
import type { FeatureWeights } from '../words/features';
import { packRows, wordsPerRow, type WeightRows } from './packed-weights';
import { SparseWeights } from './sparse-weights';

/** Rows of up to so many words are laid out in full: 4 MB a word where a feature's hash has 20 bits. */
const mostDirectWords = 2;

/** Weights for use, laid out as suits their width. Yields now and then. */
export function* weightsOf(rows: WeightRows): Generator<void, FeatureWeights> {
  const inFull = wordsPerRow(rows.classes) <= mostDirectWords;
  const packed = yield* packRows(rows, inFull);
  return inFull ? new DirectWeights(rows, packed) : new SparseWeights(rows, packed);
}
