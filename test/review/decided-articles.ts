// Made-up articles, and the claims in them.
import { hull, readAll, type Annotations, type LiveAnnotations, type Span } from '../../src/engine';
import { selectorOf, type AnchoredSelector } from '../../src/review';
import { readCaseGroups, readSeeds } from '../cases/format';
import { createLearnedAnnotator } from '../model';

/**
 * The samples, and articles made of the invented cases: cases of one file, which vary one sentence, stand in different
 * ones.
 */
export function madeUpArticles(): readonly string[] {
  const cases = readCaseGroups().flatMap((group) => group.cases.filter(({ format }) => format === undefined));
  const count = Math.ceil(cases.length / casesPerArticle);
  const articles = Array.from({ length: count }, (_, nth) =>
    cases
      .filter((__, at) => at % count === nth)
      .map(({ text }) => text.trim())
      .join('\n\n'),
  );
  return [...readSeeds().map(({ text }) => text), ...articles];
}

const casesPerArticle = 12;

/** A claim of an article, as a decision about it would point to it. */
export interface Decided {
  readonly text: string;
  readonly span: Span;
  readonly selector: AnchoredSelector;
}

const annotator = createLearnedAnnotator();

export function annotationsOf(text: string): Annotations {
  return annotator.annotate(text);
}

export function liveAnnotationsOf(text: string): LiveAnnotations {
  return readAll(annotator.open(text));
}

/** Every nth claim. */
export function decidedIn(text: string, every: number): readonly Decided[] {
  return annotationsOf(text)
    .claims.filter((_, at) => at % every === 0)
    .map(({ id, content }) => decidedAt(text, hull(content), id));
}

export function decidedAt(text: string, span: Span, claim: string | null): Decided {
  return { text, span, selector: { ...selectorOf(text, span), claim } };
}
