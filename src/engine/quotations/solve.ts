import { costs } from './glyphs';
import type { MarkToken } from './scan';
import { stacks, symbolOf, type Stack } from './stacks';

/** `reopen` gives up everything that is open and opens anew: a closing mark was forgotten. */
export const enum Act {
  skip,
  open,
  close,
  reopen,
}

const infinite = 1e9;

interface Row {
  readonly cost: Int32Array;
  readonly from: Uint8Array;
  readonly act: Uint8Array;
}

/**
 * Chooses what each mark does so that the costs add up to the least (Viterbi over the stacks of open quotations).
 * Takes time and memory in proportion to the number of tokens.
 * @param from id of the stack that is open before the first token
 * @param last whether the block ends after these tokens, so that what is still open then costs something
 */
export function solve(tokens: readonly MarkToken[], from: number, last: boolean): readonly Act[] {
  const rows: Row[] = [];
  let cost = new Int32Array(stacks.length).fill(infinite);
  cost[from] = 0;
  for (const token of tokens) {
    const row = step(token, cost);
    rows.push(row);
    cost = row.cost as Int32Array<ArrayBuffer>;
  }
  return trace(rows, cheapest(cost, last));
}

function step(token: MarkToken, before: Int32Array): Row {
  const row: Row = {
    cost: new Int32Array(stacks.length).fill(infinite),
    from: new Uint8Array(stacks.length),
    act: new Uint8Array(stacks.length),
  };
  const offer = (to: number, from: number, act: Act, by: number): void => {
    const cost = before[from]! + by;
    if (cost >= row.cost[to]!) return;
    row.cost[to] = cost;
    row.from[to] = from;
    row.act[to] = act;
  };
  const symbol = symbolOf(token.family, token.first && token.family !== 'guillemet');
  for (const stack of stacks) {
    if (before[stack.id]! >= infinite) continue;
    const top = stack.items.at(-1);
    const matches = top?.family === token.family;
    if (matches) offer(stack.below, stack.id, Act.close, token.close);
    const above = stack.above[symbol]!;
    if (above >= 0) offer(above, stack.id, Act.open, token.open + nesting(stack, token));
    if (top) offer(stacks[0]!.above[symbol]!, stack.id, Act.reopen, token.open + abandoning(stack, token));
    const passes = matches && token.close <= costs.passClosing;
    offer(stack.id, stack.id, Act.skip, token.skip + (passes ? costs.passClosing : 0));
  }
  return row;
}

function nesting(stack: Stack, token: MarkToken): number {
  if (!stack.items.some((item) => item.family === token.family)) return 0;
  const direct = stack.items.at(-1)?.family === token.family;
  if (token.family === 'guillemet') return costs.nestAngle;
  // ‘… “… ‘…’ …” …’ alternates and is fine typography.
  if (!direct) return costs.nestAngle;
  if (token.family === 'single') return costs.nestSingle;
  return token.atSentence && !token.first ? costs.nestDoubleAtSentence : costs.nestDouble;
}

function abandoning(stack: Stack, token: MarkToken): number {
  return stack.items.length * (token.atSentence ? costs.abandonAtSentence : costs.abandon);
}

function cheapest(cost: Int32Array, last: boolean): number {
  let best = 0;
  let least = infinite * 2;
  for (const stack of stacks) {
    const total = cost[stack.id]! + (last ? stack.unclosed : 0);
    if (total >= least) continue;
    least = total;
    best = stack.id;
  }
  return best;
}

function trace(rows: readonly Row[], end: number): readonly Act[] {
  const acts: Act[] = [];
  let state = end;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    acts.push(row.act[state]! as Act);
    state = row.from[state]!;
  }
  return acts.reverse();
}
