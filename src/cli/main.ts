import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';

import { CommanderError } from 'commander';

import { version } from '../../package.json';
import { createProgram, UsageError, type Request } from './arguments';
import { decodeFile, InputError } from './decode';
import { collect, splitLines } from './lines';
import { createProgress } from './progress';
import { createRunner, type Output } from './run';
import { targetsOf } from './targets';

/** One text to annotate; `file` is null for standard input. */
interface Source {
  readonly id: string;
  readonly file: string | null;
}

const runner = createRunner(version);
const progress = createProgress(process.stderr, Date.now);

/** Names an input on standard error; only failures count for the exit status. */
function report(name: string, message: string, failed: boolean): void {
  progress.clear();
  process.stderr.write(`source-annotator: ${name}: ${message}\n`);
  if (failed) process.exitCode = 1;
}

function reportFailure(name: string, error: unknown): void {
  report(name, reasonOf(error), true);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // mkdir says EEXIST where a file stands in the way of a folder.
  if ('syscall' in error && error.syscall === 'mkdir' && error.message.startsWith('EEXIST')) return 'part of the path is no folder';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission',
    EEXIST: 'exists already; --force overwrites it',
    EISDIR: 'is a folder',
    ENOTDIR: 'part of the path is no folder',
  };
  return ('code' in error && reasons[String(error.code)]) || error.message;
}

const idOf = (file: string): string => path.relative(process.cwd(), file).split(path.sep).join('/');

// Inputs

/** The texts in a folder, unsorted. What cannot be read is reported, the rest goes on. `seen` keeps links from running in circles. */
async function textsIn(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith('.')) continue;
    const file = path.join(folder, name);
    try {
      if ((await stat(file)).isDirectory()) found.push(...(await textsIn(file, seen)));
      else if (/\.(?:txt|md)$/iu.test(name)) found.push(file);
    } catch (error) {
      reportFailure(idOf(file), error);
    }
  }
  return found;
}

/** The texts that the paths name, each once; `several` where a folder is among them, even one of a single text. */
async function sourcesOf(paths: readonly string[]): Promise<{ sources: readonly Source[]; several: boolean }> {
  const sources = new Map<string, Source>();
  let several = paths.length > 1;
  const add = (file: string): unknown => sources.set(file, { id: idOf(file), file });
  for (const given of paths) {
    if (given === '-') {
      sources.set('-', { id: '-', file: null });
      continue;
    }
    const file = path.resolve(given);
    try {
      if (!(await stat(file)).isDirectory()) {
        add(file);
        continue;
      }
      several = true;
      const texts = await textsIn(file, new Set());
      if (texts.length === 0) throw new InputError('a folder without .txt or .md files');
      // By code unit, not by a locale's rules: the same folder gives the same order everywhere.
      texts.map((text) => ({ text, key: idOf(text) })).sort((a, b) => (a.key < b.key ? -1 : 1)).forEach(({ text }) => add(text));
    } catch (error) {
      reportFailure(given, error);
    }
  }
  return { sources: [...sources.values()], several };
}

async function annotateSource({ id, file }: Source, pretty: boolean): Promise<Output> {
  const bytes = file === null ? await collect(process.stdin) : await readFile(file);
  const format = file !== null && /\.md$/iu.test(file) ? 'markdown' : 'plain';
  return runner.document({ id, ...decodeFile(bytes), format }, { pretty });
}

// Outputs

async function* documents(sources: readonly Source[], pretty: boolean): AsyncGenerator<string> {
  for (const [index, source] of sources.entries()) {
    progress.show(`${index} of ${sources.length} texts`);
    try {
      const output = await annotateSource(source, pretty);
      for (const note of output.notes) report(source.id, note, false);
      yield output.json;
    } catch (error) {
      reportFailure(source.id, error);
    }
  }
}

async function* lineDocuments(): AsyncGenerator<string> {
  let number = 0;
  for await (const line of splitLines(process.stdin)) {
    number++;
    const output = runner.line(line, number);
    for (const note of output.notes) report(`line ${number}`, note, output.failed);
    progress.show(`${number} lines`);
    yield output.json;
  }
}

async function save(file: string, json: string, force: boolean): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, json, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

async function writeFolder(sources: readonly Source[], folder: string, { pretty, force }: Request): Promise<void> {
  const targets = targetsOf(sources.map(({ id }) => id));
  for (const [index, source] of sources.entries()) {
    progress.show(`${index} of ${sources.length} texts`);
    const target = path.join(folder, targets[index] ?? '');
    try {
      // Looked up before the work, so that a second run over a folder is quick; the write itself refuses again.
      if (!force && existsSync(target)) throw new InputError(`${target}: exists already; --force overwrites it`);
      const output = await annotateSource(source, pretty);
      for (const note of output.notes) report(source.id, note, false);
      await save(target, output.json, force);
    } catch (error) {
      reportFailure(source.id, error);
    }
  }
}

/** Opens the file with the first document only: where every input failed, nothing is written or overwritten. */
async function writeOneFile(texts: AsyncGenerator<string>, file: string, force: boolean): Promise<void> {
  const first = await texts.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<string> {
    yield first.value;
    yield* texts;
  };
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(all, createWriteStream(file, { flags: force ? 'w' : 'wx' }));
  } catch (error) {
    reportFailure(file, error);
  }
}

async function isFolder(file: string): Promise<boolean> {
  return existsSync(file) && (await stat(file)).isDirectory();
}

async function annotate(request: Request): Promise<void> {
  const { paths, format, out, pretty, force, stdinNdjson } = request;
  if (stdinNdjson) return pipeline(lineDocuments, process.stdout);
  const { sources, several } = await sourcesOf(paths);
  const oneStream = out === undefined || format === 'ndjson';
  if (pretty && several && oneStream) {
    throw new UsageError('Several documents on one stream are one a line: leave out --pretty, or give --out DIR.');
  }
  if (out === undefined) return pipeline(documents(sources, pretty), process.stdout);

  const folder = await isFolder(out);
  if (format === 'ndjson' && folder) throw new UsageError(`--out ${out} is a folder; --format ndjson needs a file.`);
  if (format !== 'ndjson' && several && existsSync(out) && !folder) {
    throw new UsageError(`--out ${out} is a file; several texts need a folder, or --format ndjson.`);
  }
  if (sources.some(({ file }) => file === path.resolve(out))) throw new UsageError(`--out ${out} is an input, too.`);
  if (format !== 'ndjson' && (several || folder || /[\\/]$/u.test(out))) return writeFolder(sources, out, request);
  if (!force && existsSync(out)) return reportFailure(out, new InputError('exists already; --force overwrites it'));
  return writeOneFile(documents(sources, pretty), out, force);
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\nTry: source-annotator annotate --help\n`);
    process.exitCode = 2;
  } else if (!isBrokenPipe(error)) {
    reportFailure('output', error);
  }
}

/** The reader of our output has had enough (`… | head`); that is no failure of ours. */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

for (const stream of [process.stdout, process.stderr]) {
  // The work that was writing learns of it too, stops and reports it; without a listener Node would print a stack.
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) process.exitCode = 1;
  });
}

void createProgram(version, annotate).parseAsync().catch(fail).finally(progress.clear);
