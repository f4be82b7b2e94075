import { Packer, Unpacker } from './packing';

/** How values of a type are packed, and unpacked again: what comes out equals what went in. */
export interface Codec<T> {
  write(packer: Packer, value: T): void;
  read(unpacker: Unpacker): T;
}

export function pack<T>(codec: Codec<T>, value: T): string {
  const packer = new Packer();
  codec.write(packer, value);
  return packer.finish();
}

export function unpack<T>(codec: Codec<T>, packed: string): T {
  return codec.read(new Unpacker(packed));
}

/** A whole number from 0 to 2^53. */
export const count: Codec<number> = {
  write: (packer, value) => packer.count(value),
  read: (unpacker) => unpacker.count(),
};

/** A whole number of at least -2: an index, or what stands in its place where there is none. */
export const index: Codec<number> = {
  write: (packer, value) => packer.count(value + 2),
  read: (unpacker) => unpacker.count() - 2,
};

export const text: Codec<string> = {
  write: (packer, value) => packer.text(value),
  read: (unpacker) => unpacker.text(),
};

/** Any number, to its last bit; -0 becomes 0. */
export const number: Codec<number> = {
  write: (packer, value) => packer.text(String(value)),
  read: (unpacker) => Number(unpacker.text()),
};

/** One of at most 128 values. */
export function oneOf<T>(values: readonly T[]): Codec<T> {
  return {
    write: (packer, value) => packer.count(values.indexOf(value)),
    read: (unpacker) => values[unpacker.count()]!,
  };
}

export const flag: Codec<boolean> = oneOf([false, true]);

export function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write(packer, value) {
      packer.count(value === null ? 0 : 1);
      if (value !== null) codec.write(packer, value);
    },
    read: (unpacker) => (unpacker.count() === 0 ? null : codec.read(unpacker)),
  };
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    write(packer, values) {
      packer.count(values.length);
      for (const value of values) codec.write(packer, value);
    },
    read(unpacker) {
      const values: T[] = [];
      for (let rest = unpacker.count(); rest > 0; rest--) values.push(codec.read(unpacker));
      return values;
    },
  };
}

/** Objects with these fields and no others. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Codec<T[K]> }): Codec<T> {
  const keys = Object.keys(fields) as (keyof T)[];
  const codecs = keys.map((key): Codec<T[keyof T]> => fields[key]);
  return {
    write(packer, value) {
      for (let at = 0; at < keys.length; at++) codecs[at]!.write(packer, value[keys[at]!]);
    },
    read(unpacker) {
      const value: Partial<T> = {};
      for (let at = 0; at < keys.length; at++) value[keys[at]!] = codecs[at]!.read(unpacker);
      return value as T;
    },
  };
}

/** Spans of one text, of which neither end is below 0. */
export const span: Codec<{ readonly start: number; readonly end: number }> = {
  write(packer, { start, end }) {
    packer.count(start);
    packer.count(end - start);
  },
  read(unpacker) {
    const start = unpacker.count();
    return { start, end: start + unpacker.count() };
  },
};
