import * as vscode from 'vscode';
import { hull, type Span } from '../engine';

// The only place where the engine's offsets meet the editor's lines and columns. Both count UTF-16 code units.

/** The span must refer to the current text of `document`: compare its version with the result's. */
export function toRange(document: Pick<vscode.TextDocument, 'positionAt'>, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The smallest span that contains all ranges. Empty, at 0, if there are none. */
export function toSpan(document: Pick<vscode.TextDocument, 'offsetAt'>, ranges: readonly vscode.Range[]): Span {
  const spans = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  return spans.length > 0 ? hull(spans) : { start: 0, end: 0 };
}

/** In UTF-16 code units. Unlike `getText().length`, it does not build the text. */
export function lengthOf(document: Pick<vscode.TextDocument, 'lineAt' | 'lineCount' | 'offsetAt'>): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** The 1-based line of an offset. */
export function lineOf(document: Pick<vscode.TextDocument, 'positionAt'>, offset: number): number {
  return document.positionAt(offset).line + 1;
}
