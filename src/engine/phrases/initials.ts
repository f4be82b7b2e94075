/** Initials for a name: `DP`, `J.K.R.`, `LvB`. */

const spelled = /^\p{Lu}\.?(?:\p{Ll}{0,2}\p{Lu}\.?){1,3}$/u;

/** Whether a word may be somebody's initials. */
export function isInitials(word: string): boolean {
  return word.length <= 8 && spelled.test(word);
}

/**
 * What the initials of a name may be, in lower case, the fullest first: with its particles (`lvb`), without them
 * (`lb`), of the first and the last name alone. `written` are the words of the name.
 */
export function initialsOf(written: readonly string[]): readonly string[] {
  const parts = written.flatMap((word) => (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(word) ? word.split('.') : word.split('-')));
  const names = parts.filter((part) => /^\p{L}/u.test(part));
  if (names.length < 2) return [];
  const own = names.filter((part) => /^\p{Lu}/u.test(part));
  const ends = own.length > 2 ? [own[0]!, own.at(-1)!] : own;
  const spell = (list: readonly string[]): string => list.map((part) => part[0]!.toLowerCase()).join('');
  return [...new Set([names, own, ends].map(spell))].filter(({ length }) => length >= 2);
}
