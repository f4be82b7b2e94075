import { existsSync, fstatSync, statSync, type BigIntStats } from 'node:fs';

/** Identifies the file behind a path, links followed, by device and inode. Null if there is none. */
export function identityOf(file: string): string | null {
  return existsSync(file) ? identity(statSync(file, { bigint: true })) : null;
}

/** Identifies the file behind standard input or output. Null if it is no file. */
export function identityOfStream(descriptor: 0 | 1): string | null {
  const found = fstatSync(descriptor, { bigint: true });
  return found.isFile() ? identity(found) : null;
}

const identity = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;
