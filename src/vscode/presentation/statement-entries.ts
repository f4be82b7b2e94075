import { contains, equal, hull, overlaps, touches } from '../../engine';
import type { Claim, ClaimKind, LiveAnnotations, Quotation, Span, Speaker } from '../../engine';
import type { ClaimReview, ReviewedAnnotations } from '../../review';
import { speakerName, togetherMark } from './speaker-names';
import { oneLine, type Text } from './text';

export type EntryKind = ClaimKind | 'unattributed';

/** What the reader sees as one item: a claim, or a statement in quotation marks without a source. */
export interface StatementEntry {
  /** The claim's id. For an unattributed quotation, made of its words. An edit elsewhere does not change it. */
  readonly id: string;
  readonly kind: EntryKind;
  /** Null for an unattributed quotation. */
  readonly claim: Claim | null;
  /** Null if the source is missing or ambiguous. */
  readonly speaker: Speaker | null;
  /** Those who say it together, if the speaker is a group that consists of them; else empty. */
  readonly members: readonly Speaker[];
  readonly content: readonly [Span, ...Span[]];
  /** What readers decided about it. Null where nobody did. */
  readonly review: ClaimReview | null;
}

/** Annotations with what readers decided. */
export type ReviewedText = LiveAnnotations &
  Pick<ReviewedAnnotations, 'review' | 'speakerReview' | 'asFound' | 'followed' | 'orphans' | 'unstatedIn'>;

/** How far beyond a span to look for the rest of an unattributed statement, in UTF-16 code units: a paragraph or so. */
const reach = 1000;

/** In UTF-16 code units. A text up to `shortText` is read at once; else a span with `vicinity` on each side. */
const shortText = 65_536;
const vicinity = 2048;
/** Number of readings kept. */
const mostRecent = 8;

/**
 * Why the settings hide a claim. `rejected`: a reader says that it is none. `unstated`: they say so of words in
 * quotation marks that no claim has.
 */
export type HiddenBy = 'kind' | 'confidence' | 'rejected' | 'unstated';

export interface Hidden {
  readonly content: StatementEntry['content'];
  readonly by: HiddenBy;
}

export interface Sieve {
  /** Null if the settings let the claim pass. */
  readonly hides: (claim: Claim) => Exclude<HiddenBy, 'unstated'> | null;
  /** Whether words in quotation marks that a reader rejected are hidden. */
  readonly hidesUnstated: boolean;
  /** The reader has asked to see what the settings hide, but for rejected claims. */
  readonly isLifted: boolean;
}

interface Read {
  readonly span: Span;
  readonly entries: readonly StatementEntry[];
  /** What the settings hide, shown or not. */
  readonly hidden: readonly Hidden[];
}

/** The entries of one version of a text, made on request, so that only the viewed part of a long text costs time. */
export class Entries implements Text {
  private readonly speakers = new Map<string, Speaker | null>();
  private readonly recent: Read[] = [];

  constructor(
    readonly found: ReviewedText,
    private readonly sieve: Sieve,
  ) {}

  /** Whether entries that the settings hide are included. */
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

  /** Those of whom a group consists; empty for anybody else. */
  membersOf({ members = [] }: Pick<Speaker, 'members'>): readonly Speaker[] {
    return members.flatMap((id) => this.speaker(id) ?? []);
  }

  /** Whether one speaker is a member of another, which is a group. */
  isMember(speaker: string, group: string): boolean {
    return this.found.membersOf(group).includes(speaker);
  }

  /** Claims and unattributed statements that touch a span, in order of their first content span. */
  in(span: Span): readonly StatementEntry[] {
    const { entries } = this.around(span);
    return entries.filter((entry) =>
      entryParts(entry).some((part) => part.start <= span.end && span.start <= part.end),
    );
  }

  /** The claims hidden by the settings that have a fragment touching a span. */
  hiddenIn(span: Span): readonly Hidden[] {
    const { hidden } = this.around(span);
    return hidden.filter(({ content }) => content.some((part) => part.start <= span.end && span.start <= part.end));
  }

  /** Entries with a part at the caret, the narrowest part first. */
  at(offset: number): readonly StatementEntry[] {
    const width = (entry: StatementEntry): number =>
      Math.min(
        ...entryParts(entry)
          .filter((part) => touches(part, offset))
          .map((part) => part.end - part.start),
      );
    return this.in({ start: offset, end: offset }).toSorted((a, b) => width(a) - width(b));
  }

  /**
   * The one entry at a selection; an empty selection is a caret. If a fragment is selected exactly, its entry is taken,
   * which distinguishes an outer claim from an inner one that begins at the same place.
   */
  chosen(selection: Span): StatementEntry | undefined {
    const here = this.at(selection.start);
    return here.find(({ content }) => content.some((span) => equal(span, selection))) ?? here[0];
  }

  /** A reading covers more than the span, since the next request is mostly near by. */
  private around(span: Span): Read {
    const known = this.recent.find((read) => contains(read.span, span));
    if (known) return known;
    if (this.length <= shortText) return this.read({ start: 0, end: this.length });
    return this.read({ start: Math.max(0, span.start - vicinity), end: Math.min(this.length, span.end + vicinity) });
  }

