import { CrfLearner, type CrfShape, type Example } from './crf-learner';
import type { DenseWeights } from './dense-weights';
import { randomFrom, shuffle } from './random';

export interface CrfOptions extends CrfShape {
  readonly epochs: number;
  /** The share of a unit's features that an epoch uses. Dropout: Srivastava et al., JMLR 2014. */
  readonly keep: number;
  /** Adagrad's step in the first epoch; it falls to 15 % of it. */
  readonly rate: number;
  readonly seed: number;
  /** Number of final epochs whose weights are averaged. */
  readonly averaged: number;
}

export interface CrfWeights {
  readonly features: DenseWeights;
  readonly transition: Float64Array;
}

/**
 * Maximum likelihood by Adagrad (Duchi, Hazan and Singer, JMLR 2011). Where labels are open, maximises the sum over all
 * possible ones. Deterministic for a seed. Throws an error if no path through the lattice has the annotated labels.
 */
export function trainCrf(examples: readonly Example[], options: CrfOptions, log: (line: string) => void): CrfWeights {
  const { topology, epochs, averaged, keep, seed } = options;
  const random = randomFrom(seed);
  const learner = new CrfLearner(options, { keep, random, firstSquare: 0.1 });
  for (const { features } of examples) learner.weights.count(features);
  const order = Int32Array.from(examples.keys());
  const sum = new Float32Array(learner.weights.values.length);
  const sumTransition = new Float64Array(topology.from.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    learner.rate = options.rate * (1 - (0.85 * epoch) / epochs);
    let loss = 0;
    for (const index of order) loss += learner.learn(examples[index]!);
    log(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
    if (epoch < epochs - averaged) continue;
    for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + learner.weights.values[at]! / averaged;
    for (let at = 0; at < sumTransition.length; at++)
      sumTransition[at] = sumTransition[at]! + learner.transition[at]! / averaged;
  }
  learner.weights.values.set(sum);
  return { features: learner.weights, transition: sumTransition };
}
