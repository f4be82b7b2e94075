import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { isMainThread } from 'node:worker_threads';

import { CommanderError } from 'commander';
import { pMapIterable, type IterableOptions } from 'p-map';

import { version } from '../../package.json';
import { readModel } from '../engine';
import { createProgram, UsageError, type Request } from './arguments';
import { createCrew, createSolo, type Workplace } from './crew';
import { InputError } from './decode';
import type { Answer } from './jobs';
import { collect, lineBlocks, type LineBlock } from './lines';
import { createProgress } from './progress';
import { createRunner, type Runner } from './run';
import { targetsOf } from './targets';
import { hireThreads, serve, weightsOfThread } from './threads';

/** One text to annotate; `file` is null for standard input. */
interface Source {
  readonly id: string;
  readonly file: string | null;
  /** The file that its document goes to; null where that is a stream of several. */
  readonly target: string | null;
}

/** The one place where the command line makes annotators, on every thread. `weights` are those that `readWeights` gives. */
const createOwnRunner = (weights: Uint8Array | null): Runner =>
  createRunner(version, () => (weights === null ? null : readModel(weights)));

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

const isMarkdown = /\.(?:md|markdown)$/iu;
const isText = /\.(?:txt|md|markdown)$/iu;

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
      else if (isText.test(name)) found.push(file);
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
  const add = (file: string): unknown => sources.set(file, { id: idOf(file), file, target: null });
  for (const given of paths) {
    if (given === '-') {
      sources.set('-', { id: '-', file: null, target: null });
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
      if (texts.length === 0) throw new InputError('a folder without .txt, .md or .markdown files');
      // By code unit, not by a locale's rules: the same folder gives the same order everywhere.
      texts.map((text) => ({ text, key: idOf(text) })).sort((a, b) => (a.key < b.key ? -1 : 1)).forEach(({ text }) => add(text));
    } catch (error) {
      reportFailure(given, error);
    }
  }
  return { sources: [...sources.values()], several };
}

// Weights

/** Beside the program. */
const ownWeights = path.join(__dirname, 'english.bin');

/**
 * A weights file that can be used. Without its own the program goes on by rules and says so; one that the reader named must
 * be there, or a UsageError is thrown.
 */
async function readWeights({ rulesOnly, weights }: Request): Promise<Uint8Array | null> {
  if (rulesOnly) return null;
  const file = weights ?? ownWeights;
  try {
    const bytes = await readFile(file);
    readModel(bytes);
    return bytes;
  } catch (error) {
    const reason = `${file}: ${reasonOf(error)}`;
    if (weights !== undefined) throw new UsageError(`--weights ${reason}`);
    report('rules only, less is found', reason, false);
    return null;
  }
}

// Work

/** Bytes of NDJSON that are given out together: some articles, or many posts. Smaller is less to wait for at the end. */
const blockBytes = 16_384;

/** Where the work is done, and how much of it at a time. */
interface Desk {
  readonly workplace: Workplace;
  readonly limits: IterableOptions;
  readonly request: Request;
}

/** Opens a desk for so many inputs, Infinity if they are not known yet, and closes it after the work. */
async function atDesk(request: Request, inputs: number, work: (desk: Desk) => Promise<void>): Promise<void> {
  const weights = await readWeights(request);
  const { jobs = availableParallelism() } = request;
  // A thread costs more than a single text does.
  const hands = Math.max(1, Math.min(jobs, inputs));
  const workplace = hands > 1 ? createCrew(hireThreads(weights), hands) : createSolo(createOwnRunner(weights));
  // Two jobs a thread, so that none waits for the next input to be read. As many again may be done and wait for their
  // turn: it bounds what is in memory, whether one slow input or a slow reader holds up the rest.
  const limits = { concurrency: 2 * hands, backpressure: 4 * hands };
  try {
    await work({ workplace, limits, request });
  } finally {
    workplace.close();
  }
}

/** What came of one text. */
type Outcome = { readonly source: Source; readonly answer: Answer } | { readonly source: Source; readonly error: unknown };

async function annotateSource(source: Source, { workplace, request }: Desk): Promise<Outcome> {
  const { id, file, target } = source;
  const layout = { pretty: request.pretty, compact: request.compact };
  try {
    // Looked up before the work, so that a second run over a folder is quick; the write itself refuses again.
    if (target !== null && !request.force && existsSync(target)) throw new InputError(`${target}: exists already; --force overwrites it`);
    const bytes = file === null ? await collect(process.stdin) : await readFile(file);
    const format = file !== null && isMarkdown.test(file) ? 'markdown' : 'plain';
    return { source, answer: await workplace.run({ kind: 'document', id, bytes, format, layout }) };
  } catch (error) {
    return { source, error };
  }
}

