// Weights laid out for speed, against sums that are written out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DirectWeights } from '../../../../src/engine/models/weights/direct-weights';
import type { WeightRows } from '../../../../src/engine/models/weights/packed-weights';
import { SparseWeights } from '../../../../src/engine/models/weights/sparse-weights';
import { NarrowWeights, weightsOf } from '../../../../src/engine/models/weights/weight-table';
import { packedRow } from '../../../../train/write-model';

const bits = 8;

/** Rows before they are packed. */
interface PlainRows {
  readonly classes: number;
  readonly ids: readonly number[];
  /** `classes` values for each of `ids`. */
  readonly values: Int8Array;
}

const step = 0.25;
const rows = fc
  .record({
    classes: fc.integer({ min: 1, max: 11 }),
    numbers: fc.uniqueArray(fc.nat(2 ** bits - 1), { maxLength: 40 }),
    seed: fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
  })
  .map(({ classes, numbers, seed }): PlainRows => {
    const ids = numbers.sort((a, b) => a - b);
    const values = Int8Array.from({ length: ids.length * classes }, () => Number(seed.next().value));
    return { classes, ids, values };
  });
const features = fc.array(fc.integer(), { maxLength: 600 }).map((hashes) => Int32Array.from(hashes));

function packed({ classes, ids, values }: PlainRows): WeightRows {
  const kept = new Int32Array(2 ** bits / 32);
  for (const id of ids) kept[id >> 5] = kept[id >> 5]! | (1 << (id & 31));
  const words = ids.flatMap((_, row) => [...packedRow(values.subarray(row * classes, (row + 1) * classes))]);
  return { classes, bits, step, kept, packed: Int32Array.from(words) };
}

function sumOf({ classes, ids, values }: PlainRows, hashes: Int32Array): readonly number[] {
  return Array.from({ length: classes }, (_, each) =>
    hashes.reduce((sum, hash) => {
      const row = ids.indexOf(hash & (2 ** bits - 1));
      return row === -1 ? sum : sum + step * values[row * classes + each]!;
    }, 0),
  );
}

describe('packed weights', () => {
  const layouts = {
    'in full': (weights: WeightRows) => new DirectWeights(weights),
    'behind an index': (weights: WeightRows) => new SparseWeights(weights),
    'in full at last': (weights: WeightRows) => new NarrowWeights(weights, 600),
    'as suits them': (weights: WeightRows) => weightsOf(weights),
  };
  for (const [name, layOut] of Object.entries(layouts)) {
    it(`add up to what their rows do, laid out ${name}`, () => {
      fc.assert(
        fc.property(rows, features, (weights, hashes) => {
          const laidOut = layOut(packed(weights));
          // Later sums may be made in another way than the first one.
          for (let time = 0; time < 3; time++) {
            const scores = new Float64Array(weights.classes + 2);
            laidOut.add(hashes, 0, hashes.length, scores, 1);
            assert.deepEqual([...scores], [0, ...sumOf(weights, hashes), 0]);
          }
        }),
      );
    });
  }
});
