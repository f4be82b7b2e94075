import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, open, typeAt } from './editing';

const article = [
  'Philip Reeker told the council: “The bridge will last a century.”',
  'The harbour board said the tolls would rise.',
  'He said the tolls would stay low.',
].join('\n');

const run = vscode.commands.executeCommand;
const selected = (): string => {
  const editor = vscode.window.activeTextEditor!;
  return editor.selections.map((selection) => editor.document.getText(selection)).join(' | ');
};
const position = (document: vscode.TextDocument, words: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(words));

describe('going from claim to claim', () => {
  afterEach(closeEverything);

  it('selects one after the other, and goes around', async () => {
    await open(article);
    const seen: string[] = [];
    for (let count = 0; count < 4; count++) {
      await run(commands.nextClaim);
      seen.push(selected());
    }
    const [first, second, third, again] = seen;
    assert.deepEqual(
      [first, second, third],
      ['“The bridge will last a century.”', 'the tolls would rise', 'the tolls would stay low'],
    );
    assert.equal(again, first);
    await run(commands.previousClaim);
    assert.equal(selected(), third);
  });

  it('knows the words where they are now, right after typing', async () => {
    const document = await open(article);
    await run(commands.nextClaim);
    await typeAt(document, 0, 'New. ');
    await run(commands.nextClaim);
    assert.equal(selected(), 'the tolls would rise');
  });

  it('does nothing without claims or without an editor', async () => {
    await open('Nobody speaks here.');
    await run(commands.nextClaim);
    assert.equal(selected(), '');
    await closeEverything();
    await run(commands.previousClaim);
  });
});

describe('going to the speaker’s next claim', () => {
  afterEach(closeEverything);

  it('passes over what others say, and goes around', async () => {
    await open(article);
    await run(commands.nextClaim);
    await run(commands.nextClaimOfSpeaker);
    assert.equal(selected(), 'the tolls would stay low');
    await run(commands.nextClaimOfSpeaker);
    assert.equal(selected(), '“The bridge will last a century.”');
  });

  it('stays where nobody else speaks, and away from claims', async () => {
    const document = await open(article);
    await run(commands.nextClaim);
    await run(commands.nextClaim);
    await run(commands.nextClaimOfSpeaker);
    assert.equal(selected(), 'the tolls would rise');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 17, 0, 17);
    await open('Nobody speaks here.');
    await run(commands.nextClaimOfSpeaker);
    assert.equal(selected(), '');
    assert.ok(!document.isClosed);
  });
});

describe('revealing', () => {
  afterEach(closeEverything);

  it('selects the first part alone of a claim of several, so that no key replaces them all', async () => {
    const document = await open(
      '“The tolls stay low,” Ann Lee told the council. “The bridge will last.\n\n“It will last a century.”',
    );
    await run(commands.nextClaim);
    assert.equal(selected(), '“The tolls stay low,”');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), 'x Ann Lee told the council. “The bridge will last.\n\n“It will last a century.”');
  });

  it('goes to words of the version that they were found in, and to no other', async () => {
    const document = await open(article);
    const span = { start: article.indexOf('harbour'), end: article.indexOf(' board') };
    const target = { uri: document.uri.toString(), version: document.version, ...span };
    await run(commands.revealClaim, target);
    assert.equal(selected(), 'harbour');
    await typeAt(document, 0, 'New. ');
    await run(commands.nextClaim);
    const before = selected();
    await run(commands.revealClaim, target);
    assert.equal(selected(), before);
  });

  it('opens nothing that is not open, and minds no nonsense', async () => {
    await open(article);
    const [file] = await vscode.workspace.findFiles('001*.txt');
    const count = vscode.window.visibleTextEditors.length;
    const nonsense = [
      { uri: file!.toString(), entry: 'c1' },
      { uri: 'file:///etc/passwd', version: 1, start: 0, end: 1 },
      null,
      7,
      'x',
      {},
    ];
    for (const argument of nonsense) await run(commands.revealClaim, argument);
    assert.equal(vscode.window.visibleTextEditors.length, count);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), article);
  });

  it('keeps the words in a target beyond the end within the document', async () => {
    const document = await open(article);
    await run(commands.revealClaim, { uri: document.uri.toString(), version: document.version, start: 0, end: 1e9 });
    assert.equal(selected(), article);
  });
});

describe('speakers as symbols', () => {
  afterEach(closeEverything);

  it('lead from a pronoun to the name', async () => {
    const document = await open(article);
    const [found] = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position(document, 'He said'),
    );
    assert.match(document.getText(found!.targetRange), /Philip Reeker/u);
    assert.equal(document.getText(found!.originSelectionRange), 'He');
  });

  it('are where the words that they say lead to', async () => {
    const document = await open(article);
    for (const [words, source] of [
      ['the tolls would rise', 'The harbour board'],
      ['told the', 'Philip Reeker'],
      ['stay low', 'He'],
    ] as const) {
      const [found] = await run<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position(document, words),
      );
      assert.equal(document.getText(found!.targetRange), source, words);
    }
  });

  it('have all their claims as references', async () => {
    const document = await open(article);
    for (const mention of ['Reeker', 'He said']) {
      const found = await run<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position(document, mention),
      );
      const words = found.map(({ range }) => document.getText(range));
      const [first, second] = [
        'Philip Reeker told the council: “The bridge will last a century.”',
        'He said the tolls would stay low',
      ];
      assert.deepEqual(words, [first, second], mention);
    }
  });

  it('stand in the outline with their claims below them', async () => {
    const document = await open(article);
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name.replace(/^the /iu, ''), children.map((child) => child.name)]),
      [
        ['Philip Reeker', ['“The bridge will last a century.”']],
        ['harbour board', ['said: the tolls would rise']],
        ['Philip Reeker', ['said: the tolls would stay low']],
      ],
    );
    for (const { range, children } of symbols) assert.ok(children.every((child) => range.contains(child.range)));
  });

  it('stand in the outline of a Markdown document, beside what others put there', async () => {
    const document = await open(`# Bridge\n\n${article}\n\n## Tolls\n\nMore.`, 'markdown');
    // VS Code's own Markdown extension adds the headings, in its own time.
    await eventually(async () => {
      const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const names = symbols.map(({ name }) => name);
      assert.ok(names.includes('Philip Reeker'), names.join());
    });
  });
});
