import type { Annotations, Speaker, SpeakerType } from '../../../engine';
import { count } from '../../counts';
import { sourceLabel, speakerLabel, wordsOf, type Entry, type EntryKind } from '../../presentation/entries';
import { holdersOf, withinWhose } from '../../presentation/nesting';
import type { EntryTarget } from '../../presentation/targets';
import { lineNumbers, oneLine, shorten } from '../../presentation/text';
import { confidenceName, kindHeadings, kindNames } from '../../presentation/wording';
import { matches, occurrences } from './search';

export type Grouping = 'speaker' | 'kind' | 'position';

/** One line of the panel, all of it plain text. */
export interface Row {
  /** The same for the same claim or group over edits, other claims and other filters. */
  readonly id: string;
  readonly label: string;
  /** Parts of the label that match the filter, as pairs of start and end. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly description: string;
  readonly tooltip: string;
  readonly accessibleLabel: string;
  readonly icon: SpeakerType | EntryKind;
  /** What package.json's menus tell rows by. */
  readonly context: 'group' | 'claim' | 'claimWithSource' | 'unattributed';
  /** Null for a group. */
  readonly target: EntryTarget | null;
  readonly children: readonly Row[];
}

export interface TreeInput {
  readonly uri: string;
  readonly text: string;
  readonly annotations: Annotations;
  readonly entries: readonly Entry[];
  readonly grouping: Grouping;
  /** Empty: everything. */
  readonly filter: string;
}

export function buildRows(input: TreeInput): readonly Row[] {
  const { text, entries, filter, grouping } = input;
  const line = lineNumbers(text);
  const holders = holdersOf(entries);
  const nesting = ({ id }: Entry): string => withinWhose(text, holders.get(id));
  const rowOf = (entry: Entry): Row => entryRow(input, entry, line(entry.content[0].start), nesting(entry));
  const wanted = entries.filter((entry) => matches(text, entry, filter));
  if (grouping === 'position') return wanted.map(rowOf);
  const group = grouping === 'kind' ? kindGroup : speakerGroup(input.annotations.speakers);
  const totals = groupedBy(entries, (entry) => group(entry).key);
  return [...groupedBy(wanted, (entry) => group(entry).key)]
    .map(([key, members]) => ({ group: group(members[0]!), members, total: totals.get(key)!.length }))
    .sort((a, b) => rank(a.group) - rank(b.group))
    .map(({ group, members, total }) => groupRow(input, group, members.map(rowOf), total));
}

function groupRow({ uri, grouping, filter }: TreeInput, group: Group, children: readonly Row[], total: number): Row {
  const { key, label, tooltip, icon } = group;
  return {
    id: `${uri}?${grouping}/${key}`,
    label,
    highlights: grouping === 'speaker' ? occurrences(label, filter) : [],
    description: children.length === total ? String(total) : `${children.length} of ${total}`,
    tooltip,
    accessibleLabel: `${label}, ${count(children.length, 'claim')}`,
    icon,
    context: 'group',
    target: null,
    children,
  };
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: Row['icon'];
}

const unclear: Group = {
  key: 'unclear',
  label: 'Speaker unclear',
  tooltip: 'The text does not tell for certain who is meant.',
  icon: 'unknown',
};
const unattributed: Group = {
  key: 'unattributed',
  label: 'Unattributed',
  tooltip: 'The text names nobody for these words.',
  icon: 'unattributed',
};

function kindGroup({ kind }: Entry): Group {
  return { key: kind, label: kindHeadings[kind], tooltip: kindHeadings[kind], icon: kind };
}

/** Ids of speakers change when one comes before them, so a group goes by the name; a second of that name gets a number. */
function speakerGroup(speakers: readonly Speaker[]): (entry: Entry) => Group {
  const seen = new Map<string, number>();
  const groups = new Map<string, Group>();
  for (const speaker of speakers) {
    const nth = (seen.get(speaker.name) ?? 0) + 1;
    seen.set(speaker.name, nth);
    const label = oneLine(speaker.name);
    groups.set(speaker.id, { key: `speaker:${label}#${nth}`, label, tooltip: aliasesOf(speaker), icon: speaker.type });
  }
  return ({ speaker, claim }) => {
    const group = speaker && groups.get(speaker.id);
    return group ?? (claim?.source ? unclear : unattributed);
  };
}

/** Speakers stay in order of their first claim, kinds in the order of the legend; what has no speaker comes last. */
function rank({ key, icon }: Group): number {
  if (key === unattributed.key) return 4;
  if (key === unclear.key) return 3;
  return icon === 'mixed' ? 1 : icon === 'indirect' ? 2 : 0;
}

function aliasesOf({ name, aliases }: Speaker): string {
  const others = aliases.filter((alias) => alias !== name).map((alias) => `‘${oneLine(alias)}’`);
  return oneLine(name) + (others.length > 0 ? `\nIn the text also ${shorten(others.join(', '), 300)}` : '');
}

function entryRow({ uri, text, grouping, filter }: TreeInput, entry: Entry, line: number, nesting: string): Row {
  const { kind, claim } = entry;
  const speaker = speakerLabel(text, entry);
  const words = wordsOf(text, entry);
  // Below the speaker's own heading, in a narrow side bar, the words are the news.
  const label = `${shorten(speaker, grouping === 'speaker' ? 20 : 60)}: ${shorten(words, 160)}`;
  const source = sourceLabel(text, entry);
  const named = source === null ? speaker : `${speaker} (in the text ‘${shorten(source, 100)}’)`;
  const certainty = claim ? `, ${confidenceName(claim.confidence)}` : '';
  return {
    id: `${uri}?${grouping}/entry/${entry.id}`,
    label,
    highlights: occurrences(label, filter),
    description: '',
    tooltip: `${shorten(words, 600)}\n${named}\nLine ${line}, ${kindNames[kind]}${nesting}${certainty}`,
    accessibleLabel: `${speaker}: ${shorten(words, 300)}, ${kindNames[kind]}${nesting}, line ${line}`,
    icon: kind,
    context: claim === null ? 'unattributed' : claim.source === null ? 'claim' : 'claimWithSource',
    target: { uri, entry: entry.id },
    children: [],
  };
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
