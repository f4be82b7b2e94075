/** Aligns a quotation with passages of sources, word by word. */
import { fillerPhrases, fillers } from './english';
import type { IndexedSource, SourceIndex } from './source-index';

/** A quotation that passages are aligned with. */
interface AlignedQuotation {
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
  readonly gaps: ReadonlySet<number>;
  /** Words of a source that are looked at beside as many as the quotation has, on each side. */
  readonly room: number;
}

/** Words that no source has, and those of the editor, which stand for nothing in the source. */
export const unknown = -1;
export const editors = -2;

const otherWord = -1;
const editorsWord = -0.1;
const wordPutIn = -1.2;
const gapOpens = -1.1;
const gapGoesOn = -0.12;
/** More, where somebody else begins to speak. */
const gapCrosses = -0.8;
const markedOpens = -0.1;
const markedGoesOn = -0.004;

/** Aligns passages with one quotation, in memory that is used again. */
export class Aligner {
  readonly #quotation: AlignedQuotation;
  readonly #fillers: FillerNumbers;
  /** The weight of each word of the quotation, of all its places; a round in which it was seen. */
  readonly #sought = new Map<number, { weight: number; count: number; round: number }>();
  /** What the quotation is worth where no word of it is there. */
  readonly #least: number;
  #round = 0;
  #scores: Float64Array;
  #starts: Int32Array;
  #next: Float64Array;
  #nextStarts: Int32Array;
  /** By word of the passage: whether it is a filler, and whether somebody else begins to speak with it. */
  readonly #isFiller: Uint8Array;
  readonly #crosses: Uint8Array;

  constructor(index: SourceIndex, quotation: AlignedQuotation) {
    this.#quotation = quotation;
    this.#fillers = fillerNumbers(index);
    const { numbers, weights, room } = quotation;
    let count = 0;
    for (const [at, number] of numbers.entries()) {
      if (number === editors) continue;
      count++;
      const known = this.#sought.get(number);
      if (known === undefined) this.#sought.set(number, { weight: weights[at]!, count: 1, round: 0 });
      else {
        known.weight += weights[at]!;
        known.count++;
      }
    }
    this.#least = count * otherWord;
    const width = numbers.length + room * 2 + 1;
    this.#scores = new Float64Array(width);
    this.#next = new Float64Array(width);
    this.#starts = new Int32Array(width);
    this.#nextStarts = new Int32Array(width);
    this.#isFiller = new Uint8Array(width);
    this.#crosses = new Uint8Array(width);
  }

