import { Forest, type Trees } from '../src/engine/models/rescorer/trees';
import { firstIndex } from '../src/engine';
import { randomFrom } from './random';

export interface Labelled {
  readonly features: Float64Array;
  /** The probability that it is right: 0 or 1 where somebody has said so, or how right it is. */
  readonly right: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  /** The factor on each tree's answer. */
  readonly rate: number;
  readonly leastInLeaf: number;
  /** The share of the examples that each tree sees. */
  readonly sample: number;
  readonly seed: number;
}

/** Number of bins for the values of a feature, with about the same number of values in each. */
const bins = 48;
/** Draws leaves towards zero. */
const ridge = 3;

/**
 * Boosts trees on the logistic loss, each on a sample (Friedman: Stochastic Gradient Boosting, 2002), by histograms of
 * the features' values and Newton steps in the leaves (Chen and Guestrin: XGBoost, KDD 2016). Deterministic for a seed.
 * `before`: trees that are there already; the new ones correct them.
 */
export function trainTrees(
  examples: readonly Labelled[],
  options: TreeOptions,
  log: (line: string) => void,
  before: Trees = noTrees,
): Trees {
  const binning = binsOf(examples);
  const grower = new Grower(examples, binning, options);
  const random = randomFrom(options.seed);
  const known = new Forest(before);
  const margin = Float64Array.from(examples, ({ features }) => known.logOdds(features));
  const nodes = nodesOf(before);
  const roots = [...before.roots];
  for (let tree = 0; tree < options.trees; tree++) {
    grower.derive(margin);
    const sampled = Int32Array.from(examples.keys()).filter(() => random() < options.sample);
    roots.push(nodes.length);
    grower.grow(sampled, options.depth, nodes);
    const only = new Forest(toTrees([roots.at(-1)!], nodes));
    for (let at = 0; at < examples.length; at++) margin[at] = margin[at]! + only.logOdds(examples[at]!.features);
    if ((tree + 1) % 25 === 0) log(`trees ${tree + 1}: loss ${lossOf(examples, margin).toFixed(4)}`);
  }
  return toTrees(roots, nodes);
}

function lossOf(examples: readonly Labelled[], margin: Float64Array): number {
  return (
    examples.reduce((sum, { right }, at) => sum + Math.log1p(Math.exp(margin[at]!)) - right * margin[at]!, 0) /
    examples.length
  );
}

interface Node {
  feature: number;
  threshold: number;
  right: number;
}

const noTrees: Trees = {
  roots: new Uint16Array(0),
  feature: new Int8Array(0),
  threshold: new Float32Array(0),
  right: new Uint16Array(0),
};

function nodesOf({ feature, threshold, right }: Trees): Node[] {
  return Array.from(feature, (asked, at) => ({ feature: asked, threshold: threshold[at]!, right: right[at]! }));
}

function toTrees(roots: readonly number[], nodes: readonly Node[]): Trees {
  return {
    roots: Uint16Array.from(roots),
    feature: Int8Array.from(nodes, ({ feature }) => feature),
    threshold: Float32Array.from(nodes, ({ threshold }) => threshold),
    right: Uint16Array.from(nodes, ({ right }) => right),
  };
}

interface Binning {
  /** The upper bounds of each feature's bins. */
  readonly bounds: readonly Float32Array[];
  /** The bin of each example and feature. */
  readonly binned: Uint8Array;
}

function binsOf(examples: readonly Labelled[]): Binning {
  const count = examples[0]?.features.length ?? 0;
  const bounds = Array.from({ length: count }, (_, feature) => {
    const values = Float32Array.from(examples, ({ features }) => features[feature]!).sort();
    const picked = new Set<number>();
    for (let bin = 1; bin < bins; bin++) picked.add(values[Math.floor((bin * values.length) / bins)]!);
    const distinct = [...new Set(values)];
    return Float32Array.from(distinct.length <= bins ? distinct.slice(0, -1) : [...picked]).sort();
  });
  const binned = new Uint8Array(examples.length * count);
  examples.forEach(({ features }, at) => {
    for (let feature = 0; feature < count; feature++)
      binned[at * count + feature] = binOf(bounds[feature]!, features[feature]!);
  });
  return { bounds, binned };
}

