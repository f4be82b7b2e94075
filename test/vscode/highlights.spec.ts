import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../src/vscode/annotations';
import { ClaimReader } from '../../src/vscode/claim-reader';
import { ClaimHighlightProvider } from '../../src/vscode/features/highlights/document-highlights';
import { Highlighter, type Painter } from '../../src/vscode/features/highlights/highlighter';
import { Settings } from '../../src/vscode/settings';
import { CapitalsAnnotator, silent } from './capitals';
import { closeEverything, eventually, open, resetSettings, set, typeAt, writeFile } from './editing';

/** Notes every call instead of painting: `direct: LONG WORDS`. */
class Recorder implements Painter {
  static readonly calls: { readonly editor: vscode.TextEditor; readonly what: string }[] = [];
  static disposed = 0;
  paint(editor: vscode.TextEditor, style: string, ranges: readonly vscode.Range[]): void {
    const words = ranges.map((range) => editor.document.getText(range)).join(' ');
    Recorder.calls.push({ editor, what: `${style}: ${words}` });
  }
  dispose(): void {
    Recorder.disposed++;
  }
}

/** What was painted since the last question. */
function painted(): readonly string[] {
  return Recorder.calls.splice(0).map(({ what }) => what);
}

describe('highlights', () => {
  let settings: Settings;
  let store: AnnotationStore;
  let reader: ClaimReader;
  let highlighter: Highlighter;

  beforeEach(() => {
    settings = new Settings();
    store = new AnnotationStore(settings, silent, () => new CapitalsAnnotator());
    reader = new ClaimReader(store);
    highlighter = new Highlighter({ store, settings }, reader, () => new Recorder());
    painted();
  });

  afterEach(async () => {
    for (const one of [highlighter, store, settings]) one.dispose();
    await resetSettings();
    await closeEverything();
  });

  it('show the words of each style', async () => {
    await open('ONE LONG day TWO');
    await eventually(() => assert.deepEqual(Recorder.calls.map(({ what }) => what), ['direct: LONG', 'indirect: ONE TWO']));
  });

  it('are left to the editor when words only move', async () => {
    const document = await open('well, ONE LONG day');
    await store.fresh(document);
    painted();
    await typeAt(document, 0, 'oh ');
    await store.fresh(document);
    assert.deepEqual(painted(), []);
  });

  it('are set again for the styles that changed, and for no other', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    painted();
    await typeAt(document, document.getText().length, ' TWO');
    await store.fresh(document);
    assert.deepEqual(painted(), ['indirect: ONE TWO']);
  });

  it('fill a second editor of the same document and leave the first alone', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    painted();
    const second = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await eventually(() => assert.equal(Recorder.calls.length, 2));
    assert.ok(Recorder.calls.every(({ editor }) => editor === second));
  });

  it('go and come with the setting', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    painted();
    await set('highlights', false);
    await eventually(() => assert.deepEqual(Recorder.calls.map(({ what }) => what), ['direct: ', 'indirect: ']));
    painted();
    await set('highlights', true);
    await eventually(() => assert.deepEqual(Recorder.calls.map(({ what }) => what), ['direct: LONG', 'indirect: ONE']));
  });

  it('are painted anew when the overview ruler is switched', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    painted();
    const before = Recorder.disposed;
    await set('overviewRuler', false);
    await eventually(() => assert.deepEqual(Recorder.calls.map(({ what }) => what), ['direct: LONG', 'indirect: ONE']));
    assert.equal(Recorder.disposed, before + 1);
  });

  it('leave out what the settings hide', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    painted();
    await set('kinds', ['indirect']);
    await eventually(() => assert.deepEqual(Recorder.calls.map(({ what }) => what), ['direct: ']));
  });

  it('follow undo', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    await typeAt(document, 4, 'TWO ');
    await store.fresh(document);
    painted();
    await vscode.commands.executeCommand('undo');
    await store.fresh(document);
    assert.equal(document.getText(), 'ONE LONG day');
    assert.ok(painted().includes('indirect: ONE'));
  });

  it('show both sides of a diff editor', async () => {
    const [before, after] = await Promise.all([writeFile('before.txt', 'ONE day'), writeFile('after.txt', 'TWO day')]);
    try {
      await vscode.commands.executeCommand('vscode.diff', before, after);
      await eventually(() => {
        const what = new Set(Recorder.calls.map((call) => call.what));
        assert.deepEqual(what, new Set(['indirect: ONE', 'indirect: TWO']));
      });
    } finally {
      await Promise.all([before, after].map((file) => vscode.workspace.fs.delete(file)));
    }
  });

  it('light up the claim at the cursor, and nothing between claims', async () => {
    const document = await open('ONE LONG day');
    const provider = new ClaimHighlightProvider(reader, settings);
    const at = async (offset: number): Promise<readonly string[] | undefined> => {
      const { token } = new vscode.CancellationTokenSource();
      const highlights = await provider.provideDocumentHighlights(document, document.positionAt(offset), token);
      return highlights?.map(({ range }) => document.getText(range));
    };
    assert.deepEqual(await at(6), ['LONG']);
    assert.equal(await at(11), undefined);
    await set('highlights', false);
    await eventually(async () => assert.equal(await at(6), undefined));
  });
});
