import type { Language } from '../language/language';
import { isAcronym } from '../phrases/name-range';

interface SpeakerNames {
  /** As they are written, without titles. */
  readonly names: readonly (readonly string[])[];
  readonly title: string | null;
  readonly label: string;
}

/**
 * The name to show: the one with most words, of these one that is not all in capitals; of a body the expansion of its
 * acronym; with a title where only the surname is known; the label where there is no name.
 */
export function displayName({ givenNames }: Language, { names, title, label }: SpeakerNames): string {
  if (names.length === 0) return label;
  const best = names.reduce((a, b) => (isFuller(b, a) ? b : a));
  const name = best
    .join(' ')
    .replaceAll(' . ', '. ')
    .replaceAll(' - ', '-')
    .replace(/ (['’]s?) /gu, '$1 ');
  return best.length === 1 && title !== null && !givenNames.has(best[0]!.toLowerCase()) ? `${title} ${name}` : name;
}

function isFuller(a: readonly string[], b: readonly string[]): boolean {
  if (isAcronym(b[0]!) && b.length === 1 && a.length > 1) return true;
  if (a.length === b.length) return isShouted(b) && !isShouted(a);
  return a.length > b.length;
}

/** A word in capitals with more letters is no acronym. */
const longestAcronym = 5;

/** `GREENPEACE`, `JOAN HEWITT`, as headlines and labels have them. */
function isShouted(words: readonly string[]): boolean {
  const name = words.join(' ');
  return name.length > longestAcronym && name === name.toUpperCase() && name !== name.toLowerCase();
}
