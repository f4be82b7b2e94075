import { cueHeadOf } from '../../models/arguments/argument-views';
import type { Reading } from '../../models/reading/reading';
import { unitsWithin, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import type { LearnedClaim } from './learned-claim';

/** A candidate with what is known of how it came about. Ranges are of the reading's units. */
export interface Proposal {
  readonly candidate: RuledCandidate;
  /** What the models say of it; null where a rule alone proposes it. */
  readonly learned: LearnedClaim | null;
  readonly cue: UnitRange;
  /** The unit that says what the cue is. */
  readonly head: number;
  readonly content: readonly UnitRange[];
  readonly source: UnitRange | null;
}

export function toProposal(reading: Reading, candidate: RuledCandidate, learned: LearnedClaim | null): Proposal {
  const cue = unitsWithin(reading.units, candidate.cue);
  return {
    candidate,
    learned,
    cue,
    head: cueHeadOf(reading, { cue }),
    content: candidate.content.map((span) => unitsWithin(reading.units, span)),
    source: candidate.source && unitsWithin(reading.units, candidate.source.span),
  };
}
