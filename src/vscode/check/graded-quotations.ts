/** Grades the quotations of an article, and keeps the grades of those that stay the same. Knows no editor. */
import {
  checkQuotation,
  queriesOf,
  type CheckedArticle,
  type CheckedQuotation,
  type Graded,
  type IndexedSource,
  type QuotationQuery,
  type SourceIndex,
} from '../../check';
import { shift, slice, type Span } from '../../engine';

/** A checked quotation with its place in the article. */
export interface GradedQuotation extends CheckedQuotation {
  /** With its marks. */
  readonly span: Span;
  /** Within its marks. */
  readonly inner: Span;
  readonly query: Omit<QuotationQuery, 'last'>;
}

/** The grades of one article's quotations, by all that they depend on but the sources. */
export class GradeCache {
  /** Places in the article are told from the start of the quotation's words. */
  private known = new Map<string, Graded>();
  private index: SourceIndex | undefined;
  private revision = -1;
  private count = 0;

  /** How many quotations were graded so far, and not taken from the cache. */
  get graded(): number {
    return this.count;
  }

  /** Grades in order; yields after each. Another `revision` means that the index is not what it was. */
  *grade(index: SourceIndex, revision: number, article: CheckedArticle): Generator<void, readonly GradedQuotation[]> {
    const before = index === this.index && revision === this.revision ? this.known : new Map<string, Graded>();
    const now = new Map<string, Graded>();
    const found: GradedQuotation[] = [];
    let last: IndexedSource | null = null;
    for (const { quotation, query } of queriesOf(article)) {
      const { id, claim, span, inner } = quotation;
      const key: string = JSON.stringify([
        slice(query.shown, inner),
        query.names,
        [...query.labels],
        last?.file ?? null,
      ]);
      const graded: Graded = before.get(key) ?? now.get(key) ?? this.gradeAnew(index, { ...query, last }, inner.start);
      now.set(key, graded);
      last = graded.passage ?? last;
      found.push({ quotation: id, claim, span, inner, query, ...moved(graded.result, inner.start) });
      yield;
    }
    this.known = now;
    this.index = index;
    this.revision = revision;
    return found;
  }

  private gradeAnew(index: SourceIndex, query: QuotationQuery, start: number): Graded {
    this.count++;
    const { passage, result } = checkQuotation(index, query);
    return { passage, result: moved(result, -start) };
  }
}

function moved(result: Graded['result'], by: number): Graded['result'] {
  const difference = result.difference.map((one) => ({ ...one, quotation: one.quotation && shift(one.quotation, by) }));
  return { ...result, difference };
}
