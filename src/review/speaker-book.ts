import { contains, finish, type Claim, type LiveAnnotations, type Span, type Speaker } from '../engine';
import { applyIdentities, applyNames, speakerLines } from './apply-speaker-lines';
import { applyClaimSpeakers, type ClaimSpeakers } from './claim-speakers';
import { speakerVerdict } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';
import { meets } from './meets';
import type { PlacedDecision } from './place-decisions';
import type { DecidedSource } from './decided-source';
import { Roster, type OwnedMention } from './roster';
import { SpeakerReviews, type SpeakerReview } from './speaker-review';

/** Who speaks, once all decisions are applied. */
interface ToldSpeakers extends ClaimSpeakers {
  readonly roster: Roster;
  readonly reviews: SpeakerReviews;
}

/**
 * Who speaks in a text, with what readers say of speakers, and of claims. To ask for a speaker goes through all of the
 * text's, once; where nobody said anything of speakers, the engine is asked.
 */
export class SpeakerBook {
  /** No line tells of a speaker, nor can a decision about a claim. */
  readonly isUnasked: boolean;
  readonly #lines: readonly PlacedDecision[];
  #isPlain: boolean | null = null;
  #told: ToldSpeakers | null = null;

  /** `claims`: those that were decided about. */
  constructor(
    private readonly found: LiveAnnotations,
    placed: readonly PlacedDecision[],
    private readonly state: ReviewState,
    private readonly claims: () => readonly DecidedSource[],
  ) {
    const here = placed.filter(({ anchor }) => anchor.span !== null);
    this.#lines = here.filter(({ decision }) => decision.verdict === speakerVerdict);
    this.isUnasked = this.#lines.length === 0 && !here.some(({ decision }) => mayTell(decision));
  }

