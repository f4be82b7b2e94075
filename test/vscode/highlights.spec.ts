import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../src/vscode/annotation-store';
import { ChosenClaims } from '../../src/vscode/chosen-claims';
import { ChosenHighlighter } from '../../src/vscode/features/highlights/chosen';
import { Highlighter } from '../../src/vscode/features/highlights/highlighter';
import { Ruler } from '../../src/vscode/features/highlights/ruler';
import type { Painter } from '../../src/vscode/features/highlights/styles';
import { Settings } from '../../src/vscode/settings';
import { CapitalsAnnotator, silent } from './capitals';
import { noReviews } from '../vscode-pure/no-decisions';
import { closeEverything, eventually, open, resetSettings, set, typeAt, writeFile } from './editing';

/** Records every call instead of painting: `direct: LONG WORDS`. */
class Recorder implements Painter<string> {
  private readonly calls: { readonly editor: vscode.TextEditor; readonly what: string }[] = [];
  paint(editor: vscode.TextEditor, style: string, ranges: readonly vscode.Range[]): void {
    const words = ranges.map((range) => editor.document.getText(range)).join(' ');
    this.calls.push({ editor, what: `${style}: ${words}` });
  }
  dispose(): void {
    this.calls.length = 0;
  }
  get painted(): readonly string[] {
    return this.calls.map(({ what }) => what);
  }
  get editors(): readonly vscode.TextEditor[] {
    return this.calls.map(({ editor }) => editor);
  }
  /** What was painted since the last call. */
  take(): readonly string[] {
    return this.calls.splice(0).map(({ what }) => what);
  }
}

describe('highlights', () => {
  let settings: Settings;
  let store: AnnotationStore;
  let text: Recorder;
  let ruler: Recorder;
  let chosen: Recorder;
  let parts: readonly vscode.Disposable[];

  beforeEach(() => {
    settings = new Settings();
    store = new AnnotationStore(settings, silent, () => new CapitalsAnnotator(), noReviews());
    text = new Recorder();
    ruler = new Recorder();
    chosen = new Recorder();
    const claims = new ChosenClaims(store);
    const shown = [
      new Highlighter({ store, settings }, text),
      new ChosenHighlighter({ chosen: claims, settings }, chosen),
      new Ruler({ store, settings }, ruler),
    ];
    parts = [...shown, claims, store, settings];
  });

  afterEach(async () => {
    for (const one of parts) one.dispose();
    await resetSettings();
    await closeEverything();
  });

  it('show the words of each style', async () => {
    await open('ONE LONG day TWO');
    await eventually(() => assert.deepEqual(text.painted, ['direct: LONG', 'indirect: ONE TWO']));
  });

  it('are left to the editor when words only move', async () => {
    const document = await open('well, ONE LONG day');
    await store.fresh(document);
    text.take();
    await typeAt(document, 0, 'oh ');
    await store.fresh(document);
    assert.deepEqual(text.take(), []);
  });

  it('are set again for the styles that changed, and for no other', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    text.take();
    await typeAt(document, document.getText().length, ' TWO');
    await store.fresh(document);
    assert.deepEqual(text.take(), ['indirect: ONE TWO']);
  });

  it('fill a second editor of the same document and leave the first alone', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    text.take();
    const second = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await eventually(() => assert.equal(text.painted.length, 2));
    assert.ok(text.editors.every((editor) => editor === second));
  });

  it('go and come with the setting', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    text.take();
    await set('highlights', false);
    await eventually(() => assert.deepEqual(text.painted, ['direct: ', 'indirect: ']));
    text.take();
    await set('highlights', true);
    await eventually(() => assert.deepEqual(text.painted, ['direct: LONG', 'indirect: ONE']));
  });

  it('stand in the overview ruler too, and go from there with its setting', async () => {
    await open('ONE LONG day');
    await eventually(() => assert.deepEqual(ruler.take(), ['direct: LONG', 'indirect: ONE']));
    text.take();
    await set('overviewRuler', false);
    await eventually(() => assert.deepEqual(ruler.take(), ['direct: ', 'indirect: ']));
    assert.deepEqual(text.take(), []);
  });

  it('in a long text are set around what one sees, and elsewhere when one goes there', async () => {
    const filler = 'so it goes, and so on\n'.repeat(5000);
    const document = await open(`ONE ${filler}TWO`);
    await eventually(() => assert.deepEqual(text.painted, ['indirect: ONE']));
    await eventually(() => assert.deepEqual(ruler.painted, ['indirect: ONE TWO']));
    const last = document.lineAt(document.lineCount - 1).range;
    vscode.window.activeTextEditor!.revealRange(last);
    await eventually(() => assert.equal(text.painted.at(-1), 'indirect: TWO'));
  });

  it('leave out what the settings hide', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    text.take();
    await set('kinds', ['indirect']);
    await eventually(() => assert.deepEqual(text.painted, ['direct: ']));
  });

  it('follow undo', async () => {
    const document = await open('ONE LONG day');
    await store.fresh(document);
    await typeAt(document, 4, 'TWO ');
    await store.fresh(document);
    text.take();
    await vscode.commands.executeCommand('undo');
    await store.fresh(document);
    assert.equal(document.getText(), 'ONE LONG day');
    assert.ok(text.take().includes('indirect: ONE'));
  });

  it('show both sides of a diff editor', async () => {
    const [before, after] = await Promise.all([writeFile('before.txt', 'ONE day'), writeFile('after.txt', 'TWO day')]);
    try {
      await vscode.commands.executeCommand('vscode.diff', before, after);
      await eventually(() => {
        const what = new Set(text.painted);
        assert.deepEqual(what, new Set(['indirect: ONE', 'indirect: TWO']));
      });
    } finally {
      await Promise.all([before, after].map((file) => vscode.workspace.fs.delete(file)));
    }
  });

  it('mark the claim at the cursor or the selection, and nothing between claims', async () => {
    await open('ONE LONG day');
    const editor = vscode.window.activeTextEditor!;
    const choose = (from: number, to: number): void => {
      editor.selection = new vscode.Selection(editor.document.positionAt(from), editor.document.positionAt(to));
    };
    choose(6, 6);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: LONG'));
    choose(0, 3);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: ONE'));
    choose(11, 11);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: '));
    choose(6, 6);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: LONG'));
    await set('highlights', false);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: '));
  });

  it('mark the claim that is chosen in each of two editors of a document', async () => {
    const document = await open('ONE LONG day');
    const first = vscode.window.activeTextEditor!;
    first.selection = new vscode.Selection(0, 1, 0, 1);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: ONE'));
    const second = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    second.selection = new vscode.Selection(0, 5, 0, 5);
    await eventually(() => assert.equal(chosen.painted.at(-1), 'chosen: LONG'));
    assert.equal(chosen.editors.at(-1), second);
    first.selection = new vscode.Selection(0, 6, 0, 6);
    await eventually(() => assert.equal(chosen.editors.at(-1), first));
    assert.equal(chosen.painted.at(-1), 'chosen: LONG');
  });
});
