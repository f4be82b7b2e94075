import type { Format } from '../../../formats/format';
import { formatOfName } from '../../../formats/output-formats';

const longest = 100;

/** Characters that a file system forbids, that no name shows (controls) or that turn the reading direction. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|]/gu;

/**
 * A name for the export of a document: `article.txt` gives `article.annotations.json` in JSON. Never a path, never
 * hidden.
 */
export function suggestedName(documentName: string, { extension }: Format): string {
  const stem = documentName
    .replace(unfit, '_')
    .replace(/\.(?:txt|md|markdown|text)$/iu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return `${[...stem].slice(0, longest).join('') || 'document'}.annotations.${extension}`;
}

/** The kinds of file that the dialog offers, by title. */
export function filtersOf(formats: readonly Format[]): Record<string, string[]> {
  return Object.fromEntries(formats.map(({ title, extension }) => [title, [extension]]));
}

/** The format for a file that was chosen: what its name says, the first of the list where it says nothing. */
export function formatOfTarget(path: string, formats: readonly [Format, ...Format[]]): Format {
  return formatOfName(baseName(path), formats) ?? formats[0];
}

/** The last part of a URI's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
