import type { Annotations, Claim, LiveAnnotations, Problem, Quotation, Span, Speaker } from '../engine';
import { finish } from '../engine';
import type { NativeDecision } from '../formats';
import { decidedClaimsOf, placeKey, type DecidedClaim } from './decided-claims';
import type { ReviewState, SignedDecision } from './fold-logs';
import type { PlacedDecision } from './place-decisions';
import { ReviewedClaim } from './reviewed-claim';
import { SpeakerBook } from './speaker-book';
import { opinionsOf, settle, type Settled } from './settle';

/** What readers say of a claim. */
export interface ClaimReview {
  readonly settled: Settled;
  /** What each of them says; of one whose verdict is `noted`, only a note or evidence. */
  readonly opinions: readonly Settled[];
  /** In order, at least one. */
  readonly decisions: readonly SignedDecision[];
  /** As the engine has it; null where it finds none. */
  readonly before: Claim | null;
  /** The words that were decided about. */
  readonly span: Span;
}

/**
 * The annotations of one version of a text, with what readers decided: what they set wins over the engine. A rejected
 * claim stays, with its status.
 */
export class ReviewedAnnotations implements LiveAnnotations {
  /** Decisions whose words are not in the text. They change nothing. */
  readonly orphans: readonly SignedDecision[];
  readonly #book: SpeakerBook;
  readonly #reviews = new Map<Claim, ClaimReview>();
  /** The claims that were decided about, as they are now. */
  readonly #decided: readonly Claim[];
  /** Keys of the engine's claims in whose place they stand. */
  readonly #replaced: ReadonlySet<string>;

  /** `placed`: the decisions of `state`, with their places in this version. */
  constructor(
    /** What the engine found. */
    readonly found: LiveAnnotations,
    readonly state: ReviewState,
    placed: readonly PlacedDecision[],
  ) {
    this.orphans = placed.filter(({ anchor }) => anchor.span === null).map(({ decision }) => decision);
    this.#book = new SpeakerBook(found);
    const decided = decidedClaimsOf(found, placed);
    this.#replaced = new Set(decided.flatMap(({ claim }) => (claim === null ? [] : placeKey(claim))));
    this.#decided = decided.flatMap((one) => this.#review(one));
  }

  /** Null where nobody decided anything. `claim`: one that these annotations gave. */
  review(claim: Claim): ClaimReview | null {
    return this.#reviews.get(claim) ?? null;
  }

  /** How many claims somebody decided about, and which they are. Notes and open disagreements are no decisions. */
  get decided(): readonly Claim[] {
    return this.#decided.filter((claim) => isVerdict(this.#reviews.get(claim)!.settled));
  }

  /** Of claims, by their ids, as annotations are written with them. */
  decisions(): ReadonlyMap<string, NativeDecision> {
    return new Map([...this.#reviews].map(([{ id }, { settled }]) => [id, nativeDecision(settled)]));
  }

  get length(): number {
    return this.found.length;
  }

  get complete(): boolean {
    return this.found.complete;
  }

  get counts(): LiveAnnotations['counts'] {
    const { found } = this;
    const book = this.#book;
    const { claims, quotations, problems } = found.counts;
    return {
      claims: claims + this.#decided.length - this.#replaced.size,
      quotations,
      problems,
      get speakers() {
        return found.counts.speakers + book.added.length;
      },
    };
  }

  get skipped(): LiveAnnotations['skipped'] {
    return this.found.skipped;
  }

  get language(): string {
    return this.found.language;
  }

  membersOf(id: string): readonly string[] {
    return this.found.membersOf(id);
  }

  slice(span: Span): string {
    return this.found.slice(span);
  }

  words(span: Span): string {
    return this.found.words(span);
  }

  claimsIn(span: Span): readonly Claim[] {
    const claims = this.found.claimsIn(span);
    if (this.#decided.length === 0) return claims;
    return this.#merged(
      claims,
      this.#decided.filter((claim) => partsOf(claim).some((part) => part.start <= span.end && span.start <= part.end)),
    );
  }

  quotationsIn(span: Span): readonly Quotation[] {
    return this.found.quotationsIn(span);
  }

  problemsIn(span: Span): readonly Problem[] {
    return this.found.problemsIn(span);
  }

  unreadIn(span: Span): readonly Span[] {
    return this.found.unreadIn(span);
  }

  speaker(id: string): Speaker | null {
    return this.#book.speaker(id);
  }

  speakersIn(span: Span): readonly string[] {
    return this.found.speakersIn(span);
  }

  *count(): Generator<void, void> {
    yield* this.found.count();
  }

  all(): Annotations {
    return finish(this.allInSteps());
  }

  *allInSteps(): Generator<void, Annotations> {
    const all = yield* this.found.allInSteps();
    if (this.#decided.length === 0) return all;
    const decided = this.#decided.map(plain);
    return { ...all, claims: this.#merged(all.claims, decided), speakers: [...all.speakers, ...this.#book.added] };
  }

  /** The engine's claims with those of readers in their places. */
  #merged(claims: readonly Claim[], decided: readonly Claim[]): readonly Claim[] {
    return [...claims.filter((claim) => !this.#replaced.has(placeKey(claim))), ...decided].sort(
      ({ content: [a] }, { content: [b] }) => a.start - b.start,
    );
  }

  #review(one: DecidedClaim): readonly Claim[] {
    const decisions = one.decisions.map(({ decision }) => decision);
    const settled = settle(decisions, this.state);
    // Nobody but the reader finds this claim, and they do not stand by it.
    if (one.claim === null && !stands(settled)) return [];
    const claim = new ReviewedClaim(one, settled, this.#book, this);
    const opinions = opinionsOf(decisions, this.state.resolved);
    this.#reviews.set(claim, { settled, opinions, decisions, before: one.claim, span: one.span });
    return [claim];
  }

  /** An id that no claim of the engine has. `wanted` if it is free. */
  freeId(wanted: string): string {
    const used = new Set(this.found.claimsIn({ start: 0, end: this.length }).map(({ id }) => id));
    let id = wanted;
    for (let next = parseInt(wanted.slice(1), 36); used.has(id); next++) id = `c${(next + 1).toString(36)}`;
    return id;
  }
}

const stands = ({ verdict }: Settled): boolean =>
  verdict !== 'rejected' && verdict !== 'noted' && verdict !== 'disagreement';

const isVerdict = ({ verdict }: Settled): boolean => verdict !== 'noted' && verdict !== 'disagreement';

function partsOf({ content, cue, source }: Claim): readonly Span[] {
  return [...content, ...[cue, source].filter((span) => span !== null)];
}

function plain(claim: Claim): Claim {
  const { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin } = claim;
  return { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin };
}

/** As annotations tell it. */
function nativeDecision({ verdict, by, at, set: { note, checked: _, ...set } }: Settled): NativeDecision {
  return { verdict, by, at, set: Object.keys(set), ...(note === undefined ? {} : { note }) };
}
