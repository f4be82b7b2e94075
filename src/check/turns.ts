/** Who speaks where in a source. */
import { firstIndex } from '../engine';
import type { Passage } from './search';
import type { IndexedSource } from './source-index';
import type { SourceTurn } from './source-types';

/** The turn that a place is in. */
export function turnAt({ turns }: IndexedSource, start: number): SourceTurn | null {
  return turns[firstIndex(turns.length, (at) => turns[at]!.start > start) - 1] ?? null;
}

/** The turn of whoever says most of a passage: the first of theirs. */
export function mainTurn({ source, from, to }: Passage): SourceTurn | null {
  const counts = new Map<string | null, { readonly turn: SourceTurn; count: number }>();
  for (let at = from; at < to; at++) {
    const turn = turnAt(source, source.starts[at]!);
    if (turn === null) continue;
    const known = counts.get(turn.speaker);
    if (known === undefined) counts.set(turn.speaker, { turn, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.turn ?? null;
}

/** Whether words of a passage, counted from its first, are said by whoever says most of it. */
export const isSaidByMain =
  ({ source, from }: Passage, main: SourceTurn | null) =>
  (at: number): boolean =>
    turnAt(source, source.starts[from + at]!)?.speaker === main?.speaker;
