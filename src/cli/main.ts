import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

import { CommanderError } from 'commander';

import { version } from '../../package.json';
import { readModel } from '../engine';
import { createProgram, UsageError, type Request } from './arguments';
import { atDesk, documents, lineDocuments, type Desk } from './node/desk';
import { identityOf, identityOfStream } from './node/identity';
import { sourcesOf, type Source } from './node/inputs';
import { writeFiles, writeOneFile } from './node/outputs';
import { createReporter, OutputError, readerLeft, type Reporter } from './node/report';
import { writeStandardOutput } from './node/stdout';
import { serve, weightsOfThread } from './node/threads';
import { printable } from './printable';
import { createRunner, type Runner } from './run';
import { targetsOf } from './targets';

/**
 * The one place where the command line makes annotators, on every thread. `weights` are those that `readWeights` gives.
 */
const createOwnRunner = (weights: Uint8Array | null): Runner =>
  createRunner(version, () => (weights === null ? null : readModel(weights)));

async function annotate(request: Request, reporter: Reporter): Promise<void> {
  const equipment = { request, reporter, createRunner: createOwnRunner };
  if (request.stdinNdjson) {
    refuseInputs(request, [{ id: '-', file: null }], []);
    return atDesk(equipment, Infinity, (desk) => writeStandardOutput(lineDocuments(desk)));
  }
  const { sources, several } = await sourcesOf(request.paths, reporter);
  return atDesk(equipment, sources.length, writerFor(request, sources, several));
}

/** How the documents are to be written. Throws a UsageError where arguments and files contradict each other. */
function writerFor(request: Request, sources: readonly Source[], several: boolean): (desk: Desk) => Promise<void> {
  const { format, out } = request;
  const there = out === undefined ? 'nothing' : kindOf(out);
  const contradiction = contradictionIn(request, several, there);
  if (contradiction !== null) throw new UsageError(contradiction);
  if (out === undefined) {
    refuseInputs(request, sources, []);
    return (desk) => writeStandardOutput(documents(sources, desk));
  }
  if (format !== 'ndjson' && (several || there === 'folder' || /[\\/]$/u.test(out))) {
    const targets = targetsOf(sources.map(({ id }) => id));
    const aimed = sources.map((source, at) => ({
      ...source,
      target: path.join(out, targets[at]!.path),
      rival: targets[at]!.rival,
    }));
    refuseInputs(
      request,
      sources,
      aimed.map(({ target }) => target),
    );
    return (desk) => writeFiles(aimed, desk);
  }
  refuseInputs(request, sources, [out]);
  return (desk) => writeOneFile(sources, out, desk);
}

type FileKind = 'nothing' | 'file' | 'folder' | 'other';

function kindOf(file: string): FileKind {
  if (!existsSync(file)) return 'nothing';
  const there = statSync(file);
  if (there.isDirectory()) return 'folder';
  return there.isFile() ? 'file' : 'other';
}

/** What to tell the user where arguments contradict each other or what is at `--out`; null where nothing does. */
function contradictionIn({ format, out, pretty }: Request, several: boolean, there: FileKind): string | null {
  const lines = format === 'ndjson';
  if (pretty && several && (out === undefined || lines)) {
    return 'Several documents on one stream are one a line: leave out --pretty, or give --out DIR.';
  }
  if (there === 'other') {
    return `--out ${out} is not a regular file; without --out the documents go to standard output.`;
  }
  if (lines && there === 'folder') return `--out ${out} is a folder; --format ndjson needs a file.`;
  if (!lines && several && there === 'file') {
    return `--out ${out} is a file; several texts need a folder, or --format ndjson.`;
  }
  return null;
}

/** Throws a UsageError where an output is the same file as an input, whatever the names: a link, a linked folder. */
function refuseInputs({ weights }: Request, sources: readonly Source[], targets: readonly string[]): void {
  const inputs = new Set(sources.map(({ file }) => (file === null ? identityOfStream(0) : identityOf(file))));
  if (weights !== undefined) inputs.add(identityOf(weights));
  inputs.delete(null);
  const target = targets.find((file) => inputs.has(identityOf(file)));
  if (target !== undefined) throw new UsageError(`--out ${target} is an input, too.`);
  if (targets.length === 0 && inputs.has(identityOfStream(1)))
    throw new UsageError('Standard output is an input, too.');
}

function explain(error: unknown, reporter: Reporter): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UsageError) {
    process.stderr.write(`error: ${printable(error.message)}\nTry: source-annotator annotate --help\n`);
    process.exitCode = 2;
  } else if (error instanceof OutputError) {
    if (!readerLeft(error.cause)) reporter.fail(error.output, error);
    endNow();
  } else {
    reporter.fail('annotate', error);
  }
}

/** A reader that takes no more is waited for so long: standard error may be as blocked as the output was. */
const patienceMs = 300;

/** Ends the program though inputs are still open: what they hold is for nobody. */
function endNow(): void {
  process.stderr.write('', () => process.exit());
  setTimeout(() => process.exit(), patienceMs);
}

function main(): void {
  const reporter = createReporter();
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever was writing learns of it too, stops and reports it; without a listener Node.js would print a stack.
    stream.on('error', (error) => {
      if (!readerLeft(error)) process.exitCode = 1;
    });
  }
  void createProgram(version, (request) => annotate(request, reporter))
    .parseAsync()
    .catch((error: unknown) => explain(error, reporter))
    .finally(reporter.progress.clear);
}

if (isMainThread) main();
else serve(createOwnRunner(weightsOfThread()));
