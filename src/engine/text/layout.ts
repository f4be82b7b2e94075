import type { Span } from '../span';
import type { Block, Setting } from './chunk';

/** Who speaks, or asks in bold, lies in the words of a turn, not in how they are set. */
export type Layout = Exclude<Setting, 'voice' | 'dash' | 'other' | 'strong'>;

const settings: readonly (readonly [Layout, RegExp])[] = [
  ['excerpt', /^[^\S\n]*>/u],
  ['item', /^[^\S\n]*(?:(?:[-–—*·+]|\(?\d{1,2}[.)]|\(?[a-z]\))[^\S\n]|[•▪◦‣])/u],
];

/**
 * How a block is laid out: as the format tells, else by the start of the line on which it begins: Markdown's own signs
 * lie before the block.
 */
export function settingOf(text: string, { start, end, setting }: Block): Layout {
  if (setting !== null) return setting === 'item' || setting === 'excerpt' ? setting : 'plain';
  let from = start;
  while (from > 0 && !/[\n\r]/u.test(text.charAt(from - 1))) if (start - from-- === longestIndent) return 'plain';
  const line = text.slice(from, Math.min(end, start + longestSign));
  return settings.find(([, sign]) => sign.test(line))?.[0] ?? 'plain';
}

/** No block of a list begins further in, and no sign of a list is longer, in UTF-16 units. */
const longestIndent = 64;
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
