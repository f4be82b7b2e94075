import type { Quotation } from '../annotation-types';
import type { SpanIn } from '../spaces';
import type { FoundQuotation } from '../document/findings';
import { claimId, type ClaimContext } from './live-claim';
import type { PlacedResult } from './section-result';

/** A quotation in its document. The id of its claim is looked up on demand. */
export class LiveQuotation implements Quotation {
  readonly id: string;
  readonly span: SpanIn<'document'>;
  readonly inner: SpanIn<'document'>;
  readonly role: Quotation['role'];
  readonly closed: boolean;
  readonly continues: string | null;
  readonly parent: string | null;

  /** `at`: the quotation's index in its section. */
  constructor(
    private readonly found: FoundQuotation,
    at: number,
    private readonly result: PlacedResult,
    private readonly context: ClaimContext,
  ) {
    const { span, inner, role, closed, continues, parent } = found;
    const { toDocument, firstQuotation } = result;
    const idOf = (index: number): string => `q${firstQuotation + index + 1}`;
    this.id = idOf(at);
    this.span = toDocument(span);
    // Without a closing mark both end alike: the span may reach over a link that its last words stand in.
    this.inner = {
      start: toDocument(inner).start,
      end: inner.end === span.end ? this.span.end : toDocument(inner).end,
    };
    this.role = role;
    this.closed = closed;
    this.continues = continues < 0 ? null : idOf(continues);
    this.parent = parent < 0 ? null : idOf(parent);
  }

  get claim(): string | null {
    const { claim } = this.found;
    return claim < 0 ? null : claimId(this.result, claim, this.context.numbering);
  }

  /** As a plain object. */
  toObject(): Quotation {
    const { id, span, inner, role, closed, continues, parent, claim } = this;
    return { id, span, inner, role, closed, continues, parent, claim };
  }
}
