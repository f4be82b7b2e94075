/** One source of the index: its words by number, and the places of each number. Made in steps of some milliseconds. */
import { lineStarts } from './lines';
import { keptSeen, type SeenText } from './seen-text';
import { SourceTurns } from './source-turns';
import type { ReadSource } from './source-types';
import { stride } from './stride';
import { readWordsInSteps } from './tokens';

/** A source in the index. Words are told by numbers, which `SourceIndex` gives. */
export interface IndexedSource {
  readonly file: string;
  /** The text of the file. */
  readonly text: string;
  readonly seen: SeenText;
  readonly turns: SourceTurns;
  /** Where lines begin, the first left out. */
  readonly lines: Uint32Array;
  /** The number of each word's key, in order. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint16Array;
  /** The numbers that occur, in order, and for each the first of its `places`. */
  readonly numbers: Uint32Array;
  readonly firsts: Uint32Array;
  readonly places: Uint32Array;
  /** For each of the `places` what stands beside it: the low bytes of the numbers before and after. */
  readonly besides: Uint16Array;
  /** How often each number has a capital within a sentence, and how often none. */
  readonly capitals: Uint32Array;
  readonly smalls: Uint32Array;
}

/** The numbers that an index gives to keys. */
interface KeyNumbers {
  readonly numberOf: (key: string) => number;
  /** How many it has given so far. */
  readonly known: () => number;
}

/** Words that are counted in one step. */
const wordsAtOnce = stride * 2;

export function* indexInSteps(
  file: string,
  text: string,
  { seen, turns }: ReadSource,
  { numberOf, known }: KeyNumbers,
): Generator<void, IndexedSource> {
  const found = new Grown(Math.ceil(seen.length / 6) + 8);
  const starts = new Grown(found.capacity);
  // A length in sixteen bits, and above them how the word begins.
  const lengths = new Grown(found.capacity);
  const take = (key: string, start: number, end: number): void => {
    found.push(numberOf(key));
    starts.push(start);
    lengths.push((beginningOf(seen, start) << 16) | (end - start));
  };
  yield* readWordsInSteps(seen, take, new Map());
  const words = found.cut();
  yield;
  const places = yield* placesOf(words, known());
  const lines = yield* lineStarts(text);
  const capitals = yield* capitalsOf(lengths.values, places);
  const kept = yield* keptSeen(text, seen);
  const all = {
    file,
    text,
    seen: kept,
    turns: new SourceTurns(turns),
    lines,
    words,
    starts: starts.cut(),
    ...places,
    ...capitals,
  };
  yield;
  return { ...all, lengths: new Uint16Array(lengths.values.subarray(0, words.length)) };
}

/** Whether the word before stands in the same sentence; a text in capitals has no names. */
export function isWithinSentence(text: SeenText, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[ \u00ad\r]/u.test(text.charAt(at))) at--;
  return at >= 0 && at < start - 1 && /[\p{Ll}\d,]/u.test(text.charAt(at));
}

const small = 1;
const capital = 2;

function beginningOf(seen: string, start: number): number {
  const code = seen.charCodeAt(start);
  if (code >= 97 && code <= 122) return small;
  return code >= 65 && code <= 90 && isWithinSentence(seen, start) ? capital : 0;
}

type WordPlaces = Pick<IndexedSource, 'numbers' | 'firsts' | 'places' | 'besides'>;

function* capitalsOf(
  lengths: Uint32Array,
  { numbers, firsts, places }: Omit<WordPlaces, 'besides'>,
): Generator<void, Pick<IndexedSource, 'capitals' | 'smalls'>> {
  const capitals = new Uint32Array(numbers.length);
  const smalls = new Uint32Array(numbers.length);
  for (let kind = 0, at = 0; kind < numbers.length; kind++)
    for (const last = firsts[kind + 1] ?? places.length; at < last; at++) {
      const beginning = lengths[places[at]!]! >>> 16;
      if (beginning === small) smalls[kind]!++;
      else if (beginning === capital) capitals[kind]!++;
      if (at % wordsAtOnce === wordsAtOnce - 1) yield;
    }
  return { capitals, smalls };
}

/** A text of few words, of those that are known, is sorted; else a pass over all that are known costs less. */
function* placesOf(words: Uint32Array, known: number): Generator<void, WordPlaces> {
  return words.length * 8 < known ? sortedPlaces(words) : yield* countedPlaces(words, known);
}

function sortedPlaces(words: Uint32Array): WordPlaces {
  const sorted = Float64Array.from(words, (word, at) => word * 2 ** 32 + at).sort();
  const numbers: number[] = [];
  const firsts: number[] = [];
  const places = Uint32Array.from(sorted, (entry, at) => {
    const number = Math.floor(entry / 2 ** 32);
    if (numbers.at(-1) !== number) {
      numbers.push(number);
      firsts.push(at);
    }
    return entry % 2 ** 32;
  });
  const besides = Uint16Array.from(places, (at) => besideOf(words[at - 1] ?? 0, words[at + 1] ?? 0));
  return { numbers: Uint32Array.from(numbers), firsts: Uint32Array.from(firsts), places, besides };
}

/** The low bytes of the numbers before and after a word. */
export const besideOf = (before: number, after: number): number => (before & 0xff) | ((after & 0xff) << 8);

function* countedPlaces(words: Uint32Array, most: number): Generator<void, WordPlaces> {
  const counts = new Uint32Array(most);
  let kinds = 0;
  for (let at = 0; at < words.length; at++) {
    if (counts[words[at]!]!++ === 0) kinds++;
    if (at % wordsAtOnce === wordsAtOnce - 1) yield;
  }
  const numbers = new Uint32Array(kinds);
  const firsts = new Uint32Array(kinds);
  const next = new Uint32Array(most);
  for (let number = 0, at = 0, sum = 0; number < most; number++) {
    if (counts[number] === 0) continue;
    numbers[at] = number;
    firsts[at++] = sum;
    next[number] = sum;
    sum += counts[number]!;
  }
  const places = new Uint32Array(words.length);
  const besides = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const place = next[words[at]!]!++;
    places[place] = at;
    besides[place] = besideOf(words[at - 1] ?? 0, words[at + 1] ?? 0);
    if (at % wordsAtOnce === wordsAtOnce - 1) yield;
  }
  return { numbers, firsts, places, besides };
}

/** Numbers in a list that grows. */
class Grown {
  values: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.values = new Uint32Array(capacity);
  }

  get capacity(): number {
    return this.values.length;
  }

  push(value: number): void {
    if (this.#length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.#length++] = value;
  }

  /** The numbers in a list of their own. */
  cut(): Uint32Array {
    return this.values.slice(0, this.#length);
  }
}
