import type { PreparedClaim } from '../claims/prepared-claim';
import type { SpanIn } from '../spaces';

/**
 * A claim of a block while the scene is read: its content may grow over blocks. Spans and region indices are the
 * scene's.
 */
export interface DraftClaim {
  readonly fact: PreparedClaim;
  readonly block: number;
  readonly content: SpanIn<'scene'>[];
  readonly regions: number[];
  /** The turn of a transcript that the claim stands in, if any. */
  readonly turn: DraftClaim | null;
}
