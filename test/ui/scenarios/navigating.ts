import { openArticle, type Scenario } from './scenario';

export const navigating: Scenario = (opened) => {
  beforeEach(() => openArticle(opened()));

  it('goes from a pronoun to the name it stands for', async () => {
    const workbench = opened();
    await workbench.clickText('He said the Nato');
    await workbench.press('Home');
    await workbench.press('F12');
    await workbench.waitForStatus(/^Ln 12, Col 34\b/u);
    await workbench.press('Control+Shift+ArrowRight');
    await workbench.waitForSelection(/^Philip\s?$/u);
  });

  it('steps from claim to claim by keys', async () => {
    const workbench = opened();
    await workbench.clickText('Will Putin accept');
    await workbench.press('Control+F8');
    await workbench.waitForSelection(/^“more and more top insiders/u);
    await workbench.press('Control+Shift+F8');
    await workbench.waitForSelection(/^the Nato alliance/u);
  });

  it('finds all claims of a speaker', async () => {
    const workbench = opened();
    await workbench.clickText('the Nato alliance is actually');
    await workbench.press('Home');
    await workbench.press('Shift+F12');
    const widget = workbench.page.locator('.reference-zone-widget');
    await widget.getByText('References (2)').waitFor();
    await workbench.press('Escape');
    await widget.waitFor({ state: 'detached' });
  });

  it('lists the speakers and their claims in the outline', async () => {
    const workbench = opened();
    await workbench.press('Control+Shift+O');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: /Philip T Reeker/u })
      .first()
      .waitFor();
    await rows
      .filter({ hasText: /the Nato alliance/u })
      .first()
      .waitFor();
    await workbench.screenshot('outline');
    await workbench.press('Escape');
  });
};
