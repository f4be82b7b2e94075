/**
 * Boosted regression trees (Friedman: Greedy Function Approximation: A Gradient Boosting Machine. Annals of Statistics
 * 2001), whose sum is the logarithm of odds. Nodes of all trees lie in one list; a leaf leads nowhere and holds its
 * value as threshold.
 */
export interface Trees {
  /** Where each tree begins. */
  readonly roots: Uint16Array;
  /** The feature that a node asks for; -1 at a leaf. */
  readonly feature: Int8Array;
  /** A value up to this goes to the next node, a greater one to `right`; a leaf's value. */
  readonly threshold: Float32Array;
  readonly right: Uint16Array;
}

/**
 * Trees for use. Which way a value goes no processor can guess, so the way down is computed without a branch: numbers
 * are compared by keys, and every tree is walked to the depth of the deepest, a leaf leading to itself.
 */
export class Forest {
  readonly #roots: Uint16Array;
  readonly #depth: number;
  /**
   * Two words a node: the key of its threshold, and from high to low bits its feature, how far right is from left, and
   * left from here.
   */
  readonly #nodes: Int32Array;
  /** A leaf's value stands where an inner node's key does. */
  readonly #values: Float32Array;
  /** The keys of the current features. */
  readonly #keys = new Int32Array(1 << featureBits);
  /** One number of single precision, and its bits. */
  readonly #single = new Float32Array(1);
  readonly #bits = new Int32Array(this.#single.buffer);

  constructor({ roots, feature, threshold, right }: Trees) {
    // Rounded up by trees that are a leaf of no value.
    this.#roots = new Uint16Array(together * Math.ceil(roots.length / together)).fill(feature.length);
    this.#roots.set(roots);
    this.#nodes = new Int32Array(2 * (feature.length + 1));
    this.#values = new Float32Array(this.#nodes.buffer);
    const heights = new Uint16Array(feature.length);
    for (let node = feature.length - 1; node >= 0; node--) {
      if (feature[node]! < 0) {
        this.#values[2 * node] = threshold[node]!;
        continue;
      }
      heights[node] = 1 + Math.max(heights[node + 1]!, heights[right[node]!]!);
      this.#nodes[2 * node] = this.#keyOf(threshold[node]!);
      this.#nodes[2 * node + 1] = (feature[node]! << spanBits) | ((right[node]! - node - 1) << 1) | 1;
    }
    this.#depth = roots.reduce((most, root) => Math.max(most, heights[root]!), 0);
  }

  /** The probability that the trees give to a list of features: 0 to 1. */
  probability(features: Float64Array): number {
    return 1 / (1 + Math.exp(-this.logOdds(features)));
  }

  /** The logarithm of the odds that the trees give to a list of features: the sum of the leaves that it is led to. */
  logOdds(features: Float64Array): number {
    const roots = this.#roots;
    const nodes = this.#nodes;
    const keys = this.#keys;
    const depth = this.#depth;
    for (let each = 0; each < features.length; each++) keys[each] = this.#keyOf(features[each]!);
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += together) {
      let [a, b, c, d] = [roots[tree]!, roots[tree + 1]!, roots[tree + 2]!, roots[tree + 3]!];
      for (let level = 0; level < depth; level++) {
        a = below(a, nodes, keys);
        b = below(b, nodes, keys);
        c = below(c, nodes, keys);
        d = below(d, nodes, keys);
      }
      sum = sum + this.#values[2 * a]! + this.#values[2 * b]! + this.#values[2 * c]! + this.#values[2 * d]!;
    }
    return sum;
  }

  /**
   * An integer that is up to the key of a number of single precision just where the number is up to that number: the
   * bits of the least number of single precision that is not less, those of negative ones turned around.
   */
  #keyOf(value: number): number {
    this.#single[0] = value + 0; // No -0, which has a key of its own.
    const bits = this.#bits[0]!;
    const key = bits ^ ((bits >> 31) & 0x7fffffff);
    return this.#single[0]! < value ? key + 1 : key;
  }
}

/** Which node follows one. */
function below(node: number, nodes: Int32Array, keys: Int32Array): number {
  const way = nodes[2 * node + 1]!;
  const goesRight = isLess(nodes[2 * node]!, keys[way >> spanBits]!);
  return node + (way & 1) + ((way >> 1) & spanMask & -goesRight);
}

/** Trees walked side by side: while one waits for its next node, the others go on. */
const together = 4;
/** Features are told apart by so many bits. */
export const featureBits = 7;
const spanBits = 17;
const spanMask = 0xffff;

/** 1 where `a < b`, else 0. Warren: Hacker's Delight, 2002. */
function isLess(a: number, b: number): number {
  return ((a & ~b) | (~(a ^ b) & ((a - b) | 0))) >>> 31;
}