function binOf(bounds: Float32Array, value: number): number {
  return firstIndex(bounds.length, (at) => value <= bounds[at]!);
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

class Grower {
  readonly #gradient: Float64Array;
  readonly #hessian: Float64Array;

  constructor(
    private readonly examples: readonly Labelled[],
    private readonly binning: Binning,
    private readonly options: TreeOptions,
  ) {
    this.#gradient = new Float64Array(examples.length);
    this.#hessian = new Float64Array(examples.length);
  }

  /** First and second derivative of the loss at each example. */
  derive(margin: Float64Array): void {
    this.examples.forEach(({ right }, at) => {
      const probability = 1 / (1 + Math.exp(-margin[at]!));
      this.#gradient[at] = right - probability;
      this.#hessian[at] = probability * (1 - probability);
    });
  }

  grow(members: Int32Array, depth: number, nodes: Node[]): void {
    const node: Node = { feature: -1, threshold: 0, right: 0 };
    nodes.push(node);
    const split = depth === 0 ? null : this.#split(members);
    if (split === null) {
      node.threshold = this.options.rate * this.#value(members);
      return;
    }
    const { binned, bounds } = this.binning;
    const goesLeft = (at: number): boolean => binned[at * bounds.length + split.feature]! <= split.bin;
    node.feature = split.feature;
    node.threshold = bounds[split.feature]![split.bin]!;
    this.grow(members.filter(goesLeft), depth - 1, nodes);
    node.right = nodes.length;
    this.grow(
      members.filter((at) => !goesLeft(at)),
      depth - 1,
      nodes,
    );
  }

  #value(members: Int32Array): number {
    let gradient = 0;
    let hessian = ridge;
    for (const at of members) {
      gradient += this.#gradient[at]!;
      hessian += this.#hessian[at]!;
    }
    return gradient / hessian;
  }

  #split(members: Int32Array): Split | null {
    const { binned, bounds } = this.binning;
    const count = bounds.length;
    const sums = new Float64Array(count * bins * 3);
    for (const at of members) {
      for (let feature = 0; feature < count; feature++) {
        const cell = 3 * (feature * bins + binned[at * count + feature]!);
        sums[cell] = sums[cell]! + this.#gradient[at]!;
        sums[cell + 1] = sums[cell + 1]! + this.#hessian[at]!;
        sums[cell + 2] = sums[cell + 2]! + 1;
      }
    }
    let best: Split | null = null;
    for (let feature = 0; feature < count; feature++) {
      const split = this.#splitOf(feature, sums, members.length);
      if (split !== null && split.gain > (best?.gain ?? 1e-3)) best = split;
    }
    return best;
  }

  #splitOf(feature: number, sums: Float64Array, all: number): Split | null {
    const base = 3 * feature * bins;
    let [gradient, hessian] = [0, 0];
    for (let bin = 0; bin < bins; bin++) {
      gradient += sums[base + 3 * bin]!;
      hessian += sums[base + 3 * bin + 1]!;
    }
    const whole = gradient ** 2 / (hessian + ridge);
    let best: Split | null = null;
    let [left, leftHessian, number] = [0, 0, 0];
    for (let bin = 0; bin < this.binning.bounds[feature]!.length; bin++) {
      left += sums[base + 3 * bin]!;
      leftHessian += sums[base + 3 * bin + 1]!;
      number += sums[base + 3 * bin + 2]!;
      if (number < this.options.leastInLeaf || all - number < this.options.leastInLeaf) continue;
      const gain = left ** 2 / (leftHessian + ridge) + (gradient - left) ** 2 / (hessian - leftHessian + ridge) - whole;
      if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
    }
    return best;
  }
}
