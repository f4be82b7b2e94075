import { costs, type Family } from './glyphs';

/** What is open: a family, and whether the block began with that mark, as each paragraph of a longer statement does. */
interface Open {
  readonly family: Family;
  readonly fromStart: boolean;
}

/**
 * A stack of open quotations. There are few, because nobody nests deeper than `deepest`; marks beyond it stay alone.
 */
export interface Stack {
  /** Index in `stacks`. */
  readonly id: number;
  readonly items: readonly Open[];
  /** The family that is open innermost; null where nothing is. */
  readonly top: Family | null;
  /** Id of the stack without its top; its own id at the bottom. */
  readonly below: number;
  /** Cost of leaving all of it open at the end of the block. */
  readonly unclosed: number;
  /** Ids of the stacks with one more item, by `symbolOf`; -1 where that is too deep. */
  readonly above: readonly number[];
}

const deepest = 3;

const symbols: readonly Open[] = [
  { family: 'double', fromStart: false },
  { family: 'single', fromStart: false },
  { family: 'guillemet', fromStart: false },
  { family: 'double', fromStart: true },
  { family: 'single', fromStart: true },
];

export function symbolOf(family: Family, fromStart: boolean): number {
  if (family === 'double') return fromStart ? 3 : 0;
  if (family === 'single') return fromStart ? 4 : 1;
  return 2;
}

function unclosedCost(item: Open): number {
  if (!item.fromStart) return costs.unclosed;
  return item.family === 'single' ? costs.unclosedSingleFromStart : costs.unclosedFromStart;
}

/** A mark within the block cannot have begun it, so `fromStart` needs nothing but such items below. */
function mayStandOn(item: Open, below: readonly Open[]): boolean {
  if (item.fromStart && below.some((open) => !open.fromStart)) return false;
  return below.filter((open) => open.family === item.family).length < 2;
}

function enumerate(): readonly Stack[] {
  interface Draft extends Stack {
    readonly above: number[];
  }
  const drafts: Draft[] = [{ id: 0, items: [], top: null, below: 0, unclosed: 0, above: [] }];
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]!;
    for (const symbol of symbols) {
      const fits = draft.items.length < deepest && mayStandOn(symbol, draft.items);
      draft.above.push(fits ? drafts.length : -1);
      if (!fits) continue;
      const unclosed = draft.unclosed + unclosedCost(symbol);
      const items = [...draft.items, symbol];
      drafts.push({ id: drafts.length, items, top: symbol.family, below: draft.id, unclosed, above: [] });
    }
  }
  return drafts;
}

/** Every stack that may occur, the empty one first. */
export const stacks: readonly Stack[] = enumerate();
