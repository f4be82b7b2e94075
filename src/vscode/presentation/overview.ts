import { firstIndex, type Span } from '../../engine';
import type { Entries, Entry, EntryKind, HiddenBy } from './entries';
import { sureEnough } from './wording';

/** Where an entry stands, and by what it is grouped: little enough to keep for each of a long document. */
export interface Place extends Span {
  /** The span is the first fragment's; this is the last one's end. */
  readonly last: number;
  readonly kind: EntryKind;
  /** The speaker's id; null where nobody is named, or where it stays open who is meant. */
  readonly speaker: string | null;
  /** Whether words of the text name a source. */
  readonly isSourced: boolean;
  /** 0 to 1; null where the entry is no claim. */
  readonly confidence: number | null;
  /** 1 for the first of the unattributed statements with the same words, and for every claim. */
  readonly ordinal: number;
}

/** What is told by going through a whole document. */
export interface Overview {
  /** In order of start. */
  readonly places: readonly Place[];
  /** How many claims the settings hide, each counted once, and why. */
  readonly hidden: Readonly<Record<HiddenBy, number>>;
  /** Whether those are shown all the same, and among the places. */
  readonly isLifted: boolean;
}

/** Whether a claim is one to look at: the analysis is not sure enough of it. */
export function isUncertain({ confidence }: Pick<Place, 'confidence'>): boolean {
  return confidence !== null && confidence < sureEnough;
}

/** So much is looked at at once, in UTF-16 code units: some milliseconds' work. */
const windowLength = 16_384;

function* windows(length: number): Generator<Span, void> {
  for (let start = 0; start < length; start += windowLength)
    yield { start, end: Math.min(start + windowLength, length) };
}

function beginsIn({ start, end }: Span, [first]: Entry['content']): boolean {
  return first.start >= start && first.start < end;
}

/** All entries that begin before `limit`, in order, a window of the text at a time. */
export function* entriesThroughout(entries: Entries, limit = entries.length): Generator<readonly Entry[], void> {
  for (const span of windows(limit)) yield entries.in(span).filter(({ content }) => beginsIn(span, content));
}

/** Goes through a document and gives way now and then. */
export function* overviewOf(entries: Entries): Generator<void, Overview> {
  yield* entries.found.count();
  const places: Place[] = [];
  const ordinals = new Map<string, number>();
  const hidden: Record<HiddenBy, number> = { kind: 0, confidence: 0 };
  for (const span of windows(entries.length)) {
    for (const entry of entries.in(span)) {
      if (beginsIn(span, entry.content)) places.push(placeOf(entry, entry.claim ? 1 : nextOf(ordinals, entry.id)));
    }
    for (const { claim, by } of entries.hiddenIn(span)) if (beginsIn(span, claim.content)) hidden[by]++;
    yield;
  }
  return { places, hidden, isLifted: entries.isLifted };
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
    confidence: claim?.confidence ?? null,
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
  return firstIndex(places.length, (at) => places[at]!.start >= offset);
}
