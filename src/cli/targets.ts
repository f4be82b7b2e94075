import { UsageError } from './arguments';

/**
 * The path of a document's file under the folder of `--out`, with forward slashes. Stays inside of that folder:
 * `news/a.txt` gives `news/a.txt.json`, `../b.md` gives `b.md.json`, `C:/c.txt` gives `C/c.txt.json`.
 */
export function targetOf(id: string): string {
  const parts = id.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return `${parts.join('/').replaceAll(':', '')}.json`;
}

/** The targets of `ids`, in order. Throws a UsageError where two of them would be the same file. */
export function targetsOf(ids: readonly string[]): readonly string[] {
  const taken = new Map<string, string>();
  return ids.map((id) => {
    const target = targetOf(id);
    const other = taken.get(target);
    if (other !== undefined) throw new UsageError(`${other} and ${id} would both be written to ${target}.`);
    taken.set(target, id);
    return target;
  });
}
