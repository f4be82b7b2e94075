import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Decision } from '../../../src/review';
import { answerBox } from '../answers';
import { openOwnArticle, type OwnArticle } from './own-article';
import type { Scenario } from './scenario';

const bridge = '“The bridge will last a century,”';
const tolls = 'the tolls would stay low';

/** Notes, evidence, many decisions at once, and taking all of that back. */
export const takingBack: Scenario = (opened) => {
  let own: OwnArticle;
  beforeEach(async () => (own = await openOwnArticle(opened())));

  it('notes by N, and an empty note takes the note away', async () => {
    const workbench = opened();
    await workbench.focusRow(tolls);
    await workbench.press('n');
    await answerBox(workbench, 'Ask the clerk');
    const [line] = (await own.waitForLog(`noted: ${tolls}`)) as readonly [Decision];
    assert.deepEqual(line.set, { note: 'Ask the clerk' });
    await workbench.waitForRows((rows) => rows.some((row) => /^Note, Philip Reeker/u.test(row)));
    assert.match(await workbench.hoverText(tolls), /Note by you: Ask the clerk/u);
    await workbench.focusRow(tolls);
    await workbench.press('n');
    await answerBox(workbench, '');
    await workbench.waitForRows((rows) => !rows.some((row) => row.startsWith('Note')));
  });

  it('marks a claim as checked, and opens the evidence by a link of the hover', async () => {
    const workbench = opened();
    const evidence = join(workbench.folder, 'minutes.txt');
    writeFileSync(evidence, 'Minutes of the council\n');
    await workbench.runRowCommand(tolls, 'Checked…');
    await answerBox(workbench, 'ftp://minutes');
    await workbench.page.getByText('Not a link that begins with https://').waitFor();
    await answerBox(workbench, pathToFileURL(evidence).href);
    const [line] = (await own.waitForLog(`noted: ${tolls}`)) as readonly [Decision];
    assert.deepEqual(line.set, { checked: { link: pathToFileURL(evidence).href } });
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Checked, Philip Reeker')));
    assert.match(await workbench.hoverText(tolls), /Checked by you, .*: file:[^]*Open evidence/u);
    await workbench.hover.getByText('Open evidence').click();
    await workbench.page.locator('.tab[data-resource-name="minutes.txt"]').waitFor();
  });

  it('accepts what the filter shows after asking with the number, and one undo takes all back', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Mona Dahl', 'Show Only These');
    await workbench.waitForRows((rows) => !rows.some((row) => row.startsWith('Philip Reeker')));
    await workbench.runCommand('Source Annotator: Accept All Shown Claims…');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('Accept the 2 undecided claims that the list shows?').waitFor();
    assert.deepEqual(own.lines, []);
    await dialog.getByRole('button', { name: 'Accept' }).click();
    const accepted = ['accepted: “Nobody asked us,”', 'accepted: that the noise kept her awake'];
    await own.waitForLog(...accepted);
    await workbench.runCommand('Source Annotator: Clear Filter');
    await workbench.runCommand('Source Annotator: Undo Last Decision');
    await own.waitForLog(...accepted, 'undo: ', 'undo: ');
  });

  it('takes any decision back, and lets it hold again', async () => {
    const workbench = opened();
    await workbench.focusRow('“The bridge');
    await workbench.press('a');
    await own.waitForLog(`accepted: ${bridge}`);
    await workbench.waitForFocusedRow(/the tolls would stay low/u);
    await workbench.press('r');
    await own.waitForLog(`accepted: ${bridge}`, `rejected: ${tolls}`);
    await workbench.runCommand('Source Annotator: Undo a Decision…');
    await workbench.pick('Accepted “The bridge');
    await own.waitForLog(`accepted: ${bridge}`, `rejected: ${tolls}`, 'undo: ');
    await workbench.waitForRows((rows) => !rows.some((row) => row.startsWith('Accepted')));
    await workbench.runCommand('Source Annotator: Undo a Decision…');
    await workbench.pick('Accepted “The bridge');
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Accepted')));
    assert.ok((await workbench.treeRows()).some((row) => row.startsWith('Rejected')));
  });

  it('forgets what was decided about a claim by the menu of its row', async () => {
    const workbench = opened();
    await workbench.focusRow('“The bridge');
    await workbench.press('r');
    await own.waitForLog(`rejected: ${bridge}`);
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Rejected')));
    await workbench.runRowCommand('“The bridge', 'Forget Decision');
    await own.waitForLog(`rejected: ${bridge}`, 'undo: ');
    await workbench.waitForRows((rows) => !rows.some((row) => row.startsWith('Rejected')));
  });
};
