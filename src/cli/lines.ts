import { InputError } from './decode';

const lineFeed = 0x0a;

/** Some whole lines, with their line feeds; the last one of a stream may lack it. */
export interface LineBlock {
  /** In a buffer of their own. */
  readonly bytes: Uint8Array;
  /** The number of the first line, from 1. */
  readonly first: number;
}

/**
 * The lines of a stream, as many together as have come, cut into blocks of `least` bytes and a line at most. A line
 * does not wait for the next one. Holds what came last and the line that is not complete yet; throws an InputError
 * where that has more than `most` bytes.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  least: number,
  most: number,
): AsyncGenerator<LineBlock> {
  let first = 1;
  let parts: Uint8Array[] = [];
  let waiting = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      const lines = concat([...parts, chunk.subarray(0, end)]);
      parts = [];
      waiting = 0;
      for (let start = 0; start < lines.length;) {
        const stop = lines.indexOf(lineFeed, Math.min(start + least, lines.length) - 1) + 1;
        const bytes = lines.slice(start, stop);
        yield { bytes, first };
        first += countLineFeeds(bytes);
        start = stop;
      }
    }
    if (end < chunk.length) parts.push(chunk.subarray(end));
    waiting += chunk.length - end;
    if (waiting > most) throw new InputError(`line ${first} has more than ${most} bytes`);
  }
  if (parts.length > 0) yield { bytes: concat(parts), first };
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++;
  return count;
}

/**
 * Lines without their line feeds.
 * Node's readline is no help here: it also ends a line at U+2028, which stands unescaped in many an article's JSON.
 */
export function linesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** All bytes of a stream. Throws an InputError where they are more than `most`: some streams have no end. */
export async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new InputError(`more than ${most} bytes`);
    parts.push(chunk);
  }
  return concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
