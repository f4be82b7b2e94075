import assert from 'node:assert/strict';
import { openPanel, type Scenario } from './scenario';

export const listing: Scenario = (opened) => {
  beforeEach(() => openPanel(opened()));

  it('selects the words of the claim that is clicked', async () => {
    const workbench = opened();
    await workbench.clickTreeRow('“Vladimir Putin thought');
    await workbench.waitForStatus(/\(\d+ selected\)/u);
    await workbench.press('Control+1');
    await workbench.waitForSelection(/^“Vladimir Putin thought[^]*mistaken\.”$/u);
  });

  it('works by keyboard: arrows, and Enter that leads into the text', async () => {
    const workbench = opened();
    await workbench.press('Home');
    await workbench.press('ArrowDown');
    await workbench.waitForFocusedRow(/^UK officials, according to: Russia is experiencing/u);
    for (let row = 0; row < 3; row++) await workbench.press('ArrowDown');
    await workbench.waitForFocusedRow(/^other reports, suggest: Vladimir Putin will not call off/u);
    await workbench.press('Enter');
    await workbench.waitForSelection(/^Vladimir Putin will not call off/u);
  });

  it('follows the cursor and leaves it the keyboard', async () => {
    const workbench = opened();
    await workbench.clickText('the Nato alliance is actually');
    await workbench.waitForSelectedRow(/^Philip T Reeker, said: the Nato alliance/u);
    await workbench.press('Home');
    await workbench.press('Shift+End');
    assert.match(await workbench.selectedText(), /^He said the Nato alliance/u);
  });

  it('filters while one types, says so, and shows everything again', async () => {
    const workbench = opened();
    const all = await workbench.treeRows();
    await workbench.runCommand('Source Annotator: Filter Claims');
    await workbench.typeIntoBox('bloomberg');
    await workbench.page.getByText(/Filter “bloomberg”: 3 of \d+ claims\./u).waitFor();
    await workbench.press('Enter');
    await workbench.waitForRows((rows) => rows.length === 4 && rows.every((row) => row.startsWith('Bloomberg')));
    await workbench.runCommand('Source Annotator: Clear Filter');
    await workbench.waitForRows((now) => now.length === all.length);
  });

  it('groups by kind, in document order and by speaker again', async () => {
    const workbench = opened();
    await workbench.runCommand('Source Annotator: Group Claims by Kind');
    await workbench.waitForRows((rows) => /^Direct quotations, \d+ claims$/u.test(rows[0] ?? ''));
    await workbench.runCommand('Source Annotator: List Claims Without Groups');
    await workbench.waitForRows((rows) => /^UK officials, according to: /u.test(rows[0] ?? ''));
    const lines = (await workbench.treeRows()).map((row) => Number(/, line (\d+)$/u.exec(row)?.[1]));
    assert.deepEqual(lines, [...lines].sort((a, b) => a - b));
    await workbench.runCommand('Source Annotator: Group Claims by Speaker');
    await workbench.waitForRows((rows) => /^UK officials, \d+ claims?$/u.test(rows[0] ?? ''));
  });

  it('copies a quotation with who says it', async () => {
    const workbench = opened();
    await workbench.clickTreeRow('“Vladimir Putin thought');
    await workbench.runRowCommand('“Vladimir Putin thought', 'Copy Quotation with Attribution');
    await workbench.page.getByText('Quotation copied').waitFor();
    assert.match(await workbench.readClipboard(), /^“Vladimir Putin thought.*” — Philip T Reeker \(.*\.txt, line 12\)$/u);
  });
};
