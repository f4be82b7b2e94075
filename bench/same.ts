// Whether annotations are the same to the byte as before: `npm run check:same -- FILE`. bench/README.md says how.
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from './same/arguments';
import { setsOf } from './same/inputs';
import { annotateSet, changed, hashOf, read, write, type Results } from './same/results';

/** Number of differing texts to name. */
const mostNamed = 20;

const request = readArguments(process.argv);
const stored = request.stored === null || request.write ? null : read(readFileSync(request.stored, 'utf8'));
const sets = setsOf(request);
const width = Math.max(...sets.map(({ name }) => name.length));
const all = new Map<string, string>();
for (const set of sets) {
  const results = annotateSet(set);
  for (const [key, hash] of results) all.set(key, hash);
  const verdict = stored === null ? '' : verdictOn(changed(results, stored).length);
  console.log(
    `${set.name.padEnd(width)}  ${hashOf(results.values())}  ${String(set.texts.length).padStart(4)} texts${verdict}`,
  );
}
if (request.write && request.stored !== null) writeFileSync(request.stored, write(all));
if (stored !== null) report(all, stored);

function verdictOn(count: number): string {
  return count === 0 ? '  as stored' : `  ${count} results differ`;
}

function report(now: Results, before: Results): void {
  const others = changed(now, before);
  for (const name of others.slice(0, mostNamed)) console.log(`differs: ${name}`);
  if (others.length > mostNamed) console.log(`and ${others.length - mostNamed} more`);
  if (others.length > 0) process.exitCode = 1;
}
