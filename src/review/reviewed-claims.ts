import type { Claim, LiveAnnotations, Span } from '../engine';
import { DecidedClaims, placeKey, type DecidedClaim } from './decided-claims';
import { speakerVerdict } from './decision';
import { DrawnClaims } from './drawn-claims';
import type { ReviewState, SignedDecision } from './fold-logs';
import { meets } from './meets';
import { NewIds } from './new-ids';
import type { PlacedDecision } from './place-decisions';
import { ReviewedClaim } from './reviewed-claim';
import { opinionsOf, settle, type Settled } from './settle';
import type { SpeakerBook } from './speaker-book';

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

/** The claims of a part of a text about which readers decided. */
export interface ReviewedPart {
  /** In the order of their first decisions. */
  readonly claims: readonly ReviewedClaim[];
  readonly drawn: DrawnClaims;
  /** What readers say of words that they rejected, and of which the engine has no claim. */
  readonly unstated: readonly ClaimReview[];
  /** Keys of the engine's claims in whose place they stand. */
  readonly replaced: ReadonlySet<string>;
}

/** The claims about which readers decided, as they are now. Made when their part of the text is asked for. */
export class ReviewedClaims {
  readonly #decided: DecidedClaims;
  readonly #ids: NewIds;
  readonly #reviews = new Map<Claim, ClaimReview>();
  readonly #made = new Map<DecidedClaim, MadeClaim>();
  #all: ReviewedPart | null = null;
  #rejected: ReadonlySet<string> | null = null;

  /** `placed`: the decisions of `state`, with their places in this version. */
  constructor(
    found: LiveAnnotations,
    private readonly state: ReviewState,
    placed: readonly PlacedDecision[],
    private readonly book: SpeakerBook,
  ) {
    this.#decided = new DecidedClaims(
      found,
      placed.filter(({ decision }) => decision.verdict !== speakerVerdict),
    );
    this.#ids = new NewIds(found, () => this.all.claims);
  }

  /** Nobody decided about any. */
  get isEmpty(): boolean {
    return this.#decided.isEmpty;
  }

  /** Those of the whole text. Looks for all of them, once. */
  get all(): ReviewedPart {
    return (this.#all ??= this.#partOf(this.#decided.all));
  }

  /** Finds all of them. Yields now and then. */
  *find(): Generator<void, void> {
    yield* this.#decided.find();
  }

  /** Those of which some part touches a span. `claims`: the engine's that do. */
  in(span: Span, claims: readonly Claim[]): ReviewedPart {
    const part = this.#partOf(this.#decided.near(span, claims));
    const isHere = (claim: Claim): boolean => partsOf(claim).some((one) => meets(one, span));
    const unstated = part.unstated.filter((review) => meets(review.span, span));
    return { ...part, claims: part.claims.filter(isHere), unstated };
  }

  /** Null where nobody decided anything. `claim`: one that these gave. */
  review(claim: Claim): ClaimReview | null {
    return this.#reviews.get(claim) ?? null;
  }

  #partOf(decided: readonly DecidedClaim[]): ReviewedPart {
    const made = decided.map((one) => this.#madeOf(one));
    const claims = made.flatMap(({ claim }) => claim ?? []);
    const unstated = made.flatMap((one) => one.unstated ?? []);
    const replaced = new Set(decided.flatMap(({ claim }) => (claim === null ? [] : placeKey(claim))));
    const spans = unstated.map((review) => review.span);
    return { claims, drawn: new DrawnClaims(claims, spans, () => this.#rejectedIds), unstated, replaced };
  }

  #madeOf(one: DecidedClaim): MadeClaim {
    const known = this.#made.get(one);
    if (known !== undefined) return known;
    const made = this.#make(one);
    this.#made.set(one, made);
    return made;
  }

  #make(one: DecidedClaim): MadeClaim {
    const decisions = one.decisions.map(({ decision }) => decision);
    const settled = settle(decisions, this.state);
    const opinions = opinionsOf(decisions, this.state.resolved);
    const review = { settled, opinions, decisions, before: one.claim, span: one.span };
    // Neither the engine nor a reader finds a claim there.
    if (one.claim === null && settled.verdict === 'rejected') return { claim: null, unstated: review };
    if (one.claim === null && saysNothing(settled)) return { claim: null, unstated: null };
    const claim = new ReviewedClaim(one, settled, this.book, this.#ids);
    this.#reviews.set(claim, review);
    return { claim, unstated: null };
  }

  get #rejectedIds(): ReadonlySet<string> {
    const rejected = this.all.claims.filter(({ status }) => status === 'rejected');
    return (this.#rejected ??= new Set(rejected.map(({ id }) => id)));
  }
}

/** Only words of a later version were said. */
const saysNothing = ({ verdict, set }: Settled): boolean => verdict === 'noted' && Object.keys(set).length === 0;

/** What is left of a claim. */
interface MadeClaim {
  readonly claim: ReviewedClaim | null;
  /** What readers say of the words if they rejected them, and the engine has no claim of them. */
  readonly unstated: ClaimReview | null;
}

function partsOf({ content, cue, source }: Claim): readonly Span[] {
  return [...content, ...[cue, source].filter((span) => span !== null)];
}
