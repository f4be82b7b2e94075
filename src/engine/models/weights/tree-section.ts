import { ModelError, type ByteReader } from './byte-reader';
import { featureBits, type Trees } from '../rescorer/trees';

/** Beyond what is learned: every tree is walked to the depth of the deepest, for every proposal. */
const mostTrees = 2048;
const deepest = 16;
/** Places are kept in two bytes. */
const mostNodes = 0xffff;

/**
 * Reads trees as `train/write-model.ts` writes them: their roots, then in planes the features of all nodes, one more so
 * that a leaf's is 0, how much further on each inner node's right branch begins, and the thresholds. Throws a
 * ModelError.
 */
export function readTrees(reader: ByteReader): Trees {
  const roots = Array.from({ length: reader.length(1) }, () => reader.count());
  // A byte for its feature and four for its threshold.
  const nodes = reader.length(5);
  const feature = Array.from({ length: nodes }, () => reader.byte() - 1);
  const right = feature.map((asked, node) => (asked >= 0 ? node + reader.count() : 0));
  const threshold = Float32Array.from({ length: nodes }, () => reader.float());
  reader.end();
  const isWrong =
    roots.length > mostTrees ||
    nodes >= mostNodes ||
    roots.some((root) => root >= nodes) ||
    feature.some(
      (asked, node) => asked >= 1 << featureBits || (asked >= 0 && (right[node]! <= node || right[node]! >= nodes)),
    );
  if (isWrong || depthOf(feature, right) > deepest)
    throw new ModelError('The weights file describes its trees in a way that cannot be.');
  return {
    roots: Uint16Array.from(roots),
    feature: Int8Array.from(feature),
    threshold,
    right: Uint16Array.from(right),
  };
}

/** How many questions the deepest node is away from a leaf; branches lead onwards. */
function depthOf(feature: readonly number[], right: readonly number[]): number {
  const depths = new Uint16Array(feature.length);
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node]! >= 0) depths[node] = 1 + Math.max(depths[node + 1]!, depths[right[node]!]!);
  }
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}
