/** Writes what `ByteReader` reads. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.byte(value);
  }

  /** A whole number from 0 to 2^31 - 1. */
  count(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** 31) throw new RangeError(`${value} is no count.`);
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.byte(0x80 | rest);
    this.byte(rest);
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    this.bytes(new Uint8Array(view.buffer));
  }

  uint16(value: number): void {
    this.byte(value);
    this.byte(value >> 8);
  }

  uint32(value: number): void {
    this.uint16(value);
    this.uint16(value >>> 16);
  }

  /** Of four bytes each. */
  words(values: Int32Array): void {
    for (const value of values) this.uint32(value);
  }

  /** ASCII alone. */
  text(value: string): void {
    if (/[^\n\x20-\x7e]/u.test(value)) throw new RangeError(`Not ASCII: ${value}`);
    this.count(value.length);
    this.bytes(Array.from(value, (letter) => letter.charCodeAt(0)));
  }

  /** The number of another writer's bytes, then the bytes. */
  section(name: string, content: ByteWriter): void {
    this.text(name);
    this.count(content.#bytes.length);
    this.bytes(content.#bytes);
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
