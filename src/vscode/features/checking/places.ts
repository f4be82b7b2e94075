import * as vscode from 'vscode';
import type { IndexedSource } from '../../../check';
import { firstIndex, type Span } from '../../../engine';

/** The range of a span in a source that no editor need hold. */
export function rangeIn(source: Pick<IndexedSource, 'lines'>, { start, end }: Span): vscode.Range {
  return new vscode.Range(positionIn(source, start), positionIn(source, end));
}

function positionIn({ lines }: Pick<IndexedSource, 'lines'>, offset: number): vscode.Position {
  const line = firstIndex(lines.length, (at) => lines[at]! > offset);
  return new vscode.Position(line, offset - (lines[line - 1] ?? 0));
}
