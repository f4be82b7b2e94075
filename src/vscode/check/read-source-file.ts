import * as vscode from 'vscode';
import { decodeSourceFile, readSourceText, SourceError, type SourceIndex } from '../../check';

/** In bytes: a longer file is not read, and no more than `mostSourceBytes` in all. */
const longestFile = 32 * 2 ** 20;
export const mostSourceBytes = 128 * 2 ** 20;

/** Reads a file into the index, under its address. Resolves to its size in bytes. Throws what tells why it cannot. */
export async function readSourceFile(index: SourceIndex, uri: vscode.Uri, room: number): Promise<number> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > longestFile) throw new SourceError('larger than 32 MB; cut it into parts first');
  if (size > room) throw new SourceError('the sources before it have 128 MB together, and no more are searched');
  const text = decodeSourceFile(uri.path, await vscode.workspace.fs.readFile(uri));
  index.put(uri.toString(), text, readSourceText(uri.path, text));
  return size;
}
