import * as vscode from 'vscode';

/** The visible editors of a document; a diff editor has one for each of its sides. */
export function editorsOf(document: Pick<vscode.TextDocument, 'uri'>): readonly vscode.TextEditor[] {
  const name = document.uri.toString();
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === name);
}
