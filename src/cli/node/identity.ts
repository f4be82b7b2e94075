import { existsSync, fstatSync, statSync, type BigIntStats } from 'node:fs';

/** Which file a name stands for, by device and number, whatever links lead to it; null where there is none. */
export function identityOf(file: string): string | null {
  return existsSync(file) ? identity(statSync(file, { bigint: true })) : null;
}

/** Which file a stream of the program's own reads or writes; null where it is none. */
export function identityOfStream(descriptor: 0 | 1): string | null {
  const found = fstatSync(descriptor, { bigint: true });
  return found.isFile() ? identity(found) : null;
}

const identity = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;
