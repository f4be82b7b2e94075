// Helpers with which specs use the editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settingsSection, settingNames, type SettingName } from '../../src/vscode/contributions';

/** Opens a new untitled document in an editor. */
export async function open(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  let document = await vscode.workspace.openTextDocument({ language, content });
  await eventually(async () => {
    // When a name is reused, VS Code may return the old document that is being closed, already empty.
    if (document.getText() !== content) document = await vscode.workspace.openTextDocument({ language, content });
    assert.equal(document.getText(), content);
  });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the folder that is open. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const file = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** Inserts `text` at `offset`, counted in UTF-16 code units. */
export async function typeAt(document: vscode.TextDocument, offset: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(offset), text);
  await vscode.workspace.applyEdit(edit);
}

export async function set(name: SettingName, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(settingsSection).update(name, value, vscode.ConfigurationTarget.Global);
}

export async function resetSettings(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  for (const name of settingNames) {
    if (configuration.inspect(name)?.globalValue !== undefined) await set(name, undefined);
  }
}

/**
 * Closes all editors without saving. Waits until untitled documents are gone too: the next one may get the same name,
 * and VS Code would then return the old one.
 */
export async function closeEverything(): Promise<void> {
  const untitled = vscode.window.visibleTextEditors
    .map(({ document }) => document)
    .filter(({ isUntitled }) => isUntitled);
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await eventually(() =>
    assert.ok(
      untitled.every(({ isClosed }) => isClosed),
      'untitled documents are closed',
    ),
  );
}

/** Tries `check` until it no longer throws. Throws its last error after `limit` milliseconds. */
export async function eventually(check: () => void | Promise<void>, limit = 10_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
