/**
 * Boosted regression trees (Friedman: Greedy Function Approximation: A Gradient Boosting Machine. Annals of Statistics 2001), whose sum
 * is the logarithm of odds. Nodes of all trees lie in one list; a leaf leads nowhere and holds its value as threshold.
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

/** The probability that the trees give to a list of features: 0 to 1. */
export function probabilityOf(trees: Trees, features: Float64Array): number {
  return 1 / (1 + Math.exp(-logOddsOf(trees, features)));
}

/** The logarithm of the odds that the trees give to a list of features: the sum of the leaves that it is led to. */
export function logOddsOf({ roots, feature, threshold, right }: Trees, features: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    while (feature[node]! >= 0) node = features[feature[node]!]! <= threshold[node]! ? node + 1 : right[node]!;
    sum += threshold[node]!;
  }
  return sum;
}
