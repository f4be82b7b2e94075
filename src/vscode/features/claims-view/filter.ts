import * as vscode from 'vscode';
import type { ClaimsView } from './view';

/** Asks for the filter's text and filters while it is typed. Escape brings the former filter back. */
export function askForFilter(claims: ClaimsView): void {
  const before = claims.filter;
  const box = vscode.window.createInputBox();
  box.title = 'Filter Claims';
  box.prompt = 'Shows the claims whose words, speaker or cue hold this text. Empty shows all.';
  box.placeholder = 'Words or a name';
  box.value = before;
  let accepted = false;
  box.onDidChangeValue((text) => {
    claims.filter = text;
  });
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) claims.filter = before;
    box.dispose();
  });
  box.show();
}
