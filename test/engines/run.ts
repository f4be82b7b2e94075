// `npm run test:engines`: the recipes of docs/corpora.md, run for real. GNU parallel and Dask annotate 2,000 articles
// while a filter and a worker are killed, and what they write must be what one plain run writes, to the byte.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start, waitForOutput, type Running } from '../host/processes';
import { articles, digest, environment, filtersBelow, joined, pythonWithDask, recipes } from './tools';

const count = 2000;
const howToGetThem = 'On Debian and Ubuntu: apt-get install parallel python3-dask python3-distributed';
/** Milliseconds. */
const patience = 300_000;

interface Place {
  readonly folder: string;
  readonly input: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What one plain run writes. */
function plainRun({ input, env }: Place): Buffer {
  const { stdout, status, stderr } = spawnSync(
    'source-annotator',
    ['annotate', '--stdin-ndjson', '--keep-going', '--jobs', '1'],
    {
      env,
      input: readFileSync(input),
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`The plain run ended with ${status}:\n${stderr.toString()}`);
  return stdout;
}

async function withParallel({ folder, input, env }: Place): Promise<Buffer> {
  const output = join(folder, 'parallel.ndjson');
  const running = start(join(recipes, 'parallel.sh'), [input, output], { ...env, BLOCK: '100k' });
  await whileRunning(running, () => killOne('a filter under GNU parallel', () => filtersBelow(running.child.pid!)));
  return readFileSync(output);
}

async function withDask({ folder, input, env }: Place, python: string): Promise<Buffer> {
  const output = join(folder, 'dask');
  mkdirSync(output);
  const scheduler = start(
    python,
    ['-m', 'distributed.cli.dask_scheduler', '--host', '127.0.0.1', '--port', '0', '--no-dashboard'],
    env,
  );
  const others: Running[] = [];
  try {
    const [address] = await waitForOutput(scheduler, /tcp:\/\/127\.0\.0\.1:\d+/u, 60_000);
    const options = ['--nthreads', '1', '--no-nanny', '--no-dashboard', '--local-directory', folder];
    const workers = [1, 2].map(() => start(python, ['-m', 'distributed.cli.dask_worker', address, ...options], env));
    others.push(...workers);
    await Promise.all(workers.map((worker) => waitForOutput(worker, /Registered to/u, 60_000)));
    const client = start(
      python,
      [join(recipes, 'dask_annotate.py'), address, input, join(output, '*.ndjson'), '100KiB'],
      env,
    );
    others.push(client);
    const [first, second] = workers;
    await whileRunning(client, async () => {
      await killOne('a filter under Dask', () => filtersBelow(first!.child.pid!));
      // The other worker goes while its filter is at work.
      await killOne('a worker of Dask', () =>
        filtersBelow(second!.child.pid!).length > 0 ? [second!.child.pid!] : [],
      );
    });
    return joined(output);
  } finally {
    await Promise.all([...others, scheduler].map((process) => process.stop()));
  }
}

/** Disturbs a run, and waits for its end. */
async function whileRunning(running: Running, disturb: () => Promise<void>): Promise<void> {
  const ended = once(running.child, 'exit');
  const early = ended.then(() => Promise.reject(new Error(`It ended before it was disturbed:\n${running.output()}`)));
  await Promise.race([disturb(), early]);
  const timer = setTimeout(() => void running.stop(), patience);
  const [status] = (await ended) as [number | null];
  clearTimeout(timer);
  if (status !== 0) throw new Error(`It ended with ${status}:\n${running.output()}`);
}

/**
 * Kills the first of some processes once there is one. It cannot clean up, as when a machine runs out of memory.
 */
async function killOne(what: string, candidates: () => readonly number[]): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    // Waits, so that the process has read some of its lines.
    if (candidates().length > 0) await pause(1000);
    const [id] = candidates();
    if (id === undefined) continue;
    process.kill(id, 'SIGKILL');
    console.log(`  killed ${what}`);
    return;
  }
  throw new Error(`There never was ${what} to kill.`);
}

async function main(): Promise<number> {
  const python = pythonWithDask();
  const hasParallel = spawnSync('parallel', ['--version']).status === 0;
  if (python === undefined || !hasParallel) {
    const missing = [hasParallel ? [] : ['GNU parallel'], python === undefined ? ['Dask'] : []].flat().join(' and ');
    console.error(`Not here: ${missing}. ${howToGetThem}`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-engines-'));
  try {
    const place = { folder, input: join(folder, 'articles.ndjson'), env: environment(folder) };
    writeFileSync(place.input, [...articles(count)].join(''));
    const expected = plainRun(place);
    console.log(`one plain run: ${expected.length} bytes, ${digest(expected)}`);
    const runs: readonly (readonly [string, () => Promise<Buffer>])[] = [
      ['GNU parallel', () => withParallel(place)],
      ['Dask', () => withDask(place, python)],
    ];
    let failed = 0;
    for (const [name, run] of runs) {
      const bytes = await run();
      const isSame = bytes.equals(expected);
      if (!isSame) failed++;
      console.log(`${name}: ${bytes.length} bytes, ${isSame ? 'the same' : 'OTHERS'}`);
    }
    console.log(`\n${runs.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
