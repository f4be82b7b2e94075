import type { Span } from '../../../engine';
import { commands } from '../../contributions';
import { countOf } from '../../util/counts';
import { cuedWords, reportingWords } from '../../presentation/cued-words';
import { namesTogether } from '../../presentation/speaker-names';
import {
  sourceLabel,
  speakerLabel,
  togetherLabel,
  type Entries,
  type StatementEntry,
} from '../../presentation/statement-entries';
import { holderOf, withinWhose } from '../../presentation/nesting';
import { percent } from '../../util/notices';
import { isUncertain, type Overview } from '../../presentation/overview';
import type { EntryTarget } from '../../presentation/command-targets';
import { offersOf } from '../../presentation/entry-offers';
import { confidenceOf, hasNote, isChecked, isUnnamed, stateOf } from '../../presentation/entry-state';
import { gradeNames, gradeSigns, type GradeOf } from '../../presentation/grade-words';
import { reviewLines, stateWords } from '../../presentation/review-wording';
import { oneLine, shorten } from '../../presentation/text';
import { capitalised, confidenceWords, sortName } from '../../presentation/wording';
import type { GroupCounts, Heading } from './headings';
import type { Filter } from './filter';
import { occurrences } from './search';
import type { RowText } from './row-text';

export type Grouping = 'speaker' | 'kind' | 'position';
export type Order = 'text' | 'uncertain';

/** What the text of rows depends on. */
export interface RowInput {
  readonly uri: string;
  readonly entries: Entries;
  readonly grouping: Grouping;
  readonly order: Order;
  readonly filter: Filter;
  /** Who decides here. Null until that is known. */
  readonly reviewer: string | null;
  /** The 1-based line of an offset. */
  readonly line: (offset: number) => number;
  readonly gradeOf: GradeOf;
}

/** Below the heading of one of several who make a claim together: the id of the heading's row, and of the one. */
export interface SharedBelow {
  readonly heading: string;
  readonly speaker: string;
}

/** `ordinal` distinguishes entries with the same id. `shared`: null where the row stands below its own heading. */
export function entryRow(
  { uri, entries, grouping, filter, reviewer, line, gradeOf }: RowInput,
  entry: StatementEntry,
  ordinal: number,
  shared: SharedBelow | null,
): RowText {
  const { kind, claim, content, review } = entry;
  const state = stateOf(entry);
  const near = content[0].start;
  const speaker = togetherLabel(entries, entry);
  const words = shorten(cuedWords(entries, entry), 160);
  const confidence = confidenceOf(entry);
  const doubt = isUncertain({ confidence }) ? '? ' : '';
  // Below the speaker's own heading, in a narrow side bar, the words matter most.
  const below = shared === null ? words : withOthers(entry, shared) + joint(entries, entry) + words;
  const grade = gradeOf({ start: near, end: content.at(-1)!.end });
  const sign = grade === null ? '' : `${gradeSigns[grade]} `;
  const graded = grade === null ? [] : [gradeNames[grade]];
  const label = sign + doubt + (grouping === 'speaker' ? below : attributed(entries, entry, words, 60));
  const source = sourceLabel(entries, entry);
  const named = source === null ? speaker : `${speaker} (in the text ‘${shorten(source, 100)}’)`;
  const sort = sortName(entry, withinWhose(entries, holderOf(entries, entry)));
  const certainty = confidence === null ? '' : `, ${confidenceWords(confidence)}`;
  const decided = [stateWords(review, reviewer), ...extrasOf(entry)].filter((part) => part !== '');
  const checked = graded.map((name) => `${sign}Against the sources: ${name}`);
  const told = [...reviewLines(review, reviewer), ...checked].map((line) => `\n${line}`);
  return {
    id: `${shared?.heading ?? `${uri}?${grouping}`}/entry/${entry.id}${ordinal > 1 ? `#${ordinal}` : ''}`,
    label,
    highlights: occurrences(label, filter.text),
    description: [`line ${line(near)}`, ...graded, ...decided, ...unsure(entries, entry)].join(' · '),
    tooltip: `${shorten(cuedWords(entries, entry), 600)}\n${named}\nLine ${line(near)}, ${sort}${certainty}${told.join('')}`,
    accessibleLabel: `${[...decided.map(capitalised), attributed(entries, entry, shorten(cuedWords(entries, entry), 300), 300)].join(', ')}, ${sort}${doubt && certainty}, ${[`line ${line(near)}`, ...graded].join(', ')}`,
    icon: state !== 'undecided' ? state : !claim || claim.stance === 'asserted' ? kind : claim.stance,
    tint: kind,
    state,
    context: claim === null ? 'unattributed' : claim.source === null ? 'claim' : 'claimWithSource',
    offers: offersOf(review),
    target: { uri, entry: entry.id, near },
    command: null,
  };
}

/**
 * `words` after the speaker's name: `Ada Flint: “Yes.”`. If the words begin with a cue, after a comma: `Ada Flint, has
 * denied: the allegations`.
 */
function attributed(entries: Entries, entry: StatementEntry, words: string, limit: number): string {
  return shorten(speakerLabel(entries, entry), limit) + joint(entries, entry) + words;
}

function joint(entries: Entries, entry: StatementEntry): string {
  return reportingWords(entries, entry) === null ? ': ' : ', ';
}

/** `with Ann Orr`. */
function withOthers({ members }: StatementEntry, { speaker }: SharedBelow): string {
  return `with ${shorten(namesTogether(members.filter(({ id }) => id !== speaker)), 60)}`;
}

