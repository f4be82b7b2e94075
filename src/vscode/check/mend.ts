/** The edits that bring a quotation nearer to its source. Knows no editor. */
import {
  readQuotedText,
  checkQuotation,
  type Grade,
  type PlacedDifference,
  type SeenText,
  type SourceIndex,
} from '../../check';
import type { Span, TextFormat } from '../../engine';
import { oneLine } from '../presentation/text';
import type { GradedQuotation } from './graded-quotations';

/** Puts words in the place of a span of the article. */
export interface MendingEdit extends Span {
  readonly text: string;
}

export interface MendInput {
  readonly graded: GradedQuotation;
  readonly differences: readonly PlacedDifference[];
  /** The source as its reader sees it. */
  readonly seen: SeenText;
  readonly format: TextFormat;
}

/** Differences that make a quotation another one; the others may stay. */
const isChange = ({ reason }: PlacedDifference): boolean =>
  reason !== 'filler' && reason !== 'false-start' && reason !== 'interjection' && reason !== 'marked';

/** Puts the source's words in the place of those that differ. Empty where nothing does. */
export function sourceWordEdits({ graded, differences, seen, format }: MendInput): readonly MendingEdit[] {
  const { shown } = graded.query;
  const { start: first } = graded.query.quoted.words[0] ?? graded.inner;
  return differences.filter(isChange).map(({ source, quotation }) => {
    const words = oneLine(seen.slice(source.start, source.end).replaceAll('\u00ad', ''));
    const cased = quotation.start === first && /\p{Lu}/u.test(shown.charAt(first)) ? capitalised(words) : words;
    return written(shown, quotation, cased, graded.inner, format);
  });
}

/** Marks what is left out by an ellipsis, and other words by brackets. Empty where nothing could be marked. */
export function cutMarkEdits({ graded, differences, format }: MendInput): readonly MendingEdit[] {
  const { shown } = graded.query;
  const isGrave = differences.some(({ reason }) => reason === 'negation' || reason === 'number' || reason === 'unit');
  if (isGrave) return [];
  return differences.filter(isChange).flatMap(({ quotation }) => {
    const { start, end } = quotation;
    if (start === end) return [written(shown, quotation, '…', graded.inner, format)];
    return [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
  });
}

function written(shown: string, { start, end }: Span, words: string, inner: Span, format: TextFormat): MendingEdit {
  const text = format === 'html' ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : words;
  if (start < end && text !== '') return { start, end, text };
  if (start < end) {
    // With the blank beside them, so that no two are left.
    const isLast = !/^\s/u.test(shown.slice(end, inner.end));
    const isAfterBlank = start > inner.start && /\s/u.test(shown.charAt(start - 1));
    return { start: isLast && isAfterBlank ? start - 1 : start, end: isLast ? end : end + 1, text: '' };
  }
  const isLast = !/[\p{L}\p{N}]/u.test(shown.slice(start, inner.end));
  return { start, end, text: isLast ? ` ${text}` : `${text} ` };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The grade that a quotation would have after edits: a fix that mends nothing is none. */
export function gradeAfter(
  index: SourceIndex,
  { query, inner }: GradedQuotation,
  edits: readonly MendingEdit[],
): Grade {
  let words = query.shown.slice(inner.start, inner.end);
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    words = words.slice(0, start - inner.start) + text + words.slice(end - inner.start);
  const shown = `“${words}”`;
  const quoted = readQuotedText(shown, 1, shown.length - 1);
  return checkQuotation(index, { ...query, quoted, shown, last: null }).result.grade;
}

const mended: readonly Grade[] = ['verbatim', 'tidied', 'cut-marked', 'other-speaker'];

/** Whether the words of a quotation are those of its source, or say where they are not. */
export const isMended = (grade: Grade): boolean => mended.includes(grade);
