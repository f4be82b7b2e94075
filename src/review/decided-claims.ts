import { hull, overlaps, type Claim, type LiveAnnotations, type Span } from '../engine';
import type { SignedDecision } from './fold-logs';
import type { PlacedDecision } from './place-decisions';

/** Decisions about one claim. */
export interface DecidedClaim {
  /** As the engine has it; null where it finds none. */
  readonly claim: Claim | null;
  readonly span: Span;
  /** In order, at least one. */
  readonly decisions: readonly PlacedDecision[];
}

/** Gathers the decisions that have a place by what they are about. */
export function decidedClaimsOf(
  found: Pick<LiveAnnotations, 'claimsIn'>,
  placed: readonly PlacedDecision[],
): readonly DecidedClaim[] {
  const decided: (DecidedClaim & { readonly decisions: PlacedDecision[] })[] = [];
  const byClaim = new Map<string, (typeof decided)[number]>();
  for (const one of placed) {
    const { span } = one.anchor;
    if (span === null) continue;
    const claim = claimAt(found.claimsIn(span), span, one.decision);
    const known =
      claim === null
        ? decided.find((other) => other.claim === null && isSame(other.span, span))
        : byClaim.get(placeKey(claim));
    if (known) known.decisions.push(one);
    else {
      const added = { claim, span, decisions: [one] };
      decided.push(added);
      if (claim !== null) byClaim.set(placeKey(claim), added);
    }
  }
  return decided;
}

/** Tells the claims of one text apart, without their ids, for which the whole text would be counted through. */
export function placeKey({ content, cue, source }: Claim): string {
  return [...content, cue, source].map((span) => (span === null ? '' : `${span.start}-${span.end}`)).join();
}

/** The share of both that they share, 0 to 1. */
function shared(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Two thirds of both are the same: the engine may draw the bounds of a claim anew. */
const mostlySame = 2 / 3;
const isSame = (a: Span, b: Span): boolean => shared(a, b) >= mostlySame;

function claimAt(claims: readonly Claim[], span: Span, { claim: id }: SignedDecision): Claim | null {
  const likeness = ({ content }: Claim): number => Math.max(shared(hull(content), span), shared(content[0], span));
  const [best] = claims
    .filter((claim) => likeness(claim) >= mostlySame)
    .sort((a, b) => likeness(b) - likeness(a) || Number(b.id === id) - Number(a.id === id));
  return best ?? null;
}
