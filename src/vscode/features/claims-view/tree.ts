import {
  entryAt,
  isShared,
  nothingHidden,
  progressOf,
  type Overview,
  type EntryPlace,
  type ReviewProgress,
} from '../../presentation/overview';
import { filtered, listsOrphans } from './filter';
import { kindHeading, namelessHeading, speakerHeading, type Heading } from './headings';
import { mostRowsBelow, rowAt, rowsOf, withBelow, type List, type Row } from './pages';
import type { RowText } from './row-text';
import { brokenRows, orphanRow, orphansRow, problemRow, type LogState } from './review-rows';
import { entryRow, groupRow, hiddenRow, readOnRow, rejectedRow, type RowInput, type SharedBelow } from './rows';

export type { Row } from './pages';
export type { Grouping, Order } from './rows';

export interface TreeInput extends RowInput {
  readonly overview: Overview;
  /** The least confidence that passes the settings. */
  readonly minimumConfidence: number;
  /** Reading was cancelled, so part of the text is unread. */
  readonly isCut: boolean;
  /** What is wrong with the logs of decisions, or with keeping them. */
  readonly logs: LogState;
}

/** With more entries than this, groups start closed. */
const mostOpen = 200;

/** The places of one group, by their indices in the overview. */
interface Group {
  readonly first: EntryPlace;
  readonly members: readonly number[];
  /** The number of members without the filter. */
  readonly total: number;
  /** Claims that the speaker makes together with others, listed below the heading of those too. */
  readonly shared: readonly number[];
  /** Their number without the filter. */
  readonly totalShared: number;
}

/** The panel's rows, each written on request. */
export class ClaimRows {
  private readonly groups: readonly Group[];

  private constructor(
    private readonly input: TreeInput,
    /** Indices in the overview of the entries that match the filter, in the order of the list. */
    private readonly wanted: readonly number[],
  ) {
    this.groups = input.grouping === 'position' ? [] : groupsOf(input, wanted);
  }

  /** Applies the filter. Yields between steps. */
  static *of(input: TreeInput): Generator<void, ClaimRows> {
    const { entries, overview, filter, order, gradeOf } = input;
    const wanted = yield* filtered(entries, overview, filter, gradeOf);
    return new ClaimRows(input, order === 'text' ? wanted : unsureFirst(overview, wanted));
  }

  /** Number of entries that match the filter. */
  get matching(): number {
    return this.wanted.length;
  }

  /** How many of the claims that match the filter are decided. */
  get shown(): ReviewProgress {
    const { places } = this.input.overview;
    return progressOf({ places: this.wanted.map((index) => places[index]!), hidden: nothingHidden });
  }

  /** Indices in the overview of the entries that match the filter, in the order of their rows, each once. */
  get order(): readonly number[] {
    return this.input.grouping === 'position' ? this.wanted : this.groups.flatMap(({ members }) => members);
  }

  /** Yields between rows. */
  *rows(): Generator<void, readonly Row[]> {
    const { uri, grouping, overview, minimumConfidence, isCut, logs } = this.input;
    const alone = (row: RowText): Row => ({ ...row, parent: null, below: null });
    const rows = yield* grouping === 'position' ? rowsOf(this.plainList, null) : rowsOf(this.groupList, null);
    const first = [problemRow(uri, logs) ?? [], brokenRows(uri, logs)].flat();
    const last = [
      ...(isCut ? [readOnRow(uri)] : []),
      rejectedRow(uri, overview) ?? [],
      hiddenRow(uri, overview, minimumConfidence) ?? [],
    ].flat();
    return [...first.map(alone), ...this.orphans(), ...rows, ...last.map(alone)];
  }

  /** Decisions without a place, where nobody overlooks them. */
  private orphans(): readonly Row[] {
    const { uri, entries, filter, reviewer } = this.input;
    const { orphans } = entries.found;
    if (orphans.length === 0 || !listsOrphans(filter)) return [];
    const top = orphansRow(uri, orphans.length);
    const list = (parent: Row): List<(typeof orphans)[number]> => ({
      id: top.id,
      what: 'Decisions',
      items: orphans,
      row: (nth) => ({ ...orphanRow(uri, orphans[nth]!, reviewer), parent, below: null }),
    });
    return [withBelow({ ...top, parent: null }, (row) => ({ isOpen: true, rows: () => rowsOf(list(row), row) }))];
  }

  /** Indices in the overview of the group that a place belongs to, in the order of the list; shared ones last. */
  groupWith(index: number): readonly number[] {
    const group = this.groups.find(({ members }) => members.includes(index));
    return group ? [...group.members, ...group.shared] : [];
  }

  /** The row of a place, by its index in the overview. Null if the filter hides it. Yields between steps. */
  *rowOf(index: number): Generator<void, Row | null> {
    if (this.input.grouping === 'position') {
      const place = this.wanted.indexOf(index);
      return place < 0 ? null : rowAt(this.plainList, place, null);
    }
    const at = this.groups.findIndex(({ members }) => members.includes(index));
    if (at < 0) return null;
    for (let group = firstOnPage(at); group <= at; group++) {
      this.speakerOf(group);
      yield;
    }
    const group = rowAt(this.groupList, at, null);
    return group && rowAt(this.groupedList(at, group), this.groups[at]!.members.indexOf(index), group);
  }

  private get groupList(): List<Group> {
    const { uri, grouping } = this.input;
    const what = grouping === 'speaker' ? 'Speakers' : 'Kinds';
    return { id: `${uri}?${grouping}`, what, items: this.groups, row: (nth, parent) => this.groupRow(nth, parent) };
  }

