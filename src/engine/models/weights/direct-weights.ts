import { evenBytes, mostRows, PackedWeights, wordsPerRow, type WeightRows } from './packed-weights';

/** Weights of few classes, each row at the place of its number: one look a feature, and none waits for another. */
export class DirectWeights extends PackedWeights {
  readonly #mask: number;
  /** Words a row. */
  readonly #words: number;
  readonly #rows: Int32Array;

  /** `packed` are the rows as `packRows` lays them out in full. */
  constructor(rows: WeightRows, packed: Int32Array) {
    super(rows);
    this.#mask = 2 ** rows.bits - 1;
    this.#words = wordsPerRow(rows.classes);
    this.#rows = packed;
  }

  add(features: Int32Array, from: number, to: number, scores: Float64Array, offset: number): void {
    const end = offset + this.classes;
    for (let start = from; start < to; start += mostRows) {
      const stop = Math.min(to, start + mostRows);
      for (let word = 0; word < this.#words; word++)
        this.#addColumn(word, features, start, stop, scores, offset + 4 * word, end);
    }
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
