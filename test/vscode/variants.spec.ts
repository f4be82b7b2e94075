import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, writeFile } from './editing';

describe('variants of quotations', () => {
  afterEach(closeEverything);

  it('are found in other articles, and both texts are shown', async () => {
    const other = await writeFile(
      'papers/evening.md',
      '# Evening\n\nThe weather was mild.\n\n“We shall mend the clock tower before the ninth of June,” said Ada Quill.\n',
    );
    await writeFile('papers/sport.txt', 'The match ended in a draw, said the trainer.\n');
    const file = await writeFile(
      'papers/morning.md',
      '# Morning\n\n“We shall mend the clock tower before the tenth of June,” said Ada Quill.\n',
    );
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const search = vscode.commands.executeCommand(commands.findVariants);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const shown = vscode.window.visibleTextEditors.map((editor) => editor.document.uri.path.split('/').pop());
      assert.deepEqual(shown.sort(), ['evening.md', 'morning.md']);
    }, 20_000);
    await search;
    const right = vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.path === other.path)!;
    assert.match(right.document.getText(right.selection), /^“We shall mend the clock tower before the ninth/u);
  });
});
