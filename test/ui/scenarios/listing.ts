import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, openPanel, type Scenario } from './scenario';

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
    const isAll = (rows: readonly string[]): boolean =>
      rows.length === 4 && rows.every((row) => row.startsWith('Bloomberg'));
    // Claims that are less sure may be told of by a row of their own.
    await workbench.waitForRows((rows) => isAll(rows.filter((row) => !row.startsWith('Show '))));
    await workbench.runCommand('Source Annotator: Clear Filter');
    await workbench.waitForRows((now) => now.length === all.length);
  });

  it('groups by kind, in document order and by speaker again', async () => {
    const workbench = opened();
    await workbench.runCommand('Source Annotator: Group Claims by Kind');
    await workbench.waitForRows((rows) => /^Direct quotations, \d+ claims$/u.test(rows[0] ?? ''));
    await workbench.runCommand('Source Annotator: List Claims Without Groups');
    await workbench.waitForRows((rows) => /^UK officials, according to: /u.test(rows[0] ?? ''));
    const lines = (await workbench.treeRows()).flatMap((row) => /, line (\d+)$/u.exec(row)?.slice(1).map(Number) ?? []);
    assert.ok(lines.length > 10);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    await workbench.runCommand('Source Annotator: Group Claims by Speaker');
    await workbench.waitForRows((rows) => /^UK officials, \d+ claims?$/u.test(rows[0] ?? ''));
  });

  it('copies a quotation with who says it', async () => {
    const workbench = opened();
    await workbench.clickTreeRow('“Vladimir Putin thought');
    await workbench.runRowCommand('“Vladimir Putin thought', 'Copy Quotation with Attribution');
    await workbench.page.getByText('Quotation copied').waitFor();
    assert.match(
      await workbench.readClipboard(),
      /^“Vladimir Putin thought.*” — Philip T Reeker \(.*\.txt, line 12\)$/u,
    );
  });

  it('says how many claims the settings hide, shows them, and hides them again', async () => {
    const workbench = opened();
    const least = 0.8;
    const settings = join(workbench.folder, '.vscode');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'settings.json'), JSON.stringify({ 'sourceAnnotator.minimumConfidence': least }));
    await workbench.waitForRows((rows) =>
      new RegExp(`^Show \\d+ hidden claims?: \\d+ less sure than ${least}$`, 'u').test(rows.at(-1) ?? ''),
    );
    const before = (await workbench.treeRows()).length;
    await workbench.clickTreeRow('hidden claim');
    await workbench.waitForRows((rows) => rows.length > before && /^Hide \d+ claims? again/u.test(rows.at(-1) ?? ''));
    await workbench.screenshot('hidden-shown');
    await workbench.press('End');
    await workbench.press('Enter');
    await workbench.waitForRows((rows) => rows.length === before);
    await workbench.waitForFocusedRow(/^Show \d+ hidden/u);
    rmSync(settings, { recursive: true });
    await workbench.waitForRows((rows) => rows.length > before);
  });

  it('marks what is uncertain, lists it first, and alone', async () => {
    const workbench = opened();
    await workbench.runCommand('Source Annotator: List Claims Without Groups');
    await workbench.runCommand('Source Annotator: Uncertain Claims First');
    await workbench.waitForRows((rows) => /, uncertain, 0\.\d\d, line \d+$/u.test(rows[0] ?? ''));
    assert.match(await (await workbench.treeRow('? ')).innerText(), /^\? /u);
    await workbench.runCommand('Source Annotator: Only Uncertain Claims');
    await workbench.page.getByText(/Filter uncertain ones: \d+ of \d+ claims/u).waitFor();
    await workbench.waitForRows((rows) => rows.slice(0, -1).every((row) => row.includes(', uncertain, ')));
    await workbench.runCommand('Source Annotator: Clear Filter');
    await workbench.runCommand('Source Annotator: ✓ Uncertain Claims First');
    await workbench.runCommand('Source Annotator: Group Claims by Speaker');
    await workbench.waitForRows((rows) => /^UK officials, \d+ claims?$/u.test(rows[0] ?? ''));
  });

  it('copies all of a speaker, and lists his claims alone', async () => {
    const workbench = opened();
    await workbench.runRowCommand('Philip T Reeker', 'Copy All with Attribution');
    await workbench.page.getByText('2 quotations copied').waitFor();
    const lines = (await workbench.readClipboard()).split('\n');
    assert.deepEqual(
      lines.map((line) => /\(.*, (line \d+)\)$/u.exec(line)?.[1]),
      ['line 12', 'line 13'],
    );
    assert.match(lines[0]!, /^“Vladimir Putin thought.* — Philip T Reeker /u);
    await workbench.runRowCommand('Philip T Reeker', 'Show Only These');
    await workbench.page.getByText(/Filter Philip T Reeker: 2 of \d+ claims/u).waitFor();
    await workbench.runCommand('Source Annotator: Clear Filter');
    await workbench.waitForRows((rows) => rows.length > 10);
  });

  it('keeps the article while the settings have the focus beside it, and not when nothing shows it', async () => {
    const workbench = opened();
    const title = workbench.page.locator('.part.sidebar .title-label', { hasText: article.slice(0, 8) });
    await title.waitFor();
    const all = await workbench.treeRows();
    await workbench.runCommand('View: Split Editor Right');
    await workbench.runCommand('Preferences: Open Settings (UI)');
    await workbench.page.locator('.settings-editor').waitFor();
    await workbench.page.waitForTimeout(500);
    assert.deepEqual(await workbench.treeRows(), all);
    await workbench.waitForStatus(/[1-9]\d* claims/u);
    await title.waitFor();
    await workbench.screenshot('settings-beside');
    await workbench.runCommand('View: Close All Editor Groups');
    await workbench.waitForRows((rows) => rows.length === 0);
    await title.waitFor({ state: 'hidden' });
  });
};
