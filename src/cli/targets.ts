/** Where a document goes, under the folder of `--out`. */
export interface Target {
  /** With forward slashes. */
  readonly path: string;
  /** The id of the document that has this place already; null where there is none. */
  readonly rival: string | null;
}

/**
 * The places of documents, each inside of the folder: `news/a.txt` gives `news/a.txt.json` for the extension `json`.
 * What some systems do not have in names is written with a per cent sign: `a:b.txt` gives `a%3Ab.txt.json`. Of
 * `../b.md` the way up is left out, unless that is the place of another: then it gives `%2E%2E/b.md.json`.
 */
export function targetsOf(ids: readonly string[], extension: string): readonly Target[] {
  const owners = new Map<string, string>();
  const place = (id: string, path: string): Target => {
    const rival = owners.get(path) ?? null;
    if (rival === null) owners.set(path, id);
    return { path, rival };
  };
  // Those that need no other name come first: what they get does not depend on the rest.
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
  // A per cent sign itself only where it would be read as one of ours, so that no two ids give the same.
  return `${parts.map((part) => (part === up ? part : escaped(part))).join('/')}.${extension}`;
}

const escaped = (part: string): string => part.replace(/%(?=25|2E|3A)/gu, '%25').replaceAll(':', '%3A');
