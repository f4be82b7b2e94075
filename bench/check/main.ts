/** Measures the check of quotations on invented transcripts: `npm run bench:check`. */
import { handPairs, handSources } from './by-hand';
import { phenomena } from './by-phenomenon';
import { heldOutPairs, heldOutSources } from './held-out';
import { gradeOf, indexOf, outcomesOf, table, type Outcome } from './measure';
import { makePairs } from './pairs';
import { recordings } from './recordings';
import { secondPairs, secondSources } from './second-pairs';
import { createChance, sayings, transcript } from './transcripts';

const { said, pairs } = makePairs(createChance(Number(process.argv[2] ?? 7)), 1200, 10);
const index = indexOf({ 'hearing.txt': transcript(said) });
const outcomes = outcomesOf(index, pairs);
console.log(`By script, ${pairs.length} pairs`);
for (const line of table(outcomes)) console.log(`  ${line}`);
for (const { pair, grade, found } of outcomes)
  if (!pair.grades.includes(grade))
    console.log(`  ${pair.kind}: ${grade}: ${pair.quoted}\n      ${pair.said}\n      found: ${found}`);

for (const [title, sources, hand] of [
  ['By hand', handSources, handPairs],
  ['By hand, held out', heldOutSources, heldOutPairs],
  ['By hand, by phenomenon', recordings, Object.values(phenomena).flat()],
  ['By hand, second set', secondSources, secondPairs],
] as const) {
  const index = indexOf(sources);
  console.log(`${title}, ${hand.length} pairs`);
  let right = 0;
  for (const pair of hand) {
    const { grade } = gradeOf(index, pair);
    if (pair.grades.includes(grade)) right++;
    else console.log(`  ${grade}, not ${pair.grades.join(' or ')}: ${pair.quoted}`);
  }
  console.log(`  ${right} right`);
}

/** Milliseconds of this process alone: other programs may be at work. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The transcript that is quoted from, among ten others of the same words; 10 MB together. */
const texts: Record<string, string> = { 'hearing.txt': transcript(said) };
const size = 10e6;
const large = transcript(sayings(createChance(3), 95_000)).slice(0, size - texts['hearing.txt']!.length);
for (let at = 0; at < 10; at++)
  texts[`${at}.txt`] = large.slice((at * large.length) / 10, ((at + 1) * large.length) / 10);
const start = cpu();
const big = indexOf(texts);
const took = cpu() - start;
const times: number[] = [];
const among: Outcome[] = [];
for (const pair of pairs) {
  const before = cpu();
  const outcome = gradeOf(big, pair);
  times.push(cpu() - before);
  among.push({ pair, ...outcome });
}
times.sort((a, b) => a - b);
console.log(
  `${(size / 1e6).toFixed(1)} MB indexed in ${(took / 1000).toFixed(2)} s, ${((took / 1000 / size) * 1e6).toFixed(2)} s a MB, ` +
    `${(big.bytes / size).toFixed(2)} bytes a character`,
);
console.log(
  `A quotation: median ${times[times.length >> 1]!.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
);
const rightAmong = among.filter(({ pair, grade }) => pair.grades.includes(grade)).length;
console.log(
  `Among 10 MB ${rightAmong} of ${pairs.length} right, place ${among.filter(({ isPlace }) => isPlace).length}`,
);
