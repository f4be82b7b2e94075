import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './driver';

describe('the workbench', () => {
  let workbench: Workbench;
  before(async () => (workbench = await openWorkbench()));
  after(async () => workbench?.close());

  it('shows an article and finds a text in it', async () => {
    await workbench.openFile('000_02a910ee916ac5d5.txt');
    await workbench.findText('Philip T Reeker');
    assert.equal(await workbench.selectedText(), 'Philip T Reeker');
    await workbench.screenshot('smoke');
  });
});
