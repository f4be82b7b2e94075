import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { commands, sourceTextScheme } from '../../src/vscode/contributions';
import { closeEverything, eventually, resetSettings, set, writeFile } from './editing';

const problemsOf = ({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Source Annotator');

async function openArticle(text: string, name = 'sourced.md'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await writeFile(name, text));
  await vscode.window.showTextDocument(document);
  return document;
}

async function waitForProblems(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await eventually(() =>
    assert.deepEqual(
      problemsOf(document)
        .map(({ code }) => code)
        .sort(),
      [...expected].sort(),
    ),
  );
}

async function writeBytes(name: string, bytes: Uint8Array): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders!;
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder!.uri, name), bytes);
}

const docx = (...paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document>${paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')}</w:document>`,
    ),
  });

describe('the sources of quotations', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
    await resetSettings();
    await closeEverything();
  });

  it('may be a Word document, whose text opens beside the article', async () => {
    await writeBytes(
      'word-sources/minutes.docx',
      docx('Minutes', 'LENA ORR: The ferry sank in nineteen metres of water &amp; mud.', 'CHAIR: Thank you.'),
    );
    await set('sources', ['word-sources']);
    const document = await openArticle('Lena Orr said: “The ferry sank in ninety metres of water and mud.”');
    await waitForProblems(document, ['altered-grave']);
    const [problem] = problemsOf(document);
    assert.equal(problem!.relatedInformation![0]!.location.uri.scheme, sourceTextScheme);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(problem!.range.start, problem!.range.start);
    await vscode.commands.executeCommand(commands.openBeside);
    const right = vscode.window.visibleTextEditors.find((editor) => editor.document !== document)!;
    assert.equal(right.document.uri.scheme, sourceTextScheme);
    assert.match(right.document.uri.path, /minutes\.docx$/u);
    assert.equal(right.document.lineAt(1).text, 'LENA ORR: The ferry sank in nineteen metres of water & mud.');
    assert.equal(right.document.getText(problem!.relatedInformation![0]!.location.range).slice(0, 9), 'The ferry');
    await vscode.commands.executeCommand(commands.findInSources);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await eventually(() => {
      const active = vscode.window.activeTextEditor!;
      assert.equal(active.document.uri.scheme, sourceTextScheme);
      assert.equal(active.selection.start.line, 1);
    });
  });

  it('may be named in front matter, by files, folders and patterns, and nothing outside of the folder', async () => {
    await writeFile('named/a.txt', 'LENA ORR: The pier closes at dusk on Sundays.\n');
    await writeFile('named/deep/b.srt', '1\n00:00:01,000 --> 00:00:02,000\nThe bakery opens before dawn every day.\n');
    const words =
      'Lena Orr said: “The pier closes at noon on Sundays.” “The bakery opens after dawn every day,” she said.';
    for (const sources of ['named', '[named/a.txt, named/deep]', '["named/**/*.{txt,srt}"]']) {
      const document = await openArticle(`---\nsources: ${sources}\n---\n\n${words}\n`);
      await waitForProblems(document, ['altered', 'altered']);
      await closeEverything();
    }
    const outside = await openArticle(`---\nsources: [../elsewhere, named/a.txt]\n---\n\n${words}\n`);
    await waitForProblems(outside, ['altered', 'not-found']);
  });

  it('are in what is exported and copied, with the grade of each claim', async () => {
    await writeFile('heard/radio.txt', '[00:01:05] LENA ORR: The lighthouse was never for sale.\n');
    await set('sources', ['heard']);
    const document = await openArticle('Lena Orr said: “The lighthouse was for sale.”');
    await waitForProblems(document, ['altered-grave']);
    await vscode.commands.executeCommand(commands.copyJson);
    const { claims } = JSON.parse(await vscode.env.clipboard.readText()) as {
      claims: { check: { status: string; grade: string; quotations: { source: { file: string; exact: string } }[] } }[];
    };
    const { check } = claims[0]!;
    assert.deepEqual([check.status, check.grade], ['checked by machine', 'altered-grave']);
    assert.deepEqual(
      [check.quotations[0]!.source.file, check.quotations[0]!.source.exact],
      ['heard/radio.txt', 'The lighthouse was never for sale'],
    );
  });

  it('are read on while the article is typed in, and a large one is found in', async function () {
    this.timeout(60_000);
    const line = 'We count the boats every morning and write their names into the harbour book.';
    const lines = Array.from({ length: 60_000 }, (_, at) => `SPEAKER ${at % 7}: ${line} ${at}.`);
    lines[59_000] = 'LENA ORR: Nobody has painted the crane since the strike.';
    await writeFile('large/log.txt', lines.join('\n'));
    await set('sources', ['large']);
    const document = await openArticle('Lena Orr said: “Nobody has painted the bridge since the strike.”');
    await waitForProblems(document, ['altered']);
    assert.equal(problemsOf(document)[0]!.relatedInformation![0]!.location.range.start.line, 59_000);
  });
});
