import type { Model } from '../src/engine/models/model';
import type { DenseWeights } from './dense-weights';
import type { CrfWeights } from './train-crf';

/** All that training gives; where it comes from is told when it is written. */
export interface TrainedModel extends Omit<Model, 'provenance'> {
  readonly tagger: DenseWeights;
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}
