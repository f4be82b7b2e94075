import * as vscode from 'vscode';

/** Milliseconds that a message stays in the status bar. */
const messageTime = 4000;

export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, messageTime);
}