/** What readers added to the claim besides a verdict. */
function extrasOf(entry: StatementEntry): readonly string[] {
  return [...(hasNote(entry) ? ['note'] : []), ...(isChecked(entry) ? ['checked'] : [])];
}

function unsure(entries: Entries, entry: StatementEntry): readonly string[] {
  const { claim, speaker } = entry;
  if (!claim) return [];
  const confidence = confidenceOf(entry);
  const isOpen = claim.source && !speaker && !isUnnamed(entry) && stateOf(entry) !== 'rejected';
  const who = isOpen ? [`who is ‘${shorten(oneLine(entries.words(claim.source)), 40)}’?`] : [];
  const isDoubtful = confidence !== null && isUncertain({ confidence });
  return [...(isDoubtful ? [confidenceWords(confidence)] : []), ...who];
}

export function groupRow(
  { uri, grouping, filter }: RowInput,
  heading: Heading,
  { shared, ...own }: GroupCounts,
  first: EntryTarget | null,
): RowText {
  const { key, label, tooltip, icon, noun, offers = [] } = heading;
  const some = partOf(own);
  const disputed = offers.includes('resolve') ? ', disagreement' : '';
  const more = shared && `${partOf(shared)}${number(shared.total)}`;
  return {
    id: `${uri}?${grouping}/${key}`,
    label,
    highlights: grouping === 'speaker' ? occurrences(label, filter.text) : [],
    description: `${some}${number(own.total)}${more === null ? '' : ` alone, ${more} together`}${disputed}`,
    tooltip,
    accessibleLabel: `${label}, ${some}${countOf(own.total, noun)}${more === null ? '' : ` alone, ${more} together with others`}${disputed}`,
    icon,
    tint: heading.tint,
    state: null,
    context: grouping === 'speaker' ? 'speaker' : 'group',
    offers,
    target: first,
    command: null,
  };
}

/** `2 of ` where the filter hides some. */
function partOf({ matching, total }: Pick<GroupCounts, 'matching' | 'total'>): string {
  return matching === total ? '' : `${number(matching)} of `;
}

/** The row of a page of a long list. The span is a half-open range of indices. */
export function pageRow(list: string, what: string, { start, end }: Span): RowText {
  return { ...plainRow(`${list}/page/${start}`, `${what} ${number(start + 1)}–${number(end)}`, ''), context: 'page' };
}

/**
 * A row that counts the claims hidden by the settings, and shows them or hides them again. `minimum`: the least
 * confidence that the settings let pass. Null if nothing is hidden.
 */
export function hiddenRow(
  uri: string,
  { hidden, isLifted }: Omit<Overview, 'places'>,
  minimum: number,
): RowText | null {
  const total = hidden.kind + hidden.confidence;
  if (total === 0) return null;
  const claims = countOf(total, 'claim').replace(' ', isLifted ? ' ' : ' hidden ');
  const label = isLifted ? `Hide ${claims} again` : `Show ${claims}`;
  const parts = [
    ...(hidden.confidence > 0 ? [`${number(hidden.confidence)} less sure than ${minimum}`] : []),
    ...(hidden.kind > 0 ? [`${number(hidden.kind)} of a kind that is switched off`] : []),
  ];
  const why = parts.join(', ');
  const how = isLifted ? 'They are shown until the window is closed.' : 'Shows them until the window is closed.';
  return {
    id: `${uri}?hidden`,
    label,
    highlights: [],
    description: why,
    tooltip: `${label}: ${why}.\nThe settings ‘minimumConfidence’ and ‘kinds’ hide them. ${how}`,
    accessibleLabel: `${label}: ${why}`,
    icon: isLifted ? 'hide' : 'show',
    tint: null,
    state: null,
    context: 'hidden',
    offers: [],
    target: null,
    command: isLifted ? commands.hideAgain : commands.showHidden,
  };
}

/** The row shown while a long text is read. `share`: how much is read, 0 to 1; null while the claims are listed. */
export function readingRow(uri: string, share: number | null): RowText {
  const label = share === null ? 'Listing the claims…' : `Reading, ${percent(share)}`;
  return {
    ...plainRow(`${uri}?reading`, label, share === null ? '' : 'select to cancel'),
    icon: 'reading',
    context: share === null ? 'group' : 'reading',
    command: share === null ? null : commands.cancelReading,
  };
}

/** A row that reads the rest of a text whose reading was cancelled. */
export function readOnRow(uri: string): RowText {
  return { ...plainRow(`${uri}?unread`, 'Read all of the text', ''), icon: 'unread', command: commands.analyseAnyway };
}

/** A row that counts what readers rejected and is hidden, and shows it. Null if there is nothing. */
export function rejectedRow(uri: string, { hidden: { rejected, unstated } }: Pick<Overview, 'hidden'>): RowText | null {
  if (rejected + unstated === 0) return null;
  const noun = unstated === 0 ? 'claim' : rejected === 0 ? 'quotation' : 'statement';
  const label = `Show ${countOf(rejected + unstated, noun).replace(' ', ' rejected ')}`;
  return {
    ...plainRow(`${uri}?rejected`, label, ''),
    ...{ icon: 'show', context: 'hidden', command: commands.showRejected },
  };
}

/** A row of one label, without a claim. */
export function plainRow(id: string, label: string, description: string): RowText {
  const whole = description === '' ? label : `${label}: ${description}`;
  return {
    ...{ id, label, description, tooltip: whole, accessibleLabel: whole },
    ...{
      highlights: [],
      icon: 'page',
      tint: null,
      state: null,
      context: 'group',
      offers: [],
      target: null,
      command: null,
    },
  };
}

function number(value: number): string {
  return value.toLocaleString('en');
}
