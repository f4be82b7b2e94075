import assert from 'node:assert/strict';
import { deflateSync, inflateSync } from 'fflate';
import fc from 'fast-check';
import { modelHost } from '../../src/cli/node/model-host';
import {
  createAnnotator,
  ModelError,
  readModel,
  readModelAside,
  readModelInSteps,
  type Annotator,
  type AsyncModelHost,
  type Model,
} from '../../src/engine';
import type { FeatureWeights } from '../../src/engine/models/words/features';
import { checksumInSteps } from '../../src/engine/models/weights/own-host';
import { sealedParts } from '../../src/engine/models/weights/weights-file';
import type { NetWeights } from '../../src/engine/models/net/net-weights';
import type { Trees } from '../../src/engine/models/rescorer/trees';
import { inflate } from '../../src/vscode/util/inflate';
import { ByteWriter } from '../../train/byte-writer';
import type { DenseWeights } from '../../train/dense-weights';
import { finish } from '../../src/engine/steps';
import type { TrainedModel } from '../../train/trained-model';
import { writeModel, type Precisions } from '../../train/write-model';
import { assertValidExport } from '../formats/valid';
import { someNet } from '../engine/models/net/invent-net';
import { someModel } from './invent';

const all = { step: 1 / 16, rows: 1000 };
const whole: Precisions = { tagger: all, cues: all, arguments: all };
const bytes = writeModel(someModel(), 'made up', whole);

function checksumOf(file: Uint8Array): Uint8Array {
  return finish(checksumInSteps(sealedParts(file)));
}

const run: AsyncModelHost['run'] = async (steps) => finish(steps);

/** Every way in which products read weights. */
const readers: Readonly<Record<string, (file: Uint8Array) => Model | Promise<Model>>> = {
  alone: (file) => readModel(file),
  'by Node.js': (file) => readModel(file, modelHost),
  'beside other work': (file) => readModelAside(file, { run, inflate }),
  'beside other work, alone': (file) => readModelAside(file, { run, inflate: () => null }),
};

