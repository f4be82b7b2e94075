import { existsSync, lstatSync, rmSync, statSync } from 'node:fs';
import { link, mkdir, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { InputError } from '../decode';
import { identityOf } from './identity';
import { clearLeftovers, draftName } from './leftovers';

/** Writes files so that each appears under its name whole or not at all. */
export interface Drafts {
  /** Deletes what dead runs left beside `target`. Does the work once per folder. */
  clear(target: string): Promise<void>;
  /**
   * Writes all of `chunks` to the disk beside `target`, and makes its folder. If that fails, throws and leaves nothing
   * behind.
   */
  write(target: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Draft>;
}

/** A whole file that does not have its name yet. An unpublished draft is deleted when the program ends. */
export interface Draft {
  /**
   * Gives the file its name. If such a file exists and `force` is false, throws and deletes the draft.
   */
  publish(force: boolean): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function createDrafts(): Drafts {
  return new DraftsHere();
}

class DraftsHere implements Drafts {
  /** Files that must not outlive this run. */
  readonly #open = new Set<string>();
  readonly #cleared = new Map<string, Promise<void>>();
  /** Files that this run wrote: where `A` and `a` are the same name, two texts would share one file. */
  readonly #written = new Set<string>();

  async clear(target: string): Promise<void> {
    const folder = path.dirname(await finalName(target));
    if (existsSync(folder)) await this.#clear(folder);
  }

  async write(target: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Draft> {
    const final = await finalName(target);
    const folder = path.dirname(final);
    await makeFolder(folder);
    await this.#clear(folder);
    const draft = path.join(folder, draftName());
    this.#remember(draft);
    try {
      await writeWhole(draft, chunks, modeOf(final));
    } catch (error) {
      await this.#discard(draft);
      throw error;
    }
    return { publish: (force) => this.#publish(draft, final, force) };
  }

  async #publish(draft: string, final: string, force: boolean): Promise<void> {
    try {
      const there = identityOf(final);
      if (there !== null && this.#written.has(there)) throw new InputError('another text of this run has that name');
      if (force) await rename(draft, final);
      else await nameOnce(draft, final);
      this.#written.add(identityOf(final) ?? '');
    } finally {
      await this.#discard(draft);
    }
  }

  #clear(folder: string): Promise<void> {
    const cleared = this.#cleared.get(folder) ?? clearLeftovers(folder, this.#open);
    this.#cleared.set(folder, cleared);
    return cleared;
  }

  #remember(draft: string): void {
    if (this.#open.size === 0) {
      process.on('exit', this.#abandon);
      for (const signal of signals) process.on(signal, this.#onSignal);
    }
    this.#open.add(draft);
  }

  async #discard(draft: string): Promise<void> {
    await rm(draft, { force: true });
    this.#open.delete(draft);
    if (this.#open.size === 0) this.#stopListening();
  }

  #stopListening(): void {
    process.off('exit', this.#abandon);
    for (const signal of signals) process.off(signal, this.#onSignal);
  }

  readonly #abandon = (): void => {
    for (const draft of this.#open) rmSync(draft, { force: true });
  };

  /** Ends as the signal would have ended the program. */
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.#stopListening();
    this.#abandon();
    process.kill(process.pid, signal);
  };
}

/** The target of a link: a draft renamed to the link's name would replace the link, not the file. */
async function finalName(target: string): Promise<string> {
  return existsSync(target) ? realpath(target) : path.resolve(target);
}

async function makeFolder(folder: string): Promise<void> {
  // If the current folder is gone, Node.js would retry `mkdir` of `a/b` for ever.
  if (!existsSync(process.cwd())) throw new InputError('the folder that this runs in is gone');
  await mkdir(folder, { recursive: true });
}

/** The permissions of the file to be replaced. Null if there is none. */
const modeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mode ?? null;

async function writeWhole(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mode: number | null,
): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    if (mode !== null) await handle.chmod(mode);
    for await (const chunk of chunks) await handle.appendFile(chunk);
    await flush(handle);
  } finally {
    await handle.close();
  }
}

/** Errors of file systems that cannot flush. */
const nothingToFlush: readonly unknown[] = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];

async function flush(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && nothingToFlush.includes(error.code))) throw error;
  }
}

/** Gives a file its name unless that is taken. A link does both in one atomic step. */
async function nameOnce(draft: string, final: string): Promise<void> {
  try {
    await link(draft, final);
  } catch (error) {
    // Without links, a file created between this check and the rename is overwritten, but by a whole file.
    if (lstatSync(final, { throwIfNoEntry: false }))
      throw new InputError('exists already; --force overwrites it', { cause: error });
    await rename(draft, final);
  }
}
