import type { Span, Speaker, SpeakerType } from '../../../engine';
import { count } from '../../counts';
import { sourceLabel, speakerLabel, wordsOf, type Entries, type Entry, type EntryKind } from '../../presentation/entries';
import { holderOf, withinWhose } from '../../presentation/nesting';
import type { EntryTarget } from '../../presentation/targets';
import { oneLine, shorten } from '../../presentation/text';
import { confidenceWords, kindHeadings, kindNames } from '../../presentation/wording';
import { occurrences } from './search';

export type Grouping = 'speaker' | 'kind' | 'position';

/** One line of the panel, all of it plain text. */
export interface RowText {
  /** The same for the same claim or group over edits, other claims and other filters. */
  readonly id: string;
  readonly label: string;
  /** Parts of the label that match the filter, as pairs of start and end. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly description: string;
  readonly tooltip: string;
  readonly accessibleLabel: string;
  readonly icon: SpeakerType | EntryKind | 'page';
  /** What package.json's menus tell rows by. */
  readonly context: 'group' | 'claim' | 'claimWithSource' | 'unattributed';
  /** Null for a group. */
  readonly target: EntryTarget | null;
}

/** What rows are written for. */
export interface RowInput {
  readonly uri: string;
  readonly entries: Entries;
  readonly grouping: Grouping;
  /** Empty: everything. */
  readonly filter: string;
  /** The 1-based line of an offset. */
  readonly line: (offset: number) => number;
}

/** `ordinal` tells it from others with its id. */
export function entryRow({ uri, entries, grouping, filter, line }: RowInput, entry: Entry, ordinal: number): RowText {
  const { kind, claim, content } = entry;
  const near = content[0].start;
  const speaker = speakerLabel(entries, entry);
  const words = wordsOf(entries, entry);
  // Below the speaker's own heading, in a narrow side bar, the words are the news.
  const label = `${shorten(speaker, grouping === 'speaker' ? 20 : 60)}: ${shorten(words, 160)}`;
  const source = sourceLabel(entries, entry);
  const named = source === null ? speaker : `${speaker} (in the text ‘${shorten(source, 100)}’)`;
  const certainty = claim ? `, ${confidenceWords(claim.confidence)}` : '';
  const nesting = withinWhose(entries, holderOf(entries, entry));
  return {
    id: `${uri}?${grouping}/entry/${entry.id}${ordinal > 1 ? `#${ordinal}` : ''}`,
    label,
    highlights: occurrences(label, filter),
    description: '',
    tooltip: `${shorten(words, 600)}\n${named}\nLine ${line(near)}, ${kindNames[kind]}${nesting}${certainty}`,
    accessibleLabel: `${speaker}: ${shorten(words, 300)}, ${kindNames[kind]}${nesting}, line ${line(near)}`,
    icon: kind,
    context: claim === null ? 'unattributed' : claim.source === null ? 'claim' : 'claimWithSource',
    target: { uri, entry: entry.id, near },
  };
}

/** The heading of what belongs together. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: RowText['icon'];
}

export const unclear: Heading = {
  key: 'unclear',
  label: 'Speaker unclear',
  tooltip: 'The text does not tell for certain who is meant.',
  icon: 'unknown',
};
export const unattributed: Heading = {
  key: 'unattributed',
  label: 'Unattributed',
  tooltip: 'The text names nobody for these words.',
  icon: 'unattributed',
};

export function kindHeading(kind: EntryKind): Heading {
  return { key: kind, label: kindHeadings[kind], tooltip: kindHeadings[kind], icon: kind };
}

/** Ids of speakers change when one comes before them, so a group goes by the name; the nth of a name gets its number. */
export function speakerHeading({ name, aliases, type }: Speaker, nth: number): Heading {
  const label = oneLine(name);
  const others = aliases.filter((alias) => alias !== name).map((alias) => `‘${oneLine(alias)}’`);
  const tooltip = label + (others.length > 0 ? `\nIn the text also ${shorten(others.join(', '), 300)}` : '');
  return { key: `speaker:${label}#${nth}`, label, tooltip, icon: type };
}

export interface Counts {
  /** Claims below the heading that match the filter, and all of them. */
  readonly matching: number;
  readonly total: number;
}

export function groupRow({ uri, grouping, filter }: RowInput, heading: Heading, { matching, total }: Counts): RowText {
  const { key, label, tooltip, icon } = heading;
  return {
    id: `${uri}?${grouping}/${key}`,
    label,
    highlights: grouping === 'speaker' ? occurrences(label, filter) : [],
    description: matching === total ? number(total) : `${number(matching)} of ${number(total)}`,
    tooltip,
    accessibleLabel: `${label}, ${count(matching, 'claim')}`,
    icon,
    context: 'group',
    target: null,
  };
}

/** Stands for some of the rows of a long list. `span`: the indices of the first and, half-open, of the last. */
export function pageRow(list: string, what: string, { start, end }: Span): RowText {
  const label = `${what} ${number(start + 1)}–${number(end)}`;
  return {
    id: `${list}/page/${start}`,
    label,
    highlights: [],
    description: '',
    tooltip: label,
    accessibleLabel: label,
    icon: 'page',
    context: 'group',
    target: null,
  };
}

function number(value: number): string {
  return value.toLocaleString('en');
}
