import type { Language } from '../language/language';
import { isAcronym } from '../phrases/name-range';

interface SpeakerNames {
  /** As they are written, without titles. */
  readonly names: readonly (readonly string[])[];
  readonly title: string | null;
  readonly label: string;
}

/**
 * The name to show: the one with most words, of a body the expansion of its acronym; with a title where only the
 * surname is known; the label where there is no name.
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
  return a.length > b.length;
}
