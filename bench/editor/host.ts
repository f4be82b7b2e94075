// Runs inside VS Code, in Node.js's extension host beside the extension. Prints what the extension costs the host's
// thread and memory.
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { Heartbeat } from './heartbeat';
import { randomFrom } from '../../train/random';
import { soak } from './soak';

/** VS Code calls this. BENCH_EDITOR names the `parts` to measure; empty for all. */
export async function run(): Promise<void> {
  const asked = (process.env['BENCH_EDITOR'] ?? '').split(' ').filter(Boolean);
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await measure();
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  '1MB': () => stretches('news-1.txt'),
  '10MB': () => stretches('news-10.txt'),
  soak: () => soak(print),
};

/** The longest time that the host's thread was blocked, first by the editor alone. */
async function stretches(name: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('sourceAnnotator');
  const { Global } = vscode.ConfigurationTarget;
  await configuration.update('languages', [], Global);
  await measured(`${name}, opened by VS Code alone`, async () => {
    await open(name);
    await pause(5000);
  });
  await measured(`${name}, 30 keystrokes in VS Code alone`, () => type(30));
  await closeAll();
  await configuration.update('languages', undefined, Global);
  await measured(`${name}, opened and read`, async () => read(await open(name)));
  await measured(`${name}, 30 keystrokes`, async () => {
    await type(30);
    await read(vscode.window.activeTextEditor!.document);
  });
  await vscode.commands.executeCommand('sourceAnnotator.claims.focus');
  await pause(3000);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await measured(`${name}, 30 keystrokes, the panel beside them`, async () => {
    await type(30);
    await read(vscode.window.activeTextEditor!.document);
    await pause(2000);
  });
  await measured(`${name}, 20 jumps through the text`, () => jump(20));
  await measured(`${name}, next claim, 5 times`, async () => {
    for (let at = 0; at < 5; at++) await vscode.commands.executeCommand('sourceAnnotator.nextClaim');
  });
  await measured(`${name}, copied as JSON`, () => vscode.commands.executeCommand('sourceAnnotator.copyJson'));
  await vscode.commands.executeCommand('workbench.view.explorer');
  await closeAll();
}

async function measured(what: string, work: () => PromiseLike<unknown>): Promise<void> {
  const heartbeat = new Heartbeat();
  const begin = performance.now();
  await work();
  const took = performance.now() - begin;
  const { longest, long } = heartbeat.stop();
  print(`${what}: longest stretch ${ms(longest)}, ${long} over 25 ms, in ${ms(took)}`);
}

async function open(name: string): Promise<vscode.TextDocument> {
  const [file] = await vscode.workspace.findFiles(name);
  const { document } = await vscode.window.showTextDocument(file!);
  return document;
}

async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await pause(1000);
}

/** Waits until the whole document is read: definitions are answered only then. */
async function read({ uri }: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, new vscode.Position(0, 0));
}

/** Types letters as a person would: words at a time, with pauses in which the text is analysed. */
async function type(count: number): Promise<void> {
  const editor = vscode.window.activeTextEditor!;
  const next = randomFrom(count);
  await goTo(editor, next());
  for (let at = 0; at < count; at++) {
    await vscode.commands.executeCommand('type', { text: 'a said “b” '[at % 11] });
    await pause(at % 5 === 4 ? 900 : 80 + 120 * next());
  }
}

async function jump(count: number): Promise<void> {
  const next = randomFrom(count);
  for (let at = 0; at < count; at++) {
    await goTo(vscode.window.activeTextEditor!, next());
    await pause(200);
  }
}

/** `share` of the lines, from 0 to 1. */
async function goTo(editor: vscode.TextEditor, share: number): Promise<void> {
  const { range } = editor.document.lineAt(Math.floor(share * editor.document.lineCount));
  editor.selection = new vscode.Selection(range.end, range.end);
  editor.revealRange(range);
  await pause(200);
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** test/host/vscode.ts prints the lines that begin with this. */
function print(line: string): void {
  console.log(`│ ${line}`);
}
