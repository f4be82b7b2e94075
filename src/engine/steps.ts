/**
 * Tells when work that is counted has gone on for long enough to give way. Counts what is looked at, not time: the same
 * input is read in the same steps.
 */
export class Pace {
  #spent = 0;

  /** Counts so many words looked at; true where it is time to give way. */
  isDue(words: number): boolean {
    this.#spent += words;
    if (this.#spent < stride) return false;
    this.#spent = 0;
    return true;
  }
}

/** Looking at so many words takes some milliseconds. */
const stride = 1000;

/** Runs work that gives way now and then to its end, at once, and returns what it comes to. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
