import assert from 'node:assert/strict';
import type { Decision } from '../../../src/review';
import { openOwnArticle, type OwnArticle } from './own-article';
import type { Scenario } from './scenario';

export const deciding: Scenario = (opened) => {
  let own: OwnArticle;
  const toFirstClaim = async (): Promise<void> => {
    const workbench = opened();
    await workbench.clickTreeRow('“The bridge');
    await workbench.waitForFocusedRow(/^Philip Reeker[^]*“The bridge/u);
  };

  beforeEach(async () => (own = await openOwnArticle(opened())));

  it('accepts by A and rejects by R, each time going on, and takes back by U', async () => {
    const workbench = opened();
    await toFirstClaim();
    await workbench.press('a');
    await own.waitForLog('accepted: “The bridge will last a century,”');
    await workbench.waitForFocusedRow(/^Philip Reeker[^]*the tolls would stay low/u);
    await workbench.press('r');
    await own.waitForLog('accepted: “The bridge will last a century,”', 'rejected: the tolls would stay low');
    await workbench.waitForFocusedRow(/^Mona Dahl[^]*“Nobody asked us,”/u);
    await workbench.press('u');
    const lines = await own.waitForLog(
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
    await own.waitForLog('accepted: the tolls would stay low');
  });

  it('sets a speaker who is typed, by S', async () => {
    const workbench = opened();
    await toFirstClaim();
    await workbench.press('s');
    await workbench.typeIntoBox('Cleo Dunn');
    // At once, as somebody would who types fast: the list may be a few letters behind.
    await workbench.press('Enter');
    await workbench.page.getByText('What is Cleo Dunn?').waitFor();
    await workbench.pick('Person');
    const [line] = (await own.waitForLog('edited: “The bridge will last a century,”')) as readonly [Decision];
    assert.deepEqual(line.set, { speaker: 'Cleo Dunn', speakerType: 'person' });
    await workbench.treeRow('Cleo Dunn');
    // The path above the text names the speaker, too.
    await workbench.page.locator('.breadcrumbs-control').getByText('Cleo Dunn').waitFor();
  });

  it('accepts by the icon of a row, and sets a speaker by that beside it', async () => {
    const workbench = opened();
    const row = await workbench.treeRow('“Nobody asked us,”');
    await row.hover();
    await row.getByRole('button', { name: 'Accept Claim' }).click();
    await own.waitForLog('accepted: “Nobody asked us,”');
    const other = await workbench.treeRow('the tolls would stay low');
    await other.hover();
    await other.getByRole('button', { name: 'Set Speaker…' }).click();
    await workbench.pick('Mona Dahl');
    const [, line] = await own.waitForLog('accepted: “Nobody asked us,”', 'edited: the tolls would stay low');
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
    await own.waitForLog('rejected: “Nobody asked us,”');
  });

  it('decides by chords in the text', async () => {
    const workbench = opened();
    await workbench.clickText('Nobody asked');
    await workbench.press('Control+K');
    await workbench.press('Alt+A');
    await own.waitForLog('accepted: “Nobody asked us,”');
    await workbench.press('Control+K');
    await workbench.press('Alt+U');
    await own.waitForLog('accepted: “Nobody asked us,”', 'undo: ');
  });

  it('adds a claim from the selection, by the text’s menu', async () => {
    const workbench = opened();
    await workbench.findText('It rained.');
    await workbench.runCommand('Source Annotator: Add Claim from Selection');
    await workbench.pick('Mona Dahl');
    const [line] = (await own.waitForLog('added: It rained.')) as readonly [Decision];
    assert.deepEqual(line.set, { kind: 'indirect', speaker: 'Mona Dahl' });
  });
};
