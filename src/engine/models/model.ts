import type { FeatureWeights } from './words/features';
import type { Trees } from './rescorer/trees';

/** A conditional random field: weights of features by class, and of arcs. */
export interface CrfModel {
  readonly features: FeatureWeights;
  readonly transition: Float64Array;
}

/** All that was learned. */
export interface Model {
  readonly tagger: FeatureWeights;
  readonly cues: CrfModel;
  readonly arguments: CrfModel;
  /** Tells how likely a proposal is right. */
  readonly rescorer: Trees;
}
