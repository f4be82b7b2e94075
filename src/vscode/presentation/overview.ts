import type { Span } from '../../engine';
import { type Entries, type Entry, type EntryKind } from './entries';

/** Where an entry stands, and by what it is grouped: little enough to keep for each of a long document. */
export interface Place extends Span {
  /** The span is the first fragment's; this is the last one's end. */
  readonly last: number;
  readonly kind: EntryKind;
  /** The speaker's id; null where nobody is named, or where it stays open who is meant. */
  readonly speaker: string | null;
  /** Whether words of the text name a source. */
  readonly isSourced: boolean;
  /** 1 for the first of the unattributed statements with the same words, and for every claim. */
  readonly ordinal: number;
}

/** What is told by going through a whole document. */
export interface Overview {
  /** In order of start. */
  readonly places: readonly Place[];
  /** Claims that the settings hide. */
  readonly hidden: number;
}

/** So much is looked at at once, in UTF-16 code units: some milliseconds' work. */
const windowLength = 16_384;

/** All entries that begin before `limit`, in order, a window of the text at a time. */
export function* entriesThroughout(entries: Entries, limit = entries.length): Generator<readonly Entry[], void> {
  for (let start = 0; start < limit; start += windowLength) {
    const end = Math.min(start + windowLength, limit);
    yield entries.in({ start, end }).filter(({ content: [first] }) => first.start >= start && first.start < end);
  }
}

/** Goes through a document and gives way now and then. */
export function* overviewOf(entries: Entries): Generator<void, Overview> {
  yield* entries.found.count();
  const places: Place[] = [];
  const ordinals = new Map<string, number>();
  let claims = 0;
  for (const here of entriesThroughout(entries)) {
    for (const entry of here) {
      places.push(placeOf(entry, entry.claim ? 1 : nextOf(ordinals, entry.id)));
      if (entry.claim) claims++;
    }
    yield;
  }
  return { places, hidden: entries.found.counts.claims - claims };
}

function placeOf({ kind, content, claim }: Entry, ordinal: number): Place {
  const [{ start, end }] = content;
  return {
    start,
    end,
    last: content.at(-1)!.end,
    kind,
    speaker: claim?.speaker ?? null,
    isSourced: claim?.source != null,
    ordinal,
  };
}

function nextOf(ordinals: Map<string, number>, id: string): number {
  const next = (ordinals.get(id) ?? 0) + 1;
  ordinals.set(id, next);
  return next;
}

/** The entry that stands at a place of the same version; undefined for places of another. */
export function entryAt(entries: Entries, { start, end, kind, speaker }: Place): Entry | undefined {
  return entries.in({ start, end }).find(({ content: [first], ...entry }) => {
    const isHere = first.start === start && first.end === end;
    return isHere && entry.kind === kind && (entry.claim?.speaker ?? null) === speaker;
  });
}

/** Index of the entry's place; -1 where the overview, of another version, does not have it. */
export function indexOf({ places }: Overview, entry: Entry): number {
  const [{ start, end }] = entry.content;
  const isIt = (place: Place): boolean =>
    place.end === end && place.kind === entry.kind && place.speaker === (entry.claim?.speaker ?? null);
  let at = firstFrom(places, start);
  while (at < places.length && places[at]!.start === start && !isIt(places[at]!)) at++;
  return places[at]?.start === start ? at : -1;
}

/** Index of the first place that begins at an offset or after it. */
export function firstFrom(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
