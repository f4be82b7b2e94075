import { firstIndex, hull, overlaps, type Claim, type LiveAnnotations, type Span } from '../engine';
import type { SignedDecision } from './fold-logs';
import { meets } from './meets';
import type { PlacedDecision } from './place-decisions';

/** Decisions about one claim. */
export interface DecidedClaim {
  /** As the engine has it; null where it finds none. */
  readonly claim: Claim | null;
  readonly span: Span;
  /** In order, at least one. */
  readonly decisions: readonly PlacedDecision[];
}

/** Decisions whose words overlap, of which those about one claim are gathered together. */
interface DecidedStretch {
  span: Span;
  /** Indices of decisions. */
  readonly decisions: number[];
  /** Null until somebody asks. Stretches that one claim joins have the same. */
  decided: readonly NumberedClaim[] | null;
}

interface NumberedClaim extends DecidedClaim {
  /** The index of its first decision. */
  readonly first: number;
  readonly decisions: PlacedDecision[];
}

/**
 * Gathers the decisions that have a place by what they are about, where somebody asks: to look for the engine's claims
 * takes some tenths of a millisecond each.
 */
export class DecidedClaims {
  readonly #placed: readonly { readonly one: PlacedDecision; readonly span: Span }[];
  /** In order. */
  readonly #stretches: DecidedStretch[] = [];
  /** Words that readers set, which may stand far from what was decided about. */
  readonly #setWords: readonly { readonly span: Span; readonly stretch: DecidedStretch }[];

  constructor(
    private readonly found: Pick<LiveAnnotations, 'claimsIn'>,
    placed: readonly PlacedDecision[],
  ) {
    this.#placed = placed.flatMap((one) => (one.anchor.span === null ? [] : [{ one, span: one.anchor.span }]));
    const order = [...this.#placed.keys()].sort((a, b) => this.#spanOf(a).start - this.#spanOf(b).start);
    for (const at of order) {
      const span = this.#spanOf(at);
      const last = this.#stretches.at(-1);
      if (last === undefined || !overlaps(last.span, span))
        this.#stretches.push({ span, decisions: [at], decided: null });
      else {
        last.span = hull([last.span, span]);
        last.decisions.push(at);
      }
    }
    this.#setWords = this.#stretches.flatMap((stretch) =>
      stretch.decisions.flatMap((at) => [...this.#placed[at]!.one.words.values()].map((span) => ({ span, stretch }))),
    );
  }

  get isEmpty(): boolean {
    return this.#placed.length === 0;
  }

  /** In the order of their first decisions. */
  get all(): readonly DecidedClaim[] {
    return this.#gathered(this.#stretches);
  }

  /** Finds all of them. Yields now and then. */
  *find(): Generator<void, void> {
    for (const stretch of this.#stretches) {
      if (stretch.decided !== null) continue;
      this.#gathered([stretch]);
      yield;
    }
  }

  /** All of which some part may touch a span, and perhaps others. `claims`: the engine's that do. */
  near(span: Span, claims: readonly Claim[]): readonly DecidedClaim[] {
    if (this.isEmpty) return [];
    return this.#gathered([
      ...this.#stretchesAt(span),
      ...claims.flatMap(({ content }) => this.#stretchesAt(hull(content))),
      ...this.#setWords.flatMap(({ span: words, stretch }) => (meets(words, span) ? [stretch] : [])),
    ]);
  }

  #spanOf(at: number): Span {
    return this.#placed[at]!.span;
  }

  /** Those that overlap a span or meet it at an end. */
  #stretchesAt(span: Span): readonly DecidedStretch[] {
    const from = firstIndex(this.#stretches.length, (at) => this.#stretches[at]!.span.end >= span.start);
    const to = firstIndex(this.#stretches.length, (at) => this.#stretches[at]!.span.start > span.end);
    return this.#stretches.slice(from, to);
  }

  #gathered(stretches: readonly DecidedStretch[]): readonly NumberedClaim[] {
    const decided = new Set<NumberedClaim>();
    for (const stretch of stretches) for (const one of stretch.decided ?? this.#gather(stretch)) decided.add(one);
    return [...decided].sort((a, b) => a.first - b.first);
  }

  /** Gathers the decisions of a stretch, and of those to which their claims reach. */
  #gather(stretch: DecidedStretch): readonly NumberedClaim[] {
    const joined = new Set<DecidedStretch>();
    const claims = new Map<number, Claim | null>();
    const open = [stretch];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      // What was gathered before has no claim that reaches here.
      if (joined.has(next) || next.decided !== null) continue;
      joined.add(next);
      for (const at of next.decisions) {
        const span = this.#spanOf(at);
        const claim = claimAt(this.found.claimsIn(span), span, this.#placed[at]!.one.decision);
        claims.set(at, claim);
        if (claim !== null) open.push(...this.#stretchesAt(hull(claim.content)));
      }
    }
    const decided = this.#grouped(claims);
    for (const one of joined) one.decided = decided;
    return decided;
  }

  /** `claims`: what each decision is about, by its index. */
  #grouped(claims: ReadonlyMap<number, Claim | null>): readonly NumberedClaim[] {
    const decided: NumberedClaim[] = [];
    const byClaim = new Map<string, NumberedClaim>();
    for (const at of [...claims.keys()].sort((a, b) => a - b)) {
      const { one, span } = this.#placed[at]!;
      const claim = claims.get(at)!;
      const known =
        claim === null
          ? decided.find((other) => other.claim === null && isSame(other.span, span))
          : byClaim.get(placeKey(claim));
      if (known) known.decisions.push(one);
      else {
        const added = { claim, span, decisions: [one], first: at };
        decided.push(added);
        if (claim !== null) byClaim.set(placeKey(claim), added);
      }
    }
    return decided;
  }
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
