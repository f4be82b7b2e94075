import assert from 'node:assert/strict';
import { deflateSync, inflateSync } from 'fflate';
import { createAnnotator, ModelError, readModel } from '../../src/engine';
import type { FeatureWeights } from '../../src/engine/learned/features';
import { checksumInSteps } from '../../src/engine/learned/weights-file';
import type { DenseWeights } from '../../train/dense-weights';
import { finish } from '../../src/engine/steps';
import { writeModel, type Precisions } from '../../train/write-model';
import { someModel } from './invent';

const all = { step: 1 / 16, rows: 1000 };
const whole: Precisions = { tagger: all, cues: all, arguments: all };
const bytes = writeModel(someModel(), 'made up', whole);

function changed(change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

/** The same with a checksum that fits again. */
function resealed(change: (copy: Uint8Array) => void): Uint8Array {
  return changed((copy) => {
    change(copy);
    copy.set(finish(checksumInSteps(copy)), 16);
  });
}

const headLength = 48;

/** The same with other contents, packed and sealed as they should be. */
function repacked(change: (body: Uint8Array) => void): Uint8Array {
  const body = inflateSync(bytes.slice(headLength));
  change(body);
  const packed = deflateSync(body);
  const copy = Uint8Array.of(...bytes.slice(0, headLength), ...packed);
  new DataView(copy.buffer).setUint32(12, copy.length, true);
  copy.set(finish(checksumInSteps(copy)), 16);
  return copy;
}

function assertSame(found: FeatureWeights, expected: DenseWeights): void {
  const features = Int32Array.from({ length: 1 << expected.bits }, (_, row) => row - (1 << 20));
  for (const [from, to] of [[0, 1], [0, 300], [17, 18], [5, 512]] as const) {
    const [a, b] = [new Float64Array(expected.classes + 2), new Float64Array(expected.classes + 2)];
    a.fill(0.5);
    b.fill(0.5);
    found.add(features, from, to, a, 1);
    expected.add(features, from, to, b, 1);
    assert.deepEqual(a, b);
  }
}

describe('a weights file', () => {
  it('gives back what was written', () => {
    const model = someModel();
    const read = readModel(bytes);
    assertSame(read.tagger, model.tagger);
    assertSame(read.cues.features, model.cues.features);
    assertSame(read.arguments.features, model.arguments.features);
    assert.deepEqual(read.cues.transition, model.cues.transition);
    assert.deepEqual(read.arguments.transition, model.arguments.transition);
    assert.deepEqual(read.rescorer, model.rescorer);
    assert.equal(read.provenance, 'made up');
  });

  it('is the same for the same weights', () => {
    assert.deepEqual(writeModel(someModel(), 'made up', whole), bytes);
    assert.notDeepEqual(writeModel(someModel(5), 'made up', whole), bytes);
  });

  it('keeps the rows that matter most where there is no room for all', () => {
    const model = someModel();
    const { values, seen, classes } = model.cues.features;
    values.fill(9, 7 * classes, 8 * classes);
    seen[7] = 1_000_000;
    const read = readModel(writeModel(model, '', { ...whole, cues: { step: 1 / 8, rows: 1 } }));
    const scores = new Float64Array(classes);
    read.cues.features.add(Int32Array.from({ length: 512 }, (_, row) => row), 0, 512, scores, 0);
    assert.deepEqual(scores, new Float64Array(classes).fill(9));
  });

  it('can be used at once', () => {
    const { claims } = createAnnotator({ model: readModel(bytes) }).annotate('“It holds,” Ada Moor said.');
    assert.ok(claims.length <= 1);
  });

  it('shows any changed byte', () => {
    for (let at = 0; at < bytes.length; at += at < 80 ? 1 : 97) {
      const damaged = changed((copy) => void (copy[at] = copy[at]! ^ 0x10));
      assert.throws(() => readModel(damaged), ModelError, `byte ${at}`);
    }
  });

  for (const [name, wrong, says] of [
    ['nothing', new Uint8Array(), /not a weights file/u],
    ['a text', new TextEncoder().encode('<!DOCTYPE html><title>Not found</title>'), /not a weights file/u],
    ['its first bytes', bytes.slice(0, 30), /cut short/u],
    ['all but its last byte', bytes.slice(0, -1), /cut short: \d+ of \d+ bytes/u],
    ['one byte more', Uint8Array.of(...bytes, 0), /checksum does not match/u],
    ['a changed weight', changed((copy) => void (copy[copy.length - 9] = 1 ^ copy[copy.length - 9]!)), /checksum does not match/u],
    ['a later format', changed((copy) => void copy.set([9, 1], 8)), /format version 265, and this program reads 2\./u],
    ['other features', resealed((copy) => void copy.set([0, 1], 10)), /learned for version 256 of the features/u],
    ['what cannot be unpacked', resealed((copy) => void copy.fill(0xff, headLength)), /damaged: it cannot be unpacked/u],
    ['a part without its name', repacked((body) => void (body[10] = 0x7a)), /no part called tagger|out of range|ends too early/u],
  ] as const) {
    it(`is refused in a sentence: ${name}`, () => {
      assert.throws(
        () => readModel(wrong),
        (error) => error instanceof ModelError && says.test(error.message) && /^[A-Z][^\n]*\.$/u.test(error.message),
      );
    });
  }

  it('takes ASCII alone for its provenance', () => {
    assert.throws(() => writeModel(someModel(), 'naïve', whole), RangeError);
  });
});
