import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';

interface DefaultKey {
  readonly key: string;
  readonly command: string;
}

/** VS Code's own keys, and those of its extensions, as *Open Default Keyboard Shortcuts* shows them. */
async function defaultKeys(): Promise<readonly DefaultKey[]> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const json = document.getText().replace(/^\s*\/\/.*$/gmu, '');
  return JSON.parse(json) as readonly DefaultKey[];
}

describe('the chords of the text', () => {
  it('are nobody else’s', async () => {
    const others = (await defaultKeys()).filter(({ command }) => !command.startsWith('sourceAnnotator.'));
    assert.ok(others.length > 500);
    const chords = manifest.contributes.keybindings.map(({ key }) => key).filter((key) => key.includes(' '));
    assert.equal(chords.length, 6);
    for (const chord of chords) {
      const same = others.filter(({ key }) => key === chord || key.startsWith(`${chord} `));
      assert.deepEqual(
        same.map(({ command }) => command),
        [],
        chord,
      );
    }
  });
});
