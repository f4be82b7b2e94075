// Weights laid out for speed, against sums that are written out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DirectWeights } from '../../../../src/engine/models/weights/direct-weights';
import { packRows, type WeightRows } from '../../../../src/engine/models/weights/packed-weights';
import { SparseWeights } from '../../../../src/engine/models/weights/sparse-weights';
import { weightsOf } from '../../../../src/engine/models/weights/weight-table';
import { finish } from '../../../../src/engine/steps';

const bits = 8;

const rows = fc
  .record({
    classes: fc.integer({ min: 1, max: 11 }),
    numbers: fc.uniqueArray(fc.nat(2 ** bits - 1), { maxLength: 40 }),
    seed: fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
  })
  .map(({ classes, numbers, seed }): WeightRows => {
    const ids = Int32Array.from(numbers.sort((a, b) => a - b));
    const values = Int8Array.from({ length: ids.length * classes }, () => Number(seed.next().value));
    return { classes, bits, step: 0.25, ids, values };
  });
const features = fc.array(fc.integer(), { maxLength: 600 }).map((hashes) => Int32Array.from(hashes));

function sumOf({ classes, step, ids, values }: WeightRows, hashes: Int32Array): readonly number[] {
  return Array.from({ length: classes }, (_, each) =>
    hashes.reduce((sum, hash) => {
      const row = ids.indexOf(hash & (2 ** bits - 1));
      return row === -1 ? sum : sum + step * values[row * classes + each]!;
    }, 0),
  );
}

describe('packed weights', () => {
  const layouts = {
    'in full': (weights: WeightRows) => new DirectWeights(weights, finish(packRows(weights, true))),
    'behind an index': (weights: WeightRows) => new SparseWeights(weights, finish(packRows(weights, false))),
    'as suits them': (weights: WeightRows) => finish(weightsOf(weights)),
  };
  for (const [name, layOut] of Object.entries(layouts)) {
    it(`add up to what their rows do, laid out ${name}`, () => {
      fc.assert(
        fc.property(rows, features, (weights, hashes) => {
          const scores = new Float64Array(weights.classes + 2);
          layOut(weights).add(hashes, 0, hashes.length, scores, 1);
          assert.deepEqual([...scores], [0, ...sumOf(weights, hashes), 0]);
        }),
      );
    });
  }
});
