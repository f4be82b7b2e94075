/** What came of a check, as it is written: `source-check/1`. */
import { slice, type Span } from '../engine';
import type { NativeSpan } from '../formats';
import type { CheckedQuotation, CutWarning, DifferenceReason, Grade } from './check-types';

/** Words at a place, in UTF-16 units. */
export interface PlacedExcerpt {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface ReportedQuotation {
  /** The article that it is in, by the path given. */
  readonly article: string;
  readonly span: NativeSpan;
  readonly claim: string | null;
  readonly grade: Grade;
  readonly source:
    | ({ readonly file: string } & PlacedExcerpt & {
          readonly line: number;
          readonly time: number | null;
          readonly speaker: string | null;
          readonly name?: string;
        })
    | null;
  readonly warnings: readonly CutWarning[];
  readonly difference: readonly {
    readonly reason: DifferenceReason;
    readonly source: PlacedExcerpt | null;
    readonly quotation: PlacedExcerpt | null;
  }[];
}

export interface CheckReport {
  readonly quotations: readonly ReportedQuotation[];
  readonly sources: readonly { readonly file: string; readonly words: number }[];
  /** What could not be read. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** One quotation with its words. `sourceText` gives the text of a source by its file. */
export function reported(
  article: string,
  text: string,
  span: NativeSpan,
  { claim, grade, source, warnings, difference }: CheckedQuotation,
  sourceText: (file: string) => string,
): ReportedQuotation {
  const words = source === null ? '' : sourceText(source.file);
  return {
    article,
    span,
    claim,
    grade,
    source:
      source === null
        ? null
        : {
            file: source.file,
            ...excerpt(words, source.span),
            line: source.line,
            time: source.time,
            speaker: source.speaker,
            ...(source.name !== undefined && { name: source.name }),
          },
    warnings,
    difference: difference.map((one) => ({
      reason: one.reason,
      source: one.source && excerpt(words, one.source),
      quotation: one.quotation && excerpt(text, one.quotation),
    })),
  };
}

const excerpt = (text: string, span: Span): PlacedExcerpt => ({
  start: span.start,
  end: span.end,
  exact: slice(text, span),
});
