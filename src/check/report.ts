/** What came of a check, as it is written: `source-check/1`. */
import type { NativeSourcePassage, NativeSpan } from '../formats';
import type { CheckedQuotation, CutWarning, Grade } from './check-types';
import { differenceExcerpts, passageExcerpt, type DifferenceExcerpt } from './excerpts';
import type { QuotationInArticle, Variant } from './variants';

export interface ReportedQuotation {
  /** The article that it is in, by the path given. */
  readonly article: string;
  readonly span: NativeSpan;
  readonly claim: string | null;
  readonly grade: Grade;
  readonly source: NativeSourcePassage | null;
  readonly warnings: readonly CutWarning[];
  readonly difference: readonly DifferenceExcerpt[];
}

/** A quotation that has a variant. */
export interface ReportedPlace {
  readonly article: string;
  readonly span: NativeSpan;
  readonly claim: string | null;
  /** The name of whoever the article has say it. */
  readonly speaker: string | null;
}

export interface ReportedVariant extends Pick<Variant, 'place' | 'grade' | 'warnings'> {
  readonly quotation: ReportedPlace;
  readonly other: ReportedPlace | null;
  readonly difference: readonly DifferenceExcerpt[];
}

export interface CheckReport {
  readonly quotations: readonly ReportedQuotation[];
  /** Where they were asked for. */
  readonly variants?: readonly ReportedVariant[];
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
    source: source && passageExcerpt(words, source),
    warnings,
    difference: differenceExcerpts(difference, words, text),
  };
}

/** Gives the text of an article, and the span of a quotation by its id. */
export interface WrittenArticle {
  readonly text: string;
  readonly spans: ReadonlyMap<string, NativeSpan>;
}

/** One variant with its words. `articleOf` gives an article by its file. */
export function reportedVariant(
  { place, grade, quotation, other, warnings, difference }: Variant,
  articleOf: (file: string) => WrittenArticle,
): ReportedVariant {
  const placed = (one: QuotationInArticle): ReportedPlace => ({
    article: one.file,
    span: articleOf(one.file).spans.get(one.quotation)!,
    claim: one.claim,
    speaker: one.speaker,
  });
  return {
    place,
    grade,
    quotation: placed(quotation),
    other: other && placed(other),
    warnings,
    difference:
      other === null ? [] : differenceExcerpts(difference, articleOf(other.file).text, articleOf(quotation.file).text),
  };
}
