import { ArgumentFinder, type Alternatives } from '../learned/find-arguments';
import { CueFinder, type CueReading, type LikelyCue } from '../learned/find-cues';
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
    const likely = cues.cues.filter(({ statement, probability }) => statement >= 0.5 || probability >= leastBelief);
    const learned = likeliest(likely, fewestCues + reading.units.length / unitsForOne)
      .flatMap((cue) => this.#arguments.find(reading, cues, cue))
      .flatMap((claim): readonly Proposal[] => {
        const candidate = toCandidate(reading, claim);
        return candidate ? [toProposal(reading, candidate, claim)] : [];
      });
    const ruled = sentences.flatMap(proposeByRules).map((candidate) => toProposal(reading, candidate, null));
    return { cues, proposals: [...ruled, ...learned] };
  }
}

/** Nobody writes more cues than one for so many units; a text made of them must not cost a sentence for each. */
const unitsForOne = 6;
/** So many more may stand in a stretch, however short. */
const fewestCues = 8;

/** The likeliest cues, at most so many, in the order that they have. */
function likeliest(cues: readonly LikelyCue[], most: number): readonly LikelyCue[] {
  if (cues.length <= most) return cues;
  const ranked = [...cues].sort((a, b) => b.probability - a.probability || a.from - b.from);
  const kept = new Set(ranked.slice(0, most));
  return cues.filter((cue) => kept.has(cue));
}
