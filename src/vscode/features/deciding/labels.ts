import { oneLine, shorten } from '../../presentation/text';

/** Words of a text or a log for a list or a message, in which `$(name)` would be an icon. */
export function plainLabel(words: string, limit = 80): string {
  return shorten(oneLine(words), limit).replaceAll('$(', '\\$(');
}
