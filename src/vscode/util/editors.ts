import * as vscode from 'vscode';

/** The visible editors of a document. A diff editor counts as two, one per side. */
export function editorsOf(document: Pick<vscode.TextDocument, 'uri'>): readonly vscode.TextEditor[] {
  const name = document.uri.toString();
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === name);
}
