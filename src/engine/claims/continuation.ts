import type { LocalClaim } from '../local/facts';
import type { BlockWork } from '../local/work';
import type { Span } from '../span';
import type { UnitRange } from '../text/units';

interface Joined {
  readonly claims: readonly LocalClaim[];
  readonly leading: readonly number[];
  /** Index of the claim that the block ends with, -1 where other words follow it. */
  readonly tail: number;
}

/** Quotations that stand as sentences of their own go on with the claim before them: `“No,” he said. “Never.”` */
export function joinContinuations(work: BlockWork, chosen: readonly LocalClaim[]): Joined {
  const claims = [...chosen];
  const taken = new Set(chosen.flatMap((claim) => claim.regions));
  const leading: number[] = [];
  let current = -1;
  let atStart = true;
  for (const range of work.sentences) {
    const bare = bareQuotations(work, range).filter((region) => !taken.has(region));
    if (bare.length > 0 && current !== -1) claims[current] = extend(claims[current]!, work, bare);
    else if (atStart) leading.push(...bare);
    if (bare.length === 0) atStart = false;
    const last = lastClaimIn(work, range, chosen);
    if (last !== -1) current = last;
    else if (bare.length === 0) current = quotedOnly(claims, current);
  }
  return { claims, leading, tail: current };
}

/** Narration ends a report in other words; a speaker who was quoted may go on after it: `She laughed. “Never.”` */
function quotedOnly(claims: readonly LocalClaim[], current: number): number {
  return current !== -1 && claims[current]!.regions.length > 0 ? current : -1;
}

function extend(claim: LocalClaim, work: BlockWork, regions: readonly number[]): LocalClaim {
  const spans: readonly Span[] = regions.map((region) => work.regions[region]!.span);
  return { ...claim, content: [...claim.content, ...spans], regions: [...claim.regions, ...regions] };
}

/** The regions of a sentence that holds nothing but quotations; none otherwise. */
function bareQuotations(work: BlockWork, { from, to }: UnitRange): readonly number[] {
  const units = work.units.slice(from, to);
  if (units.some((unit) => unit.kind === 'word' || unit.kind === 'number')) return [];
  return units.flatMap((unit) => (unit.kind === 'quotation' ? [unit.region] : []));
}

function lastClaimIn(work: BlockWork, { from, to }: UnitRange, claims: readonly LocalClaim[]): number {
  const start = work.units[from]!.start;
  const end = work.units[to - 1]!.end;
  for (let at = claims.length - 1; at >= 0; at--) {
    const { cue } = claims[at]!;
    if (start <= cue.start && cue.end <= end) return at;
  }
  return -1;
}
