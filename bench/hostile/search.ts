// Looks for texts that cost much: several climbers, each of which changes its recipe and keeps what costs more (hill
// climbing with restarts). What a climber gives up at is a peak.
import type { Mutator } from './mutate';
import type { Candidate } from './candidate';

export interface Peak extends Candidate {
  /** Times what news costs. */
  readonly ratio: number;
}

interface Climber {
  best: Peak;
  /** How many changes in turn were no gain. */
  failures: number;
}

const climberCount = 4;
/** A climber that fails so often in turn begins anew elsewhere. */
const patience = 25;
/** A gain of less than this may be chance. */
const leastGain = 1.03;
/** The best of so many starts is where a climber begins. */
const starts = 4;
/** A gain is measured so often again. */
const doubts = 2;

export class Search {
  readonly #climbers: Climber[] = [];
  readonly #left: Peak[] = [];
  #turn = 0;

  constructor(
    private readonly mutator: Mutator,
    /** Gives what a candidate costs, times news. */
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

  /** What seems to be a gain is measured again: costs of one text scatter, and code that is new is slow. */
  #weighed(candidate: Candidate, least: number): Peak {
    let ratio = this.ratioOf(candidate);
    for (let time = 0; time < doubts && ratio > least; time++) ratio = Math.min(ratio, this.ratioOf(candidate));
    return { ...candidate, ratio };
  }
}
