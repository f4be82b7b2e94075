import type { MentionFact } from '../phrases/mention';
import type { Rule } from '../annotation-types';
import type { SpanIn } from '../spaces';

/** A claim that a rule or the models propose for a block. Offsets are into the block's text. */
export interface Candidate {
  readonly rule: Rule;
  /** In order; empty only where the content is the next block's (`awaits`). */
  readonly content: readonly SpanIn<'block'>[];
  readonly cue: SpanIn<'block'>;
  readonly source: MentionFact | null;
  /** The phrase that a relative pronoun stands for: `Kupchan` in `Kupchan, who said …`. */
  readonly antecedent: MentionFact | null;
  /**
   * 0 to 1. As proposed: the trust in the construction, or the probability of the cue. Once weighed: the probability
   * that it is right, beside its rivals.
   */
  readonly weight: number;
  /** Whether a colon at the block's end announces the next block: `He said:`. */
  readonly awaits: boolean;
}

export interface RuledCandidate extends Candidate {
  /**
   * The words of a construction that the models have not learned, for the corpus that they were trained on hardly has
   * it: its trust is then its probability, and what they read around a cue among these words does not count.
   */
  readonly unlearned?: SpanIn<'block'>;
}
