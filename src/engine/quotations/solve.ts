import { costs } from './glyphs';
import type { MarkToken } from './scan';
import { stacks, symbolOf, type Stack } from './stacks';

/** What a mark does. `reopen` gives up everything that is open and opens anew: a closing mark was forgotten. */
export type Act = 'skip' | 'open' | 'close' | 'reopen';

const infinite = 1e9;

/** A reading that is this much worse than the best one so far is given up: three marks without a partner. */
const margin = 120;

/** The cheapest reading of the marks so far that leaves a stack open, and the one it goes on from. */
interface PartialReading {
  readonly stack: Stack;
  cost: number;
  /** What the last mark does; null where there is none yet. */
  act: Act | null;
  before: PartialReading | null;
}

/**
 * Chooses what each mark does so that the costs add up to the least: Viterbi over the stacks of open quotations.
 * Takes time in proportion to the number of tokens.
 */
export class Solver {
  #live: PartialReading[] = [];
  #reached: PartialReading[] = [];
  /** By id of a stack: where in `#reached` its reading is, -1 where there is none. */
  readonly #place = new Array<number>(stacks.length).fill(-1);
  #least = 0;

  /**
   * @param from id of the stack that is open before the first token
   * @param last whether the block ends after these tokens, so that what is still open then costs something
   */
  solve(tokens: readonly MarkToken[], from: number, last: boolean): readonly Act[] {
    this.#live = [{ stack: stacks[from]!, cost: 0, act: null, before: null }];
    this.#least = 0;
    for (const token of tokens) this.#step(token);
    return trace(cheapest(this.#live, last));
  }

  #step(token: MarkToken): void {
    const symbol = symbolOf(token.family, token.first);
    const limit = this.#least + margin;
    this.#least = infinite;
    for (const reading of this.#live) {
      const { stack, cost } = reading;
      if (cost > limit) continue;
      const matches = stack.top === token.family;
      if (matches) this.#offer(stack.below, reading, 'close', cost + token.close);
      else if (mayCross(stack, token))
        this.#offer(stack.below, reading, 'close', cost + token.close + costs.crossClosing);
      const above = stack.above[symbol]!;
      if (above >= 0) this.#offer(above, reading, 'open', cost + token.open + nestingCost(stack, token));
      if (stack.id > 0)
        this.#offer(stacks[0]!.above[symbol]!, reading, 'reopen', cost + token.open + abandoning(stack, token));
      const passes = matches && token.close <= costs.passClosing;
      this.#offer(stack.id, reading, 'skip', cost + token.skip + (passes ? costs.passClosing : 0));
    }
    for (const { stack } of this.#reached) this.#place[stack.id] = -1;
    [this.#live, this.#reached] = [this.#reached, this.#live];
    this.#reached.length = 0;
  }

  #offer(to: number, before: PartialReading, act: Act, cost: number): void {
    const place = this.#place[to]!;
    if (place === -1) {
      this.#place[to] = this.#reached.length;
      this.#reached.push({ stack: stacks[to]!, cost, act, before });
    } else {
      const known = this.#reached[place]!;
      if (cost >= known.cost) return;
      known.cost = cost;
      known.act = act;
      known.before = before;
    }
    if (cost < this.#least) this.#least = cost;
  }
}

/** The reading that costs least in the end; of two, that of the first stack. */
function cheapest(readings: readonly PartialReading[], last: boolean): PartialReading {
  const total = ({ stack, cost }: PartialReading): number => cost + (last ? stack.unclosed : 0);
  return readings.reduce((best, reading) => {
    const more = total(reading) - total(best);
    return more < 0 || (more === 0 && reading.stack.id < best.stack.id) ? reading : best;
  });
}

function trace(end: PartialReading): readonly Act[] {
  const chosen: Act[] = [];
  for (let at: PartialReading | null = end; at?.act; at = at.before) chosen.push(at.act);
  return chosen.reverse();
}

/** Whether the mark, going by its neighbours, surely closes something, if not something of its own family. */
function mayCross(stack: Stack, token: MarkToken): boolean {
  return stack.top !== null && stack.top !== 'guillemet' && token.family !== 'guillemet' && token.close <= 1;
}

function nestingCost(stack: Stack, token: MarkToken): number {
  if (stack.top === null || !stack.items.some((item) => item.family === token.family)) return 0;
  // Guillemets nest freely, and ‘… “… ‘…’ …” …’ alternates as it should.
  if (token.family === 'guillemet' || stack.top !== token.family) return costs.nestAngle;
  if (token.family === 'single') return costs.nestSingle;
  return token.atSentence && !token.first ? costs.nestDoubleAtSentence : costs.nestDouble;
}

function abandoning(stack: Stack, token: MarkToken): number {
  return stack.items.length * (token.atSentence ? costs.abandonAtSentence : costs.abandon);
}
