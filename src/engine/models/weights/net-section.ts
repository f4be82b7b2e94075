import { layerScale, matrixShapes, netInputs, tableShapes } from '../net/net-shape';
import type { NetMatrix, NetWeights, ScaledRows } from '../net/net-weights';
import { ModelError, type ByteReader } from './byte-reader';

/** Beyond what is learned. */
const mostWords = 1 << 16;
/** Embeddings are kept in two bytes, as whole numbers of one `layerScale`th. */
const mostEmbedding = 0x7fff / layerScale;

/**
 * Reads the net as `train/write-model.ts` writes it: the hashes of its words, the tables and the matrices. Of each the
 * scales of the rows come first, then the values, two in a byte for words; then the biases. Throws a ModelError.
 */
export function readNet(reader: ByteReader): NetWeights {
  const count = reader.length(4);
  if (count > mostWords) throw new ModelError("The weights file's net has too many words.");
  const words = Int32Array.from({ length: count }, () => reader.uint32() | 0);
  if (words.some((hash, at) => at > 0 && hash <= words[at - 1]!))
    throw new ModelError("The weights file's net has its words out of order.");
  const tables = netInputs.map((name): ScaledRows => {
    const { rows, width } = tableShapes[name];
    const all = rows + (name === 'word' ? count : 0);
    const scales = floats(reader, all);
    const values = name === 'word' ? halves(reader, all * width) : bytes(reader, all * width);
    if (values.some((value, at) => Math.abs(value * scales[Math.floor(at / width)]!) > mostEmbedding))
      throw new ModelError("The weights file's net has a number out of range.");
    return { scales, values };
  });
  const matrices = matrixShapes.map(({ outputs, inputs, biased }): NetMatrix => {
    const scales = floats(reader, outputs);
    const values = bytes(reader, outputs * inputs);
    return { scales, values, biases: biased ? floats(reader, outputs) : null };
  });
  reader.end();
  return { words, tables, matrices };
}

function floats(reader: ByteReader, count: number): Float32Array {
  return Float32Array.from({ length: count }, () => reader.float());
}

function bytes(reader: ByteReader, count: number): Int8Array {
  return Int8Array.from(reader.take(count), (byte) => (byte << 24) >> 24);
}

/** Two numbers of four bits in a byte, the first in the lower ones. */
function halves(reader: ByteReader, count: number): Int8Array {
  const packed = reader.take(count / 2);
  return Int8Array.from({ length: count }, (_, at) => ((packed[at >> 1]! >> (4 * (at & 1))) << 28) >> 28);
}
