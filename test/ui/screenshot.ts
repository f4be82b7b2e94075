// The pictures in README.md: `npm run screenshot` renews them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ensureHost } from '../host/install';
import { repository } from '../host/paths';
import { openWorkbench, type Workbench } from './driver';
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
  'sourceAnnotator.reviewer': 'Ann Lee',
};

async function main(): Promise<void> {
  ensureHost();
  const workbench = await openWorkbench({ settings });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 740 });
    await openPanel(workbench);
    await workbench.widenSideBar(110);
    await pictureClaims(workbench);
    await workbench.page.setViewportSize({ width: 1280, height: 500 });
    await pictureDecisions(workbench);
    await pictureCheck(workbench);
  } finally {
    await workbench.close();
  }
}

async function pictureClaims(workbench: Workbench): Promise<void> {
  await workbench.clickText('the Nato alliance is actually');
  await workbench.waitForSelectedRow(/^Philip T Reeker, said: the Nato alliance/u);
  await workbench.hoverText('the Nato alliance');
  await take(workbench, 'screenshot');
}

/** Accepts, sets a speaker, rejects, and asks the hover who did. */
async function pictureDecisions(workbench: Workbench): Promise<void> {
  cpSync(join(repository, 'media', 'sample-article.txt'), join(workbench.folder, 'harbour.txt'));
  await workbench.openFile('harbour.txt');
  await workbench.focusRow('told: that the cracks');
  await workbench.press('a');
  await workbench.waitForFocusedRow(/repairs begin in March/u);
  await workbench.press('s');
  await workbench.typeIntoBox('Harbour Office');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Harbour Office' }).waitFor();
  await workbench.press('Enter');
  await workbench.page.getByText('What is Harbour Office?').waitFor();
  await workbench.pick('Organization');
  await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Edited, Harbour Office')));
  await workbench.focusRow('said: the council had promised');
  await workbench.press('r');
  await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Rejected, Jens Holm')));
  await workbench.hoverText('repairs begin');
  await take(workbench, 'deciding');
}

/** How quotations stand to their transcripts. */
async function pictureCheck(workbench: Workbench): Promise<void> {
  cpSync(join(repository, 'samples', 'quote-check'), workbench.folder, { recursive: true });
  await workbench.openFile('article.md');
  await workbench.waitForRows((rows) => rows.some((row) => row.endsWith('verbatim')));
  await workbench.hoverText('the quarry for');
  await take(workbench, 'check');
}

/** Once what fades in is there. */
async function take(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.waitForTimeout(500);
  await workbench.page.screenshot({ path: join(repository, 'media', `${name}.png`) });
}

void main();
