/** What settings, articles and readers write to say where sources are. Knows no editor. */

/** `article`: the text itself names it, so it is trusted with nothing outside of the folder. */
export type EntryOrigin = 'setting' | 'article';

/** A path or a pattern from a folder, or a path from the root; or why it is not taken. */
export type ReadEntry =
  | { readonly kind: 'path' | 'pattern' | 'absolute'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads an entry. `isTrusted`: whether the reader trusts the workspace that the setting is from. */
export function readEntry(given: string, origin: EntryOrigin, isTrusted: boolean): ReadEntry {
  const path = given.trim().replaceAll('\\', '/');
  if (path === '' || path.includes('\0')) return refused('this is no path');
  if (/^[a-z][a-z\d+.-]+:/iu.test(path)) return refused('this is an address, not a path');
  const isAbsolute = path.startsWith('/') || /^[a-z]:\//iu.test(path);
  const isPattern = /[*?{}[\]]/u.test(path);
  const leaves = isAbsolute || leavesFolder(path);
  // From its own folder an article may climb: the place that this comes to is looked at later.
  if (origin === 'article' && (isAbsolute || (leaves && isPattern))) return refused(outsideOfFolder);
  if (origin === 'article') return plainEntry(path, isPattern);
  if (leaves && !isTrusted) return refused('it is outside of the workspace folder, and the workspace is not trusted');
  if (leaves && isPattern) return refused('a pattern cannot lead out of the workspace folder; name the folder');
  if (isAbsolute) return { kind: 'absolute', path: path.startsWith('/') ? path : `/${path}` };
  return plainEntry(path, isPattern);
}

/** Why what an article names is not taken. */
export const outsideOfFolder =
  'an article can only name sources in its own workspace folder; use the setting for others';

function plainEntry(path: string, isPattern: boolean): ReadEntry {
  const plain = path.replace(/^(?:\.\/+)+/u, '').replace(/\/+$/u, '');
  return { kind: isPattern ? 'pattern' : 'path', path: plain === '.' ? '' : plain };
}

function refused(reason: string): ReadEntry {
  return { kind: 'refused', reason };
}

function leavesFolder(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
