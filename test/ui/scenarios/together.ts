import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './scenario';

const text = [
  'Jo Bell and Ann Orr said that the bridge would close in May.',
  'Jo Bell said that the council had not asked.',
  'Tom Ash said that the tolls would rise.',
  'Bell and Orr said that the ferry was too slow.',
].join('\n\n');

export const together: Scenario = (opened) => {
  before(() => writeFileSync(join(opened().folder, 'together.txt'), text));
  beforeEach(async () => {
    await opened().openFile('together.txt');
    await opened().waitForStatus(/4 claims, 3 speakers/u);
    await opened().runCommand('Source Annotator: Show Claims');
  });

  it('is said by the hover, with full names', async () => {
    const workbench = opened();
    assert.match(await workbench.hoverText('the bridge would'), /^Jo Bell and Ann Orr, together\s/u);
    assert.match(
      await workbench.hoverText('the ferry was'),
      /^Jo Bell and Ann Orr, together, in the text ‘Bell and Orr’[^]*is taken for Jo Bell and Ann Orr, line 1\./u,
    );
  });

  it('is listed below one of them as said with the other, and leads to the text', async () => {
    const workbench = opened();
    await workbench.waitForRows((rows) => rows.includes('Jo Bell, 1 claim alone, 2 together with others'));
    await workbench.clickTreeRow('with Ann Orr, said: that the ferry');
    await workbench.waitForOutline('the ferry was');
  });

  it('is shown where only one of them is to be', async () => {
    const workbench = opened();
    await workbench.runRowCommand('1 alone, 2 together', 'Show Only These');
    await workbench.page.getByText('Filter Jo Bell, alone or with others: 3 of 4 claims.').waitFor();
    await workbench.waitForRows((rows) => rows.length === 7 && !rows.some((row) => row.startsWith('Tom Ash')));
    await workbench.screenshot('together');
    await workbench.runCommand('Source Annotator: Clear Filter');
  });
};
