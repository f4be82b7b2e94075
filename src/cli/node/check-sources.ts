import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { addSourceInSteps, isSourceFile, SourceError, SourceIndex, type CheckReport } from '../../check';
import { finish } from '../../engine';
import { InputError } from '../decode';
import type { ProgressLine } from '../progress-line';
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

  readonly #progress: ProgressLine;

  /** `articles` are real paths: an article is never its own source. */
  constructor(articles: readonly string[], progress: ProgressLine) {
    this.#articles = articles;
    this.#progress = progress;
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
    const index = await readSources(paths, this.#articles, this.note, this.#progress);
    for (const { file, words } of index.sources) this.#words.set(file, words.length);
    this.#last = { key, index };
    return index;
  }
}

/** A file that is to be read. */
interface ListedSource {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
}

type Attempt = (file: string, work: () => Promise<void>) => Promise<void>;

/** Reads all sources at the absolute paths, each once, without the articles that are checked. */
async function readSources(
  paths: readonly string[],
  articles: readonly string[],
  note: SourceLibrary['note'],
  progress: ProgressLine,
): Promise<SourceIndex> {
  const index = new SourceIndex();
  let refused = 0;
  const attempt: Attempt = async (file, work) => {
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
  const listed = await listSources(paths, articles, attempt);
  const all = listed.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  for (const [at, { file, size }] of listed.entries()) {
    progress.show(`${at} of ${listed.length} sources, ${inMegabytes(read)} of ${inMegabytes(all)} MB`);
    await attempt(file, async () => {
      if (size > mostBytes) throw new SourceError('larger than 256 MB; cut it into parts first');
      finish(addSourceInSteps(index, inputId(file), file, await readRegular(file)));
    });
    read += size;
  }
  progress.clear();
  if (listed.length === 0 && refused === 0) note({ file: paths.map(inputId).join(', '), message: 'no sources there' });
  return index;
}

const inMegabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en');

/** The files at the paths and in their folders, each once. */
async function listSources(
  paths: readonly string[],
  articles: readonly string[],
  attempt: Attempt,
): Promise<readonly ListedSource[]> {
  const listed: ListedSource[] = [];
  const seen = new Set(articles);
  const add = async (file: string, given: boolean): Promise<void> => {
    const found = await stat(file);
    if (!found.isDirectory() && !given && !isSourceFile(file)) return;
    const real = await realpath(file);
    // Links may lead in circles, and to what was read.
    if (seen.has(real)) return;
    seen.add(real);
    if (!found.isDirectory()) return void listed.push({ file, size: found.size });
    for (const name of (await readdir(file)).filter((one) => !one.startsWith('.')).sort())
      await attempt(path.join(file, name), () => add(path.join(file, name), false));
  };
  for (const given of paths) await attempt(given, () => add(given, true));
  return listed;
}
