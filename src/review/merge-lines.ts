import type { Line } from './decision';
import { readLog, stringifyLine } from './read-log';

const lineFeed = 0x0a;

/** Reads UTF-8; what is none stays in the file. */
export function decodeLog(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * A log with the lines that it has not got yet, after all that is there, byte for byte. Null if it has them all.
 * `bytes`: null where there is no log yet.
 */
export function withLines(bytes: Uint8Array | null, lines: readonly Line[]): Uint8Array | null {
  const known = new Set(readLog(bytes === null ? '' : decodeLog(bytes)).lines.map(({ id }) => id));
  const added = lines.filter(({ id }) => !known.has(id) && known.add(id));
  return added.length === 0 ? null : joined(bytes ?? new Uint8Array(), added.map(stringifyLine).join(''));
}

/**
 * A log with what drafts of it, which nobody gave their final name, have more than it. Of a log that is gone, since
 * it was about to be replaced, its draft is all there is.
 */
export function withDrafts(bytes: Uint8Array | null, drafts: readonly Uint8Array[]): Uint8Array | null {
  let log = bytes;
  for (const draft of drafts) {
    // A whole draft ends with a line feed, so a last line without one is half a line; it was never called saved.
    const whole = draft.subarray(0, draft.lastIndexOf(lineFeed) + 1);
    log = log === null ? (whole.length === 0 ? null : whole) : (withLines(log, readLog(decodeLog(whole)).lines) ?? log);
  }
  return log;
}

function joined(bytes: Uint8Array, text: string): Uint8Array {
  const isOpen = bytes.length > 0 && bytes.at(-1) !== lineFeed;
  const added = new TextEncoder().encode(isOpen ? `\n${text}` : text);
  const whole = new Uint8Array(bytes.length + added.length);
  whole.set(bytes);
  whole.set(added, bytes.length);
  return whole;
}
