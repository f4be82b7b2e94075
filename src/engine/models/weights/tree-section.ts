import { ModelError, type ByteReader } from './byte-reader';
import type { Trees } from '../rescorer/trees';

/** Beyond what is learned: every tree is walked to the depth of the deepest, for every proposal. */
const mostTrees = 2048;
const deepest = 16;
/** Places are kept in two bytes. */
const mostNodes = 0xffff;

/**
 * Reads trees as `train/write-model.ts` writes them: their roots, then in planes the features of all nodes, how much
 * further on each inner node's right branch begins, and the thresholds. `features`: how many they may ask for. Throws a
 * ModelError.
 */
export function readTrees(reader: ByteReader, features: number): Trees {
  const roots = reader.uint16s(reader.length(2));
  // A byte for its feature, two for its right branch, and four for its threshold.
  const nodes = reader.length(7);
  const feature = reader.int8s(nodes);
  const right = reader.uint16s(nodes);
  const threshold = reader.floats(nodes);
  reader.end();
  let isWrong = roots.length > mostTrees || nodes >= mostNodes || roots.some((root) => root >= nodes);
  for (let node = 0; node < nodes; node++) {
    if (feature[node]! < 0) continue;
    const branch = node + right[node]!;
    if (branch === node || branch >= nodes || feature[node]! >= features) isWrong = true;
    right[node] = branch;
  }
  if (isWrong || depthOf(feature, right) > deepest)
    throw new ModelError('The weights file describes its trees in a way that cannot be.');
  return { roots, feature, threshold, right };
}

/** How many questions the deepest node is away from a leaf; branches lead onwards. */
function depthOf(feature: Int8Array, right: Uint16Array): number {
  const depths = new Uint16Array(feature.length);
  let most = 0;
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node]! < 0) continue;
    depths[node] = 1 + Math.max(depths[node + 1]!, depths[right[node]!]!);
    most = Math.max(most, depths[node]!);
  }
  return most;
}
