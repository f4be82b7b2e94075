import type { SpeakerCorrections } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';
import type { PlacedDecision } from './place-decisions';
import type { Roster, Voice } from './roster';
import { withoutSettled } from './settle';

/** What a line can tell of a speaker. */
export type SpeakerField = keyof SpeakerCorrections;

/** What readers say of one speaker, together. */
export interface SpeakerReview {
  /** In order, at least one. */
  readonly decisions: readonly SignedDecision[];
  /** What holds. */
  readonly set: Pick<SpeakerCorrections, 'name' | 'speakerType'>;
  /** Of what reviewers say different things, which nobody settled. There the speaker is as the engine has it. */
  readonly disagreements: readonly SpeakerField[];
}

/** Gathers what lines tell of speakers. */
export class SpeakerReviews {
  readonly #byVoice = new Map<Voice, { decisions: Set<SignedDecision>; disagreements: Set<SpeakerField> }>();
  readonly #set = new Map<Voice, Pick<SpeakerCorrections, 'name' | 'speakerType'>>();

  constructor(private readonly state: ReviewState) {}

  tell(voice: Voice, decisions: readonly SignedDecision[], disagreement: SpeakerField | null = null): void {
    const known = this.#byVoice.get(voice) ?? { decisions: new Set(), disagreements: new Set() };
    this.#byVoice.set(voice, known);
    for (const decision of decisions) known.decisions.add(decision);
    if (disagreement !== null) known.disagreements.add(disagreement);
  }

  set(voice: Voice, values: Pick<SpeakerCorrections, 'name' | 'speakerType'>): void {
    this.#set.set(voice, { ...this.#set.get(voice), ...values });
  }

  /** `roster`: as it is in the end. Null where nobody said anything of the speaker. */
  of(voice: Voice, roster: Roster): SpeakerReview | null {
    // What was told of one who was merged is told of whoever they turned out to be.
    const told = [...this.#byVoice].filter(([one]) => one === voice || roster.voice(one.id) === voice);
    if (told.length === 0) return null;
    const order = new Map(this.state.decisions.map((decision, at) => [decision, at]));
    return {
      decisions: [...new Set(told.flatMap(([, { decisions }]) => [...decisions]))].sort(
        (a, b) => order.get(a)! - order.get(b)!,
      ),
      set: this.#set.get(voice) ?? {},
      disagreements: [...new Set(told.flatMap(([, { disagreements }]) => [...disagreements]))],
    };
  }

  /** What all reviewers who say something of a field say: the last word of each. Undefined for a disagreement. */
  agreed<K extends SpeakerField>(lines: readonly PlacedDecision[], field: K): SpeakerCorrections[K] | undefined {
    const decisions = lines.map(({ decision }) => decision);
    const last = new Map<string, SpeakerCorrections[K]>();
    for (const { by, set } of withoutSettled(decisions, this.state.resolved)) last.set(by, set![field]);
    const [first, ...others] = last.values();
    return others.every((other) => other === first) ? first : undefined;
  }
}
