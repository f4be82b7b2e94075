import { matrixShapes, netInputs, tableShapes } from '../../src/engine/models/net/net-shape';
import type { NetMatrix, NetWeights, ScaledRows } from '../../src/engine/models/net/net-weights';
import type { LearnedNet } from './train-net';

/** The most that a number of a row is, in units of the row's scale: words have four bits, all else eight. */
export const mostOfWord = 7;
const most = 127;

/** The net as it is after writing and reading, so that what is trained on its opinions sees the rounding. */
export function netAsKept({ words, numbers }: LearnedNet): NetWeights {
  let from = 0;
  const take = (length: number): Float32Array => numbers.subarray(from, (from += length));
  const tables = netInputs.map((name): ScaledRows => {
    const { rows, width } = tableShapes[name];
    const isWord = name === 'word';
    return rounded(take((rows + (isWord ? words.length : 0)) * width), width, isWord ? mostOfWord : most);
  });
  const matrices = matrixShapes.map(({ outputs, inputs, biased }): NetMatrix => {
    const rows = rounded(take(outputs * inputs), inputs, most);
    return { ...rows, biases: biased ? take(outputs).slice() : null };
  });
  return { words, tables, matrices };
}

/** Rows of `width` numbers as multiples, up to `top`, of the row's own scale. */
function rounded(numbers: Float32Array, width: number, top: number): ScaledRows {
  const values = new Int8Array(numbers.length);
  const scales = new Float32Array(numbers.length / width);
  for (let row = 0; row < scales.length; row++) {
    const own = numbers.subarray(row * width, (row + 1) * width);
    const largest = own.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    scales[row] = largest / top || 1;
    for (let at = 0; at < width; at++) values[row * width + at] = Math.round(own[at]! / scales[row]!);
  }
  return { values, scales };
}
