import { contains, equal, hull, overlaps, touches } from '../../engine';
import type { Claim, ClaimKind, LiveAnnotations, Quotation, Span, Speaker } from '../../engine';
import { oneLine, type Text } from './text';

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

/**
 * Unattributed statements that go on are looked for so far beyond a span, in UTF-16 code units: into the next
 * paragraph.
 */
const reach = 1000;

/**
 * Lengths in UTF-16 code units: texts up to the first are read at once, of longer ones so much around what is asked
 * for.
 */
const shortText = 65_536;
const vicinity = 2048;
/** So many readings are remembered. */
const mostRecent = 8;

/** Why the settings hide a claim. */
export type HiddenBy = 'kind' | 'confidence';

export interface Hidden {
  readonly claim: Claim;
  readonly by: HiddenBy;
}

export interface Sieve {
  /** Null where the settings let a claim pass. */
  readonly hides: (claim: Claim) => HiddenBy | null;
  /** What the settings hide is shown all the same: the reader has asked for it. */
  readonly isLifted: boolean;
}

interface Read {
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** What the settings hide, shown or not. */
  readonly hidden: readonly Hidden[];
}

/**
 * The entries of one version of a text, each made when it is asked for: of a long text only what is looked at costs
 * time.
 */
export class Entries implements Text {
  private readonly speakers = new Map<string, Speaker | null>();
  private readonly recent: Read[] = [];

  constructor(
    readonly found: LiveAnnotations,
    private readonly sieve: Sieve,
  ) {}

  /** Whether those that the settings hide are among the entries. */
  get isLifted(): boolean {
    return this.sieve.isLifted;
  }

  get length(): number {
    return this.found.length;
  }

  slice(span: Span): string {
    return this.found.slice(span);
  }

  words(span: Span): string {
    return this.found.words(span);
  }

  speaker(id: string): Speaker | null {
    const known = this.speakers.get(id);
    if (known !== undefined) return known;
    const speaker = this.found.speaker(id);
    this.speakers.set(id, speaker);
    return speaker;
  }

  /** Claims and unattributed statements that touch a span, in order of their first content span. */
  in(span: Span): readonly Entry[] {
    const { entries } = this.around(span);
    return entries.filter((entry) => partsOf(entry).some((part) => part.start <= span.end && span.start <= part.end));
  }

  /** The claims that the settings hide of which a fragment touches a span. */
  hiddenIn(span: Span): readonly Hidden[] {
    const { hidden } = this.around(span);
    return hidden.filter(({ claim }) => claim.content.some((part) => part.start <= span.end && span.start <= part.end));
  }

  /** Entries with a part at the caret, the one with the narrowest part first. */
  at(offset: number): readonly Entry[] {
    const width = (entry: Entry): number =>
      Math.min(
        ...partsOf(entry)
          .filter((part) => touches(part, offset))
          .map((part) => part.end - part.start),
      );
    return this.in({ start: offset, end: offset }).toSorted((a, b) => width(a) - width(b));
  }

  /**
   * The one entry that a selection is on; an empty selection is a caret. Words that are selected whole tell an outer
   * claim from an inner one that begins with it.
   */
  chosen(selection: Span): Entry | undefined {
    const here = this.at(selection.start);
    return here.find(({ content }) => content.some((span) => equal(span, selection))) ?? here[0];
  }

  /** What is looked at next is mostly near by. */
  private around(span: Span): Read {
    const known = this.recent.find((read) => contains(read.span, span));
    if (known) return known;
    if (this.length <= shortText) return this.read({ start: 0, end: this.length });
    return this.read({ start: Math.max(0, span.start - vicinity), end: Math.min(this.length, span.end + vicinity) });
  }

  private read(span: Span): Read {
    const around = { start: Math.max(0, span.start - reach), end: Math.min(this.length, span.end + reach) };
    const claims = this.found.claimsIn(around);
    const { hides, isLifted } = this.sieve;
    const hidden = claims.flatMap((claim): readonly Hidden[] => {
      const by = hides(claim);
      return by === null ? [] : [{ claim, by }];
    });
    const out = new Set(isLifted ? [] : hidden.map(({ claim }) => claim));
    const entries: Entry[] = [
      ...claims.filter((claim) => !out.has(claim)).map((claim) => new ClaimEntry(claim, this)),
      ...unattributed(quotationsAround(this.found, around, span), claims).map(
        (content) => new UnattributedEntry(content, this),
      ),
    ];
    const read = { span, hidden, entries: entries.sort((a, b) => a.content[0].start - b.content[0].start) };
    this.recent.unshift(read);
    this.recent.splice(mostRecent);
    return read;
  }
}

