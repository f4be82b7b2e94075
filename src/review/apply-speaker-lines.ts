import { equal, type Span } from '../engine';
import type { NamedSelector } from './decision';
import type { ReviewState } from './fold-logs';
import { followersOf } from './followers';
import type { PlacedDecision } from './place-decisions';
import type { OwnedMention, Roster, Voice } from './roster';
import { withoutSettled } from './settle';
import type { SpeakerReviews } from './speaker-review';

/** A line whose words have a place, about whoever they mean there. */
interface SpeakerLine extends PlacedDecision {
  readonly span: Span;
}

/** Lines that have a place. */
export function speakerLines(placed: readonly PlacedDecision[]): readonly SpeakerLine[] {
  return placed.flatMap((one) => (one.anchor.span === null ? [] : [{ ...one, span: one.anchor.span }]));
}

/** Who is the same, and who is not: in the order of the lines, whatever names are set. */
export function applyIdentities(
  roster: Roster,
  lines: readonly SpeakerLine[],
  state: ReviewState,
  reviews: SpeakerReviews,
): void {
  const against = contradictions(roster, lines, state, reviews);
  for (const line of lines) {
    const { sameAs, notSame } = line.decision.set ?? {};
    const subject = subjectOf(roster, line);
    if (subject === null || against.has(line)) continue;
    if (sameAs !== undefined) {
      const other = meant(roster, line, sameAs);
      if (other === null) continue;
      roster.merge(subject, other);
      reviews.tell(subject, [line.decision]);
    }
    if (notSame !== undefined) {
      const mention = mentionOf(roster, line, notSame, subject);
      if (mention === null) continue;
      const other = part(roster, mention, subject, notSame.name);
      reviews.tell(subject, [line.decision]);
      if (other !== null) reviews.tell(other, [line.decision]);
    }
  }
}

/** Names and types. `isMeant`: whose turn it is. */
export function applyNames(
  roster: Roster,
  lines: readonly SpeakerLine[],
  reviews: SpeakerReviews,
  isMeant: (mention: OwnedMention) => boolean,
): void {
  const byVoice = new Map<Voice, SpeakerLine[]>();
  for (const line of lines) {
    const mention = roster.mentionAt(line.span, ({ owner }) => owner !== null);
    const voice = mention?.owner ?? roster.named(line.decision.quote);
    if (voice === null || (mention !== null && !isMeant(mention))) continue;
    byVoice.set(voice, [...(byVoice.get(voice) ?? []), line]);
  }
  for (const [voice, own] of byVoice)
    for (const field of ['name', 'speakerType'] as const) {
      const telling = own.filter(({ decision }) => decision.set?.[field] !== undefined);
      if (telling.length === 0) continue;
      const value = reviews.agreed(telling, field);
      reviews.tell(
        voice,
        telling.map(({ decision }) => decision),
        value === undefined ? field : null,
      );
      if (value === undefined) continue;
      reviews.set(voice, { [field]: value });
      if (field === 'speakerType') roster.retype(voice, value as Voice['type']);
      else if (value !== null) roster.rename(voice, value);
    }
}

/** Whom a line is about. */
function subjectOf(roster: Roster, { span, decision }: SpeakerLine): Voice | null {
  return roster.mentionAt(span, ({ owner }) => owner !== null)?.owner ?? roster.named(decision.quote);
}

function meant(roster: Roster, { words }: PlacedDecision, selector: NamedSelector): Voice | null {
  const span = words.get(selector);
  const mention = span && roster.mentionAt(span, ({ owner }) => owner !== null);
  return mention?.owner ?? (selector.name === undefined ? null : roster.named(selector.name));
}

function mentionOf(
  roster: Roster,
  { words }: PlacedDecision,
  selector: NamedSelector,
  owner: Voice,
): OwnedMention | null {
  const span = words.get(selector);
  return span === undefined ? null : roster.mentionAt(span, (mention) => mention.owner === owner);
}

/** A mention means somebody else, and so does what stands for it; a full name does wherever it stands. */
function part(roster: Roster, mention: OwnedMention, from: Voice, name: string | undefined): Voice | null {
  const words = roster.wordsOf(mention);
  const alike = roster.mentions.filter(
    (other) => other.owner === from && other.form === 'name' && roster.wordsOf(other) === words,
  );
  const moved = [...new Set([mention, ...(mention.form === 'name' ? alike : [])])];
  const following = moved.flatMap((one) => followersOf(roster, one, () => 'moves'));
  const known = name === undefined ? null : roster.named(name);
  const isNobody = name === undefined && mention.form === 'pronoun';
  const other = isNobody ? null : (known ?? roster.add(name ?? words, from.type));
  for (const one of [...moved, ...following]) roster.move(one, other);
  return other;
}

/** Lines of which another reviewer says the opposite: two are the same, and a mention of one is not the other. */
function contradictions(
  roster: Roster,
  lines: readonly SpeakerLine[],
  { resolved }: ReviewState,
  reviews: SpeakerReviews,
): ReadonlySet<SpeakerLine> {
  const against = new Set<SpeakerLine>();
  const meaning = lines.map((line) => ({ line, pair: pairOf(roster, line) }));
  for (const one of meaning)
    for (const other of meaning) {
      if (one.pair === null || other.pair === null || one.line.decision.by === other.line.decision.by) continue;
      if (!areOpposed(one, other)) continue;
      const both = [one.line.decision, other.line.decision];
      const left = withoutSettled(both, resolved);
      if (!left.includes(one.line.decision)) against.add(one.line);
      if (left.length < 2) continue;
      against.add(one.line);
      for (const voice of one.pair.voices) reviews.tell(voice, both, one.pair.field);
    }
  return against;
}

interface Pair {
  readonly field: 'sameAs' | 'notSame';
  readonly voices: readonly [Voice, Voice];
  readonly mention: OwnedMention | null;
  readonly name: string | undefined;
}

/** Two speakers as the engine has them. */
function pairOf(roster: Roster, line: SpeakerLine): Pair | null {
  const { sameAs, notSame } = line.decision.set ?? {};
  const subject = subjectOf(roster, line);
  const selector = sameAs ?? notSame;
  if (subject === null || selector === undefined) return null;
  const span = line.words.get(selector);
  const mention = span === undefined ? null : roster.mentionAt(span, ({ owner }) => owner !== null);
  const other = mention?.owner ?? meant(roster, line, selector);
  if (other === null) return null;
  const field = sameAs === undefined ? 'notSame' : 'sameAs';
  return { field, voices: [subject, other], mention, name: selector.name };
}

function areOpposed({ pair: a }: { readonly pair: Pair | null }, { pair: b }: { readonly pair: Pair | null }): boolean {
  if (a === null || b === null) return false;
  if (a.field === 'notSame' && b.field === 'notSame')
    return a.mention !== null && b.mention !== null && equal(a.mention.span, b.mention.span) && a.name !== b.name;
  const isOnePair = a.voices[0] !== a.voices[1] && a.voices.every((voice) => b.voices.includes(voice));
  return a.field !== b.field && isOnePair;
}
