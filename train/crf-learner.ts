import { Lattice, type Topology } from '../src/engine/models/words/lattice';
import type { CrfModel } from '../src/engine/models/model';
import { DenseWeights } from './dense-weights';

/** What a conditional random field tells apart, and by how many features. */
export interface CrfShape {
  readonly topology: Topology;
  /** Number of classes, from the first, that have features. */
  readonly columns: number;
  /** Bits of a feature's hash that distinguish features. */
  readonly bits: number;
}

/** A training sequence: the features of unit `i` are `features[starts[i]]` … `features[starts[i + 1] - 1]`. */
export interface Example {
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** The classes that a unit can have at all, as bits. */
  readonly allowed: Int32Array;
  /** The classes that the annotation allows, as bits. */
  readonly gold: Int32Array;
}

/** What a model says of an example: the probability of each class at each unit, and how often each arc is expected. */
export interface CrfOpinion {
  readonly posterior: Float64Array;
  readonly arcs: Float64Array;
}

export interface LearnerOptions {
  /** The share of a unit's features that a step uses. Dropout: Srivastava et al., JMLR 2014. */
  readonly keep: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** What Adagrad takes as the sum of squared gradients before the first: the more, the less the first steps change. */
  readonly firstSquare: number;
}

/** Smaller gradients are skipped to save time: most units are nearly certain about most classes. */
const tiny = 1e-3;

/** Changes weights step by step: Adagrad (Duchi, Hazan and Singer, JMLR 2011). */
export class CrfLearner {
  readonly weights: DenseWeights;
  readonly transition: Float64Array;
  /** Of the steps to come. */
  rate = 0;
  readonly #squares: Float32Array;
  readonly #transitionSquares: Float64Array;
  readonly #lattice: Lattice;
  readonly #keep: number;
  readonly #random: () => number;
  #kept = new Int32Array(1024);
  #starts = new Int32Array(64);

  /** `start`: what is gone on from; by default, weights that know nothing. */
  constructor({ topology, columns, bits }: CrfShape, { keep, random, firstSquare }: LearnerOptions, start?: CrfModel) {
    this.weights = start === undefined ? new DenseWeights(columns, bits) : DenseWeights.of(start.features, bits);
    this.transition = start?.transition.slice() ?? new Float64Array(topology.from.length);
    this.#keep = keep;
    this.#random = random;
    this.#squares = new Float32Array(this.weights.values.length).fill(firstSquare);
    this.#transitionSquares = new Float64Array(topology.from.length).fill(10 * firstSquare);
    this.#lattice = new Lattice(topology, this.transition);
  }

  /** Slows features down by how common they are in examples: `square` for each occurrence. */
  slow(examples: readonly Example[], square: number): void {
    const { classes } = this.weights;
    for (const { features } of examples)
      for (const feature of features) {
        const row = this.weights.row(feature);
        for (let at = row; at < row + classes; at++) this.#squares[at] = this.#squares[at]! + square;
      }
  }

  /** One step towards the annotation; returns the loss, the negative logarithm of the likelihood. */
  learn(example: Example): number {
    const lattice = this.#lattice;
    this.#weigh(example);
    lattice.allowed.set(example.gold);
    if (!lattice.sum()) throw new Error('An annotated sequence has no path through the lattice.');
    const goldSum = lattice.logSum;
    this.#approach(example, this.#read());
    return lattice.logSum - goldSum;
  }

  /** One step towards what a model says. */
  follow(example: Example, opinion: CrfOpinion): void {
    this.#weigh(example);
    this.#approach(example, opinion);
  }

  /** What the weights, as they are now, say of an example whose annotation is not looked at. */
  opinion(example: Example): CrfOpinion {
    this.#weigh(example);
    this.#lattice.allowed.set(example.allowed);
    this.#lattice.sum();
    return this.#read();
  }

  #weigh(example: Example): void {
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
  }

  /** After a sum. */
  #read(): CrfOpinion {
    const lattice = this.#lattice;
    const arcs = new Float64Array(lattice.transition.length);
    lattice.marginals(arcs);
    return { posterior: lattice.posterior.slice(0, lattice.length * lattice.topology.classes), arcs };
  }

  /** Changes the weights so that what they say of an example, which is weighed, is more like an opinion. */
  #approach({ allowed }: Example, { posterior, arcs }: CrfOpinion): void {
    const lattice = this.#lattice;
    lattice.allowed.set(allowed);
    lattice.sum();
    const own = this.#read();
    const gradient = posterior.map((probability, at) => probability - own.posterior[at]!);
    this.#update(gradient, lattice.length, lattice.topology.classes);
    arcs.forEach((count, arc) => {
      const change = count - own.arcs[arc]!;
      this.#transitionSquares[arc] = this.#transitionSquares[arc]! + change * change;
      this.transition[arc] = this.transition[arc]! + (this.rate * change) / Math.sqrt(this.#transitionSquares[arc]!);
    });
  }

  #drop({ features, starts }: Example, length: number): void {
    if (this.#kept.length < features.length) this.#kept = new Int32Array(2 * features.length);
    if (this.#starts.length < length + 1) this.#starts = new Int32Array(2 * length + 2);
    let left = 0;
    for (let at = 0; at < length; at++) {
      this.#starts[at] = left;
      for (let each = starts[at]!; each < starts[at + 1]!; each++)
        if (this.#random() < this.#keep) this.#kept[left++] = features[each]!;
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
