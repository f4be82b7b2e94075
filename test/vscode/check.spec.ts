import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, resetSettings, set, writeFile } from './editing';

const council = `RUTH NGATA: Um, I have lived beside the quarry for thirty-four years, and it is not safe there.
TOM ESSEX: The money is there. It is in the bank, and you can look at the account whenever you like.
RUTH NGATA: We will rebuild the shore with or without the company, and we want a better school.
RUTH NGATA: I think, um, they will come back, the ships.
`;

const quotations = {
  verbatim: 'Ruth Ngata said: “We will rebuild the shore with or without the company.”',
  tidied: 'Ruth Ngata said: “I think they will come back, the ships.”',
  'cut-marked': 'Tom Essex said: “The money is there … you can look at the account whenever you like.”',
  'cut-unmarked': 'Tom Essex said: “It is in the bank, and you can look whenever you like.”',
  altered: 'Ruth Ngata said: “We will rebuild the beach with or without the company.”',
  'altered-grave': 'Ruth Ngata said: “I have lived beside the quarry for thirty-five years.”',
  'other-speaker': 'Ruth Ngata said: “You can look at the account whenever you like.”',
  'not-found': 'Ruth Ngata said: “The council has betrayed every fisherman on this coast.”',
} as const;

async function openArticle(text: string, name = 'checked.md'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await writeFile(name, text));
  await vscode.window.showTextDocument(document);
  return document;
}