  /** Nobody said anything of speakers. */
  get isPlain(): boolean {
    return (this.#isPlain ??=
      this.isUnasked || (this.#lines.length === 0 && this.claims().every(({ own }) => own === undefined)));
  }

  get count(): number {
    return this.isPlain ? this.found.counts.speakers : this.#tell().roster.voices.length;
  }

  /** Null where nobody has this id. The id of one who was merged is that of whoever they turned out to be. */
  speaker(id: string): Speaker | null {
    if (this.isPlain) return this.found.speaker(id);
    const { roster } = this.#tell();
    const voice = roster.voice(id);
    return voice && roster.toSpeaker(voice);
  }

  membersOf(id: string): readonly string[] {
    if (this.isPlain) return this.found.membersOf(id);
    const { roster } = this.#tell();
    const voice = roster.voice(id);
    return voice === null ? [] : roster.membersOf(voice);
  }

  /** In order of their first mention; those whom the text does not mention come last. Yields now and then. */
  *all(): Generator<void, readonly Speaker[]> {
    const { roster } = this.#tell();
    const speakers: Speaker[] = [];
    for (const voice of roster.voices) {
      speakers.push(roster.toSpeaker(voice));
      if (speakers.length % speakersPerStep === 0) yield;
    }
    const first = ({ mentions: [mention] }: Speaker): number => mention?.span.start ?? Infinity;
    return speakers.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
  }

  speakersIn(span: Span): readonly string[] {
    if (this.isPlain) return this.found.speakersIn(span);
    const { roster } = this.#tell();
    const here = roster.mentions.filter((mention) => meets(mention.span, span));
    return [...new Set(here.flatMap(({ owner }) => owner?.id ?? []))];
  }

  /** What readers say of a speaker; null where they say nothing, but perhaps of claims. */
  review(id: string): SpeakerReview | null {
    if (this.isPlain) return null;
    const { roster, reviews } = this.#tell();
    const voice = roster.voice(id);
    return voice && reviews.of(voice, roster);
  }

  /** The id of the speaker of a claim. `found`: as the engine has it; null where it finds none. */
  speakerOf(found: Claim | null, reviewed: DecidedSource | null): string | null {
    if (this.isPlain) return found?.speaker ?? null;
    const { roster, own } = this.#tell();
    if (reviewed !== null && own.has(reviewed)) return own.get(reviewed)?.id ?? null;
    if (found === null) return null;
    const moved = this.#movedOf(found, reviewed);
    if (moved !== null) return moved.owner?.id ?? null;
    return found.speaker === null ? null : (roster.voice(found.speaker)?.id ?? null);
  }

  /** The decision about another claim because of which a claim has its speaker; null where there is none. */
  followed(found: Claim, reviewed: DecidedSource | null): SignedDecision | null {
    if (this.isPlain || (reviewed !== null && this.#tell().own.has(reviewed))) return null;
    const moved = this.#movedOf(found, reviewed);
    return (moved && this.#tell().followed.get(moved)) ?? null;
  }

  /** Spans worth showing as the reason, where the mention that told the speaker is another one than the engine's. */
  evidenceOf({ evidence, source }: Pick<Claim, 'evidence' | 'source'>): Claim['evidence'] {
    if (this.isPlain || source === null) return evidence;
    const { roster } = this.#tell();
    const moved = [...roster.moved].find(({ span }) => contains(source, span));
    if (moved === undefined) return evidence;
    const { antecedent } = moved;
    const kept = evidence.spans.filter(
      ({ start, end }) => antecedent === null || start !== antecedent.start || end !== antecedent.end,
    );
    const now = roster.antecedentOf(moved);
    return { rule: evidence.rule, spans: now === null ? kept : [...kept, now] };
  }

  /** Whether readers have told who is meant by words that the engine left open. */
  isToldAt(span: Span): boolean {
    if (this.isPlain) return false;
    return [...this.#tell().roster.moved].some(
      (mention) => mention.from === null && mention.owner !== null && contains(span, mention.span),
    );
  }

  /** A mention that readers moved, and with it the claim. What a reader said of the claim since holds. */
  #movedOf({ source, evidence, speaker }: Claim, reviewed: DecidedSource | null): OwnedMention | null {
    const { roster, followed } = this.#tell();
    const spans = source === null ? evidence.spans : [source];
    for (const mention of roster.moved) {
      if (mention.from !== speaker || !spans.some((span) => contains(span, mention.span))) continue;
      const because = followed.get(mention);
      return because !== undefined && reviewed !== null && reviewed.isJudgedBefore(because) ? null : mention;
    }
    return null;
  }

  /** Tells who speaks, so that to ask costs nothing any more. Yields now and then. */
  *tell(): Generator<void, void> {
    if (!this.isPlain) this.#told ??= yield* this.#toldInSteps();
  }

  #tell(): ToldSpeakers {
    return (this.#told ??= finish(this.#toldInSteps()));
  }

  *#toldInSteps(): Generator<void, ToldSpeakers> {
    const { state } = this;
    const roster = yield* Roster.of(this.found);
    const reviews = new SpeakerReviews(state);
    const lines = speakerLines(this.#lines);
    applyIdentities(roster, lines, state, reviews);
    yield;
    const claims = this.claims();
    // What names a speaker whom a claim's reader brought in has to wait for them.
    const sources = claims.flatMap(({ own, source }) => (own === undefined || source === null ? [] : [source]));
    const isWaiting = ({ span }: OwnedMention): boolean => sources.some((source) => contains(source, span));
    applyNames(roster, lines, reviews, (mention) => !isWaiting(mention));
    yield;
    const said = yield* applyClaimSpeakers(roster, this.found, claims);
    applyNames(roster, lines, reviews, isWaiting);
    return { roster, reviews, ...said };
  }
}

const speakersPerStep = 32;

/** Whether a decision may tell the speaker of a claim: also what the engine said, where it finds the claim no more. */
const mayTell = ({ set, engine }: SignedDecision): boolean =>
  set?.speaker !== undefined || (engine !== null && typeof engine === 'object' && engine.speaker != null);
