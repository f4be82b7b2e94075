/** What a block looks like as a whole. */
import type { BlockFacts, RegionFact } from '../block/facts';
import { equal } from '../span';
import type { PlacedBlock } from './scene';

/** `— Ilse Brandt, retired teacher`: a claim without words of its own that waits for none. */
export function isSignature({ claims }: BlockFacts): boolean {
  return claims.length === 1 && claims[0]!.content.length === 0 && !claims[0]!.awaits;
}

/** A name on a line of its own: a claim that has no cue but its source. */
export function isNameLine({ claims: [claim] }: BlockFacts): boolean {
  return claim !== undefined && claim.awaits && claim.source !== null && equal(claim.cue, claim.source.span);
}

/** Nothing but quotations that nobody is said to have said. */
export function isBareSpeech({ claims, leading, regions }: BlockFacts): boolean {
  return claims.length === 0 && leading.length > 0 && leading.length === regions.filter(isOuter).length;
}

function isOuter({ parent }: RegionFact): boolean {
  return parent === -1;
}

/** `The rope was our only guide.”`: a paragraph whose only mark closes what was opened before it, at its end. */
export function closesQuotation(text: string, { block, facts }: PlacedBlock): boolean {
  const [stray, other] = facts.strays;
  if (stray === undefined || other !== undefined || facts.regions.length > 0 || facts.turns.length > 0) return false;
  const end = block.end - block.start;
  return block.kind !== 'heading' && stray.end === end && /[.!?…]["”]$/u.test(text.slice(block.end - 2, block.end));
}
