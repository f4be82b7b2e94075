import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import {
  decodeSource,
  isSourceFile,
  readSourceText,
  refuseUnread,
  SourceError,
  SourceIndex,
  type CheckReport,
} from '../../check';
import { InputError } from '../decode';
import { inputId, readRegular } from './inputs';
import { reasonOf } from './report';

/** A longer source is not read, in bytes. */
const mostBytes = 2 ** 28;

/** The sources, and what could not be read of them. */
export interface FoundSources {
  readonly index: SourceIndex;
  readonly problems: CheckReport['problems'];
}

/** Reads all sources at the paths, each once, without the articles that are checked. */
export async function readSources(paths: readonly string[], articles: readonly string[]): Promise<FoundSources> {
  const index = new SourceIndex();
  const problems: { readonly file: string; readonly message: string }[] = [];
  const attempt = async (file: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isOurs = error instanceof SourceError || error instanceof InputError || 'code' in error;
      if (!isOurs) throw error;
      problems.push({ file: inputId(file), message: reasonOf(error) });
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
    refuseUnread(file);
    if (found.size > mostBytes) throw new SourceError('larger than 256 MB; cut it into parts first');
    const text = decodeSource(await readRegular(file));
    index.put(inputId(file), text, readSourceText(file, text));
  };
  for (const given of paths) await attempt(path.resolve(given), () => add(path.resolve(given), true));
  if (index.sources.length === 0 && problems.length === 0)
    problems.push({ file: paths.join(', '), message: 'no sources there' });
  return { index, problems };
}
