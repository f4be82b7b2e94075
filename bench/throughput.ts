// What the command line makes of many documents: `npm run bench:throughput [memory [DOCUMENTS]]`.
// Without arguments: one thread against all cores on the same documents. `memory`: its memory, early and late, while
// 50,000 or so many posts go through it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { buildSync } from 'esbuild';

/** Of the articles together, in UTF-16 code units. */
const size = 20_000_000;
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), 'source-annotator-'));
const cli = join(folder, 'cli.js');

buildSync({
  entryPoints: [join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')],
  ...{ outfile: cli, bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' },
});
const measuring = process.argv[2] === 'memory' ? measureMemory(Number(process.argv[3] ?? 50_000)) : measureThroughput();
void measuring.finally(() => rmSync(folder, { recursive: true }));

async function measureThroughput(): Promise<void> {
  const input = join(folder, 'articles.ndjson');
  writeFileSync(input, [...articles()].join(''));
  const cores = availableParallelism();
  const ways = [
    { name: 'one thread, held to one core', command: ['taskset', '-c', '0', process.execPath, cli], jobs: 1 },
    { name: 'one thread', command: [process.execPath, cli], jobs: 1 },
    { name: `${cores} threads`, command: [process.execPath, cli], jobs: cores },
  ];
  // In turn, so that what else the machine does falls on all alike; the best of the rounds is the least disturbed.
  const runs = Array.from({ length: rounds }, () => ways.map(({ command, jobs }) => timeOf(command, jobs, input)));
  console.log(`${size} UTF-16 units of articles, best of ${rounds}, ${cores} cores, Node.js ${process.version}`);
  const times = ways.map((_, at) => Math.min(...runs.map((run) => run[at]!.seconds)));
  for (const [at, { name }] of ways.entries())
    console.log(
      `${name.padEnd(32)}${times[at]!.toFixed(1).padStart(7)} s${(size / 1e6 / times[at]!).toFixed(2).padStart(7)} MB/s` +
        `${(times[0]! / times[at]!).toFixed(2).padStart(7)} times the first`,
    );
  const outputs = new Set(runs.flat().map(({ sha256 }) => sha256));
  console.log(outputs.size === 1 ? 'All gave the same bytes.' : 'THE OUTPUTS DIFFER');
}

function timeOf(command: readonly string[], jobs: number, input: string): { seconds: number; sha256: string } {
  const output = join(folder, 'out.ndjson');
  const files = [openSync(input, 'r'), openSync(output, 'w')] as const;
  const start = performance.now();
  const args = [...command.slice(1), 'annotate', '--stdin-ndjson', '--jobs', `${jobs}`];
  const { error, status } = spawnSync(command[0]!, args, { stdio: [...files, 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  files.forEach(closeSync);
  if (error || status !== 0) throw error ?? new Error(`${command.join(' ')} ended with ${status}`);
  return { seconds, sha256: createHash('sha256').update(readFileSync(output)).digest('hex') };
}

/** The sample articles over and over, each a document, with names that change. */
function* articles(): Generator<string> {
  const seeds = join(import.meta.dirname, '..', 'seeds');
  const texts = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8'));
  for (let at = 0, length = 0; length < size; at++) {
    const name = at.toString(26).replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)]!);
    const text = texts[at % texts.length]!.replaceAll(/\b(?=\p{Lu}\p{Ll}{5})/gu, `Mc${name}`);
    length += text.length;
    yield `${JSON.stringify({ id: `${at}`, text })}\n`;
  }
}

async function measureMemory(documents: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'annotate', '--stdin-ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const start = performance.now();
  let bytes = 0;
  child.stdout.on('data', (data: Buffer) => (bytes += data.length));
  /** The largest resident set, in bytes, that was seen in each tenth of the documents. */
  const peaks = new Array<number>(10).fill(0);
  for (let at = 0; at < documents; at++) {
    if (!child.stdin.write(post(at))) await once(child.stdin, 'drain');
    if (at % 100 !== 0) continue;
    const tenth = Math.floor((at / documents) * 10);
    peaks[tenth] = Math.max(peaks[tenth]!, residentBytes(child.pid!));
  }
  child.stdin.end();
  await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  console.log(`${documents} posts in ${seconds.toFixed(0)} s, ${(bytes / 1e6).toFixed(0)} MB of answers`);
  console.log(`peak memory in each tenth, MB: ${peaks.map((peak) => (peak / 1e6).toFixed(0)).join(' ')}`);
}

function post(at: number): string {
  const text = `“We stay at number ${at},” said Ana Ruiz${at % 99} of the port’s union. The minister said that ${at} was enough.`;
  return `${JSON.stringify({ id: `${at}`, text })}\n`;
}

/** Linux alone tells it so. */
function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
