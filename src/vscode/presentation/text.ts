import type { LiveAnnotations } from '../../engine';

// Words of an untrusted document, made ready for labels. Nothing here knows VS Code.

/** A text of which parts are taken; long ones are never had whole. */
export type Text = Pick<LiveAnnotations, 'slice' | 'words' | 'length'>;

/** Control characters, and marks that reorder or hide text: in a label they could make a row read as another. */
const unfit = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** `text` in one line, runs of white space as one blank. */
export function oneLine(text: string): string {
  // Most names are one line already, and long documents have many.
  if (/^[\p{L}\p{N}\p{P}]+(?: [\p{L}\p{N}\p{P}]+)*$/u.test(text)) return text;
  return text.replace(unfit, ' ').replace(/\s+/gu, ' ').trim();
}

/** At most `limit` UTF-16 code units, cut at a blank where one is near, with an ellipsis for what is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const blank = cut.lastIndexOf(' ');
  const end = blank > limit * 0.7 ? blank : cut.length;
  // Half of a surrogate pair would show as a broken character.
  const whole = cut.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.trimEnd()}…`;
}
