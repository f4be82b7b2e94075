/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over a fixed set of arcs. An arc
 * leads from a state to a state and bears the class that it gives to the unit it reads; states remember more
 * than classes say.
 */
export interface Topology {
  readonly states: number;
  readonly classes: number;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly bears: Uint8Array;
}

export function topologyOf(
  states: number,
  classes: number,
  arcs: readonly (readonly [from: number, to: number, bears: number])[],
): Topology {
  return {
    states,
    classes,
    from: Uint8Array.from(arcs, ([from]) => from),
    to: Uint8Array.from(arcs, ([, to]) => to),
    bears: Uint8Array.from(arcs, ([, , bears]) => bears),
  };
}

/** A labelling of a sequence, a class for each unit. */
export interface ScoredPath {
  readonly classes: Uint8Array;
  readonly score: number;
}

/** One sequence to be labelled; reused from one to the next, so that inner loops allocate nothing. */
export class Lattice {
  length = 0;
  /** A score for each unit and class. */
  emission = new Float64Array(0);
  /** For each unit the classes that it may have, as bits. */
  allowed = new Int32Array(0);
  /** After `sum`: the logarithm of the sum over all paths. */
  logSum = 0;
  /** After `marginals`: the probability of each class at each unit. */
  posterior = new Float64Array(0);

  /** Exponents of the arcs' scores, as of the last `sum`. */
  readonly #steps: Float64Array;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #weight = new Float64Array(0);
  #scale = new Float64Array(0);
  #score = new Float64Array(0);
  #back = new Int16Array(0);

  constructor(
    readonly topology: Topology,
    /** A score for each arc. */
    readonly transition: Float64Array,
  ) {
    this.#steps = new Float64Array(transition.length);
  }

  /** Prepares for a sequence of `length` units: no scores, every class allowed. */
  reset(length: number): void {
    const { states, classes } = this.topology;
    this.length = length;
    if (this.emission.length < length * classes) {
      const room = Math.max(64, 2 * length);
      this.emission = new Float64Array(room * classes);
      this.allowed = new Int32Array(room);
      this.posterior = new Float64Array(room * classes);
      this.#weight = new Float64Array(room * classes);
      this.#forward = new Float64Array((room + 1) * states);
      this.#backward = new Float64Array((room + 1) * states);
      this.#scale = new Float64Array(room + 1);
    }
    this.emission.fill(0, 0, length * classes);
    this.allowed.fill(-1, 0, length);
  }

  /** Sums over the paths that `allowed` leaves; false where it leaves none. */
  sum(): boolean {
    const { states, classes, from, to, bears } = this.topology;
    const arcs = from.length;
    const forward = this.#forward;
    const weight = this.#weight;
    const steps = this.#steps;
    forward.fill(0, 0, (this.length + 1) * states);
    forward[0] = 1;
    this.logSum = 0;
    for (let arc = 0; arc < arcs; arc++) steps[arc] = Math.exp(this.transition[arc]!);
    for (let at = 0; at < this.length; at++) {
      const top = this.#weigh(at);
      const here = at * states;
      const next = here + states;
      const base = at * classes;
      for (let arc = 0; arc < arcs; arc++) {
        const mass = forward[here + from[arc]!]! * weight[base + bears[arc]!]!;
        if (mass !== 0) forward[next + to[arc]!] = forward[next + to[arc]!]! + mass * steps[arc]!;
      }
      let total = 0;
      for (let state = next; state < next + states; state++) total += forward[state]!;
      if (total === 0) return false;
      for (let state = next; state < next + states; state++) forward[state] = forward[state]! / total;
      this.#scale[at + 1] = total;
      this.logSum += Math.log(total) + top;
    }
    return true;
  }

  /**
   * After `sum`. Fills `posterior`, and adds `factor` times the expected count of each arc to `counts`, where given.
   */
  marginals(counts?: Float64Array, factor = 1): void {
    const { states, classes, from, to, bears } = this.topology;
    const arcs = from.length;
    const forward = this.#forward;
    const backward = this.#backward;
    const posterior = this.posterior;
    const steps = this.#steps;
    const last = this.length * states;
    backward.fill(1, last, last + states);
    posterior.fill(0, 0, this.length * classes);
    for (let at = this.length - 1; at >= 0; at--) {
      const here = at * states;
      const next = here + states;
      const base = at * classes;
      const scale = this.#scale[at + 1]!;
      backward.fill(0, here, next);
      for (let arc = 0; arc < arcs; arc++) {
        const weight = this.#weight[base + bears[arc]!]!;
        if (weight === 0) continue;
        const rest = (weight * steps[arc]! * backward[next + to[arc]!]!) / scale;
        const mass = forward[here + from[arc]!]! * rest;
        backward[here + from[arc]!] = backward[here + from[arc]!]! + rest;
        posterior[base + bears[arc]!] = posterior[base + bears[arc]!]! + mass;
        if (counts !== undefined) counts[arc] = counts[arc]! + factor * mass;
      }
    }
  }

