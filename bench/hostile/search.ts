// Looks for costly texts by hill climbing with restarts: several climbers each change a recipe and keep a change that
// costs more. A peak is the recipe at which a climber gives up.
import type { Mutator } from './mutate';
import type { Candidate } from './candidate';

export interface Peak extends Candidate {
  /** As a multiple of the cost of news. */
  readonly ratio: number;
}

interface Climber {
  best: Peak;
  /** Number of successive changes without a gain. */
  failures: number;
}

const climberCount = 4;
/** After this many successive failures a climber restarts elsewhere. */
const patience = 25;
/** A gain of less than this may be chance. */
const leastGain = 1.03;
/** A climber begins at the best of this many starts. */
const starts = 4;
/** Number of repeated measurements of a gain. */
const doubts = 2;

export class Search {
  readonly #climbers: Climber[] = [];
  readonly #left: Peak[] = [];
  #turn = 0;

  constructor(
    private readonly mutator: Mutator,
    /** The cost of a candidate, as a multiple of news. */
    private readonly ratioOf: (candidate: Candidate) => number,
  ) {}

  /** Tries one change, or one start. */
  step(): void {
    const climber = this.#climbers[this.#turn];
    if (climber === undefined) this.#climbers.push(this.#start());
    else if (climber.failures < patience) this.#climb(climber);
    else {
      this.#left.push(climber.best);
      this.#climbers[this.#turn] = this.#start();
    }
    this.#turn = (this.#turn + 1) % climberCount;
  }

  /** The costliest first. */
  get peaks(): readonly Peak[] {
    return [...this.#left, ...this.#climbers.map(({ best }) => best)].sort((a, b) => b.ratio - a.ratio);
  }

  #start(): Climber {
    let best = this.#weighed(this.mutator.start(), 1);
    for (let count = 1; count < starts; count++) {
      const next = this.#weighed(this.mutator.start(), best.ratio);
      if (next.ratio > best.ratio) best = next;
    }
    return { best, failures: 0 };
  }

  #climb(climber: Climber): void {
    const mate = this.#climbers[(this.#turn + 1) % this.#climbers.length]!.best;
    const next = this.#weighed(this.mutator.change(climber.best, mate), climber.best.ratio * leastGain);
    if (next.ratio > climber.best.ratio * leastGain) {
      climber.best = next;
      climber.failures = 0;
    } else climber.failures++;
  }

  /** Measures an apparent gain again: costs of one text vary, and code not yet optimised is slow. */
  #weighed(candidate: Candidate, least: number): Peak {
    let ratio = this.ratioOf(candidate);
    for (let time = 0; time < doubts && ratio > least; time++) ratio = Math.min(ratio, this.ratioOf(candidate));
    return { ...candidate, ratio };
  }
}
