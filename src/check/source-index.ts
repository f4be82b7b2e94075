/** An index of the words of all sources, kept by file: a file is put in, replaced and taken out by itself. */
import { finish, firstIndex } from '../engine';
import { indexInSteps, type IndexedSource } from './indexed-source';
import { ownString } from './own-string';
import type { ReadSource } from './source-types';

export type { IndexedSource } from './indexed-source';

/** Most words are in one file only, which takes no set. */
type FilesWith = IndexedSource | Set<IndexedSource> | null;

function withFile(files: FilesWith, source: IndexedSource): FilesWith {
  if (files === null) return source;
  return files instanceof Set ? files.add(source) : new Set([files, source]);
}

function withoutFile(files: FilesWith, source: IndexedSource): FilesWith {
  if (!(files instanceof Set)) return null;
  files.delete(source);
  return files;
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
  readonly #filesWith: FilesWith[] = [];
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
    for (const source of this.#sources.values()) {
      bytes += source.turns.byteLength;
      for (const list of Object.values(source)) if (ArrayBuffer.isView(list)) bytes += list.byteLength;
    }
    return bytes;
  }

  /** Puts a source in, in the place of one of the same name. Takes time in proportion to the text. */
  put(file: string, text: string, read: ReadSource): IndexedSource {
    return finish(this.putInSteps(file, text, read));
  }

  /** As `put`, in steps of some milliseconds. What had the name before is there until the last one. */
  *putInSteps(file: string, text: string, read: ReadSource): Generator<void, IndexedSource> {
    const source = yield* indexInSteps(file, text, read, {
      numberOf: (key) => this.#numbered(key),
      known: () => this.#keys.length,
    });
    this.remove(file);
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
    const files = this.#filesWith[number]!;
    if (files instanceof Set) return files;
    return files === null ? [] : [files];
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
      const own = ownString(key);
      this.#numbers.set(own, number);
      this.#keys.push(own);
      this.#counts.push(0);
      this.#capitals.push(0);
      this.#small.push(0);
      this.#filesWith.push(null);
    }
    return number;
  }

  #count(source: IndexedSource, sign: 1 | -1): void {
    const { numbers, firsts, places, capitals, smalls } = source;
    this.#length += sign * places.length;
    for (const [at, number] of numbers.entries()) {
      this.#counts[number]! += sign * ((firsts[at + 1] ?? places.length) - firsts[at]!);
      this.#capitals[number]! += sign * capitals[at]!;
      this.#small[number]! += sign * smalls[at]!;
      this.#filesWith[number] = (sign > 0 ? withFile : withoutFile)(this.#filesWith[number]!, source);
    }
  }
}

/** The places of a number in a source, in order. */
export function placesIn(source: IndexedSource, number: number): Uint32Array {
  const [from, to] = placeRange(source, number);
  return source.places.subarray(from, to);
}

/** Which of the `places` of a source are those of a number: from one to before another. */
export function placeRange(
  { numbers, firsts, places }: IndexedSource,
  number: number,
): readonly [from: number, to: number] {
  const at = firstIndex(numbers.length, (index) => numbers[index]! >= number);
  return numbers[at] === number ? [firsts[at]!, firsts[at + 1] ?? places.length] : [0, 0];
}
