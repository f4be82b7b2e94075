import type { Annotations, Claim, LiveAnnotations, Problem, Quotation, Span, Speaker } from '../engine';
import { finish, overlaps } from '../engine';
import type { NativeDecision } from '../formats';
import { DrawnClaims } from './drawn-claims';
import { NewIds } from './new-ids';
import { ReviewedQuotation } from './reviewed-quotation';
import { decidedClaimsOf, placeKey, type DecidedClaim } from './decided-claims';
import { speakerVerdict } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';
import type { PlacedDecision } from './place-decisions';
import { RetoldClaim } from './retold-claim';
import { ReviewedClaim } from './reviewed-claim';
import { SpeakerBook } from './speaker-book';
import type { SpeakerReview } from './speaker-review';
import { meets } from './meets';
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
  readonly #ids: NewIds;
  readonly #reviews = new Map<Claim, ClaimReview>();
  /** The claims that were decided about, as they are now. */
  readonly #decided: readonly ReviewedClaim[];
  readonly #drawn: DrawnClaims;
  /** Where the words stand that readers rejected, and of which the engine has no claim. */
  readonly #unstated: Span[] = [];
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
    this.#ids = new NewIds(found, () => this.#decided);
    this.#book = new SpeakerBook(found, placed, state, () => this.#decided);
    const decided = decidedClaimsOf(
      found,
      placed.filter(({ decision }) => decision.verdict !== speakerVerdict),
    );
    this.#replaced = new Set(decided.flatMap(({ claim }) => (claim === null ? [] : placeKey(claim))));
    this.#decided = decided.flatMap((one) => this.#review(one));
    this.#drawn = new DrawnClaims(this.#decided, this.#unstated);
  }

  /** Null where nobody decided anything. `claim`: one that these annotations gave. */
  review(claim: Claim): ClaimReview | null {
    return this.#reviews.get(claim) ?? null;
  }

  /**
   * The decision about another claim because of which a claim that nobody gave a speaker has the one it has: `He` of
   * the next sentence means the same. Null where there is none.
   */
  followed(claim: Claim): SignedDecision | null {
    return this.#book.followed(this.asFound(claim) ?? claim, claim instanceof ReviewedClaim ? claim : null);
  }

  /** What readers say of a speaker; null where they say nothing. */
  speakerReview(id: string): SpeakerReview | null {
    return this.#book.review(id);
  }

  /** A claim that these annotations gave, as the engine has it; null where it finds none. */
  asFound(claim: Claim): Claim | null {
    return claim instanceof ReviewedClaim || claim instanceof RetoldClaim ? claim.found : claim;
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
    const answered = (): number => this.#answered;
    const { claims, quotations } = found.counts;
    return {
      claims: claims + this.#decided.length - this.#replaced.size,
      quotations,
      get problems() {
        return found.counts.problems - answered();
      },
      get speakers() {
        return book.count;
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
    return this.#book.membersOf(id);
  }

  slice(span: Span): string {
    return this.found.slice(span);
  }

  words(span: Span): string {
    return this.found.words(span);
  }

  claimsIn(span: Span): readonly Claim[] {
    const claims = this.found.claimsIn(span);
    if (this.#isUntouched) return claims;
    return this.#merged(
      claims,
      this.#decided.filter((claim) => partsOf(claim).some((part) => meets(part, span))),
    );
  }

  quotationsIn(span: Span): readonly Quotation[] {
    return this.found.quotationsIn(span).map((quotation) => this.#drawn.quotation(quotation));
  }

  problemsIn(span: Span): readonly Problem[] {
    return this.found.problemsIn(span).filter((problem) => !this.#isAnswered(problem));
  }

  unreadIn(span: Span): readonly Span[] {
    return this.found.unreadIn(span);
  }

  speaker(id: string): Speaker | null {
    return this.#book.speaker(id);
  }

  speakersIn(span: Span): readonly string[] {
    return this.#book.speakersIn(span);
  }

  *count(): Generator<void, void> {
    yield* this.found.count();
  }

  all(): Annotations {
    return finish(this.allInSteps());
  }

  *allInSteps(): Generator<void, Annotations> {
    const all = yield* this.found.allInSteps();
    if (this.#isUntouched) return all;
    yield;
    const claims: Claim[] = [];
    for (const claim of this.#merged(all.claims, this.#decided)) {
      claims.push(plain(claim));
      if (claims.length % claimsPerStep === 0) yield;
    }
    const quotations = all.quotations.map((quotation) => this.#drawn.quotation(quotation));
    yield;
    return {
      ...all,
      claims,
      quotations: quotations.map((one) => (one instanceof ReviewedQuotation ? one.toObject() : one)),
      problems: all.problems.filter((problem) => !this.#isAnswered(problem)),
      speakers: this.#book.isPlain ? all.speakers : this.#book.all(),
    };
  }

  /** Nothing is otherwise than the engine has it. */
  get #isUntouched(): boolean {
    return this.#decided.length === 0 && this.#unstated.length === 0 && this.#book.isPlain;
  }

  /** How many problems of the engine are none any more. */
  get #answered(): number {
    if (this.#isUntouched) return 0;
    return this.found.problemsIn({ start: 0, end: this.length }).filter((problem) => this.#isAnswered(problem)).length;
  }

  /** A reader has told who is meant, or who says what is quoted. */
  #isAnswered(problem: Problem): boolean {
    if (problem.code === 'unattributed-quotation') return this.#drawn.holds(problem.span);
    return problem.code === 'ambiguous-speaker' && this.#isToldAt(problem.span);
  }

  #isToldAt(span: Span): boolean {
    const isHere = ({ own, source }: ReviewedClaim): boolean =>
      own !== undefined && source !== null && overlaps(source, span);
    return this.#decided.some(isHere) || this.#book.isToldAt(span);
  }

  /** The engine's claims with those of readers in their places. */
  #merged(claims: readonly Claim[], decided: readonly Claim[]): readonly Claim[] {
    const book = this.#book;
    const others = claims.filter((claim) => !this.#replaced.has(placeKey(claim)));
    return [...(book.isPlain ? others : others.map((claim) => new RetoldClaim(claim, book))), ...decided].sort(
      ({ content: [a] }, { content: [b] }) => a.start - b.start,
    );
  }

  #review(one: DecidedClaim): readonly ReviewedClaim[] {
    const decisions = one.decisions.map(({ decision }) => decision);
    const settled = settle(decisions, this.state);
    // Nobody but the reader finds this claim, and they do not stand by it.
    if (one.claim === null && !stands(settled)) {
      if (settled.verdict === 'rejected') this.#unstated.push(one.span);
      return [];
    }
    const claim = new ReviewedClaim(one, settled, this.#book, this.#ids);
    const opinions = opinionsOf(decisions, this.state.resolved);
    this.#reviews.set(claim, { settled, opinions, decisions, before: one.claim, span: one.span });
    return [claim];
  }
}

const claimsPerStep = 256;

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
