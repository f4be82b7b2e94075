import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../src/vscode/annotation-store';
import { Settings } from '../../src/vscode/settings';
import { CapitalsAnnotator, silent } from './capitals';
import { noReviews } from '../vscode-pure/no-decisions';
import { closeEverything, eventually, open, resetSettings, set, typeAt, writeFile } from './editing';

const all = { start: 0, end: Infinity };

describe('the store', () => {
  let settings: Settings;
  let store: AnnotationStore;

  beforeEach(() => {
    settings = new Settings();
    store = new AnnotationStore(settings, silent, () => new CapitalsAnnotator(), noReviews());
  });

  afterEach(async () => {
    store.dispose();
    settings.dispose();
    await resetSettings();
    await closeEverything();
  });

  const ids = (document: vscode.TextDocument): readonly string[] | undefined => {
    const annotated = store.current(document);
    return (
      annotated &&
      store
        .entries(annotated)
        .in(all)
        .map(({ id }) => id)
    );
  };

  it('reads a document that is shown, without being asked', async () => {
    const document = await open('ONE two');
    await eventually(() => assert.deepEqual(ids(document), ['ONE']));
  });

  it('leaves alone what is open in no editor, until it is asked', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'ONE' });
    assert.equal(store.current(document), undefined);
    assert.equal((await store.fresh(document))?.found.counts.claims, 1);
  });

  it('follows typing, and keeps the old result until the new one is there', async () => {
    const document = await open('ONE two');
    await store.fresh(document);
    const before = store.current(document);
    await typeAt(document, 0, 'FIVE ');
    assert.equal(store.current(document), before);
    const after = await store.fresh(document);
    assert.equal(after?.version, document.version);
    assert.deepEqual(ids(document), ['FIVE', 'ONE']);
  });

  it('waits for the newest version while typing goes on', async () => {
    await set('delay', 2000);
    const document = await open('');
    await typeAt(document, 0, 'A');
    const asked = store.fresh(document);
    for (const letter of ['B', 'C', 'D']) await typeAt(document, document.getText().length, letter);
    assert.equal((await asked)?.found.slice(all), 'ABCD');
  });

  it('has nothing for other languages, and follows a change of language', async () => {
    const document = await open('ONE', 'javascript');
    assert.equal(store.supports(document), false);
    assert.equal(await store.fresh(document), undefined);
    const asText = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually(() => assert.deepEqual(ids(asText), ['ONE']));
    const asCode = await vscode.languages.setTextDocumentLanguage(asText, 'javascript');
    await eventually(() => assert.equal(store.current(asCode), undefined));
  });

  it('tells of binary data that is opened as an article', async () => {
    const document = await open('\0\u0001', 'code-text-binary');
    assert.equal(store.supports(document), false);
    const file = await writeFile('binary.txt', 'ONE');
    try {
      const editor = await vscode.window.showTextDocument(file);
      const binary = await vscode.languages.setTextDocumentLanguage(editor.document, 'code-text-binary');
      assert.equal(store.supports(binary), true);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('takes up a language as soon as the setting names it', async () => {
    const document = await open('ONE', 'javascript');
    await set('languages', ['javascript']);
    await eventually(() => assert.deepEqual(ids(document), ['ONE']));
    await set('languages', ['plaintext']);
    await eventually(() => assert.equal(store.current(document), undefined));
  });

  it('shows the claims that the settings let pass, and says when that changes', async () => {
    const document = await open('ONE SHAKY LONG');
    await store.fresh(document);
    const told: string[] = [];
    const subscription = store.onDidChange((uri) => told.push(uri.toString()));
    assert.deepEqual(
      ids(document),
      ['ONE', 'LONG'],
      'what the analysis is not sure of is hidden unless the reader wants it',
    );
    await set('kinds', ['direct']);
    await eventually(() => assert.deepEqual(ids(document), ['LONG']));
    await set('minimumConfidence', 0);
    await eventually(() => assert.deepEqual(ids(document), ['SHAKY', 'LONG']));
    assert.deepEqual(new Set(told), new Set([document.uri.toString()]));
    subscription.dispose();
  });

  it('leaves a long text out, says so, and reads it when asked', async () => {
    await set('maximumLength', 1000);
    const document = await open(`ONE ${'x'.repeat(1000)}`);
    assert.equal((await store.fresh(document))?.notice?.kind, 'too-large');
    store.analyseAnyway(document);
    assert.equal((await store.fresh(document))?.notice, null);
    assert.deepEqual(ids(document), ['ONE']);
  });

  it('reads a text that was too long when the limit is raised', async () => {
    await set('maximumLength', 1000);
    const document = await open(`ONE ${'x'.repeat(1000)}`);
    await store.fresh(document);
    await set('maximumLength', 5000);
    await eventually(() => assert.deepEqual(ids(document), ['ONE']));
  });

  it('survives a failure: the notice tells, and the next edit tries again', async () => {
    const document = await open('ONE BREAK');
    assert.equal((await store.fresh(document))?.notice?.kind, 'failed');
    await typeAt(document, 5, '_');
    assert.equal((await store.fresh(document))?.notice, null);
  });

  it('gives nothing to somebody who no longer waits', async () => {
    const document = await open('ONE');
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    assert.equal(await store.fresh(document, source.token), undefined);
  });

  it('follows a file that changes on disk, and one that is renamed', async () => {
    const file = await writeFile('store-test.txt', 'ONE');
    const renamed = vscode.Uri.joinPath(file, '..', 'store-test-renamed.txt');
    try {
      const editor = await vscode.window.showTextDocument(file);
      await eventually(() => assert.deepEqual(ids(editor.document), ['ONE']));
      await writeFile('store-test.txt', 'TWO THREE');
      await eventually(() => assert.deepEqual(ids(editor.document), ['TWO', 'THREE']));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(file, renamed);
      await vscode.workspace.applyEdit(edit);
      await eventually(() => {
        const now = vscode.window.activeTextEditor?.document;
        assert.equal(now?.uri.path, renamed.path);
        assert.deepEqual(ids(now), ['TWO', 'THREE']);
      });
    } finally {
      await vscode.workspace.fs.delete(renamed);
    }
  });
});
