import type { Candidate } from '../claims/candidate';
import type { Turn } from '../claims/label-rule';
import type { Stance } from '../model';
import type { MarkedRegion } from '../quotations/marks';
import type { QuotationShape } from '../quotations/shape';
import type { Span } from '../span';
import type { ToldMention } from '../speakers/told';

/** What the local stage leaves of a block: all that the document stage needs. Offsets are into the block's text. */
export interface BlockFacts extends BlockOutline {
  readonly names: readonly ToldMention[];
  /**
   * In order of their cues, those within quotation marks last; contents do not overlap, unless one is nested in the
   * other.
   */
  readonly claims: readonly ToldClaim[];
  /** Quotations at the block's start that stand as sentences of their own before any claim. */
  readonly leading: readonly number[];
  /** Index of the claim that the block ends with, -1 where other words follow it. */
  readonly tail: number;
}

/** What tells how a document is written, and where statements go on. */
export interface BlockOutline {
  readonly regions: readonly RegionFact[];
  readonly strays: readonly Span[];
  /**
   * The block's words as utterances of those whom labels name: `MORAN: …`. They count where the document is a
   * transcript.
   */
  readonly turns: readonly ToldTurn[];
  /** A headline, caption or label, by its looks: one line without a full stop. */
  readonly headline: boolean;
}

export interface RegionFact extends MarkedRegion {
  readonly shape: QuotationShape;
}

export interface LocalClaim extends Candidate {
  /** Indices of the outermost regions that the content holds; where the claim is nested, of those within its region. */
  readonly regions: readonly number[];
  /** Index of the region that the claim is nested in, -1 where it stands outside quotation marks. */
  readonly within: number;
}

/** A claim whose mentions are made ready, with its stance and all the words of its cue. */
export interface ToldClaim extends LocalClaim {
  readonly stance: Stance;
  readonly source: ToldMention | null;
  readonly antecedent: ToldMention | null;
}

export interface LocalTurn extends Turn {
  readonly regions: readonly number[];
  readonly within: -1;
}

export interface ToldTurn extends ToldClaim, Pick<Turn, 'form' | 'tone'> {
  readonly source: ToldMention;
}