function changed(change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

/** The same with a checksum that fits again. */
function resealed(change: (copy: Uint8Array) => void): Uint8Array {
  return changed((copy) => {
    change(copy);
    copy.set(checksumOf(copy), 16);
  });
}

const headLength = 48;

/** The same with other contents, packed and sealed as they should be. */
function repacked(change: (body: Uint8Array) => void): Uint8Array {
  const body = inflateSync(bytes.slice(headLength));
  change(body);
  return sealed(deflateSync(body));
}

/** Overwrites the first place of an ASCII text by another of its length. */
function replaceText(body: Uint8Array, text: string, other: string): void {
  const at = Buffer.from(body).indexOf(text);
  assert.ok(at >= 0 && text.length === other.length, text);
  body.set(Buffer.from(other), at);
}

/** A file with this packed body, whatever it is, and a checksum that fits. */
function sealed(packed: Uint8Array): Uint8Array {
  const copy = Uint8Array.of(...bytes.slice(0, headLength), ...packed);
  new DataView(copy.buffer).setUint32(12, copy.length, true);
  copy.set(checksumOf(copy), 16);
  return copy;
}

function assertSame(found: FeatureWeights, expected: DenseWeights): void {
  const features = Int32Array.from({ length: 1 << expected.bits }, (_, row) => row - (1 << 20));
  for (const [from, to] of [
    [0, 1],
    [0, 300],
    [17, 18],
    [5, 512],
  ] as const) {
    const [a, b] = [new Float64Array(expected.classes + 2), new Float64Array(expected.classes + 2)];
    a.fill(0.5);
    b.fill(0.5);
    found.add(features, from, to, a, 1);
    expected.add(features, from, to, b, 1);
    assert.deepEqual(a, b);
  }
}

/** The file of a maliciously made model. Its checksum is right. */
function harmful(change: (model: Mutable<TrainedModel>) => void, precisions: Partial<Precisions> = {}): Uint8Array {
  const model = someModel();
  change(model);
  return writeModel(model, 'made up', { ...whole, ...precisions });
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A file of sections that need not be such as are written. */
function ofSections(fill: (body: ByteWriter) => void): Uint8Array {
  const body = new ByteWriter();
  body.text('made up');
  fill(body);
  return sealed(deflateSync(body.toBytes()));
}

function numbers(...counts: readonly number[]): ByteWriter {
  const writer = new ByteWriter();
  for (const count of counts) writer.count(count);
  return writer;
}

/** A header for rows with the given numbers of classes, bits and rows, and then some words. */
function rows(classes: number, bits: number, count: number, ...words: readonly number[]): ByteWriter {
  const writer = numbers(classes, bits);
  writer.float(1);
  writer.count(count);
  writer.words(Int32Array.from(words));
  return writer;
}

const leaf = (threshold: number): Trees => ({
  roots: Uint16Array.of(0),
  feature: Int8Array.of(-1),
  threshold: Float32Array.of(threshold),
  right: Uint16Array.of(0),
});

/** A question and two leaves, the right one there. */
const leadingTo = (right: number): Trees => ({
  roots: Uint16Array.of(0),
  feature: Int8Array.of(0, -1, -1),
  threshold: new Float32Array(3),
  right: Uint16Array.of(right, 0, 0),
});

/** A question for a feature of this number, and two leaves. */
const asking = (number: number): Trees => ({ ...leadingTo(2), feature: Int8Array.of(number, -1, -1) });

/** Each question has a leaf on its left and the next one on its right. */
function chain(depth: number): Trees {
  const nodes = 2 * depth + 1;
  const feature = Int8Array.from({ length: nodes }, (_, node) => (node % 2 === 0 && node < nodes - 1 ? 0 : -1));
  const right = Uint16Array.from(feature, (asked, node) => (asked < 0 ? 0 : node + 2));
  return { roots: Uint16Array.of(0), feature, threshold: new Float32Array(nodes), right };
}

/** A net whose words' rows have this scale. */
function scaled(scale: number): NetWeights {
  const { words, tables, matrices } = someNet();
  return { words, tables: tables.map((table) => ({ ...table, scales: table.scales.map(() => scale) })), matrices };
}

const range = /number out of range/u;
const early = /ends too early/u;
const tagger = (content: ByteWriter): Uint8Array => ofSections((body) => body.section('tagger', content));

const hostile: readonly (readonly [name: string, wrong: Uint8Array, says: RegExp])[] = [
  ...[NaN, Infinity, -Infinity, 1e30].flatMap((value) => [
    [`an arc of ${value}`, harmful(({ cues }) => void (cues.transition[0] = value)), range] as const,
    [`a step of ${value}`, harmful(() => undefined, { tagger: { step: value, rows: 1000 } }), range] as const,
    [`a leaf of ${value}`, harmful((model) => (model.rescorer = leaf(value))), range] as const,
  ]),
  ['a step of 0', harmful(() => undefined, { tagger: { step: 0, rows: 0 } }), /rows in a way that cannot be/u],
  ['trees that are too deep', harmful((model) => (model.rescorer = chain(20_000))), /trees in a way that cannot be/u],
  [
    'trees that are too many',
    harmful((model) => (model.rescorer = { ...leaf(1), roots: new Uint16Array(5000) })),
    /trees in a way/u,
  ],
  ['rows without end', tagger(rows(18, 20, 2 ** 31 - 1)), early],
  ['rows of too many bits', tagger(rows(2, 31, 0)), /rows in a way that cannot be/u],
  ['rows of too few bits', tagger(rows(2, 4, 0, 0)), /rows in a way that cannot be/u],
  ['more rows than are told', tagger(rows(2, 5, 1, 3, 7, 7)), /another number of rows than it says/u],
  ['fewer rows than are told', tagger(rows(2, 5, 1, 0, 7)), /another number of rows than it says/u],
  ['rows that are cut', tagger(rows(2, 6, 1, 1)), early],
  ['rows that go on', tagger(rows(2, 5, 1, 1, 7, 7)), /more than it should/u],
  ['rows of other classes', tagger(rows(2, 5, 1, 1, 7)), /tell 2 classes apart, not 27/u],
  ['trees that lead back', harmful((model) => (model.rescorer = leadingTo(0))), /trees in a way that cannot be/u],
  ['trees that lead out', harmful((model) => (model.rescorer = leadingTo(3))), /trees in a way that cannot be/u],
  ['trees that ask for what there is not', harmful((model) => (model.rescorer = asking(127))), /trees in a way that/u],
  ['rows of too many classes', tagger(rows(1000, 20, 0)), /rows in a way that cannot be/u],
  ['a part that is longer than the file', ofSections((body) => (body.text('tagger'), body.count(2 ** 31 - 1))), early],
  [
    'a part twice',
    ofSections((body) => ['a', 'a'].forEach((name) => body.section(name, numbers(1)))),
    /two parts called a\./u,
  ],
  [
    'a feature of another name',
    repacked((body) => replaceText(body, 'innerBelief', 'innerDoubts')),
    /other features: number 29 is innerDoubts, not innerBelief\./u,
  ],
  [
    'a reason of another name',
    repacked((body) => replaceText(body, ' participle ', ' persiflage ')),
    /other features: number 8 is reason cue-before .* persiflage .*, not reason cue-before .* participle /u,
  ],
  [
    'a net without words',
    harmful((model) => (model.net = { ...someNet(), words: new Int32Array() })),
    /more than it|range/u,
  ],
  ['a net with a word twice', harmful((model) => (model.net = someNet(1, [7, 7]))), /words out of order/u],
  ['a net with an infinite scale', harmful((model) => (model.net = scaled(Infinity))), range],
  ['a net that cannot be kept', harmful((model) => (model.net = scaled(1000))), /net has a number out of range/u],
  ['a text that is none', repacked((body) => void (body[3] = 0x1b)), /a text that is none/u],
];

/** Small, and of 64 MB unpacked. */
const bomb = sealed(deflateSync(new Uint8Array(1 << 26)));

/** With claims, whatever the weights. */
const article =
  '“It holds,” Ada Moor said. Bo Ek said that it was over, according to the mayor. “No.”\n\n“It is,” she added.';

describe('a weights file', () => {
  for (const [name, readBy] of Object.entries(readers)) {
    it(`gives back what was written, read ${name}`, async () => assertRead(await readBy(bytes)));

    it(`is refused for its first fault, read ${name}`, async () => {
      const refused = (file: Uint8Array, says: RegExp): Promise<void> =>
        assert.rejects(async () => readBy(file), { name: 'ModelError', message: says });
      await refused(bytes.slice(0, -1), /cut short: \d+ of \d+ bytes/u);
      await refused(
        changed((copy) => void copy.fill(0xff, headLength)),
        /checksum does not match/u,
      );
      await refused(
        resealed((copy) => void copy.fill(0xff, headLength)),
        /damaged: it cannot be unpacked/u,
      );
      await refused(bomb, /too large unpacked/u);
      await refused(
        repacked((body) => void (body[3] = 0x1b)),
        /a text that is none/u,
      );
    });
  }

  function assertRead(read: Model): void {
    const model = someModel();
    assertSame(read.tagger, model.tagger);
    assertSame(read.cues.features, model.cues.features);
    assertSame(read.arguments.features, model.arguments.features);
    assert.deepEqual(read.cues.transition, model.cues.transition);
    assert.deepEqual(read.arguments.transition, model.arguments.transition);
    assert.deepEqual(read.rescorer, model.rescorer);
    assert.equal(read.provenance, 'made up');
  }

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
    read.cues.features.add(
      Int32Array.from({ length: 512 }, (_, row) => row),
      0,
      512,
      scores,
      0,
    );
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
    [
      'a changed weight',
      changed((copy) => void (copy[copy.length - 9] = 1 ^ copy[copy.length - 9]!)),
      /checksum does not match/u,
    ],
    ['a later format', changed((copy) => void copy.set([9, 1], 8)), /format version 265, and this program reads 4\./u],
    ['other features', resealed((copy) => void copy.set([0, 1], 10)), /learned for version 256 of the features/u],
    [
      'what cannot be unpacked',
      resealed((copy) => void copy.fill(0xff, headLength)),
      /damaged: it cannot be unpacked/u,
    ],
    ...hostile,
    [
      'a part without its name',
      repacked((body) => void (body[10] = 0x7a)),
      /no part called tagger|out of range|ends too early/u,
    ],
  ] as const) {
    it(`is refused in a sentence: ${name}`, () => {
      assert.throws(
        () => readModel(wrong),
        (error) => error instanceof ModelError && says.test(error.message) && /^[A-Z][^\n]*\.$/u.test(error.message),
      );
    });
  }

  it('is refused wherever it is cut, and whichever bit of it is another one', () => {
    const places = Array.from(bytes.keys()).filter((at) => at < 100 || at % 61 === 0);
    for (const at of places) {
      assert.throws(() => readModel(bytes.subarray(0, at)), ModelError, `cut at ${at}`);
      const flipped = changed((copy) => void (copy[at] = copy[at]! ^ (1 << (at & 7))));
      assert.throws(() => readModel(flipped), ModelError, `bit ${at & 7} of byte ${at}`);
    }
  });

  it('is given up before it is unpacked where it would be large', () => {
    const before = process.memoryUsage().arrayBuffers;
    const steps = readModelInSteps(bomb);
    let most = 0;
    const read = (): void => {
      while (!steps.next().done) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    };
    assert.throws(read, { name: 'ModelError', message: /too large unpacked/u });
    assert.ok(bomb.length < 100_000 && most < 1 << 25, `${bomb.length} bytes took ${most}`);
  });

  it('whose contents were changed at will is refused, or is of use', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    let refused = 0;
    const annotators: Annotator[] = [];
    const read = (file: Uint8Array): void => {
      try {
        annotators.push(createAnnotator({ model: readModel(file) }));
      } catch (error) {
        assert.ok(error instanceof ModelError, String(error));
        refused++;
      }
    };
    fc.assert(
      // Half of them near the front, where lengths and steps stand.
      fc.property(edits, fc.boolean(), (places, near) =>
        read(repacked((body) => places.forEach(([at, value]) => (body[at % (near ? 64 : body.length)] = value)))),
      ),
      { numRuns: 400 },
    );
    assert.ok(refused > 50 && annotators.length > 50, `${refused} refused, ${annotators.length} of use`);
    for (const annotator of annotators) assertValidExport(article, annotator.annotate(article));
  });

  it('takes ASCII alone for its provenance', () => {
    assert.throws(() => writeModel(someModel(), 'naïve', whole), RangeError);
  });
});
