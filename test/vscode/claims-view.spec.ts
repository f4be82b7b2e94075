import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { ClaimTreeProvider, type Rows } from '../../src/vscode/features/claims-view/provider';
import type { Row } from '../../src/vscode/features/claims-view/tree';
import { closeEverything, open } from './editing';

const article = 'Philip Reeker told the council: “The bridge will last a century.”\nHe said the tolls would stay low.';

function row(label: string, parent: Row | null = null): Row {
  const texts = { id: label, label, description: '', tooltip: label, accessibleLabel: `${label}, said` };
  const target = { uri: 'untitled:a', entry: label, near: 0 };
  return {
    ...texts,
    highlights: [],
    icon: 'direct',
    tint: 'direct',
    state: 'undecided',
    context: 'claim',
    offers: [],
    target,
    command: null,
    parent,
    below: null,
  };
}

function group(label: string, claims: readonly string[]): Row {
  const parent: Row = {
    ...row(label),
    context: 'group',
    target: null,
    below: { isOpen: true, rows: () => given(claims.map((claim) => row(claim, parent))) },
  };
  return parent;
}

function* given(rows: readonly Row[]): Generator<void, readonly Row[]> {
  yield;
  return rows;
}

const tree = (...rows: readonly Row[]): Rows => ({
  rows: () => given(rows),
  *rowOf() {
    yield;
    return null;
  },
});

describe('the tree of claims', () => {
  let claims: ClaimTreeProvider;
  let changes = 0;
  beforeEach(() => {
    claims = new ClaimTreeProvider();
    changes = 0;
    claims.onDidChangeTreeData(() => changes++);
  });
  afterEach(() => claims.dispose());

  /** Asks for all rows, as the editor does if all groups are open. */
  const labels = async (parent?: Row): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const one of await claims.getChildren(parent)) found.push(one.label, ...(one.below ? await labels(one) : []));
    return found;
  };

  it('tells of a change only where there is one in what the editor has asked for', async () => {
    await claims.show(tree(group('Ann', ['“Yes”'])));
    assert.deepEqual(await labels(), ['Ann', '“Yes”']);
    changes = 0;
    await claims.show(tree(group('Ann', ['“Yes”'])));
    assert.equal(changes, 0);
    await claims.show(tree(group('Ann', ['“No”'])));
    assert.equal(changes, 1);
    assert.deepEqual(await labels(), ['Ann', '“No”']);
  });

  it('gives the newest rows below one that the editor has kept', async () => {
    await claims.show(tree(group('Ann', ['“Yes”'])));
    const [kept] = await claims.getChildren();
    await claims.show(tree(group('Ann', ['“No”'])));
    assert.deepEqual(await labels(kept), ['“No”']);
  });

  it('shows nothing at once when it is cleared', async () => {
    await claims.show(tree(group('Ann', ['“Yes”'])));
    await labels();
    claims.clear();
    assert.deepEqual(await labels(), []);
  });

  it('knows every row’s parent, so that the editor can reveal it', async () => {
    await claims.show(tree(group('Ann', ['“Yes”', '“No”'])));
    const [ann] = await claims.getChildren();
    const [yes] = await claims.getChildren(ann);
    assert.equal(claims.getParent(yes!)?.label, 'Ann');
    assert.equal(await claims.rowOf(7), null);
  });

  it('makes rows that run a command when they are chosen, and groups that run none', () => {
    assert.equal(
      claims.getTreeItem({ ...row('Show'), target: null, command: commands.showHidden }).command?.command,
      commands.showHidden,
    );
    assert.equal(claims.getTreeItem({ ...group('Ann', ['“Yes”']), target: row('“Yes”').target }).command, undefined);
  });

  it('makes plain rows that a screen reader can say and a click can follow', () => {
    const item = claims.getTreeItem(row('“[Yes](command:x)”'));
    assert.equal(typeof item.tooltip, 'string');
    assert.equal(item.accessibilityInformation?.label, '“[Yes](command:x)”, said');
    assert.equal(item.command?.command, commands.revealClaim);
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
    assert.deepEqual(
      claim.content.map(({ exact }) => exact),
      ['“The bridge will last a century.”'],
    );
    assert.equal(speaker.name, 'Philip Reeker');
  });

  it('go to the words that name the source', async () => {
    await vscode.commands.executeCommand(commands.nextClaim);
    await vscode.commands.executeCommand(commands.goToSource);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'He');
  });

  it('take the claim at the cursor also from the text’s own menu, which tells them the file', async () => {
    await vscode.commands.executeCommand(commands.copyQuotation, vscode.window.activeTextEditor!.document.uri);
    assert.match(await vscode.env.clipboard.readText(), /^“The bridge will last a century\.” — Philip Reeker/u);
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
    const all = [
      commands.groupByKind,
      commands.groupByPosition,
      commands.collapseAll,
      commands.clearFilter,
      commands.groupBySpeaker,
    ];
    for (const command of all) await vscode.commands.executeCommand(command);
    await open(article);
    for (const command of all) await vscode.commands.executeCommand(command);
  });
});
