import assert from 'node:assert/strict';
import { readArguments } from '../../bench/hostile/arguments';
import { formats } from '../../bench/hostile/measure';
import { Mutator } from '../../bench/hostile/mutate';
import { Search } from '../../bench/hostile/search';
import { type Candidate } from '../../bench/hostile/candidate';
import { vocabulary } from '../../bench/hostile/vocabulary';
import { describe as words, write } from '../engine/hostile/recipes';
import { randomFrom } from '../../train/random';

const searchFor = (ratioOf: (candidate: Candidate) => number, steps: number, seed = 1): Search => {
  const search = new Search(new Mutator(randomFrom(seed), ['a', 'b', '“', 'said '], formats), ratioOf);
  for (let step = 0; step < steps; step++) search.step();
  return search;
};
/** As if each “ cost. */
const marksIn = ({ recipe }: Candidate): number => write(recipe, 100).split('“').length;

describe('the search for costly texts', () => {
  it('climbs to what costs most', () => {
    const [best] = searchFor(marksIn, 400).peaks;
    assert.ok(best);
    assert.ok(best.ratio >= 90, `${best.ratio} for ${words(best.recipe)}`);
  });

  it('finds the same with the same seed, and lists the costliest first', () => {
    const [one, same, other] = [
      searchFor(marksIn, 60).peaks,
      searchFor(marksIn, 60).peaks,
      searchFor(marksIn, 60, 2).peaks,
    ];
    assert.deepEqual(one, same);
    assert.notDeepEqual(one, other);
    const ratios = one.map(({ ratio }) => ratio);
    assert.deepEqual(
      ratios,
      ratios.toSorted((a, b) => b - a),
    );
  });

  it('takes no chance for a gain', () => {
    let noise = 0;
    const [best] = searchFor(() => (++noise % 5 === 0 ? 50 : 1), 200).peaks;
    assert.equal(best?.ratio, 1);
  });

  it('tries texts of any kind, and never an empty one', () => {
    const search = new Search(new Mutator(randomFrom(3), vocabulary, formats), ({ recipe, format }) => {
      assert.ok(recipe.groups.length <= 3 && formats.includes(format));
      assert.ok(write(recipe, 500).length >= 500);
      return Math.min(3, recipe.groups.length);
    });
    for (let step = 0; step < 500; step++) search.step();
  });
});

describe('a recipe', () => {
  it('writes its groups as often as they say, with numbers and names that change', () => {
    const recipe = {
      groups: [
        { pieces: ['a', '{n} '], times: 2 },
        { pieces: ['{name}. '], times: 1 },
      ],
    };
    assert.equal(write(recipe, 25), 'a0 a1 Don. a3 a4 Gon. a6 ');
    assert.equal(words(recipe), '("a{n} ")×2 "{name}. "');
  });
});

describe('the arguments of the measurement of hostile texts', () => {
  it('have defaults, and are refused where they are no numbers or unknown', () => {
    assert.deepEqual(readArguments([]), { size: 20_000, only: '', suite: true, search: 60, seed: 1 });
    assert.deepEqual(readArguments(['--no-suite', '--search', '5', '--seed=2']), {
      size: 20_000,
      only: '',
      suite: false,
      search: 5,
      seed: 2,
    });
    for (const wrong of [['--size', 'much'], ['--search', '-1'], ['--colour'], ['70000']])
      assert.throws(() => readArguments(wrong));
  });
});
