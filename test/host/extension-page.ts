// The extension's own page, as VS Code shows it: it drops pictures that are not on the web, and relative links.
import type { Frame, Locator, Page } from 'playwright-core';
import { pause } from './processes';

/** How long VS Code may take to show the page, in milliseconds. */
const patience = 30_000;

/** Opens the page in the Extensions view and waits for its text. Throws where that does not come. */
export async function openExtensionPage(page: Page, title: string): Promise<Frame> {
  await page.keyboard.press('Control+Shift+X');
  await page.locator('.extensions-list .monaco-list-row', { hasText: title }).first().click();
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (await frame.locator('h1', { hasText: title }).count()) return frame;
    }
    await pause(200);
  }
  throw new Error(`VS Code shows no page of ${title}.`);
}

/** Defects of the page: pictures that do not show, links that lead nowhere. */
export async function faultsOf(frame: Frame): Promise<readonly string[]> {
  const pictures = await frame.locator('img').all();
  const links = await frame.locator('a').all();
  if (links.length === 0) throw new Error('The page has no links, and it should.');
  const faults = [...pictures.map(faultOfPicture), ...links.map((link) => faultOfLink(frame, link))];
  return (await Promise.all(faults)).filter((fault) => fault !== undefined);
}

async function faultOfPicture(picture: Locator): Promise<string | undefined> {
  // As text, since there is no DOM among the types here.
  const width = Number(await picture.evaluate('(picture) => picture.naturalWidth'));
  return width > 0 ? undefined : `a picture does not show: ${await picture.getAttribute('alt')}`;
}

async function faultOfLink(frame: Frame, link: Locator): Promise<string | undefined> {
  const to = await link.getAttribute('href');
  // VS Code's own button that leads to the top.
  if (to === '#' || /^(?:https|mailto):/u.test(to ?? '')) return undefined;
  const found = to?.startsWith('#') && (await frame.locator(`[id=${JSON.stringify(to.slice(1))}]`).count());
  return found ? undefined : `a link leads nowhere: ${await link.textContent()} (${to ?? 'its address was dropped'})`;
}
