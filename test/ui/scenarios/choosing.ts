import assert from 'node:assert/strict';
import { openPanel, type Scenario } from './scenario';

export const choosing: Scenario = (opened) => {
  beforeEach(() => openPanel(opened()));

  it('outlines the claim that is chosen in the list, and no other any more', async () => {
    const workbench = opened();
    await workbench.clickText('the Nato alliance is actually');
    for (const part of ['said', 'the Nato alliance']) await workbench.waitForOutline(part);
    await workbench.clickTreeRow('“Vladimir Putin thought');
    for (const part of ['Philip T Reeker', 'a divided west']) await workbench.waitForOutline(part);
    await workbench.waitForOutline('the Nato alliance', false);
    // The editor lights up equal words after a moment.
    await workbench.page.waitForTimeout(1000);
    assert.equal(await workbench.editor.locator('.wordHighlightText, .wordHighlight').count(), 0);
    await workbench.screenshot('chosen');
  });

  it('offers what can be done with a claim in the text’s menu', async () => {
    const workbench = opened();
    await workbench.clickText('Will Putin accept');
    await workbench.runTextCommand('the Nato alliance is actually', 'Copy Quotation with Attribution');
    await workbench.page.getByText('Quotation copied').waitFor();
    assert.match(await workbench.readClipboard(), /the Nato alliance is actually stronger than ever now/u);
    await workbench.runTextCommand('the Nato alliance is actually', "Go to Speaker's Next Claim");
    await workbench.waitForSelection(/^“Vladimir Putin thought[^]*mistaken\.”$/u);
    await workbench.runTextCommand('the Nato alliance is actually', 'Go to Source');
    await workbench.waitForSelection(/^He$/u);
  });

  it('goes from what is said to its source by F12', async () => {
    const workbench = opened();
    await workbench.clickText('the Nato alliance is actually');
    await workbench.press('F12');
    await workbench.waitForStatus(/^Ln 13, Col 1\b/u);
  });
};
