/** The English words that an anchor must not pass over: to change one is to change what is said. */

/** With a word that has one of them added or taken away, a claim says the opposite. */
const negations = new Set(
  'not no never none nor neither nobody nothing nowhere cannot without hardly barely scarcely cant wont dont isnt didnt'.split(
    ' ',
  ),
);

/** What is left of a negation, or of a number, without one letter, and means something else. */
const otherWords = new Set('ever one or either now on in thing body'.split(' '));

const negatingPrefix = /^(?:un|in|im|ir|il|dis|non)(?=\p{L}{3})/u;

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const moreUnits = 'seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const scales = ['hundred', 'thousand', 'million', 'billion', 'trillion'];
const otherNumbers = 'dozen half twice double triple quarter once'.split(' ');

/** A number word with what it is worth as a figure; scales and the like stand for themselves. */
const figures: ReadonlyMap<string, string> = new Map([
  ...`${units} ${moreUnits}`.split(' ').map((word, value) => [word, String(value)] as const),
  ...tens.split(' ').map((word, at) => [word, String(20 + 10 * at)] as const),
  ...ordinals.split(' ').map((word, at) => [word, `${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`] as const),
  ...scales.flatMap((word) => [[word, word] as const, [`${word}s`, word] as const]),
  ...otherNumbers.map((word) => [word, word] as const),
]);

/** `lower`: a word in lower case with straight apostrophes. */
export function isNegation(lower: string): boolean {
  return negations.has(lower) || lower.endsWith("n't");
}

const pronouns = new Set('i we you he she it they this that these those who'.split(' '));

/** Words with a capital wherever they stand, which name nobody. */
const capitals = new Set(
  `I I’m I'm I’ve I've I’d I'd I’ll I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December`.split(
    ' ',
  ),
);

/** `lower`: words in lower case. */
export function isPronoun(lower: string): boolean {
  return pronouns.has(lower);
}

/** Whether a word with a capital, within a sentence, may be a name. */
export function isNamingWord(word: string): boolean {
  return !capitals.has(word);
}

/** The figure for a number word; null for any other word. */
export function figureOf(lower: string): string | null {
  return figures.get(lower) ?? null;
}

/** Whether one word is the other with a prefix that negates it: `able`, `unable`. */
export function areOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && long.replace(negatingPrefix, '') === short;
}

/** Whether the word, which may be what a slip of the hand left of a graver one, is a word of its own. */
export function isGrave(lower: string): boolean {
  return otherWords.has(lower) || isNegation(lower) || figures.has(lower);
}

const correction =
  /\b(?:corrections?|clarifications?|editor[’']s note)\b\s*[:.–—-]|\b(?:earlier|previous|original) versions?\b|\b(?:article|story|report|piece|headline)\b[^.]{0,60}\b(?:was|has been|were) (?:amended|corrected|updated|changed)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:stated|said|quoted|attributed|reported|gave)\b|\bwe (?:regret|apologi[sz]e for) the error\b/iu;

/** Whether a paragraph tells what a text said before it was mended. */
export function isCorrection(paragraph: string): boolean {
  return correction.test(paragraph);
}
