import assert from 'node:assert/strict';
import { compare, missesOf, type Comparison } from '../cases/compare';
import { readKnownMisses, readSeeds, type Seed } from '../cases/format';
import { locate } from '../cases/locate';
import { whyMissed } from '../cases/why';
import { createLearnedAnnotator } from '../model';

interface Result {
  readonly seed: Seed;
  readonly comparison: Comparison;
}

function share<T>(items: readonly T[], right: (item: T) => boolean): number {
  return items.filter(right).length / items.length;
}

describe('the five seeds, annotated by hand', () => {
  const results: Result[] = [];

  before(() => {
    const annotator = createLearnedAnnotator();
    for (const seed of readSeeds()) {
      const comparison = compare(seed.text, locate(seed.text, seed), annotator.annotate(seed.text));
      results.push({ seed, comparison });
    }
  });

  const quotations = () => results.flatMap(({ comparison }) => comparison.quotations);
  const settled = () => quotations().filter((quotation) => !quotation.debatable);
  const indirect = () =>
    results.flatMap(({ comparison }) => comparison.claims).filter((claim) => claim.indirect && !claim.debatable);

  it('finds every quotation with its bounds', () => {
    assert.deepEqual(
      quotations()
        .filter(({ found }) => !found)
        .map(({ label }) => label),
      [],
    );
  });

  it('gives at least 95 % of the quotations the right speaker, or rightly none', () => {
    const rate = share(settled(), ({ rightSpeaker }) => rightSpeaker);
    assert.ok(rate >= 0.95, `${(100 * rate).toFixed(1)} %`);
  });

  it('finds at least 80 % of the indirect claims with their speaker', () => {
    const rate = share(indirect(), ({ found, rightSpeaker }) => found && rightSpeaker);
    assert.ok(rate >= 0.8, `${(100 * rate).toFixed(1)} %`);
  });

  it('is certain of nothing', () => {
    for (const { text } of readSeeds())
      for (const { confidence } of createLearnedAnnotator().annotate(text).claims) assert.ok(confidence < 1);
  });

  const known = readKnownMisses();
  for (const { name } of readSeeds()) {
    it(`${name}: differs from the reader in what known-misses.txt lists and in nothing else`, () => {
      const result = results.find(({ seed }) => seed.name === name);
      assert.ok(result);
      const misses = missesOf(result.comparison).map((miss) => `${name} ${miss}`);
      const expected = known.filter((line) => line.startsWith(name)).sort();
      const isNew = misses.some((miss) => !expected.includes(miss));
      assert.deepEqual([...misses].sort(), expected, isNew ? whyMissed(result.seed.text, result.seed) : undefined);
    });
  }
});
