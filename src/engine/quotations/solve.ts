import { costs } from './glyphs';
import type { MarkToken } from './scan';
import { stacks, symbolOf, type Stack } from './stacks';

/** What a mark does. `reopen` gives up everything that is open and opens anew: a closing mark was forgotten. */
export type Act = 'skip' | 'open' | 'close' | 'reopen';

const acts: readonly Act[] = ['skip', 'open', 'close', 'reopen'];
const [skip, open, close, reopen] = [0, 1, 2, 3];

const infinite = 1e9;

/** A reading that is this much worse than the best one so far is given up: three marks without a partner. */
const margin = 120;

/**
 * Chooses what each mark does so that the costs add up to the least: Viterbi over the stacks of open quotations.
 * Takes time in proportion to the number of tokens. Keeps its tables, which are as long as the longest group.
 */
export class Solver {
  readonly #from: Uint8Array;
  readonly #act: Uint8Array;
  #cost = new Int32Array(stacks.length);
  #next = new Int32Array(stacks.length);
  /** Ids of the stacks that may be open now, and after the next mark. */
  #live: number[] = [];
  #reached: number[] = [];
  #least = 0;

  /** @param longest the greatest number of tokens that `solve` gets at a time */
  constructor(longest: number) {
    this.#from = new Uint8Array(longest * stacks.length);
    this.#act = new Uint8Array(longest * stacks.length);
    this.#cost.fill(infinite);
    this.#next.fill(infinite);
  }

  /**
   * @param from id of the stack that is open before the first token
   * @param last whether the block ends after these tokens, so that what is still open then costs something
   */
  solve(tokens: readonly MarkToken[], from: number, last: boolean): readonly Act[] {
    this.#live = [from];
    this.#cost[from] = 0;
    this.#least = 0;
    let row = 0;
    for (const token of tokens) {
      this.#step(token, row);
      row += stacks.length;
    }
    const best = this.#cheapest(last);
    for (const id of this.#live) this.#cost[id] = infinite;
    return this.#trace(row, best);
  }

  #step(token: MarkToken, row: number): void {
    const symbol = symbolOf(token.family, token.first);
    const limit = this.#least + margin;
    this.#least = infinite;
    for (const id of this.#live) {
      const cost = this.#cost[id]!;
      this.#cost[id] = infinite;
      if (cost > limit) continue;
      const stack = stacks[id]!;
      const matches = stack.top === token.family;
      if (matches) this.#offer(row, stack.below, id, close, cost + token.close);
      else if (mayCross(stack, token))
        this.#offer(row, stack.below, id, close, cost + token.close + costs.crossClosing);
      const above = stack.above[symbol]!;
      if (above >= 0) this.#offer(row, above, id, open, cost + token.open + nesting(stack, token));
      if (id > 0) this.#offer(row, stacks[0]!.above[symbol]!, id, reopen, cost + token.open + abandoning(stack, token));
      const passes = matches && token.close <= costs.passClosing;
      this.#offer(row, id, id, skip, cost + token.skip + (passes ? costs.passClosing : 0));
    }
    [this.#cost, this.#next] = [this.#next, this.#cost];
    [this.#live, this.#reached] = [this.#reached, this.#live];
    this.#reached.length = 0;
  }

  #offer(row: number, to: number, from: number, act: number, cost: number): void {
    const known = this.#next[to]!;
    if (cost >= known) return;
    if (known === infinite) this.#reached.push(to);
    this.#next[to] = cost;
    this.#from[row + to] = from;
    this.#act[row + to] = act;
    if (cost < this.#least) this.#least = cost;
  }

  #cheapest(last: boolean): number {
    let best = 0;
    let least = infinite * 2;
    for (const { id, unclosed } of stacks) {
      const total = this.#live.includes(id) ? this.#cost[id]! + (last ? unclosed : 0) : infinite;
      if (total >= least) continue;
      least = total;
      best = id;
    }
    return best;
  }

  #trace(end: number, best: number): readonly Act[] {
    const chosen: Act[] = [];
    let state = best;
    for (let row = end - stacks.length; row >= 0; row -= stacks.length) {
      chosen.push(acts[this.#act[row + state]!]!);
      state = this.#from[row + state]!;
    }
    return chosen.reverse();
  }
}

/** Whether the mark, going by its neighbours, surely closes something, if not something of its own family. */
function mayCross(stack: Stack, token: MarkToken): boolean {
  return stack.top !== null && stack.top !== 'guillemet' && token.family !== 'guillemet' && token.close <= 1;
}

function nesting(stack: Stack, token: MarkToken): number {
  if (stack.top === null || !stack.items.some((item) => item.family === token.family)) return 0;
  // Guillemets nest freely, and ‘… “… ‘…’ …” …’ alternates as it should.
  if (token.family === 'guillemet' || stack.top !== token.family) return costs.nestAngle;
  if (token.family === 'single') return costs.nestSingle;
  return token.atSentence && !token.first ? costs.nestDoubleAtSentence : costs.nestDouble;
}

function abandoning(stack: Stack, token: MarkToken): number {
  return stack.items.length * (token.atSentence ? costs.abandonAtSentence : costs.abandon);
}
