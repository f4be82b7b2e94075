import type { NetWeights } from './net/net-weights';
import type { FeatureWeights } from './words/features';
import type { Trees } from './rescorer/trees';

/** A conditional random field: weights of features by class, and of arcs. */
export interface CrfModel {
  readonly features: FeatureWeights;
  readonly transition: Float64Array;
}

/** All that was learned. The library's types show where it comes from, and nothing of what it is made of. */
export interface Model {
  /** Corpora, seed and figures, in words. */
  readonly provenance: string;
  /** @internal */
  readonly tagger: FeatureWeights;
  /** @internal */
  readonly cues: CrfModel;
  /** @internal */
  readonly arguments: CrfModel;
  /**
   * A second opinion on what the argument model finds; null where there is none.
   * @internal
   */
  readonly net: NetWeights | null;
  /**
   * Tells how likely a proposal is right.
   * @internal
   */
  readonly rescorer: Trees;
}
