// How likely spans are, against labellings that are listed one by one.
import assert from 'node:assert/strict';
import { CueFeatures } from '../../../../src/engine/models/cues/cue-features';
import { CueClass, cueTopology } from '../../../../src/engine/models/cues/cue-model';
import { FeatureList } from '../../../../src/engine/models/words/features';
import { CueFinder } from '../../../../src/engine/models/cues/find-cues';
import { Lattice } from '../../../../src/engine/models/words/lattice';
import { Reader, type Reading } from '../../../../src/engine/models/reading/reading';
import { finish, Pace } from '../../../../src/engine/steps';
import { someModel, unitsOf } from '../../../train/invent';

const words = ['Ann', 'has', 'said', 'so', '.'];

function readingOf(seed: number): Reading {
  const units = unitsOf(words);
  return new Reader(someModel(seed).tagger).read(units, units, [{ from: 0, to: units.length }]);
}

/** Every labelling of the sentence with its probability. */
function labellings(reading: Reading, { features, transition }: ReturnType<typeof someModel>['cues']) {
  const lattice = new Lattice(cueTopology, transition);
  const list = new FeatureList();
  lattice.reset(words.length);
  words.forEach((_, at) => {
    list.clear();
    new CueFeatures(reading).add(list, reading.sentences[0]!, at);
    features.add(list.items, 0, list.length, lattice.emission, at * cueTopology.classes);
  });
  lattice.sum();
  return lattice
    .best(4 ** words.length)
    .map(({ classes, score }) => ({ classes, probability: Math.exp(score - lattice.logSum) }));
}

/** Whether a labelling has just these words as a cue. */
function isCue(classes: Uint8Array, from: number, to: number): boolean {
  const begins = classes[from] === CueClass.statement || classes[from] === CueClass.other;
  return (
    begins &&
    classes.subarray(from + 1, to).every((each) => each === CueClass.inside) &&
    classes[to] !== CueClass.inside
  );
}

describe('finding cues', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`gives spans and words the probabilities that they have (${seed})`, () => {
      const reading = readingOf(seed);
      const { cues: model } = someModel(seed);
      const { cues, score } = finish(new CueFinder(model).find(reading, new Pace()));
      const all = labellings(reading, model);
      const share = (test: (classes: Uint8Array) => boolean): number =>
        all.reduce((sum, { classes, probability }) => sum + (test(classes) ? probability : 0), 0);
      const near = (found: number, expected: number): void =>
        assert.ok(Math.abs(found - expected) < 1e-5, `${found}, not ${expected}`);
      near(
        share(() => true),
        1,
      );
      score.forEach((probability, at) =>
        near(
          probability,
          share((classes) => classes[at] !== CueClass.outside),
        ),
      );
      for (const { from, to, probability, belief, statement } of cues) {
        assert.ok(from < to && to <= words.length && probability <= belief + 1e-6 && statement >= 0 && statement <= 1);
        const exact = share((classes) => isCue(classes, from, to));
        assert.ok(probability <= exact + 1e-5, `${from}-${to}: ${probability}, more than ${exact}`);
        if (statement > 0 && statement < 1) near(probability, exact);
      }
      // Spans that share a word exclude each other.
      score.forEach((belief, at) => {
        const sum = cues
          .filter(({ from, to }) => from <= at && at < to)
          .reduce((all, { probability }) => all + probability, 0);
        assert.ok(sum <= belief + 1e-5, `${words[at]}: ${sum} of ${belief}`);
      });
    });
  }

  it('finds none in no text', () => {
    const reading = new Reader(someModel().tagger).read([], [], []);
    const { cues, score } = finish(new CueFinder(someModel().cues).find(reading, new Pace()));
    assert.deepEqual([cues.length, score.length], [0, 0]);
  });
});
