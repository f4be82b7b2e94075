import { createKernel } from './create-kernel';
import { cueWordStart, inputStarts, logitStride, mostItems, type NetKernel } from './kernel';
import { inputWidth, layerScale, netInputs, netLabels, tableShapes, unknownWord } from './net-shape';
import type { NetWeights, ScaledRows } from './net-weights';

/** What a cue's items are read by: a row of each table an item. */
export interface NetItems {
  readonly count: number;
  /** `netInputs.length` numbers an item. */
  readonly rows: Int32Array;
  /** The row of the cue's word. */
  readonly cueWord: number;
}

/** Reads the items of a cue and tells for each what it is to the cue: a second opinion beside the argument model's. */
export class ArgumentNet {
  /** The row of each known word by its hash. */
  readonly #rows: ReadonlyMap<number, number>;
  /** Embeddings in 1024ths, by table. */
  readonly #tables: readonly Int16Array[];
  readonly #kernel: NetKernel;

  constructor(weights: NetWeights, kernel: NetKernel = createKernel(weights)) {
    this.#rows = new Map(Array.from(weights.words, (word, at) => [word, unknownWord + 1 + at]));
    this.#tables = weights.tables.map((table, at) => embeddings(table, widths[at]!));
    this.#kernel = kernel;
  }

  /** The row of a word by its hash. */
  rowOf(hash: number): number {
    return this.#rows.get(hash) ?? unknownWord;
  }

  /**
   * The logarithms of the labels' probabilities, `netLabels` numbers an item. Null where there are more items than the
   * net reads.
   */
  read({ count, rows, cueWord }: NetItems): Float64Array | null {
    if (count > mostItems) return null;
    for (let item = 0; item < count; item++) {
      const from = item * netInputs.length;
      const to = item * inputWidth;
      for (let each = 0; each < netInputs.length; each++)
        this.#embed(each, rows[from + each]!, to + inputStarts[each]!);
      this.#embed(0, cueWord, to + cueWordStart);
    }
    this.#kernel.run(count);
    return logProbabilities(this.#kernel.logits, count);
  }

  #embed(nth: number, row: number, to: number): void {
    const table = this.#tables[nth]!;
    const { inputs } = this.#kernel;
    const width = widths[nth]!;
    for (let at = 0, from = row * width; at < width; at++) inputs[to + at] = table[from + at]!;
  }
}

const widths = netInputs.map((name) => tableShapes[name].width);

function embeddings({ values, scales }: ScaledRows, width: number): Int16Array {
  return Int16Array.from(values, (value, at) => Math.round(value * scales[Math.floor(at / width)]! * layerScale));
}

/** Log softmax of each item's logits. */
function logProbabilities(logits: Float32Array, count: number): Float64Array {
  const found = new Float64Array(count * netLabels);
  for (let item = 0; item < count; item++) {
    const from = item * logitStride;
    let top = -Infinity;
    for (let label = 0; label < netLabels; label++) top = Math.max(top, logits[from + label]!);
    let sum = 0;
    for (let label = 0; label < netLabels; label++) sum += Math.exp(logits[from + label]! - top);
    const logSum = top + Math.log(sum);
    for (let label = 0; label < netLabels; label++) found[item * netLabels + label] = logits[from + label]! - logSum;
  }
  return found;
}
