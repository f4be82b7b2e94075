// How the command line copes with many documents: `npm run bench:throughput [-- memory [DOCUMENTS]]`.
// Without arguments: one thread against all cores on the same documents. `memory`: memory use, early and late, over
// 50,000 posts or the given number.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './accuracy/markdown';
import { articles } from './shared/news';
import { machine } from './shared/timing';

/** Of the articles together, in UTF-16 code units. */
const size = 3_000_000;
const rounds = 3;
const inputName = 'articles.ndjson';
/** As it is built for its users. */
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

if (process.argv[2] === 'memory') await measureMemory(Number(process.argv[3] ?? 50_000));
else measureThroughput();

function measureThroughput(): void {
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-'));
  try {
    printThroughput(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printThroughput(folder: string): void {
  writeFileSync(join(folder, inputName), [...documents()].join(''));
  const cores = availableParallelism();
  const ways = [
    { name: 'one thread, held to one core', command: ['taskset', '-c', '0', process.execPath, cli], jobs: 1 },
    { name: 'one thread', command: [process.execPath, cli], jobs: 1 },
    { name: `${cores} threads`, command: [process.execPath, cli], jobs: cores },
  ];
  // In turn, so that other work on the machine affects all alike. The best of the rounds is the least disturbed.
  const runs = Array.from({ length: rounds }, () => ways.map(({ command, jobs }) => timeOf(command, jobs, folder)));
  console.log(`${size} UTF-16 units of articles, by the clock, best of ${rounds}, ${cores} cores, ${machine}\n`);
  const times = ways.map((_, at) => Math.min(...runs.map((run) => run[at]!.seconds)));
  const rows = ways.map(({ name }, at) => {
    const time = times[at]!;
    return [name, time.toFixed(1), (size / 1e6 / time).toFixed(2), (times[0]! / time).toFixed(2)];
  });
  console.log(table(['', 's', 'MB/s', 'times the first'], rows));
  const outputs = new Set(runs.flat().map(({ sha256 }) => sha256));
  console.log(outputs.size === 1 ? '\nAll gave the same bytes.' : '\nTHE OUTPUTS DIFFER');
}

function timeOf(
  command: readonly string[],
  jobs: number,
  folder: string,
): { readonly seconds: number; readonly sha256: string } {
  const output = join(folder, 'out.ndjson');
  const files = [openSync(join(folder, inputName), 'r'), openSync(output, 'w')] as const;
  const start = performance.now();
  const args = [...command.slice(1), 'annotate', '--stdin-ndjson', '--jobs', `${jobs}`];
  const { error, status } = spawnSync(command[0]!, args, { stdio: [...files, 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  files.forEach(closeSync);
  if (error || status !== 0) throw error ?? new Error(`${command.join(' ')} ended with ${status}`);
  return { seconds, sha256: createHash('sha256').update(readFileSync(output)).digest('hex') };
}

/** Articles as lines of NDJSON. */
function* documents(): Generator<string, void> {
  let [at, length] = [0, 0];
  for (const text of articles()) {
    yield `${JSON.stringify({ id: `${at++}`, text })}\n`;
    length += text.length;
    if (length >= size) return;
  }
}

async function measureMemory(count: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'annotate', '--stdin-ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const start = performance.now();
  let bytes = 0;
  child.stdout.on('data', (data: Buffer) => (bytes += data.length));
  /** The largest resident set, in bytes, that was seen in each tenth of the documents. */
  const peaks = new Array<number>(10).fill(0);
  for (let at = 0; at < count; at++) {
    if (!child.stdin.write(post(at))) await once(child.stdin, 'drain');
    if (at % 100 !== 0) continue;
    const tenth = Math.floor((at / count) * 10);
    peaks[tenth] = Math.max(peaks[tenth]!, residentBytes(child.pid!));
  }
  child.stdin.end();
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} posts in ${seconds.toFixed(0)} s, ${(bytes / 1e6).toFixed(0)} MB of answers, ended with ${status}`,
  );
  console.log(`peak memory in each tenth, MB: ${peaks.map((peak) => (peak / 1e6).toFixed(0)).join(' ')}`);
}

function post(at: number): string {
  const text = `“We stay at number ${at},” said Ana Ruiz${at % 99} of the port’s union. The minister said that ${at} was enough.`;
  return `${JSON.stringify({ id: `${at}`, text })}\n`;
}

/** Linux only. */
function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
