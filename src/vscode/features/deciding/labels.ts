import { oneLine, shorten } from '../../presentation/text';

/** Words of a text or a log for a list or a message, in which `$(name)` would be an icon. */
export function plainLabel(words: string, limit = 80): string {
  return shorten(oneLine(words), limit).replaceAll('$(', '\\$(');
}

/** A label of some words, with marks, but for words that begin with one. */
export function quoted(words: string, limit = 60): string {
  const label = plainLabel(words, limit);
  return /^["“‘„«]/u.test(label) ? label : `‘${label}’`;
}