  /** No alignment within these words has a greater score: each word of the quotation that they hold counts. */
  most({ words }: IndexedSource, from: number, to: number): number {
    this.#round++;
    let most = this.#least;
    for (let at = from; at < to; at++) {
      const sought = this.#sought.get(words[at]!);
      if (sought === undefined || sought.round === this.#round) continue;
      sought.round = this.#round;
      most += sought.weight - sought.count * otherWord;
    }
    return most;
  }

  /**
   * The stretch of a source that fits the quotation best: all words of the quotation count, those of the source only
   * between its ends. Gaps are affine (Gotoh 1982); where each alignment began is carried along with its score.
   * `thought` is where the quotation is thought to begin.
   */
  align(
    source: IndexedSource,
    from: number,
    to: number,
    thought: number,
  ): { readonly from: number; readonly to: number; readonly score: number } {
    const width = to - from;
    markFillers(this.#isFiller, this.#fillers, source.words, from, to);
    markTurns(this.#crosses, source, from, to);
    this.#scores.fill(0, 0, width + 1);
    for (let at = 0; at <= width; at++) this.#starts[at] = at;
    for (let row = 1; row <= this.#quotation.numbers.length; row++) this.#alignRow(row, source.words, from, width);
    const end = this.#endOf(width, thought - from);
    return { from: from + this.#starts[end]!, to: from + end, score: this.#scores[end]! };
  }

  #alignRow(row: number, words: Uint32Array, from: number, width: number): void {
    const { numbers, weights, gaps } = this.#quotation;
    const [scores, starts, next, nextStarts] = [this.#scores, this.#starts, this.#next, this.#nextStarts];
    const [isFiller, crosses] = [this.#isFiller, this.#crosses];
    const number = numbers[row - 1]!;
    const weight = weights[row - 1]!;
    const isMarked = gaps.has(row);
    const putIn = number === editors ? editorsWord : wordPutIn;
    const replaced = number === editors ? editorsWord : otherWord;
    const opens = isMarked ? markedOpens : gapOpens;
    const goesOn = isMarked ? markedGoesOn : gapGoesOn;
    // No gap after the last word: the passage ends there.
    const mayOpen = row < numbers.length;
    next[0] = scores[0]! + putIn;
    nextStarts[0] = 0;
    let gap = -Infinity;
    let gapStart = 0;
    for (let at = 1; at <= width; at++) {
      let best = scores[at - 1]! + (words[from + at - 1] === number ? weight : replaced);
      let start = starts[at - 1]!;
      const put = scores[at]! + putIn;
      if (put > best) {
        best = put;
        start = starts[at]!;
      }
      if (mayOpen) {
        const cross = crosses[at - 1] === 1 && !isMarked ? gapCrosses : 0;
        const isFree = isFiller[at - 1] === 1;
        const opened = next[at - 1]! + (isFree ? 0 : opens) + cross;
        const longer = gap + (isFree ? 0 : goesOn) + cross;
        if (opened >= longer) {
          gap = opened;
          gapStart = nextStarts[at - 1]!;
        } else gap = longer;
        if (gap > best) {
          best = gap;
          start = gapStart;
        }
      }
      next[at] = best;
      nextStarts[at] = start;
    }
    this.#scores = next;
    this.#starts = nextStarts;
    this.#next = scores;
    this.#nextStarts = starts;
  }

  /** Where the best alignment ends; of those that are alike the one that begins least far away. */
  #endOf(width: number, thought: number): number {
    const [scores, starts] = [this.#scores, this.#starts];
    let end = 0;
    for (let at = 1; at <= width; at++)
      if (
        scores[at]! > scores[end]! ||
        (scores[at] === scores[end] && Math.abs(starts[at]! - thought) < Math.abs(starts[end]! - thought))
      )
        end = at;
    return end;
  }
}

interface FillerNumbers {
  readonly sounds: ReadonlySet<number>;
  /** Phrases of which the sources have each word. */
  readonly phrases: readonly (readonly number[])[];
}

function fillerNumbers(index: SourceIndex): FillerNumbers {
  const numberOf = (key: string): number => index.numberOf(key) ?? unknown;
  return {
    sounds: new Set(Array.from(fillers, numberOf)),
    phrases: fillerPhrases.map((phrase) => phrase.map(numberOf)).filter((phrase) => !phrase.includes(unknown)),
  };
}

/** Notes which words are sounds, or of phrases that say nothing. */
function markFillers(
  found: Uint8Array,
  { sounds, phrases }: FillerNumbers,
  words: Uint32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) found[at - from] = sounds.has(words[at]!) ? 1 : 0;
  for (const phrase of phrases)
    for (let at = from; at + phrase.length <= to; at++) {
      let same = 0;
      while (same < phrase.length && words[at + same] === phrase[same]) same++;
      if (same === phrase.length) found.fill(1, at - from, at - from + same);
    }
}

/** Notes which words are the first that somebody else says. */
function markTurns(found: Uint8Array, { turns, starts }: IndexedSource, from: number, to: number): void {
  found.fill(0, 0, to - from);
  let next = turns.numberAt(starts[from] ?? 0) + 1;
  for (let at = from; at < to && next < turns.length; at++)
    for (; next < turns.length && turns.startOf(next) <= starts[at]!; next++)
      if (turns.speakerOf(next) !== turns.speakerOf(next - 1)) found[at - from] = 1;
}
