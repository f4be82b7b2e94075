import type { QuotationRole } from '../annotation-types';
import type { RegionFact } from '../block/facts';
import type { QuotationShape } from '../quotations/shape';
import { contains } from '../span';
import { equal, type SpanIn } from '../spaces';
import type { FoundQuotation } from './findings';
import type { Joined } from './join-blocks';
import type { DraftClaim } from './draft-claim';
import { toScene, type PlacedBlock, type Scene } from './scene';
import { thresholds } from '../thresholds';

/** The quotations of a scene's section; spans are the scene's. `claimOf`: the index of each draft's claim. */
export function toQuotations(
  { firstBlock, firstRegion }: Scene,
  blocks: readonly PlacedBlock[],
  joined: Joined,
  claimOf: ReadonlyMap<DraftClaim, number>,
): readonly FoundQuotation[] {
  const owners = new Map<number, DraftClaim>();
  // Within a turn, a report's own claim has its quotation.
  const turnsFirst = [...claimOf.keys()].sort((a, b) => Number(a.turn !== null) - Number(b.turn !== null));
  for (const draft of turnsFirst) for (const region of draft.regions) owners.set(region, draft);
  const sources = sourcesOf(claimOf.keys(), blocks);
  return blocks.slice(firstBlock).flatMap((placed) =>
    placed.facts.regions.map((region, local): FoundQuotation => {
      const index = placed.firstRegion + local;
      const span = toScene(placed, region.span);
      const own = owners.get(index);
      const owner = own ?? owners.get(placed.firstRegion + outermost(placed.facts.regions, local));
      const isName = own === undefined && sources.some((source) => contains(source, span));
      const shape = isName || (region.shape === 'name' && !isSaid(span, owner)) ? 'title' : region.shape;
      const role = roleOfQuotation(shape, placed, own !== undefined);
      const continued = joined.continues.get(index);
      return {
        span,
        inner: toScene(placed, region.inner),
        role,
        closed: region.closed || joined.carried.has(index),
        continues: continued === undefined ? -1 : continued - firstRegion,
        parent: region.parent === -1 ? -1 : placed.firstRegion + region.parent - firstRegion,
        // A title or term is the topic, not a statement.
        claim: role === 'title' || role === 'term' || owner === undefined ? -1 : claimOf.get(owner)!,
      };
    }),
  );
}

/** Where somebody is named who speaks: `said “Johnny”`, `the victim, identified as “Ann,” said`. */
function sourcesOf(drafts: Iterable<DraftClaim>, blocks: readonly PlacedBlock[]): readonly SpanIn<'scene'>[] {
  return [...drafts].flatMap(({ fact, block }) =>
    fact.source === null ? [] : [toScene(blocks[block]!, fact.source.span)],
  );
}

function outermost(regions: readonly RegionFact[], local: number): number {
  let at = local;
  while (regions[at]!.parent !== -1) at = regions[at]!.parent;
  return at;
}

/** `“Your Honour,” I said`: the quotation alone, then its cue. */
function isSaid(span: SpanIn<'scene'>, draft: DraftClaim | undefined): boolean {
  if (draft === undefined || draft.fact.weight < thresholds.spokenTitle) return false;
  const { rule } = draft.fact;
  return (
    (rule === 'cue-after' || rule === 'cue-inverted' || rule === 'transcript') &&
    draft.content.some((fragment) => equal(fragment, span))
  );
}

/** Quoted words of a claim are a statement, however few; the shape decides for others. */
function roleOfQuotation(shape: QuotationShape, { block, facts }: PlacedBlock, claimed: boolean): QuotationRole {
  if (block.kind === 'heading' || facts.headline) return 'heading';
  if (shape === 'title' || shape === 'term' || shape === 'heading') return shape;
  if (claimed) return 'statement';
  return shape === 'phrase' ? 'term' : 'statement';
}
