// The picture in README.md: `npm run screenshot` renews it.
import { join } from 'node:path';
import { ensureHost } from '../host/install';
import { repository } from '../host/paths';
import { openWorkbench } from './driver';
import { openPanel } from './scenarios/scenario';

/** Leaves what the extension shows, and room for it. */
const settings = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.title': '${rootName}',
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
  'editor.fontSize': 13,
};

async function main(): Promise<void> {
  ensureHost();
  const workbench = await openWorkbench({ settings });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 740 });
    await openPanel(workbench);
    await workbench.widenSideBar(110);
    await workbench.clickText('the Nato alliance is actually');
    await workbench.waitForSelectedRow(/^Philip T Reeker, said: the Nato alliance/u);
    await workbench.hoverText('the Nato alliance');
    // It fades in.
    await workbench.page.waitForTimeout(500);
    await workbench.page.screenshot({ path: join(repository, 'media', 'screenshot.png') });
  } finally {
    await workbench.close();
  }
}

void main();
