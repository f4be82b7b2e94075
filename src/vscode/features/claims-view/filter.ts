import type { Grade } from '../../../check';
import type { Entries } from '../../presentation/statement-entries';
import { entryStates } from '../../presentation/entry-state';
import { gradeNames, type GradeOf } from '../../presentation/grade-words';
import { stateNames } from '../../presentation/review-wording';
import { entriesThroughout, isUncertain, type Overview, type EntryPlace } from '../../presentation/overview';
import { namelessHeading, speakerHeadingKey, unclear, type Heading } from './headings';
import { matches } from './search';

/** Which entries of a document the panel lists. */
export interface Filter {
  /** Text that must occur. Empty for no such condition. */
  readonly text: string;
  /** The one speaker to list, alone and together with others, or null for all. */
  readonly only: Pick<Heading, 'key' | 'label'> | null;
  readonly onlyUncertain: boolean;
  /** What readers decided: claims of which one of these holds. Empty for all. */
  readonly states: readonly ReviewSort[];
  /** How quotations stand to their sources: claims with one of these grades. Empty for all. */
  readonly grades: readonly Grade[];
}

/** What to list by what readers decided. `orphan`: decisions without a place. */
export const reviewSorts = [...entryStates, 'noted', 'checked', 'orphan'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export const reviewSortNames: Readonly<Record<ReviewSort, string>> = {
  ...stateNames,
  disagreement: 'with a disagreement',
  noted: 'with a note',
  checked: 'checked against evidence',
  orphan: 'decisions without a place',
};

export const noFilter: Filter = { text: '', only: null, onlyUncertain: false, states: [], grades: [] };

export function isFiltering({ text, only, onlyUncertain, states, grades }: Filter): boolean {
  return text !== '' || only !== null || onlyUncertain || states.length > 0 || grades.length > 0;
}

/** Whether decisions without a place are listed. They are no claims, so conditions on claims leave them out. */
export function listsOrphans({ text, only, onlyUncertain, states, grades }: Filter): boolean {
  if (grades.length > 0) return false;
  return text === '' && only === null && !onlyUncertain && (states.length === 0 || states.includes('orphan'));
}

/** Whether a place passes the filter's condition on what readers decided. */
export function isOfSort({ kind, state, hasNote, isChecked }: EntryPlace, sorts: Filter['states']): boolean {
  if (sorts.length === 0) return true;
  return (
    ((kind !== 'unattributed' || state !== 'undecided') && sorts.includes(state)) ||
    (sorts.includes('noted') && hasNote) ||
    (sorts.includes('checked') && isChecked)
  );
}

/** `Filter “bridge”, Ada Flint, uncertain ones, accepted or with a note`. */
export function filterName({ text, only, onlyUncertain, states, grades }: Filter): string {
  const parts = [
    ...(text ? [`“${text}”`] : []),
    ...(only ? [only.label] : []),
    ...(onlyUncertain ? ['uncertain ones'] : []),
    ...(states.length > 0 ? [states.map((sort) => reviewSortNames[sort]).join(' or ')] : []),
    ...(grades.length > 0 ? [grades.map((grade) => gradeNames[grade]).join(' or ')] : []),
  ];
  return `Filter ${parts.join(', ')}`;
}

/** Indices in the overview of the entries that pass the filter, in order. Yields between steps. */
export function* filtered(
  entries: Entries,
  { places }: Overview,
  filter: Filter,
  gradeOf: GradeOf,
): Generator<void, readonly number[]> {
  const names = new Map<string, readonly string[]>();
  const isWanted = (place: EntryPlace): boolean =>
    (!filter.onlyUncertain || isUncertain(place)) &&
    isOfSort(place, filter.states) &&
    (filter.grades.length === 0 ||
      filter.grades.some((grade) => grade === gradeOf({ start: place.start, end: place.last }))) &&
    (filter.only === null || keysOf(place, entries, names).includes(filter.only.key));
  const wanted: number[] = [];
  if (filter.text === '') {
    for (const [index, place] of places.entries()) {
      if (isWanted(place)) wanted.push(index);
      if (index % placesAtOnce === 0) yield;
    }
    return wanted;
  }
  let index = 0;
  for (const here of entriesThroughout(entries)) {
    for (const entry of here) {
      if (isWanted(places[index]!) && matches(entries, entry, filter.text)) wanted.push(index);
      index++;
      yield;
    }
    yield;
  }
  return wanted;
}

/** Places per step. */
const placesAtOnce = 64;

/** The key of the speaker's heading; of a group, those of its members too. */
function keysOf(place: EntryPlace, entries: Entries, names: Map<string, readonly string[]>): readonly string[] {
  const { speaker } = place;
  if (speaker === null) return [namelessHeading(place).key];
  const known = names.get(speaker);
  if (known !== undefined) return known;
  const found = entries.speaker(speaker);
  const keys = found ? [found, ...entries.membersOf(found)].map(speakerHeadingKey) : [unclear.key];
  names.set(speaker, keys);
  return keys;
}
