import { hexToBytes } from '@noble/hashes/utils.js';
import { logitStride, mostItems, type NetKernel } from './kernel';
import { kernelBytes } from './kernel-bytes';
import { hidden, hidden2, inputWidth, matrixShapes } from './net-shape';
import type { NetMatrix, NetWeights } from './net-weights';

/** What a kernel's module exports. */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  run(count: number): void;
}

/** The part of WebAssembly that is used; the types of the DOM and of Node.js have it, and the engine has neither. */
export interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelExports };
}

/** Where the kernel looks for the table of places, in bytes; what follows it is free. */
const tableAt = 1024;
const freeFrom = 2048;
const numbersForMatrix = 5;
/** Outputs that the kernel computes at once. */
const block = 8;
/** Everything begins where a vector may. */
const alignment = 16;

/** Bytes of the kernel's buffers, in the order in which its table has them. */
const buffers: readonly number[] = [
  2 * inputWidth * mostItems,
  // The rectified layer, in single precision and as whole numbers.
  4 * hidden * mostItems,
  2 * hidden * mostItems,
  // What the gates get from the input, of all items; the gates of one.
  4 * 4 * hidden * mostItems,
  4 * 4 * hidden,
  // State and cells of one item.
  2 * hidden,
  4 * hidden,
  // The states of the first and of the second layer.
  2 * 2 * hidden * mostItems,
  2 * 2 * hidden2 * mostItems,
  4 * logitStride * mostItems,
];

/** Where a matrix lies. */
interface MatrixPlace {
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly pairs: number;
  readonly blocks: number;
}

/**
 * The kernel's module, ready to run. Null where the host has no SIMD, forbids code that is made at run time, or has no
 * memory left for it: hosts throw errors of any kind then.
 */
export function loadKernel(host: WebAssemblyHost): KernelExports | null {
  try {
    return new host.Instance(new host.Module(hexToBytes(kernelBytes))).exports;
  } catch {
    return null;
  }
}

/** The kernel in WebAssembly. */
export function wasmKernel({ matrices }: NetWeights, { memory, run }: KernelExports): NetKernel {
  let free = freeFrom;
  const take = (length: number): number => {
    const start = free;
    free = Math.ceil((start + length) / alignment) * alignment;
    return start;
  };
  const places = matrixShapes.map(({ outputs, inputs, biased }): MatrixPlace => {
    const [pairs, blocks] = [inputs / 2, Math.ceil(outputs / block)];
    const floats = 4 * block * blocks;
    return { weights: take(floats * pairs), scales: take(floats), biases: biased ? take(floats) : 0, pairs, blocks };
  });
  const starts = buffers.map(take);
  if (free > memory.buffer.byteLength) throw new RangeError('The kernel has too little memory.');
  const table = new Int32Array(memory.buffer, tableAt);
  places.forEach(({ weights, scales, biases, pairs, blocks }, at) =>
    table.set([weights, scales, biases, pairs, blocks], numbersForMatrix * at),
  );
  table.set(starts, numbersForMatrix * places.length);
  matrices.forEach((matrix, at) => layOut(memory.buffer, matrix, at, places[at]!));
  return {
    inputs: new Int16Array(memory.buffer, starts[0], inputWidth * mostItems),
    logits: new Float32Array(memory.buffer, starts.at(-1), logitStride * mostItems),
    run,
  };
}

/** Weights by block, by pair of inputs, by output, two numbers each: as the kernel reads them. */
function layOut(memory: ArrayBuffer, { values, scales, biases }: NetMatrix, nth: number, place: MatrixPlace): void {
  const { outputs, inputs, scale } = matrixShapes[nth]!;
  const weights = new Int16Array(memory, place.weights);
  for (let output = 0; output < outputs; output++) {
    const start = Math.floor(output / block) * place.pairs * 2 * block + 2 * (output % block);
    for (let input = 0; input < inputs; input++)
      weights[start + (input >> 1) * 2 * block + (input & 1)] = values[output * inputs + input]!;
  }
  new Float32Array(memory, place.scales).set(scales.map((step) => step / scale));
  if (biases !== null) new Float32Array(memory, place.biases).set(biases);
}
