/** The lines of a source. */
import { stride } from './stride';

/** A line without its line feed, in UTF-16 units of the text. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
}

/** All lines in order; longer ones than are read in a step come in parts. */
export function* linesOf(text: string): Generator<SourceLine, void> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    for (; end - start > stride * 2; start = partEnd(text, start)) yield { start, end: partEnd(text, start) };
    yield { start, end };
    start = end + 1;
  }
}

/** Between two words, if there are any. */
function partEnd(text: string, start: number): number {
  const blank = text.slice(start + stride, start + stride * 2).indexOf(' ');
  return start + stride + Math.max(blank, 0);
}

/** Where lines begin, the first left out: after `\n`, `\r\n` and a single `\r`. */
export function* lineStarts(text: string): Generator<void, Uint32Array> {
  const starts: number[] = [];
  let next = stride;
  for (const { 0: found, index } of text.matchAll(/\r\n?|\n/gu)) {
    starts.push(index + found.length);
    if (index < next) continue;
    next = index + stride;
    yield;
  }
  return Uint32Array.from(starts);
}
