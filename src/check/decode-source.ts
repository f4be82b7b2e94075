import { finish } from '../engine';

/** A source that cannot be read. Its message is for the reader. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** Elements within each other; the parser's time grows with their square. */
const deepest = 5000;

/** Throws a SourceError for elements that are nested deeper than any page or document needs. */
export function refuseDeep(depth: number): void {
  if (depth > deepest) throw new SourceError('not read: it is nested too deep');
}

/** Decodes the bytes of a source, UTF-8 or UTF-16. Throws a SourceError for what is no text. */
export const decodeSource = (bytes: Uint8Array): string => finish(decodeInSteps(bytes));

/** Bytes that are decoded in one step. */
const bytesAtOnce = 2 ** 20;

/** As `decodeSource`, in steps of some milliseconds. */
export function* decodeInSteps(bytes: Uint8Array): Generator<void, string> {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new SourceError('not a text: it holds NUL bytes');
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      parts.push(decoder.decode(bytes.subarray(at, at + bytesAtOnce), { stream: true }));
      yield;
    }
    return parts.join('') + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    throw new SourceError(`not valid ${name}; convert it to UTF-8 first`, { cause: error });
  }
}

/** How much of a file is looked at to tell its encoding. */
const head = 4096;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return 'utf-8';
  // Without a byte order mark: every other byte of Latin letters is zero.
  const zeros = [0, 0];
  const length = Math.min(head, bytes.length);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const most = length / 2;
  if (zeros[1]! > most * 0.6 && zeros[0]! < most * 0.05) return 'utf-16le';
  if (zeros[0]! > most * 0.6 && zeros[1]! < most * 0.05) return 'utf-16be';
  return null;
}
