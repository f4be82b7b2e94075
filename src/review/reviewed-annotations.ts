import type { Annotations, Claim, LiveAnnotations, Problem, Quotation, Span, Speaker } from '../engine';
import { finish, hull, overlaps } from '../engine';
import type { NativeDecision } from '../formats';
import { placeKey } from './decided-claims';
import { withMarks } from './drawn-claims';
import type { ReviewState, SignedDecision } from './fold-logs';
import type { PlacedDecision } from './place-decisions';
import { RetoldClaim } from './retold-claim';
import { ReviewedClaim } from './reviewed-claim';
import { ReviewedClaims, type ClaimReview, type ReviewedPart } from './reviewed-claims';
import { ReviewedQuotation } from './reviewed-quotation';
import type { Settled } from './settle';
import { SpeakerBook } from './speaker-book';
import type { SpeakerReview } from './speaker-review';

/**
 * The annotations of one version of a text, with what readers decided: what they set wins over the engine. A rejected
 * claim stays, with its status.
 */
export class ReviewedAnnotations implements LiveAnnotations {
  /** Decisions whose words are not in the text. They change nothing. */
  readonly orphans: readonly SignedDecision[];
  readonly #book: SpeakerBook;
  readonly #reviewed: ReviewedClaims;

  /** `placed`: the decisions of `state`, with their places in this version. */
  constructor(
    /** What the engine found. */
    readonly found: LiveAnnotations,
    readonly state: ReviewState,
    placed: readonly PlacedDecision[],
  ) {
    this.orphans = placed.filter(({ anchor }) => anchor.span === null).map(({ decision }) => decision);
    this.#book = new SpeakerBook(found, placed, state, () => this.#reviewed.all.claims);
    this.#reviewed = new ReviewedClaims(found, state, placed, this.#book);
  }

  /** Null where nobody decided anything. `claim`: one that these annotations gave. */
  review(claim: Claim): ClaimReview | null {
    return this.#reviewed.review(claim);
  }

  /** What readers say of words that touch a span, that the engine has no claim of, and that they say nobody states. */
  unstatedIn(span: Span): readonly ClaimReview[] {
    if (this.#reviewed.isEmpty) return [];
    return this.#reviewed.in(span, this.found.claimsIn(span)).unstated;
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
    return this.#reviewed.all.claims.filter((claim) => isVerdict(this.review(claim)!.settled));
  }

  /** Of claims, by their ids, as annotations are written with them. */
  decisions(): ReadonlyMap<string, NativeDecision> {
    return new Map(this.#reviewed.all.claims.map((claim) => [claim.id, nativeDecision(this.review(claim)!.settled)]));
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
    const added = (): number => this.#added;
    const answered = (): number => this.#answered;
    const { claims, quotations, problems } = found.counts;
    return {
      get claims() {
        return claims + added();
      },
      quotations,
      get problems() {
        return problems - answered();
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
    return this.#isUntouched ? claims : this.#merged(claims, this.#reviewed.in(span, claims));
  }

  quotationsIn(span: Span): readonly Quotation[] {
    const quotations = this.found.quotationsIn(span);
    if (this.#reviewed.isEmpty || quotations.length === 0) return quotations;
    const { drawn } = this.#partAround(quotations);
    return quotations.map((quotation) => drawn.quotation(quotation));
  }

  problemsIn(span: Span): readonly Problem[] {
    const problems = this.found.problemsIn(span);
    if (this.#isUntouched || problems.length === 0) return problems;
    const part = this.#partAround(problems);
    return problems.filter((problem) => !this.#isAnswered(problem, part));
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
    yield* this.#reviewed.find();
    yield* this.#book.tell();
  }

  all(): Annotations {
    return finish(this.allInSteps());
  }

  *allInSteps(): Generator<void, Annotations> {
    const all = yield* this.found.allInSteps();
    if (this.#isUntouched) return all;
    yield* this.count();
    const part = this.#reviewed.all;
    const claims: Claim[] = [];
    for (const claim of this.#merged(all.claims, part)) {
      claims.push(plain(claim));
      if (claims.length % claimsPerStep === 0) yield;
    }
    const quotations: Quotation[] = [];
    for (const found of all.quotations) {
      const quotation = part.drawn.quotation(found);
      quotations.push(quotation instanceof ReviewedQuotation ? quotation.toObject() : quotation);
      if (quotations.length % claimsPerStep === 0) yield;
    }
    return {
      ...all,
      claims,
      quotations,
      problems: all.problems.filter((problem) => !this.#isAnswered(problem, part)),
      speakers: this.#book.isPlain ? all.speakers : yield* this.#book.all(),
    };
  }

  /** Nothing can be otherwise than the engine has it. */
  get #isUntouched(): boolean {
    return this.#reviewed.isEmpty && this.#book.isUnasked;
  }

  /** How many claims there are more than the engine has. */
  get #added(): number {
    if (this.#reviewed.isEmpty) return 0;
    const { claims, replaced } = this.#reviewed.all;
    return claims.length - replaced.size;
  }

  /** How many problems of the engine are none any more. */
  get #answered(): number {
    if (this.#isUntouched) return 0;
    const part = this.#reviewed.all;
    const problems = this.found.problemsIn({ start: 0, end: this.length });
    return problems.filter((problem) => this.#isAnswered(problem, part)).length;
  }

  /** What readers decided about claims that hold some of these, or a part of them. */
  #partAround(some: readonly { readonly span: Span }[]): ReviewedPart {
    const around = withMarks(hull(some.map(({ span }) => span)));
    return this.#reviewed.in(around, this.found.claimsIn(around));
  }

  /** A reader has told who is meant, or who says what is quoted. */
  #isAnswered({ code, span }: Problem, { claims, drawn }: ReviewedPart): boolean {
    if (code === 'unattributed-quotation') return drawn.holds(span);
    if (code !== 'ambiguous-speaker') return false;
    const isTold = claims.some(({ own, source }) => own !== undefined && source !== null && overlaps(source, span));
    return isTold || this.#book.isToldAt(span);
  }

  /** The engine's claims with those of readers in their places. */
  #merged(claims: readonly Claim[], { claims: decided, replaced }: ReviewedPart): readonly Claim[] {
    const book = this.#book;
    const others = claims.filter((claim) => !replaced.has(placeKey(claim)));
    return [...(book.isUnasked ? others : others.map((claim) => new RetoldClaim(claim, book))), ...decided].sort(
      ({ content: [a] }, { content: [b] }) => a.start - b.start,
    );
  }
}

const claimsPerStep = 256;

const isVerdict = ({ verdict }: Settled): boolean => verdict !== 'noted' && verdict !== 'disagreement';

function plain(claim: Claim): Claim {
  const { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin } = claim;
  return { id, kind, content, cue, source, speaker, confidence, stance, evidence, status, origin };
}

/** As annotations tell it. */
function nativeDecision({ verdict, by, at, set: { note, checked: _, ...set } }: Settled): NativeDecision {
  return { verdict, by, at, set: Object.keys(set), ...(note === undefined ? {} : { note }) };
}
