import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

import { CommanderError } from 'commander';

import { readModel } from '../../engine';
import { ndjson } from '../../formats/json';
import { formatNamed, outputFormats } from '../../formats/output-formats';
import { version } from '../../formats/version';
import { createProgram, UsageError, type Request } from '../arguments';
import { planOf, type Plan, type Situation } from '../place';
import { printable } from '../printable';
import { createRunner, type Runner } from '../run';
import { targetsOf } from '../targets';
import { atDesk, documents, lineDocuments, type Desk } from './desk';
import { identityOf, identityOfStream } from './identity';
import { sourcesOf, type Source } from './inputs';
import { writeFiles, writeOneFile, type AimedSource } from './outputs';
import { createReporter, OutputError, readerLeft, type Reporter } from './report';
import { writeStandardOutput } from './stdout';
import { serve, weightsOfThread } from './threads';

/**
 * The one place where the command line makes annotators, on every thread. `weights` are those that `readWeights` gives.
 */
const createOwnRunner = (weights: Uint8Array | null): Runner =>
  createRunner(version, () => (weights === null ? null : readModel(weights)));

async function annotate(request: Request, reporter: Reporter): Promise<void> {
  const equipment = { request, reporter, createRunner: createOwnRunner };
  if (request.stdinNdjson) {
    refuseInputs(request, [{ id: '-', file: null }], []);
    return atDesk({ ...equipment, format: ndjson }, Infinity, (desk) => writeStandardOutput(lineDocuments(desk)));
  }
  const { sources, several } = await sourcesOf(request.paths, reporter);
  const plan = planOf(situationOf(request, several));
  return atDesk({ ...equipment, format: plan.format }, sources.length, writerFor(request, sources, plan));
}

function situationOf({ format, pretty, compact, out }: Request, several: boolean): Situation {
  return {
    format: format === undefined ? outputFormats[0] : formatNamed(format),
    layout: { pretty, compact },
    out: out ?? null,
    there: out === undefined ? 'nothing' : whatIsAt(out),
    several,
  };
}

function whatIsAt(file: string): Situation['there'] {
  if (!existsSync(file)) return 'nothing';
  const found = statSync(file);
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/** Throws a UsageError where an output is an input, too. */
function writerFor(request: Request, sources: readonly Source[], plan: Plan): (desk: Desk) => Promise<void> {
  const { out } = request;
  if (out === undefined) {
    refuseInputs(request, sources, []);
    return (desk) => writeStandardOutput(documents(sources, desk));
  }
  if (plan.place === 'folder') {
    const aimed = aimedAt(out, sources, plan.format.extension);
    const targets = aimed.map(({ target }) => target);
    refuseInputs(request, sources, targets);
    return (desk) => writeFiles(aimed, desk);
  }
  refuseInputs(request, sources, [out]);
  return (desk) => writeOneFile(sources, out, desk);
}

function aimedAt(folder: string, sources: readonly Source[], extension: string): readonly AimedSource[] {
  const targets = targetsOf(
    sources.map(({ id }) => id),
    extension,
  );
  return targets.map(({ path: below, rival }, at) => ({ ...sources[at]!, target: path.join(folder, below), rival }));
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
