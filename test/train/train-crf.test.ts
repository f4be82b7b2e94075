import assert from 'node:assert/strict';
import { Lattice, topologyOf } from '../../src/engine/models/words/lattice';
import { KeptWeights } from '../../train/kept-weights';
import { randomFrom } from '../../train/random';
import { trainAveraged } from '../../train/train-averaged';
import type { Example } from '../../train/crf-learner';
import { trainCrf, type CrfOptions, type CrfWeights } from '../../train/train-crf';

/** Classes 0 and 1, and 2 only after 1. */
const topology = topologyOf(3, 3, [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 0],
  [1, 1, 1],
  [1, 2, 2],
  [2, 2, 2],
  [2, 0, 0],
  [2, 1, 1],
]);
const options: CrfOptions = { topology, columns: 3, bits: 8, epochs: 12, keep: 0.8, rate: 0.3, seed: 1, averaged: 3 };
const any = 0b111;
const quiet = (): void => undefined;

/** A toy language: feature 10 is class 0; 11 begins a name; 12 may or may not continue it. */
function exampleOf(classes: readonly number[], gold: readonly number[] = classes.map((each) => 1 << each)): Example {
  const features = classes.flatMap((each) => [each === 0 ? 10 : each === 1 ? 11 : 12, 99]);
  return {
    features: Int32Array.from(features),
    starts: Int32Array.from({ length: classes.length + 1 }, (_, at) => 2 * at),
    allowed: new Int32Array(classes.length).fill(any),
    gold: Int32Array.from(gold),
  };
}

function sentences(count: number): readonly (readonly number[])[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => {
    const classes = [0];
    while (classes.length < 8) {
      const before = classes.at(-1)!;
      classes.push(before !== 0 && random() < 0.5 ? 2 : random() < 0.4 ? 1 : 0);
    }
    return classes;
  });
}

function read({ features, transition }: CrfWeights, { features: items, starts }: Example): readonly number[] {
  const lattice = new Lattice(topology, transition);
  lattice.reset(starts.length - 1);
  for (let at = 0; at + 1 < starts.length; at++)
    features.add(items, starts[at]!, starts[at + 1]!, lattice.emission, 3 * at);
  return [...lattice.best(1)[0]!.classes];
}

describe('training a conditional random field', () => {
  it('learns a toy language', () => {
    const losses: number[] = [];
    const weights = trainCrf(
      sentences(60).map((each) => exampleOf(each)),
      { ...options, keep: 1 },
      (line) => losses.push(Number(line.split(' ').at(-1))),
    );
    for (const classes of [
      [0, 1, 2, 2, 0],
      [1, 1, 0],
      [0, 0, 1, 2],
    ])
      assert.deepEqual(read(weights, exampleOf(classes)), classes);
    assert.ok(losses.at(-1)! < 0.2 * losses[0]!, losses.join(' '));
  });

  it('learns from labels that are open here and there what the others tell', () => {
    const examples = sentences(60).map((classes, index) =>
      exampleOf(
        classes,
        classes.map((each, at) => ((index + at) % 3 === 0 ? any : 1 << each)),
      ),
    );
    const weights = trainCrf(examples, options, quiet);
    for (const classes of [
      [0, 1, 2, 2, 0],
      [1, 1, 0],
    ])
      assert.deepEqual(read(weights, exampleOf(classes)), classes);
  });

  it('learns nothing where every label is open', () => {
    const weights = trainCrf([exampleOf([0, 1, 2], [any, any, any])], options, quiet);
    assert.ok(weights.features.values.every((value) => value === 0));
    assert.ok(weights.transition.every((value) => Math.abs(value) < 1e-9));
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const examples = sentences(10).map((each) => exampleOf(each));
    const train = (seed: number): Float32Array => trainCrf(examples, { ...options, seed }, quiet).features.values;
    assert.deepEqual(train(3), train(3));
    assert.notDeepEqual(train(3), train(4));
  });

  it('notes how often each feature was met', () => {
    const { features } = trainCrf([exampleOf([0, 1, 0])], options, quiet);
    assert.deepEqual(
      [10, 11, 12, 99].map((row) => features.seen[row]),
      [2, 1, 0, 3],
    );
  });

  it('refuses labels that no path has', () => {
    assert.throws(() => trainCrf([exampleOf([0, 2])], options, quiet), /no path/u);
  });

  it('averages trainings from several seeds', () => {
    const examples = sentences(20).map((each) => exampleOf(each));
    const { seed, ...others } = options;
    const of = (from: number, trainings: number): CrfWeights =>
      trainAveraged(examples, others, { seed: from, trainings, kept: new KeptWeights(null), log: quiet });
    const mean = of(seed, 2);
    const [first, second] = [of(seed, 1), of(seed + 1, 1)];
    assert.notDeepEqual(first.features.values, second.features.values);
    mean.features.values.forEach((value, at) => {
      const sum = first.features.values[at]! + second.features.values[at]!;
      assert.ok(Math.abs(value - sum / 2) < 1e-5, `${value} is not half of ${sum}`);
    });
    assert.deepEqual(mean.features.seen, first.features.seen);
  });
});
