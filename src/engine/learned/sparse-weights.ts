import type { FeatureWeights } from './features';

/** Rows of quantised weights; a weight is `step` times its value, from -127 to 127. */
export interface WeightRows {
  readonly classes: number;
  /** A feature's row number is the lowest `bits` bits of its hash. */
  readonly bits: number;
  readonly step: number;
  /** Numbers of the rows that are kept, ascending. */
  readonly ids: Int32Array;
  /** `classes` values for each of `ids`. */
  readonly values: Int8Array;
}

/** So many biased bytes can be added up in 16 bits. */
const mostRows = 257;
const bias = 128;
const evenBytes = 0x00ff00ff;

/**
 * Weights for use, small enough for the processor's cache. A bit for every possible row tells whether it is kept, and how
 * many are kept before it tells where (Jacobson: Space-efficient Static Trees and Graphs. FOCS 1989); most features are
 * unknown and cost one look. Four values are added at once as the bytes of a word (Lamport: Multiple Byte Processing with
 * Full-Word Instructions. CACM 1975), biased so that none is negative.
 */
export class SparseWeights implements FeatureWeights {
  readonly classes: number;
  readonly #step: number;
  readonly #mask: number;
  /** For each 32 possible rows: a bit for each that is kept, and the number of those kept before. */
  readonly #index: Int32Array;
  readonly #words: number;
  readonly #rows: Int32Array;
  /** Sums of the even and the odd bytes of each word. */
  readonly #even: Int32Array;
  readonly #odd: Int32Array;

  constructor({ classes, bits, step, ids, values }: WeightRows) {
    this.classes = classes;
    this.#step = step;
    this.#mask = (1 << bits) - 1;
    this.#index = indexOf(ids, bits);
    this.#words = (classes + 3) >> 2;
    this.#rows = packed(values, classes, ids.length);
    this.#even = new Int32Array(this.#words);
    this.#odd = new Int32Array(this.#words);
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    for (let start = from; start < to; start += mostRows)
      this.#addSome(features, start, Math.min(to, start + mostRows), scores, offset);
  }

  #addSome(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    const words = this.#words;
    const rows = this.#rows;
    const even = this.#even;
    const odd = this.#odd;
    even.fill(0);
    odd.fill(0);
    let found = 0;
    for (let at = from; at < to; at++) {
      const row = this.#find(features[at]! & this.#mask) * words;
      if (row < 0) continue;
      found++;
      for (let word = 0; word < words; word++) {
        const four = rows[row + word]!;
        even[word] = even[word]! + (four & evenBytes);
        odd[word] = odd[word]! + ((four >>> 8) & evenBytes);
      }
    }
    if (found === 0) return;
    for (let each = 0; each < this.classes; each++) {
      const pair = ((each & 1) === 0 ? even : odd)[each >> 2]!;
      const sum = ((each & 2) === 0 ? pair & 0xffff : pair >>> 16) - bias * found;
      scores[offset + each] = scores[offset + each]! + sum * this.#step;
    }
  }

  /** The place of a row among those kept, or -1. */
  #find(id: number): number {
    const at = (id >> 5) << 1;
    const bits = this.#index[at]!;
    const shift = id & 31;
    if (((bits >>> shift) & 1) === 0) return -1;
    return this.#index[at + 1]! + bitCount(bits & ((1 << shift) - 1));
  }
}

/** How many bits of a word are set. Warren: Hacker's Delight, 2002. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function indexOf(ids: Int32Array, bits: number): Int32Array {
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

/** Four values a word, the first in its lowest byte. */
function packed(values: Int8Array, classes: number, count: number): Int32Array {
  const words = (classes + 3) >> 2;
  const rows = new Int32Array(count * words);
  for (let row = 0; row < count; row++) {
    for (let each = 0; each < classes; each++) {
      const at = row * words + (each >> 2);
      rows[at] = rows[at]! | ((values[row * classes + each]! + bias) << (8 * (each & 3)));
    }
  }
  return rows;
}
