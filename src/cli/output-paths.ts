/** The path of a document, below the folder of `--out`. */
export interface OutputPath {
  /** With forward slashes. */
  readonly path: string;
  /** The id of another document that already has this path. Null if there is none. */
  readonly rival: string | null;
}

/**
 * The paths of documents, always inside the folder: `news/a.txt` gives `news/a.txt.json` for the extension `json`.
 * A colon, which some systems forbid in names, is percent-encoded: `a:b.txt` gives `a%3Ab.txt.json`. For `../b.md` the
 * `..` is dropped, unless another document has that path: then it gives `%2E%2E/b.md.json`.
 */
export function outputPathsOf(ids: readonly string[], extension: string): readonly OutputPath[] {
  const owners = new Map<string, string>();
  const place = (id: string, path: string): OutputPath => {
    const rival = owners.get(path) ?? null;
    if (rival === null) owners.set(path, id);
    return { path, rival };
  };
  // Ids without `..` come first: their paths do not depend on the rest.
  const below = ids.map((id) => (leadsUp(id) ? null : place(id, pathOf(id, '', extension))));
  return ids.map((id, at) => {
    const short = pathOf(id, '', extension);
    return below[at] ?? place(id, owners.has(short) ? pathOf(id, '%2E%2E', extension) : short);
  });
}

const leadsUp = (id: string): boolean => id.split('/').includes('..');

function pathOf(id: string, up: string, extension: string): string {
  const parts = id
    .split('/')
    .map((part) => (part === '..' ? up : part))
    .filter((part) => part !== '' && part !== '.');
  // A percent sign is encoded only if it would look like one of ours, so that no two ids give the same path.
  return `${parts.map((part) => (part === up ? part : escaped(part))).join('/')}.${extension}`;
}

const escaped = (part: string): string => part.replace(/%(?=25|2E|3A)/gu, '%25').replaceAll(':', '%3A');
