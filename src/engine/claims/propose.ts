import { ArgumentFinder, type Alternatives } from '../learned/find-arguments';
import { CueFinder, type CueReading, type LikelyCue } from '../learned/find-cues';
import type { Model } from '../learned/model';
import type { Reading } from '../learned/reading';
import { toCandidate } from './learned-rule';
import { toProposal, type Proposal } from './proposals';
import { proposeInTurn } from './rules';
import type { Sentence } from './sentence';
import type { Pace } from '../steps';

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

  constructor(
    model: Pick<Model, 'cues' | 'arguments'>,
    private readonly pace: Pace,
    alternatives?: Alternatives,
  ) {
    this.#cues = new CueFinder(model.cues);
    this.#arguments = new ArgumentFinder(model.arguments, alternatives);
  }

  /** Gives way now and then. */
  *propose(reading: Reading, sentences: readonly Sentence[]): Generator<undefined, Proposals> {
    const cues = yield* this.#cues.find(reading, this.pace);
    yield;
    const learned: Proposal[] = [];
    for (const cue of likeliest(cues.cues.filter(isWorthReading), fewestCues + reading.units.length / unitsForOne)) {
      for (const claim of this.#arguments.find(reading, cues, cue)) {
        const candidate = toCandidate(reading, claim);
        if (candidate !== null) learned.push(toProposal(reading, candidate, claim));
      }
      if (this.pace.isDue(wordsForCue)) yield;
    }
    yield;
    const candidates = yield* proposeInTurn(sentences, this.pace);
    const ruled = candidates.map((candidate) => toProposal(reading, candidate, null));
    return { cues, proposals: [...ruled, ...learned] };
  }
}

/** About so many words are looked at for the source and the content of a cue. */
const wordsForCue = 100;

function isWorthReading({ statement, probability }: LikelyCue): boolean {
  return statement >= 0.5 || probability >= leastBelief;
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
