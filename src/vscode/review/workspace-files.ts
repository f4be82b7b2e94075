import * as vscode from 'vscode';
import type { LogFiles } from '../../review';
import { readOnly } from './wording';

/** Files below a folder, whatever file system it is in. */
export function filesBelow(root: vscode.Uri): LogFiles {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, ...path.split('/'));
  return {
    list: async (folder) => (await orNull(fs.readDirectory(at(folder))))?.map(([name]) => name) ?? [],
    exists: async (path) => (await orNull(fs.stat(at(path)))) !== null,
    read: (path) => orNull(fs.readFile(at(path))),
    write: async (path, bytes) => {
      // Some file systems name no reason, or try long before they do.
      if (fs.isWritableFileSystem(root.scheme) === false) throw new Error(readOnly(root.scheme));
      await fs.writeFile(at(path), bytes);
    },
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    delete: async (path) => {
      await orNull(fs.delete(at(path)));
    },
  };
}

/** Null for what is not there. */
export async function orNull<T>(work: Thenable<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && missing.has(error.code)) return null;
    throw error;
  }
}

const missing: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);
