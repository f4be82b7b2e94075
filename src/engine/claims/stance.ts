import type { LocalClaim } from '../local/facts';
import type { Stance } from '../model';
import type { Span } from '../span';
import type { Unit } from '../text/units';

/** How the source stands to the content, and the cue with all the words that tell it: `has denied`, `refused to say`. */
export interface StanceReading {
  readonly stance: Stance;
  readonly cue: Span;
}

/** `tokens` are the words of the claim's block. */
export function readStance(_tokens: readonly Unit[], { cue }: LocalClaim): StanceReading {
  return { stance: 'asserted', cue };
}
