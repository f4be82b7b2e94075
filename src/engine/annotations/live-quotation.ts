import type { Quotation } from '../annotation-types';
import type { Span } from '../span';
import type { FoundQuotation } from '../document/findings';
import { claimId, type Whole } from './live-claim';
import type { PlacedResult } from './section-result';

/** A quotation as it stands in its document. The id of its claim is made out when it is asked for. */
export class LiveQuotation implements Quotation {
  readonly id: string;
  readonly span: Span;
  readonly inner: Span;
  readonly role: Quotation['role'];
  readonly closed: boolean;
  readonly continues: string | null;
  readonly parent: string | null;

  /** `at` is its index among the quotations of its part. */
  constructor(
    private readonly found: FoundQuotation,
    at: number,
    private readonly part: PlacedResult,
    private readonly whole: Whole,
  ) {
    const { span, inner, role, closed, continues, parent } = found;
    const { place, firstQuotation } = part;
    const idOf = (index: number): string => `q${firstQuotation + index + 1}`;
    this.id = idOf(at);
    this.span = place(span);
    // Where no mark stands at the end, both end alike: the whole may take in a link that its last words stand in.
    this.inner = { start: place(inner).start, end: inner.end === span.end ? this.span.end : place(inner).end };
    this.role = role;
    this.closed = closed;
    this.continues = continues < 0 ? null : idOf(continues);
    this.parent = parent < 0 ? null : idOf(parent);
  }

  get claim(): string | null {
    const { claim } = this.found;
    return claim < 0 ? null : claimId(this.part, claim, this.whole.numbering);
  }

  /** The same with all of it made out. */
  settled(): Quotation {
    const { id, span, inner, role, closed, continues, parent, claim } = this;
    return { id, span, inner, role, closed, continues, parent, claim };
  }
}
