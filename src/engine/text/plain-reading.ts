/**
 * What the reader sees of plain text that came out of another format: entities, soft hyphens, words parted at a line's
 * end, underscores for italics, two commas for a low mark, and the signs of quoted mail.
 */
import { decodeHTML } from 'entities';
import { slice, type Span } from '../span';
import { RenderingBuilder } from './rendering';

/** What a stretch has that is to be shown otherwise, before any is looked for. */
const mayHold = /[\u00ad\ufb00-\ufb06_]|&[#\p{L}]|,,|\p{L}-[^\S\n]*\n|\n[^\S\n]*>/u;
const token =
  /\u00ad(?:[^\S\n]*\n[^\S\n]*(?:>[> \t]*)?)?|&(?:amp;)*(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});|_|(?<![^\s(]),,(?=\p{L})|(?<=\p{L}{2})-[^\S\n]*\n[^\S\n]*(?:>[> \t]*)?(?=\p{Ll})|\n[^\S\n]*>[> \t]*/giu;
const italics = /(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]{0,400}(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

/** The rendering of a span of plain text; null where it is shown as it is. */
export function readPlain(text: string, span: Span): RenderingBuilder | null {
  const source = slice(text, span);
  if (!mayHold.test(source)) return null;
  const emphasis = new Set<number>();
  for (const { index, 0: words } of source.matchAll(italics)) emphasis.add(index).add(index + words.length - 1);
  const isQuoted = /^>/u.test(source) || signBefore(text, span.start);
  const builder = new RenderingBuilder();
  let from = 0;
  const add = (end: number, shown = source.slice(from, end)): void => {
    builder.add({ start: span.start + from, end: span.start + end, text: shown });
    from = end;
  };
  for (const { index, 0: found } of source.matchAll(token)) {
    const shown = shownFor(found, emphasis.has(index), isQuoted);
    if (shown === null) continue;
    add(index);
    add(index + found.length, shown);
  }
  add(source.length);
  return builder;
}

/** Null for what is shown as it is. */
function shownFor(found: string, isEmphasis: boolean, isQuoted: boolean): string | null {
  switch (found[0]) {
    case '_':
      return isEmphasis ? '' : null;
    case '&': {
      const shown = decodeHTML(found.replace(/&(?:amp;)+(?=[#\p{L}])/u, '&'));
      return shown === found || (shown.startsWith('&') && shown.length > 1) ? null : shown;
    }
    case ',':
      return '„';
    case '\n':
      return isQuoted ? '\n' : null;
    default:
      return '';
  }
}

/** Whether the line on which the span begins has a sign of quoted mail before it. */
function signBefore(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && text[at - 1] !== '\n' && start - at < longestSign) at--;
  return /^[^\S\n]*>/u.test(text.slice(at, start));
}

/** In UTF-16 units. */
const longestSign = 32;
