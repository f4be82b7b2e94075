import type { Format } from './format';
import { json, ndjson } from './json';

/** The output formats, the default first. The command line and the export dialog read this list. */
export const outputFormats: readonly [Format, ...Format[]] = [json, ndjson];

/** The format with a name. Throws a RangeError if there is none. */
export function formatNamed(name: string, formats: readonly Format[] = outputFormats): Format {
  const format = formats.find((known) => known.name === name);
  if (format === undefined) throw new RangeError(`There is no format ${name}.`);
  return format;
}

/** The format with the longest extension that fits a file's name. Null if none fits. */
export function formatOfName(file: string, formats: readonly Format[] = outputFormats): Format | null {
  const name = file.toLowerCase();
  const fitting = formats.filter(({ extension }) => name.endsWith(`.${extension}`));
  return fitting.sort((a, b) => b.extension.length - a.extension.length)[0] ?? null;
}
