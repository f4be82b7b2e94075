import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Decision, EngineSaid, Line } from '../../src/review';
import { commands } from '../../src/vscode/contributions';
import { closeEverything, eventually, resetSettings, set, writeFile } from './editing';

const article = [
  '“The bridge will last a century,” said Philip Reeker. He said the tolls would stay low.',
  '“Nobody asked us,” said Mona Dahl.',
  'It rained. “Keep out of the works.”',
].join('\n\n');

const { fs } = vscode.workspace;
const { executeCommand } = vscode.commands;

describe('deciding about claims', () => {
  let document: vscode.TextDocument;
  /** One for each test: what was decided about a text stays decided, even if its log is deleted. */
  let name: string;
  let count = 0;

  const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
  const log = (): vscode.Uri => vscode.Uri.joinPath(root(), '.source-annotations', name, 'Ann Lee.jsonl');
  /** The lines of the log, once there are so many. */
  const lines = async (expected: number): Promise<readonly Line[]> => {
    let found: readonly Line[] = [];
    await eventually(async () => {
      const text = new TextDecoder().decode(await fs.readFile(log()));
      found = text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Line)));
      assert.equal(found.length, expected, text);
    });
    return found;
  };
  /** `accepted: “We stay,”`, of each line. */
  const told = async (expected: number): Promise<readonly string[]> =>
    (await lines(expected)).map((line) => `${line.verdict}: ${'quote' in line ? line.quote : ''}`);
  const select = (words: string): void => {
    const start = article.indexOf(words);
    assert.ok(start >= 0, words);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  };
  const selected = (): string => document.getText(vscode.window.activeTextEditor!.selection);

  beforeEach(async () => {
    await set('reviewer', 'Ann Lee');
    name = `deciding/story-${count++}.txt`;
    document = await vscode.workspace.openTextDocument(await writeFile(name, article));
    await vscode.window.showTextDocument(document);
  });

  afterEach(async () => {
    await closeEverything();
    await resetSettings();
    for (const folder of ['deciding', '.source-annotations'].map((part) => vscode.Uri.joinPath(root(), part)))
      if (await fs.stat(folder).then(Boolean, () => false)) await fs.delete(folder, { recursive: true });
  });

  it('accepts the claim at the cursor and goes on to the next one', async () => {
    select('century');
    await executeCommand(commands.acceptClaim);
    assert.deepEqual(await told(1), ['accepted: “The bridge will last a century,”']);
    assert.equal(selected(), 'the tolls would stay low');
  });

  it('tells in the log what the engine had said, and of which text', async () => {
    select('century');
    await executeCommand(commands.acceptClaim);
    const [line] = (await lines(1)) as readonly [Decision];
    assert.match(line.claim!, /^c/u);
    assert.match(line.textSha256!, /^[0-9a-f]{64}$/u);
    const { kind, stance, speaker, content } = line.engine as EngineSaid;
    const words = ['“The bridge will last a century,”'];
    assert.deepEqual(
      { kind, stance, speaker, content },
      { kind: 'direct', stance: 'asserted', speaker: 'Philip Reeker', content: words },
    );
    assert.deepEqual([line.start, line.occurrence, line.prefix], [0, [1, 1], '']);
  });

  it('rejects, and takes back one after the other', async () => {
    select('century');
    await executeCommand(commands.rejectClaim);
    await executeCommand(commands.acceptClaim);
    assert.deepEqual(await told(2), [
      'rejected: “The bridge will last a century,”',
      'accepted: the tolls would stay low',
    ]);
    await executeCommand(commands.undoDecision);
    await executeCommand(commands.undoDecision);
    const [rejected, accepted, first, second] = await lines(4);
    assert.deepEqual(
      [first, second].map((line) => line && 'undoes' in line && line.undoes),
      [accepted!.id, rejected!.id],
    );
    await executeCommand(commands.undoDecision);
    assert.equal((await lines(4)).length, 4);
  });

  it('decides about the claim of a row', async () => {
    select('century');
    await executeCommand(commands.copyClaimJson);
    const { claim } = JSON.parse(await vscode.env.clipboard.readText()) as { claim: { id: string } };
    select('Nobody');
    const row = { target: { uri: document.uri.toString(), entry: claim.id, near: 0 } };
    await executeCommand(commands.acceptClaim, { ...row, below: {} });
    await executeCommand(commands.acceptClaim, { ...row, below: null });
    assert.deepEqual(await told(1), ['accepted: “The bridge will last a century,”']);
  });

  it('goes to the next claim that is undecided', async () => {
    select('century');
    await executeCommand(commands.acceptClaim);
    select('century');
    await executeCommand(commands.nextUndecided);
    assert.equal(selected(), 'the tolls would stay low');
    await executeCommand(commands.nextUndecided);
    assert.equal(selected(), '“Nobody asked us,”');
    await executeCommand(commands.nextUndecided);
    assert.equal(selected(), 'the tolls would stay low');
  });

  it('decides nothing where there is no claim', async () => {
    select('It rained');
    await executeCommand(commands.acceptClaim);
    await executeCommand(commands.undoDecision);
    await assert.rejects(Promise.resolve(fs.readFile(log())));
  });
});
