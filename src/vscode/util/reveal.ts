import * as vscode from 'vscode';
import type { Span } from '../../engine';
import { toRange } from '../conversions';

export interface RevealOptions {
  /** Leaves the keyboard focus where it is. */
  readonly preserveFocus: boolean;
}

/**
 * Selects a span of the document's current text in an editor. Callers pass the first part of a claim only: with a
 * selection on each part, the next key would replace them all.
 */
export async function reveal(document: vscode.TextDocument, span: Span, options: RevealOptions): Promise<void> {
  const { version } = document;
  const editor = await editorOf(document, options.preserveFocus);
  if (document.version !== version) return;
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function editorOf(document: vscode.TextDocument, preserveFocus: boolean): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const isOurs = (editor: vscode.TextEditor | undefined): boolean => editor?.document === document;
  const editor = isOurs(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isOurs);
  if (editor && preserveFocus) return editor;
  if (editor && editor === activeTextEditor) {
    // Not showTextDocument: one side of a diff editor would open as a tab of its own.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return editor;
  }
  const viewColumn = editor?.viewColumn;
  return vscode.window.showTextDocument(document, {
    preserveFocus,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}