  private read(span: Span): Read {
    const around = { start: Math.max(0, span.start - reach), end: Math.min(this.length, span.end + reach) };
    const claims = this.found.claimsIn(around);
    const { hides, hidesUnstated, isLifted } = this.sieve;
    const reasons = new Map(claims.map((claim) => [claim, hides(claim)]));
    const isShown = (claim: Claim): boolean => {
      const by = reasons.get(claim)!;
      return by === null || (isLifted && by !== 'rejected');
    };
    const unstated = this.found.unstatedIn(around).map((review) => new UnstatedEntry(review, this));
    const entries: StatementEntry[] = [
      ...claims.filter(isShown).map((claim) => new ClaimEntry(claim, this)),
      ...unattributedStatements(quotationsAround(this.found, around, span), claims).map(
        (content) => new UnattributedEntry(content, this),
      ),
      ...(hidesUnstated ? [] : unstated),
    ];
    const hidden = [...reasons].flatMap(([{ content }, by]): readonly Hidden[] =>
      by === null ? [] : [{ content, by }],
    );
    if (hidesUnstated) hidden.push(...unstated.map(({ content }): Hidden => ({ content, by: 'unstated' })));
    const read = { span, hidden, entries: entries.sort((a, b) => a.content[0].start - b.content[0].start) };
    this.recent.unshift(read);
    this.recent.splice(mostRecent);
    return read;
  }
}

/** Its id and speaker are computed on request: they require counting through the document. */
class ClaimEntry implements StatementEntry {
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

  get review(): ClaimReview | null {
    return this.entries.found.review(this.claim);
  }

  get speaker(): Speaker | null {
    const { speaker } = this.claim;
    return speaker === null ? null : this.entries.speaker(speaker);
  }

  get members(): readonly Speaker[] {
    const { speaker } = this;
    return speaker === null ? nobody : this.entries.membersOf(speaker);
  }
}

const nobody: readonly Speaker[] = [];

class UnattributedEntry implements StatementEntry {
  readonly kind = 'unattributed';
  readonly claim = null;
  readonly speaker = null;
  readonly members = nobody;
  readonly review: ClaimReview | null = null;

  constructor(
    readonly content: StatementEntry['content'],
    private readonly entries: Entries,
  ) {}

  get id(): string {
    const words = this.content.map((span) => this.entries.words(span)).join(' ');
    return `unattributed:${words.length}:${words.slice(0, 60)}`;
  }
}

/** Words in quotation marks of which a reader says that nobody states them. */
class UnstatedEntry extends UnattributedEntry {
  constructor(
    override readonly review: ClaimReview,
    entries: Entries,
  ) {
    super(quotedWithin(entries.found, review.span), entries);
  }
}

/** The outermost quotations within a span; all of it where there is none. */
function quotedWithin(found: LiveAnnotations, span: Span): StatementEntry['content'] {
  const quotations = found.quotationsIn(span).filter((one) => one.parent === null && contains(span, one.span));
  const [first = span, ...others] = quotations.map((one) => one.span);
  return [first, ...others];
}

/** The quotations that touch `around`, which contains `span`, and all that continue those touching `span`. */
function quotationsAround(found: LiveAnnotations, around: Span, span: Span): readonly Quotation[] {
  for (;;) {
    const quotations = found.quotationsIn(around);
    const linked = linkedWith(quotations, span).map(({ start, end }) => ({ start: start - reach, end: end + reach }));
    const wider = hull([around, ...linked]);
    if (equal(wider, around)) return quotations;
    around = wider;
  }
}

/** The spans of the quotations that touch a span, and of those linked to them by continuation in either direction. */
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

/** The statements that belong to no claim, each with its continuations. */
function unattributedStatements(
  quotations: readonly Quotation[],
  claims: readonly Claim[],
): readonly StatementEntry['content'][] {
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

/** Whether a quotation belongs to a claim. Its claim's id requires counting, so it is read only in doubtful cases. */
function isClaimed(quotation: Quotation, claimed: readonly Span[]): boolean {
  const here = claimed.filter((content) => overlaps(content, quotation.span));
  return here.some((content) => contains(content, quotation.span)) || (here.length > 0 && quotation.claim !== null);
}

/** The content's fragments in one line, joined by `…` where words stand between them, else by a blank. */
export function entryWords(text: Text, { content }: Pick<StatementEntry, 'content'>): string {
  let words = '';
  let end = content[0].start;
  for (const span of content) {
    const gap = text.words({ start: end, end: span.start }).trim() === '' ? ' ' : ' … ';
    words += (words === '' ? '' : gap) + text.words(span);
    end = span.end;
  }
  return oneLine(words);
}

/** The speaker's name, or the members' names, else the source's words, else `Unattributed`. */
export function speakerLabel(text: Text, entry: StatementEntry): string {
  if (entry.speaker) return speakerName(entry.speaker, entry.members);
  const source = entry.claim?.source;
  return source ? oneLine(text.words(source)) : 'Unattributed';
}

/** As `speakerLabel`; of several who say it together: `Jo Bell and Ann Orr, together`. */
export function togetherLabel(text: Text, entry: StatementEntry): string {
  return speakerLabel(text, entry) + togetherMark(entry.members);
}

/** The source's words, if they differ from the speaker's label by more than an article. Else null. */
export function sourceLabel(text: Text, entry: StatementEntry): string | null {
  const source = entry.claim?.source;
  if (!source) return null;
  const words = oneLine(text.words(source));
  const bare = (name: string): string => name.replace(/^(?:the|an?)\s+/iu, '');
  return bare(words) === bare(speakerLabel(text, entry)) ? null : words;
}

/** The spans of content, cue and source. */
export function entryParts({ content, claim }: StatementEntry): readonly Span[] {
  return [...content, ...(claim?.cue ? [claim.cue] : []), ...(claim?.source ? [claim.source] : [])];
}

/** The narrowest part of the entry that contains the character at `offset`, or undefined. */
export function partAt(entry: StatementEntry, offset: number): Span | undefined {
  return narrowest(entryParts(entry), offset);
}

/** The narrowest span that contains the character at `offset`, or undefined. */
export function narrowest<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const here = spans.filter((span) => contains(span, { start: offset, end: offset + 1 }));
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
