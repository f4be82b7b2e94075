import { contains, slice, touches } from '../../engine';
import type { Annotations, Claim, ClaimKind, Quotation, Span, Speaker } from '../../engine';
import { oneLine } from './text';

export type EntryKind = ClaimKind | 'unattributed';

/** What the reader sees as one thing: a claim, or a statement in quotation marks that nobody is named for. */
export interface Entry {
  /** The claim's id; for an unattributed quotation one made of its words. An edit elsewhere does not change it. */
  readonly id: string;
  readonly kind: EntryKind;
  /** Null for an unattributed quotation. */
  readonly claim: Claim | null;
  /** Null where nobody is named, or where it stays open who is meant. */
  readonly speaker: Speaker | null;
  readonly content: readonly [Span, ...Span[]];
}

/** The `shown` claims and the unattributed statements, in order of their first content span. */
export function entriesOf(text: string, annotations: Annotations, shown: readonly Claim[]): readonly Entry[] {
  const speakers = new Map(annotations.speakers.map((speaker) => [speaker.id, speaker]));
  const claims = shown.map((claim): Entry => {
    const speaker = claim.speaker === null ? null : (speakers.get(claim.speaker) ?? null);
    return { id: claim.id, kind: claim.kind, claim, speaker, content: claim.content };
  });
  const entries = [...claims, ...unattributed(text, annotations)];
  return withOwnIds(entries.sort((a, b) => a.content[0].start - b.content[0].start));
}

function unattributed(text: string, { quotations }: Annotations): readonly Entry[] {
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const open = new Map<string, [Span, ...Span[]]>();
  for (const quotation of quotations) {
    if (quotation.role !== 'statement' || quotation.claim !== null || isWithinClaim(quotation, byId)) continue;
    const before = quotation.continues === null ? undefined : open.get(quotation.continues);
    before?.push(quotation.span);
    open.set(quotation.id, before ?? [quotation.span]);
  }
  return [...new Set(open.values())].map((content) => {
    const words = content.map((span) => slice(text, span)).join(' ');
    const id = `unattributed:${words.length}:${words.slice(0, 60)}`;
    return { id, kind: 'unattributed', claim: null, speaker: null, content };
  });
}

/** Quoted words inside a claim belong to what its speaker says. */
function isWithinClaim(quotation: Quotation, byId: ReadonlyMap<string, Quotation>): boolean {
  const parent = quotation.parent === null ? undefined : byId.get(quotation.parent);
  return parent !== undefined && (parent.claim !== null || isWithinClaim(parent, byId));
}

function withOwnIds(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}#${count}` };
  });
}

/** The fragments of the content in one line, with `…` for what stands between them, or a blank where nothing does. */
export function wordsOf(text: string, { content }: Pick<Entry, 'content'>): string {
  let words = '';
  let end = content[0].start;
  for (const span of content) {
    const gap = text.slice(end, span.start).trim() === '' ? ' ' : ' … ';
    words += (words === '' ? '' : gap) + slice(text, span);
    end = span.end;
  }
  return oneLine(words);
}

/** The speaker's name, else the words that the text uses, else `Unattributed`. */
export function speakerLabel(text: string, entry: Entry): string {
  if (entry.speaker) return oneLine(entry.speaker.name);
  const source = entry.claim?.source;
  return source ? oneLine(slice(text, source)) : 'Unattributed';
}

/** The source as the text has it, where that is more than the speaker's label with or without an article; else null. */
export function sourceLabel(text: string, entry: Entry): string | null {
  const source = entry.claim?.source;
  if (!source) return null;
  const words = oneLine(slice(text, source));
  const bare = (name: string): string => name.replace(/^(?:the|an?)\s+/iu, '');
  return bare(words) === bare(speakerLabel(text, entry)) ? null : words;
}

/** Content, cue and source. */
function partsOf({ content, claim }: Entry): readonly Span[] {
  return [...content, ...(claim?.cue ? [claim.cue] : []), ...(claim?.source ? [claim.source] : [])];
}

/** Entries with a part at the caret, the one with the narrowest part first. */
export function entriesAt(entries: readonly Entry[], offset: number): readonly Entry[] {
  const width = (entry: Entry): number =>
    Math.min(...partsOf(entry).filter((part) => touches(part, offset)).map((part) => part.end - part.start));
  return entries
    .filter((entry) => partsOf(entry).some((part) => touches(part, offset)))
    .sort((a, b) => width(a) - width(b));
}

/** The narrowest part of the entry that holds the character at `offset`; undefined where none does. */
export function partAt(entry: Entry, offset: number): Span | undefined {
  return narrowest(partsOf(entry), offset);
}

/** The narrowest of the spans that hold the character at `offset`. */
export function narrowest<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const here = spans.filter((span) => contains(span, { start: offset, end: offset + 1 }));
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
