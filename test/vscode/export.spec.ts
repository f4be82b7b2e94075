import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, open, typeAt } from './editing';

interface Exported {
  readonly schema: string;
  readonly document: { readonly id: string; readonly length: number };
}

async function copied(): Promise<Exported> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand(commands.copyJson);
  return JSON.parse(await vscode.env.clipboard.readText()) as Exported;
}

describe('copying the annotations', () => {
  afterEach(closeEverything);

  it('gives the newest text, even right after typing', async () => {
    const document = await open('“Yes,” said Ann.');
    await typeAt(document, 0, '“No,” said Bo. ');
    const { schema, document: about } = await copied();
    assert.equal(schema, 'source-annotations/1');
    assert.equal(about.length, document.getText().length);
  });

  it('names the document by its path in the folder', async () => {
    const [file] = await vscode.workspace.findFiles('000*.txt');
    await vscode.window.showTextDocument(file!);
    assert.equal((await copied()).document.id, vscode.workspace.asRelativePath(file!));
  });

  it('does nothing without a document of ours', async () => {
    await open('let one = 1;', 'javascript');
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand(commands.copyJson);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});

describe('commands', () => {
  afterEach(closeEverything);

  it('are all there', async () => {
    await vscode.extensions.getExtension('source-annotator.source-annotator')?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commands).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('toggle the highlights for good, and back', async () => {
    const highlights = (): unknown => vscode.workspace.getConfiguration('sourceAnnotator').get('highlights');
    await vscode.commands.executeCommand(commands.toggle);
    await eventually(() => assert.equal(highlights(), false));
    await vscode.commands.executeCommand(commands.toggle);
    await eventually(() => assert.equal(highlights(), true));
  });

  it('do no harm without an editor', async () => {
    for (const command of [
      commands.exportAnnotations,
      commands.copyJson,
      commands.analyseAnyway,
      commands.showClaims,
    ]) {
      await vscode.commands.executeCommand(command);
    }
  });
});
