/**
 * Finds the passages of the sources that a quotation may be of. The rarer words of the quotation lead to places; each
 * is weighed by how many words of the quotation stand around it in the same order; the best are aligned word by word.
 */
import { firstIndex } from '../engine';
import { fillerPhrases, fillers } from './english';
import type { QuotedText } from './quoted-words';
import { placesIn, type IndexedSource, type SourceIndex } from './source-index';

/** Words of a source, from one to before another. */
export interface Passage {
  readonly source: IndexedSource;
  readonly from: number;
  readonly to: number;
  /** The better, the more of the quotation is in it: 1 for all of it and nothing else. */
  readonly score: number;
}

/** Places of words that are looked at for one quotation. */
const mostPlaces = 4_000;
/** How far around a place the words of the quotation are looked for. */
const reach = 8;
/** Words that may stand between those of a quotation, and at an ellipsis. */
const slack = 20;
const gapSlack = 150;
const mostGapSlack = 600;
/** Passages that are aligned, and the work for all of them. */
const mostAligned = 20;
const mostWork = 60_000;

/** The best passages, best first. */
export function findPassages(index: SourceIndex, quoted: QuotedText): readonly Passage[] {
  const numbers = quoted.words.map(({ key, isBracketed }) =>
    isBracketed ? editors : (index.numberOf(key) ?? unknown),
  );
  const weights = quoted.words.map(({ isBracketed }, at) => (isBracketed ? 0 : weightOf(index, numbers[at]!)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const room = slack + Math.min(mostGapSlack, quoted.gaps.size * gapSlack);
  const found: Passage[] = [];
  let work = 0;
  for (const { source, start } of windowsOf(index, numbers, weights)) {
    const from = Math.max(0, start - room);
    const to = Math.min(source.words.length, start + numbers.length + room);
    if (
      found.some(
        (one) => one.source === source && one.from >= from && one.to <= to && one.score > 0.97 && one.from === start,
      )
    )
      continue;
    work += numbers.length * (to - from);
    if (found.length >= mostAligned || (work > mostWork && found.length > 0)) break;
    const aligned = align({ index, source, numbers, weights, gaps: quoted.gaps, from, to, start });
    if (aligned.to <= aligned.from) continue;
    if (found.some((one) => one.source === source && one.from === aligned.from && one.to === aligned.to)) continue;
    found.push({ source, from: aligned.from, to: aligned.to, score: aligned.score / total });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** From 1 for the most frequent words to 3 for the rarest. */
function weightOf(index: SourceIndex, number: number): number {
  if (number < 0) return 2;
  const share = Math.log2((index.length + 1) / (index.countOf(number) + 1)) / Math.log2(index.length + 2);
  return 1 + 2 * Math.max(0, Math.min(1, share));
}

interface Window {
  readonly source: IndexedSource;
  /** Where the quotation would begin. */
  readonly start: number;
  readonly weight: number;
}

/** Where the quotation may stand, likeliest first. */
function windowsOf(index: SourceIndex, numbers: readonly number[], weights: readonly number[]): readonly Window[] {
  const rare = [...new Set(numbers)]
    .filter((number) => number >= 0 && index.countOf(number) > 0)
    .sort((a, b) => index.countOf(a) - index.countOf(b));
  const windows = new Map<IndexedSource, Map<number, { start: number; weight: number; best: number }>>();
  let left = mostPlaces;
  for (const number of rare) {
    if (left < mostPlaces && index.countOf(number) > left) break;
    const at = numbers.indexOf(number);
    const sought = { numbers, weights, at, least: leastAround(weights, at) };
    for (const source of index.filesWith(number)) {
      const places = placesIn(source, number);
      for (const place of left < places.length ? places.subarray(0, Math.max(0, left)) : places)
        note(windows, source, place - at, sought);
      left -= places.length;
      if (left <= 0) break;
    }
    if (left <= 0) break;
  }
  const found: Window[] = [];
  for (const [source, buckets] of windows)
    for (const [bucket, { start, weight }] of buckets)
      found.push({ source, start, weight: weight + (buckets.get(bucket + 1)?.weight ?? 0) * 0.5 });
  const best = found.reduce((most, { weight }) => Math.max(most, weight), 0);
  return found
    .filter(({ weight }) => weight * 3 > best)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 40);
}

/** A fifth of what stands around a word, and a little more than the word. */
function leastAround(weights: readonly number[], at: number): number {
  const around = weights.slice(Math.max(0, at - reach), at + reach + 1).reduce((sum, weight) => sum + weight, 0);
  return Math.min(around, Math.max(weights[at]!, around * 0.2));
}

interface Sought {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  readonly at: number;
  /** Places where the words around weigh less are passed over. */
  readonly least: number;
}

/** Weighs a place by the words around it that are the quotation's, and adds it to what was found near it. */
function note(
  windows: Map<IndexedSource, Map<number, { start: number; weight: number; best: number }>>,
  source: IndexedSource,
  start: number,
  { numbers, weights, at, least }: Sought,
): void {
  let run = 0;
  const last = Math.min(numbers.length - 1, at + reach);
  for (let other = Math.max(0, at - reach); other <= last; other++)
    if (standsNear(source.words, start + other, numbers[other]!, other < at ? -1 : 1)) run += weights[other]!;
  // Of a long quotation a word alone tells nothing.
  if (run < least) return;
  let buckets = windows.get(source);
  if (buckets === undefined) windows.set(source, (buckets = new Map()));
  const bucket = Math.floor(start / Math.max(1, numbers.length));
  const known = buckets.get(bucket);
  if (known === undefined) buckets.set(bucket, { start, weight: run + weights[at]!, best: run });
  else {
    known.weight += weights[at]! + Math.max(0, run - known.best);
    if (run > known.best) {
      known.best = run;
      known.start = start;
    }
  }
}

/** Whether a word stands at a place, or where up to two others are said in between. */
const standsNear = (words: Uint32Array, place: number, number: number, away: 1 | -1): boolean =>
  words[place] === number || words[place + away] === number || words[place + away * 2] === number;

interface QuotationAlignment {
  readonly index: SourceIndex;
  readonly source: IndexedSource;
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  readonly gaps: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
  /** Where the quotation is thought to begin: of passages that fit alike the nearest one is meant. */
  readonly start: number;
}

/** Words that no source has, and those of the editor, which stand for nothing in the source. */
const unknown = -1;
const editors = -2;

const otherWord = -1;
const editorsWord = -0.1;
const wordPutIn = -1.2;
const gapOpens = -1.1;
const gapGoesOn = -0.12;
/** More, where somebody else begins to speak. */
const gapCrosses = -0.8;
const markedOpens = -0.1;
const markedGoesOn = -0.004;

/**
 * The stretch of a source that fits the quotation best: all words of the quotation count, those of the source only
 * between its ends. Gaps are affine (Gotoh 1982); where each alignment began is carried along with its score.
 */
function align({ index, source, numbers, weights, gaps, from, to, start: thought }: QuotationAlignment): {
  readonly from: number;
  readonly to: number;
  readonly score: number;
} {
  const width = to - from;
  const isFiller = fillersIn(Array.from(source.words.subarray(from, to), (number) => index.keyOf(number)));
  const crossing = turnStarts(source, from, to);
  let scores = new Float64Array(width + 1);
  let starts = Int32Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= numbers.length; row++) {
    const next = new Float64Array(width + 1);
    const nextStarts = new Int32Array(width + 1);
    const isEditors = numbers[row - 1] === editors;
    const putIn = isEditors ? editorsWord : wordPutIn;
    const replaced = isEditors ? editorsWord : otherWord;
    const opens = gaps.has(row) ? markedOpens : gapOpens;
    const goesOn = gaps.has(row) ? markedGoesOn : gapGoesOn;
    next[0] = scores[0]! + putIn;
    let gap = -Infinity;
    let gapStart = 0;
    for (let at = 1; at <= width; at++) {
      const isSame = source.words[from + at - 1] === numbers[row - 1];
      let best = scores[at - 1]! + (isSame ? weights[row - 1]! : replaced);
      let start = starts[at - 1]!;
      if (scores[at]! + putIn > best) {
        best = scores[at]! + putIn;
        start = starts[at]!;
      }
      // No gap after the last word: the passage ends there.
      if (row < numbers.length) {
        const crosses = crossing[at - 1] === 1 && !gaps.has(row) ? gapCrosses : 0;
        const opened = next[at - 1]! + (isFiller[at - 1] ? 0 : opens) + crosses;
        const longer = gap + (isFiller[at - 1] ? 0 : goesOn) + crosses;
        if (opened >= longer) gapStart = nextStarts[at - 1]!;
        gap = Math.max(opened, longer);
        if (gap > best) {
          best = gap;
          start = gapStart;
        }
      }
      next[at] = best;
      nextStarts[at] = start;
    }
    scores = next;
    starts = nextStarts;
  }
  const end = endOf(scores, (at) => Math.abs(from + starts[at]! - thought));
  return { from: from + starts[end]!, to: from + end, score: scores[end]! };
}

/** Which words are sounds, or of phrases that say nothing. */
function fillersIn(keys: readonly string[]): Uint8Array {
  const found = new Uint8Array(keys.length);
  for (const [at, key] of keys.entries()) {
    if (fillers.has(key)) found[at] = 1;
    for (const phrase of fillerPhrases)
      if (phrase[0] === key && phrase.every((word, next) => keys[at + next] === word))
        found.fill(1, at, at + phrase.length);
  }
  return found;
}

/** Which words are the first that somebody else says. */
function turnStarts({ turns, starts }: IndexedSource, from: number, to: number): Uint8Array {
  const found = new Uint8Array(to - from);
  let next = firstIndex(turns.length, (at) => turns[at]!.start > (starts[from] ?? 0));
  for (let at = from; at < to && next < turns.length; at++)
    for (; next < turns.length && turns[next]!.start <= starts[at]!; next++)
      if (turns[next]!.speaker !== turns[next - 1]?.speaker) found[at - from] = 1;
  return found;
}

/** Where the best alignment ends; of those that are alike the one that begins least far away. */
function endOf(scores: Float64Array, away: (at: number) => number): number {
  let end = 0;
  for (let at = 1; at < scores.length; at++)
    if (scores[at]! > scores[end]! || (scores[at] === scores[end] && away(at) < away(end))) end = at;
  return end;
}
