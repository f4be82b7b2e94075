// A small part of what `npm run bench:check` measures.
import assert from 'node:assert/strict';

import { handPairs, handSources } from '../../bench/check/by-hand';
import { phenomena } from '../../bench/check/by-phenomenon';
import { gradeOf, indexOf, outcomesOf } from '../../bench/check/measure';
import { makePairs } from '../../bench/check/pairs';
import { recordings } from '../../bench/check/recordings';
import { secondPairs, secondSources } from '../../bench/check/second-pairs';
import { createChance, sayings, transcript } from '../../bench/check/transcripts';

describe('grades', () => {
  const { said, pairs } = makePairs(createChance(11), 220, 4);
  const outcomes = outcomesOf(indexOf({ 'hearing.txt': transcript(said) }), pairs);
  const wrong = outcomes.filter(({ pair, grade }) => !pair.grades.includes(grade));

  it('are right for 97 of 100 quotations that a script changed', () => {
    const told = wrong.map(({ pair, grade }) => `${pair.kind}: ${grade}: ${pair.quoted}`).join('\n');
    assert.ok(wrong.length <= pairs.length * 0.03, told);
  });

  it('are alarming for no quotation that is fine', () => {
    const isFine = (grades: readonly string[]): boolean => ['verbatim', 'tidied', 'cut-marked'].includes(grades[0]!);
    assert.deepEqual(
      wrong.filter(({ pair }) => isFine(pair.grades)),
      [],
    );
  });

  it('are right for sentences that have nothing but frequent words', () => {
    const said = sayings(createChance(12), 12_000);
    const index = indexOf({ 'hearing.txt': transcript(said) });
    const some = said.filter((_, at) => at % 300 === 0);
    const missed = some.filter(
      ({ speaker, words }) => gradeOf(index, { quoted: words, names: speaker, speaker }).grade !== 'verbatim',
    );
    assert.deepEqual(missed, []);
  });

  for (const [name, sources, pairs] of [
    ['by hand', handSources, handPairs],
    ['by hand, second set', secondSources, secondPairs],
  ] as const)
    it(`are right for quotations that were written ${name}`, () => {
      const index = indexOf(sources);
      for (const pair of pairs) {
        const { grade } = gradeOf(index, pair);
        assert.ok(pair.grades.includes(grade), `${grade}, not ${pair.grades.join(' or ')}: ${pair.quoted}`);
      }
    });

  const index = indexOf(recordings);
  for (const [kind, pairs] of Object.entries(phenomena))
    it(`are right for ${kind}`, () => {
      const wrong = pairs.map((pair) => ({ pair, ...gradeOf(index, pair) }));
      assert.deepEqual(
        wrong.flatMap(({ pair, grade }) => (pair.grades.includes(grade) ? [] : `${grade}: ${pair.quoted}`)),
        [],
      );
    });
});
