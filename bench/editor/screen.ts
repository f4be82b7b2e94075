// From a key to what one sees: the real workbench in a browser, where a letter makes a claim and takes it away again.
import type { Page } from 'playwright-core';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../test/ui/driver';

const keystrokes = 60;
/** Without its last letter there is no cue, and no claim. */
const words = 'The harbour warden sai';

/** Prints how long it takes from a key until the highlight is drawn, in a document with this text. */
export async function keyToHighlight(name: string, text: string): Promise<void> {
  const workbench = await openWorkbench();
  try {
    const middle = text.indexOf('\n\n', text.length / 2);
    const sentence = `${words} that the tolls would stay low.`;
    writeFileSync(join(workbench.folder, name), `${text.slice(0, middle)}\n\n${sentence}\n\n${text.slice(middle)}`);
    const begin = performance.now();
    await workbench.openFile(name);
    const seen = workbench.editor.locator('.view-overlays [class*="ced-"]').first();
    await seen.waitFor({ timeout: 300_000 });
    console.log(`${name}: first highlight on the screen after ${(performance.now() - begin).toFixed(0)} ms, the way there by keyboard included`);
    await workbench.page.locator('.statusbar-item', { hasText: /[1-9][\d,]* claims/u }).first().waitFor({ timeout: 300_000 });
    console.log(`${name}: whole text read after ${(performance.now() - begin).toFixed(0)} ms`);
    await workbench.clickText(words);
    await workbench.press('Home');
    for (let at = 0; at < words.length; at++) await workbench.press('ArrowRight');
    const times: number[] = [];
    for (let at = 0; at < keystrokes; at++) {
      times.push(await timed(workbench.page, words, at % 2 === 0 ? 'd' : 'Backspace'));
      await workbench.page.waitForTimeout(150);
    }
    times.sort((a, b) => a - b);
    const share = (part: number): string => `${times[Math.floor(part * (times.length - 1))]!.toFixed(0)} ms`;
    console.log(`${name}: key to highlight, p50 ${share(0.5)}, p95 ${share(0.95)}, of which 300 ms are the delay`);
  } finally {
    await workbench.close();
  }
}

/** Milliseconds from the key's arrival in the page until the number of lines under the sentence has changed. */
async function timed(page: Page, line: string, key: string): Promise<number> {
  const measured = page.evaluate(async (wanted) => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
    const top = (element: Element): number => element.getBoundingClientRect().top;
    const drawn = (): number => {
      const text = [...editor.querySelectorAll('.view-line')].find((found) =>
        (found.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted),
      );
      if (!text) return -1;
      const { top: from, bottom: to } = text.getBoundingClientRect();
      return [...editor.querySelectorAll('.view-overlays [class*="ced-"]')].filter((mark) => top(mark) >= from - 1 && top(mark) < to).length;
    };
    const before = drawn();
    return new Promise<number>((resolve) => {
      document.addEventListener(
        'keydown',
        () => {
          const begin = performance.now();
          const look = (): void => {
            if (drawn() === before) requestAnimationFrame(look);
            else resolve(performance.now() - begin);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, line);
  await page.waitForTimeout(50);
  await page.keyboard.press(key);
  return measured;
}
