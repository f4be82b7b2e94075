import type { ClaimReview } from '../../review';
import type { StatementEntry } from './statement-entries';

/**
 * What readers say of an entry, together. `added`: the analysis did not find it. `disagreement`: several readers say
 * different things.
 */
export const entryStates = ['undecided', 'accepted', 'edited', 'rejected', 'added', 'disagreement'] as const;
export type EntryState = (typeof entryStates)[number];

type Reviewed = Pick<StatementEntry, 'review'>;

export function stateOf({ review }: Reviewed): EntryState {
  const verdict = review?.settled.verdict ?? 'noted';
  return verdict === 'noted' ? 'undecided' : verdict;
}

/** Whether a verdict holds. It does not while readers disagree. */
export function isDecided(state: EntryState): boolean {
  return state !== 'undecided' && state !== 'disagreement';
}

/** 0 to 1. Null for what is no claim, or what a reader decided about: then the analysis has no say. */
export function confidenceOf(entry: Pick<StatementEntry, 'claim' | 'review'>): number | null {
  return entry.claim === null || isDecided(stateOf(entry)) ? null : entry.claim.confidence;
}

/** Whether a reader wants whoever says this to have no name. */
export function isUnnamed({ claim, review }: Pick<StatementEntry, 'claim' | 'review'>): boolean {
  return (
    claim !== null && claim.speaker === null && review?.settled.set.speaker === null && claim.status !== 'rejected'
  );
}

/** Words of a reader, with whose they are. Untrusted. */
export interface ReaderNote {
  readonly by: string;
  readonly note: string;
}

export function notesOf(review: ClaimReview): readonly ReaderNote[] {
  return review.opinions.flatMap(({ by: [by = ''], set: { note = '' } }) => (note.trim() === '' ? [] : [{ by, note }]));
}

/** Who has held a claim against evidence, and where that is: null where they do not say. Untrusted. */
export interface EvidenceCheck {
  readonly by: string;
  readonly at: string;
  readonly link: string | null;
}

export function checksOf(review: ClaimReview): readonly EvidenceCheck[] {
  return review.opinions.flatMap(({ by: [by = ''], at, set: { checked } }) =>
    checked === undefined ? [] : [{ by, at, link: checked.link ?? null }],
  );
}

export function hasNote({ review }: Reviewed): boolean {
  return review !== null && notesOf(review).length > 0;
}

export function isChecked({ review }: Reviewed): boolean {
  return review !== null && checksOf(review).length > 0;
}
