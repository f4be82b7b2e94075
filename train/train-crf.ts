import { Lattice, type Topology } from '../src/engine/models/words/lattice';
import { DenseWeights } from './dense-weights';
import { randomFrom, shuffle } from './random';

/** A training sequence: the features of unit `i` are `features[starts[i]]` … `features[starts[i + 1] - 1]`. */
export interface Example {
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** The classes that a unit can have at all, as bits. */
  readonly allowed: Int32Array;
  /** The classes that the annotation allows, as bits. */
  readonly gold: Int32Array;
}

export interface CrfOptions {
  readonly topology: Topology;
  /** Number of classes, from the first, that have features. */
  readonly columns: number;
  /** Bits of a feature's hash that distinguish features. */
  readonly bits: number;
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
  const { topology, epochs, averaged } = options;
  const learner = new Learner(options);
  for (const { features } of examples) learner.weights.count(features);
  const order = Int32Array.from(examples.keys());
  const sum = new Float32Array(learner.weights.values.length);
  const sumTransition = new Float64Array(topology.from.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, learner.random);
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

/** Smaller gradients are skipped to save time: most units are nearly certain about most classes. */
const tiny = 1e-3;

class Learner {
  readonly weights: DenseWeights;
  readonly transition: Float64Array;
  readonly random: () => number;
  rate: number;
  readonly #squares: Float32Array;
  readonly #transitionSquares: Float64Array;
  readonly #lattice: Lattice;
  readonly #keep: number;
  #kept = new Int32Array(1024);
  #starts = new Int32Array(64);

  constructor({ topology, columns, bits, seed, rate, keep }: CrfOptions) {
    this.weights = new DenseWeights(columns, bits);
    this.transition = new Float64Array(topology.from.length);
    this.random = randomFrom(seed);
    this.rate = rate;
    this.#keep = keep;
    this.#squares = new Float32Array(this.weights.values.length).fill(0.1);
    this.#transitionSquares = new Float64Array(topology.from.length).fill(1);
    this.#lattice = new Lattice(topology, this.transition);
  }

  /** One step; returns the loss, the negative logarithm of the likelihood. */
  learn(example: Example): number {
    const lattice = this.#lattice;
    const { classes } = lattice.topology;
    const length = example.starts.length - 1;
    this.#drop(example, length);
    lattice.reset(length);
    for (let at = 0; at < length; at++) {
      this.weights.add(this.#kept, this.#starts[at]!, this.#starts[at + 1]!, lattice.emission, at * classes);
      for (let each = 0; each < classes; each++)
        lattice.emission[at * classes + each] = lattice.emission[at * classes + each]! / this.#keep;
    }
    const counts = new Float64Array(lattice.transition.length);
    lattice.allowed.set(example.gold);
    if (!lattice.sum()) throw new Error('An annotated sequence has no path through the lattice.');
    const goldSum = lattice.logSum;
    lattice.marginals(counts, 1);
    const gradient = lattice.posterior.slice(0, length * classes);
    lattice.allowed.set(example.allowed);
    lattice.sum();
    lattice.marginals(counts, -1);
    for (let at = 0; at < gradient.length; at++) gradient[at] = gradient[at]! - lattice.posterior[at]!;
    this.#update(gradient, length, classes);
    counts.forEach((change, arc) => {
      this.#transitionSquares[arc] = this.#transitionSquares[arc]! + change * change;
      this.transition[arc] = this.transition[arc]! + (this.rate * change) / Math.sqrt(this.#transitionSquares[arc]!);
    });
    return lattice.logSum - goldSum;
  }

  #drop({ features, starts }: Example, length: number): void {
    if (this.#kept.length < features.length) this.#kept = new Int32Array(2 * features.length);
    if (this.#starts.length < length + 1) this.#starts = new Int32Array(2 * length + 2);
    let left = 0;
    for (let at = 0; at < length; at++) {
      this.#starts[at] = left;
      for (let each = starts[at]!; each < starts[at + 1]!; each++)
        if (this.random() < this.#keep) this.#kept[left++] = features[each]!;
    }
    this.#starts[length] = left;
  }

  #update(gradient: Float64Array, length: number, classes: number): void {
    const { values } = this.weights;
    const squares = this.#squares;
    for (let at = 0; at < length; at++) {
      for (let each = 0; each < this.weights.classes; each++) {
        const change = gradient[at * classes + each]!;
        if (Math.abs(change) < tiny) continue;
        const square = change * change;
        const step = this.rate * change;
        for (let feature = this.#starts[at]!; feature < this.#starts[at + 1]!; feature++) {
          const index = this.weights.row(this.#kept[feature]!) + each;
          squares[index] = squares[index]! + square;
          values[index] = values[index]! + step / Math.sqrt(squares[index]!);
        }
      }
    }
  }
}
