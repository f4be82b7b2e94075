// Tools for the runs: articles, a command on the path, processes to kill.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../host/paths';

export const recipes = join(repository, 'docs', 'recipes');
const cli = join(repository, 'dist', 'cli.js');

/** An environment in which `source-annotator` is the program of this repository. */
export function environment(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = join(bin, 'source-annotator');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
  chmodSync(script, 0o755);
  // OpenMP and friends would start threads of their own in each worker.
  return { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, OMP_NUM_THREADS: '1' };
}

/** Invented articles as lines of NDJSON. The same for the same count. */
export function* articles(count: number): Generator<string, void> {
  for (let at = 0; at < count; at++) {
    yield `${JSON.stringify({ id: `article-${at}`, text: articleOf(at), desk: at % 2 === 0 ? 'news' : 'sport' })}\n`;
  }
}

const people = ['Ilse Brandt', 'Rowan Pike', 'Ana Ruiz', 'Tomas Lund', 'Grace Okafor', 'Emil Hale'];

function articleOf(at: number): string {
  const [one, other] = [people[at % people.length]!, people[(at * 5 + 1) % people.length]!];
  const paragraphs = [
    `The harbour of Northwick lost ${at % 90} ships last year, ${one} said on Monday. “We cannot go on like this,” said ${one}.`,
    `${other}, who leads the dockers, denied that the cranes were to blame. “Number ${at} was repaired in ${1950 + (at % 70)},” ${other} told reporters.`,
    `According to the port’s auditors, repairs would cost ${at * 3} million. The council refused to say who would pay.`,
  ];
  return Array.from({ length: 1 + (at % 3) }, () => paragraphs.join('\n\n')).join('\n\n');
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files of a folder, one after the other, in order of their names; empty where there is no folder. */
export function joined(folder: string): Buffer {
  if (!existsSync(folder)) return Buffer.alloc(0);
  return Buffer.concat(
    readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name))),
  );
}

/** Ids of the processes that run our command line now, by their parents: those below `ancestor`. Linux and macOS. */
export function filtersBelow(ancestor: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const parents = new Map<number, number>();
  const filters: number[] = [];
  for (const line of stdout.split('\n')) {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (pid === undefined) continue;
    parents.set(Number(pid), Number(parent));
    if (args!.startsWith(process.execPath) && args!.includes(cli)) filters.push(Number(pid));
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === ancestor) return true;
    return false;
  };
  return filters.filter(isBelow);
}

/** A Python that has Dask; undefined where none has. */
export function pythonWithDask(): string | undefined {
  const hasDask = (python: string): boolean => spawnSync(python, ['-c', 'import dask.bag, distributed']).status === 0;
  return ['python3', '/usr/bin/python3'].find(hasDask);
}
