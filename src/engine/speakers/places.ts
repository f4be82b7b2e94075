/** Countries by words for their people that begin in another way. */
const countries: Readonly<Record<string, string>> = {
  dane: 'denmark',
  danish: 'denmark',
  dutch: 'netherlands',
  dutchman: 'netherlands',
  finn: 'finland',
  french: 'france',
  frenchman: 'france',
  german: 'germany',
  greek: 'greece',
  irish: 'ireland',
  pole: 'poland',
  polish: 'poland',
  scot: 'scotland',
  spaniard: 'spain',
  spanish: 'spain',
  swede: 'sweden',
  swedish: 'sweden',
  swiss: 'switzerland',
  turk: 'turkey',
  turkish: 'turkey',
  welsh: 'wales',
  welshman: 'wales',
  briton: 'britain',
  british: 'britain',
};

/** Letters that a place and its people must have in common at the beginning. */
const stem = 4;

/** Whether a word for people (`Oberonian`) belongs to a place among the words said of somebody (`Entity.about`). */
export function matchesPlace(word: string, about: ReadonlySet<string>): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const people = word.toLowerCase();
  const country = countries[people];
  if (country !== undefined && about.has(country)) return true;
  for (const place of about) {
    const common = place.slice(0, Math.max(stem, place.length - 2));
    if (place.length >= stem && people.startsWith(common)) return true;
  }
  return false;
}
