import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LogFiles } from '../../src/review';

/** Files of the disk, below a folder. */
export class NodeFiles implements LogFiles {
  /** @param deletesFirst  renames as VS Code does: what has the new name is deleted first */
  constructor(
    readonly root: string,
    private readonly deletesFirst = false,
  ) {}

  async list(folder: string): Promise<readonly string[]> {
    return (await orNull(readdir(this.at(folder)))) ?? [];
  }

  async exists(file: string): Promise<boolean> {
    return (await orNull(stat(this.at(file)))) !== null;
  }

  read(file: string): Promise<Uint8Array | null> {
    return orNull(readFile(this.at(file)));
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    await mkdir(path.dirname(this.at(file)), { recursive: true });
    await writeFile(this.at(file), bytes);
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.deletesFirst) await rm(this.at(to), { force: true });
    await rename(this.at(from), this.at(to));
  }

  async delete(file: string): Promise<void> {
    await rm(this.at(file), { force: true });
  }

  private at(file: string): string {
    return path.join(this.root, ...file.split('/'));
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
