import { existsSync } from 'node:fs';

import { InputError } from '../decode';
import { annotated, documents, encodedHead, type CommandContext } from './command-context';
import { createDrafts } from './drafts';
import type { InputText } from './inputs';
import { OutputError, reasonOf } from './report';

/** A text with the path of its document. */
export interface AimedSource extends InputText {
  readonly target: string;
  /** The id of another text with the same target. Null if there is none. */
  readonly rival: string | null;
}

/** Writes each document to its own file. */
export async function writeFiles(sources: readonly AimedSource[], context: CommandContext): Promise<void> {
  const { force } = context.request;
  const drafts = createDrafts();
  const keeping = {
    // Checked before the work, so that a second run over a folder is quick. The write checks again.
    async check({ target, rival }: AimedSource): Promise<void> {
      if (rival !== null) throw new InputError(`${target}: is the place of ${rival}`);
      await withFileName(target, drafts.clear(target));
      if (!force && existsSync(target)) throw new InputError(`${target}: exists already; --force overwrites it`);
    },
    keep: (document: Uint8Array, { target }: AimedSource) =>
      withFileName(target, drafts.write(target, [...encodedHead(context.format), document])),
  };
  for await (const { source, kept } of annotated(sources, keeping, context)) {
    try {
      await withFileName(source.target, kept.publish(force));
    } catch (error) {
      context.reporter.fail(source.id, error);
    }
  }
}

/** Puts the name of `file` before the message of an error. */
async function withFileName<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new InputError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Opens the file only when the first document comes: if every input failed, nothing is overwritten. */
export async function writeOneFile(
  sources: readonly InputText[],
  file: string,
  context: CommandContext,
): Promise<void> {
  const { force } = context.request;
  const drafts = createDrafts();
  try {
    await drafts.clear(file);
    if (!force && existsSync(file)) throw new InputError('exists already; --force overwrites it');
    const texts = documents(sources, context);
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
