import type { Markup } from './annotation-types';
import type { Span } from './span';
import { firstIndex } from './sorted';

/** What the reader sees of a span of a text: the text's own words, with what stands in the place of its markup. */
export function wordsOf(text: string, markup: readonly Markup[], { start, end }: Span): string {
  if (start === end) return '';
  let words = '';
  let next = start;
  for (let at = firstEndingAfter(markup, start); at < markup.length && markup[at]!.start < end; at++) {
    const stretch = markup[at]!;
    words += text.slice(next, Math.max(next, stretch.start)) + stretch.text;
    next = Math.min(end, stretch.end);
  }
  return words + text.slice(next, end);
}

function firstEndingAfter(markup: readonly Markup[], position: number): number {
  return firstIndex(markup.length, (at) => markup[at]!.end > position);
}
