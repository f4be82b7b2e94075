import assert from 'node:assert/strict';
import { ArgumentNet, type NetItems } from '../../../../src/engine/models/net/argument-net';
import { createKernel } from '../../../../src/engine/models/net/create-kernel';
import { mostItems, type NetKernel } from '../../../../src/engine/models/net/kernel';
import { inputWidth, netInputs, netLabels, tableShapes } from '../../../../src/engine/models/net/net-shape';
import { PlainKernel } from '../../../../src/engine/models/net/plain-kernel';
import type { WebAssemblyHost } from '../../../../src/engine/models/net/wasm-kernel';
import { randomFrom } from '../../../../train/random';
import { someNet } from './invent-net';

/** Items whose rows are drawn at chance. */
function someItems(count: number, seed: number): NetItems {
  const random = randomFrom(seed);
  const rows = Int32Array.from({ length: count * netInputs.length }, (_, at) =>
    Math.floor(random() * tableShapes[netInputs[at % netInputs.length]!].rows),
  );
  return { count, rows, cueWord: 2 };
}

function logitsOf(kernel: NetKernel, count: number, inputs: Int16Array): readonly number[] {
  kernel.inputs.set(inputs);
  kernel.run(count);
  return [...kernel.logits.subarray(0, 8 * count)].filter((_, at) => at % 8 < netLabels);
}

describe('The kernels of the net', () => {
  it('are told apart by the host: here it is the one in WebAssembly', () => {
    assert.ok(!(createKernel(someNet()) instanceof PlainKernel));
  });

  it('is the one in JavaScript where there is no WebAssembly, or the host forbids it or has no memory for it', () => {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }).WebAssembly;
    const throwing = (error: Error): object =>
      new Proxy(Object, {
        construct() {
          throw error;
        },
      });
    const forbidden = new EvalError('Refused to compile: unsafe-eval is not allowed');
    const full = new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory');
    const hosts = [
      { Module: throwing(forbidden), Instance },
      { Module: throwing(new Error('CompileError')), Instance },
      { Module: throwing(new TypeError('not available')), Instance },
      { Module, Instance: throwing(full) },
      {},
    ] as unknown as readonly WebAssemblyHost[];
    for (const host of hosts) assert.ok(createKernel(someNet(), host) instanceof PlainKernel);
  });

  it('give the same bits in WebAssembly and in JavaScript, whatever the weights and the length', () => {
    for (const [seed, count] of [1, 2, 3, 4, 5, 7, 24, 61, mostItems].entries()) {
      const weights = someNet(seed);
      const random = randomFrom(seed);
      const inputs = Int16Array.from({ length: count * inputWidth }, () => Math.round(6000 * (random() - 0.5)));
      const plain = logitsOf(new PlainKernel(weights), count, inputs);
      assert.deepEqual(logitsOf(createKernel(weights), count, inputs), plain);
      assert.ok(new Set(plain).size > count);
    }
  });

  it('give the same bits for inputs at the ends of their range', () => {
    const weights = someNet(9);
    const inputs = Int16Array.from({ length: 6 * inputWidth }, (_, at) => (at % 3 === 0 ? 0x7fff : -0x8000));
    assert.deepEqual(logitsOf(createKernel(weights), 6, inputs), logitsOf(new PlainKernel(weights), 6, inputs));
  });
});

describe('The argument net', () => {
  it('gives probabilities that sum to one, for each item', () => {
    const found = new ArgumentNet(someNet()).read(someItems(9, 1))!;
    assert.equal(found.length, 9 * netLabels);
    for (let item = 0; item < 9; item++) {
      const sum = found.subarray(item * netLabels, (item + 1) * netLabels).reduce((all, log) => all + Math.exp(log), 0);
      assert.ok(Math.abs(sum - 1) < 1e-9);
    }
  });

  it('reads an item in the light of those before and after it', () => {
    const net = new ArgumentNet(someNet());
    const items = someItems(8, 2);
    const before = net.read(items)!;
    items.rows[7 * netInputs.length + 2] = (items.rows[7 * netInputs.length + 2]! + 1) % 20;
    const after = net.read(items)!;
    assert.notDeepEqual([...after.subarray(0, netLabels)], [...before.subarray(0, netLabels)]);
  });

  it('keeps nothing of the sequence before', () => {
    const net = new ArgumentNet(someNet());
    const first = net.read(someItems(8, 2));
    net.read(someItems(30, 3));
    assert.deepEqual(net.read(someItems(8, 2)), first);
  });

  it('has no opinion of a sequence that is longer than any sentence', () => {
    assert.equal(new ArgumentNet(someNet()).read(someItems(mostItems + 1, 1)), null);
  });

  it('knows its words by their hashes, and others as unknown', () => {
    const net = new ArgumentNet(someNet(1, [-7, 0, 12]));
    assert.deepEqual(
      [-7, 0, 12, 5, -8].map((hash) => net.rowOf(hash)),
      [1, 2, 3, 0, 0],
    );
  });
});
