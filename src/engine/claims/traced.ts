import type { TracedClaim } from '../trace';
import type { Candidate } from './candidate';

/** A claim as a trace has it. */
export function traced({ rule, cue, content, source }: Candidate): TracedClaim {
  return { rule, cue, content, source: source && source.span };
}
