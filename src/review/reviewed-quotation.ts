import type { Quotation } from '../engine';

/** A quotation of which readers say to which claim it belongs, or that nobody states it. */
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
    role = found.role,
  ) {
    this.id = found.id;
    this.span = found.span;
    this.inner = found.inner;
    this.role = role;
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
