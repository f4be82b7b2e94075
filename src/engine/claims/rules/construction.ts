import type { Rule } from '../../annotation-types';
import type { RuledCandidate } from '../candidate';
import type { Cue } from '../grammar/cue';
import type { Sentence } from '../grammar/sentence';

/** A way in which English reports what somebody says: `“…,” she said`, `according to her`, `her claim that …`. */
export interface Construction {
  /** The reasons that its candidates may give. */
  readonly reasons: readonly Rule[];
  readonly needs: Needs;
  /**
   * What it proposes for a sentence that holds what it needs. `cues` are the sentence's reporting verbs, `found` what
   * the constructions before it in the list have proposed.
   */
  propose(sentence: Sentence, cues: readonly Cue[], found: readonly RuledCandidate[]): readonly RuledCandidate[];
}

/** What a sentence must hold for a construction to be asked: all that is named here. */
export interface Needs {
  /** A word of one of these `Class`es. */
  readonly words?: number;
  /** A word with one of these `ReportWord`s. */
  readonly report?: number;
  readonly quotation?: boolean;
  readonly colon?: boolean;
  /** A bracket that opens. */
  readonly bracket?: boolean;
  /** A word that may take a stance: `denied`, `refused`. */
  readonly stance?: boolean;
  /** A verb by which bodies put something on record: `resolved`. */
  readonly act?: boolean;
}
