import assert from 'node:assert/strict';
import type { Decision } from '../../../src/review';
import { answerBox } from '../answers';
import { openOwnArticle, type OwnArticle } from './own-article';
import type { Scenario } from './scenario';

/** What the menu of a speaker's row does. */
export const correctingSpeakers: Scenario = (opened) => {
  let own: OwnArticle;
  const said = async (words: string): Promise<Decision['set']> =>
    ((await own.waitForLog(`speaker: ${words}`)) as readonly [Decision])[0].set;

  beforeEach(async () => (own = await openOwnArticle(opened())));

  it('renames a speaker in all claims', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Mona Dahl', 'Rename Speaker…');
    await answerBox(workbench, 'Mona Gray');
    assert.deepEqual(await said('Mona Dahl'), { name: 'Mona Gray' });
    await workbench.waitForRows((rows) => rows.includes('Mona Gray, 2 claims'));
    assert.match(await workbench.hoverText('kept her awake'), /^Mona Gray[^]*Renamed by you, .*: Mona Gray/u);
  });

  it('merges two speakers, who go by the name of the first', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Philip Reeker', 'Merge Speaker with…');
    await workbench.pick('Mona Dahl');
    assert.equal((await said('Philip Reeker'))?.sameAs?.name, 'Mona Dahl');
    await workbench.waitForRows((rows) => rows.includes('Philip Reeker, 4 claims'));
  });

  it('parts a mention from a speaker: who it means is open then', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Mona Dahl', 'Not the Same Person…');
    await workbench.pick('She');
    assert.equal((await said('Mona Dahl'))?.notSame?.quote, 'She');
    await workbench.waitForRows((rows) => rows.includes('Speaker unclear, 1 claim'));
    assert.match(await workbench.hoverText('kept her awake'), /left open: not Mona Dahl, as decided by you/u);
  });

  it('sets what sort of speaker it is', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Mona Dahl', 'Set Type of Speaker…');
    await workbench.pick('Organization');
    assert.deepEqual(await said('Mona Dahl'), { speakerType: 'organization' });
    const row = await workbench.treeRow('Mona Dahl');
    await row.locator('.codicon-organization').waitFor();
  });

  it('takes a speaker for unnamed on purpose', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Mona Dahl', 'Unnamed on Purpose');
    assert.deepEqual(await said('Mona Dahl'), { name: null });
    await workbench.waitForRows((rows) => rows.includes('Mona Dahl, unnamed on purpose, 2 claims'));
    assert.match(await workbench.hoverText('kept her awake'), /^Mona Dahl, unnamed on purpose/u);
  });
};
