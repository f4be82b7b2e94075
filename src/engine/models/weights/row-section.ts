import { ModelError, type ByteReader } from './byte-reader';
import type { WeightRows } from './packed-weights';

/** The most classes that a row's mask has bits for, in whole bytes. */
export const mostClasses = 32;
/** Features' hashes have 21 bits at most; each bit more doubles the memory. */
const mostBits = 22;
/** Some milliseconds' work. */
const rowsAtOnce = 8192;

/**
 * Reads rows as `train/write-model.ts` writes them: classes, bits, step, the number of rows; then in planes, because
 * like beside like is packed tighter: the distances between ids, the first eight classes' masks of all rows, the next
 * eight's, and the values that the masks name. Yields now and then. Throws a ModelError.
 */
export function* readRows(reader: ByteReader): Generator<void, WeightRows> {
  const classes = reader.count();
  const bits = reader.count();
  const step = reader.float();
  if (classes < 1 || classes > mostClasses || bits > mostBits || step <= 0)
    throw new ModelError('The weights file describes its rows in a way that cannot be.');
  // A byte at least for the distance to each row, and one for each eight classes.
  const count = reader.length(1 + ((classes + 7) >> 3));
  if (count > 2 ** bits) throw new ModelError('The weights file has more rows than it tells apart.');
  const ids = readIds(reader, count, bits);
  yield;
  const planes = Array.from({ length: (classes + 7) >> 3 }, () => reader.take(count));
  const values = new Int8Array(count * classes);
  for (let row = 0; row < count; row++) {
    if (row % rowsAtOnce === 0) yield;
    for (let each = 0; each < classes; each++)
      if ((planes[each >> 3]![row]! >> (each & 7)) & 1) values[row * classes + each] = reader.byte();
  }
  reader.end();
  return { classes, bits, step, ids, values };
}

function readIds(reader: ByteReader, count: number, bits: number): Int32Array {
  const ids = new Int32Array(count);
  let id = -1;
  for (let row = 0; row < count; row++) {
    id += 1 + reader.count();
    if (id >= 2 ** bits) throw new ModelError('The weights file numbers a row beyond its end.');
    ids[row] = id;
  }
  return ids;
}
