import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selectorOf, stringifyLine, type Decision } from '../../src/review';
import { ReviewLogs } from '../../src/vscode/review/review-logs';
import { Settings } from '../../src/vscode/settings';
import { silent } from './capitals';
import { closeEverything, eventually, resetSettings, set, writeFile } from './editing';

/** What an extension keeps from one window to the next. */
class MemoryState implements vscode.Memento {
  private readonly values = new Map<string, unknown>();
  keys = (): readonly string[] => [...this.values.keys()];
  get<T>(key: string): T | undefined;
  get<T>(key: string, otherwise: T): T;
  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.values.get(key) as T | undefined) ?? otherwise;
  }
  update(key: string, value: unknown): Thenable<void> {
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, structuredClone(value));
    return Promise.resolve();
  }
  setKeysForSync = (): void => undefined;
}

const text = '“We stay,” said Ana Ruiz.';
const { fs } = vscode.workspace;

describe('what readers decided', () => {
  let settings: Settings;
  let context: { workspaceState: MemoryState; globalState: MemoryState; globalStorageUri: vscode.Uri };
  let logs: ReviewLogs;
  let file: vscode.Uri;
  let document: vscode.TextDocument;
  const windows: ReviewLogs[] = [];

  const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
  const openWindow = (): ReviewLogs => {
    const opened = new ReviewLogs(context, settings, silent);
    windows.push(opened);
    return opened;
  };
  const accepted = (about = document, window = logs): Decision => ({
    ...window.newLine(about),
    claim: 'c1',
    verdict: 'accepted',
    set: null,
    ...selectorOf(text, { start: 0, end: 10 }),
    textSha256: null,
    engine: null,
  });
  const logOf = (path: string, reviewer = 'Ann Lee'): vscode.Uri =>
    vscode.Uri.joinPath(root(), '.source-annotations', path, `${reviewer}.jsonl`);
  const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await fs.readFile(uri));
  const idsIn = (window: ReviewLogs, about = document): readonly string[] =>
    window.of(about)?.logs.flatMap(({ lines }) => lines.map(({ id }) => id)) ?? [];

  beforeEach(async () => {
    await set('reviewer', 'Ann Lee');
    settings = new Settings();
    context = {
      workspaceState: new MemoryState(),
      globalState: new MemoryState(),
      globalStorageUri: vscode.Uri.joinPath(root(), 'storage of the extension'),
    };
    logs = openWindow();
    file = await writeFile('kept/story.txt', text);
    document = await vscode.workspace.openTextDocument(file);
  });

  afterEach(async () => {
    for (const window of windows.splice(0)) window.dispose();
    settings.dispose();
    await resetSettings();
    await closeEverything();
    for (const name of ['kept', '.source-annotations', 'storage of the extension']) {
      const folder = vscode.Uri.joinPath(root(), name);
      if (await fs.stat(folder).then(Boolean, () => false)) await fs.delete(folder, { recursive: true });
    }
  });

  it('is seen at once, and then kept in a log beside the text', async () => {
    assert.deepEqual((await logs.read(document)).logs, []);
    const told: string[] = [];
    logs.onDidChange((uri) => told.push(`${uri.toString()} ${logs.of(document)!.unsaved}`));
    const line = accepted();
    const added = logs.add(document, [line]);
    assert.deepEqual([idsIn(logs), told], [[line.id], [`${file.toString()} 1`]]);
    await added;
    assert.equal(await read(logOf('kept/story.txt')), stringifyLine(line));
    assert.deepEqual([logs.of(document)!.unsaved, logs.of(document)!.problem], [0, null]);
    assert.deepEqual(await fs.readDirectory(vscode.Uri.joinPath(logOf('kept/story.txt'), '..')), [
      ['Ann Lee.jsonl', vscode.FileType.File],
    ]);
  });

  it('is there in the next window, and what another window adds is seen in this one', async () => {
    await logs.add(document, [accepted()]);
    const next = openWindow();
    assert.deepEqual(await next.read(document), logs.of(document));
    await next.add(document, [accepted(document, next)]);
    await eventually(() => assert.equal(idsIn(logs).length, 2));
  });

  it('is the same object while nothing changed', async () => {
    await logs.add(document, [accepted()]);
    const before = logs.of(document)!;
    await logs.retry(document);
    assert.equal(logs.of(document), before);
  });

  it('goes where the setting says', async () => {
    await set('decisions', 'extension');
    await eventually(() => assert.equal(settings.values.decisions, 'extension'));
    const line = accepted();
    await logs.add(document, [line]);
    await assert.rejects(read(logOf('kept/story.txt')));
    assert.deepEqual([logs.of(document)!.unsaved, (await openWindow().read(document)).logs.length], [0, 1]);
    await set('decisions', 'memory');
    await eventually(() => assert.equal(settings.values.decisions, 'memory'));
    await logs.add(document, [accepted()]);
    assert.equal(logs.of(document)!.unsaved, 1);
    assert.match(logs.of(document)!.problem!, /until this window is closed/u);
    assert.deepEqual(context.workspaceState.keys(), []);
  });

  it('has lines in the order in which they were decided', async () => {
    const lines = Array.from({ length: 5 }, () => accepted());
    const times = lines.map(({ at }) => at);
    assert.deepEqual(times, [...new Set(times)].sort());
    await logs.add(document, lines);
    assert.ok(accepted().at > times.at(-1)!);
  });
});
