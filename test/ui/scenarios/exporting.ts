import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNative } from '../../../src/formats/parse-native';
import { until } from '../until';
import { article, openArticle, type Scenario } from './scenario';

export const exporting: Scenario = (opened) => {
  const target = (): string => join(opened().folder, article.replace(/\.txt$/u, '.annotations.json'));
  before(() => openArticle(opened()));
  after(() => rmSync(target(), { force: true }));

  const startExport = async (): Promise<void> => {
    const workbench = opened();
    await workbench.runCommand('Source Annotator: Export Annotations');
    await workbench.page.locator('.quick-input-widget', { hasText: 'Export Annotations' }).waitFor();
    // The dialog takes Enter once it has listed the folder.
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
  };

  it('suggests a name beside the article and writes what the schema asks for', async () => {
    await startExport();
    await until(() => existsSync(target()) && statSync(target()).size > 0, 'the exported file');
    const text = readFileSync(join(opened().folder, article), 'utf8');
    const { document, claims } = parseNative(readFileSync(target(), 'utf8'), text);
    assert.equal(document.id, article);
    assert.ok(claims.some(({ content }) => content[0]?.exact.startsWith('“Vladimir Putin thought')));
  });

  it('asks before it overwrites a file', async () => {
    const workbench = opened();
    writeFileSync(target(), 'mine');
    await startExport();
    await workbench.page.getByText('already exists').waitFor();
    await workbench.screenshot('export-overwrite');
    await workbench.press('Escape');
    await workbench.press('Escape');
    assert.equal(readFileSync(target(), 'utf8'), 'mine');
  });
};
