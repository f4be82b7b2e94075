import type { Quotation } from '../engine';

/** A quotation within the content of a claim that a reader drew. */
export class ReviewedQuotation implements Quotation {
  readonly id: string;
  readonly span: Quotation['span'];
  readonly inner: Quotation['inner'];
  readonly role: Quotation['role'];
  readonly closed: boolean;
  readonly continues: string | null;
  readonly parent: string | null;

  constructor(
    private readonly found: Quotation,
    private readonly claimOf: (found: Quotation) => string | null,
  ) {
    this.id = found.id;
    this.span = found.span;
    this.inner = found.inner;
    this.role = found.role;
    this.closed = found.closed;
    this.continues = found.continues;
    this.parent = found.parent;
  }

  get claim(): string | null {
    return this.claimOf(this.found);
  }

  /** As a plain object. */
  toObject(): Quotation {
    const { id, span, inner, role, closed, continues, parent, claim } = this;
    return { id, span, inner, role, closed, continues, parent, claim };
  }
}
