import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selectorOf, stringifyLine, type Decision } from '../../src/review';
import { ReviewLogs } from '../../src/vscode/review/review-logs';
import { Settings } from '../../src/vscode/settings';
import { silent } from './capitals';
import { closeEverything, eventually, open, resetSettings, set, typeAt, writeFile } from './editing';

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

describe('what readers decided', function () {
  this.timeout(60_000);
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
  const accepted = (about: { readonly uri: vscode.Uri } = document, window = logs): Decision => ({
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
  const idsIn = (window: ReviewLogs, about: { readonly uri: vscode.Uri } = document): readonly string[] =>
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
    for (const name of ['kept', 'kept elsewhere', '.source-annotations', 'storage of the extension']) {
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
    // When the editor tells of changed files is its affair.
    await eventually(() => assert.equal(idsIn(logs).length, 2), 30_000);
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

  it('goes along when the text or its folder is renamed', async () => {
    const first = accepted();
    await logs.add(document, [first]);
    const edit = new vscode.WorkspaceEdit();
    const renamed = vscode.Uri.joinPath(root(), 'kept', 'renamed.txt');
    edit.renameFile(file, renamed);
    await vscode.workspace.applyEdit(edit);
    await eventually(() => assert.deepEqual(idsIn(logs, { uri: renamed }), [first.id]));
    await eventually(async () => assert.equal(await read(logOf('kept/renamed.txt')), stringifyLine(first)));
    await assert.rejects(read(logOf('kept/story.txt')));
    const second = accepted({ uri: renamed });
    await logs.add({ uri: renamed }, [second]);

    const folderEdit = new vscode.WorkspaceEdit();
    folderEdit.renameFile(vscode.Uri.joinPath(root(), 'kept'), vscode.Uri.joinPath(root(), 'kept elsewhere'));
    await vscode.workspace.applyEdit(folderEdit);
    const elsewhere = vscode.Uri.joinPath(root(), 'kept elsewhere', 'renamed.txt');
    await eventually(() => assert.deepEqual(idsIn(logs, { uri: elsewhere }), [first.id, second.id]));
    await eventually(async () =>
      assert.equal(await read(logOf('kept elsewhere/renamed.txt')), stringifyLine(first) + stringifyLine(second)),
    );
  });

  it('is found by its text where that was renamed by hand', async () => {
    const line = { ...accepted(), textSha256: await logs.textSha256(document) };
    await logs.add(document, [line]);
    await fs.copy(file, vscode.Uri.joinPath(root(), 'kept', 'copied.txt'));
    const copied = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(), 'kept', 'copied.txt'));
    const next = openWindow();
    assert.deepEqual((await next.read(copied)).logs, [], 'a copy has no decisions while there is what they are about');
    await fs.delete(file);
    assert.deepEqual((await openWindow().read(copied)).logs, [{ reviewer: 'Ann Lee', lines: [line] }]);
    assert.equal(await read(logOf('kept/copied.txt')), stringifyLine(line));
    assert.equal(await read(vscode.Uri.joinPath(logOf('kept/story.txt'), '..', 'moved-to')), 'kept/copied.txt\n');
  });

  it('stays with a text without a name, and goes along when that is saved', async () => {
    const untitled = await open(text);
    await logs.read(untitled);
    const line = accepted(untitled);
    await logs.add(untitled, [line]);
    assert.equal(logs.of(untitled)!.unsaved, 1);
    assert.match(logs.of(untitled)!.problem!, /not saved yet/u);
    assert.deepEqual(idsIn(openWindow(), untitled), [], 'not read yet');
    // As "Save As" does: the file is there, is opened and saved, and the other one is closed.
    const named = vscode.Uri.joinPath(root(), 'kept', 'named.txt');
    await writeFile('kept/named.txt', '');
    const saved = await vscode.workspace.openTextDocument(named);
    await typeAt(saved, 0, `${text}\n`);
    await saved.save();
    await closeEverything();
    await eventually(() => assert.deepEqual(idsIn(logs, saved), [line.id]));
    await eventually(async () => assert.equal(await read(logOf('kept/named.txt')), stringifyLine(line)));
  });

  it('is kept by VS Code while its log cannot be written, and told why', async () => {
    await writeFile('.source-annotations', 'a file where the folder should be');
    await logs.read(document);
    const line = accepted();
    await logs.add(document, [line]);
    assert.deepEqual([idsIn(logs), logs.of(document)!.unsaved], [[line.id], 1]);
    assert.match(logs.of(document)!.problem!, /\.source-annotations\/kept\/story\.txt/u);
    const next = openWindow();
    await next.read(document);
    assert.deepEqual(idsIn(next), [line.id], 'the next window has it, too');
    await fs.delete(vscode.Uri.joinPath(root(), '.source-annotations'));
    await logs.retry(document);
    assert.deepEqual([logs.of(document)!.unsaved, logs.of(document)!.problem], [0, null]);
    assert.equal(await read(logOf('kept/story.txt')), stringifyLine(line));
  });

  for (const [scheme, isReadonly, reason] of [
    ['kept-read-only', true, /can only be read/u],
    ['kept-full', false, /no space left/u],
  ] as const) {
    it(`tells of a file system: ${scheme}`, async () => {
      const provider = new FullDisk();
      const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly });
      try {
        context.globalStorageUri = vscode.Uri.from({ scheme, path: '/storage' });
        await set('decisions', 'extension');
        await eventually(() => assert.equal(settings.values.decisions, 'extension'));
        const window = openWindow();
        await window.read(document);
        const line = accepted(document, window);
        await window.add(document, [line]);
        assert.deepEqual([idsIn(window), window.of(document)!.unsaved], [[line.id], 1]);
        assert.match(window.of(document)!.problem!, reason);
        assert.equal(context.workspaceState.keys().length, 1);
      } finally {
        registration.dispose();
      }
    });
  }

  it('names a line that cannot be read, and leaves it', async () => {
    const line = accepted();
    await logs.add(document, [line]);
    const broken = `${stringifyLine(line)}{"v":1,"id`;
    await fs.writeFile(logOf('kept/story.txt'), new TextEncoder().encode(broken));
    await logs.retry(document);
    const [first, ...others] = logs.of(document)!.broken;
    assert.deepEqual([first?.file, first?.line, others], ['.source-annotations/kept/story.txt/Ann Lee.jsonl', 2, []]);
    const next = accepted();
    await logs.add(document, [next]);
    assert.equal(await read(logOf('kept/story.txt')), `${broken}\n${stringifyLine(next)}`);
  });
});

/** A disk on which nothing can be written. */
class FullDisk implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  createDirectory = (): void => undefined;
  readFile(uri: vscode.Uri): Uint8Array {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  writeFile(): void {
    throw new Error('no space left on the device');
  }
  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
}
