/** Reads a quotation: its words, and where it says that it is not whole. */
import { filler, readWords, type CheckedWord } from './tokens';

/** A word of a quotation. */
export interface QuotedWord extends CheckedWord {
  /** It stands in square brackets, or part of it: it is the editor's. */
  readonly isBracketed: boolean;
}

export interface QuotedText {
  readonly words: readonly QuotedWord[];
  /** Before which words an ellipsis stands, by number. */
  readonly gaps: ReadonlySet<number>;
}

/** `[T]he`: a changed capital. */
const capital = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L}|\s\p{L})/gu;
/** `clos[ed]`, `[re]build`. */
const partOfWord = /(?<=\p{L})\[(\p{L}+)\]|\[(\p{L}{2,})\](?=\p{L})/gu;
const ellipsis = /\[\s*(?:…|\.{2,}|(?:\.\s){2,}\.)\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}|(?:\.\s){2,}\.|\[[–—-]+\]/gu;
const bracket = /\[[^[\]]{1,200}\]/gu;
const sic = /[[(]\s*sic\s*[\])]/giu;

/** `start` and `end` are those of the words within the marks, in `shown`: the article as its reader sees it. */
export function readQuotedText(shown: string, start: number, end: number): QuotedText {
  const blanks = (found: string): string => ' '.repeat(found.length);
  const around = (_: string, a: string | undefined, b?: string): string => `${filler}${a ?? b}${filler}`;
  const whole = shown
    .slice(start, end)
    .replace(sic, blanks)
    .replace(capital, (_, letter: string) => around(_, letter));
  const changed: number[] = [];
  const text = whole.replace(partOfWord, (found, a?: string, b?: string, at?: number) => {
    changed.push(at! + 1);
    return around(found, a, b);
  });
  const ellipses = [...text.matchAll(ellipsis)].map(({ index }) => index);
  const plain = text.replace(ellipsis, blanks);
  const brackets = [...plain.matchAll(bracket)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  const words: QuotedWord[] = [];
  readWords(plain, (key, from, to) => {
    const isBracketed =
      brackets.some((place) => from >= place.from && to <= place.to) || changed.some((at) => at >= from && at < to);
    words.push({ key, start: start + from, end: start + to, isBracketed });
  });
  const gaps = new Set(ellipses.map((at) => words.filter((word) => word.start < start + at).length));
  return { words, gaps };
}
