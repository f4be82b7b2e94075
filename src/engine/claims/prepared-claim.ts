import type { Stance } from '../annotation-types';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { ChosenClaim } from './chosen-claim';

/** A claim whose mentions are made ready, with its stance and all the words of its cue. */
export interface PreparedClaim extends ChosenClaim {
  readonly stance: Stance;
  readonly source: PreparedMention | null;
  readonly antecedent: PreparedMention | null;
}
