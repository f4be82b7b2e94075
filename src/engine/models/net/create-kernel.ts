import type { NetKernel } from './kernel';
import type { NetWeights } from './net-weights';
import { PlainKernel } from './plain-kernel';
import { loadKernel, wasmKernel, type WebAssemblyHost } from './wasm-kernel';

/** The fastest kernel that this host can run; all give the same bits. `host`: undefined where there is none. */
export function createKernel(weights: NetWeights, host = ownHost()): NetKernel {
  const program = host === undefined ? null : loadKernel(host);
  return program === null ? new PlainKernel(weights) : wasmKernel(weights, program);
}

function ownHost(): WebAssemblyHost | undefined {
  return (globalThis as unknown as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;
}
