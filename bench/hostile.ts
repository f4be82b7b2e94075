// What texts made to break parsers cost, as a ratio to news of the same length: `npm run bench:hostile [SIZE [NAME]]`.
// `numbered`: with a number every 4,096 units, so that no block is the same as another and known already.
import { hostileInputs, numbered } from '../test/engine/hostile/inputs';
import { createLearnedAnnotator } from '../test/model';
import { table } from './accuracy/markdown';
import { newsOf, onOneLine } from './shared/news';
import { costOf, machine, quantile, stepThrough } from './shared/timing';

/** In UTF-16 code units; more than an article has, so that the text is read in short sections. */
const size = Number(process.argv[2] ?? 70_000);
/** Part of a name. */
const only = process.argv[3] ?? '';
const rounds = 3;
/** What the slowest may cost, times news. */
const target = 8;

/** Of the processor for all of a text, and by the clock for the longest step, in milliseconds. */
interface Cost {
  readonly all: number;
  readonly longest: number;
}

const annotator = createLearnedAnnotator();
const news = newsOf(size);
annotate(news);
const base = quantile(Array.from({ length: rounds }, () => annotate(news).all), 0.5);
const rows = hostileInputs
  .filter(({ name }) => name.includes(only))
  .map(({ name, make }) => {
    const [plain, fresh] = [annotate(make(size)), annotate(numbered(make(size)))];
    return { name, plain, fresh, worst: Math.max(plain.all, fresh.all) / base };
  })
  .sort((a, b) => b.worst - a.worst);
console.log(`${size} UTF-16 units each, of which news takes ${base.toFixed(0)} ms; ${machine}\n`);
console.log(
  table(
    ['', 'of news', 'numbered', 'longest step, ms'],
    rows.map(({ name, plain, fresh }) => [name, ratio(plain), ratio(fresh), Math.max(plain.longest, fresh.longest).toFixed(0)]),
  ),
);
console.log(`\n${rows.filter(({ worst }) => worst <= target).length} of ${rows.length} within ${target} times news`);
if (only === '') {
  const line = annotate(onOneLine(newsOf(10 * size)));
  console.log(`One line of ${10 * size} units of news takes ${ratio(line)} of news, its longest step ${line.longest.toFixed(0)} ms`);
}

function annotate(text: string): Cost {
  let longest = 0;
  const { processor: all } = costOf(() => ({ longest } = stepThrough(annotator.open(text).steps())));
  return { all, longest };
}

function ratio({ all }: Cost): string {
  return (all / base).toFixed(2);
}
