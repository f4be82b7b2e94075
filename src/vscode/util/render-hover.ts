import * as vscode from 'vscode';
import type { HoverLine, HoverPiece } from '../presentation/hover-lines';
import { commandUri, inert } from './inert';

/** Text is added as plain text only. Links run one of the commands, the first by default: each checks its argument. */
export function renderHover(
  lines: readonly HoverLine[],
  commands: readonly [string, ...string[]],
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: commands };
  for (const line of lines) {
    for (const piece of line) append(markdown, piece, commands[0]);
    markdown.appendMarkdown('\n\n');
  }
  return markdown;
}

function append(markdown: vscode.MarkdownString, piece: HoverPiece, usual: string): void {
  if (typeof piece === 'string') return appendWords(markdown, piece);
  if ('strong' in piece) return appendWithin(markdown, '**', piece.strong);
  if ('struck' in piece) return appendWithin(markdown, '~~', piece.struck);
  markdown.appendMarkdown('[');
  appendWords(markdown, piece.link);
  markdown.appendMarkdown(`](${commandUri(piece.command ?? usual, piece.target)})`);
}

function appendWithin(markdown: vscode.MarkdownString, marks: string, words: string): void {
  markdown.appendMarkdown(marks);
  appendWords(markdown, words);
  markdown.appendMarkdown(marks);
}

/** Appends word by word: `appendText` makes blanks non-breaking, so long lines would not wrap. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  text.split(' ').forEach((word, index) => {
    if (index > 0) markdown.appendMarkdown(' ');
    markdown.appendText(inert(word));
  });
}
