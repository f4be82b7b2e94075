import * as vscode from 'vscode';
import type { FrontMatter } from '../../check';
import { baseName } from '../util/base-name';
import type { PickedSources } from './picked-sources';
import { outsideOfFolder, readEntry, type EntryOrigin } from './source-entries';

/** Where sources are looked for: a file or folder, or a pattern below a folder. */
export type PlacedEntry =
  | { readonly kind: 'place'; readonly uri: vscode.Uri }
  | { readonly kind: 'pattern'; readonly base: vscode.Uri; readonly pattern: string };

export interface SourceChoice {
  readonly entries: readonly PlacedEntry[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

/** What settings, the reader and the article say. */
export interface EntryInput {
  readonly picked: Pick<PickedSources, 'of'>;
  /** Of the setting, for the article's folder. */
  readonly setting: readonly string[];
  /** What the article itself says. */
  readonly front: Pick<FrontMatter, 'sources' | 'problems'>;
}

/**
 * Where an article's sources are: those picked for it, else those that it names, else those of the setting. Undefined
 * where nobody says.
 */
export function placeEntries(article: vscode.Uri, input: EntryInput): SourceChoice | undefined {
  const picked = input.picked.of(article);
  if (picked) return { entries: picked.map((uri) => ({ kind: 'place', uri })), refused: [] };
  const { sources, problems } = input.front;
  const wrong = problems.map((message) => ({ file: baseName(article.path), message }));
  if (sources.length > 0) return placed(article, sources, 'article', wrong);
  return input.setting.length > 0 ? placed(article, input.setting, 'setting', wrong) : undefined;
}

function placed(
  article: vscode.Uri,
  given: readonly string[],
  origin: EntryOrigin,
  wrong: SourceChoice['refused'],
): SourceChoice {
  const base = baseOf(article, origin);
  const entries: PlacedEntry[] = [];
  const refused = [...wrong];
  for (const file of given) {
    const read = readEntry(file, origin, vscode.workspace.isTrusted);
    if (read.kind === 'refused') refused.push({ file, message: read.reason });
    else if (!base) refused.push({ file, message: 'no folder is open that it could be in' });
    else if (read.kind === 'pattern') entries.push({ kind: 'pattern', base, pattern: read.path });
    else {
      const uri = read.kind === 'absolute' ? base.with({ path: read.path }) : vscode.Uri.joinPath(base, read.path);
      const folder = vscode.workspace.getWorkspaceFolder(article)?.uri ?? base;
      if (origin === 'article' && !isWithin(folder, uri)) refused.push({ file, message: outsideOfFolder });
      else entries.push({ kind: 'place', uri });
    }
  }
  return { entries, refused };
}

/** The folder that paths begin at: of an article its own, of a setting that of the workspace, if there is one. */
function baseOf(article: vscode.Uri, origin: EntryOrigin): vscode.Uri | undefined {
  const { workspace } = vscode;
  const folder = workspace.getWorkspaceFolder(article)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const beside = article.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(article, '..');
  return origin === 'article' ? (beside ?? folder) : (folder ?? beside);
}

/** Whether a file may be found by an entry. */
export function mayHold(entry: PlacedEntry, file: vscode.Uri): boolean {
  return isWithin(entry.kind === 'place' ? entry.uri : entry.base, file);
}

/** Whether a file is a place or lies below it. */
export function isWithin(place: vscode.Uri, file: vscode.Uri): boolean {
  if (place.scheme !== file.scheme || place.authority !== file.authority) return false;
  const folder = place.path.replace(/\/+$/u, '');
  return file.path === folder || file.path.startsWith(`${folder}/`);
}
