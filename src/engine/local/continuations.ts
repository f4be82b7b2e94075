/** Adds `claims`, `leading` and `tail`: quotations that stand as sentences of their own go on with the claim before them. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Span } from '../span';
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
      before += work.chosen[index]!.length;
      if (work.chosen[index]!.length > 0) current = before - 1;
      else if (bare.length === 0 && !isQuoted(claims[current])) current = -1;
    });
    work.claims = claims;
    work.leading = leading;
    work.tail = current;
  };
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
