import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('starts when an article is opened', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'a folder is open');
    const [file] = await vscode.workspace.findFiles('*.txt');
    assert.ok(file, 'it holds an article');

    await vscode.window.showTextDocument(file);

    const extension = vscode.extensions.getExtension('source-annotator.source-annotator');
    assert.ok(extension, 'the extension is known');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in the extension host that the manifest asks for', () => {
    const extension = vscode.extensions.getExtension('source-annotator.source-annotator');
    const inNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
    assert.equal(inNode, (extension?.packageJSON as { main?: string }).main !== undefined);
  });
});
