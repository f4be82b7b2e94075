import * as vscode from 'vscode';
import type { ClaimsView } from './view';

/** Asks for the filter's text and filters while it is typed. Escape restores the previous filter. */
export function askForFilter(claims: ClaimsView): void {
  const before = claims.filter;
  const box = vscode.window.createInputBox();
  box.title = 'Filter Claims';
  box.prompt =
    'Lists what holds this text in its words, its speaker’s name or its cue. Without a text it lists the others too.';
  box.placeholder = 'Words or a name';
  box.value = before.text;
  let accepted = false;
  box.onDidChangeValue((text) => claims.setFilter({ text: text.trim() }));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) claims.setFilter(before);
    box.dispose();
  });
  box.show();
}
