/** Which changes of words change a fact: numbers, names, negations, units, days. */
import { amounts, capitalMonths, months, negations, negativePrefixes, units, weekdays } from './english';
import type { DifferenceReason } from './check-types';
import { isWithinSentence } from './indexed-source';
import { folded } from './keys';
import { numberMark } from './numbers';
import type { SeenText } from './seen-text';
import type { SourceIndex } from './source-index';
import type { CheckedWord } from './tokens';

/** Words with the text that they stand in. */
export interface PlacedWords {
  readonly text: SeenText;
  readonly words: readonly CheckedWord[];
}

export const isNegative = ({ key }: CheckedWord): boolean => negations.has(key);

/** The gravest reason that words of a source and those in their place give; null where there is none. */
export function graveReason(index: SourceIndex, source: PlacedWords, quotation: PlacedWords): DifferenceReason | null {
  const differ = (of: (placed: PlacedWords) => readonly string[]): boolean => {
    const [theirs, ours] = [of(source), of(quotation)];
    return theirs.length + ours.length > 0 && [...theirs].sort().join(' ') !== [...ours].sort().join(' ');
  };
  if (source.words.filter(isNegative).length !== quotation.words.filter(isNegative).length) return 'negation';
  if (isTurned(source.words, quotation.words)) return 'negation';
  if (differ(numbersOf) && !isOnlyOne(source, quotation)) return 'number';
  if (differ(daysOf)) return 'unit';
  if (differ(unitsOf) && unitsOf(source).length > 0 && unitsOf(quotation).length > 0) return 'unit';
  const names = (placed: PlacedWords): readonly string[] =>
    placed.words.filter((word) => isName(index, placed.text, word)).map(({ key }) => key);
  return differ((placed) => withoutOthers(names(placed), placed === source ? quotation : source)) ? 'name' : null;
}

/** Names of one side of which the other has no such word, with a capital or without. */
const withoutOthers = (names: readonly string[], { words }: PlacedWords): readonly string[] =>
  names.filter((name) => !words.some(({ key }) => key === name));

/** `safe` and `unsafe`. */
function isTurned(source: readonly CheckedWord[], quotation: readonly CheckedWord[]): boolean {
  const has = (words: readonly CheckedWord[], sought: string): boolean => words.some(({ key }) => key === sought);
  return negativePrefixes.some(
    (prefix) =>
      source.some(({ key }) => key.length > 2 && has(quotation, prefix + key)) ||
      quotation.some(({ key }) => key.length > 2 && has(source, prefix + key)),
  );
}

const numbersOf = ({ words }: PlacedWords): readonly string[] =>
  words.map(({ key }) => key).filter((key) => key.startsWith(numberMark) || amounts.has(key));

/** `one` is a pronoun as well, and may stand for an article. */
function isOnlyOne(source: PlacedWords, quotation: PlacedWords): boolean {
  const [theirs, ours] = [numbersOf(source), numbersOf(quotation)];
  return theirs.length + ours.length === 1 && [...theirs, ...ours][0] === `${numberMark}1`;
}

const daysOf = ({ text, words }: PlacedWords): readonly string[] =>
  words
    .filter(
      ({ key, start, end }) =>
        weekdays.has(key) ||
        months.has(key) ||
        (capitalMonths.has(key) && /\p{Lu}\p{Ll}/u.test(text.slice(start, end)) && isWithinSentence(text, start)),
    )
    .map(({ key }) => key);

const unitsOf = ({ words }: PlacedWords): readonly string[] =>
  words.map(({ key }) => key).filter((key) => units.has(key));

function isName(index: SourceIndex, text: SeenText, { key, start }: CheckedWord): boolean {
  const first = text.charAt(start);
  // The second word of a short form stands at the place of the first: `Brandt’s`.
  if (!/\p{Lu}/u.test(first) || folded(first) !== key[0] || key.length < 2) return false;
  return isWithinSentence(text, start) || index.isName(key);
}
