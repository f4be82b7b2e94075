import type { Language } from '../language/language';
import type { MentionFact } from '../phrases/mention';
import type { MarkedRegion, PairedMarks } from '../quotations/marks';
import type { Span } from '../span';
import type { Unit, UnitRange } from '../text/units';
import type { BlockNotes } from '../notes';
import type { ChosenTurn } from './facts';
import type { ChosenClaim } from '../claims/chosen-claim';

/** What the passes of the block stage share of one block. Each pass fills its own fields; its header says which. */
export interface BlockState {
  readonly text: string;
  readonly language: Language;
  /** Takes what passes note; null where nobody asks. */
  readonly notes: BlockNotes | null;
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
  chosen: readonly (readonly ChosenClaim[])[];
  /** By `turns`: what its labels say that others say. */
  turns: readonly ChosenTurn[];
  /** By `claims`, in one list; `continuations` adds to their content. */
  claims: readonly ChosenClaim[];
  /** By `continuations`. */
  leading: readonly number[];
  tail: number;
  /** By `nested`. */
  nested: readonly ChosenClaim[];
}

export function emptyState(
  text: string,
  { regions, strays }: PairedMarks,
  language: Language,
  notes: BlockNotes | null = null,
): BlockState {
  return {
    text,
    language,
    notes,
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
