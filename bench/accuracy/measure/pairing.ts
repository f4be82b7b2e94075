import type { ClaimKind, Span } from '../../../src/engine';
import type { GoldAttribution, GoldDocument } from '../corpus';
import { typeOf, wordsOf } from './quoted';

/** The measured parts of a claim, from any program. */
export interface MeasuredClaim {
  readonly content: readonly Span[];
  /** None or one, as a list for comparison with the annotation. */
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export const measures = [
  'content',
  'content exact',
  'cue',
  'cue exact',
  'source',
  'source exact',
  'content+source',
] as const;
export type Measure = (typeof measures)[number];

/** Which measures a pair of attribution and claim satisfies. */
export type Agreement = Readonly<Record<Measure, boolean>>;

/** A claim beside the annotations of its document. */
export interface JudgedClaim<C extends MeasuredClaim> {
  readonly claim: C;
  /** Computed from the text's marks, like the annotations' types, not taken from the claim. */
  readonly type: ClaimKind;
  readonly partner: GoldAttribution | null;
  /** Null if there is no partner. */
  readonly agreement: Agreement | null;
  /**
   * Whether it counts for precision. Not counted: without a partner and within an annotated content, since the
   * corpus annotates no attribution inside another; and within a region that is to be ignored.
   */
  readonly counted: boolean;
}

export interface JudgedAttribution<C extends MeasuredClaim> {
  readonly attribution: GoldAttribution;
  readonly partner: C | null;
  readonly agreement: Agreement | null;
}

export interface JudgedDocument<C extends MeasuredClaim> {
  readonly document: GoldDocument;
  readonly claims: readonly JudgedClaim<C>[];
  readonly attributions: readonly JudgedAttribution<C>[];
}

/** Two contents count as the same from this intersection over union of characters. */
const sameContent = 0.5;
/** A claim is nested in an annotated content if at least this share lies within it. */
const nested = 0.9;

/** Pairs each attribution with the claim that overlaps its content most, one to one, the best pairs first. */
export function judge<C extends MeasuredClaim>(document: GoldDocument, found: readonly C[]): JudgedDocument<C> {
  const claims = found.filter(({ content }) => lengthOf(content) > 0);
  const pairs = pair(document.attributions, claims);
  const agreement = (attribution: GoldAttribution, claim: C): Agreement => compare(document.text, attribution, claim);
  return {
    document,
    claims: claims.map((claim) => {
      const partner = pairs.find((p) => p.claim === claim)?.attribution ?? null;
      return {
        claim,
        type: typeOf(document.text, claim.content, document.quoted),
        partner,
        agreement: partner && agreement(partner, claim),
        counted: isCounted(document, claim, partner),
      };
    }),
    attributions: document.attributions.map((attribution) => {
      const partner = pairs.find((p) => p.attribution === attribution)?.claim ?? null;
      return { attribution, partner, agreement: partner && agreement(attribution, partner) };
    }),
  };
}

function isCounted(document: GoldDocument, claim: MeasuredClaim, partner: GoldAttribution | null): boolean {
  const length = lengthOf(claim.content);
  const within = (spans: readonly Span[], share: number) => overlapOf(spans, claim.content) >= share * length;
  if (document.ignore.some((span) => within([span], 1))) return false;
  return partner !== null || !document.attributions.some(({ content }) => within(content, nested));
}

interface Candidate<C> {
  readonly attribution: GoldAttribution;
  readonly claim: C;
  readonly overlap: number;
}

function pair<C extends MeasuredClaim>(
  attributions: readonly GoldAttribution[],
  claims: readonly C[],
): readonly Candidate<C>[] {
  const candidates = attributions
    .flatMap((attribution) =>
      claims.map((claim) => ({ attribution, claim, overlap: overlapShare(attribution.content, claim.content) })),
    )
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap);
  const taken = new Set<object>();
  return candidates.filter(({ attribution, claim }) => {
    if (taken.has(attribution) || taken.has(claim)) return false;
    taken.add(attribution).add(claim);
    return true;
  });
}

function compare(text: string, gold: GoldAttribution, claim: MeasuredClaim): Agreement {
  const content = overlapShare(gold.content, claim.content) >= sameContent;
  const bothWithout = gold.source.length === 0 && claim.source.length === 0;
  const source = bothWithout || overlapOf(gold.source, claim.source) > 0;
  const exact = (part: keyof MeasuredClaim): boolean => wordsOf(text, gold[part]) === wordsOf(text, claim[part]);
  return {
    content,
    'content exact': exact('content'),
    cue: overlapOf(gold.cue, claim.cue) > 0,
    'cue exact': exact('cue'),
    source,
    'source exact': exact('source'),
    'content+source': content && source,
  };
}

/** In UTF-16 units. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** In UTF-16 units. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}

/** Intersection over union in characters, 0 to 1. */
export function overlapShare(a: readonly Span[], b: readonly Span[]): number {
  const shared = overlapOf(a, b);
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared);
}
