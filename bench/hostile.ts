// What texts made to break parsers cost, as a ratio to news of the same length: `npm run bench:hostile [SIZE [NAME]]`.
// `numbered`: with a number every 4,096 units, so that no block is the same as another and known already.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../src/engine';
import { hostileInputs, numbered } from '../test/engine/hostile/inputs';

/** In UTF-16 code units. */
const size = Number(process.argv[2] ?? 1_000_000);
const only = process.argv[3] ?? '';
/** What the slowest may cost, times news. */
const target = 8;

const news = newsOf(size);
const base = Math.min(...[1, 2, 3].map(() => costOf(news).time));
console.log(`${size} UTF-16 units each, Node.js ${process.version}; news takes ${base.toFixed(0)} ms`);
console.log(`of news   numbered   longest step, ms`);
const rows = hostileInputs
  .filter(({ name }) => name.includes(only))
  .map(({ name, make }) => {
    const text = make(size);
    return { name, plain: costOf(text), fresh: costOf(numbered(text)) };
  })
  .sort((a, b) => worst(b) - worst(a));
for (const row of rows) {
  const { name, plain, fresh } = row;
  const [first, second] = [plain.time / base, fresh.time / base].map((ratio) => ratio.toFixed(2).padStart(9));
  const step = Math.max(plain.longest, fresh.longest).toFixed(0).padStart(9);
  console.log(`${first}${second}${step}   ${name}${worst(row) > target * base ? '   over the target' : ''}`);
}
const over = rows.filter((row) => worst(row) > target * base).length;
console.log(`${rows.length - over} of ${rows.length} within ${target} times news`);
if (only === '') {
  const { time, longest } = costOf(newsOf(10 * size).replaceAll(/\s+/gu, ' '));
  console.log(
    `one line of ${10 * size} units of news: ${(time / base).toFixed(2)} of news, longest step ${longest.toFixed(0)} ms`,
  );
}

interface Cost {
  /** Of the processor, in milliseconds: what else the machine does counts less than by the clock. */
  readonly time: number;
  /** By the clock, in milliseconds. */
  readonly longest: number;
}

function worst({ plain, fresh }: { readonly plain: Cost; readonly fresh: Cost }): number {
  return Math.max(plain.time, fresh.time);
}

function costOf(text: string): Cost {
  const start = process.cpuUsage();
  let longest = 0;
  const run = createAnnotator().steps(text);
  for (;;) {
    const before = performance.now();
    const { done } = run.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) return { time: process.cpuUsage(start).user / 1000, longest };
  }
}

/** So many units of the sample articles over and over, with names that change so that no block is known already. */
function newsOf(size: number): string {
  const folder = join(import.meta.dirname, '..', 'seeds');
  const articles = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const parts: string[] = [];
  for (let round = 0, length = 0; length < size; round++) {
    const text = articles[round % articles.length]!.replaceAll(/\b(?=\p{Lu}\p{Ll}{5})/gu, () => `Mc${round.toString(26).replaceAll(/\d/gu, 'q')}`);
    parts.push(text);
    length += text.length;
  }
  return parts.join('\n\n').slice(0, size);
}
