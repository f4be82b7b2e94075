// From a key to the screen: in the real workbench in a browser, one letter makes a claim and removes it again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../test/ui/driver';

const keystrokes = 60;
/** Milliseconds. */
const patience = 300_000;
/** Without its last letter there is no cue, and no claim. */
const words = 'The harbour warden sai';

/**
 * Prints, for each text by its file name, the time until highlights appear, and the time from a key until they change.
 */
export async function onScreen(texts: Readonly<Record<string, string>>): Promise<void> {
  const workbench = await openWorkbench();
  try {
    for (const [name, text] of Object.entries(texts)) await measure(workbench, name, text);
    await workbench.runCommand('Developer: Show Running Extensions');
    const row = workbench.page
      .locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'source-annotator' })
      .first();
    console.log(`activation: ${/\d+ms/u.exec(await row.innerText())?.[0]}`);
  } finally {
    await workbench.close();
  }
}

async function measure(workbench: Workbench, name: string, text: string): Promise<void> {
  const middle = text.indexOf('\n\n', text.length / 2);
  const sentence = `${words} that the tolls would stay low.`;
  writeFileSync(join(workbench.folder, name), `${text.slice(0, middle)}\n\n${sentence}\n\n${text.slice(middle)}`);
  await workbench.openFile(name);
  const begin = performance.now();
  const since = (): string => `${(performance.now() - begin).toFixed(0)} ms`;
  await workbench.editor.locator('.view-overlays [class*="ced-"]').first().waitFor({ timeout: patience });
  console.log(`${name}: highlights ${since()} after its text was on the screen`);
  await workbench.page
    .locator('.statusbar-item', { hasText: /\d claims/u })
    .first()
    .waitFor({ timeout: patience });
  console.log(`${name}: whole text read after ${since()}`);
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
  await workbench.runCommand('View: Revert and Close Editor');
}

/** Milliseconds from the key's arrival in the page until the number of marks in the sentence's lines has changed. */
async function timed(page: Page, line: string, key: string): Promise<number> {
  const measured = page.evaluate(async (wanted) => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor')!;
    const marks = {
      count(): number {
        const lines = [...editor.querySelectorAll('.view-line')];
        const text = lines.find((found) => (found.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted));
        if (!text) return -1;
        const { top, bottom } = text.getBoundingClientRect();
        const drawn = [...editor.querySelectorAll('.view-overlays [class*="ced-"]')];
        return drawn.map((mark) => mark.getBoundingClientRect().top).filter((at) => at >= top - 1 && at < bottom)
          .length;
      },
    };
    const before = marks.count();
    await new Promise((resolve) => document.addEventListener('keydown', resolve, { capture: true, once: true }));
    const begin = performance.now();
    while (marks.count() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - begin;
  }, line);
  await page.waitForTimeout(50);
  await page.keyboard.press(key);
  return measured;
}
