import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';

import { InputError } from '../decode';
import { annotated, type Desk } from './desk';
import type { Source } from './inputs';
import { OutputError, reasonOf } from './report';

/** A text with the file that its document goes to. */
export interface AimedSource extends Source {
  readonly target: string;
}

/** Writes each document to a file of its own. */
export async function writeFiles(sources: readonly AimedSource[], desk: Desk): Promise<void> {
  const { force } = desk.request;
  const keeping = {
    // Looked up before the work, so that a second run over a folder is quick; the write itself refuses again.
    check({ target }: AimedSource): void {
      if (!force && existsSync(target)) throw new InputError(`${target}: exists already; --force overwrites it`);
    },
    keep: async (json: Uint8Array) => json,
  };
  for await (const { source, kept } of annotated(sources, keeping, desk)) {
    try {
      await save(source.target, kept, force);
    } catch (error) {
      desk.reporter.fail(source.id, error);
    }
  }
}

/** Makes the folder that a file is to be written to. */
async function makeFolderFor(file: string): Promise<void> {
  // Node.js would try for ever to make `a/b` in a folder that is gone.
  if (!existsSync(process.cwd())) throw new InputError('the folder that this runs in is gone');
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
}

async function save(file: string, json: Uint8Array, force: boolean): Promise<void> {
  try {
    await makeFolderFor(file);
    await writeFile(file, json, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Opens the file with the first document only: where every input failed, nothing is written or overwritten. */
export async function writeOneFile(texts: AsyncGenerator<Uint8Array>, file: string, force: boolean): Promise<void> {
  const first = await texts.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* texts;
  };
  try {
    await makeFolderFor(file);
    await pipeline(all, createWriteStream(file, { flags: force ? 'w' : 'wx' }));
  } catch (error) {
    throw new OutputError(file, error);
  }
}
