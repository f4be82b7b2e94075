import type { SignedDecision, SpeakerReview } from '../../review';
import { byWhom } from './review-wording';
import { oneLine, shorten } from './text';
import { capitalised, speakerTypeNames } from './wording';

/** Whether readers want a speaker to have no name: what the text calls them stays as the label. */
export function isUnnamedSpeaker(review: SpeakerReview | null): boolean {
  return review?.set.name === null;
}

/** To append to the name of a speaker. Empty for one who has a name. */
export function unnamedMark(review: SpeakerReview | null): string {
  return isUnnamedSpeaker(review) ? ', unnamed on purpose' : '';
}

/**
 * What readers say of a speaker, in plain lines without a full stop: `Renamed by you, 3 Dec 2026, 14:05: Ana Ruiz`.
 * Names in them are untrusted.
 */
export function speakerReviewLines(review: SpeakerReview | null, you: string | null): readonly string[] {
  if (review === null) return [];
  const { decisions, disagreements } = review;
  const isLast = ({ by, id }: SignedDecision, field: 'name' | 'speakerType'): boolean =>
    decisions.findLast((other) => other.by === by && other.set?.[field] !== undefined)?.id === id;
  return decisions.flatMap((decision) => {
    const { name, speakerType, sameAs } = decision.set ?? {};
    const whom = byWhom({ by: [decision.by], at: decision.at }, you);
    const line = (field: SpeakerReview['disagreements'][number], verb: string, what: string): string => {
      const verdict = disagreements.includes(field) ? `Disagreement: ${verb}` : capitalised(verb);
      return `${verdict} ${whom}${what === '' ? '' : `: ${shorten(oneLine(what), 80)}`}`;
    };
    return [
      ...(name === undefined || !isLast(decision, 'name')
        ? []
        : [name === null ? line('name', 'unnamed on purpose', '') : line('name', 'renamed', name)]),
      ...(speakerType === undefined || !isLast(decision, 'speakerType')
        ? []
        : [line('speakerType', 'type set', speakerTypeNames[speakerType].toLowerCase())]),
      ...(sameAs === undefined ? [] : [line('sameAs', 'merged', `‘${sameAs.name ?? sameAs.quote}’ is the same`)]),
    ];
  });
}

/** Who says that some words do not mean a speaker: `by you, 3 Dec 2026, 14:05`. Null where nobody does. */
export function partedBy(review: SpeakerReview | null, words: string, you: string | null): string | null {
  const parted = review?.decisions.findLast(
    ({ set }) => set?.notSame !== undefined && words.includes(set.notSame.quote),
  );
  return parted === undefined ? null : byWhom({ by: [parted.by], at: parted.at }, you);
}
