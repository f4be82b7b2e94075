import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import {
  decodeSourceFile,
  isSourceFile,
  readSourceText,
  SourceError,
  SourceIndex,
  type CheckReport,
} from '../../check';
import { InputError } from '../decode';
import { inputId, readRegular } from './inputs';
import { reasonOf } from './report';

/** A longer source is not read, in bytes. */
const mostBytes = 2 ** 28;

/** The sources of articles: those that are named together are read together, once where articles name the same. */
export class SourceLibrary {
  readonly #problems = new Map<string, CheckReport['problems'][number]>();
  readonly #articles: readonly string[];
  readonly #words = new Map<string, number>();
  #last: { readonly key: string; readonly index: SourceIndex } | null = null;

  /** `articles` are real paths: an article is never its own source. */
  constructor(articles: readonly string[]) {
    this.#articles = articles;
  }

  /** All that was read. */
  get sources(): CheckReport['sources'] {
    return Array.from(this.#words, ([file, words]) => ({ file, words }));
  }

  /** What could not be read, each once. */
  get problems(): CheckReport['problems'] {
    return [...this.#problems.values()];
  }

  readonly note = (problem: CheckReport['problems'][number]): void => {
    this.#problems.set(JSON.stringify(problem), problem);
  };

  /** An index of all that is at the paths. Only the last one is kept: indexes are large. */
  async indexOf(paths: readonly string[]): Promise<SourceIndex> {
    const key = JSON.stringify(paths);
    if (this.#last?.key === key) return this.#last.index;
    this.#last = null;
    const index = await readSources(paths, this.#articles, this.note);
    for (const { file, words } of index.sources) this.#words.set(file, words.length);
    this.#last = { key, index };
    return index;
  }
}

/** Reads all sources at the absolute paths, each once, without the articles that are checked. */
async function readSources(
  paths: readonly string[],
  articles: readonly string[],
  note: SourceLibrary['note'],
): Promise<SourceIndex> {
  const index = new SourceIndex();
  let refused = 0;
  const attempt = async (file: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isOurs = error instanceof SourceError || error instanceof InputError || 'code' in error;
      if (!isOurs) throw error;
      note({ file: inputId(file), message: reasonOf(error) });
      refused++;
    }
  };
  const seen = new Set(articles);
  const add = async (file: string, given: boolean): Promise<void> => {
    const found = await stat(file);
    if (!found.isDirectory() && !given && !isSourceFile(file)) return;
    const real = await realpath(file);
    // Links may lead in circles, and to what was read.
    if (seen.has(real)) return;
    seen.add(real);
    if (found.isDirectory()) {
      for (const name of (await readdir(file)).filter((one) => !one.startsWith('.')).sort())
        await attempt(path.join(file, name), () => add(path.join(file, name), false));
      return;
    }
    if (found.size > mostBytes) throw new SourceError('larger than 256 MB; cut it into parts first');
    const text = decodeSourceFile(file, await readRegular(file));
    index.put(inputId(file), text, readSourceText(file, text));
  };
  for (const given of paths) await attempt(given, () => add(given, true));
  if (index.sources.length === 0 && refused === 0)
    note({ file: paths.map(inputId).join(', '), message: 'no sources there' });
  return index;
}
