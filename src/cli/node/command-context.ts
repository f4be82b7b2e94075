import { availableParallelism } from 'node:os';

import { pMapIterable, type IterableOptions } from 'p-map';

import type { Model } from '../../engine';
import type { Format } from '../../formats/format';
import { formatOfFile } from '../../formats/source-formats';
import type { Request } from '../arguments';
import { createWorkerPool, createLocalExecutor, type Executor } from '../worker-pool';
import { decodeFile } from '../decode';
import type { Answer } from '../jobs';
import { lineBlocks, type LineBlock } from '../lines';
import type { Runner } from '../run';
import { mostBytes, readSource, standardInput, type InputText } from './inputs';
import type { Reporter } from './report';
import { DecisionsFolder, logsPlaceOf } from './review-logs';
import { threadStarter } from './threads';
import { readWeights } from './weights';

/** What a command needs to annotate its inputs: the executor, its limits, and the request. */
export interface CommandContext {
  readonly executor: Executor;
  readonly limits: IterableOptions;
  readonly request: Request;
  /** The format to write. */
  readonly format: Format;
  readonly reporter: Reporter;
  /** Where readers' decisions are. Null if they are not asked for. */
  readonly logs: DecisionsFolder | null;
}

/** What a context is made from. */
export interface ContextOptions {
  readonly request: Request;
  readonly format: Format;
  readonly reporter: Reporter;
  /** Makes the runner of this thread. `load` gives what was learned, null if the rules run alone. */
  readonly createRunner: (load: () => Model | null) => Runner;
}

/** Runs `work` with a context, and closes that afterwards. `inputs`: their number, Infinity if unknown. */
export async function withContext(
  options: ContextOptions,
  inputs: number,
  work: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const { request, format, reporter } = options;
  const logs = request.decisions === undefined ? null : new DecisionsFolder(logsPlaceOf(request.decisions), reporter);
  const threads = Math.max(1, Math.min(request.jobs ?? availableParallelism(), inputs));
  const executor = await executorFor(options, inputs, threads);
  // Two jobs per thread, so that no thread waits for the next input to be read. As many answers again may wait for
  // their turn: this bounds the memory if a slow input or a slow reader of the output holds up the rest.
  const limits = { concurrency: 2 * threads, backpressure: 4 * threads };
  try {
    await work({ executor, limits, request, format, reporter, logs });
  } finally {
    executor.close();
  }
}

/**
 * For a single text, starting a thread costs more than the text. For several, even `--jobs 1` uses a thread: a text
 * that exhausts the memory must not end the whole run.
 */
async function executorFor(
  { request, reporter, createRunner }: ContextOptions,
  inputs: number,
  threads: number,
): Promise<Executor> {
  const weights = await readWeights(request, reporter);
  // Each thread would need an index of the sources.
  if (inputs > 1 && request.sources === undefined)
    return createWorkerPool(threadStarter(weights?.bytes ?? null), threads);
  const model = weights?.model ?? null;
  return createLocalExecutor(createRunner(() => model));
}

/** What happens to each document before its turn in the order comes. */
export interface Keeping<S extends InputText, T> {
  /** Called before the work. Rejects if the document is not wanted. */
  check(source: S): Promise<void>;
  /** `document` is UTF-8. */
  keep(document: Uint8Array, source: S): Promise<T>;
}

/** The result for one text. `kept` is null if it could not be annotated. */
type Outcome<S, T> = { readonly source: S } & (
  { readonly answer: Answer; readonly kept: T | null } | { readonly error: unknown }
);

async function annotateSource<S extends InputText, T>(
  source: S,
  keeping: Keeping<S, T>,
  context: CommandContext,
): Promise<Outcome<S, T>> {
  const { pretty, compact } = context.request;
  try {
    await keeping.check(source);
    const bytes = await readSource(source);
    const decisions = (await context.logs?.about(source, () => decodeFile(bytes).text)) ?? null;
    const answer = await context.executor.run({
      kind: 'document',
      id: source.id,
      bytes,
      decisions,
      format: source.file === null ? 'plain' : formatOfFile(source.file),
      writing: { format: context.format.name, options: { pretty, compact } },
    });
    const failed = answer.notes.some((note) => note.failed);
    return { source, answer, kept: failed ? null : await keeping.keep(answer.output, source) };
  } catch (error) {
    return { source, error };
  }
}

/** What is kept of the annotated sources, in order. Failures of the others are reported. */
export async function* annotated<S extends InputText, T>(
  sources: readonly S[],
  keeping: Keeping<S, T>,
  context: CommandContext,
): AsyncGenerator<{ readonly source: S; readonly kept: T }> {
  const { reporter } = context;
  let done = 0;
  for await (const outcome of pMapIterable(
    sources,
    (source) => annotateSource(source, keeping, context),
    context.limits,
  )) {
    reporter.progress.show(`${done++} of ${sources.length} texts`);
    const { source } = outcome;
    if ('error' in outcome) {
      reporter.fail(source.id, outcome.error);
      continue;
    }
    for (const { message, failed } of outcome.answer.notes) reporter.report(source.id, message, failed);
    if (outcome.kept !== null) yield { source, kept: outcome.kept };
  }
}

/** The documents of all sources, in UTF-8 and in order, with the format's head before the first. */
export async function* documents(sources: readonly InputText[], context: CommandContext): AsyncGenerator<Uint8Array> {
  const keeping = { check: async () => undefined, keep: async (document: Uint8Array) => document };
  let first = true;
  for await (const { kept } of annotated(sources, keeping, context)) {
    if (first) yield* encodedHead(context.format);
    first = false;
    yield kept;
  }
}

/** The head of a file, in UTF-8. Empty for most formats. */
export function encodedHead({ head }: Format): readonly Uint8Array[] {
  return head === '' ? [] : [new TextEncoder().encode(head)];
}

/**
 * The documents for the lines on standard input, in blocks, in order. Reports an error of the input, and then ends.
 */
export async function* lineDocuments({
  executor,
  limits,
  request,
  reporter,
}: CommandContext): AsyncGenerator<Uint8Array> {
  const { compact, keepGoing, idField, textField } = request;
  const fields = { id: idField, text: textField };
  let done = 0;
  const blocks = lineBlocks(standardInput(), blockBytes, mostBytes);
  const annotateBlock = (block: LineBlock): Promise<Answer> =>
    executor.run({ kind: 'lines', ...block, fields, compact });
  try {
    for await (const { output, notes, lines } of pMapIterable(blocks, annotateBlock, limits)) {
      for (const { line, message, failed } of notes) reporter.report(`line ${line}`, message, failed && !keepGoing);
      done += lines;
      reporter.progress.show(`${done} lines`);
      yield output;
    }
  } catch (error) {
    reporter.fail('standard input', error);
  }
}

/** Bytes of NDJSON per job: some articles, or many posts. Smaller jobs mean less waiting at the end. */
const blockBytes = 16_384;
