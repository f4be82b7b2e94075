/**
 * Numbers and texts as a string of characters below 256: engines keep such a string in one piece, a byte a character
 * and without pointers, where objects take ten times as much and the garbage collector's time.
 */
export class Packer {
  /** What is packed lies in the first `#length` bytes. */
  #bytes = new Uint8Array(firstBytes);
  #length = 0;

  /** A whole number from 0 to 2^53: seven bits a byte, the lowest first (LEB128). */
  count(value: number): void {
    this.#makeRoom(mostCountBytes);
    const bytes = this.#bytes;
    let rest = value;
    while (rest >= 0x80) {
      bytes[this.#length++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    bytes[this.#length++] = rest;
  }

  /** Any string: two bytes a unit where some unit takes them. */
  text(value: string): void {
    const wide = isWide(value);
    this.count(value.length * 2 + (wide ? 1 : 0));
    this.#makeRoom(2 * value.length);
    const bytes = this.#bytes;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      bytes[this.#length++] = code;
      if (wide) bytes[this.#length++] = code >> 8;
    }
  }

  finish(): string {
    return fromCodes(this.#bytes.subarray(0, this.#length));
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + count));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Most blocks and sections take no more. */
const firstBytes = 1024;
/** Of a number up to 2^53. */
const mostCountBytes = 8;

/** Reads what was packed, in the same order. */
export class Unpacker {
  #at = 0;

  constructor(private readonly bytes: string) {}

  count(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.bytes.charCodeAt(this.#at++);
      if (byte < 0x80) return value + byte * scale;
      value += (byte - 0x80) * scale;
    }
  }

  text(): string {
    const head = this.count();
    const length = Math.floor(head / 2);
    const from = this.#at;
    if (head % 2 === 0) {
      this.#at += length;
      return this.bytes.slice(from, this.#at);
    }
    this.#at += 2 * length;
    const codes = new Uint16Array(length);
    for (let at = 0; at < length; at++)
      codes[at] = this.bytes.charCodeAt(from + 2 * at) + (this.bytes.charCodeAt(from + 2 * at + 1) << 8);
    return fromCodes(codes);
  }
}

function isWide(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 0xff) return true;
  return false;
}

/** So many arguments any engine takes. */
const mostArguments = 4096;

/** A string in memory of its own, of one byte a character where the codes are below 256. */
export function fromCodes(codes: Codes): string {
  if (codes.length <= mostArguments) return fromFewCodes(codes);
  let text = '';
  for (let at = 0; at < codes.length; at += mostArguments) text += fromFewCodes(codes.subarray(at, at + mostArguments));
  return text;
}

type Codes = Uint8Array | Uint16Array;

/** Not spread: that asks an iterator for each code. */
function fromFewCodes(codes: Codes): string {
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}
