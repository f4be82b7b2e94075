import { ModelError, type ByteReader } from './byte-reader';
import type { Trees } from './trees';

/**
 * Reads trees as `train/write-model.ts` writes them: their roots, then in planes the features of all nodes, one more so that
 * a leaf's is 0, how much further on each inner node's right branch begins, and the thresholds. Throws a ModelError.
 */
export function readTrees(reader: ByteReader): Trees {
  const roots = new Uint16Array(reader.count()).map(() => reader.count());
  const feature = new Int8Array(reader.count()).map(() => reader.byte() - 1);
  const right = new Uint16Array(feature.length);
  feature.forEach((asked, node) => {
    if (asked >= 0) right[node] = node + reader.count();
  });
  const threshold = new Float32Array(feature.length).map(() => reader.float());
  const ends = (node: number): boolean =>
    feature[node]! >= 0 && (right[node]! <= node || right[node]! >= feature.length);
  if (roots.some((root) => root >= feature.length) || right.some((_, node) => ends(node)))
    throw new ModelError('The weights file describes its trees in a way that cannot be.');
  return { roots, feature, threshold, right };
}
