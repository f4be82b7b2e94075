import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, Line } from '../../../src/review';
import type { Workbench } from '../driver';
import { until } from '../until';
import type { Scenario } from './scenario';

const text = [
  '“The bridge will last a century,” said Philip Reeker. He said the tolls would stay low.',
  '“Nobody asked us,” said Mona Dahl. She said that the noise kept her awake.',
  'It rained. “Keep out of the works.”',
  '',
].join('\n\n');

/** Articles of their own: what is decided about one would be seen in other scenarios. */
export const deciding: Scenario = (opened) => {
  let count = 0;
  let name: string;

  const log = (workbench: Workbench): readonly Line[] => {
    const folder = join(workbench.folder, '.source-annotations', name);
    const [file] = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.jsonl')) : [];
    if (file === undefined) return [];
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    return lines.flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Line)));
  };
  /** Waits until the log tells this: `accepted: “We stay,”` for each line. */
  const waitForLog = async (...expected: readonly string[]): Promise<readonly Line[]> => {
    const workbench = opened();
    const told = (): readonly string[] =>
      log(workbench).map((line) => `${line.verdict}: ${'quote' in line ? line.quote : ''}`);
    await until(
      async () => JSON.stringify(told()) === JSON.stringify(expected),
      'lines in the log',
      () => told().join('\n'),
    );
    return log(workbench);
  };
  const openOwn = async (): Promise<void> => {
    const workbench = opened();
    name = `deciding-${workbench.folder.length}-${count++}.txt`;
    writeFileSync(join(workbench.folder, name), text);
    await workbench.openFile(name);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.treeRow('“Nobody asked us,”');
  };
  const toFirstClaim = async (): Promise<void> => {
    const workbench = opened();
    await workbench.clickTreeRow('“The bridge');
    await workbench.waitForFocusedRow(/^Philip Reeker[^]*“The bridge/u);
  };

  beforeEach(openOwn);

  it('accepts by A and rejects by R, each time going on, and takes back by U', async () => {
    const workbench = opened();
    await toFirstClaim();
    await workbench.press('a');
    await waitForLog('accepted: “The bridge will last a century,”');
    await workbench.waitForFocusedRow(/^Philip Reeker[^]*the tolls would stay low/u);
    await workbench.press('r');
    await waitForLog('accepted: “The bridge will last a century,”', 'rejected: the tolls would stay low');
    await workbench.waitForFocusedRow(/^Mona Dahl[^]*“Nobody asked us,”/u);
    await workbench.press('u');
    const lines = await waitForLog(
      'accepted: “The bridge will last a century,”',
      'rejected: the tolls would stay low',
      'undo: ',
    );
    assert.equal((lines[2] as { undoes: string }).undoes, lines[1]!.id);
  });

  it('goes to the next undecided claim by the space bar', async () => {
    const workbench = opened();
    await toFirstClaim();
    await workbench.press('Space');
    await workbench.waitForFocusedRow(/^Philip Reeker[^]*the tolls would stay low/u);
    await workbench.press('Space');
    await workbench.waitForFocusedRow(/^Mona Dahl[^]*“Nobody asked us,”/u);
    await workbench.press('ArrowUp');
    await workbench.press('ArrowUp');
    await workbench.press('a');
    await waitForLog('accepted: the tolls would stay low');
  });

  it('sets a speaker who is typed, by S', async () => {
    const workbench = opened();
    await toFirstClaim();
    await workbench.press('s');
    await workbench.typeIntoBox('Cleo Dunn');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Cleo Dunn' }).waitFor();
    await workbench.press('Enter');
    await workbench.page.getByText('What is Cleo Dunn?').waitFor();
    await workbench.pick('Person');
    const [line] = (await waitForLog('edited: “The bridge will last a century,”')) as readonly [Decision];
    assert.deepEqual(line.set, { speaker: 'Cleo Dunn', speakerType: 'person' });
    await workbench.treeRow('Cleo Dunn');
  });

  it('accepts by the icon of a row, and sets a speaker by that beside it', async () => {
    const workbench = opened();
    const row = await workbench.treeRow('“Nobody asked us,”');
    await row.hover();
    await row.getByRole('button', { name: 'Accept Claim' }).click();
    await waitForLog('accepted: “Nobody asked us,”');
    const other = await workbench.treeRow('the tolls would stay low');
    await other.hover();
    await other.getByRole('button', { name: 'Set Speaker…' }).click();
    await workbench.pick('Mona Dahl');
    const [, line] = await waitForLog('accepted: “Nobody asked us,”', 'edited: the tolls would stay low');
    assert.deepEqual((line as Decision).set, { speaker: 'Mona Dahl' });
  });

  it('decides by the light bulb at a claim', async () => {
    const workbench = opened();
    await workbench.clickText('Nobody asked');
    await workbench.page
      .locator('.monaco-editor .codicon-light-bulb, .monaco-editor [class*=lightbulb]')
      .first()
      .waitFor();
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget').getByText('Reject Claim').click();
    await waitForLog('rejected: “Nobody asked us,”');
  });

  it('decides by chords in the text', async () => {
    const workbench = opened();
    await workbench.clickText('Nobody asked');
    await workbench.press('Control+K');
    await workbench.press('Alt+A');
    await waitForLog('accepted: “Nobody asked us,”');
    await workbench.press('Control+K');
    await workbench.press('Alt+U');
    await waitForLog('accepted: “Nobody asked us,”', 'undo: ');
  });

  it('adds a claim from the selection, by the text’s menu', async () => {
    const workbench = opened();
    await workbench.findText('It rained.');
    await workbench.runCommand('Source Annotator: Add Claim from Selection');
    await workbench.pick('Mona Dahl');
    const [line] = (await waitForLog('added: It rained.')) as readonly [Decision];
    assert.deepEqual(line.set, { kind: 'indirect', speaker: 'Mona Dahl' });
  });
};