  /** After `marginals`: the probability that unit `at` is read from `state` by an arc of `bears`. */
  arcProbability(at: number, arc: number): number {
    const { states, classes, from, to, bears } = this.topology;
    const weight = this.#weight[at * classes + bears[arc]!]! * this.#steps[arc]!;
    const rest = this.#backward[(at + 1) * states + to[arc]!]! / this.#scale[at + 1]!;
    return this.#forward[at * states + from[arc]!]! * weight * rest;
  }

  /**
   * The `count` best paths, or as many as `allowed` leaves, best first. Viterbi 1967, with lists (Seshadri and Sundberg
   * 1994).
   */
  best(count: number): readonly ScoredPath[] {
    const { states, classes, from, to, bears } = this.topology;
    const { allowed, emission, transition } = this;
    const arcs = from.length;
    const slots = states * count;
    if (this.#score.length < (this.length + 1) * slots) {
      this.#score = new Float64Array(2 * (this.length + 1) * slots);
      this.#back = new Int16Array(2 * (this.length + 1) * slots);
    }
    const score = this.#score;
    const back = this.#back;
    score.fill(-Infinity, 0, (this.length + 1) * slots);
    score[0] = 0;
    for (let at = 0; at < this.length; at++) {
      const here = at * slots;
      const next = here + slots;
      const base = at * classes;
      const mask = allowed[at]!;
      for (let arc = 0; arc < arcs; arc++) {
        const source = here + from[arc]! * count;
        if (score[source] === -Infinity || ((mask >> bears[arc]!) & 1) === 0) continue;
        const gain = emission[base + bears[arc]!]! + transition[arc]!;
        const list = next + to[arc]! * count;
        const worst = list + count - 1;
        for (let rank = 0; rank < count; rank++) {
          const sum = score[source + rank]! + gain;
          // It is worse than all, or there is none; so are those that follow.
          if (!(sum > score[worst]!)) break;
          enter(score, back, list, worst, sum, arc * count + rank);
        }
      }
    }
    const last = this.length * slots;
    const ends: number[] = [];
    for (let slot = 0; slot < slots; slot++) if (score[last + slot]! > -Infinity) ends.push(slot);
    ends.sort((a, b) => score[last + b]! - score[last + a]!);
    return ends.slice(0, count).map((slot) => this.#trace(slot, count));
  }

  #trace(end: number, count: number): ScoredPath {
    const { states, from, bears } = this.topology;
    const slots = states * count;
    const classes = new Uint8Array(this.length);
    let slot = end;
    for (let at = this.length; at > 0; at--) {
      const back = this.#back[at * slots + slot]!;
      const arc = Math.floor(back / count);
      classes[at - 1] = bears[arc]!;
      slot = from[arc]! * count + (back % count);
    }
    return { classes, score: this.#score[this.length * slots + end]! };
  }

  /** Exponents of a unit's scores, less their maximum, which it returns: nothing overflows. */
  #weigh(at: number): number {
    const { classes } = this.topology;
    const base = at * classes;
    const mask = this.allowed[at]!;
    let top = -Infinity;
    for (let each = 0; each < classes; each++)
      if ((mask & (1 << each)) !== 0) top = Math.max(top, this.emission[base + each]!);
    for (let each = 0; each < classes; each++)
      this.#weight[base + each] = (mask & (1 << each)) === 0 ? 0 : Math.exp(this.emission[base + each]! - top);
    return top;
  }
}

/** Enters an arrival into a list of the best ones at a state, best first, in place of the one at `worst`. */
function enter(score: Float64Array, back: Int16Array, list: number, worst: number, sum: number, arrival: number): void {
  let place = worst;
  for (; place > list && score[place - 1]! < sum; place--) {
    score[place] = score[place - 1]!;
    back[place] = back[place - 1]!;
  }
  score[place] = sum;
  back[place] = arrival;
}
