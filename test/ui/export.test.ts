import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseNative } from '../../src/formats/parse-native';
import { openWorkbench, type Workbench } from './driver';

const article = '000_02a910ee916ac5d5.txt';

for (const webWorker of [false, true]) {
  describe(`exporting the annotations, ${webWorker ? 'web worker' : 'Node.js'} extension host`, () => {
    let workbench: Workbench;
    let file: string;
    before(async () => {
      workbench = await openWorkbench({ webWorker });
      file = join(workbench.folder, '000_02a910ee916ac5d5.annotations.json');
      await workbench.openFile(article);
      await workbench.waitForStatus(/[1-9]\d* claims/u);
    });
    after(async () => workbench?.close());

    const startExport = async (): Promise<void> => {
      await workbench.runCommand('Source Annotator: Export Annotations to JSON');
      await workbench.page.locator('.quick-input-widget', { hasText: 'Export Annotations to JSON' }).waitFor();
      // The dialog takes Enter once it has listed the folder.
      await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await workbench.press('Enter');
    };

    it('suggests a name beside the article and writes what the schema asks for', async () => {
      await startExport();
      for (let tries = 0; tries < 50 && !(existsSync(file) && statSync(file).size > 0); tries++) await setTimeout(100);
      const text = readFileSync(join(workbench.folder, article), 'utf8');
      const { document, claims } = parseNative(readFileSync(file, 'utf8'), text);
      assert.equal(document.id, article);
      assert.ok(claims.some(({ content }) => content[0]?.exact.startsWith('“Vladimir Putin thought')));
    });

    it('asks before it overwrites a file', async () => {
      writeFileSync(file, 'mine');
      await startExport();
      await workbench.page.getByText('already exists').waitFor();
      await workbench.screenshot('export-overwrite');
      await workbench.press('Escape');
      await workbench.press('Escape');
      assert.equal(readFileSync(file, 'utf8'), 'mine');
    });
  });
}
