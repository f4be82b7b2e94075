import * as vscode from 'vscode';
import type { Span } from '../engine';

// The only place where the engine's offsets meet the editor's lines and columns. Both count UTF-16 code units.

/** `document` must still have the text that the span is into: compare its version with the result's. */
export function toRange(document: Pick<vscode.TextDocument, 'positionAt'>, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
