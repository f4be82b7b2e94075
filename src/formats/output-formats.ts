import type { Format } from './format';
import { json, ndjson } from './json';

/** The formats that annotations are written in, the usual one first. Command line and export dialog read this list. */
export const outputFormats: readonly [Format, ...Format[]] = [json, ndjson];

/** Throws a RangeError where no format of the list has this name. */
export function formatNamed(name: string, formats: readonly Format[] = outputFormats): Format {
  const format = formats.find((known) => known.name === name);
  if (format === undefined) throw new RangeError(`There is no format ${name}.`);
  return format;
}

/** By the end of a file's name, the longest that fits; null where none does. */
export function formatOfName(file: string, formats: readonly Format[] = outputFormats): Format | null {
  const name = file.toLowerCase();
  const fitting = formats.filter(({ extension }) => name.endsWith(`.${extension}`));
  return fitting.sort((a, b) => b.extension.length - a.extension.length)[0] ?? null;
}
