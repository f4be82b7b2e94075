import type { Locator } from 'playwright-core';

/**
 * Where a text is in the editor, in page pixels: the middle of its first line. Null if no visible line contains all of
 * it.
 */
export async function boxOfText(
  editor: Locator,
  text: string,
): Promise<{ readonly x: number; readonly y: number } | null> {
  return editor.evaluate((root, wanted) => {
    for (const line of root.querySelectorAll('.view-line')) {
      // The editor draws blanks as no-break spaces, and a line as several pieces of text.
      const drawn = (line.textContent ?? '').replaceAll('\u00a0', ' ');
      const at = drawn.indexOf(wanted);
      if (at < 0) continue;
      const middle = at + Math.floor(wanted.length / 2);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = (node.textContent ?? '').length;
        if (middle < before + length) {
          const range = document.createRange();
          range.setStart(node, middle - before);
          range.setEnd(node, middle - before + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
        before += length;
      }
    }
    return null;
  }, text);
}
