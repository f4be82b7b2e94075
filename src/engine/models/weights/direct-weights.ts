import { evenBytes, mostRows, PackedWeights, wordsPerRow, type WeightRows } from './packed-weights';

/** Four values that are 0. */
const nothing = 0x80808080 | 0;

/** Weights of few classes, each row at the place of its number: one look a feature, and none waits for another. */
export class DirectWeights extends PackedWeights {
  readonly #mask: number;
  /** Words a row. */
  readonly #words: number;
  readonly #rows: Int32Array;

  constructor(rows: WeightRows) {
    super(rows);
    this.#mask = 2 ** rows.bits - 1;
    this.#words = wordsPerRow(rows.classes);
    this.#rows = inFull(rows);
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    const end = offset + this.classes;
    for (let start = from; start < to; start += mostRows) {
      const stop = Math.min(to, start + mostRows);
      let word = 0;
      for (; word + 1 < this.#words; word += 2)
        this.#addTwoColumns(word, features, start, stop, scores, offset + 4 * word, end);
      if (word < this.#words) this.#addColumn(word, features, start, stop, scores, offset + 4 * word, end);
    }
  }

  /** They lie side by side, so one look finds both. */
  #addTwoColumns(
    word: number,
    features: Int32Array,
    from: number,
    to: number,
    scores: Float64Array,
    at: number,
    end: number,
  ): void {
    const [rows, words, mask] = [this.#rows, this.#words, this.#mask];
    let [even, odd, nextEven, nextOdd] = [0, 0, 0, 0];
    for (let each = from; each < to; each++) {
      const place = (features[each]! & mask) * words + word;
      const four = rows[place]!;
      const next = rows[place + 1]!;
      even += four & evenBytes;
      odd += (four >>> 8) & evenBytes;
      nextEven += next & evenBytes;
      nextOdd += (next >>> 8) & evenBytes;
    }
    this.note(even, odd, to - from, scores, at, end);
    this.note(nextEven, nextOdd, to - from, scores, at + 4, end);
  }

  #addColumn(
    word: number,
    features: Int32Array,
    from: number,
    to: number,
    scores: Float64Array,
    at: number,
    end: number,
  ): void {
    const [rows, words, mask] = [this.#rows, this.#words, this.#mask];
    let even = 0;
    let odd = 0;
    for (let each = from; each < to; each++) {
      const four = rows[(features[each]! & mask) * words + word]!;
      even += four & evenBytes;
      odd += (four >>> 8) & evenBytes;
    }
    this.note(even, odd, to - from, scores, at, end);
  }
}

/** Each row at the place of its number. */
function inFull({ classes, bits, kept, packed }: WeightRows): Int32Array {
  const width = wordsPerRow(classes);
  const words = new Int32Array(2 ** bits * width).fill(nothing);
  let from = 0;
  for (let at = 0; at < kept.length; at++) {
    for (let left = kept[at]!; left !== 0; left &= left - 1) {
      const to = (32 * at + 31 - Math.clz32(left & -left)) * width;
      for (let word = 0; word < width; word++) words[to + word] = packed[from++]!;
    }
  }
  return words;
}
