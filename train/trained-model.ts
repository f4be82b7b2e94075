import type { Model } from '../src/engine/models/model';
import type { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';

/** The result of training. Its provenance is added when it is written. */
export interface TrainedModel extends Omit<Model, 'provenance'> {
  readonly tagger: DenseWeights;
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}
