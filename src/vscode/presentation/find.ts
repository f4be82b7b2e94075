import type { Entries, Entry } from './entries';
import type { EntryTarget } from './targets';

/** So far around the place is looked first, in UTF-16 code units, and each time four times as far. */
const firstReach = 4096;
/** So much is looked at without giving way. */
const stretch = 16_384;

/**
 * The entry that a target means: of those with its id the nearest. Looks around its place first, and gives way now and
 * then.
 */
export function* findEntry(entries: Entries, { entry: id, near }: EntryTarget): Generator<void, Entry | undefined> {
  for (let reach = firstReach; ; reach *= 4) {
    const from = Math.max(0, near - reach);
    const to = Math.min(entries.length, near + reach);
    let found: Entry | undefined;
    for (let start = from; start < to; start += stretch) {
      const here = entries.in({ start, end: Math.min(to, start + stretch) }).filter((entry) => entry.id === id);
      found = nearest([...(found ? [found] : []), ...here], near);
      yield;
    }
    if (found || (from === 0 && to === entries.length)) return found;
  }
}

function nearest(entries: readonly Entry[], near: number): Entry | undefined {
  const distance = ({ content }: Entry): number => Math.abs(content[0].start - near);
  return [...entries].sort((a, b) => distance(a) - distance(b))[0];
}
