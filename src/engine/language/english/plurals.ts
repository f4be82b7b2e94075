/** Whether the noun is, by its ending, the plural of one of `singulars`. */
export function isPlural(word: string, singulars: ReadonlySet<string>): boolean {
  if (word.endsWith('ies')) return singulars.has(`${word.slice(0, -3)}y`);
  if (word.endsWith('men')) return singulars.has(`${word.slice(0, -3)}man`);
  if (word.endsWith('es') && singulars.has(word.slice(0, -2))) return true;
  return word.endsWith('s') && singulars.has(word.slice(0, -1));
}

/** All words that `isPlural` takes for plurals of `singulars`. */
export function pluralsOf(singulars: ReadonlySet<string>): readonly string[] {
  return [...singulars]
    .flatMap((noun) => [`${noun}s`, `${noun}es`, noun.replace(/y$/u, 'ies'), noun.replace(/man$/u, 'men')])
    .filter((word) => isPlural(word, singulars));
}
