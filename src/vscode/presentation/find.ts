import type { Entries, StatementEntry } from './statement-entries';
import type { EntryTarget } from './command-targets';

/** How far around the place to look first, in UTF-16 code units. Each further attempt looks four times as far. */
const firstReach = 4096;
/** UTF-16 code units per step. */
const stretch = 16_384;

/**
 * The entry that a target refers to: of those with its id, the one nearest to its place. Looks around that place first.
 * Yields between steps.
 */
export function* findEntry(
  entries: Entries,
  { entry: id, near }: EntryTarget,
): Generator<void, StatementEntry | undefined> {
  for (let reach = firstReach; ; reach *= 4) {
    const from = Math.max(0, near - reach);
    const to = Math.min(entries.length, near + reach);
    let found: StatementEntry | undefined;
    for (let start = from; start < to; start += stretch) {
      const here = entries.in({ start, end: Math.min(to, start + stretch) }).filter((entry) => entry.id === id);
      found = nearestEntry([...(found ? [found] : []), ...here], near);
      yield;
    }
    if (found || (from === 0 && to === entries.length)) return found;
  }
}

function nearestEntry(entries: readonly StatementEntry[], near: number): StatementEntry | undefined {
  const distance = ({ content }: StatementEntry): number => Math.abs(content[0].start - near);
  return [...entries].sort((a, b) => distance(a) - distance(b))[0];
}
