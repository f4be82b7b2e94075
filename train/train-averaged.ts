import { DenseWeights } from './dense-weights';
import type { Input, KeptWeights } from './kept-weights';
import type { Example } from './crf-learner';
import { trainCrf, type CrfOptions, type CrfWeights } from './train-crf';

export interface Averaging {
  /** The first of the seeds; each training has the next one. */
  readonly seed: number;
  /** Number of trainings whose weights are averaged. */
  readonly trainings: number;
  readonly kept: KeptWeights;
  readonly log: (line: string) => void;
}

/**
 * The mean of the weights of several trainings that differ in their seed. Scores are linear in weights, so it costs no
 * time when it is used. Deterministic for a seed.
 */
export function trainAveraged(
  examples: readonly Example[],
  options: Omit<CrfOptions, 'seed'>,
  { seed, trainings, kept, log }: Averaging,
): CrfWeights {
  const features = new DenseWeights(options.columns, options.bits);
  const transition = new Float64Array(options.topology.from.length);
  for (let nth = 0; nth < trainings; nth++) {
    const whole: CrfOptions = { ...options, seed: seed + nth };
    const one = kept.crf(inputsOf(examples, whole), () => trainCrf(examples, whole, log));
    addTo(features.values, one.features.values, trainings);
    addTo(transition, one.transition, trainings);
    // What was seen is the same in each.
    features.seen.set(one.features.seen);
  }
  return { features, transition };
}

function addTo(sum: Float32Array | Float64Array, values: Float32Array | Float64Array, trainings: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + values[at]! / trainings;
}

function* inputsOf(examples: readonly Example[], options: CrfOptions): Generator<Input> {
  yield JSON.stringify(options);
  for (const { features, starts, allowed, gold } of examples) {
    yield features;
    yield starts;
    yield allowed;
    yield gold;
  }
}
