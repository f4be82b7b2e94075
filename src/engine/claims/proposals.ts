import { headOf } from '../learned/argument-features';
import type { LearnedClaim } from '../learned/find-arguments';
import type { Reading } from '../learned/reading';
import type { Span } from '../span';
import type { UnitRange } from '../text/units';
import type { Candidate } from './candidate';

/** A candidate with what is known of how it came about. */
export interface Proposal {
  readonly candidate: Candidate;
  /** What the models say of it; null where a rule alone proposes it. */
  readonly learned: LearnedClaim | null;
}

/** Share of the characters that two contents have in common, of those that either has: 0 to 1. Jaccard's index. */
export function similarity(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a) for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common / (lengthOf(a) + lengthOf(b) - common || 1);
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The units that a span of the block's text covers. */
export function unitsOf({ units }: Reading, span: Span): UnitRange {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < units.length && units[to]!.start < span.end) to++;
  return { from: low, to };
}

/** Index of the unit that says what a cue is. */
export function cueHead(reading: Reading, cue: Span): number {
  return headOf(reading, { cue: unitsOf(reading, cue) });
}
