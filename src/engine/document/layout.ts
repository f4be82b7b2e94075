import type { Span } from '../span';
import type { Block } from '../text/blocks';

/** How a paragraph is set apart from the story: an item of a list, or a quotation that is indented with `>`. */
export type Setting = 'item' | 'excerpt' | 'plain';

const settings: readonly (readonly [Setting, RegExp])[] = [
  ['excerpt', /^[^\S\n]*>/u],
  ['item', /^[^\S\n]*(?:[-–—•*·+▪◦‣]|\(?\d{1,2}[.)])[^\S\n]/u],
];

/** By the start of the line on which the block begins: Markdown's own signs lie before the block. */
export function settingOf(text: string, { start, end }: Block): Setting {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, Math.min(end, start + longestSign));
  return settings.find(([, sign]) => sign.test(line))?.[0] ?? 'plain';
}

/** No sign of a list is longer than this, in UTF-16 units. */
const longestSign = 8;

/** The kind of the marks that a quotation opens with. One speaker's words are set in the same marks throughout. */
export type MarkKind = 'straight' | 'curly' | 'apostrophes' | 'angle' | 'single' | 'straight single';

export function markAt(text: string, { start }: Span): MarkKind {
  const first = text.charAt(start);
  const doubled = text.charAt(start + 1) === first;
  if (/["″＂]/u.test(first)) return 'straight';
  if (/[“”‟„〝〞]/u.test(first)) return 'curly';
  if (/[«»‹›]/u.test(first)) return 'angle';
  if (/['′＇`]/u.test(first)) return doubled ? 'apostrophes' : 'straight single';
  return doubled ? 'curly' : 'single';
}

/** The commonest of the kinds, the first of equals; null where there are none. */
export function usual(kinds: readonly MarkKind[]): MarkKind | null {
  const counts = new Map<MarkKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce<readonly [MarkKind | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  )[0];
}
