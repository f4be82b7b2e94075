import assert from 'node:assert/strict';
import type { Workbench } from '../driver';
import { until } from '../until';
import { article, openPanel, type Scenario } from './scenario';

/** Waits until the sheet beside the article shows some words, and returns what it shows. */
async function waitForSheet(workbench: Workbench, words: RegExp): Promise<string> {
  const sheet = workbench.page.locator('.editor-group-container:not(.active) .view-lines').first();
  let text = '';
  const condition = async (): Promise<boolean> => {
    text = (await sheet.count()) === 0 ? '' : (await sheet.innerText()).replaceAll('\u00a0', ' ');
    return words.test(text);
  };
  await until(condition, `a sheet with ${words}`, () => text);
  return text;
}

/** Titles of the sheets that are open. */
async function tabs(workbench: Workbench): Promise<readonly string[]> {
  const sheets = workbench.page.locator('.tab[data-resource-name^="Why: "]');
  return sheets.evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name')!));
}

export const explaining: Scenario = (opened) => {
  beforeEach(() => openPanel(opened()));
  afterEach(() => opened().runCommand('View: Close All Editor Groups'));

  it('tells beside the article why a claim was found, from the menu of the text', async () => {
    const workbench = opened();
    await workbench.runTextCommand('told Sky News', 'Explain This Claim');
    await waitForSheet(workbench, /Line 12: Interim US ambassador/u);
    assert.deepEqual(await tabs(workbench), [`Why: ${article}, line 12`]);
    await workbench.page.locator(`.editor-group-container.active .tab[data-resource-name="${article}"]`).waitFor();
    await workbench.screenshot('explaining');
  });

  it('tells of a row, from its menu, in the same place', async () => {
    const workbench = opened();
    await workbench.runRowCommand('“Vladimir Putin thought', 'Explain This Claim');
    await waitForSheet(workbench, /Line 12: Interim US ambassador/u);
    await workbench.runRowCommand('the Nato alliance', 'Explain This Claim');
    await waitForSheet(workbench, /the Nato alliance/u);
    assert.equal((await tabs(workbench)).length, 1);
  });

  it('tells of the sentence at the cursor, by keys', async () => {
    const workbench = opened();
    await workbench.clickText('Will Putin accept');
    await workbench.runCommand('Source Annotator: Explain This Claim');
    await waitForSheet(workbench, /Will Putin accept/u);
  });
};
