import * as vscode from 'vscode';
import type { Span } from '../engine';

// The only place where the engine's offsets meet the editor's lines and columns. Both count UTF-16 code units.

/** Anything that knows its lines: a document, or the text of an older version of it (see `linesOf`). */
export interface Lines {
  positionAt(offset: number): vscode.Position;
  offsetAt(position: vscode.Position): number;
}

/** `lines` must be of the text that the span is into: for a result of an older version `linesOf(annotated.text)`. */
export function toRange(lines: Lines, span: Span): vscode.Range {
  return new vscode.Range(lines.positionAt(span.start), lines.positionAt(span.end));
}

export function toSpan(lines: Lines, range: vscode.Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

/** The lines of a text as the editor breaks it: at LF, CRLF and a lone CR. What is out of bounds moves to the nearest. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return {
    positionAt(offset) {
      const bounded = Math.min(Math.max(0, offset), text.length);
      const line = lastAtMost(starts, bounded);
      return new vscode.Position(line, bounded - starts[line]!);
    },
    offsetAt(position) {
      const start = starts[position.line];
      if (start === undefined) return text.length;
      const next = starts[position.line + 1];
      const end = next === undefined ? text.length : next - breakLength(text, next);
      return Math.min(start + position.character, end);
    },
  };
}

function breakLength(text: string, lineStart: number): number {
  return text.slice(lineStart - 2, lineStart) === '\r\n' ? 2 : 1;
}

/** Index of the last of the ascending `values` that is not above `limit`; the first is. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (values[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
