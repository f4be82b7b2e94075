import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { randomFrom } from '../../train/random';

/** Each round opens a document, edits it and closes it. Together, an hour of somebody's work. */
const rounds = 120;
const editsInRound = 8;

/** Opens, edits and closes documents repeatedly, and prints how much memory stays in use. */
export async function soak(print: (line: string) => void): Promise<void> {
  const files = await vscode.workspace.findFiles('*.txt', 'news-10.txt');
  const next = randomFrom(1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  for (let round = 0; round <= rounds; round++) {
    // The first rounds fill permanent caches: the weights, lexicons, the editor's own caches.
    if (round % 30 === 0) print(`soak: after ${round} documents, ${round * editsInRound} edits: ${await memory()}`);
    const editor = await vscode.window.showTextDocument(pick(files));
    for (let edit = 0; edit < editsInRound; edit++) {
      await pick(edits)(editor, next());
      await pause(400 * next());
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

type Edit = (editor: vscode.TextEditor, share: number) => PromiseLike<unknown>;

const edits: readonly Edit[] = [
  (editor, share) => editor.edit((change) => change.insert(placeOf(editor, share), '“Yes,” said Ann Lee.\n')),
  (editor, share) => {
    const start = placeOf(editor, share);
    return editor.edit((change) => change.delete(new vscode.Range(start, start.translate(1))));
  },
  (editor, share) => {
    editor.revealRange(new vscode.Range(placeOf(editor, share), placeOf(editor, share)));
    return vscode.commands.executeCommand('type', { text: 'x' });
  },
  () => vscode.commands.executeCommand('undo'),
];

function placeOf({ document }: vscode.TextEditor, share: number): vscode.Position {
  return document.lineAt(Math.floor(share * document.lineCount)).range.start;
}

/** Memory in use after garbage collection. */
async function memory(): Promise<string> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round++) {
    await pause(500);
    collect();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return `${(heapUsed / 2 ** 20).toFixed(1)} MB in use, ${(rss / 2 ** 20).toFixed(0)} MB taken from the machine`;
}
