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

  /** `packed` are the rows as `packRows` puts them one after the other. */
  constructor(rows: WeightRows, packed: Int32Array) {
    super(rows);
    this.#mask = (1 << rows.bits) - 1;
    this.#index = bitIndexOf(rows.ids, rows.bits);
    this.#words = wordsPerRow(rows.classes);
    this.#rows = packed;
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

/** How many bits of a word are set. Warren: Hacker's Delight, 2002. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function bitIndexOf(ids: Int32Array, bits: number): Int32Array {
  const index = new Int32Array(2 * Math.max(1, 2 ** (bits - 5)));
  for (const id of ids) {
    const at = (id >> 5) << 1;
    index[at] = index[at]! | (1 << (id & 31));
  }
  let before = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = before;
    before += bitCount(index[at]!);
  }
  return index;
}
