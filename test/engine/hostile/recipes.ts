// Short descriptions of texts, so that a search can change them and its finds can be stored.
import { nameOf } from './names';

/** A sequence of pieces, written a number of times. */
export interface Group {
  /** In a piece `{n}` stands for a number and `{name}` for a made-up name, others each time the group is written. */
  readonly pieces: readonly string[];
  readonly times: number;
}

/** A sequence of groups, repeated to fill a text. */
export interface Recipe {
  readonly groups: readonly Group[];
}

/** A text of `size` UTF-16 units, give or take one group; the same each time. */
export function write({ groups }: Recipe, size: number): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size;) {
    const before = length;
    for (const { pieces, times } of groups)
      for (let time = 0; time < times && length < size; time++) {
        const part = fill(pieces.join(''), at++);
        parts.push(part);
        length += part.length;
      }
    if (length === before) throw new Error('A recipe must write something.');
  }
  return parts.join('');
}

/** Writes a piece for the time number `at`. */
export function fill(piece: string, at: number): string {
  return piece.replaceAll('{n}', String(at)).replaceAll('{name}', () => nameOf(at));
}

/**
 * How a recipe is shown: its pieces as they stand in the code, a group in brackets where it is written several times.
 */
export function describe({ groups }: Recipe): string {
  return groups
    .map(({ pieces, times }) => (times === 1 ? quoted(pieces.join('')) : `(${quoted(pieces.join(''))})×${times}`))
    .join(' ');
}

/** In ASCII, with escapes. */
export function quoted(words: string): string {
  return JSON.stringify(words).replaceAll(
    /[^\x20-\x7e]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
