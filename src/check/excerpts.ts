/** Places with their words, as they are written. */
import { slice, type Span } from '../engine';
import type { NativePlace, NativeSourcePassage } from '../formats';
import type { Difference, DifferenceReason, FoundPassage } from './check-types';

/** A difference with the words of both sides. */
export interface DifferenceExcerpt {
  readonly reason: DifferenceReason;
  readonly source: NativePlace | null;
  readonly quotation: NativePlace | null;
}

/** `text` is the source's. */
export const passageExcerpt = (
  text: string,
  { file, span, line, time, speaker, name }: FoundPassage,
): NativeSourcePassage => ({
  file,
  ...excerpt(text, span),
  line,
  time,
  speaker,
  ...(name !== undefined && { name }),
});

/** `source` and `article` are the texts that the differences lie in. */
export const differenceExcerpts = (
  difference: readonly Difference[],
  source: string,
  article: string,
): readonly DifferenceExcerpt[] =>
  difference.map((one) => ({
    reason: one.reason,
    source: one.source && excerpt(source, one.source),
    quotation: one.quotation && excerpt(article, one.quotation),
  }));

const excerpt = (text: string, span: Span): NativePlace => ({
  start: span.start,
  end: span.end,
  exact: slice(text, span),
});
