import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './scenario';

export const badInput: Scenario = (opened) => {
  const open = async (name: string, content: string | Uint8Array): Promise<void> => {
    writeFileSync(join(opened().folder, name), content);
    await opened().openFile(name);
  };

  it('an empty file: no claims, and the panel says so', async () => {
    await open('empty.txt', '');
    await opened().waitForStatus(/\bNo claims found$/u);
    await opened().runCommand('Source Annotator: Show Claims');
    await opened().page.getByText('Nobody is quoted in this document').waitFor();
    await opened().screenshot('empty');
  });

  it('only quotation marks', async () => {
    await open('marks.txt', '“”""’‘ «»„“\n\n“ ” \' " `` \'\'\n');
    await opened().waitForStatus(/\bNo claims found$/u);
  });

  it('a line of 1 MB', async () => {
    const filler = 'The river rose again overnight and the lower road stayed closed. '.repeat(16_000);
    await open('long-line.txt', `“We will rebuild,” said Mara Lindqvist. ${filler}`);
    await opened().waitForStatus(/\b1 claim, 1 speaker$/u);
    assert.match(await opened().hoverText('We will rebuild'), /^Mara Lindqvist/u);
    await opened().runCommand('View: Close All Editors');
  });

  it('a byte order mark and CRLF', async () => {
    await open('crlf.txt', '\uFEFFThe hall was full.\r\n\r\n“We will rebuild,” said Mara Lindqvist.\r\n');
    await opened().waitForStatus(/\b1 claim, 1 speaker$/u);
    assert.deepEqual(await opened().linesUnder('“We will rebuild,”'), ['solid 2px']);
    assert.deepEqual(await opened().linesUnder('The hall was full.'), []);
  });

  it('binary data named .txt: the editor asks first, then a notice says that it is left out', async () => {
    const workbench = opened();
    writeFileSync(
      join(workbench.folder, 'image.txt'),
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256),
    );
    await workbench.chooseFile('image.txt');
    await workbench.page.getByText('Open Anyway').click();
    await workbench.pickIfAsked('Text Editor');
    await workbench.waitForStatus(/\bNot analysed$/u);
    await workbench.page.getByText('Not analysed: this looks like binary data').first().waitFor();
    await workbench.screenshot('binary');
    await workbench.runCommand('View: Close All Editors');
  });
};
