import { InputError } from './decode';

const lineFeed = 0x0a;

/** Some whole lines, with their line feeds. The last line of a stream may lack it. */
export interface LineBlock {
  /** In its own buffer, so that posting it to a thread copies nothing else. */
  readonly bytes: Uint8Array;
  /** The number of the first line, from 1. */
  readonly first: number;
}

/**
 * Cuts a stream into blocks of whole lines. A block ends with the line that reaches `least` bytes, or earlier if no
 * more whole lines have arrived: a line does not wait for the next one. Buffers an incomplete line. Throws an
 * InputError if that is longer than `most` bytes.
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
 * Node's readline does not fit: it also ends a line at U+2028, which many articles contain unescaped in their JSON.
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

/** All bytes of a stream. Throws an InputError beyond `most` bytes: some streams have no end. */
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
