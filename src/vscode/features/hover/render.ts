import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { hoverCommands, type HoverLine, type HoverPiece } from './describe';
import { commandUri, inert } from './inert';

/** Document text is added as plain text only. The commands that links may run check their argument. */
export function render(lines: readonly HoverLine[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: hoverCommands };
  for (const line of lines) {
    for (const piece of line) append(markdown, piece);
    markdown.appendMarkdown('\n\n');
  }
  return markdown;
}

function append(markdown: vscode.MarkdownString, piece: HoverPiece): void {
  if (typeof piece === 'string') return appendWords(markdown, piece);
  if ('strong' in piece) {
    markdown.appendMarkdown('**');
    appendWords(markdown, piece.strong);
    markdown.appendMarkdown('**');
    return;
  }
  markdown.appendMarkdown('[');
  appendWords(markdown, piece.link);
  markdown.appendMarkdown(`](${commandUri(piece.command ?? commands.revealClaim, piece.target)})`);
}

/** Appends word by word: `appendText` makes blanks non-breaking, so long lines would not wrap. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  text.split(' ').forEach((word, index) => {
    if (index > 0) markdown.appendMarkdown(' ');
    markdown.appendText(inert(word));
  });
}
