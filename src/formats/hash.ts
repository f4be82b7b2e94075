import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** So many bytes are hashed without giving way. */
const bytesAtOnce = 65_536;

/** Of the UTF-8 text, in lower-case hex; a lone surrogate counts as U+FFFD. Gives way now and then. */
export function* sha256InSteps(text: string): Generator<void, string> {
  const bytes = utf8ToBytes(text);
  const hash = sha256.create();
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    hash.update(bytes.subarray(start, start + bytesAtOnce));
    yield;
  }
  return bytesToHex(hash.digest());
}
