import { availableParallelism } from 'node:os';

import { pMapIterable, type IterableOptions } from 'p-map';

import type { Format } from '../../formats/format';
import { formatOfFile } from '../../formats/source-formats';
import type { Request } from '../arguments';
import { createCrew, createSolo, type Workplace } from '../crew';
import type { Answer } from '../jobs';
import { lineBlocks, type LineBlock } from '../lines';
import type { Runner } from '../run';
import { mostBytes, readSource, standardInput, type Source } from './inputs';
import type { Reporter } from './report';
import { hireThreads } from './threads';
import { readWeights } from './weights';

/** Where the work is done, and how much of it at a time. */
export interface Desk {
  readonly workplace: Workplace;
  readonly limits: IterableOptions;
  readonly request: Request;
  /** What documents are written in. */
  readonly format: Format;
  readonly reporter: Reporter;
}

/** What a desk is set up with. */
export interface Equipment {
  readonly request: Request;
  readonly format: Format;
  readonly reporter: Reporter;
  /** Makes the runner of this thread; `weights` are those that `readWeights` gives. */
  readonly createRunner: (weights: Uint8Array | null) => Runner;
}

/** Opens a desk for so many inputs, Infinity if they are not known yet, and closes it after the work. */
export async function atDesk(
  { request, format, reporter, createRunner }: Equipment,
  inputs: number,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const weights = await readWeights(request, reporter);
  const hands = Math.max(1, Math.min(request.jobs ?? availableParallelism(), inputs));
  // A thread costs more than a single text does. Where there are more, even one thread is a thread: a text that it dies
  // of, of memory that runs out, must not take the others with it.
  const workplace = inputs > 1 ? createCrew(hireThreads(weights), hands) : createSolo(createRunner(weights));
  // Two jobs a thread, so that none waits for the next input to be read. As many again may be done and wait for their
  // turn: it bounds what is in memory, whether one slow input or a slow reader holds up the rest.
  const limits = { concurrency: 2 * hands, backpressure: 4 * hands };
  try {
    await work({ workplace, limits, request, format, reporter });
  } finally {
    workplace.close();
  }
}

/** What becomes of each document where its turn has not come yet. */
export interface Keeping<S extends Source, T> {
  /** Rejects before the work where the document is not wanted. */
  check(source: S): Promise<void>;
  /** `document` is UTF-8. */
  keep(document: Uint8Array, source: S): Promise<T>;
}

/** What came of one text; `kept` is null where it could not be annotated. */
type Outcome<S, T> = { readonly source: S } & (
  { readonly answer: Answer; readonly kept: T | null } | { readonly error: unknown }
);

async function annotateSource<S extends Source, T>(
  source: S,
  keeping: Keeping<S, T>,
  desk: Desk,
): Promise<Outcome<S, T>> {
  const { pretty, compact } = desk.request;
  try {
    await keeping.check(source);
    const bytes = await readSource(source);
    const answer = await desk.workplace.run({
      kind: 'document',
      id: source.id,
      bytes,
      format: source.file === null ? 'plain' : formatOfFile(source.file),
      writing: { format: desk.format.name, layout: { pretty, compact } },
    });
    const failed = answer.notes.some((note) => note.failed);
    return { source, answer, kept: failed ? null : await keeping.keep(answer.output, source) };
  } catch (error) {
    return { source, error };
  }
}

/** What is kept of the sources that could be annotated, in order; what is wrong with the others is reported. */
export async function* annotated<S extends Source, T>(
  sources: readonly S[],
  keeping: Keeping<S, T>,
  desk: Desk,
): AsyncGenerator<{ readonly source: S; readonly kept: T }> {
  const { reporter } = desk;
  let done = 0;
  for await (const outcome of pMapIterable(sources, (source) => annotateSource(source, keeping, desk), desk.limits)) {
    reporter.progress.show(`${done++} of ${sources.length} texts`);
    const { source } = outcome;
    if ('error' in outcome) {
      reporter.fail(source.id, outcome.error);
      continue;
    }
    for (const { message, failed } of outcome.answer.notes) reporter.tell(source.id, message, failed);
    if (outcome.kept !== null) yield { source, kept: outcome.kept };
  }
}

/** The documents of all sources, in UTF-8, in order, as they stand in one file. */
export async function* documents(sources: readonly Source[], desk: Desk): AsyncGenerator<Uint8Array> {
  const keeping = { check: async () => undefined, keep: async (document: Uint8Array) => document };
  let first = true;
  for await (const { kept } of annotated(sources, keeping, desk)) {
    if (first) yield* headOf(desk.format);
    first = false;
    yield kept;
  }
}

/** What stands before the first document of a file, in UTF-8; nothing for most formats. */
export function headOf({ head }: Format): readonly Uint8Array[] {
  return head === '' ? [] : [new TextEncoder().encode(head)];
}

/**
 * The documents of the lines on standard input, in blocks, in order. Ends where it cannot be read, and reports that.
 */
export async function* lineDocuments({ workplace, limits, request, reporter }: Desk): AsyncGenerator<Uint8Array> {
  const { compact, keepGoing, idField, textField } = request;
  const fields = { id: idField, text: textField };
  let done = 0;
  const blocks = lineBlocks(standardInput(), blockBytes, mostBytes);
  const annotateBlock = (block: LineBlock): Promise<Answer> =>
    workplace.run({ kind: 'lines', ...block, fields, compact });
  try {
    for await (const { output, notes, lines } of pMapIterable(blocks, annotateBlock, limits)) {
      for (const { line, message, failed } of notes) reporter.tell(`line ${line}`, message, failed && !keepGoing);
      done += lines;
      reporter.progress.show(`${done} lines`);
      yield output;
    }
  } catch (error) {
    reporter.fail('standard input', error);
  }
}

/**
 * Bytes of NDJSON that are given out together: some articles, or many posts. Smaller is less to wait for at the end.
 */
const blockBytes = 16_384;
