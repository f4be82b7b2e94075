import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DenseWeights } from '../../train/dense-weights';
import { KeptWeights, type Input } from '../../train/kept-weights';
import type { CrfWeights } from '../../train/train-crf';

/** Weights that bear the number of the training. */
function weightsOf(nth: number): CrfWeights {
  const features = new DenseWeights(2, 4);
  features.values[3] = nth;
  features.count(Int32Array.of(1));
  return { features, transition: Float64Array.of(nth, -nth) };
}

describe('kept weights', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-weights-'));
  after(() => rmSync(folder, { recursive: true }));
  let trainings = 0;
  const trained = (kept: KeptWeights, inputs: readonly Input[]): number => {
    const { features, transition } = kept.crf(inputs, () => weightsOf(++trainings));
    assert.deepEqual([...transition], [features.values[3]!, -features.values[3]!]);
    assert.equal(features.seen[1], 1);
    return features.values[3]!;
  };

  it('are trained once for what they depend on, also by a later run', () => {
    const first = trained(new KeptWeights(folder), ['seed 1', Int32Array.of(1, 2)]);
    assert.equal(trained(new KeptWeights(folder), ['seed 1', Int32Array.of(1, 2)]), first);
  });

  it('are trained anew for another seed, other examples, or the same ones cut in another place', () => {
    const inputs: readonly (readonly Input[])[] = [
      ['seed 1', Int32Array.of(1, 2)],
      ['seed 2', Int32Array.of(1, 2)],
      ['seed 1', Int32Array.of(1, 3)],
      ['seed 1', Int32Array.of(1), Int32Array.of(2)],
    ];
    const kept = new KeptWeights(folder);
    assert.equal(new Set(inputs.map((each) => trained(kept, each))).size, inputs.length);
  });

  it('of a run that was stopped while it wrote are trained anew', () => {
    const kept = new KeptWeights(folder);
    const before = trained(kept, ['whole']);
    const names = readdirSync(folder);
    assert.ok(names.every((name) => name.endsWith('.weights')));
    for (const name of names) rmSync(join(folder, name));
    writeFileSync(join(folder, `${names[0]!}.new`), 'half');
    assert.notEqual(trained(kept, ['whole']), before);
  });

  it('are not kept without a folder', () => {
    const kept = new KeptWeights(null);
    assert.notEqual(trained(kept, ['same']), trained(kept, ['same']));
  });
});
