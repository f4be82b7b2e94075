import type { Turn } from '../claims/labels/find-labels';
import type { MarkedRegion } from '../quotations/marks';
import type { QuotationShape } from '../quotations/shape';
import type { SpanIn } from '../spaces';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { PreparedClaim } from '../claims/prepared-claim';

/** What the block stage leaves of a block: all that the document stage needs. Offsets are into the block's text. */
export interface BlockFacts extends BlockOutline {
  readonly names: readonly PreparedMention[];
  /**
   * In order of their cues, those within quotation marks last; contents do not overlap, unless one is nested in the
   * other.
   */
  readonly claims: readonly PreparedClaim[];
  /** Quotations at the block's start that stand as sentences of their own before any claim. */
  readonly leading: readonly number[];
  /** Index of the claim that the block ends with, -1 where other words follow it. */
  readonly tail: number;
}

/** What tells how a document is written, and where statements go on. */
export interface BlockOutline {
  readonly regions: readonly RegionFact[];
  readonly strays: readonly SpanIn<'block'>[];
  /**
   * The block's words as said by the people named by labels: `MORAN: …`. They count where the document is a
   * transcript.
   */
  readonly turns: readonly PreparedTurn[];
  /** A headline, caption or label, by its looks: one line without a full stop. */
  readonly headline: boolean;
}

export interface RegionFact extends MarkedRegion {
  readonly shape: QuotationShape;
}

export interface ChosenTurn extends Turn {
  readonly regions: readonly number[];
  readonly within: -1;
}

export interface PreparedTurn extends PreparedClaim, Pick<Turn, 'form' | 'tone'> {
  readonly source: PreparedMention;
}
