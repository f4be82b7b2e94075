import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticle, type Scenario } from './scenario';

export const documents: Scenario = (opened) => {
  it('an untitled document is read while one writes it', async () => {
    const workbench = opened();
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.typeText('“The roof leaks,” said Nora Vance.');
    await workbench.waitForStatus(/\b1 claim, 1 speaker$/u);
    assert.deepEqual(await workbench.linesUnder('“The roof leaks,”'), ['solid 2px']);
    await workbench.runCommand('Revert and Close Editor');
  });

  it('in Markdown, front matter and code are left alone', async () => {
    const workbench = opened();
    const lines = [
      '---',
      'title: “A title,” said Tom Ashby.',
      '---',
      '',
      '“The *roof* leaks,” said [Nora Vance](https://nora.example/said).',
      '',
      '```',
      '“The code compiles,” said Ben Orlov.',
      '```',
      '',
    ];
    writeFileSync(join(workbench.folder, 'notes.md'), lines.join('\n'));
    await workbench.openFile('notes.md');
    await workbench.waitForStatus(/\b1 claim, 1 speaker$/u);
    assert.deepEqual(await workbench.linesUnder('leaks,”'), ['solid 2px']);
    assert.deepEqual(await workbench.linesUnder('“The code compiles,”'), []);
    assert.deepEqual(await workbench.linesUnder('“A title,”'), []);
    await workbench.screenshot('markdown');
  });

  it('what somebody who is quoted reports of others has lines of its own', async () => {
    const workbench = opened();
    const text = '“The warden told us that the bridge would close,” said Nora Vance.\n';
    writeFileSync(join(workbench.folder, 'reported.txt'), text);
    await workbench.openFile('reported.txt');
    await workbench.waitForStatus(/\b2 claims, 2 speakers$/u);
    for (const words of ['told', 'bridge would close'])
      assert.deepEqual(await workbench.linesUnder(words), ['solid 2px']);
    assert.deepEqual(await workbench.secondLinesUnder('told'), ['solid 1px']);
    assert.deepEqual(await workbench.secondLinesUnder('bridge would close'), ['dotted 2px']);
    assert.deepEqual(await workbench.secondLinesUnder('Nora Vance'), []);
    assert.match(await workbench.hoverText('bridge would close'), /within the words of Nora Vance, /u);
    await workbench.screenshot('reported');
  });

  it('both sides of a split editor show the highlights', async () => {
    const workbench = opened();
    await openArticle(workbench);
    await workbench.clickText('The MoD tweeted');
    await workbench.press('Control+Home');
    await workbench.runCommand('View: Split Editor Right');
    const groups = workbench.page.locator('.editor-group-container');
    await groups.nth(1).locator('.view-line').first().waitFor();
    for (const group of [groups.nth(0), groups.nth(1)]) {
      assert.deepEqual(await workbench.linesUnder('tweeted:', group), ['solid 1px']);
    }
    await workbench.screenshot('split');
    await workbench.runCommand('View: Close All Editors in Group');
    await groups.nth(1).waitFor({ state: 'detached' });
  });

  it('a document that changes on disk is read again', async () => {
    const workbench = opened();
    const path = join(workbench.folder, 'wire.txt');
    writeFileSync(path, '“The bridge is closed,” said Olga Brandt.\n');
    await workbench.openFile('wire.txt');
    await workbench.waitForStatus(/\b1 claim, 1 speaker$/u);
    writeFileSync(path, '“The bridge is open,” said Olga Brandt. “For now,” said Idris Cole.\n');
    await workbench.waitForStatus(/\b2 claims, 2 speakers$/u);
    assert.match(await workbench.hoverText('bridge is open'), /^Olga Brandt/u);
  });
};
