import type { Speaker } from '../../../engine';
import type { SpeakerReview } from '../../../review';
import type { EntryOffer } from '../../presentation/entry-offers';
import { speakerReviewLines, unnamedMark } from '../../presentation/speaker-review-words';
import type { EntryKind } from '../../presentation/statement-entries';
import type { EntryPlace } from '../../presentation/overview';
import { speakerName, togetherMark } from '../../presentation/speaker-names';
import { oneLine, shorten } from '../../presentation/text';
import { kindHeadings } from '../../presentation/wording';
import type { RowText } from './row-text';

/** The heading of a group. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: RowText['icon'];
  readonly tint: EntryKind | null;
  /** The noun for one item of the group. */
  readonly noun: string;
  /** What can be done because of what readers say of the speaker. Missing for nothing. */
  readonly offers?: readonly EntryOffer[];
}

export interface GroupCounts {
  /** The number of items that match the filter, and the number of all items. */
  readonly matching: number;
  readonly total: number;
  /** The same of the claims that the speaker makes together with others. */
  readonly shared: Pick<GroupCounts, 'matching' | 'total'> | null;
}

export const unclear: Heading = {
  key: 'unclear',
  label: 'Speaker unclear',
  tooltip: 'The analysis could not tell for certain who is meant.',
  icon: 'unattributed',
  tint: null,
  noun: 'claim',
};
export const unattributed: Heading = {
  key: 'unattributed',
  label: 'Unattributed',
  tooltip: 'The analysis found nobody who says these words.',
  icon: 'unattributed',
  tint: 'unattributed',
  noun: 'quotation',
};

export const unnamed: Heading = {
  key: 'unnamed',
  label: 'Unnamed on purpose',
  tooltip: 'A reader says that whoever says this has no name here.',
  icon: 'unknown',
  tint: null,
  noun: 'claim',
};

/** The heading of those whose speaker is not known. */
export function namelessHeading({ isSourced, isUnnamed }: Pick<EntryPlace, 'isSourced' | 'isUnnamed'>): Heading {
  return isUnnamed ? unnamed : isSourced ? unclear : unattributed;
}

export function kindHeading(kind: EntryKind): Heading {
  const label = kindHeadings[kind];
  if (kind === 'unattributed') return unattributed;
  return { key: kind, label, tooltip: label, icon: kind, tint: kind, noun: 'claim' };
}

/** `review`: what readers say of the speaker; `you`: who decides here. */
export function speakerHeading(
  speaker: Speaker,
  members: readonly Speaker[],
  review: SpeakerReview | null = null,
  you: string | null = null,
): Heading {
  const { name, aliases, type } = speaker;
  const named = speakerName(speaker, members);
  const label = named + togetherMark(members) + unnamedMark(review);
  const others = [name, ...aliases].filter((alias) => oneLine(alias) !== named).map((alias) => `‘${oneLine(alias)}’`);
  const also = others.length > 0 ? [`In the text also ${shorten(others.join(', '), 300)}`] : [];
  const tooltip = [label, ...also, ...speakerReviewLines(review, you)].join('\n');
  const offers: readonly EntryOffer[] = (review?.disagreements.length ?? 0) > 0 ? ['resolve'] : [];
  return { key: speakerHeadingKey(speaker), label, tooltip, icon: type, tint: null, noun: 'claim', offers };
}

/** Survives edits, unlike ids. So the editor keeps a group open and the filter keeps its speaker. */
export function speakerHeadingKey({ key }: Pick<Speaker, 'key'>): string {
  return `speaker:${key}`;
}
