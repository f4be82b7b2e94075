import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate } from 'fflate';

/** Some milliseconds' hashing. */
const hashedAtOnce = 1 << 16;
/** Unpacked at once; DEFLATE makes a thousand times as much of it at most. */
const packedAtOnce = 1 << 14;
/** Some milliseconds' unpacking. */
const unpackedBetween = 1 << 17;

/** SHA-256 of parts, one after the other, by this program's own code. Yields now and then. */
export function* checksumInSteps(parts: readonly Uint8Array[]): Generator<void, Uint8Array> {
  const hash = sha256.create();
  for (const part of parts) {
    for (let at = 0; at < part.length; at += hashedAtOnce) {
      hash.update(part.subarray(at, at + hashedAtOnce));
      yield;
    }
  }
  return hash.digest();
}

/**
 * Unpacks what DEFLATE (RFC 1951) packed, by this program's own code. Yields now and then. Null where that would be
 * more than `most` bytes, which are never taken. Throws where the bytes are nothing that was packed.
 */
export function* inflateInSteps(packed: Uint8Array, most: number): Generator<void, Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let due = unpackedBetween;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  for (let at = 0; at < packed.length; at += packedAtOnce) {
    stream.push(packed.subarray(at, at + packedAtOnce), at + packedAtOnce >= packed.length);
    if (length > most) return null;
    if (length < due) continue;
    due = length + unpackedBetween;
    yield;
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
