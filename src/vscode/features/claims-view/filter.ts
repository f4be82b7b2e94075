import type { Entries } from '../../presentation/statement-entries';
import { entriesThroughout, isUncertain, type Overview, type EntryPlace } from '../../presentation/overview';
import { speakerHeadingKey, unattributed, unclear, type Heading } from './headings';
import { matches } from './search';

/** Which entries of a document the panel lists. */
export interface Filter {
  /** Text that must occur. Empty for no such condition. */
  readonly text: string;
  /** The one speaker to list, alone and together with others, or null for all. */
  readonly only: Pick<Heading, 'key' | 'label'> | null;
  readonly onlyUncertain: boolean;
}

export const noFilter: Filter = { text: '', only: null, onlyUncertain: false };

export function isFiltering({ text, only, onlyUncertain }: Filter): boolean {
  return text !== '' || only !== null || onlyUncertain;
}

/** `Filter “bridge”, Ada Flint, uncertain ones`. */
export function filterName({ text, only, onlyUncertain }: Filter): string {
  const parts = [
    ...(text ? [`“${text}”`] : []),
    ...(only ? [only.label] : []),
    ...(onlyUncertain ? ['uncertain ones'] : []),
  ];
  return `Filter ${parts.join(', ')}`;
}

/** Indices in the overview of the entries that pass the filter, in order. Yields between steps. */
export function* filtered(entries: Entries, { places }: Overview, filter: Filter): Generator<void, readonly number[]> {
  const names = new Map<string, readonly string[]>();
  const isWanted = (place: EntryPlace): boolean =>
    (!filter.onlyUncertain || isUncertain(place)) &&
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
function keysOf(
  { speaker, isSourced }: EntryPlace,
  entries: Entries,
  names: Map<string, readonly string[]>,
): readonly string[] {
  if (speaker === null) return [isSourced ? unclear.key : unattributed.key];
  const known = names.get(speaker);
  if (known !== undefined) return known;
  const found = entries.speaker(speaker);
  const keys = found ? [found, ...entries.membersOf(found)].map(speakerHeadingKey) : [unclear.key];
  names.set(speaker, keys);
  return keys;
}
