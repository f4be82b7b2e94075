import type { LocalClaim } from '../local/facts';
import type { MarkedRegion } from '../quotations/marks';
import { contains, overlaps, type Span } from '../span';
import type { Candidate } from './candidate';

/**
 * Chooses among the candidates of a block: the best first, none that shares a quotation or most of its words with a better one.
 * A claim without quotations may lie within another's content: somebody reports what a third one says.
 */
export function chooseClaims(candidates: readonly Candidate[], regions: readonly MarkedRegion[]): readonly LocalClaim[] {
  const chosen: LocalClaim[] = [];
  const ranked = [...candidates].sort((a, b) => rank(b, candidates) - rank(a, candidates) || extent(b) - extent(a) || a.cue.start - b.cue.start);
  for (const candidate of ranked) {
    const claim = { ...candidate, regions: regionsIn(candidate.content, regions) };
    if (!chosen.some((better) => conflict(better, claim))) chosen.push(claim);
  }
  return chosen.sort((a, b) => a.cue.start - b.cue.start);
}

/** Who reports another's quotation is its source here; the reported one comes after. */
function rank(candidate: Candidate, all: readonly Candidate[]): number {
  const isNested = all.some((outer) => outer !== candidate && outer.weight >= leastOuter && outer.content.some((span) => contains(span, candidate.cue)));
  return isNested ? candidate.weight / 2 : candidate.weight;
}

/** An outer claim less sure than this does not take a quotation from the one within. */
const leastOuter = 0.5;

export function regionsIn(content: readonly Span[], regions: readonly MarkedRegion[]): readonly number[] {
  return regions.flatMap((region, index) => (region.parent === -1 && content.some((span) => contains(span, region.span)) ? [index] : []));
}

function extent(candidate: Candidate): number {
  return candidate.content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function conflict(better: LocalClaim, claim: LocalClaim): boolean {
  if (overlaps(better.cue, claim.cue)) return true;
  if (better.regions.some((region) => claim.regions.includes(region))) return true;
  if (better.content.some((span) => overlaps(span, claim.cue)) && claim.regions.length === 0) return false;
  if (claim.content.some((span) => overlaps(span, better.cue)) && better.regions.length === 0) return false;
  return claim.content.some((span) => better.content.some((other) => overlaps(span, other)));
}
