/** Measures the check of quotations on invented transcripts: `npm run bench:check`. */
import { handPairs, handSources } from './by-hand';
import { gradeOf, indexOf, outcomesOf, table } from './measure';
import { makePairs } from './pairs';
import { createChance, sayings, transcript } from './transcripts';

const { said, pairs } = makePairs(createChance(Number(process.argv[2] ?? 7)), 1200, 10);
const index = indexOf({ 'hearing.txt': transcript(said) });
const outcomes = outcomesOf(index, pairs);
console.log(`By script, ${pairs.length} pairs`);
for (const line of table(outcomes)) console.log(`  ${line}`);
for (const { pair, grade, found } of outcomes)
  if (!pair.grades.includes(grade))
    console.log(`  ${pair.kind}: ${grade}: ${pair.quoted}\n      ${pair.said}\n      found: ${found}`);

const byHand = indexOf(handSources);
console.log(`By hand, ${handPairs.length} pairs`);
let right = 0;
for (const pair of handPairs) {
  const { grade } = gradeOf(byHand, pair);
  if (pair.grades.includes(grade)) right++;
  else console.log(`  ${grade}, not ${pair.grades.join(' or ')}: ${pair.quoted}`);
}
console.log(`  ${right} right`);

/** Milliseconds of this process alone: other programs may be at work. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const large = transcript(sayings(createChance(3), 60_000)).slice(0, 10e6);
const start = cpu();
const big = indexOf(
  Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      `${at}.txt`,
      large.slice((at * large.length) / 10, ((at + 1) * large.length) / 10),
    ]),
  ),
);
const took = cpu() - start;
const times = pairs.map((pair) => {
  const before = cpu();
  gradeOf(big, pair);
  return cpu() - before;
});
times.sort((a, b) => a - b);
const size = large.length / 1e6;
console.log(
  `${size.toFixed(1)} MB indexed in ${(took / 1000).toFixed(2)} s, ${(took / 1000 / size).toFixed(2)} s a MB`,
);
console.log(
  `A quotation: median ${times[times.length >> 1]!.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`,
);
