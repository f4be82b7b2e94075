import type { LiveAnnotations } from '../engine';
import { numberFor } from './number-for';
import type { ReviewedClaim } from './reviewed-claim';

/** Ids of the claims that the engine does not find: no other claim has them. Given to all once one is asked for. */
export class NewIds {
  #ids: ReadonlyMap<ReviewedClaim, string> | null = null;

  constructor(
    private readonly found: LiveAnnotations,
    private readonly claims: () => readonly ReviewedClaim[],
  ) {}

  idOf(claim: ReviewedClaim): string {
    return (this.#ids ??= this.#give()).get(claim)!;
  }

  #give(): ReadonlyMap<ReviewedClaim, string> {
    const used = new Set(this.found.claimsIn({ start: 0, end: this.found.length }).map(({ id }) => id));
    const given = new Map<ReviewedClaim, string>();
    for (const claim of this.claims()) {
      if (claim.found !== null) continue;
      const first = numberFor(claim.decidedFirst);
      let id = claim.wantedId ?? `c${first.toString(36)}`;
      for (let number = first; used.has(id); number++) id = `c${number.toString(36)}`;
      used.add(id);
      given.set(claim, id);
    }
    return given;
  }
}
