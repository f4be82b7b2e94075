import type { Language } from '../language/language';

/** Letters that a place and its people must have in common at the beginning. */
const stem = 4;

/** Whether a word for people (`Oberonian`) belongs to a place among the words said of somebody (`Entity.about`). */
export function matchesPlace({ speakers }: Language, word: string, about: ReadonlySet<string>): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const people = word.toLowerCase();
  const country = speakers.countriesOfPeople[people];
  if (country !== undefined && about.has(country)) return true;
  for (const place of about) {
    if (country !== undefined && speakers.countriesOfPeople[place] === country) return true;
    const common = place.slice(0, Math.max(stem, place.length - 2));
    if (place.length >= stem && people.startsWith(common)) return true;
  }
  return false;
}
