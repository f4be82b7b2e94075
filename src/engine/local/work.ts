import type { MentionFact } from '../mentions/mention';
import type { MarkedRegion, PairedMarks } from '../quotations/marks';
import type { Span } from '../span';
import type { Unit, UnitRange } from '../text/units';
import type { LocalClaim, LocalTurn } from './facts';

/**
 * The desk that the plugins of the local stage share for one block. Each plugin fills its own fields; its header says
 * which.
 */
export interface BlockWork {
  /**
   * What plugins leave to be done after the tree was read, in order: work that may be long, and gives way now and then.
   */
  readonly later: Generator<undefined, void>[];
  readonly text: string;
  /** What the quotation marks enclose, and those without a partner. */
  readonly regions: readonly MarkedRegion[];
  readonly strays: readonly Span[];
  /** By `units`: all words and punctuation of the block, outside and inside quotations. */
  tokens: readonly Unit[];
  /** By `units`: the same with the outermost quotations folded. */
  units: readonly Unit[];
  /** By `sentences`: ranges of `units`. */
  sentences: readonly UnitRange[];
  /** By `sentences`: whether the block looks like a headline, caption or label. */
  headline: boolean;
  /** By `names`. */
  names: readonly MentionFact[];
  /** By `claims`: a list for each sentence. */
  chosen: readonly (readonly LocalClaim[])[];
  /** By `claims`: what its labels say that others say. */
  turns: readonly LocalTurn[];
  /** By `continuations`. */
  claims: readonly LocalClaim[];
  leading: readonly number[];
  tail: number;
  /** By `nested`. */
  nested: readonly LocalClaim[];
}

declare module 'vfile' {
  interface DataMap {
    block: BlockWork;
  }
}

export function emptyWork(text: string, { regions, strays }: PairedMarks): BlockWork {
  return {
    later: [],
    text,
    regions,
    strays,
    tokens: [],
    units: [],
    sentences: [],
    headline: false,
    names: [],
    chosen: [],
    turns: [],
    claims: [],
    leading: [],
    tail: -1,
    nested: [],
  };
}
