import type { LiveAnnotations } from '../../engine';

// Prepares the words of an untrusted document for labels. Nothing here knows VS Code.

/** A text from which parts are read. A long one is never built whole. */
export type Text = Pick<LiveAnnotations, 'slice' | 'words' | 'length'>;

/** Control characters, and marks that reorder or hide text: with them a label could pass for another. */
const unfit = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** `text` in one line, with each run of white space as one blank. */
export function oneLine(text: string): string {
  // A fast path: most names are one line already, and long documents have many.
  if (/^[\p{L}\p{N}\p{P}]+(?: [\p{L}\p{N}\p{P}]+)*$/u.test(text)) return text;
  return text.replace(unfit, ' ').replace(/\s+/gu, ' ').trim();
}

/** At most `limit` UTF-16 code units, cut at a blank if one is near, with an ellipsis for the rest. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = cut.lastIndexOf(' ');
  const end = blank > limit * 0.7 ? blank : cut.length;
  // Half of a surrogate pair would show as a broken character.
  const whole = cut.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.trimEnd()}…`;
}
