import { compileSchema, type Check } from '../formats/compile-schema';
import type { Line } from './decision';
import schema from './source-decisions-1.schema.json';

const shapes = {
  undo: compileSchema(schema, '#/definitions/undo'),
  resolve: compileSchema(schema, '#/definitions/resolve'),
  decision: compileSchema(schema, '#/definitions/decision'),
} as const satisfies Readonly<Record<string, Check>>;

/** A line that cannot be read. It stays in the file. */
export interface BrokenLine {
  /** From 1. */
  readonly line: number;
  /** For the reader. */
  readonly reason: string;
}

export interface LogContent {
  readonly lines: readonly Line[];
  readonly broken: readonly BrokenLine[];
}

/** Reads a log. What is wrong with one line, also with the last one, says nothing of the others. Never throws. */
export function readLog(text: string): LogContent {
  const lines: Line[] = [];
  const broken: BrokenLine[] = [];
  for (const [at, json] of text.split('\n').entries()) {
    if (json.trim() === '') continue;
    const { line, reason } = readLine(json);
    if (line !== null) lines.push(line);
    else broken.push({ line: at + 1, reason });
  }
  return { lines, broken };
}

type ReadLine = { readonly line: Line; readonly reason?: never } | { readonly line: null; readonly reason: string };

function readLine(json: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { line: null, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const fault = shapeOf(value)(value);
  if (fault !== null) return { line: null, reason: `${fault.at === '' ? '' : `${fault.at}: `}${fault.reason}` };
  return { line: completed(value as Line) };
}

function shapeOf(value: unknown): Check {
  const verdict = typeof value === 'object' && value !== null && 'verdict' in value ? value.verdict : null;
  return verdict === 'undo' || verdict === 'resolve' ? shapes[verdict] : shapes.decision;
}

/** Other programs leave fields out. */
function completed(line: Line): Line {
  return 'quote' in line ? { ...{ set: null, occurrence: null, textSha256: null, engine: null }, ...line } : line;
}

/** A line as it is added to a log, with its line feed. */
export function stringifyLine(line: Line): string {
  return `${JSON.stringify(line).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