  /** The claims without groups. */
  private get plainList(): List<number> {
    const { uri, grouping } = this.input;
    return this.claimList(`${uri}?${grouping}`, this.wanted, (index) => this.claimRow(index));
  }

  /** The claims of the nth group, below its row. */
  private groupedList(nth: number, { id }: Row): List<number> {
    const { members, shared, first } = this.groups[nth]!;
    const { entries, overview } = this.input;
    return this.claimList(id, [...members, ...shared], (index) => {
      const isOwn = first.speaker === null || !isShared(entries, overview.places[index]!, first.speaker);
      return this.claimRow(index, isOwn ? null : { heading: id, speaker: first.speaker });
    });
  }

  private claimList(id: string, items: readonly number[], row: (index: number) => RowText | null): List<number> {
    return {
      id,
      what: this.isMixed ? 'Statements' : 'Claims',
      items,
      row: (nth, parent) => {
        const text = row(items[nth]!);
        return text && { ...text, parent, below: null };
      },
    };
  }

  /** Whether some entries are not claims. */
  private get isMixed(): boolean {
    return this.input.overview.places.some(({ kind }) => kind === 'unattributed');
  }

  private groupRow(nth: number, parent: Row | null): Row {
    const { members, total, shared, totalShared, first } = this.groups[nth]!;
    const { entries, uri } = this.input;
    const entry = entryAt(entries, first);
    const target = entry ? { uri, entry: entry.id, near: first.start } : null;
    const counts = {
      matching: members.length,
      total,
      shared: totalShared > 0 ? { matching: shared.length, total: totalShared } : null,
    };
    const text = groupRow(this.input, this.headingOf(nth), counts, target);
    return withBelow({ ...text, parent }, (row) => ({
      isOpen: this.matching <= mostOpen,
      rows: () => rowsOf(this.groupedList(nth, row), row),
    }));
  }

  private claimRow(index: number, shared: SharedBelow | null = null): RowText | null {
    const { entries, overview } = this.input;
    const place = overview.places[index]!;
    const entry = entryAt(entries, place);
    return entry ? entryRow(this.input, entry, place.ordinal, shared) : null;
  }

  private headingOf(nth: number): Heading {
    const { first } = this.groups[nth]!;
    if (this.input.grouping === 'kind') return kindHeading(first.kind);
    const speaker = this.speakerOf(nth);
    if (!speaker) return namelessHeading(first);
    const { entries, reviewer } = this.input;
    const review = entries.found.speakerReview(speaker.id);
    return speakerHeading(speaker, entries.membersOf(speaker), review, reviewer);
  }

  private speakerOf(nth: number) {
    const { speaker } = this.groups[nth]!.first;
    return speaker === null ? null : this.input.entries.speaker(speaker);
  }
}

/** Index of the first item on the page of the nth. */
function firstOnPage(nth: number): number {
  return Math.floor(nth / mostRowsBelow) * mostRowsBelow;
}

/** Least confidence first. Equal ones keep the order of the text. */
function unsureFirst({ places }: Overview, wanted: readonly number[]): readonly number[] {
  const sureness = (index: number): number => places[index]!.confidence ?? 1;
  return wanted.toSorted((a, b) => sureness(a) - sureness(b));
}

/**
 * Speakers in the order of their first claim, with entries without a speaker last; kinds in the order of the legend.
 * With uncertain claims first, groups follow the order of their first entry.
 */
function groupsOf(
  { entries, grouping, order, overview: { places } }: TreeInput,
  wanted: readonly number[],
): readonly Group[] {
  const key = grouping === 'kind' ? ({ kind }: EntryPlace) => kind : speakerGroupKey;
  // A group's claims are listed below its members too, if those have claims of their own.
  const sharers = ({ speaker }: EntryPlace): readonly string[] =>
    grouping === 'speaker' && speaker !== null ? entries.found.membersOf(speaker) : [];
  const totals = new Map<string, number>();
  const sharedTotals = new Map<string, number>();
  for (const place of places) {
    count(totals, key(place));
    for (const member of sharers(place)) count(sharedTotals, member);
  }
  const members = new Map<string, number[]>();
  const shared = new Map<string, number[]>();
  for (const index of wanted) {
    collect(members, key(places[index]!), index);
    for (const member of sharers(places[index]!)) collect(shared, member, index);
  }
  const groups = [...members].map(([name, own]) => ({
    first: places[own[0]!]!,
    members: own,
    total: totals.get(name)!,
    shared: shared.get(name) ?? [],
    totalShared: sharedTotals.get(name) ?? 0,
  }));
  if (order === 'uncertain') return groups;
  const rank = grouping === 'kind' ? kindRank : speakerRank;
  return groups.sort((a, b) => rank(a.first) - rank(b.first));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function collect(lists: Map<string, number[]>, key: string, index: number): void {
  const known = lists.get(key);
  if (known) known.push(index);
  else lists.set(key, [index]);
}

function speakerGroupKey(place: EntryPlace): string {
  return place.speaker ?? namelessHeading(place).key;
}

function speakerRank({ speaker, isSourced, isUnnamed }: EntryPlace): number {
  return speaker !== null ? 0 : isUnnamed ? 1 : isSourced ? 2 : 3;
}

function kindRank({ kind }: EntryPlace): number {
  return ['direct', 'mixed', 'indirect', 'unattributed'].indexOf(kind);
}
