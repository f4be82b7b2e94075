import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './driver';

const hosts = [
  { name: 'Node.js extension host', webWorker: false },
  { name: 'web worker extension host', webWorker: true },
];

for (const { name, webWorker } of hosts) {
  describe(`an article in the workbench, ${name}`, () => {
    let workbench: Workbench;
    before(async () => (workbench = await openWorkbench({ webWorker })));
    after(async () => workbench?.close());

    it('is read when it is opened', async () => {
      await workbench.openFile('000_02a910ee916ac5d5.txt');
      await workbench.waitForStatus(/[1-9]\d* claims/u);
    });

    it('says who speaks where the mouse rests on a quotation', async () => {
      assert.match(await workbench.hoverText('thought he would find a divided west'), /^Philip T Reeker\b/u);
      await workbench.screenshot(`smoke-${webWorker ? 'web-worker' : 'node'}`);
    });

    it('lists the claims, and selects the words of the one that is clicked', async () => {
      await workbench.runCommand('Focus on Claims View');
      await workbench.clickTreeRow('“Vladimir Putin thought');
      await workbench.waitForStatus(/\(\d+ selected\)/u);
      await workbench.press('Control+1');
      assert.match(await workbench.selectedText(), /^“Vladimir Putin thought[^]*mistaken\.”$/u);
    });
  });
}
