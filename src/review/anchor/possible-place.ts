import { touches, type Span } from '../../engine';
import { isCorrection } from '../english';
import { align, Fate, weightOf, type Alignment } from './align';
import { isSafe } from './guard';
import type { SearchableText } from './searchable-text';
import { part, TokenTrait } from './tokens';
import type { SoughtWords } from './sought-words';

/** A place where what is looked for may stand. All figures are from 0 to 1. */
export interface PossiblePlace {
  /** Its first and its last token. */
  readonly first: number;
  readonly last: number;
  /** How much of the words is still there. */
  readonly words: number;
  /** How much of them became other words, apart from slips of the hand. */
  readonly replaced: number;
  /** How much of the context before and after is still there; what is near counts more. */
  readonly before: number;
  readonly after: number;
  /** How much of what stands beside it in its paragraph is still there: mostly who says it. */
  readonly company: number;
  /** Names, numbers and negations are those that were there. */
  readonly safe: boolean;
}

/** Looks at one place. `near`: about where the quotation's first token is; `exact`: exactly there, word for word. */
export function possiblePlaceAt(
  text: SearchableText,
  sought: SoughtWords,
  near: number,
  exact: boolean,
): PossiblePlace | null {
  const { tokens, from, to } = sought;
  const alignment = exact
    ? alignedAround(text, sought, near)
    : align(tokens, text.tokens, near - from, text.vocabulary);
  const [first, last] = exact ? [near, near + to - from - 1] : endsOf(alignment.places.slice(from, to));
  if (first === undefined || last === undefined) return null;
  const before = contextShare(sought, alignment, 'before');
  const after = contextShare(sought, alignment, 'after');
  const company = companyOf(sought, alignment);
  const surroundings = { strong: Math.min(before, after) >= strongContext, familiar: company >= familiarCompany };
  return {
    first,
    last,
    words: exact ? 1 : wordsShare(text, sought, alignment, { start: first, end: last + 1 }),
    replaced: exact ? 0 : replacedShare(sought, alignment),
    before,
    after,
    company,
    safe: isSafe(text, sought, alignment, { first, last, exact, ...surroundings }),
  };
}

/** The words are there: only the context is to be laid beside the text, with the words at its edge to hold it. */
function alignedAround({ tokens: all, vocabulary }: SearchableText, sought: SoughtWords, near: number): Alignment {
  const { tokens, from, to } = sought;
  const edge = Math.min(mostAtEdge, to - from);
  const before = align(part(tokens, 0, from + edge), all, near - from, vocabulary);
  const after = align(part(tokens, to - edge, tokens.keys.length), all, near + to - from - edge, vocabulary);
  const within = Array.from({ length: to - from }, (_, i) => near + i);
  const places = [...before.places.slice(0, from), ...within, ...after.places.slice(edge)];
  const fates = [...before.fates.slice(0, from), ...within.map(() => Fate.same), ...after.fates.slice(edge)];
  // Words that stand on the other side are others' surroundings.
  const isThere = (place: number, i: number): boolean =>
    i < from ? place < near : i < to || place >= near + to - from;
  return { places, fates: fates.map((fate, i) => (isThere(places[i]!, i) ? fate : Fate.gone)) };
}

const mostAtEdge = 3;

const strongContext = 0.9;
const familiarCompany = 0.7;

/** Tokens that may be added between a word at the end of a quotation and its neighbour. */
const mostAdded = 1;

/** The first and the last place, without a common word that was found far from the others. */
function endsOf(places: readonly number[]): readonly [number?, number?] {
  const kept = places.map((place, i) => ({ place, i })).filter(({ place }) => place >= 0);
  const isFar = (a: { place: number; i: number }, b: { place: number; i: number }): boolean =>
    b.place - a.place > b.i - a.i + mostAdded;
  while (kept.length > 1 && isFar(kept[0]!, kept[1]!)) kept.shift();
  while (kept.length > 1 && isFar(kept.at(-2)!, kept.at(-1)!)) kept.pop();
  return kept.length === 0 ? [] : [kept[0]!.place, kept.at(-1)!.place];
}

/** It stands where a text tells how it read before it was mended. */
export function isCorrected(text: SearchableText, { first, last }: PossiblePlace): boolean {
  return isCorrection(paragraphAt(text, first, last));
}

export function overlap(a: PossiblePlace, b: PossiblePlace): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function shareOf(fate: Fate): number {
  if (fate === Fate.same) return 1;
  return fate === Fate.misspelt ? 0.8 : 0;
}

/** What was added counts against it, as far as it is more than was taken away. */
function wordsShare(
  text: SearchableText,
  { tokens, from, to }: SoughtWords,
  { fates, places }: Alignment,
  span: Span,
): number {
  let [all, kept] = [0, 0];
  for (let i = from; i < to; i++) {
    const weight = weightOf(tokens.traits[i]!);
    all += weight;
    if (touches(span, places[i]!)) kept += weight * shareOf(fates[i]!);
  }
  let now = 0;
  for (let at = span.start; at < span.end; at++) now += weightOf(text.tokens.traits[at]!);
  return kept / Math.max(all, now);
}

function replacedShare({ tokens, from, to }: SoughtWords, { fates }: Alignment): number {
  let [all, replaced] = [0, 0];
  for (let i = from; i < to; i++) {
    all += weightOf(tokens.traits[i]!);
    if (fates[i] === Fate.replaced) replaced += weightOf(tokens.traits[i]!);
  }
  return replaced / all;
}

/** What stands in another paragraph counts less. */
const beyondGap = 0.3;

function contextShare({ tokens, from, to }: SoughtWords, { fates }: Alignment, side: 'before' | 'after'): number {
  const count = side === 'before' ? from : tokens.keys.length - to;
  let [all, kept] = [0, 0];
  let nearness = 1;
  for (let i = 0; i < count; i++) {
    const at = side === 'before' ? from - 1 - i : to + i;
    const weight = (weightOf(tokens.traits[at]!) * nearness) / (1 + i / 4);
    all += weight;
    kept += weight * shareOf(fates[at]!);
    if ((tokens.traits[at]! & TokenTrait.gap) !== 0) nearness *= beyondGap;
  }
  return all === 0 ? 1 : kept / all;
}

/** Up to the ends of the paragraph. Names count double: the same sentence said by somebody else is another claim. */
function companyOf({ tokens, from, to }: SoughtWords, { fates }: Alignment): number {
  let [all, kept] = [0, 0];
  const take = (at: number): boolean => {
    const traits = tokens.traits[at];
    if (traits === undefined) return false;
    const weight =
      (traits & (TokenTrait.word | TokenTrait.gap)) === 0 ? 0 : (traits & TokenTrait.capital) === 0 ? 1 : 2;
    all += weight;
    kept += weight * shareOf(fates[at]!);
    return (traits & TokenTrait.gap) === 0;
  };
  for (let at = from - 1; take(at);) at--;
  for (let at = to; take(at);) at++;
  return all === 0 ? 1 : kept / all;
}

/** Of a long paragraph what is near. */
const paragraphReach = 300;

function paragraphAt({ text, tokens }: SearchableText, first: number, last: number): string {
  const [start, end] = [tokens.starts[first]!, tokens.ends[last]!];
  const opening = Math.max(
    text.lastIndexOf('\n\n', start),
    text.lastIndexOf('\r\n\r\n', start),
    start - paragraphReach,
    0,
  );
  const blank = text.slice(end, end + paragraphReach).search(/\n\s*\n/u);
  return `${text.slice(opening, start)} ${text.slice(end, blank < 0 ? end + paragraphReach : end + blank)}`;
}
