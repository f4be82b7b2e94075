import type { Claim, SpeakerType } from '../engine';
import type { SignedDecision } from './fold-logs';

/** Who says a claim, as a reader tells it. */
export interface OwnSpeaker {
  /** Null: unnamed on purpose. */
  readonly name: string | null;
  readonly type: SpeakerType | undefined;
  readonly decision: SignedDecision;
}

/** Of a claim that was decided about, what its speaker depends on. */
export interface DecidedSource extends Pick<Claim, 'source'> {
  /** As the engine has it; null where it finds none. */
  readonly found: Claim | null;
  /** Undefined where no reader tells it. */
  readonly own: OwnSpeaker | undefined;
  /** Whether a reader found the claim right before another decision. */
  isJudgedBefore(decision: SignedDecision): boolean;
}
