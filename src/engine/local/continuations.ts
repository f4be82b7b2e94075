/** Adds `claims`, `leading` and `tail`: quotations that stand as sentences of their own go on with the claim before them. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { contains, type Span } from '../span';
import type { UnitRange } from '../text/units';
import type { LocalClaim } from './facts';
import type { BlockWork } from './work';

export function continuations() {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const claims = work.chosen.flat().map(toDraft);
    const taken = new Set(claims.flatMap((claim) => claim.regions));
    const leading: number[] = [];
    let current = -1;
    let before = 0;
    let atStart = true;
    work.sentences.forEach((range, index) => {
      const bare = bareQuotations(work, range).filter((region) => !taken.has(region));
      if (bare.length > 0 && current !== -1) extend(claims[current]!, work, bare);
      else if (atStart) leading.push(...bare);
      if (bare.length === 0) atStart = false;
      const here = work.chosen[index]!;
      if (here.length > 0) current = before + principal(here);
      else if (bare.length === 0 && !isQuoted(claims[current])) current = -1;
      before += here.length;
    });
    work.claims = claims;
    work.leading = leading;
    work.tail = current;
  };
}

/** A finding less sure than this is not shown: what it took would be nobody's. */
const leastTrust = 0.4;

/**
 * Index of the claim of a sentence that a quotation after it goes on with: the one whose colon announces it, else the last one that
 * quotes; neither a doubtful one nor one within another's content: `“I will,” he said, recalling that she had asked why`.
 */
function principal(claims: readonly LocalClaim[]): number {
  const eligible = (claim: LocalClaim): boolean =>
    claim.weight >= leastTrust &&
    !claims.some((outer) => outer !== claim && outer.content.some((span) => contains(span, claim.cue)));
  const tests = [
    (claim: LocalClaim): boolean => eligible(claim) && claim.awaits,
    (claim: LocalClaim): boolean => eligible(claim) && isQuoted(claim),
    eligible,
  ];
  const found = tests.map((test) => claims.findLastIndex(test)).find((index) => index !== -1);
  return found ?? claims.length - 1;
}

interface Draft extends LocalClaim {
  readonly content: Span[];
  readonly regions: number[];
}

function toDraft(claim: LocalClaim): Draft {
  return { ...claim, content: [...claim.content], regions: [...claim.regions] };
}

/** Narration ends a report in other words; a speaker who was quoted may go on after it: `She laughed. “Never.”` */
function isQuoted(claim: LocalClaim | undefined): boolean {
  return claim !== undefined && claim.regions.length > 0;
}

function extend(claim: Draft, work: BlockWork, regions: readonly number[]): void {
  for (const region of regions) {
    claim.content.push(work.regions[region]!.span);
    claim.regions.push(region);
  }
}

/** The regions of a sentence that holds nothing but quotations; none otherwise. */
function bareQuotations(work: BlockWork, { from, to }: UnitRange): readonly number[] {
  const regions: number[] = [];
  for (let at = from; at < to; at++) {
    const { kind, region } = work.units[at]!;
    if (kind === 'word' || kind === 'number') return [];
    if (kind === 'quotation') regions.push(region);
  }
  return regions;
}
