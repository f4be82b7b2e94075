import type { Claim, Quotation, QuotationRole } from '../model';
import type { RegionFact } from '../local/facts';
import type { QuotationShape } from '../quotations/shape';
import { equal, shift, type Span } from '../span';
import type { DraftClaim, Joined, PlacedBlock } from './join';

/** `claims[i]` was made from `drafts[i]`. */
export function toQuotations(
  blocks: readonly PlacedBlock[],
  joined: Joined,
  drafts: readonly DraftClaim[],
  claims: readonly Claim[],
): readonly Quotation[] {
  const owners = new Map(
    drafts.flatMap((draft, at) => draft.regions.map((region) => [region, { draft, id: claims[at]!.id }] as const)),
  );
  return blocks.flatMap((placed) =>
    placed.facts.regions.map((region, local): Quotation => {
      const index = placed.firstRegion + local;
      const span = shift(region.span, placed.block.start);
      const own = owners.get(index);
      const owner = own ?? owners.get(placed.firstRegion + outermost(placed.facts.regions, local));
      const shape = region.shape === 'name' && !isSaid(span, owner?.draft) ? 'title' : region.shape;
      const continued = joined.continues.get(index);
      return {
        id: idOf(index),
        span,
        inner: shift(region.inner, placed.block.start),
        role: roleOf(shape, placed, own !== undefined),
        closed: region.closed || joined.carried.has(index),
        continues: continued === undefined ? null : idOf(continued),
        parent: region.parent === -1 ? null : idOf(placed.firstRegion + region.parent),
        // A title or term is what is talked of, not what is said.
        claim: shape === 'title' || shape === 'term' ? null : (owner?.id ?? null),
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

/** From this trust on a claim may say that a quotation with a title's capitals was spoken. */
const leastTrust = 0.85;

/** `“Your Honour,” I said`: the quotation alone, then its cue. */
function isSaid(span: Span, draft: DraftClaim | undefined): boolean {
  if (draft === undefined || draft.fact.weight < leastTrust) return false;
  const { rule } = draft.fact;
  return (
    (rule === 'cue-after' || rule === 'cue-inverted' || rule === 'transcript') &&
    draft.content.some((fragment) => equal(fragment, span))
  );
}

/** Words that somebody said are a statement, however few; what nobody said is judged by its looks. */
function roleOf(
  shape: QuotationShape,
  { block, facts }: PlacedBlock,
  claimed: boolean,
): QuotationRole {
  if (block.kind === 'heading' || facts.headline) return 'heading';
  if (shape === 'title' || shape === 'term' || shape === 'heading') return shape;
  if (claimed) return 'statement';
  return shape === 'phrase' ? 'term' : 'statement';
}
