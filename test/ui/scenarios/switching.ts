import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticle, type Scenario } from './scenario';

export const switching: Scenario = (opened) => {
  /** The folder's settings, all of them; those of the extension by their short names. */
  const set = (settings: Readonly<Record<string, unknown>>): void => {
    const full = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`sourceAnnotator.${name}`, value]),
    );
    mkdirSync(join(opened().folder, '.vscode'), { recursive: true });
    writeFileSync(join(opened().folder, '.vscode', 'settings.json'), JSON.stringify(full));
  };
  before(() => openArticle(opened()));
  after(() => set({}));

  it('highlights off, by the command and on again', async () => {
    const workbench = opened();
    await workbench.waitForLines('Ukrainian war', ['dashed 2px']);
    await workbench.runCommand('Source Annotator: Toggle Highlights');
    await workbench.waitForLines('Ukrainian war', []);
    await workbench.runCommand('Source Annotator: Toggle Highlights');
    await workbench.waitForLines('Ukrainian war', ['dashed 2px']);
  });

  it('highlights, hover and status bar off, by the settings', async () => {
    const workbench = opened();
    set({ highlights: false, hover: false, statusBar: false });
    await workbench.waitForLines('Ukrainian war', []);
    await workbench.page.locator('.statusbar-item', { hasText: 'claims' }).waitFor({ state: 'hidden' });
    await workbench.restMouseOn('the Nato alliance');
    await workbench.page.waitForTimeout(1000);
    assert.equal(await workbench.hover.count(), 0);
    set({});
    await workbench.waitForLines('Ukrainian war', ['dashed 2px']);
    await workbench.waitForStatus(/[1-9]\d* claims/u);
    assert.match(await workbench.hoverText('the Nato alliance'), /^Philip T Reeker/u);
  });

  it('a kind of claims and a limit of length', async () => {
    const workbench = opened();
    set({ kinds: ['direct'] });
    await workbench.waitForLines('Ukrainian war', []);
    set({ maximumLength: 1000 });
    await workbench.waitForStatus(/\bToo long to analyse$/u);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.page.getByText('This document is longer than the setting allows').waitFor();
    await workbench.screenshot('too-long');
    await workbench.page.getByRole('button', { name: 'Analyse Anyway' }).click();
    await workbench.waitForStatus(/[1-9]\d* claims/u);
  });
};
