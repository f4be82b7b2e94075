import type { ClaimKind, Span } from '../src/engine';
import type { ClaimReview, ReviewedAnnotations, SignedDecision } from '../src/review';

/** A claim of which a reader has told whether it is one, and where its parts stand. */
export interface TaughtClaim {
  readonly isRight: boolean;
  readonly kind: ClaimKind;
  readonly content: readonly Span[];
  /** Null where nobody has told it: nothing is then learned of it. */
  readonly cue: Span | null;
  readonly source: Span | null;
}

/** What can be learned of the claims that readers decided about. */
export function taughtClaims(text: string, reviewed: ReviewedAnnotations): readonly TaughtClaim[] {
  return reviewed.decided.map((claim): TaughtClaim => {
    const review = reviewed.review(claim)!;
    const isRight = review.settled.verdict !== 'rejected';
    const { kind, content, cue, source } = isRight ? claim : (review.before ?? claim);
    if (cue !== null) return { isRight, kind, content, cue, source };
    const said = saidBy(review);
    return {
      isRight,
      kind,
      content,
      cue: near(text, review.span, said.cue),
      source: source ?? near(text, review.span, said.source),
    };
  });
}

/** The words that the engine had for cue and source at the time, where it has none now. */
function saidBy({ decisions, before }: ClaimReview): { readonly cue: string | null; readonly source: string | null } {
  const nothing = { cue: null, source: null };
  if (before !== null) return nothing;
  const told = decisions.map(({ engine }: SignedDecision) => engine).findLast((engine) => typeof engine === 'object');
  return { cue: told?.cue ?? null, source: told?.source ?? null };
}

/** In UTF-16 units. Cue and source seldom stand further from the content. */
const reach = 300;

/** Where words stand next to a span, but not in it. */
function near(text: string, { start, end }: Span, words: string | null): Span | null {
  if (words === null || words === '') return null;
  const after = text.indexOf(words, end);
  const before = start < words.length ? -1 : text.lastIndexOf(words, start - words.length);
  const places = [after, before].filter((at) => at >= 0);
  const distance = (at: number): number => (at >= end ? at - end : start - at - words.length);
  const [best] = places.sort((a, b) => distance(a) - distance(b));
  return best === undefined || distance(best) > reach ? null : { start: best, end: best + words.length };
}
