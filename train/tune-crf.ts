import type { CrfModel } from '../src/engine/models/model';
import { CrfLearner, type CrfShape } from './crf-learner';
import type { Lessons } from './lessons';
import { randomFrom, shuffle } from './random';
import type { CrfWeights } from './train-crf';

/**
 * How far a model moves. Chosen so that decisions about half of the development articles of PolNeAR leave the scores of
 * the other half as they were, and a verb that was added three times is found.
 */
export interface TuningPace {
  readonly epochs: number;
  /** Adagrad's step. */
  readonly rate: number;
  /** What Adagrad begins with, for every feature and for each occurrence of one: what is common hardly moves. */
  readonly firstSquare: number;
  readonly occurrence: number;
}

/**
 * Goes on training where a model stands. What it says of the kept examples at the beginning is what it is held to:
 * learning without forgetting (Li and Hoiem, ECCV 2016). Deterministic for a seed.
 */
export function tuneCrf(
  model: CrfModel,
  shape: CrfShape,
  { taught, kept }: Lessons,
  { epochs, rate, firstSquare, occurrence }: TuningPace,
  seed: number,
): CrfWeights {
  const random = randomFrom(seed);
  const learner = new CrfLearner(shape, { keep: 1, random, firstSquare }, model);
  learner.rate = rate;
  learner.slow([...taught, ...kept], occurrence);
  const before = kept.map((example) => learner.opinion(example));
  const order = Int32Array.from({ length: taught.length + kept.length }, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      if (index < taught.length) learner.learn(taught[index]!);
      else learner.follow(kept[index - taught.length]!, before[index - taught.length]!);
    }
  }
  return { features: learner.weights, transition: learner.transition };
}
