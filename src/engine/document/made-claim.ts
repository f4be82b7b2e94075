import type { PreparedClaim } from '../claims/prepared-claim';

type ClaimParts = 'rule' | 'content' | 'cue' | 'regions' | 'weight' | 'stance';

/** A claim that the document stage makes of words that no block takes for one. It awaits nothing. */
export function madeClaim(
  told: Pick<PreparedClaim, ClaimParts> & Partial<Pick<PreparedClaim, 'source' | 'antecedent'>>,
): PreparedClaim {
  return { source: null, antecedent: null, awaits: false, within: -1, ...told };
}
