import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ArgumentNet } from '../../src/engine/models/net/argument-net';
import { NetLabel, netInputs, netLabels } from '../../src/engine/models/net/net-shape';
import { readNet } from '../../src/engine/models/weights/net-section';
import { ByteReader } from '../../src/engine/models/weights/byte-reader';
import { KeptWeights } from '../../train/kept-weights';
import { netAsKept } from '../../train/net/kept-net';
import type { NetExample } from '../../train/net/net-examples';
import { trainNet, type NetTraining } from '../../train/net/train-net';
import { randomFrom } from '../../train/random';
import { netSection } from '../../train/write-net';

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import torch, numpy']).status === 0,
);

const [tagInput, placeInput] = [netInputs.indexOf('tag'), netInputs.indexOf('place')];
const contentTag = 3;
const sourceWord = 77;

/**
 * A made-up language: after its cue, the first item, what has one tag is content, up to the first item with another; a
 * certain word is the source, wherever it stands.
 */
function someExamples(count: number, seed: number): readonly NetExample[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const length = 4 + Math.floor(random() * 12);
    const rows = new Int32Array(length * netInputs.length);
    const labels = new Int8Array(length).fill(NetLabel.outside);
    labels[0] = -1;
    const last = 1 + Math.floor(random() * (length - 1));
    const source = 1 + Math.floor(random() * (length - 1));
    for (let at = 0; at < length; at++) {
      const isContent = at > 0 && at < last && at !== source;
      rows[at * netInputs.length] = at === source ? sourceWord : 100 + Math.floor(random() * 20);
      rows[at * netInputs.length + tagInput] = isContent ? contentTag : 1;
      rows[at * netInputs.length + placeInput] = 1;
      if (isContent)
        labels[at] = labels[at - 1] === NetLabel.outside || at === 1 ? NetLabel.content : NetLabel.contentInside;
      if (at === source) labels[at] = NetLabel.source;
    }
    return { items: { count: length, rows, cueWord: 5 }, labels };
  });
}

/** The share of the labels that a net finds likeliest. */
function accuracy(net: ArgumentNet, examples: readonly NetExample[]): number {
  let [right, all] = [0, 0];
  for (const { items, labels } of examples) {
    const rows = items.rows.map((value, at) => (at % netInputs.length === 0 ? net.rowOf(value) : value));
    const found = net.read({ count: items.count, rows, cueWord: net.rowOf(items.cueWord) })!;
    labels.forEach((label, item) => {
      if (label < 0) return;
      const own = [...found.subarray(item * netLabels, (item + 1) * netLabels)];
      all++;
      if (own.indexOf(Math.max(...own)) === label) right++;
    });
  }
  return right / all;
}

describe('Training the net', function () {
  this.timeout(120_000);
  const options: NetTraining = {
    python: python ?? '',
    vectors: null,
    seed: 1,
    kept: new KeptWeights(null),
    log: () => undefined,
  };

  before(function () {
    // PyTorch is needed to train alone; who uses or builds the program does without.
    if (python === undefined) this.skip();
  });

  it('learns a made-up language, gives the same numbers each time, and loses little by rounding', () => {
    const examples = someExamples(1500, 1);
    const learned = trainNet(examples, options);
    assert.deepEqual(trainNet(examples, options), learned);
    const kept = netAsKept(learned);
    assert.ok(accuracy(new ArgumentNet(kept), someExamples(200, 2)) > 0.97);
    assert.deepEqual(readNet(new ByteReader(netSection(kept).toBytes())), kept);
  });

  it('begins with word vectors', () => {
    const examples = someExamples(300, 1);
    const words = Int32Array.of(sourceWord, 100, 101);
    const values = Float32Array.from({ length: 300 }, (_, at) => (at < 100 ? 1 : -1) * (1 + (at % 7)));
    const { numbers } = trainNet(examples, { ...options, vectors: { words, values, width: 100 } });
    assert.notDeepEqual(numbers, trainNet(examples, options).numbers);
  });

  it('says what Python says where it fails', () => {
    const broken = someExamples(3, 1).map(({ items }) => ({ items, labels: Int8Array.of(99) }));
    assert.throws(() => trainNet(broken, options), /python3 failed:[^]*Error/u);
  });
});

describe('Training the net without Python', () => {
  it('names the command that cannot be started', () => {
    assert.throws(
      () =>
        trainNet(someExamples(1, 1), {
          python: 'no-such-python',
          vectors: null,
          seed: 1,
          kept: new KeptWeights(null),
          log: () => undefined,
        }),
      /no-such-python cannot be started/u,
    );
  });
});
