// Runs inside VS Code beside the extension, for `npm start` alone.
const vscode = require('vscode');

/**
 * Opens the folder's first article with its claims beside it. Where something is open already, that is what one left
 * there.
 */
async function activate() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder || vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
  const [first] = (await vscode.workspace.fs.readDirectory(folder.uri))
    .filter(([name, type]) => type === vscode.FileType.File && /^[^.].*\.(?:txt|md)$/iu.test(name))
    .map(([name]) => name)
    .sort();
  if (first !== undefined)
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, first), { preview: false });
  await vscode.commands.executeCommand('sourceAnnotator.showClaims');
  if (first !== undefined) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

module.exports = { activate };
