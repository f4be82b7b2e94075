import { fstatSync } from 'node:fs';
import { constants, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { articleExtensions, isArticle } from '../../formats/source-formats';
import { InputError } from '../decode';
import { collect } from '../lines';
import type { Reporter } from './report';

/** One text to annotate. `file` is null for standard input. */
export interface InputText {
  readonly id: string;
  readonly file: string | null;
}

/** How a file is called in what is written. */
export const inputId = (file: string): string => path.relative(process.cwd(), file).split(path.sep).join('/');

const notRegular = (): InputError => new InputError('not a regular file');

/** The texts that the paths name, each once. `several` is true also for a single folder with a single text. */
export async function inputTextsOf(
  paths: readonly string[],
  reporter: Reporter,
): Promise<{ readonly sources: readonly InputText[]; readonly several: boolean }> {
  const sources = new Map<string, InputText>();
  let several = paths.length > 1;
  const add = (file: string): unknown => sources.set(file, { id: inputId(file), file });
  for (const given of paths) {
    if (given === '-') {
      sources.set('-', { id: '-', file: null });
      continue;
    }
    const file = path.resolve(given);
    try {
      const found = await stat(file);
      if (!found.isDirectory()) {
        if (!found.isFile()) throw new InputError('not a regular file; - is standard input');
        add(file);
        continue;
      }
      several = true;
      const texts = await textsIn(file, new Set(), reporter);
      if (texts.length === 0)
        throw new InputError(`a folder without any file that ends in ${articleExtensions.join(', ')}`);
      // Sorted by code unit, not by locale, so that the same folder gives the same order everywhere.
      texts
        .map((text) => ({ text, key: inputId(text) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .forEach(({ text }) => add(text));
    } catch (error) {
      reporter.fail(given, error);
    }
  }
  return { sources: [...sources.values()], several };
}

/**
 * The texts in a folder, unsorted. Reports what cannot be read and goes on. `seen` prevents endless loops through
 * links.
 */
async function textsIn(folder: string, seen: Set<string>, reporter: Reporter): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith('.')) continue;
    const file = path.join(folder, name);
    try {
      const what = await stat(file);
      if (what.isDirectory()) found.push(...(await textsIn(file, seen, reporter)));
      else if (isArticle(name) && !what.isFile()) throw notRegular();
      else if (isArticle(name)) found.push(file);
    } catch (error) {
      reporter.fail(inputId(file), error);
    }
  }
  return found;
}

/** The bytes of a source. Throws an InputError for a folder, a named pipe or a device. */
export async function readSource({ file }: InputText): Promise<Uint8Array> {
  return file === null ? collect(standardInput(), mostBytes) : readRegular(file);
}

/** A longer text or line, in bytes, is refused. Node.js reads no larger file at once. */
export const mostBytes = 2 ** 31 - 1;

/** Standard input. Throws an InputError if it is a folder: Node.js would silently read nothing. */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new InputError('is a folder');
  yield* process.stdin;
}

/**
 * The bytes of a regular file. Throws an InputError for a pipe or a device, which may never end: a path may link to
 * one, or may have become one since it was found.
 */
export async function readRegular(file: string): Promise<Uint8Array> {
  // Without the flag, opening a pipe waits for its writer. Windows has neither such pipes nor the flag.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw found.isDirectory() ? new InputError('is a folder') : notRegular();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
