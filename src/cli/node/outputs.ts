import { existsSync } from 'node:fs';

import { InputError } from '../decode';
import { annotated, documents, headOf, type Desk } from './desk';
import { createDrafts } from './drafts';
import type { Source } from './inputs';
import { OutputError, reasonOf } from './report';

/** A text with the file that its document goes to. */
export interface AimedSource extends Source {
  readonly target: string;
  /** The id of the text whose document has this target already; null where there is none. */
  readonly rival: string | null;
}

/** Writes each document to a file of its own. */
export async function writeFiles(sources: readonly AimedSource[], desk: Desk): Promise<void> {
  const { force } = desk.request;
  const drafts = createDrafts();
  const keeping = {
    // Looked up before the work, so that a second run over a folder is quick; the write itself refuses again.
    async check({ target, rival }: AimedSource): Promise<void> {
      if (rival !== null) throw new InputError(`${target}: is the place of ${rival}`);
      await naming(target, drafts.clear(target));
      if (!force && existsSync(target)) throw new InputError(`${target}: exists already; --force overwrites it`);
    },
    keep: (document: Uint8Array, { target }: AimedSource) =>
      naming(target, drafts.write(target, [...headOf(desk.format), document])),
  };
  for await (const { source, kept } of annotated(sources, keeping, desk)) {
    try {
      await naming(source.target, kept.publish(force));
    } catch (error) {
      desk.reporter.fail(source.id, error);
    }
  }
}

/** What goes wrong with `file` is told with its name. */
async function naming<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Opens the file with the first document only: where every input failed, nothing is written or overwritten. */
export async function writeOneFile(sources: readonly Source[], file: string, desk: Desk): Promise<void> {
  const { force } = desk.request;
  const drafts = createDrafts();
  try {
    await drafts.clear(file);
    if (!force && existsSync(file)) throw new InputError('exists already; --force overwrites it');
    const texts = documents(sources, desk);
    const first = await texts.next();
    if (first.done === true) return;
    const draft = await drafts.write(file, beginningWith(first.value, texts));
    await draft.publish(force);
  } catch (error) {
    throw new OutputError(file, error);
  }
}

async function* beginningWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}