const problemsOf = ({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Source Annotator');

/** Waits for problems of these grades, in any order. */
async function waitForProblems(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await eventually(() => {
    const found = problemsOf(document).map(({ code }) => String(code));
    assert.deepEqual(found.sort(), [...expected].sort());
  });
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<readonly vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const all = found.flatMap(({ contents }) => contents).filter((content) => content instanceof vscode.MarkdownString);
  return all.filter(({ isTrusted }) => JSON.stringify(isTrusted).includes(commands.openBeside));
}

async function fixesAt(document: vscode.TextDocument, words: string): Promise<readonly vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
  return found.filter(({ edit }) => edit !== undefined);
}

describe('checking quotations', () => {
  before(async function () {
    // The extension may still be starting.
    this.timeout(90_000);
    await writeFile('tapes/council.txt', council);
    await set('sources', ['tapes']);
    const document = await openArticle(quotations.altered);
    await eventually(() => assert.equal(problemsOf(document).length, 1), 80_000);
    await closeEverything();
  });

  beforeEach(async () => {
    await writeFile('tapes/council.txt', council);
    await set('sources', ['tapes']);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
    await resetSettings();
    await closeEverything();
  });

  it('shows the grades that somebody should look at as problems, each as grave as it is', async () => {
    const document = await openArticle(Object.values(quotations).join('\n\n'));
    await waitForProblems(document, ['cut-unmarked', 'altered', 'altered-grave', 'other-speaker', 'not-found']);
    const { Error: error, Warning: warning, Information: information } = vscode.DiagnosticSeverity;
    const severities = new Map(problemsOf(document).map(({ code, severity }) => [code, severity]));
    assert.deepEqual(
      ['altered-grave', 'other-speaker', 'altered', 'cut-unmarked', 'not-found'].map((grade) => severities.get(grade)),
      [error, error, warning, warning, information],
    );
    const [grave] = problemsOf(document).filter(({ code }) => code === 'altered-grave');
    assert.equal(document.getText(grave!.range), 'thirty-five');
    const [related] = grave!.relatedInformation!;
    assert.match(related!.location.uri.path, /tapes\/council\.txt$/u);
    assert.deepEqual(
      [related!.location.range.start.line, related!.message],
      [0, 'I have lived beside the quarry for thirty-four years'],
    );
  });

  it('shows no problems where the setting says so, and none without sources', async () => {
    const document = await openArticle(quotations.altered);
    await waitForProblems(document, ['altered']);
    await set('checkDiagnostics', false);
    await waitForProblems(document, []);
    await set('checkDiagnostics', true);
    await waitForProblems(document, ['altered']);
    await set('sources', []);
    await waitForProblems(document, []);
    assert.deepEqual(await hoverAt(document, 'rebuild'), []);
  });

  for (const [grade, words, sign] of [
    ['verbatim', 'rebuild', '='],
    ['tidied', 'ships', '≈'],
    ['cut-marked', 'money', '…'],
    ['cut-unmarked', 'bank', '⌿'],
    ['altered', 'beach', '≠'],
    ['altered-grave', 'quarry', '‼'],
    ['other-speaker', 'account', '⇄'],
    ['not-found', 'betrayed', '∅'],
  ] as const) {
    it(`tells in the hover that words are ${grade}`, async () => {
      const document = await openArticle(quotations[grade]);
      await eventually(async () => assert.equal((await hoverAt(document, words)).length, 1));
      const [hover] = await hoverAt(document, words);
      assert.ok(hover!.value.startsWith(`**${sign} `), hover!.value);
      assert.deepEqual(hover!.isTrusted, { enabledCommands: [commands.openBeside] });
      assert.equal(hover!.value.includes('Open Beside'), grade !== 'not-found');
    });
  }

  it('never trusts the words of a source', async () => {
    await writeFile(
      'tapes/evil.txt',
      '[NEIL](command:x): We <command:workbench.action.quit> had **seven** [boats](command:y) here.',
    );
    const document = await openArticle('Neil Orr said: “We had seventeen boats here in the village.”');
    await eventually(async () => assert.equal((await hoverAt(document, 'boats')).length, 1));
    const links = (await hoverAt(document, 'boats'))[0]!.value.match(/command:[\w.]*/gu) ?? [];
    assert.deepEqual([...new Set(links)], links.length > 0 ? [`command:${commands.openBeside}`] : []);
  });

  it('puts the words of the source into a quotation, in one step that can be undone', async () => {
    const document = await openArticle(quotations['altered-grave']);
    await waitForProblems(document, ['altered-grave']);
    const fixes = await fixesAt(document, 'quarry');
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Use the Words of the Source'],
    );
    await vscode.workspace.applyEdit(fixes[0]!.edit!);
    assert.match(document.getText(), /“I have lived beside the quarry for thirty-four years\.”/u);
    await waitForProblems(document, []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), quotations['altered-grave']);
    await waitForProblems(document, ['altered-grave']);
  });

  it('marks a cut', async () => {
    const document = await openArticle(quotations['cut-unmarked']);
    await waitForProblems(document, ['cut-unmarked']);
    const fixes = await fixesAt(document, 'bank');
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Use the Words of the Source', 'Mark the Cut'],
    );
    await vscode.workspace.applyEdit(fixes[1]!.edit!);
    assert.match(document.getText(), /“It is in the bank, and you can look … whenever you like\.”/u);
    await waitForProblems(document, []);
  });

  it('offers no fix for what is fine, or was said by somebody else, or was not found', async () => {
    const text = [quotations.verbatim, quotations['other-speaker'], quotations['not-found']].join('\n\n');
    const document = await openArticle(text);
    await waitForProblems(document, ['other-speaker', 'not-found']);
    for (const words of ['rebuild', 'account', 'betrayed']) assert.deepEqual(await fixesAt(document, words), []);
  });

  it('follows the files of its sources', async () => {
    const document = await openArticle(quotations['not-found']);
    await waitForProblems(document, ['not-found']);
    const file = await writeFile(
      'tapes/more/shah.vtt',
      'WEBVTT\n\n00:01.000 --> 00:09.000\nThe council has betrayed every fisherman on this coast.\n',
    );
    await waitForProblems(document, []);
    await writeFile(
      'tapes/more/shah.vtt',
      'WEBVTT\n\n00:01.000 --> 00:09.000\nThe council has helped every fisherman on this coast.\n',
    );
    await waitForProblems(document, ['altered']);
    await vscode.workspace.fs.delete(file);
    await waitForProblems(document, ['not-found']);
  });

  it('takes files, and patterns below the folder', async function () {
    this.timeout(60_000);
    const document = await openArticle(quotations.altered);
    for (const sources of [['tapes/council.txt'], ['ta*/**/*.txt'], ['nothing', 'tapes']]) {
      await set('sources', sources);
      await waitForProblems(document, ['altered']);
      await set('sources', ['nothing']);
      await waitForProblems(document, ['not-found']);
    }
  });

  it('takes what is chosen in the explorer, for this article alone', async () => {
    await set('sources', []);
    const document = await openArticle(quotations.altered);
    const file = vscode.Uri.joinPath(document.uri, '../tapes/council.txt');
    await vscode.commands.executeCommand(commands.checkAgainstThese, file, [file]);
    await waitForProblems(document, ['altered']);
    const other = await openArticle(quotations['altered-grave'], 'other.md');
    await waitForProblems(other, []);
  });

  it('is no source of itself', async () => {
    await set('sources', ['.']);
    const document = await openArticle(quotations['not-found']);
    await waitForProblems(document, ['not-found']);
  });

  it('opens the article left and the source right, both at the place', async () => {
    const document = await openArticle(`${'A line.\n\n'.repeat(80)}${quotations['altered-grave']}`);
    await waitForProblems(document, ['altered-grave']);
    const { start } = problemsOf(document)[0]!.range;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand(commands.openBeside);
    const editors = vscode.window.visibleTextEditors.toSorted((a, b) => a.viewColumn! - b.viewColumn!);
    assert.deepEqual(
      editors.map(({ document: { uri } }) => uri.path.split('/').pop()),
      ['checked.md', 'council.txt'],
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await eventually(() => assert.ok(editors[0]!.visibleRanges.some((range) => range.contains(start))));
  });

  it('opens nothing for an argument that names no quotation', async () => {
    const document = await openArticle(quotations.verbatim);
    await eventually(async () => assert.equal((await hoverAt(document, 'rebuild')).length, 1));
    const uri = 'file:///etc/passwd';
    for (const argument of [
      42,
      { uri, version: 1, start: 0, end: 9 },
      { uri: document.uri.toString(), version: 99, start: 0, end: 1 },
    ])
      await vscode.commands.executeCommand(commands.openBeside, argument);
    assert.deepEqual(
      vscode.window.visibleTextEditors.map((editor) => editor.document.uri.path),
      [document.uri.path],
    );
  });
});
