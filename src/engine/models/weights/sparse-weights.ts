import { bitCount } from './bit-count';
import { evenBytes, mostRows, PackedWeights, wordsPerRow, type WeightRows } from './packed-weights';

/**
 * Weights of many classes, small enough for the processor's cache. A bit for every possible row tells whether it is
 * kept, and how many are kept before it tells where (Jacobson: Space-efficient Static Trees and Graphs. FOCS 1989);
 * most features are unknown and cost one look.
 */
export class SparseWeights extends PackedWeights {
  readonly #mask: number;
  /**
   * For each 32 possible rows: a bit for each that is kept, and the number of those kept before; side by side in the
   * cache.
   */
  readonly #index: Int32Array;
  /** Words a row. */
  readonly #words: number;
  readonly #rows: Int32Array;
  /** Where the rows of the current features begin. */
  readonly #found = new Int32Array(mostRows + 1);

  constructor(rows: WeightRows) {
    super(rows);
    this.#mask = (1 << rows.bits) - 1;
    this.#index = bitIndexOf(rows.kept);
    this.#words = wordsPerRow(rows.classes);
    this.#rows = rows.packed;
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    for (let start = from; start < to; start += mostRows) {
      const count = this.#find(features, start, Math.min(to, start + mostRows));
      if (count > 0) this.#addRows(count, scores, offset);
    }
  }

  /**
   * Fills `#found` for some features; returns how many have rows. Without a branch: which features have, no processor
   * can guess, and a wrong guess would stop it from fetching what comes next.
   */
  #find(features: Int32Array, from: number, to: number): number {
    const mask = this.#mask;
    const index = this.#index;
    const words = this.#words;
    const found = this.#found;
    let count = 0;
    for (let at = from; at < to; at++) {
      const id = features[at]! & mask;
      const place = (id >> 5) << 1;
      const bits = index[place]!;
      const shift = id & 31;
      found[count] = (index[place + 1]! + bitCount(bits & ((1 << shift) - 1))) * words;
      count += (bits >>> shift) & 1;
    }
    return count;
  }

  /** Adds the first rows of `#found`, column by column, so that sums stay in registers. */
  #addRows(count: number, scores: Float64Array, offset: number): void {
    const rows = this.#rows;
    const found = this.#found;
    const words = this.#words;
    const end = offset + this.classes;
    for (let word = 0; word < words; word++) {
      let even = 0;
      let odd = 0;
      for (let each = 0; each < count; each++) {
        const four = rows[found[each]! + word]!;
        even += four & evenBytes;
        odd += (four >>> 8) & evenBytes;
      }
      this.note(even, odd, count, scores, offset + 4 * word, end);
    }
  }
}

function bitIndexOf(kept: Int32Array): Int32Array {
  const index = new Int32Array(2 * kept.length);
  let before = 0;
  for (let at = 0; at < kept.length; at++) {
    index[2 * at] = kept[at]!;
    index[2 * at + 1] = before;
    before += bitCount(kept[at]!);
  }
  return index;
}
