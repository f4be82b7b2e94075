import { bitCount } from './bit-count';
import { ModelError, type ByteReader } from './byte-reader';
import { wordsPerRow, type WeightRows } from './packed-weights';

/** The most classes that anything is told apart by. */
const mostClasses = 32;
/** The bits of whether rows are kept fill a word. */
const leastBits = 5;
/** Features' hashes have 21 bits at most; each bit more doubles the memory. */
const mostBits = 22;

/**
 * Reads rows as `train/write-model.ts` writes them: classes, bits, step, the number of rows, and then the words of
 * `WeightRows` as they are looked up. Whatever these are, they can be used. Throws a ModelError.
 */
export function readRows(reader: ByteReader): WeightRows {
  const classes = reader.count();
  const bits = reader.count();
  const step = reader.float();
  if (classes < 1 || classes > mostClasses || bits < leastBits || bits > mostBits || step <= 0)
    throw new ModelError('The weights file describes its rows in a way that cannot be.');
  const width = wordsPerRow(classes);
  const count = reader.length(4 * width);
  const kept = reader.words(2 ** (bits - leastBits));
  if (kept.reduce((sum, word) => sum + bitCount(word), 0) !== count)
    throw new ModelError('The weights file has another number of rows than it says.');
  const packed = reader.words(count * width);
  reader.end();
  return { classes, bits, step, kept, packed };
}
