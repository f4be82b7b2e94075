import * as vscode from 'vscode';
import { commands } from '../../contributions';
import type { Line, Piece } from './describe';
import { commandUri, inert } from './inert';

/** Document text goes in as text alone; the one command that links may run checks what it is given. */
export function render(lines: readonly Line[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: [commands.revealClaim] };
  for (const line of lines) {
    for (const piece of line) append(markdown, piece);
    markdown.appendMarkdown('\n\n');
  }
  return markdown;
}

function append(markdown: vscode.MarkdownString, piece: Piece): void {
  if (typeof piece === 'string') return appendWords(markdown, piece);
  if ('strong' in piece) {
    markdown.appendMarkdown('**');
    appendWords(markdown, piece.strong);
    markdown.appendMarkdown('**');
    return;
  }
  markdown.appendMarkdown('[');
  appendWords(markdown, piece.link);
  markdown.appendMarkdown(`](${commandUri(commands.revealClaim, piece.target)})`);
}

/** Word by word, since appendText makes every blank one that does not break and long lines would not wrap. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  text.split(' ').forEach((word, index) => {
    if (index > 0) markdown.appendMarkdown(' ');
    markdown.appendText(inert(word));
  });
}
