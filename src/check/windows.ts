/**
 * Finds where in the sources a quotation may stand. Each place of its rarer words is a vote for where it would begin;
 * stretches with the most votes are looked at word by word.
 */
import { firstIndex } from '../engine';
import { besideOf } from './indexed-source';
import { placeRange, placesIn, type IndexedSource, type SourceIndex } from './source-index';

export interface Window {
  readonly source: IndexedSource;
  /** Where the quotation would begin. */
  readonly start: number;
  readonly weight: number;
}

/** Windows that are given for one quotation. */
const mostWindows = 100;
/** Places that are counted for one quotation, or a share of all; of its rarest word alone there may be more. */
const leastPlaces = 30_000;
const shareOfPlaces = 1 / 50;
const mostOfOne = 400_000;
/** How far around a place the words of the quotation are looked for. */
const reach = 8;
/** Beginnings that lie within so many bits are counted together, at least. */
const leastBits = 4;

/** Where the quotation may stand, likeliest first. */
export function windowsOf(index: SourceIndex, numbers: Int32Array, weights: Float64Array): readonly Window[] {
  const voters = votersOf(index, numbers, weights);
  const bits = Math.max(leastBits, Math.ceil(Math.log2(numbers.length)));
  const best = new BestWindows(mostWindows);
  for (const source of sourcesWith(index, voters)) vote(source, { numbers, weights, voters, bits }, index, best);
  return best.windows
    .filter(({ weight }) => weight >= best.least)
    .flatMap((window) => nearer(window, { numbers, weights, voters, bits }))
    .sort((a, b) => b.weight - a.weight);
}

/** A word of the quotation that votes. */
interface Voter {
  readonly number: number;
  /** Its first place in the quotation. */
  readonly at: number;
  readonly weight: number;
}

/** The rarest words that the sources have, rarest first. */
function votersOf(index: SourceIndex, numbers: Int32Array, weights: Float64Array): readonly Voter[] {
  const voters: Voter[] = [];
  let left = Math.max(leastPlaces, index.length * shareOfPlaces);
  const known = [...new Set(numbers)]
    .filter((number) => number >= 0 && index.countOf(number) > 0)
    .sort((a, b) => index.countOf(a) - index.countOf(b));
  for (const number of known) {
    left -= index.countOf(number);
    if (left < 0 && voters.length > 0) break;
    const at = numbers.indexOf(number);
    voters.push({ number, at, weight: weights[at]! });
  }
  return voters;
}

function sourcesWith(index: SourceIndex, voters: readonly Voter[]): ReadonlySet<IndexedSource> {
  const found = new Set<IndexedSource>();
  for (const { number } of voters) for (const source of index.filesWith(number)) found.add(source);
  return found;
}

/** Counts the votes for each stretch of a source: each word once with what follows in order beside it. */
function vote(
  source: IndexedSource,
  { numbers, weights, voters, bits }: Sought,
  index: SourceIndex,
  best: BestWindows,
): void {
  const { words, places, besides } = source;
  // A quotation may begin before its source.
  const room = ((numbers.length >> bits) + 1) << bits;
  const { votes, lasts } = index.ballot(((words.length + room) >> bits) + 2);
  for (const [voter, { number, at, weight }] of voters.entries()) {
    const [from, to] = placeRange(source, number);
    const shift = room - at;
    const beside = besideOf(numbers[at - 1] ?? 0, numbers[at + 1] ?? 0);
    const [before, after] = [weights[at - 1] ?? 0, weights[at + 1] ?? 0];
    const count = Math.min(to, from + mostOfOne);
    for (let next = from; next < count; next++) {
      const place = places[next]!;
      const stretch = (place + shift) >> bits;
      if (lasts[stretch] === voter + 1) continue;
      lasts[stretch] = voter + 1;
      const other = besides[next]! ^ beside;
      votes[stretch]! += weight + ((other & 0xff) === 0 ? before : 0) + (other >> 8 === 0 ? after : 0);
    }
  }
  const last = votes.length - 1;
  for (let stretch = 0; stretch < last; stretch++) {
    const own = votes[stretch]!;
    if (own === 0) continue;
    const weight = own + votes[stretch + 1]! * 0.5;
    if (weight > best.least) best.add(source, (stretch << bits) - room, weight);
  }
}

/** The windows of the greatest weights; of those that are alike the first. */
class BestWindows {
  /** By weight. */
  readonly windows: Window[] = [];
  /** Others are not taken. */
  least = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(source: IndexedSource, start: number, weight: number): void {
    const at = firstIndex(this.windows.length, (one) => this.windows[one]!.weight < weight);
    this.windows.splice(at, 0, { source, start, weight });
    if (this.windows.length > this.#most) this.windows.pop();
    const greatest = this.windows[0]!.weight;
    const smallest = this.windows.length < this.#most ? 0 : this.windows.at(-1)!.weight;
    this.least = Math.max(smallest, greatest / 3);
  }
}

interface Sought {
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  readonly voters: readonly Voter[];
  readonly bits: number;
}

/** Beginnings at which most words around one of the voters are the quotation's; a short one may begin at several. */
function nearer({ source, start: from, weight }: Window, sought: Sought): readonly Window[] {
  const { numbers, weights, voters, bits } = sought;
  const found: { start: number; run: number }[] = [];
  for (const { number, at } of voters) {
    const places = placesIn(source, number);
    for (let next = firstIndex(places.length, (one) => places[one]! >= from + at); next < places.length; next++) {
      const start = places[next]! - at;
      if (start >= from + (1 << bits)) break;
      const run = weightAround(source.words, start, at, numbers, weights);
      const near = found.find((one) => Math.abs(one.start - start) < numbers.length);
      if (near === undefined) found.push({ start, run });
      else if (run > near.run) {
        near.start = start;
        near.run = run;
      }
    }
  }
  return found.map(({ start, run }) => ({ source, start, weight: weight + run }));
}

/** What the words of the quotation weigh that stand where they should around one that does. */
function weightAround(
  words: Uint32Array,
  start: number,
  at: number,
  numbers: Int32Array,
  weights: Float64Array,
): number {
  let run = 0;
  const last = Math.min(numbers.length - 1, at + reach);
  for (let other = Math.max(0, at - reach); other <= last; other++)
    if (standsNear(words, start + other, numbers[other]!, other < at ? -1 : 1)) run += weights[other]!;
  return run;
}

/** Whether a word stands at a place, or where up to two others are said in between. */
const standsNear = (words: Uint32Array, place: number, number: number, away: 1 | -1): boolean =>
  words[place] === number || words[place + away] === number || words[place + away * 2] === number;
