import { TokenTrait, type Tokens, type Vocabulary } from './tokens';

/** What became of a token. */
export enum Fate {
  gone,
  same,
  /** One letter of it is another, missing, or one too many, or two have changed places. */
  misspelt,
  replaced,
}

/** What became of each of some tokens in a text. */
export interface Alignment {
  readonly fates: readonly Fate[];
  /** The index of the token in the text that stands in its place; -1 where it is gone. */
  readonly places: readonly number[];
}

/** How far the words may have moved against each other, in tokens. */
const reach = 12;
const width = 2 * reach + 1;

const points = { same: 2, misspelt: 1.2, replaced: -0.9, gone: -0.8, added: -0.5 };
const markShare = 0.25;

/**
 * Lays tokens beside those of a text around index `near`, so that as much as possible stays the same (Needleman and
 * Wunsch 1970, in a band; what stands before and after costs nothing). `fixed`: the first token is known to stand at
 * `near`, or the last one at its distance from it.
 */
export function align(
  some: Tokens,
  text: Tokens,
  near: number,
  vocabulary: Vocabulary,
  fixed: 'first' | 'last' | null = null,
): Alignment {
  const rows = some.keys.length + 1;
  const scores = new Float64Array(rows * width);
  const moves = new Uint8Array(rows * width);
  if (fixed === 'first') scores.fill(-Infinity, 0, width).fill(0, reach, reach + 1);
  for (let i = 1; i < rows; i++) {
    const weight = weightOf(some.traits[i - 1]!);
    for (let d = 0; d < width; d++) {
      // The text's token before the cut of this cell.
      const j = near + i + d - reach - 1;
      const fate = fateOf(some, i - 1, text, j, vocabulary);
      let score = scores[(i - 1) * width + d]! + (fate === Fate.gone ? -Infinity : pointsOf(fate) * weight);
      let move: Move = Move.beside;
      const gone = (d + 1 < width ? scores[(i - 1) * width + d + 1]! : -Infinity) + points.gone * weight;
      if (gone > score) [score, move] = [gone, Move.gone];
      const added = d > 0 ? scores[i * width + d - 1]! + points.added * weightOf(text.traits[j] ?? 0) : -Infinity;
      if (added > score) [score, move] = [added, Move.added];
      scores[i * width + d] = score;
      moves[i * width + d] = move;
    }
  }
  return traced(some, text, near, vocabulary, moves, fixed === 'last' ? reach : bestOf(scores.subarray(-width)));
}

enum Move {
  beside,
  gone,
  added,
}

/** Of several that are as good the one that moved least. */
function bestOf(scores: Float64Array): number {
  let best = reach;
  for (let by = 1; by <= reach; by++)
    for (const d of [reach - by, reach + by]) if (scores[d]! > scores[best]!) best = d;
  return best;
}

/** `d`: the column of the last token. */
function traced(
  some: Tokens,
  text: Tokens,
  near: number,
  vocabulary: Vocabulary,
  moves: Uint8Array,
  d: number,
): Alignment {
  const last = some.keys.length;
  const fates = new Array<Fate>(last).fill(Fate.gone);
  const places = new Array<number>(last).fill(-1);
  for (let i = last; i > 0;) {
    const move = moves[i * width + d]!;
    if (move === Move.added) d--;
    else if (move === Move.gone) [i, d] = [i - 1, d + 1];
    else {
      const j = near + i + d - reach - 1;
      fates[i - 1] = fateOf(some, i - 1, text, j, vocabulary);
      places[i - 1] = j;
      i--;
    }
  }
  return { fates, places };
}

/** How much is left of a token. */
export function shareOf(fate: Fate): number {
  if (fate === Fate.same) return 1;
  return fate === Fate.misspelt ? 0.8 : 0;
}

/** Words count more than marks. */
export function weightOf(traits: number): number {
  return (traits & (TokenTrait.word | TokenTrait.gap)) === 0 ? markShare : 1;
}

function pointsOf(fate: Fate): number {
  if (fate === Fate.same) return points.same;
  return fate === Fate.misspelt ? points.misspelt : points.replaced;
}

function fateOf(some: Tokens, i: number, text: Tokens, j: number, vocabulary: Vocabulary): Fate {
  const [key, other] = [some.keys[i]!, text.keys[j]];
  if (other === undefined) return Fate.gone;
  if (key === other) return Fate.same;
  const [traits, others] = [some.traits[i]!, text.traits[j]!];
  if ((traits & TokenTrait.word) === 0 || (others & TokenTrait.word) === 0)
    return ((traits ^ others) & (TokenTrait.word | TokenTrait.gap)) === 0 ? Fate.replaced : Fate.gone;
  return isSlip(vocabulary.wordOf(key), vocabulary.wordOf(other)) ? Fate.misspelt : Fate.replaced;
}

/**
 * Whether two words differ by one letter, or by two that stand the other way round. Figures never do: each is a number
 * of its own.
 */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length + b.length < 3 || (a.length === b.length && a.length < 3))
    return false;
  if (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1]) return false;
  const [then, now] = differenceOf(a, b);
  return ((then.length <= 1 && now.length <= 1) || areSwapped(then, now)) && !/\p{N}/u.test(a + b);
}

/** What is left of two words without what both begin and end with. */
function differenceOf(a: string, b: string): readonly [string, string] {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return [a.slice(from, endA), b.slice(from, endB)];
}

const areSwapped = (then: string, now: string): boolean =>
  then.length === 2 && now.length === 2 && then[0] === now[1] && then[1] === now[0];

/** Whether the second word is the first one without a letter, or with two letters the other way round. */
export function isSlipOfHand(word: string, now: string): boolean {
  return isSlip(word, now) && (word.length === now.length + 1 || areSwapped(...differenceOf(word, now)));
}
