import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

import { CommanderError } from 'commander';

import { readModel, type Model } from '../../engine';
import { ndjson } from '../../formats/json';
import { formatNamed, outputFormats } from '../../formats/output-formats';
import { version } from '../../formats/version';
import { createProgram, UsageError, type Request } from '../arguments';
import { addDecisions } from '../decisions-arguments';
import { addCheck } from '../check-arguments';
import { addExplain } from '../explain-arguments';
import { planOf, type Plan, type Situation } from '../output-plan';
import { printable } from '../../formats/printable';
import { createRunner, type Runner } from '../run';
import { outputPathsOf } from '../output-paths';
import { checkFiles } from './check';
import { claimChecker } from './check-claims';
import { withContext, documents, lineDocuments, type CommandContext } from './command-context';
import { checkDecisions } from './decisions';
import { explainFile } from './explain';
import { identityOf, identityOfStream } from './identity';
import { inputTextsOf, type InputText } from './inputs';
import { modelHost } from './model-host';
import { writeFiles, writeOneFile, type AimedSource } from './outputs';
import { createReporter, OutputError, readerLeft, type Reporter } from './report';
import { writeStandardOutput } from './stdout';
import { serve, weightsOfThread } from './threads';

/** The one place where the command line makes annotators, on every thread. */
const createOwnRunner = (load: () => Model | null): Runner => createRunner(version, load);

async function annotate(request: Request, reporter: Reporter): Promise<void> {
  if (request.stdinNdjson) {
    const equipment = { request, reporter, createRunner: await runnerMaker(request, [], reporter) };
    refuseInputs(request, [{ id: '-', file: null }], []);
    return withContext({ ...equipment, format: ndjson }, Infinity, (context) =>
      writeStandardOutput(lineDocuments(context)),
    );
  }
  const { sources, several } = await inputTextsOf(request.paths, reporter);
  const plan = planOf(situationOf(request, several));
  const equipment = { request, reporter, createRunner: await runnerMaker(request, sources, reporter) };
  return withContext({ ...equipment, format: plan.format }, sources.length, writerFor(request, sources, plan));
}

/** Makes runners that hold claims against the sources of the request, where it names them. */
async function runnerMaker(
  { sources }: Request,
  articles: readonly InputText[],
  reporter: Reporter,
): Promise<typeof createOwnRunner> {
  if (sources === undefined) return createOwnRunner;
  const check = await claimChecker(sources, articles, reporter);
  return (load) => createRunner(version, load, outputFormats, check);
}

function situationOf({ format, pretty, compact, out }: Request, several: boolean): Situation {
  return {
    format: format === undefined ? outputFormats[0] : formatNamed(format),
    options: { pretty, compact },
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

/** Throws a UsageError if an output is also an input. */
function writerFor(
  request: Request,
  sources: readonly InputText[],
  plan: Plan,
): (context: CommandContext) => Promise<void> {
  const { out } = request;
  if (out === undefined) {
    refuseInputs(request, sources, []);
    return (context) => writeStandardOutput(documents(sources, context));
  }
  if (plan.destination === 'folder') {
    const aimed = aimedAt(out, sources, plan.format.extension);
    const targets = aimed.map(({ target }) => target);
    refuseInputs(request, sources, targets);
    return (context) => writeFiles(aimed, context);
  }
  refuseInputs(request, sources, [out]);
  return (context) => writeOneFile(sources, out, context);
}

function aimedAt(folder: string, sources: readonly InputText[], extension: string): readonly AimedSource[] {
  const targets = outputPathsOf(
    sources.map(({ id }) => id),
    extension,
  );
  return targets.map(({ path: below, rival }, at) => ({ ...sources[at]!, target: path.join(folder, below), rival }));
}

/** Throws a UsageError if an output and an input are the same file, also through links. */
function refuseInputs({ weights }: Request, sources: readonly InputText[], targets: readonly string[]): void {
  const inputs = new Set(sources.map(({ file }) => (file === null ? identityOfStream(0) : identityOf(file))));
  if (weights !== undefined) inputs.add(identityOf(weights));
  inputs.delete(null);
  const target = targets.find((file) => inputs.has(identityOf(file)));
  if (target !== undefined) throw new UsageError(`--out ${target} is an input, too.`);
  if (targets.length === 0 && inputs.has(identityOfStream(1)))
    throw new UsageError('Standard output is an input, too.');
}

/** `command`: the one that was asked for. */
function reportError(error: unknown, command: string, reporter: Reporter): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UsageError) {
    process.stderr.write(`error: ${printable(error.message)}\nTry: source-annotator ${command} --help\n`);
    process.exitCode = 2;
  } else if (error instanceof OutputError) {
    if (!readerLeft(error.cause)) reporter.fail(error.output, error);
    endNow();
  } else {
    reporter.fail('source-annotator', error);
  }
}

/** How long to wait for standard error, which may be blocked as the output was. */
const patienceMs = 300;

/** Ends the program although inputs are still open: nobody needs their output. */
function endNow(): void {
  process.stderr.write('', () => process.exit());
  setTimeout(() => process.exit(), patienceMs);
}

function main(): void {
  const reporter = createReporter();
  for (const stream of [process.stdout, process.stderr]) {
    // The writer gets the error too, stops and reports it. Without a listener Node.js would print a stack trace.
    stream.on('error', (error) => {
      if (!readerLeft(error)) process.exitCode = 1;
    });
  }
  const program = createProgram(version, (request) => annotate(request, reporter));
  addExplain(program, (request) => explainFile(request, reporter));
  addDecisions(program, (request) => checkDecisions(request, reporter));
  addCheck(program, (request) => checkFiles(request, reporter));
  let command = 'annotate';
  program.hook('preAction', (_program, asked) => {
    command = [asked.parent?.parent ? asked.parent.name() : '', asked.name()].join(' ').trim();
  });
  void program
    .parseAsync()
    .catch((error: unknown) => reportError(error, command, reporter))
    .finally(reporter.progress.clear);
}

function modelOfThread(): Model | null {
  const weights = weightsOfThread();
  return weights === null ? null : readModel(weights, modelHost);
}

if (isMainThread) main();
else serve(createOwnRunner(modelOfThread));
