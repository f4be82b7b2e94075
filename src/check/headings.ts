/** Tells whether a quotation stands in a heading of its article. */
import type { Quotation } from '../engine';

/** A longer line is none. */
const longestHeading = 200;
/** No first line begins further down, in UTF-16 units. */
const longestFrontMatter = 20_000;

/** In a heading of Markdown or HTML, in capitals as headlines are, or in the first line where that is no sentence. */
export function isInHeading(text: string, { role, span }: Quotation): boolean {
  if (role === 'heading') return true;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const found = text.indexOf('\n', span.end);
  const end = found < 0 ? text.length : found;
  if (end - start > longestHeading) return false;
  const line = text.slice(start, end).trim();
  if (/^#{1,6}\s/u.test(line) || isInTag(text.slice(start, span.start))) return true;
  // A sentence has its end within the closing marks or behind them.
  return !/[.!?…][”’"')\]]*$/u.test(line) && start <= longestFrontMatter && isFirstLine(text.slice(0, start));
}

const isInTag = (before: string): boolean =>
  /<(?:h[1-6]|title)(?:\s[^<>]*)?>(?:(?!<\/(?:h[1-6]|title)>)[^])*$/iu.test(before);

/** Nothing stands above but blank lines and front matter. */
const isFirstLine = (before: string): boolean =>
  before.trim() === '' || /^\ufeff?---\r?\n(?:(?!---\r?\n)[^\n]*\n)*---\s*$/u.test(before);
