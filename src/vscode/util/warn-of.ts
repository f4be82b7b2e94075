import * as vscode from 'vscode';
import type { Notice } from './notices';
import { plainMessage } from './plain-message';

/** Warns that something could not be done, and why. Offers to analyse the document where that would help. */
export function warnOf({ kind, message }: Notice, what: string, analyse: () => void): void {
  const isOffered = kind === 'too-large' || kind === 'language' || kind === 'cancelled';
  const actions = isOffered ? ['Analyse Anyway'] : [];
  const answer = vscode.window.showWarningMessage(plainMessage(`${what} ${message}`), ...actions);
  void answer.then((action) => action && analyse());
}