/** Its id and its speaker are made out when they are asked for: they take counting through the document. */
class ClaimEntry implements Entry {
  readonly kind: EntryKind;
  readonly content: Claim['content'];

  constructor(
    readonly claim: Claim,
    private readonly entries: Entries,
  ) {
    this.kind = claim.kind;
    this.content = claim.content;
  }

  get id(): string {
    return this.claim.id;
  }

  get speaker(): Speaker | null {
    const { speaker } = this.claim;
    return speaker === null ? null : this.entries.speaker(speaker);
  }
}

class UnattributedEntry implements Entry {
  readonly kind = 'unattributed';
  readonly claim = null;
  readonly speaker = null;

  constructor(
    readonly content: Entry['content'],
    private readonly entries: Entries,
  ) {}

  get id(): string {
    const words = this.content.map((span) => this.entries.words(span)).join(' ');
    return `unattributed:${words.length}:${words.slice(0, 60)}`;
  }
}

/** The quotations that touch `around`, with those that are linked with what touches `span`, which it holds. */
function quotationsAround(found: LiveAnnotations, around: Span, span: Span): readonly Quotation[] {
  for (;;) {
    const quotations = found.quotationsIn(around);
    const linked = linkedWith(quotations, span).map(({ start, end }) => ({ start: start - reach, end: end + reach }));
    const wider = hull([around, ...linked]);
    if (equal(wider, around)) return quotations;
    around = wider;
  }
}

/** Where those quotations stand that touch a span, and those that continue one another from or to there. */
function linkedWith(quotations: readonly Quotation[], { start, end }: Span): readonly Span[] {
  const linked = new Set(quotations.filter(({ span }) => span.start <= end && start <= span.end));
  for (const quotation of quotations) {
    const before = quotations.find(({ id }) => id === quotation.continues);
    if (before && linked.has(before)) linked.add(quotation);
  }
  for (const quotation of [...quotations].reverse()) {
    const before = quotations.find(({ id }) => id === quotation.continues);
    if (before && linked.has(quotation)) linked.add(before);
  }
  return [...linked].map(({ span }) => span);
}

/** The statements that belong to no claim, each with those that continue it. */
function unattributed(quotations: readonly Quotation[], claims: readonly Claim[]): readonly Entry['content'][] {
  const claimed = claims.flatMap(({ content }) => content);
  const open = new Map<string, [Span, ...Span[]]>();
  for (const quotation of quotations) {
    if (quotation.role !== 'statement' || isClaimed(quotation, claimed)) continue;
    const before = quotation.continues === null ? undefined : open.get(quotation.continues);
    before?.push(quotation.span);
    open.set(quotation.id, before ?? [quotation.span]);
  }
  return [...new Set(open.values())];
}

/**
 * Whether it is said by somebody, or within what is. Its claim's id, which takes counting, is asked for only in doubt.
 */
function isClaimed(quotation: Quotation, claimed: readonly Span[]): boolean {
  const here = claimed.filter((content) => overlaps(content, quotation.span));
  return here.some((content) => contains(content, quotation.span)) || (here.length > 0 && quotation.claim !== null);
}

/** The fragments of the content in one line, with `…` for what stands between them, or a blank where nothing does. */
export function wordsOf(text: Text, { content }: Pick<Entry, 'content'>): string {
  let words = '';
  let end = content[0].start;
  for (const span of content) {
    const gap = text.words({ start: end, end: span.start }).trim() === '' ? ' ' : ' … ';
    words += (words === '' ? '' : gap) + text.words(span);
    end = span.end;
  }
  return oneLine(words);
}

/** The speaker's name, else the words that the text uses, else `Unattributed`. */
export function speakerLabel(text: Text, entry: Entry): string {
  if (entry.speaker) return oneLine(entry.speaker.name);
  const source = entry.claim?.source;
  return source ? oneLine(text.words(source)) : 'Unattributed';
}

/** The source as the text has it, where that is more than the speaker's label with or without an article; else null. */
export function sourceLabel(text: Text, entry: Entry): string | null {
  const source = entry.claim?.source;
  if (!source) return null;
  const words = oneLine(text.words(source));
  const bare = (name: string): string => name.replace(/^(?:the|an?)\s+/iu, '');
  return bare(words) === bare(speakerLabel(text, entry)) ? null : words;
}

/** Content, cue and source. */
export function partsOf({ content, claim }: Entry): readonly Span[] {
  return [...content, ...(claim?.cue ? [claim.cue] : []), ...(claim?.source ? [claim.source] : [])];
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
