import assert from 'node:assert/strict';
import { openOwnArticle } from './own-article';
import type { Scenario } from './scenario';

/** What a newcomer is led through. */
export const walkingThrough: Scenario = (opened) => {
  after(() => opened().tidyUp());

  it('finds the article that it covers: its buttons list claims and go to the next one', async () => {
    const workbench = opened();
    await workbench.runCommand('View: Close All Editor Groups');
    const own = await openOwnArticle(workbench);
    await workbench.runCommand('Welcome: Open Walkthrough');
    // By the keyboard: the mouse would open a hover over the entry.
    const entry = 'Get Started with Source Annotator';
    await workbench.typeIntoBox(entry);
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: entry }).waitFor();
    await workbench.press('Enter');
    const step = (title: string): Promise<void> =>
      workbench.page.locator('.getting-started-step', { hasText: title }).first().click();
    const press = (name: string): Promise<void> =>
      workbench.page.locator('.getting-started-step.expanded').getByRole('button', { name }).click();
    await step('Correct what is wrong');
    assert.ok((await workbench.treeRows()).includes('Philip Reeker, 2 claims'));
    await press('Go to Next Undecided Claim');
    await workbench.page.locator(`.tab.active[data-resource-name="${own.name}"]`).waitFor();
    await workbench.waitForSelection(/^the tolls would stay low$|^“The bridge will last a century,”$/u);
  });
};
