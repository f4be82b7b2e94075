import assert from 'node:assert/strict';
import { ArgumentFeatures } from '../../../../src/engine/models/arguments/argument-features';
import { isCueItem, sequenceAround } from '../../../../src/engine/models/arguments/argument-sequence';
import { FeatureList } from '../../../../src/engine/models/words/features';
import { Reader, type Reading } from '../../../../src/engine/models/reading/reading';
import type { UnitRange } from '../../../../src/engine/text/units';
import { someModel, unitsOf } from '../../../train/invent';

const { tagger } = someModel();

/** Words parted at full stops. */
function readingOf(text: string): Reading {
  const units = unitsOf(text.split(' '));
  const sentences: UnitRange[] = [];
  units.forEach(({ text: word }, at) => {
    if (word === '.' || at === units.length - 1) sentences.push({ from: sentences.at(-1)?.to ?? 0, to: at + 1 });
  });
  return new Reader(tagger).read(units, units, sentences);
}

const wordsOf = ({ units }: Reading, { from, to }: UnitRange): string =>
  units
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

describe('what is read for a cue', () => {
  it('is its sentence word by word, and the others in pieces without their stops alone', () => {
    const reading = readingOf('It rained . Ann said no . Then it stopped .');
    const sequence = sequenceAround(reading, { from: 4, to: 5 });
    assert.deepEqual(
      sequence.items.map((item) => wordsOf(reading, item)),
      ['It rained .', 'Ann', 'said', 'no', '.', 'Then it stopped .'],
    );
    assert.deepEqual([sequence.first, sequence.last], [1, 5]);
    assert.deepEqual(
      sequence.items.map((_, at) => isCueItem(sequence, at)),
      [false, false, true, false, false, false],
    );
  });

  it('is no more than a long sentence can be, however long it is', () => {
    const reading = readingOf(`${'Ann said that '.repeat(600)}.`);
    for (const from of [1, 900, 1798]) {
      const { items, sentence, first, last } = sequenceAround(reading, { from, to: from + 1 });
      assert.ok(items.length <= 350, `${items.length} items`);
      assert.ok(sentence.from <= from && from < sentence.to && last - first === sentence.to - sentence.from);
    }
  });

  it('has as many features for the last word of a part of a long sentence as for any', () => {
    const reading = readingOf(`${'Ann said that '.repeat(600)}.`);
    const sequence = sequenceAround(reading, { from: 901, to: 902 });
    const features = new ArgumentFeatures(reading, sequence, new Float32Array(reading.units.length));
    const lengths = sequence.items.flatMap((_, at) => {
      if (isCueItem(sequence, at)) return [];
      const list = new FeatureList();
      features.add(list, at);
      return [list.length];
    });
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1, `${Math.min(...lengths)} to ${Math.max(...lengths)}`);
  });
});
