import { hull, overlaps, type Annotations, type Claim, type Span } from '../engine';
import { anchor, type Anchor } from './anchor/anchor';
import { SearchableText } from './anchor/searchable-text';
import type { Selector } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';

/** A decision with its place in a text. */
export interface PlacedDecision {
  readonly decision: SignedDecision;
  readonly anchor: Anchor;
}

/** Finds the places of decisions in a text. */
export class Placer {
  readonly #text: SearchableText;
  readonly #claims: ReadonlyMap<string, readonly Span[]>;

  constructor(text: string, claims: readonly Pick<Claim, 'id' | 'content'>[]) {
    this.#text = new SearchableText(text);
    this.#claims = new Map(claims.map(({ id, content }) => [id, [hull(content), content[0]]]));
  }

  place({ decisions }: ReviewState): readonly PlacedDecision[] {
    return decisions.map((decision) => ({ decision, anchor: anchor(this.#text, decision, this.#claims) }));
  }

  /** Null where the words are not there. */
  find(selector: Selector): Span | null {
    return anchor(this.#text, { ...selector, claim: null }, new Map()).span;
  }
}

/** Decisions about one claim. */
export interface DecidedClaim {
  /** Null for one that the engine does not find. */
  readonly claim: Claim | null;
  readonly span: Span;
  /** In order. */
  readonly decisions: readonly SignedDecision[];
}

/** Gathers the decisions that have a place by what they are about. */
export function decidedClaimsOf({ claims }: Annotations, placed: readonly PlacedDecision[]): readonly DecidedClaim[] {
  const decided: (DecidedClaim & { readonly decisions: SignedDecision[] })[] = [];
  for (const { decision, anchor: found } of placed) {
    if (found.span === null) continue;
    const { span } = found;
    const claim = claimAt(claims, span, decision.claim);
    const known = decided.find((other) => (claim === null ? isSame(other.span, span) : other.claim === claim));
    if (known) known.decisions.push(decision);
    else decided.push({ claim, span, decisions: [decision] });
  }
  return decided;
}

/** Two thirds of both are the same: the engine may draw the bounds of a claim anew. */
function shared(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const mostlySame = 2 / 3;
const isSame = (a: Span, b: Span): boolean => shared(a, b) >= mostlySame;

function claimAt(claims: readonly Claim[], span: Span, id: string | null): Claim | null {
  const likeness = ({ content }: Claim): number => Math.max(shared(hull(content), span), shared(content[0], span));
  const [best] = claims
    .filter((claim) => likeness(claim) >= mostlySame)
    .sort((a, b) => likeness(b) - likeness(a) || Number(b.id === id) - Number(a.id === id));
  return best ?? null;
}
