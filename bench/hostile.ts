// What texts made to break parsers cost, as a ratio to news of the same length, and a search for costlier ones:
// `npm run bench:hostile`. `numbered`: with a number every 4,096 units, so that no block is the same as another and
// known already.
import { hostileInputs, numbered } from '../test/engine/hostile/inputs';
import { describe, write } from '../test/engine/hostile/recipes';
import { randomFrom } from '../train/random';
import { table } from './accuracy/markdown';
import { readArguments, type Request } from './hostile/arguments';
import { formats, Scale, type Format, type Measured } from './hostile/measure';
import { Mutator } from './hostile/mutate';
import { Search } from './hostile/search';
import { type Candidate } from './hostile/candidate';
import { vocabulary } from './hostile/vocabulary';
import { newsOf, onOneLine } from './shared/news';
import { machine } from './shared/timing';

/** What the slowest may cost, times news. */
const target = 8;
/** Short texts are tried faster, and these are cut into parts already. */
const searchSize = 9000;
/** Number of finds of the search to show. */
const mostShown = 10;

const request = readArguments(process.argv.slice(2));
const scale = new Scale(request.size);
console.log(`${request.size} UTF-16 units each, of which news takes ${scale.base.toFixed(0)} ms; ${machine}\n`);
const worst = [request.suite ? measureSuite(request) : 0, request.search > 0 ? searchFor(request) : 0];
if (Math.max(...worst) > target) process.exitCode = 1;

/** Returns the costliest. */
function measureSuite({ size, only }: Request): number {
  const inputs = hostileInputs.filter(({ name }) => name.includes(only));
  const rows = inputs
    .map(({ name, make }) => {
      const text = make(size);
      const costs = [settled(text, 'plain'), ...formats.map((format) => settled(numbered(text), format))];
      const [ratio, longest] = [
        Math.max(...costs.map((cost) => cost.ratio)),
        Math.max(...costs.map((cost) => cost.longest)),
      ];
      return { ratio, cells: [name, ...costs.map((cost) => cost.ratio.toFixed(2)), longest.toFixed(0)] };
    })
    .sort((a, b) => b.ratio - a.ratio);
  console.log(
    table(
      ['', 'of news', ...formats.map((format) => `numbered, ${format}`), 'longest step, ms'],
      rows.map(({ cells }) => cells),
    ),
  );
  console.log(`\n${rows.filter(({ ratio }) => ratio <= target).length} of ${rows.length} within ${target} times news`);
  if (only === '') {
    const { ratio, longest } = settled(onOneLine(newsOf(10 * size)), 'plain');
    console.log(
      `One line of ${10 * size} units of news takes ${ratio.toFixed(2)} of news, its longest step ${longest.toFixed(0)} ms`,
    );
  }
  return rows[0]?.ratio ?? 0;
}

/** Returns the costliest, as measured at the size of the suite. */
function searchFor({ search: seconds, seed }: Request): number {
  const near = new Scale(searchSize);
  const ratioOf = ({ recipe, format }: Candidate): number =>
    near.measure(numbered(write(recipe, searchSize)), format).ratio;
  const search = new Search(new Mutator(randomFrom(seed), vocabulary, formats), ratioOf);
  const end = performance.now() + 1000 * seconds;
  let steps = 0;
  for (; performance.now() < end; steps++) search.step();
  const found = search.peaks
    .slice(0, mostShown)
    .map(({ recipe, format }) => ({ recipe, format, ...settled(numbered(write(recipe, scale.size)), format) }))
    .sort((a, b) => b.ratio - a.ratio);
  console.log(`\nFound in ${seconds} s and ${steps} steps, from seed ${seed}:\n`);
  console.log(
    table(
      ['', 'format', 'of news'],
      found.map(({ recipe, format, ratio }) => [describe(recipe), format, ratio.toFixed(2)]),
    ),
  );
  for (const { recipe, ratio } of found)
    if (ratio > target) console.log(`To be kept in test/engine/hostile/found.ts: ${JSON.stringify(recipe)}`);
  return found[0]?.ratio ?? 0;
}

/** What seems to be too much is measured again: it may have been the machine. */
function settled(text: string, format: Format): Measured {
  const once = scale.measure(text, format);
  return once.ratio > target / 2 ? scale.measure(text, format, 3) : once;
}
