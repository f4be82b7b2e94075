import type { ReviewState } from '../review';
import { decodeFile } from './decode';
import { linesIn } from './lines';
import { recordId, type Fields } from './record';
import { lineError, type Input, type Runner, type FormatChoice } from './run';

/** A piece of work that any thread can do. */
export type Job = DocumentJob | LinesJob;

export interface DocumentJob {
  readonly kind: 'document';
  readonly id: string;
  /** The raw bytes of the file. */
  readonly bytes: Uint8Array;
  /** What readers decided about the text. */
  readonly decisions: ReviewState | null;
  readonly format: Input['format'];
  readonly writing: FormatChoice;
}

export interface LinesJob {
  readonly kind: 'lines';
  /** One or more whole lines of NDJSON. The last line feed may be missing. */
  readonly bytes: Uint8Array;
  /** The number of the first line, from 1. */
  readonly first: number;
  readonly fields: Fields;
  readonly compact: boolean;
}

/** The result of a job. */
export interface Answer {
  /** UTF-8, ready to be written. Empty if a document failed, or has no output in its format. */
  readonly output: Uint8Array;
  readonly notes: readonly Note[];
  /** Number of NDJSON lines that it answers. */
  readonly lines: number;
}

/** A message about an input, for the reader. */
export interface Note {
  /** From 1; null for a document. */
  readonly line: number | null;
  readonly message: string;
  readonly failed: boolean;
}

const encoder = new TextEncoder();

/** Does a job. Never throws: the answer reports what cannot be annotated. */
export function perform(runner: Runner, job: Job): Answer {
  return job.kind === 'lines' ? performLines(runner, job) : performDocument(runner, job);
}

function performDocument(runner: Runner, { id, bytes, decisions, format, writing }: DocumentJob): Answer {
  try {
    const { written, notes } = runner.document({ id, ...decodeFile(bytes), format, decisions }, writing);
    const messages = notes.map((message) => ({ line: null, message, failed: false }));
    return { output: encoder.encode(written), notes: messages, lines: 0 };
  } catch (error) {
    // A bad document, whatever is wrong with it, must not end a long run.
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function failure(message: string): Answer {
  return { output: new Uint8Array(), notes: [{ line: null, message, failed: true }], lines: 0 };
}

function performLines(runner: Runner, { bytes: block, first, fields, compact }: LinesJob): Answer {
  const documents: string[] = [];
  const notes: Note[] = [];
  for (const [at, bytes] of linesIn(block).entries()) {
    const line = first + at;
    const { written, notes: messages, failed } = runner.line({ bytes, number: line, fields, compact });
    documents.push(written);
    for (const message of messages) notes.push({ line, message, failed });
  }
  return { output: encoder.encode(documents.join('')), notes, lines: documents.length };
}

/** The answer to a job that killed its thread. A job of lines must have a single line. */
export function lost(job: Job, message: string): Answer {
  if (job.kind === 'document') return failure(message);
  const note = { line: job.first, message, failed: true };
  return {
    output: encoder.encode(lineError(recordId(job.bytes, job.fields), job.first, message)),
    notes: [note],
    lines: 1,
  };
}

/** Splits a job into jobs of one document or one line, in order. */
export function splitJob(job: Job): readonly Job[] {
  if (job.kind === 'document') return [job];
  return linesIn(job.bytes).map((words, at) => ({ ...job, bytes: words.slice(), first: job.first + at }));
}

/** Joins the answers to the parts of a job, in order. */
export function joinedAnswers(answers: readonly Answer[]): Answer {
  const output = new Uint8Array(answers.reduce((sum, answer) => sum + answer.output.length, 0));
  let at = 0;
  for (const answer of answers) {
    output.set(answer.output, at);
    at += answer.output.length;
  }
  const lines = answers.reduce((sum, answer) => sum + answer.lines, 0);
  return { output, notes: answers.flatMap(({ notes }) => notes), lines };
}
