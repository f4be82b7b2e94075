import { firstIndex, type Span } from '../../engine';
import { confidenceOf, hasNote, isChecked, isDecided, isUnnamed, stateOf, type EntryState } from './entry-state';
import type { Entries, StatementEntry, EntryKind, HiddenBy } from './statement-entries';
import { sureEnough } from './wording';

/** The position of an entry and what it is grouped by. Small enough to keep for every entry of a long document. */
export interface EntryPlace extends Span {
  /** The end of the last fragment; `start` and `end` are the first fragment's. */
  readonly last: number;
  readonly kind: EntryKind;
  /** The speaker's id. Null if the source is missing or ambiguous. */
  readonly speaker: string | null;
  /** Whether the text names a source. */
  readonly isSourced: boolean;
  /** A reader wants whoever says it to have no name. */
  readonly isUnnamed: boolean;
  /** 0 to 1. Null if the entry is no claim, or if a reader decided about it. */
  readonly confidence: number | null;
  readonly state: EntryState;
  readonly hasNote: boolean;
  /** A reader has held it against evidence. */
  readonly isChecked: boolean;
  /** Counts unattributed statements with the same words, from 1. Always 1 for a claim. */
  readonly ordinal: number;
}

/** Facts that take a pass over the whole document. */
export interface Overview {
  /** In order of start. */
  readonly places: readonly EntryPlace[];
  /** How many claims and rejected quotations the settings hide, each counted once, and why. */
  readonly hidden: Readonly<Record<HiddenBy, number>>;
  /** Whether those claims are shown all the same, and included in `places`. */
  readonly isLifted: boolean;
}

export const nothingHidden: Overview['hidden'] = { kind: 0, confidence: 0, rejected: 0, unstated: 0 };

/** Whether the confidence of a claim is so low that a reader should check it. */
export function isUncertain({ confidence }: Pick<EntryPlace, 'confidence'>): boolean {
  return confidence !== null && confidence < sureEnough;
}

/** Whether nobody rejected the claim. */
export function isStanding({ state }: Pick<EntryPlace, 'state'>): boolean {
  return state !== 'rejected';
}

/** How many claims there are, and how many are decided. Rejected ones count, shown or not. */
export interface ReviewProgress {
  readonly decided: number;
  readonly claims: number;
}

export function progressOf({ places, hidden }: Pick<Overview, 'places' | 'hidden'>): ReviewProgress {
  const claims = places.filter(({ kind }) => kind !== 'unattributed');
  const decided = claims.filter(({ state }) => isDecided(state));
  return { decided: decided.length + hidden.rejected, claims: claims.length + hidden.rejected };
}

/** Whether a claim is a speaker's together with others: that of a group of which they are a member. */
export function isShared(entries: Entries, { speaker: group }: Pick<EntryPlace, 'speaker'>, speaker: string): boolean {
  return group !== null && group !== speaker && entries.isMember(speaker, group);
}

/** UTF-16 code units per step: some milliseconds' work. */
const windowLength = 16_384;

function* windows(length: number): Generator<Span, void> {
  for (let start = 0; start < length; start += windowLength)
    yield { start, end: Math.min(start + windowLength, length) };
}

function beginsIn({ start, end }: Span, [first]: StatementEntry['content']): boolean {
  return first.start >= start && first.start < end;
}

/** All entries that begin before `limit`, in order, a window of the text at a time. */
export function* entriesThroughout(
  entries: Entries,
  limit = entries.length,
): Generator<readonly StatementEntry[], void> {
  for (const span of windows(limit)) yield entries.in(span).filter(({ content }) => beginsIn(span, content));
}

/** Goes through a document. Yields after each window. */
export function* overviewOf(entries: Entries): Generator<void, Overview> {
  yield* entries.found.count();
  const places: EntryPlace[] = [];
  const ordinals = new Map<string, number>();
  const hidden: Record<HiddenBy, number> = { ...nothingHidden };
  for (const span of windows(entries.length)) {
    for (const entry of entries.in(span)) {
      if (beginsIn(span, entry.content)) places.push(placeOf(entry, entry.claim ? 1 : nextOf(ordinals, entry.id)));
    }
    for (const { content, by } of entries.hiddenIn(span)) if (beginsIn(span, content)) hidden[by]++;
    yield;
  }
  return { places, hidden, isLifted: entries.isLifted };
}

function placeOf(entry: StatementEntry, ordinal: number): EntryPlace {
  const { kind, content, claim } = entry;
  const [{ start, end }] = content;
  return {
    start,
    end,
    last: content.at(-1)!.end,
    kind,
    speaker: claim?.speaker ?? null,
    isSourced: claim?.source != null,
    isUnnamed: isUnnamed(entry),
    confidence: confidenceOf(entry),
    state: stateOf(entry),
    hasNote: hasNote(entry),
    isChecked: isChecked(entry),
    ordinal,
  };
}

function nextOf(ordinals: Map<string, number>, id: string): number {
  const next = (ordinals.get(id) ?? 0) + 1;
  ordinals.set(id, next);
  return next;
}

/** The entry at a place of the same version. Undefined if the place is of another version. */
export function entryAt(entries: Entries, { start, end, kind, speaker }: EntryPlace): StatementEntry | undefined {
  return entries.in({ start, end }).find(({ content: [first], ...entry }) => {
    const isHere = first.start === start && first.end === end;
    return isHere && entry.kind === kind && (entry.claim?.speaker ?? null) === speaker;
  });
}

/** Index of the entry's place, or -1 if the overview is of another version and does not have it. */
export function indexOfEntry({ places }: Overview, entry: StatementEntry): number {
  const [{ start, end }] = entry.content;
  const isIt = (place: EntryPlace): boolean =>
    place.end === end && place.kind === entry.kind && place.speaker === (entry.claim?.speaker ?? null);
  let at = firstPlaceFrom(places, start);
  while (at < places.length && places[at]!.start === start && !isIt(places[at]!)) at++;
  return places[at]?.start === start ? at : -1;
}

/** Index of the first place that begins at or after an offset. */
export function firstPlaceFrom(places: readonly EntryPlace[], offset: number): number {
  return firstIndex(places.length, (at) => places[at]!.start >= offset);
}
