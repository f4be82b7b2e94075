/** Who speaks in a passage. */
import type { Passage } from './search';

/** The number of the turn of whoever says most of a passage, the first of theirs; -1 where no turn is told. */
export function mainTurn({ source, from, to }: Passage): number {
  const { turns, starts } = source;
  const counts = new Map<number, { readonly turn: number; count: number }>();
  for (let at = from; at < to; at++) {
    const turn = turns.numberAt(starts[at]!);
    if (turn < 0) continue;
    const speaker = turns.speakerOf(turn);
    const known = counts.get(speaker);
    if (known === undefined) counts.set(speaker, { turn, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.turn ?? -1;
}

/** Whether words of a passage, counted from its first, are said by whoever speaks in a turn. */
export const isSaidIn =
  ({ source: { turns, starts }, from }: Passage, turn: number) =>
  (at: number): boolean =>
    turns.speakerOf(turns.numberAt(starts[from + at]!)) === turns.speakerOf(turn);
