import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until';
import type { Scenario } from './scenario';

const text = [
  'Harbour master Ilse Brandt has denied the allegations.',
  'She did not say that she would resign.',
  'The harbour lies north of the town.',
  'On Monday Brandt said: “We will open the gates.',
  '“We will not close them again.”',
].join('\n\n');

export const denials: Scenario = (opened) => {
  before(() => writeFileSync(join(opened().folder, 'denials.txt'), text));
  beforeEach(async () => {
    await opened().openFile('denials.txt');
    await opened().waitForStatus(/[1-9]\d* claims/u);
  });

  it('is said by the hover', async () => {
    const workbench = opened();
    assert.match(await workbench.hoverText('the allegations'), /^Ilse Brandt\b[^]*Denied: the source is taken to say/u);
    assert.match(
      await workbench.hoverText('would resign'),
      /Ilse Brandt[^]*Not said: the source is taken not to say this/u,
    );
  });

  it('is copied as the article has it', async () => {
    const workbench = opened();
    const copied = async (words: string): Promise<string> => {
      const before = await workbench.readClipboard();
      await workbench.runTextCommand(words, 'Copy Quotation with Attribution');
      // The message of the copy before may still be there.
      await until(async () => (await workbench.readClipboard()) !== before, 'another quotation in the clipboard');
      return workbench.readClipboard();
    };
    assert.match(await copied('the allegations'), /Ilse Brandt has denied the allegations \(denials\.txt, line 1\)$/u);
    assert.match(
      await copied('would resign'),
      /^She \[.*Ilse Brandt\] did not say that she would resign \(denials\.txt, line 3\)$/u,
    );
  });

  it('outlines all paragraphs of a quotation and selects the first', async () => {
    const workbench = opened();
    await workbench.clickText('would resign');
    await workbench.press('Control+F8');
    await workbench.waitForSelection(/^“We will open the gates\.$/u);
    await workbench.waitForOutline('close them again');
    await workbench.screenshot('paragraphs');
  });
};
