import { Fate, shareOf, type Alignment } from './align';
import type { SearchableText } from './searchable-text';
import type { SoughtWords } from './sought-words';
import { TokenTrait, type Tokens } from './tokens';

/** What stands beside a place in its paragraph: mostly who says it. */
export interface Company {
  /** How much of what stood there still does, 0 to 1. */
  readonly company: number;
  /** All of one side is there, and names somebody or has several words. */
  readonly isNamed: boolean;
  /** How many words stand there in place of others, or between them. */
  readonly strangers: number;
}

/** The first and the last token of a place. */
interface PlaceInTokens {
  readonly first: number;
  readonly last: number;
}

/**
 * Up to the ends of the paragraph. Names count double: the same sentence said by somebody else is another claim. Of a
 * claim that no word stood beside: whether its neighbours are what they were.
 */
export function companyOf(
  text: SearchableText,
  sought: SoughtWords,
  alignment: Alignment,
  place: PlaceInTokens,
): Company {
  const { traits } = sought.tokens;
  const { fates, places } = alignment;
  const before = rangeOf(traits, sought.from - 1, -1);
  const after = rangeOf(traits, sought.to, 1);
  const own = paragraphOf(text.tokens, place);
  const shareOn = (side: readonly number[]): Share => sideOf(text, sought, alignment, side, own);
  const [left, right] = [shareOn(before), shareOn(after)];
  const all = left.all + right.all;
  const known = new Set(places.filter((_, at) => shareOf(fates[at]!) > 0));
  const isStranger = (at: number): boolean => isWordAt(text.tokens, at) && !known.has(at);
  const strangers = [
    ...Array.from({ length: before.length + moreStrangers }, (_, i) => place.first - 1 - i),
    ...Array.from({ length: after.length + moreStrangers }, (_, i) => place.last + 1 + i),
  ].filter((at) => at >= own.first && at <= own.last && isStranger(at)).length;
  return {
    company: all > 0 ? (left.kept + right.kept) / all : neighbourhoodOf(text, sought, alignment, place),
    isNamed: [left, right].some((side) => side.all >= leastNamed && side.kept >= mostOf * side.all),
    strangers,
  };
}

/** A name weighs as much. */
const leastNamed = 2;
const mostOf = 0.9;

/** How much stood on one side, and how much of it still does. */
interface Share {
  readonly all: number;
  readonly kept: number;
}

function sideOf(
  text: SearchableText,
  sought: SoughtWords,
  alignment: Alignment,
  side: readonly number[],
  own: PlaceInTokens,
): Share {
  let [all, kept] = [0, 0];
  for (const at of side) {
    const weight = weightIn(text, sought.tokens, at);
    const place = alignment.places[at]!;
    all += weight;
    if (place >= own.first && place <= own.last) kept += weight * shareOf(fateOf(text, sought, alignment, at));
  }
  return { all, kept };
}

/** So many tokens further than its company stood. */
const moreStrangers = 3;

/** Words that stand everywhere tell little. Numbers of lists are no company. */
function weightIn(text: SearchableText, { keys, traits }: Tokens, at: number): number {
  if ((traits[at]! & (TokenTrait.word | TokenTrait.number)) !== TokenTrait.word) return 0;
  const isCommon = text.placesOf(keys[at]!).length > mostPlaces + text.tokens.keys.length / 200;
  return ((traits[at]! & TokenTrait.capital) === 0 ? 1 : 2) * (isCommon ? 0.3 : 1);
}

const mostPlaces = 4;

/** `the` is no slip of the hand for `they`. */
function fateOf(
  { vocabulary, tokens }: SearchableText,
  sought: SoughtWords,
  { fates, places }: Alignment,
  at: number,
): Fate {
  if (fates[at] !== Fate.misspelt) return fates[at]!;
  const words = [sought.tokens.keys[at]!, tokens.keys[places[at]!]!].map((key) => vocabulary.wordOf(key));
  return words.some(({ length }) => length < leastLetters) ? Fate.replaced : Fate.misspelt;
}

const leastLetters = 4;

/** The indices of what stands on one side up to the end of the paragraph. */
function rangeOf(traits: readonly number[], from: number, step: 1 | -1): readonly number[] {
  const range: number[] = [];
  for (let at = from; traits[at] !== undefined && (traits[at]! & TokenTrait.gap) === 0; at += step) range.push(at);
  return range;
}

/** Further away no word of a context is looked for, in tokens. */
const reach = 64;

/** The paragraph around a place, as far as contexts reach. */
function paragraphOf(tokens: Tokens, { first, last }: PlaceInTokens): PlaceInTokens {
  const isGap = (at: number): boolean => ((tokens.traits[at] ?? TokenTrait.gap) & TokenTrait.gap) !== 0;
  let [start, end] = [first, last];
  while (!isGap(start - 1) && start > first - reach) start--;
  while (!isGap(end + 1) && end < last + reach) end++;
  return { first: start, last: end };
}

const isWordAt = ({ traits }: Tokens, at: number): boolean => ((traits[at] ?? 0) & TokenTrait.word) !== 0;

/** What neighbours say that every paragraph has, of all that company may say. */
const besideOnly = 0.6;

/**
 * Of a whole paragraph: whether its neighbours are as they were, which are mostly ends of paragraphs; or, where
 * sentences were added to it, how many words of the paragraphs before and after are near.
 */
function neighbourhoodOf(
  text: SearchableText,
  { tokens, from, to }: SoughtWords,
  { fates, places }: Alignment,
  { first, last }: PlaceInTokens,
): number {
  const isBeside = (at: number, place: number): boolean =>
    fates[at] === undefined || (fates[at] === Fate.same && places[at] === place);
  const beside = isBeside(from - 1, first - 1) && isBeside(to, last + 1) ? besideOnly : 0;
  const wordsLeft = (start: number, end: number): number => {
    const words = fates.slice(start, end).filter((_, i) => isWordAt(tokens, start + i));
    return words.filter((fate) => fate === Fate.same).length / Math.max(1, words.length);
  };
  const isApart = endsSentence(text, first - 1) && (endsSentence(text, last) || endsSentence(text, last + 1));
  return isApart ? Math.max(beside, Math.min(wordsLeft(0, from), wordsLeft(to, fates.length))) : beside;
}

/** Whether a sentence ends with a token, or none has begun yet. */
export function endsSentence({ text, tokens }: SearchableText, at: number): boolean {
  return (
    tokens.ends[at] === undefined ||
    /(?:[.!?\n]|[.!?]["”’'])$/u.test(text.slice(tokens.starts[at]! - 1, tokens.ends[at]))
  );
}