/** The documents of all sources that could be annotated, in order; what is wrong with the others is reported. */
async function* annotated(sources: readonly Source[], desk: Desk): AsyncGenerator<{ source: Source; json: Uint8Array }> {
  let done = 0;
  for await (const outcome of pMapIterable(sources, (source) => annotateSource(source, desk), desk.limits)) {
    progress.show(`${done++} of ${sources.length} texts`);
    const { source } = outcome;
    if ('error' in outcome) {
      reportFailure(source.id, outcome.error);
      continue;
    }
    const { output, notes } = outcome.answer;
    for (const { message, failed } of notes) report(source.id, message, failed);
    if (output.length > 0) yield { source, json: output };
  }
}

// Outputs

async function* documents(sources: readonly Source[], desk: Desk): AsyncGenerator<Uint8Array> {
  for await (const { json } of annotated(sources, desk)) yield json;
}

async function* lineDocuments({ workplace, limits, request }: Desk): AsyncGenerator<Uint8Array> {
  const { compact, keepGoing, idField, textField } = request;
  const fields = { id: idField, text: textField };
  let done = 0;
  const blocks = lineBlocks(process.stdin, blockBytes);
  const annotateBlock = (block: LineBlock): Promise<Answer> => workplace.run({ kind: 'lines', ...block, fields, compact });
  for await (const { output, notes, lines } of pMapIterable(blocks, annotateBlock, limits)) {
    for (const { line, message, failed } of notes) report(`line ${line}`, message, failed && !keepGoing);
    done += lines;
    progress.show(`${done} lines`);
    yield output;
  }
}

/** Makes the folder that a file is to be written to. */
async function makeFolderFor(file: string): Promise<void> {
  // Node.js would try for ever to make `a/b` in a folder that is gone.
  if (!existsSync(process.cwd())) throw new InputError('the folder that this runs in is gone');
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
}

async function save(file: string, json: Uint8Array, force: boolean): Promise<void> {
  try {
    await makeFolderFor(file);
    await writeFile(file, json, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

async function writeFolder(sources: readonly Source[], folder: string, desk: Desk): Promise<void> {
  const targets = targetsOf(sources.map(({ id }) => id));
  const aimed = sources.map((source, at) => ({ ...source, target: path.join(folder, targets[at] ?? '') }));
  for await (const { source, json } of annotated(aimed, desk)) {
    try {
      await save(source.target ?? '', json, desk.request.force);
    } catch (error) {
      reportFailure(source.id, error);
    }
  }
}

/** Opens the file with the first document only: where every input failed, nothing is written or overwritten. */
async function writeOneFile(texts: AsyncGenerator<Uint8Array>, file: string, force: boolean): Promise<void> {
  const first = await texts.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* texts;
  };
  try {
    await makeFolderFor(file);
    await pipeline(all, createWriteStream(file, { flags: force ? 'w' : 'wx' }));
  } catch (error) {
    reportFailure(file, error);
  }
}

async function isFolder(file: string): Promise<boolean> {
  return existsSync(file) && (await stat(file)).isDirectory();
}

async function annotate(request: Request): Promise<void> {
  if (request.stdinNdjson) return atDesk(request, Infinity, (desk) => pipeline(lineDocuments(desk), process.stdout));
  const { sources, several } = await sourcesOf(request.paths);
  const write = await writerFor(request, sources, several);
  return atDesk(request, sources.length, write);
}

/** How the documents are to be written. Throws a UsageError where arguments and files contradict each other. */
async function writerFor(request: Request, sources: readonly Source[], several: boolean): Promise<(desk: Desk) => Promise<void>> {
  const { format, out, pretty, force } = request;
  const oneStream = out === undefined || format === 'ndjson';
  if (pretty && several && oneStream) {
    throw new UsageError('Several documents on one stream are one a line: leave out --pretty, or give --out DIR.');
  }
  if (out === undefined) return (desk) => pipeline(documents(sources, desk), process.stdout);

  const folder = await isFolder(out);
  if (format === 'ndjson' && folder) throw new UsageError(`--out ${out} is a folder; --format ndjson needs a file.`);
  if (format !== 'ndjson' && several && existsSync(out) && !folder) {
    throw new UsageError(`--out ${out} is a file; several texts need a folder, or --format ndjson.`);
  }
  if (sources.some(({ file }) => file === path.resolve(out))) throw new UsageError(`--out ${out} is an input, too.`);
  if (format !== 'ndjson' && (several || folder || /[\\/]$/u.test(out))) return (desk) => writeFolder(sources, out, desk);
  if (!force && existsSync(out)) {
    return async () => reportFailure(out, new InputError('exists already; --force overwrites it'));
  }
  return (desk) => writeOneFile(documents(sources, desk), out, force);
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

function main(): void {
  for (const stream of [process.stdout, process.stderr]) {
    // The work that was writing learns of it too, stops and reports it; without a listener Node would print a stack.
    stream.on('error', (error) => {
      if (!isBrokenPipe(error)) process.exitCode = 1;
    });
  }
  void createProgram(version, annotate).parseAsync().catch(fail).finally(progress.clear);
}

if (isMainThread) main();
else serve(createOwnRunner(weightsOfThread()));
