/** What the reader of a source sees, kept as what differs from its text. */
import { firstIndex } from '../engine';
import { ownString } from './own-string';
import { stride } from './stride';

/** A text of which parts are asked for; a string is one. */
export type SeenText = Pick<string, 'charAt' | 'slice'>;

/** Gives `seen`, which is as long as `text`, in less memory. In steps of some milliseconds. */
export function* keptSeen(text: string, seen: string): Generator<void, SeenText> {
  if (text === seen) return text;
  const starts: number[] = [];
  const ends: number[] = [];
  const others = new Map<number, string>();
  let rest = stride;
  for (let at = 0; at < text.length; at++) {
    if (at > rest) {
      rest = at + stride;
      yield;
    }
    if (text.charCodeAt(at) === seen.charCodeAt(at)) continue;
    const start = at;
    // Blanks within are the same on both sides, and cost less within a run than between two.
    while (at < text.length && (text.charCodeAt(at) !== seen.charCodeAt(at) || seen.charCodeAt(at) === blank)) at++;
    const shown = seen.slice(start, at);
    if (/[^ ]/u.test(shown)) others.set(starts.length, ownString(shown));
    starts.push(start);
    ends.push(at);
  }
  return new MaskedText(text, Uint32Array.from(starts), Uint32Array.from(ends), others);
}

const blank = 32;

/** A text with other words in some places; blanks, unless `others` has them by the number of the place. */
class MaskedText implements SeenText {
  constructor(
    readonly text: string,
    readonly starts: Uint32Array,
    readonly ends: Uint32Array,
    readonly others: ReadonlyMap<number, string>,
  ) {}

  charAt(at: number): string {
    return this.slice(at, at + 1);
  }

  slice(start = 0, end = this.text.length): string {
    const { text, starts, ends, others } = this;
    const parts: string[] = [];
    let at = Math.max(0, start);
    for (let run = firstIndex(ends.length, (one) => ends[one]! > at); run < starts.length; run++) {
      const [from, to] = [Math.max(at, starts[run]!), Math.min(end, ends[run]!)];
      if (from >= to) break;
      const shown = others.get(run);
      parts.push(text.slice(at, from));
      parts.push(shown === undefined ? ' '.repeat(to - from) : shown.slice(from - starts[run]!, to - starts[run]!));
      at = to;
    }
    return parts.join('') + text.slice(at, end);
  }
}
