import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finish, readModel } from '../../src/engine';
import { explain, longestWhole } from '../../src/explain/explain';
import { commands, explanationScheme } from '../../src/vscode/contributions';
import { lostNote, outdatedNote } from '../../src/vscode/features/explain/sheet';
import { closeEverything, eventually, open, resetSettings, set, typeAt } from './editing';

const article = [
  'Philip Reeker told the council: “The bridge will last a century.”',
  '',
  'He said the tolls *would* stay low. It was red.',
].join('\n');

const ask = (argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(commands.explainClaim, ...(argument === undefined ? [] : [argument]));

function select(document: vscode.TextDocument, words: string): void {
  const place = document.positionAt(document.getText().indexOf(words));
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document)!;
  editor.selection = new vscode.Selection(place, place);
}

function sheets(): readonly vscode.TextDocument[] {
  const documents = vscode.window.visibleTextEditors.map(({ document }) => document);
  return documents.filter(({ uri }) => uri.scheme === explanationScheme);
}

/** The text of the one sheet that is shown, once its first line is right. */
async function told(firstLine: string): Promise<string> {
  let text = '';
  await eventually(() => {
    const [sheet, ...others] = sheets();
    text = sheet?.getText() ?? '';
    assert.deepEqual([text.split('\n')[0], others.length], [firstLine, 0]);
  });
  return text;
}

describe('explaining a claim', () => {
  afterEach(async () => {
    await closeEverything();
    await resetSettings();
  });

  it('tells beside the article what the command line prints', async () => {
    const document = await open(article);
    select(document, 'council');
    await ask();
    const text = await told(`Line 1: ${article.split('\n')[0]}`);
    const { extensionUri } = vscode.extensions.getExtension('source-annotator.source-annotator')!;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'english.bin'));
    const options = { format: 'plain', model: readModel(bytes), anyLanguage: false, longest: longestWhole } as const;
    const firstLine = { start: 0, end: article.indexOf('\n') };
    const { lines } = finish(explain(article, { ...options, span: firstLine }));
    assert.equal(text, `${lines.join('\n')}\n`);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the article keeps the focus');
    assert.equal(sheets()[0]?.languageId, 'plaintext');
  });

  it('tells of a sentence without a claim that none was found', async () => {
    const document = await open(article);
    select(document, 'red');
    await ask();
    assert.match(await told('Line 3: It was red.'), /\n {2}Proposals: none\n\n {2}Claims: none\n$/u);
  });

  it('reads a document as what it is, and shows its words as plain text', async () => {
    const document = await open(article, 'markdown');
    select(document, 'tolls');
    await ask();
    await told('Line 3: He said the tolls would stay low.');
    assert.equal(sheets()[0]?.languageId, 'plaintext');
  });

  it('puts the next one in its place', async () => {
    const document = await open(article);
    for (const [words, line] of [
      ['red', 'Line 3: It was red.'],
      ['tolls', 'Line 3: He said the tolls *would* stay low.'],
    ] as const) {
      select(document, words);
      await ask();
      await told(line);
    }
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.equal(tabs.filter((label) => label.startsWith('Why: ')).length, 1, tabs.join('; '));
  });

  it('says that the article has changed since, and tells of the new text when asked again', async () => {
    const document = await open(article);
    select(document, 'red');
    await ask();
    await told('Line 3: It was red.');
    await typeAt(document, document.getText().indexOf('red'), 'dark ');
    assert.match(await told(outdatedNote), /\n\nLine 3: It was red\.\n/u);
    select(document, 'dark');
    await ask();
    await told('Line 3: It was dark red.');
  });

  it('tells of the article while the sheet has the focus', async () => {
    const document = await open(article);
    select(document, 'red');
    await ask();
    await told('Line 3: It was red.');
    const { viewColumn } = vscode.window.visibleTextEditors.find((each) => each.document === sheets()[0])!;
    await vscode.window.showTextDocument(sheets()[0]!, viewColumn!);
    select(document, 'council');
    await ask();
    await told(`Line 1: ${article.split('\n')[0]}`);
  });

  it('says how many claims the settings hide there', async () => {
    await set('minimumConfidence', 1);
    const document = await open(article);
    select(document, 'council');
    await ask();
    await told('The settings hide 1 claim here.');
  });

  it('shows nothing where there is no sentence', async () => {
    const document = await open('\n\n\nHe said the tolls would stay low.');
    await ask();
    assert.equal(document.lineCount, 4);
    assert.deepEqual(sheets(), []);
  });

  it('shows nothing for documents that are not analysed, and for arguments that name no claim', async () => {
    await ask();
    await open('let one = 1;', 'javascript');
    await ask();
    const document = await open(article);
    await ask({ target: { uri: document.uri.toString(), entry: 'none', near: 0 } });
    await ask(42);
    assert.deepEqual(sheets(), []);
  });

  it('knows no article by a URI alone', async () => {
    for (const query of ['', '{}', '{"uri":"file:///etc/passwd","version":1,"start":0,"end":9}']) {
      const uri = vscode.Uri.from({ scheme: explanationScheme, path: '/Why: a.txt, line 1', query });
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), `${lostNote}\n`);
    }
  });

  it('tells again of an open article when its sheet is opened again', async () => {
    const document = await open(article);
    const start = article.indexOf('red');
    const query = JSON.stringify({ uri: document.uri.toString(), version: document.version, start, end: start });
    const uri = vscode.Uri.from({ scheme: explanationScheme, path: '/Why: a.txt, line 3', query });
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /^Line 3: It was red\./u);
  });
});
