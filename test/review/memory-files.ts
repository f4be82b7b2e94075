import type { LogFiles } from '../../src/review';

/** Files in memory. */
export class MemoryFiles implements LogFiles {
  readonly files = new Map<string, Uint8Array>();
  /** Thrown by every write. */
  problem: Error | null = null;

  list(folder: string): Promise<readonly string[]> {
    const names = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return Promise.resolve([...new Set(names.map((path) => path.slice(folder.length + 1).split('/')[0]!))]);
  }

  exists(path: string): Promise<boolean> {
    return Promise.resolve([...this.files.keys()].some((known) => known === path || known.startsWith(`${path}/`)));
  }

  read(path: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.files.get(path) ?? null);
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.problem !== null) return Promise.reject(this.problem);
    this.files.set(path, bytes);
    return Promise.resolve();
  }

  rename(from: string, to: string): Promise<void> {
    const bytes = this.files.get(from);
    if (bytes === undefined) return Promise.reject(new Error(`no such file: ${from}`));
    this.files.delete(from);
    this.files.set(to, bytes);
    return Promise.resolve();
  }

  delete(path: string): Promise<void> {
    this.files.delete(path);
    return Promise.resolve();
  }

  put(path: string, text: string): void {
    this.files.set(path, new TextEncoder().encode(text));
  }

  /** Null if there is no such file. */
  text(path: string): string | null {
    const bytes = this.files.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }
}
