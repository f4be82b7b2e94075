import type { NetKernel } from './kernel';
import { kernelBytes } from './kernel-bytes';
import type { NetWeights } from './net-weights';
import { PlainKernel } from './plain-kernel';
import { wasmKernel, type WebAssemblyHost } from './wasm-kernel';
import { hexToBytes } from '@noble/hashes/utils.js';

/** The fastest kernel that this host can run; all give the same bits. */
export function createKernel(weights: NetWeights): NetKernel {
  const host = (globalThis as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;
  if (host === undefined || !host.validate(hexToBytes(kernelBytes))) return new PlainKernel(weights);
  try {
    return wasmKernel(weights, host);
  } catch (error) {
    // A page may forbid code that is made at run time; anything else is a fault of ours.
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    return new PlainKernel(weights);
  }
}
