import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createAnnotator, type Annotator, type AnnotatorOptions } from '../../src/engine';
import { AnnotationStore } from '../../src/vscode/annotation-store';
import { Settings } from '../../src/vscode/settings';
import { silent } from './capitals';
import { noReviews } from '../vscode-pure/no-decisions';
import { closeEverything, open, resetSettings, set } from './editing';

const article = [
  'Ada Flint told the council: “The bridge will last a century.” 😀',
  '',
  'She said the tolls would stay low.',
  '“Nobody asked us,” said Ben Orlov. “Not once.”',
  '',
  'The harbour board said that the tolls would rise.',
  '',
];

const run = vscode.commands.executeCommand;

describe('edits of a document that is open', () => {
  let settings: Settings;
  let store: AnnotationStore;
  let texts = 0;
  let errors: unknown[];

  beforeEach(async () => {
    await set('delay', 0);
    settings = new Settings();
    texts = 0;
    errors = [];
    const create = (format: AnnotatorOptions['format']): Annotator => {
      const { annotate, open } = createAnnotator({ format });
      return { annotate, open: (text) => (texts++, open(text)) };
    };
    store = new AnnotationStore(settings, { ...silent, error: (error) => errors.push(error) }, create, noReviews());
  });

  afterEach(async () => {
    store.dispose();
    settings.dispose();
    await resetSettings();
    await closeEverything();
  });

  /** Compares the current annotations with those of a new analysis of the same text. */
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const annotated = await store.fresh(document);
    const text = document.getText();
    const format = document.languageId === 'markdown' ? 'markdown' : 'plain';
    assert.equal(annotated?.found.slice({ start: 0, end: text.length }), text);
    assert.deepEqual(annotated?.found.all(), createAnnotator({ format }).annotate(text));
    assert.deepEqual([texts, errors], [1, []], 'the text was opened once, and nothing went wrong');
  };

  const selectAll = (document: vscode.TextDocument, words: string): void => {
    const text = document.getText();
    const found = [...text.matchAll(new RegExp(words, 'gu'))].map(({ index }) => {
      const start = document.positionAt(index);
      return new vscode.Selection(start, document.positionAt(index + words.length));
    });
    assert.ok(found.length > 1, `“${words}” stands there more than once`);
    vscode.window.activeTextEditor!.selections = found;
  };

  for (const eol of ['\n', '\r\n']) {
    it(`give what a new analysis gives, ${JSON.stringify(eol)} at the ends of lines`, async () => {
      const document = await open(article.join(eol));
      await check(document);
      selectAll(document, 'said');
      await run('type', { text: 'told us' });
      await check(document);
      await run('type', { text: '\n' });
      await check(document);
      for (const command of ['undo', 'undo', 'redo', 'redo', 'undo', 'deleteLeft', 'undo']) {
        await run(command);
        await check(document);
      }
      selectAll(document, '“');
      await run('deleteRight');
      await check(document);
      await run('undo');
      await check(document);
    });
  }

  it('give it after many changes at once, in any order, that add and take lines', async () => {
    const document = await open(article.join('\r\n'));
    await check(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'New.\n\n“Yes,” said Cleo Hart.\n\n');
    edit.delete(document.uri, new vscode.Range(2, 0, 3, 0));
    edit.insert(document.uri, new vscode.Position(5, 4), '😀\n');
    await vscode.workspace.applyEdit(edit);
    await check(document);
    await run('undo');
    await check(document);
    await vscode.window.activeTextEditor!.edit((change) => change.setEndOfLine(vscode.EndOfLine.LF));
    await check(document);
  });

  it('give it while nobody looks at the document', async () => {
    const document = await open(article.join('\n'));
    await check(document);
    await open('Another one.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '“Yes,” said Cleo Hart.\n\n');
    await vscode.workspace.applyEdit(edit);
    texts--;
    await check(document);
  });

  it('give it in Markdown, where a definition changes links elsewhere', async () => {
    const document = await open(`“The [roof] leaks,” said Nora Vance.\n\n${article.join('\n')}`, 'markdown');
    await check(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    for (const [place, text] of [
      [end, '\n[roof]: https://roof.example\n'],
      [new vscode.Position(0, 0), '---\na: “b\n---\n'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, place, text);
      await vscode.workspace.applyEdit(edit);
      await check(document);
    }
  });
});
