import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { ClaimsTree } from '../../src/vscode/features/claims-view/provider';
import type { Row } from '../../src/vscode/features/claims-view/tree';
import { closeEverything, open } from './editing';

const article = 'Philip Reeker told the council: “The bridge will last a century.”\nHe said the tolls would stay low.';

function row(label: string, children: readonly Row[] = []): Row {
  const target = children.length > 0 ? null : { uri: 'untitled:a', entry: label };
  const texts = { id: label, label, description: '', tooltip: label, accessibleLabel: `${label}, said` };
  return { ...texts, highlights: [], icon: 'direct', context: target ? 'claim' : 'group', target, children };
}

describe('the tree of claims', () => {
  it('tells of a change only where there is one', () => {
    const tree = new ClaimsTree();
    let changes = 0;
    tree.onDidChangeTreeData(() => changes++);
    tree.show([row('Ann', [row('“Yes”')])]);
    tree.show([row('Ann', [row('“Yes”')])]);
    assert.equal(changes, 1);
    tree.show([row('Ann', [row('“No”')])]);
    assert.equal(changes, 2);
    tree.dispose();
  });

  it('knows every row’s parent, so that the editor can reveal it', () => {
    const tree = new ClaimsTree();
    tree.show([row('Ann', [row('“Yes”'), row('“No”')])]);
    const found = tree.rowOf('“No”')!;
    assert.equal(tree.getParent(found)?.label, 'Ann');
    assert.equal(tree.rowOf('“Gone”'), undefined);
    tree.dispose();
  });

  it('makes plain rows that a screen reader can say and a click can follow', () => {
    const tree = new ClaimsTree();
    const item = tree.getTreeItem(row('“[Yes](command:x)”'));
    assert.equal(typeof item.tooltip, 'string');
    assert.equal(item.accessibilityInformation?.label, '“[Yes](command:x)”, said');
    assert.equal(item.command?.command, commands.revealClaim);
    tree.dispose();
  });
});

describe('commands on a claim', () => {
  beforeEach(async () => {
    await open(article);
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand(commands.nextClaim);
  });
  afterEach(closeEverything);

  it('copy the one at the cursor with its speaker and its place', async () => {
    await vscode.commands.executeCommand(commands.copyQuotation);
    const name = vscode.workspace.asRelativePath(vscode.window.activeTextEditor!.document.uri, false);
    const copied = await vscode.env.clipboard.readText();
    assert.equal(copied, `“The bridge will last a century.” — Philip Reeker (${name}, line 1)`);
  });

  it('copy it as JSON, with the words themselves', async () => {
    await vscode.commands.executeCommand(commands.copyClaimJson);
    const { claim, speaker } = JSON.parse(await vscode.env.clipboard.readText()) as {
      claim: { content: { exact: string }[] };
      speaker: { name: string };
    };
    assert.deepEqual(claim.content.map(({ exact }) => exact), ['“The bridge will last a century.”']);
    assert.equal(speaker.name, 'Philip Reeker');
  });

  it('go to the words that name the source', async () => {
    await vscode.commands.executeCommand(commands.nextClaim);
    await vscode.commands.executeCommand(commands.goToSource);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'He');
  });

  it('do nothing away from any claim', async () => {
    await open('Nobody speaks here.');
    await vscode.commands.executeCommand(commands.copyQuotation);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});

describe('the panel’s own commands', () => {
  afterEach(closeEverything);

  it('group, clear the filter and collapse with and without a document', async () => {
    const all = [commands.groupByKind, commands.groupByPosition, commands.collapseAll, commands.clearFilter, commands.groupBySpeaker];
    for (const command of all) await vscode.commands.executeCommand(command);
    await open(article);
    for (const command of all) await vscode.commands.executeCommand(command);
  });
});
