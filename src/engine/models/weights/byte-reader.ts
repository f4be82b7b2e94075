/** A weights file that cannot be used. The message is one sentence for the reader. */
export class ModelError extends Error {
  /** `ModelError`. */
  override readonly name = 'ModelError';
}

/** The largest weight, far beyond any that is learned. */
const largest = 2 ** 20;

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Reads numbers and words one after the other. Every method throws a ModelError where the bytes end too early. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.#at === this.bytes.length;
  }

  /** A view, no copy. */
  take(length: number): Uint8Array {
    this.#expect(length);
    return this.bytes.subarray(this.#at, (this.#at += length));
  }

  byte(): number {
    this.#expect(1);
    return this.bytes[this.#at++]!;
  }

  /** Little-endian base 128 (LEB128): 0 to 2^31 - 1. */
  count(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80 && value < 2 ** 31) return value;
    }
    throw new ModelError('A part of the weights file holds a number out of range.');
  }

  /**
   * How many items follow, of `bytes` each at least: never more than there is room for, so that it is safe to allot
   * them.
   */
  length(bytes: number): number {
    const items = this.count();
    if (items * bytes > this.bytes.length - this.#at)
      throw new ModelError('A part of the weights file ends too early.');
    return items;
  }

  /** IEEE 754 single precision, little-endian, of a size that a weight can have. */
  float(): number {
    const value = this.#view(4).getFloat32(0, true);
    expectWeight(value);
    return value;
  }

  uint16(): number {
    return this.#view(2).getUint16(0, true);
  }

  uint32(): number {
    return this.#view(4).getUint32(0, true);
  }

  int8s(count: number): Int8Array {
    return new Int8Array(this.#copy(count, 1));
  }

  uint16s(count: number): Uint16Array {
    return new Uint16Array(this.#copy(count, 2));
  }

  /** Words of four bytes. */
  words(count: number): Int32Array {
    return new Int32Array(this.#copy(count, 4));
  }

  /** As `float` reads them. */
  floats(count: number): Float32Array {
    const values = new Float32Array(this.#copy(count, 4));
    for (const value of values) expectWeight(value);
    return values;
  }

  /** Printed ASCII and line feeds after their number. */
  text(): string {
    const text = Array.from(this.take(this.count()), (byte) => String.fromCharCode(byte)).join('');
    if (/[^\n\x20-\x7e]/u.test(text)) throw new ModelError('A part of the weights file holds a text that is none.');
    return text;
  }

  /** Throws a ModelError where anything follows. */
  end(): void {
    if (!this.done) throw new ModelError('A part of the weights file holds more than it should.');
  }

  #expect(length: number): void {
    if (this.#at + length > this.bytes.length) throw new ModelError('A part of the weights file ends too early.');
  }

  /** Numbers of `bytes` each, little-endian in the file, in this machine's order, where typed arrays can view them. */
  #copy(count: number, bytes: number): ArrayBuffer {
    const copy = new Uint8Array(this.take(count * bytes));
    if (!isLittleEndian) for (let at = 0; at < copy.length; at += bytes) copy.subarray(at, at + bytes).reverse();
    return copy.buffer;
  }

  #view(length: number): DataView {
    const { buffer, byteOffset } = this.take(length);
    return new DataView(buffer, byteOffset, length);
  }
}

function expectWeight(value: number): void {
  // NaN is not less, either.
  if (!(Math.abs(value) <= largest)) throw new ModelError('A part of the weights file holds a number out of range.');
}
