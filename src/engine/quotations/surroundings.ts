import type { Language } from '../language/language';
import { lowerOf } from '../text/letters';

/** The words of a sentence around a quotation, nearest first; punctuation counts as a word. */
export interface QuotationSurroundings {
  readonly before: readonly ContextWord[];
  readonly after: readonly ContextWord[];
  /** The same in lower case. */
  readonly wordsBefore: readonly string[];
  readonly wordsAfter: readonly string[];
  /** Of the words. */
  readonly language: Language;
}

export interface ContextWord {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly capital: boolean;
}

const token = /[\p{L}\p{N}#]+(?:['.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]|\n/gu;
const marks = new Set(['"', "'", '“', '”', '‘', '«', '»', '„', '‚', '‹', '›']);
/** A quotation before this one that is longer, in words, is no item of the same list. */
const longestItem = 8;

/** How much of the text after a quotation is read, in UTF-16 units. */
const afterReach = 60;

/** `before` and `after` are the text next to the marks; what lies beyond the sentence is cut. */
export function surroundingsOf(textBefore: string, textAfter: string, language: Language): QuotationSurroundings {
  const before = untilStop(skipList(tokens(textBefore).reverse(), language.quotations.joints));
  const after = untilStop(tokens(textAfter.slice(0, afterReach)));
  return { before, after, wordsBefore: before.map(lowerWord), wordsAfter: after.map(lowerWord), language };
}

function lowerWord({ lower }: ContextWord): string {
  return lower;
}

function tokens(text: string): ContextWord[] {
  const words = text.replaceAll('’', "'").match(token) ?? [];
  return words.map((word) => {
    const lower = lowerOf(word);
    return { lower, capital: word.charCodeAt(0) !== lower.charCodeAt(0) };
  });
}

/** A stop after a title or an initial (`Mr.`, `J.`) ends nothing. */
function untilStop(words: readonly ContextWord[]): readonly ContextWord[] {
  const end = words.findIndex(({ lower }, at) => {
    if (lower === '.') return !(words[at + 1]?.capital === true && words[at + 1]!.lower.length <= 3);
    return lower === '!' || lower === '?' || lower === ';' || lower === '\n';
  });
  return end === -1 ? words : words.slice(0, end);
}

/** In `called him a “liar” and a “thief”` what stands before the list stands before each of its items. */
function skipList(words: readonly ContextWord[], joints: ReadonlySet<string>): readonly ContextWord[] {
  const isMark = (at: number): boolean => marks.has(words[at]?.lower ?? '');
  let from = 0;
  for (;;) {
    let at = from;
    while (joints.has(words[at]?.lower ?? '')) at++;
    if (!isMark(at)) return words.slice(from);
    while (isMark(at)) at++;
    if (/^[.!?]$/u.test(words[at]?.lower ?? '')) return words.slice(from);
    const last = at + longestItem;
    while (at <= last && at < words.length && !isMark(at)) at++;
    if (at > last || at >= words.length) return words.slice(from);
    while (isMark(at)) at++;
    from = at;
  }
}

const startsLetter = /^\p{L}/u;
/** Words shorter than this, in letters, may be low in a headline: `of`, `and`. */
const heavyWord = 4;
/** This many words of weight, all with capitals, are a headline and no names. */
const leastHeavyWords = 5;

/** `Ryan Says Rival ‘Not Fit to Serve’`: where every word has a capital, a capital tells nothing. */
export function isHeadlineStyle({ before, after }: QuotationSurroundings): boolean {
  const [first, second] = [heavyCapitals(before), heavyCapitals(after)];
  return first !== -1 && second !== -1 && first + second >= leastHeavyWords;
}

/** How many words of weight there are; -1 where one of them has no capital. */
function heavyCapitals(words: readonly ContextWord[]): number {
  let count = 0;
  for (const { lower, capital } of words) {
    if (lower.length < heavyWord || !startsLetter.test(lower)) continue;
    if (!capital) return -1;
    count++;
  }
  return count;
}
