// What the engine costs, as a ratio to the bare parser: `npm run bench`. Timing belongs here and into no test.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { createAnnotator } from '../src/engine';
import { BlockReader } from '../src/engine/text/blocks';
import { createLearnedAnnotator } from '../test/model';

/** In UTF-16 code units. */
const size = 1_000_000;
const rounds = 3;

const news = manyArticles();
const parser = unified().use(retextEnglish);
const blocks = blocksOf(news);

const bare = median(() => blocks.forEach((block) => parser.parse(block)));
const ruled = median(() => createAnnotator().annotate(news));
const full = median(() => createLearnedAnnotator().annotate(news));
const warm = createLearnedAnnotator();
warm.annotate(news);
let edit = 0;
const again = median(() => warm.annotate(`${edit++} ${news}`));
const longest = longestStep();

print([
  ['P: retext-english, block by block, trees dropped', bare],
  ['rules alone, cold', ruled],
  ['full analysis, cold', full],
  ['full analysis after one edit', again],
  ['longest step without giving way', longest],
]);

/** The sample articles over and over, with names that change so that no block is known already. */
function manyArticles(): string {
  const folder = join(import.meta.dirname, '..', 'seeds');
  const articles = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const parts: string[] = [];
  for (let round = 0, length = 0; length < size; round++) {
    const text = articles[round % articles.length]!.replaceAll(/\b(?=\p{Lu}\p{Ll}{5})/gu, () => `Mc${letters(round)}`);
    parts.push(text);
    length += text.length;
  }
  return parts.join('\n\n');
}

function letters(number: number): string {
  return number.toString(26).replaceAll(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}

function blocksOf(text: string): readonly string[] {
  const run = new BlockReader().steps(text, 'plain');
  for (;;) {
    const step = run.next();
    if (step.done) return step.value.blocks.map(({ start, end }) => text.slice(start, end));
  }
}

function longestStep(): number {
  let longest = 0;
  const run = createLearnedAnnotator().steps(news);
  for (;;) {
    const start = performance.now();
    const { done } = run.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) return longest;
  }
}

function median(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    // Of this process: what else the machine does must not count.
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

function print(rows: readonly (readonly [string, number])[]): void {
  console.log(`${news.length} UTF-16 units, processor time, median of ${rounds}, Node.js ${process.version}`);
  for (const [name, time] of rows)
    console.log(`${name.padEnd(50)}${time.toFixed(0).padStart(8)} ms${(time / bare).toFixed(2).padStart(8)} P${(news.length / time).toFixed(0).padStart(8)} kB/s`);
}
