import type { Format } from '../../../formats/format';
import { formatOfName } from '../../../formats/output-formats';
import { baseName } from '../../util/base-name';

const longest = 100;

/** Characters that file systems forbid, that are invisible (controls), or that change the direction of reading. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\/:*?"<>|]/gu;

/**
 * A name for the export of a document: `article.annotations.json` for `article.txt` in JSON. Never a path or a hidden
 * file.
 */
export function suggestedName(documentName: string, { extension }: Format): string {
  const stem = documentName
    .replace(unfit, '_')
    .replace(/\.(?:txt|md|markdown|text)$/iu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return `${[...stem].slice(0, longest).join('') || 'document'}.annotations.${extension}`;
}

/** The file types that the dialog offers, by title. */
export function filtersOf(formats: readonly Format[]): Record<string, string[]> {
  return Object.fromEntries(formats.map(({ title, extension }) => [title, [extension]]));
}

/** The format of the chosen file, by its name. The first of the list if the name does not decide. */
export function formatOfTarget(path: string, formats: readonly [Format, ...Format[]]): Format {
  return formatOfName(baseName(path), formats) ?? formats[0];
}
