import * as vscode from 'vscode';
import { isSourceFile } from '../../check';
import type { PlacedEntry } from './placed-entries';

/** More files are not searched. */
export const mostFiles = 10_000;
const deepest = 50;

export interface SourceListing {
  /** Takes a file that may be a source. */
  readonly take: (file: vscode.Uri) => void;
  /** Takes what could not be looked into, and why. */
  readonly fail: (place: vscode.Uri, message: string) => void;
  readonly isOver: () => boolean;
}

/** Goes through an entry. Of folders, hidden files and other kinds of files are left out, and links to folders. */
export async function listSources(entry: PlacedEntry, listing: SourceListing): Promise<void> {
  if (entry.kind === 'place') return listPlace(entry.uri, listing);
  const { base, pattern } = entry;
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern), null, mostFiles + 1);
  // The search gives them in any order.
  const files = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const wanted = files.filter(({ path }) => isSourceFile(path));
  for (const file of wanted) listing.take(file);
  if (wanted.length === 0 && !listing.isOver())
    listing.fail(vscode.Uri.joinPath(base, pattern), 'no sources match this pattern');
}

/** As `listSources`, of a file or a folder. */
export async function listPlace(uri: vscode.Uri, listing: SourceListing): Promise<void> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) await listFolder(uri, listing, 0);
    else listing.take(uri);
  } catch (error) {
    listing.fail(uri, unreadReason(error));
  }
}

async function listFolder(folder: vscode.Uri, listing: SourceListing, depth: number): Promise<void> {
  if (depth > deepest) return listing.fail(folder, `more than ${deepest} folders within each other are not searched`);
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    return listing.fail(folder, unreadReason(error));
  }
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (listing.isOver()) return;
    if (name.startsWith('.')) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if ((type & vscode.FileType.Directory) === 0) {
      if (isSourceFile(name)) listing.take(uri);
    } else if (type & vscode.FileType.SymbolicLink)
      // It may lead in a circle, which a file system of VS Code does not tell.
      listing.fail(uri, 'a link to a folder, which is not followed; name that folder as well');
    else await listFolder(uri, listing, depth + 1);
  }
}

/** Why a file or folder could not be read, in words. */
export function unreadReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof vscode.FileSystemError)) return error.message;
  if (error.code === 'FileNotFound') return 'there is no such file or folder';
  return error.code === 'NoPermissions' ? 'no permission to read it' : error.message;
}
