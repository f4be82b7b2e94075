import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ModelLoader } from '../../src/vscode/model-loader';
import { writeFile } from './editing';

const log = { info: () => undefined, error: () => undefined };

function loaderOf(file: vscode.Uri) {
  const warnings: string[] = [];
  return { loader: new ModelLoader(file, log, (message) => warnings.push(message)), warnings };
}

describe('the weights', () => {
  const extension = vscode.extensions.getExtension('source-annotator.source-annotator');
  const shipped = vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist', 'english.bin');

  it('come with the extension, and are read once', async () => {
    const { loader, warnings } = loaderOf(shipped);
    const model = await loader.model();
    assert.notEqual(model, null);
    assert.equal(await loader.model(), model);
    assert.deepEqual([loader.problem, warnings], [null, []]);
  });

  it('leave the rules alone where they are damaged, with one warning', async () => {
    const bytes = Uint8Array.from(await vscode.workspace.fs.readFile(shipped));
    bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
    const file = await writeFile('damaged.bin', '');
    await vscode.workspace.fs.writeFile(file, bytes);
    const { loader, warnings } = loaderOf(file);
    assert.deepEqual([await loader.model(), await loader.model()], [null, null]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /rules alone.*checksum/u);
    assert.match(loader.problem ?? '', /^Rules only/u);
    await vscode.workspace.fs.delete(file);
  });

  it('leave the rules alone where they are missing', async () => {
    const { loader, warnings } = loaderOf(vscode.Uri.joinPath(shipped, '..', 'none.bin'));
    assert.equal(await loader.model(), null);
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0]!,
      /rules alone and finds less\. The weights file is missing or cannot be opened\. Installing/u,
    );
  });
});
