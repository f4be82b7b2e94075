import type { ClaimReview } from '../../review';
import { checksOf } from './entry-state';

/** What can be done about a claim, or about words in quotation marks, because somebody decided about them. */
export const entryOffers = ['resolve', 'evidence', 'forget'] as const;
export type EntryOffer = (typeof entryOffers)[number];

/** `resolve`: readers disagree. `evidence`: one of them gave a link to it. `forget`: it can be taken back. */
export function offersOf(review: ClaimReview | null): readonly EntryOffer[] {
  if (review === null) return [];
  return [
    ...(review.settled.verdict === 'disagreement' ? ['resolve' as const] : []),
    ...(checksOf(review).some(({ link }) => link !== null) ? ['evidence' as const] : []),
    'forget',
  ];
}

/** Whether a reader has said of it that it is right, or has set what is; that it is none. Null until they judge. */
export function ownJudgement(review: ClaimReview | null, you: string | null): 'right' | 'none' | null {
  const own = review?.opinions.find(({ by }) => by[0] === you);
  if (own === undefined || own.verdict === 'noted') return null;
  return own.verdict === 'rejected' ? 'none' : 'right';
}
