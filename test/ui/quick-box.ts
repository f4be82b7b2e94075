import type { Locator, Page } from 'playwright-core';

/** The input of the box at the top, once that is open. */
export async function quickBox(page: Page): Promise<Locator> {
  const box = page.locator('.quick-input-widget .quick-input-box input').first();
  await box.waitFor();
  return box;
}
