import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until';
import type { Scenario } from './scenario';

/** In UTF-16 code units. */
const length = 1_000_000;

/** Paragraphs. Every tenth quotes one of many people. */
function longText(): string {
  const paragraphs: string[] = [];
  for (let size = 0, nth = 0; size < length; nth++) {
    const name = `Mara ${['Lind', 'Berg', 'Holm', 'Dahl'][nth % 4]}${'aeiou'[nth % 5]}n`;
    const said = `“We will rebuild house number ${nth},” said ${name}.`;
    const filler = `The river rose again overnight, and road ${nth} stayed closed. `.repeat(12);
    const paragraph = nth % 3 === 0 ? `${said} ${filler}` : filler;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

export const longDocuments: Scenario = (opened) => {
  before(async function () {
    this.timeout(180_000);
    writeFileSync(join(opened().folder, 'long.txt'), longText());
    await opened().openFile('long.txt');
  });
  after(() => opened().runCommand('View: Revert and Close Editor'));

  it('shows what is quoted where one looks, at the beginning and at the end', async () => {
    const workbench = opened();
    await workbench.waitForLines('house number 0,”', ['solid 2px']);
    await workbench.screenshot('long-begins');
    await workbench.editor.click({ position: { x: 200, y: 10 } });
    await workbench.press('Control+End');
    await workbench.typeText('\n\n“The last word is mine,” said Olga Brandt.');
    await workbench.waitForLines('last word is mine,”', ['solid 2px']);
    await workbench.screenshot('long-ends');
  });

  it('tells how much is read of one that is opened, and cancels when it is told to', async () => {
    const workbench = opened();
    // So long that a fast machine, too, is still reading when it is cancelled. No part repeats another.
    const parts = Array.from({ length: 8 }, (_, at) => longText().replaceAll('river', `lake of ${at}`));
    writeFileSync(join(workbench.folder, 'longer.txt'), parts.join('\n\n'));
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.openFile('longer.txt');
    await workbench.waitForRows((rows) => /^Reading, \d+ %: select to cancel$/u.test(rows[0] ?? ''));
    await workbench.waitForStatus(/Reading, \d+ %: Cancel/u);
    await workbench.screenshot('long-reading');
    await workbench.clickTreeRow('Reading, ');
    await workbench.page.getByText(/Reading was cancelled at \d+ %/u).waitFor();
    await workbench.treeRow('Read all of the text');
    await workbench.screenshot('long-cancelled');
    await workbench.runCommand('View: Revert and Close Editor');
  });

  it('follows typing at the top', async () => {
    const workbench = opened();
    await workbench.press('Control+Home');
    await workbench.typeText('“This is new,” said Ada Flint.\n\n');
    await workbench.waitForLines('“This is new,”', ['solid 2px']);
    assert.match(await workbench.hoverText('This is new'), /^Ada Flint/u);
  });

  it('lists all its claims in pages, and leads from there into the text', async function () {
    this.timeout(180_000);
    const workbench = opened();
    await workbench.waitForStatus(/[1-9],\d\d\d|\d{3} claims/u);
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.runCommand('Source Annotator: List Claims Without Groups');
    await workbench.waitForRows(
      (rows) => /^Claims 1–100/u.test(rows[0] ?? '') && /^Ada Flint: “This is new,”/u.test(rows[1] ?? ''),
    );
    await workbench.screenshot('long-panel');
    await workbench.clickTreeRow('house number 9,”');
    await workbench.waitForStatus(/\(\d+ selected\)/u);
    await workbench.press('Control+1');
    await workbench.waitForSelection(/^“We will rebuild house number 9,”$/u);
    await workbench.runCommand('Source Annotator: Group Claims by Speaker');
    await until(async () => (await workbench.treeRows()).some((row) => /^Ada Flint, 1 claim$/u.test(row)), 'groups');
  });
};
