/** Tells whether a quotation stands in a heading of its article. */
import type { Quotation } from '../engine';

/** A longer line is none. */
const longestHeading = 200;
/** No first line begins further down, in UTF-16 units. */
const longestFrontMatter = 20_000;

/** In a heading of Markdown or HTML, in capitals as headlines are, or in a first line that is no sentence. */
export function isInHeading(text: string, { role, span }: Quotation): boolean {
  if (role === 'heading') return true;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const found = text.indexOf('\n', span.end);
  const end = found < 0 ? text.length : found;
  if (end - start > longestHeading) return false;
  const line = text.slice(start, end);
  if (/^#{1,6}\s/u.test(line) || isInTag(text.slice(start, span.start))) return true;
  return isHeadingLine(line) && start <= longestFrontMatter && linesAbove(text.slice(0, start)).every(isHeadingLine);
}

/** No sentence, whose end may stand within closing marks, and without elements: these tell themselves what they are. */
const isHeadingLine = (line: string): boolean =>
  /^#{1,6}\s/u.test(line) ||
  (line.length <= longestHeading && !/[.!?…][”’"')\]]*\s*$/u.test(line) && !/<\/?[a-z]/iu.test(line));

/** The lines that have words; front matter is none of them. */
const linesAbove = (before: string): readonly string[] =>
  before
    .replace(/^\ufeff?---\r?\n(?:(?!---\r?\n)[^\n]*\n)*---[^\n]*\n/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');

const isInTag = (before: string): boolean =>
  /<(?:h[1-6]|title)(?:\s[^<>]*)?>(?:(?!<\/(?:h[1-6]|title)>)[^])*$/iu.test(before);
