import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes per step. */
const bytesAtOnce = 65_536;

/** The SHA-256 of the text as UTF-8, in lower-case hex. A lone surrogate counts as U+FFFD. Yields between steps. */
export function* sha256InSteps(text: string): Generator<void, string> {
  const bytes = utf8ToBytes(text);
  const hash = sha256.create();
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    hash.update(bytes.subarray(start, start + bytesAtOnce));
    yield;
  }
  return bytesToHex(hash.digest());
}
