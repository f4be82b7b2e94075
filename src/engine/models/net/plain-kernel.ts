import { logitStride, mostItems, type NetKernel } from './kernel';
import { hidden, hidden2, inputWidth, layerScale, matrixShapes } from './net-shape';
import type { NetWeights } from './net-weights';

const { fround } = Math;

/** A matrix ready for use. */
interface Layer {
  readonly outputs: number;
  readonly inputs: number;
  readonly values: Int8Array;
  /** Of a unit of a row's sum. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/**
 * The kernel in JavaScript, for hosts without WebAssembly's SIMD, and its test's oracle. Sums of whole numbers are
 * exact, and single precision is used in the same order, so every bit is the same. About twenty times as slow.
 */
export class PlainKernel implements NetKernel {
  readonly inputs = new Int16Array(mostItems * inputWidth);
  readonly logits = new Float32Array(mostItems * logitStride);
  readonly #layers: readonly Layer[];
  readonly #rectified = new Int16Array(mostItems * hidden);
  readonly #first = new Int16Array(mostItems * 2 * hidden);
  readonly #second = new Int16Array(mostItems * 2 * hidden2);
  readonly #gates = new Float32Array(4 * hidden);
  readonly #row = new Float32Array(4 * hidden);

  constructor({ matrices }: NetWeights) {
    this.#layers = matrices.map(({ values, scales, biases }, at) => {
      const { outputs, inputs, scale } = matrixShapes[at]!;
      return {
        outputs,
        inputs,
        values,
        scales: scales.map((step) => step / scale),
        biases: biases ?? new Float32Array(outputs),
      };
    });
  }

  run(count: number): void {
    const row = this.#row;
    for (let item = 0; item < count; item++) {
      multiply(this.#layers[0]!, this.inputs, item * inputWidth, this.#layers[0]!.biases, row);
      for (let at = 0; at < hidden; at++)
        this.#rectified[item * hidden + at] = whole(layerScale * Math.max(0, row[at]!));
    }
    this.#recur(1, hidden, this.#rectified, this.#first, count);
    this.#recur(5, hidden2, this.#first, this.#second, count);
    const fromStates = this.#layers[9]!;
    for (let item = 0; item < count; item++) {
      multiply(fromStates, this.#second, item * fromStates.inputs, fromStates.biases, row);
      multiply(this.#layers[10]!, this.#rectified, item * hidden, row, row);
      this.logits.set(row.subarray(0, fromStates.outputs), item * logitStride);
    }
  }

  /** Both directions; `first` is the first of the layer's four matrices. */
  #recur(first: number, units: number, from: Int16Array, to: Int16Array, count: number): void {
    const gates = this.#gates;
    for (let back = 0; back < 2; back++) {
      const input = this.#layers[first + 2 * back]!;
      const own = this.#layers[first + 2 * back + 1]!;
      const state = new Int16Array(units);
      const cells = new Float32Array(units);
      for (let step = 0; step < count; step++) {
        const item = back === 0 ? step : count - 1 - step;
        multiply(input, from, item * input.inputs, input.biases, this.#row);
        multiply(own, state, 0, this.#row, gates);
        turn(gates, cells, state);
        to.set(state, (2 * item + back) * units);
      }
    }
  }
}

/** `to = base + scale * (values * from)`. */
function multiply(
  { outputs, inputs, values, scales }: Layer,
  from: Int16Array,
  start: number,
  base: Float32Array,
  to: Float32Array,
): void {
  for (let output = 0; output < outputs; output++) {
    let sum = 0;
    for (let at = 0, row = output * inputs; at < inputs; at++) sum += values[row + at]! * from[start + at]!;
    to[output] = base[output]! + fround(fround(sum) * scales[output]!);
  }
}

/** To the nearest whole number of 16 bits; halves to the even one, as IEEE 754 does. */
function whole(value: number): number {
  const rounded = Math.round(value);
  const even = rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
  return Math.max(-0x8000, Math.min(0x7fff, even));
}

const most = fround(4.97);

/** Beyond this the fraction below is 1. */
function cut(value: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** tanh(x) = numerator / denominator, a continued fraction, off by less than 1e-4; `q` is the square of x. */
function numerator(x: number, q: number): number {
  return fround(x * fround(135135 + fround(q * fround(17325 + fround(q * fround(378 + q))))));
}

function denominator(q: number): number {
  return fround(135135 + fround(q * fround(62370 + fround(q * fround(3150 + fround(q * 28))))));
}

/**
 * From the gates to the cells and the state, in 4096ths. A sigmoid is (d + n) / 2d at half of its x; fractions are
 * multiplied out, so that a cell takes two divisions.
 */
function turn(gates: Float32Array, cells: Float32Array, state: Int16Array): void {
  const units = cells.length;
  for (let at = 0; at < units; at++) {
    let x = cut(fround(0.5 * gates[at]!));
    let q = fround(x * x);
    let below = denominator(q);
    let above = fround(below + numerator(x, q));
    x = cut(gates[2 * units + at]!);
    q = fround(x * x);
    above = fround(above * numerator(x, q));
    below = fround(below * denominator(q));
    x = cut(fround(0.5 * gates[units + at]!));
    q = fround(x * x);
    let d = denominator(q);
    const kept = fround(fround(fround(d + numerator(x, q)) * cells[at]!) * below);
    above = fround(fround(above * d) + kept);
    const cell = fround(fround(0.5 * above) / fround(below * d));
    cells[at] = cell;
    x = cut(fround(0.5 * gates[3 * units + at]!));
    q = fround(x * x);
    d = denominator(q);
    above = fround(d + numerator(x, q));
    x = cut(cell);
    q = fround(x * x);
    state[at] = whole(fround(fround(2048 * fround(above * numerator(x, q))) / fround(d * denominator(q))));
  }
}
