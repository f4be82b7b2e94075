import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Path of a file in the folder, plain or gzipped. Null if there is none. */
export function corpusPath(folder: string, name: string): string | null {
  return [name, `${name}.gz`].map((each) => join(folder, each)).find((path) => existsSync(path)) ?? null;
}

/** The text of a file, gzipped or not. */
export function textOfFile(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The text of a file in the folder. Null if there is none. */
export function corpusText(folder: string, name: string): string | null {
  const path = corpusPath(folder, name);
  return path === null ? null : textOfFile(path);
}
