import type { MentionFact } from '../phrases/mention';
import type { Rule } from '../annotation-types';
import type { SpanIn } from '../spaces';

/** A claim that a rule proposes for a block. Offsets are into the block's text. */
export interface Candidate {
  readonly rule: Rule;
  /** In order; empty only where the content is the next block's (`awaits`). */
  readonly content: readonly SpanIn<'block'>[];
  readonly cue: SpanIn<'block'>;
  readonly source: MentionFact | null;
  /** The phrase that a relative pronoun stands for: `Kupchan` in `Kupchan, who said …`. */
  readonly antecedent: MentionFact | null;
  /** 0 to 1: how far such a finding is to be trusted, before other candidates are looked at. */
  readonly weight: number;
  /** Whether a colon at the block's end announces the next block: `He said:`. */
  readonly awaits: boolean;
}
