import type { PreparedClaim } from '../claims/prepared-claim';
import type { Span } from '../span';

/** A claim on its way from a block into the document. Spans and region indices are the scene's. */
export interface DraftClaim {
  readonly fact: PreparedClaim;
  readonly block: number;
  readonly content: Span[];
  readonly regions: number[];
  /** The turn of a transcript that it stands within, if any. */
  readonly turn: DraftClaim | null;
}
