import type { Candidate } from '../claims/candidate';
import type { MentionFact } from '../mentions/mention';
import type { MarkedRegion } from '../quotations/marks';
import type { Span } from '../span';
import type { Unit, UnitRange } from '../text/units';

/** The desk that the plugins of the local stage share for one block. Each plugin fills its own fields; its header says which. */
export interface BlockWork {
  readonly text: string;
  /** By `quotations`. */
  regions: readonly MarkedRegion[];
  strays: readonly Span[];
  /** By `units`: all words and punctuation of the block, outside and inside quotations. */
  tokens: readonly Unit[];
  /** By `units`: the same with the outermost quotations folded. */
  units: readonly Unit[];
  /** By `sentences`: ranges of `units`. */
  sentences: readonly UnitRange[];
  /** By `names`. */
  names: readonly MentionFact[];
  /** By `claims`. */
  candidates: readonly Candidate[];
  /** By `claims`: the block as an utterance of whom its label names. */
  label: Candidate | null;
}

declare module 'vfile' {
  interface DataMap {
    block: BlockWork;
  }
}
