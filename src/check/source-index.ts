/** An index of the words of all sources, kept by file: a file is put in, replaced and taken out by itself. */
import { firstIndex } from '../engine';
import { readWords } from './tokens';
import type { ReadSource, SourceTurn } from './source-types';

/** A source in the index. Words are told by numbers, which `SourceIndex` gives. */
export interface IndexedSource {
  readonly file: string;
  /** The text of the file. */
  readonly text: string;
  readonly seen: string;
  readonly turns: readonly SourceTurn[];
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
}

/** Where places of words are counted: votes by stretch of a source, and whose the last one was. */
export interface Ballot {
  readonly votes: Float32Array;
  readonly lasts: Uint16Array;
}

/** Looks in all that is put in. */
export class SourceIndex {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  /** By number: how often the key occurs, how often with a capital within a sentence, how often without. */
  readonly #counts: number[] = [];
  readonly #capitals: number[] = [];
  readonly #small: number[] = [];
  /** By number: the files that have it. */
  readonly #filesWith: Set<IndexedSource>[] = [];
  readonly #sources = new Map<string, IndexedSource>();
  #length = 0;
  #ballot: Ballot = { votes: new Float32Array(0), lasts: new Uint16Array(0) };

  /** All sources, in the order in which they were put in. */
  get sources(): readonly IndexedSource[] {
    return [...this.#sources.values()];
  }

  /** Words of all sources. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that the index takes beside the texts, which it refers to. */
  get bytes(): number {
    let bytes = 0;
    for (const { lines, words, starts, lengths, numbers, firsts, places } of this.#sources.values())
      for (const list of [lines, words, starts, lengths, numbers, firsts, places]) bytes += list.byteLength;
    return bytes;
  }

  /** Puts a source in, in the place of one of the same name. Takes time in proportion to the text. */
  put(file: string, text: string, { seen, turns }: ReadSource): IndexedSource {
    this.remove(file);
    const source = this.#indexed(file, text, seen, turns);
    this.#sources.set(file, source);
    this.#count(source, 1);
    return source;
  }

  /** Takes a source out; does nothing where it is not there. */
  remove(file: string): void {
    const source = this.#sources.get(file);
    if (source === undefined) return;
    this.#sources.delete(file);
    this.#count(source, -1);
  }

  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  keyOf(number: number): string {
    return this.#keys[number]!;
  }

  /** How often a key occurs in all sources. */
  countOf(number: number): number {
    return this.#counts[number]!;
  }

  /** Whether sources write a key with a capital within sentences, and hardly ever without. */
  isName(key: string): boolean {
    const number = this.#numbers.get(key);
    return number !== undefined && this.#capitals[number]! > this.#small[number]! * 4;
  }

  filesWith(number: number): Iterable<IndexedSource> {
    return this.#filesWith[number]!;
  }

  /** Zeros to count with, in memory that the next call uses again. */
  ballot(length: number): Ballot {
    if (this.#ballot.votes.length < length) {
      const room = Math.ceil(length * 1.5);
      this.#ballot = { votes: new Float32Array(room), lasts: new Uint16Array(room) };
      return { votes: this.#ballot.votes.subarray(0, length), lasts: this.#ballot.lasts.subarray(0, length) };
    }
    const votes = this.#ballot.votes.subarray(0, length).fill(0);
    return { votes, lasts: this.#ballot.lasts.subarray(0, length).fill(0) };
  }

  #numbered(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#keys.length;
      this.#numbers.set(key, number);
      this.#keys.push(key);
      this.#counts.push(0);
      this.#capitals.push(0);
      this.#small.push(0);
      this.#filesWith.push(new Set());
    }
    return number;
  }

  #indexed(file: string, text: string, seen: string, turns: readonly SourceTurn[]): IndexedSource {
    const words = new Grown(Math.ceil(seen.length / 5) + 8);
    const starts = new Grown(words.values.length);
    const lengths = new Grown(words.values.length);
    readWords(
      seen,
      (key, start, end) => {
        words.push(this.#numbered(key));
        starts.push(start);
        lengths.push(end - start);
      },
      new Map(),
    );
    return {
      file,
      text,
      seen,
      turns,
      lines: lineStarts(text),
      words: words.cut(),
      starts: starts.cut(),
      lengths: Uint16Array.from(lengths.cut()),
      ...placesOf(words.cut(), this.#keys.length),
    };
  }

  #count(source: IndexedSource, sign: 1 | -1): void {
    const { numbers, firsts, places, words, seen, starts } = source;
    this.#length += sign * places.length;
    for (const [at, number] of numbers.entries()) {
      this.#counts[number]! += sign * ((firsts[at + 1] ?? places.length) - firsts[at]!);
      if (sign > 0) this.#filesWith[number]!.add(source);
      else this.#filesWith[number]!.delete(source);
    }
    for (let at = 0; at < words.length; at++) {
      const start = starts[at]!;
      const code = seen.charCodeAt(start);
      if (code >= 97 && code <= 122) this.#small[words[at]!]! += sign;
      else if (code >= 65 && code <= 90 && isWithinSentence(seen, start)) this.#capitals[words[at]!]! += sign;
    }
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = new Grown(64);
  for (const { 0: found, index } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + found.length);
  return starts.cut();
}

/** Whether the word before stands in the same sentence; a text in capitals has no names. */
export function isWithinSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[ \u00ad\r]/u.test(text[at]!)) at--;
  return at >= 0 && at < start - 1 && /[\p{Ll}\d,]/u.test(text[at]!);
}

/** A text of few words, of those that are known, is sorted; else a pass over all that are known costs less. */
const placesOf = (words: Uint32Array, known: number): Pick<IndexedSource, 'numbers' | 'firsts' | 'places'> =>
  words.length * 8 < known ? sortedPlaces(words) : countedPlaces(words, known);

function sortedPlaces(words: Uint32Array): ReturnType<typeof placesOf> {
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
  return { numbers: Uint32Array.from(numbers), firsts: Uint32Array.from(firsts), places };
}

function countedPlaces(words: Uint32Array, most: number): ReturnType<typeof placesOf> {
  const counts = new Uint32Array(most);
  let kinds = 0;
  for (const word of words) {
    if (counts[word] === 0) kinds++;
    counts[word]!++;
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
  for (let at = 0; at < words.length; at++) places[next[words[at]!]!++] = at;
  return { numbers, firsts, places };
}

/** The places of a number in a source, in order. */
export function placesIn({ numbers, firsts, places }: IndexedSource, number: number): Uint32Array {
  const at = firstIndex(numbers.length, (index) => numbers[index]! >= number);
  if (numbers[at] !== number) return places.subarray(0, 0);
  return places.subarray(firsts[at], firsts[at + 1] ?? places.length);
}

/** Numbers in a list that grows. */
class Grown {
  values: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.values = new Uint32Array(capacity);
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
