import type { Locator } from 'playwright-core';

/** The lines that extensions draw under a point of the page, as style and width: `dashed 2px`. Sorted. */
export async function linesAt(
  editor: Locator,
  point: { readonly x: number; readonly y: number },
): Promise<readonly string[]> {
  return editor.evaluate((root, { x, y }) => {
    // VS Code gives every decoration of an extension a class that begins with `ced-`.
    const drawn = [...root.querySelectorAll('.view-overlays [class*="ced-"]')].filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    });
    const looks = drawn.map((element) => getComputedStyle(element));
    const lines = looks.filter((look) => parseFloat(look.borderBottomWidth) > 0);
    return lines.map((look) => `${look.borderBottomStyle} ${look.borderBottomWidth}`).sort();
  }, point);
}

/** The lines that extensions draw close below the letters at a point, as style and width: `dotted 2px`. Sorted. */
export async function secondLinesAt(
  editor: Locator,
  point: { readonly x: number; readonly y: number },
): Promise<readonly string[]> {
  return editor.evaluate((root, { x, y }) => {
    const letters = [...root.querySelectorAll('.view-lines [class*="ced-"]')].filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    });
    const looks = letters
      .map((element) => getComputedStyle(element))
      .filter((look) => look.textDecorationLine === 'underline');
    return looks.map((look) => `${look.textDecorationStyle} ${look.textDecorationThickness}`).sort();
  }, point);
}

/** Whether extensions draw an outline around a point. */
export async function isOutlinedAt(
  editor: Locator,
  point: { readonly x: number; readonly y: number },
): Promise<boolean> {
  return editor.evaluate((root, { x, y }) => {
    return [...root.querySelectorAll('.view-overlays [class*="ced-"]')].some((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isHere = left <= x && x <= right && top <= y && y <= bottom;
      return isHere && getComputedStyle(element).outlineStyle !== 'none';
    });
  }, point);
}
