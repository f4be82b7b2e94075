import { ArgumentFinder, type Alternatives } from '../learned/find-arguments';
import { CueFinder, type CueReading } from '../learned/find-cues';
import type { Model } from '../learned/model';
import type { Reading } from '../learned/reading';
import { toCandidate } from './learned-rule';
import { toProposal, type Proposal } from './proposals';
import { proposeByRules } from './rules';
import type { Sentence } from './sentence';

export interface Proposals {
  readonly cues: CueReading;
  readonly proposals: readonly Proposal[];
}

/** A belief's or an intention's cue that is less likely than this never makes a claim worth showing. */
const leastBelief = 0.6;

/** Asks the rules and the models alike. */
export class Proposer {
  readonly #cues: CueFinder;
  readonly #arguments: ArgumentFinder;

  constructor(model: Pick<Model, 'cues' | 'arguments'>, alternatives?: Alternatives) {
    this.#cues = new CueFinder(model.cues);
    this.#arguments = new ArgumentFinder(model.arguments, alternatives);
  }

  propose(reading: Reading, sentences: readonly Sentence[]): Proposals {
    const cues = this.#cues.find(reading);
    const learned = cues.cues
      .filter(({ statement, probability }) => statement >= 0.5 || probability >= leastBelief)
      .flatMap((cue) => this.#arguments.find(reading, cues, cue))
      .flatMap((claim): readonly Proposal[] => {
        const candidate = toCandidate(reading, claim);
        return candidate ? [toProposal(reading, candidate, claim)] : [];
      });
    const ruled = sentences.flatMap(proposeByRules).map((candidate) => toProposal(reading, candidate, null));
    return { cues, proposals: [...ruled, ...learned] };
  }
}
