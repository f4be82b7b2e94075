/** Cuts text into words with the keys that they are compared by. */
import { finish } from '../engine';
import { articles, cent, expansions, half, per, quarter, scaleWords } from './english';
import { KeyJoiner } from './joined-keys';
import { keysOf, type TakeKey } from './keys';
import { addToNumber, joinsNumber, mayBeNumber, numberKey, startNumber, type NumberState } from './numbers';
import { stride } from './stride';

/** Soft hyphens fill what markup was taken out of: they are no part of a word, and end none. */
export const filler = '\u00ad';

/** Longer words are cut: a regular expression has room for so much, and a place sixteen bits for a length. */
const word =
  /[$£€¥%&]|\p{L}(?:\.\p{L}){1,20}(?!\p{L})\.?|\d(?:\d|[.,](?=\d)){0,999}(?:[½¼¾]|[\p{L}\u00ad]{0,9999})|(?:(?<![\p{L}\p{N}'’])['’](?=(?:em|cause|til)\b))?\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d]{0,29999}(?:['’ʼ]\u00ad*\p{L}[\p{L}\p{M}\u00ad]{0,999}){0,20}(?:-\u00ad*\n[ \t]*\p{Ll}{1,999})?/giu;
const longestWord = 0xffff;

/** Calls `take` for each key of a stretch of text, in order. `known` keeps the keys of words from call to call. */
export function readWords(text: string, take: TakeKey, known = new Map<string, readonly string[]>()): void {
  finish(readWordsInSteps(text, take, known));
}

/** As `readWords`, in steps of some milliseconds. */
export function* readWordsInSteps(
  text: string,
  take: TakeKey,
  known: Map<string, readonly string[]>,
): Generator<void, void> {
  const reader = new WordReader(text, take, known);
  let next = stride;
  for (const { 0: found, index } of text.matchAll(word)) {
    const written = found.includes(filler) ? found.replaceAll(filler, '') : found;
    reader.add(written, index, Math.min(index + found.length, index + longestWord));
    if (index < next) continue;
    next = index + stride;
    yield;
  }
  reader.end();
}

/** Behind a figure. */
const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

interface Held {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

class WordReader {
  readonly #text: string;
  readonly #joiner: KeyJoiner;
  readonly #take: TakeKey;
  readonly #known: Map<string, readonly string[]>;
  /** A word that may belong to the next: `a` of `a hundred`, `per` of `per cent`, `$`. */
  #held: Held | null = null;
  #number: NumberState | null = null;
  #currency: string | null = null;
  #start = 0;
  #end = 0;
  /** What follows a number only if more of it follows: `and`, `point`. */
  #joints: Held[] = [];

  constructor(text: string, take: TakeKey, known: Map<string, readonly string[]>) {
    this.#text = text;
    this.#joiner = new KeyJoiner(text, take);
    this.#take = (key, start, end) => this.#joiner.take(key, start, end);
    this.#known = known;
  }

  add(written: string, start: number, end: number): void {
    const lower = written.toLowerCase().replace(/[½¼¾]$/u, (sign) => fractions.get(sign)!);
    if (this.#number !== null) {
      if (this.#goesOn(lower, start)) {
        if (joinsNumber(lower)) this.#joints.push({ key: lower, start, end });
        else {
          this.#joints = [];
          this.#end = end;
        }
        return;
      }
      this.#endNumber();
    }
    if (mayBeNumber(lower)) {
      if (this.#beginsNumber(lower, start, end)) return;
      if (/^\d/u.test(lower)) return this.#addMixed(written, start, end);
    }
    this.#addWord(written, lower, start, end);
  }

  end(): void {
    this.#endNumber();
    this.#letGo();
    this.#joiner.end();
  }

  #goesOn(lower: string, start: number): boolean {
    const from = this.#joints.at(-1)?.end ?? this.#end;
    if (!mayBeNumber(lower) && !joinsNumber(lower) && lower !== half && lower !== quarter) return false;
    if (/[^\s\u00ad-]/u.test(this.#text.slice(from, start))) return false;
    return addToNumber(this.#number!, lower, this.#currency !== null);
  }

  #beginsNumber(lower: string, start: number, end: number): boolean {
    const held = this.#held;
    const isBeside = held !== null && /^[\s\u00ad]*$/u.test(this.#text.slice(held.end, start));
    const currency = isBeside && /^[$£€¥]$/u.test(held.key) ? (expansions.get(held.key) ?? null) : null;
    const state = startNumber();
    if (!addToNumber(state, lower, currency !== null)) return false;
    const takes = currency !== null || (isBeside && articles.has(held.key) && scaleWords.has(lower));
    if (!takes) this.#letGo();
    this.#number = state;
    this.#currency = currency;
    this.#start = takes ? held!.start : start;
    this.#end = end;
    this.#held = null;
    return true;
  }

  #endNumber(): void {
    const state = this.#number;
    if (state === null) return;
    this.#take(numberKey(state), this.#start, this.#end);
    if (this.#currency !== null) this.#take(this.#currency, this.#start, this.#end);
    this.#number = null;
    this.#currency = null;
    for (const { key, start, end } of this.#joints) this.#take(key, start, end);
    this.#joints = [];
  }

  /** `6pm`, `5km`, `1O`: a number, and what is written to it. */
  #addMixed(written: string, start: number, end: number): void {
    const digits = /^\d[\d,.]*\d|^\d/u.exec(written)![0];
    this.#letGo();
    this.add(digits, start, start + digits.length);
    this.#endNumber();
    const rest = written.slice(digits.length);
    if (rest !== '') this.#addWord(rest, rest.toLowerCase(), start + digits.length, end);
  }

  #addWord(written: string, lower: string, start: number, end: number): void {
    if (this.#held?.key === per && lower === cent) {
      this.#take(per + cent, this.#held.start, end);
      this.#held = null;
      return;
    }
    this.#letGo();
    if (articles.has(lower) || lower === per || /^[$£€¥]$/u.test(lower)) {
      this.#held = { key: lower, start, end };
      return;
    }
    let keys = this.#known.get(written);
    if (keys === undefined) this.#known.set(written, (keys = keysOf(unbroken(written))));
    for (const key of keys) this.#take(key, start, end);
  }

  #letGo(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    this.#take(expansions.get(held.key) ?? held.key, held.start, held.end);
  }
}

/** A word that a line's end parts: `negotia-` and `tions`. */
const unbroken = (written: string): string => (written.includes('\n') ? written.replace(/-\s+/u, '') : written);

/** A word of a quotation, or of a passage of a source. */
export interface CheckedWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export function wordsIn(text: string): readonly CheckedWord[] {
  const words: CheckedWord[] = [];
  readWords(text, (key, start, end) => words.push({ key, start, end }));
  return words;
}
