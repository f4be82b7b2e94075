import type { Claim, Quotation, QuotationRole } from '../model';
import type { RegionFact } from '../local/facts';
import { shift } from '../span';
import type { DraftClaim, Joined, PlacedBlock } from './join';

/** `claims[i]` was made from `drafts[i]`. */
export function toQuotations(
  blocks: readonly PlacedBlock[],
  joined: Joined,
  drafts: readonly DraftClaim[],
  claims: readonly Claim[],
): readonly Quotation[] {
  const claimOf = new Map(
    drafts.flatMap((draft, at) => draft.regions.map((region) => [region, claims[at]!.id] as const)),
  );
  return blocks.flatMap((placed) =>
    placed.facts.regions.map((region, local): Quotation => {
      const index = placed.firstRegion + local;
      // A title or term is what is talked of, not what is said.
      const owner =
        region.shape === 'title' || region.shape === 'term'
          ? null
          : (claimOf.get(placed.firstRegion + outermost(placed.facts.regions, local)) ?? null);
      const continued = joined.continues.get(index);
      return {
        id: idOf(index),
        span: shift(region.span, placed.block.start),
        inner: shift(region.inner, placed.block.start),
        role: roleOf(region, placed, owner !== null),
        closed: region.closed || joined.carried.has(index),
        continues: continued === undefined ? null : idOf(continued),
        parent: region.parent === -1 ? null : idOf(placed.firstRegion + region.parent),
        claim: owner,
      };
    }),
  );
}

function idOf(region: number): string {
  return `q${region + 1}`;
}

function outermost(regions: readonly RegionFact[], local: number): number {
  let at = local;
  while (regions[at]!.parent !== -1) at = regions[at]!.parent;
  return at;
}

/** Words that somebody said are a statement, however few; what nobody said is judged by its looks. */
function roleOf(region: RegionFact, { block, facts }: PlacedBlock, claimed: boolean): QuotationRole {
  if (block.kind === 'heading' || facts.headline) return 'heading';
  if (region.shape === 'title' || region.shape === 'term') return region.shape;
  if (claimed && region.parent === -1) return 'statement';
  return region.shape === 'phrase' ? 'term' : 'statement';
}
