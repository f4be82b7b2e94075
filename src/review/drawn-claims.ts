import { contains, type Quotation, type Span } from '../engine';
import type { ReviewedClaim } from './reviewed-claim';
import { ReviewedQuotation } from './reviewed-quotation';

/**
 * The claims of which readers drew the content: what is quoted within belongs to them. Words in quotation marks that
 * readers rejected are no statement.
 */
export class DrawnClaims {
  readonly #drawn: readonly ReviewedClaim[];

  /**
   * `unstated`: where the words stand that readers rejected, and of which the engine has no claim; `rejected`: the ids
   * of all claims that readers rejected.
   */
  constructor(
    decided: readonly ReviewedClaim[],
    private readonly unstated: readonly Span[],
    private readonly rejected: () => ReadonlySet<string>,
  ) {
    this.#drawn = decided.filter(({ isDrawn, status }) => isDrawn && status !== 'rejected');
  }

  /** Whether some of them hold a span, or nobody states it. */
  holds(span: Span): boolean {
    return this.#at(span) !== null || this.#isUnstated(span);
  }

  /** A quotation that the engine gives no claim, or one that was rejected, belongs to the claim drawn around it. */
  quotation(found: Quotation): Quotation {
    const claim = this.#at(found.span);
    if (claim === null && found.role === 'statement' && this.#isUnstated(found.span))
      return new ReviewedQuotation(found, ({ claim: own }) => own, 'term');
    if (claim === null) return found;
    return new ReviewedQuotation(found, ({ claim: own }) =>
      own !== null && !this.rejected().has(own) ? own : claim.id,
    );
  }

  #at(span: Span): ReviewedClaim | null {
    return this.#drawn.find(({ content }) => content.some((fragment) => contains(withMarks(fragment), span))) ?? null;
  }

  #isUnstated(span: Span): boolean {
    return this.unstated.some((words) => contains(words, span));
  }
}

/** Who draws a claim may leave the marks around it out. */
export const withMarks = ({ start, end }: Span): Span => ({ start: start - 1, end: end + 1 });
