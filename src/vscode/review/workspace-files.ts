import * as vscode from 'vscode';
import type { LogFiles } from '../../review';

/** Files below a folder, whatever file system it is in. */
export function filesBelow(root: vscode.Uri): LogFiles {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, ...path.split('/'));
  return {
    list: async (folder) => (await orNull(fs.readDirectory(at(folder))))?.map(([name]) => name) ?? [],
    read: (path) => orNull(fs.readFile(at(path))),
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
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
