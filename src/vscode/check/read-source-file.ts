import * as vscode from 'vscode';
import { addSourceInSteps, SourceError, type SourceIndex } from '../../check';
import { inSlices } from '../util/slices';

/** In bytes: a longer file is not read, and no more than `mostSourceBytes` in all. */
const longestFile = 32 * 2 ** 20;
export const mostSourceBytes = 128 * 2 ** 20;

/**
 * Reads a file into the index, under its address, and gives way in between. Resolves to its size in bytes; undefined
 * where `isOver` says that nobody wants it any more. Throws what tells why it cannot.
 */
export async function readSourceFile(
  index: SourceIndex,
  uri: vscode.Uri,
  room: number,
  isOver: () => boolean,
): Promise<number | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > longestFile) throw new SourceError('larger than 32 MB; cut it into parts first');
  if (size > room) throw new SourceError('the sources before it have 128 MB together, and no more are searched');
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (isOver()) return undefined;
  const done = await inSlices(addSourceInSteps(index, uri.toString(), uri.path, bytes), isOver);
  return done && size;
}
