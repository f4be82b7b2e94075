import assert from 'node:assert/strict';
import { openPanel, type Scenario } from './scenario';

/** The rows of claims with their lines moved. */
function moved(rows: readonly string[], by: number): readonly string[] {
  return rows.map((row) => row.replace(/, line (\d+)$/u, (_all, line: string) => `, line ${Number(line) + by}`));
}

export const typing: Scenario = (opened) => {
  it('a quotation is highlighted and listed, all others have moved, and undone it is gone', async () => {
    const workbench = opened();
    await openPanel(workbench);
    const before = await workbench.treeRows();
    await workbench.clickText('Will Putin accept');
    await workbench.press('Control+Home');
    await workbench.typeText('“This is new,” said Ada Flint.\n');
    await workbench.waitForRows((rows) => rows[0] === 'Ada Flint, 1 claim');

    const rows = await workbench.treeRows();
    assert.equal(rows[1], 'Ada Flint: “This is new,”, direct quotation, line 1');
    assert.deepEqual(rows.slice(2), moved(before, 1));
    assert.deepEqual(await workbench.linesUnder('“This is new,”'), ['solid 2px']);
    assert.match(await workbench.hoverText('the Nato alliance'), /is taken for Philip T Reeker, line 13\./u);
    await workbench.screenshot('typing');

    // An undo takes back a word or so; one too many does nothing.
    for (let steps = 0; steps < 20; steps++) await workbench.press('Control+Z');
    await workbench.waitForRows((now) => now[0] === before[0]);
    assert.deepEqual(await workbench.treeRows(), before);
  });
};
