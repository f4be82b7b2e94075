import type { Model } from '../src/engine/models/model';
import type { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';

/** All that training gives. */
export interface TrainedModel extends Model {
  readonly tagger: DenseWeights;
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}
