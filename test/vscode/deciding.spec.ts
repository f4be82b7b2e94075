import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selectorOf, type Decision, type EngineSaid, type Line } from '../../src/review';
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
  /** One for each test, with other words: decisions follow a text that was renamed, which its words tell. */
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
    const text = `${article}\n\nThis is story number ${count}.`;
    document = await vscode.workspace.openTextDocument(await writeFile(name, text));
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

  it('is told by a copied claim, with who and when', async () => {
    select('century');
    await executeCommand(commands.rejectClaim);
    const [line] = await lines(1);
    select('century');
    await eventually(async () => {
      await executeCommand(commands.copyClaimJson);
      const { claim } = JSON.parse(await vscode.env.clipboard.readText()) as {
        claim: { status: string; origin: string; decision?: unknown };
      };
      assert.deepEqual(
        [claim.status, claim.origin, claim.decision],
        ['rejected', 'auto', { verdict: 'rejected', by: ['Ann Lee'], at: line!.at, set: [] }],
      );
    });
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

  /** Runs a command that opens a list, goes down so many entries, and takes the one there. */
  const pickFrom = async (command: string, down: number, argument?: unknown): Promise<void> => {
    const { showQuickPick } = vscode.window;
    let isAsked = false;
    const listening = (...asked: Parameters<typeof showQuickPick>): ReturnType<typeof showQuickPick> => {
      isAsked = true;
      return showQuickPick(...asked);
    };
    Object.assign(vscode.window, { showQuickPick: listening });
    const done = executeCommand(command, argument);
    await eventually(() => assert.ok(isAsked, 'a list is asked for')).finally(() =>
      Object.assign(vscode.window, { showQuickPick }),
    );
    // Nothing tells that the list is drawn: an entry is taken until the command ends.
    let isDone = false;
    void done.then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (let step = 0; step < down; step++) await executeCommand('workbench.action.quickOpenSelectNext');
    await eventually(async () => {
      await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.ok(isDone, 'the list is answered');
    });
  };

  it('sets what is chosen from a list', async () => {
    select('century');
    await pickFrom(commands.setStance, 1);
    await pickFrom(commands.setKind, 1);
    const [stance, kind] = (await lines(2)) as readonly Decision[];
    assert.deepEqual([stance!.verdict, stance!.set, kind!.set], ['edited', { stance: 'denied' }, { kind: 'mixed' }]);
  });

  it('sets the words of a claim, its cue and its source from the selection', async () => {
    select('The bridge');
    await executeCommand(commands.setContent);
    select('said Philip');
    await executeCommand(commands.setCue);
    const [content, cue] = (await lines(2)) as readonly Decision[];
    assert.deepEqual(
      [content!.set?.content?.map(({ quote }) => quote), cue!.set?.cue?.quote],
      [['The bridge'], 'said Philip'],
    );
    // Both are tied to the words that the engine found.
    assert.equal(cue!.quote, '“The bridge will last a century,”');
  });

  it('takes words in quotation marks for no statement', async () => {
    select('Keep out');
    await executeCommand(commands.acceptClaim);
    await executeCommand(commands.notAStatement);
    const [line] = (await lines(1)) as readonly Decision[];
    assert.deepEqual([line!.verdict, line!.quote, line!.claim], ['rejected', '“Keep out of the works.”', null]);
    // Said once is enough, and it is there to be forgotten.
    select('Keep out');
    await executeCommand(commands.notAStatement);
    await executeCommand(commands.forgetDecision);
    const [, undone] = await lines(2);
    assert.equal(undone && 'undoes' in undone && undone.undoes, line!.id);
  });

  it('forgets all that was decided about a claim, and that can be taken back', async () => {
    select('century');
    await executeCommand(commands.acceptClaim);
    select('century');
    await executeCommand(commands.rejectClaim);
    select('century');
    await executeCommand(commands.forgetDecision);
    const [accepted, rejected, ...undone] = await lines(4);
    assert.deepEqual(undone.map((line) => 'undoes' in line && line.undoes).sort(), [accepted!.id, rejected!.id].sort());
    await executeCommand(commands.undoDecision);
    assert.equal(
      (await lines(6)).slice(4).every(({ verdict }) => verdict === 'undo'),
      true,
    );
  });

  it('settles a disagreement with a colleague', async () => {
    select('century');
    await executeCommand(commands.acceptClaim);
    const [own] = (await lines(1)) as readonly Decision[];
    const theirs = { ...own!, id: 'b1', verdict: 'rejected', at: new Date().toISOString() };
    await writeFile(`.source-annotations/${name}/Ben Oto.jsonl`, `${JSON.stringify(theirs)}\n`);
    await executeCommand(commands.retrySaving);
    select('century');
    await pickFrom(commands.resolveDisagreement, 1);
    const [, settled] = await lines(2);
    assert.ok(settled && 'settles' in settled);
    assert.deepEqual([[...settled.settles].sort(), settled.chosen], [[own!.id, 'b1'].sort(), 'b1']);
  });

  it('settles what two reviewers say of a speaker', async () => {
    const rename = (by: string, to: string): Promise<vscode.Uri> => {
      const start = article.indexOf('Mona Dahl');
      const place = selectorOf(document.getText(), { start, end: start + 'Mona Dahl'.length });
      const line = {
        v: 1,
        id: by,
        at: '2026-01-02T10:00:00.000Z',
        claim: null,
        verdict: 'speaker',
        set: { name: to },
        ...place,
      };
      return writeFile(`.source-annotations/${name}/${by}.jsonl`, `${JSON.stringify(line)}\n`);
    };
    await rename('Ann Lee', 'Mona Doll');
    await rename('Ben Oto', 'Mona Dall');
    await executeCommand(commands.retrySaving);
    select('Nobody');
    await pickFrom(commands.resolveDisagreement, 1);
    const [, settled] = await lines(2);
    assert.ok(settled && 'settles' in settled);
    assert.deepEqual([[...settled.settles].sort(), settled.chosen], [['Ann Lee', 'Ben Oto'], 'Ben Oto']);
  });

  it('attaches a decision whose words are gone to the claim at the cursor', async () => {
    const gone = {
      ...{ v: 1, id: 'gone', at: '2026-01-02T10:00:00.000Z', claim: null, verdict: 'accepted', set: { note: 'mine' } },
      ...{ quote: '“Words that nobody finds,”', prefix: '', suffix: ' said Olga Brandt.', start: 0, occurrence: null },
    };
    await writeFile(`.source-annotations/${name}/Ann Lee.jsonl`, `${JSON.stringify(gone)}\n`);
    await executeCommand(commands.retrySaving);
    select('century');
    await pickFrom(commands.attachOrphan, 0);
    const [, attached, undone] = (await lines(3)) as readonly [Line, Decision, Line];
    assert.deepEqual(
      [attached.verdict, attached.quote, attached.set, 'undoes' in undone && undone.undoes],
      ['accepted', '“The bridge will last a century,”', { note: 'mine' }, 'gone'],
    );
  });

  it('decides nothing where there is no claim', async () => {
    select('It rained');
    await executeCommand(commands.acceptClaim);
    await executeCommand(commands.undoDecision);
    await assert.rejects(Promise.resolve(fs.readFile(log())));
  });
});
