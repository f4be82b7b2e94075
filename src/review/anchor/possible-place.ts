import { touches, type Span } from '../../engine';
import { isCorrection } from '../english';
import { align, Fate, shareOf, weightOf, type Alignment } from './align';
import { companyOf } from './company';
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
  /** The same, whatever was added. */
  readonly left: number;
  /** How much of them became other words, apart from slips of the hand. */
  readonly replaced: number;
  /** How much of the context before and after is still there; what is near counts more. */
  readonly before: number;
  readonly after: number;
  /** How much of what stands beside it in its paragraph is still there: mostly who says it. */
  readonly company: number;
  /** Who says it on one side is still there; or all of one side is, and no other words stand beside it. */
  readonly held: boolean;
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
  const [first, last] = exact ? [near, near + to - from - 1] : endsOf(text, alignment.places.slice(from, to));
  if (first === undefined || last === undefined) return null;
  const before = contextShare(sought, alignment, 'before', first);
  const after = contextShare(sought, alignment, 'after', last);
  const { company, isNamed, strangers } = companyOf(text, sought, alignment, { first, last });
  const surroundings = { strong: Math.min(before, after) >= strongContext, familiar: company >= familiarCompany };
  return {
    first,
    last,
    ...(exact ? { words: 1, left: 1 } : wordsShare(text, sought, alignment, { start: first, end: last + 1 })),
    replaced: exact ? 0 : replacedShare(sought, alignment),
    before,
    after,
    company,
    held:
      isNamed || (strangers <= mostStrangers && (isHeld(sought, 'before', before) || isHeld(sought, 'after', after))),
    safe: isSafe(text, sought, alignment, { first, last, exact, ...surroundings }),
  };
}

/** The words are there: only the context is to be laid beside the text, with the words at its edge to hold it. */
function alignedAround({ tokens: all, vocabulary }: SearchableText, sought: SoughtWords, near: number): Alignment {
  const { tokens, from, to } = sought;
  const edge = Math.min(mostAtEdge, to - from);
  const before = align(part(tokens, 0, from + edge), all, near - from, vocabulary, 'last');
  const after = align(part(tokens, to - edge, tokens.keys.length), all, near + to - from - edge, vocabulary, 'first');
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
/** Where more other words stand beside it, somebody else may say it. */
const mostStrangers = 1;

/** Words that may be added between a word at the end of a quotation and its neighbour. */
const mostAdded = 1;

/** The first and the last place, without a common word that was found far from the others. */
function endsOf({ tokens: { traits } }: SearchableText, places: readonly number[]): readonly [number?, number?] {
  const kept = places.map((place, i) => ({ place, i })).filter(({ place }) => place >= 0);
  const isFar = (a: { place: number; i: number }, b: { place: number; i: number }): boolean =>
    traits.slice(a.place + 1, b.place).filter((one) => (one & TokenTrait.word) !== 0).length >
    b.i - a.i - 1 + mostAdded;
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

/** What was added counts against it, as far as it is more than was taken away. */
function wordsShare(
  text: SearchableText,
  { tokens, from, to }: SoughtWords,
  { fates, places }: Alignment,
  span: Span,
): Pick<PossiblePlace, 'words' | 'left'> {
  let [all, kept] = [0, 0];
  for (let i = from; i < to; i++) {
    const weight = weightOf(tokens.traits[i]!);
    all += weight;
    if (touches(span, places[i]!)) kept += weight * shareOf(fates[i]!);
  }
  let now = 0;
  for (let at = span.start; at < span.end; at++) now += weightOf(text.tokens.traits[at]!);
  return { words: kept / Math.max(all, now), left: kept / all };
}

function replacedShare({ tokens, from, to }: SoughtWords, { fates }: Alignment): number {
  let [all, replaced] = [0, 0];
  for (let i = from; i < to; i++) {
    all += weightOf(tokens.traits[i]!);
    if (fates[i] === Fate.replaced) replaced += weightOf(tokens.traits[i]!);
  }
  return replaced / all;
}

/** So many tokens between a word and the place, which were not there, halve what it counts. */
const addedPerHalf = 4;

/** What stands in another paragraph counts less. */
const beyondGap = 0.3;
/** Many paragraphs end. */
const gapShare = 0.4;

/** `edge`: the first or the last token of the place. */
function contextShare(
  { tokens, from, to }: SoughtWords,
  { fates, places }: Alignment,
  side: 'before' | 'after',
  edge: number,
): number {
  const count = side === 'before' ? from : tokens.keys.length - to;
  let [all, kept] = [0, 0];
  let nearness = 1;
  for (let i = 0; i < count; i++) {
    const at = side === 'before' ? from - 1 - i : to + i;
    const isGap = (tokens.traits[at]! & TokenTrait.gap) !== 0;
    const weight = ((isGap ? gapShare : weightOf(tokens.traits[at]!)) * nearness) / (1 + i / 4);
    all += weight;
    const added = Math.abs(places[at]! - edge) - (i + 1);
    kept += (weight * shareOf(fates[at]!)) / (1 + Math.max(0, added - mostAdded) / addedPerHalf);
    if (isGap) nearness *= beyondGap;
  }
  return all === 0 ? 1 : kept / all;
}

/** Fewer words stand before others by chance. */
const leastWords = 3;

function isHeld({ tokens: { traits }, from, to }: SoughtWords, side: 'before' | 'after', share: number): boolean {
  const words = (side === 'before' ? traits.slice(0, from) : traits.slice(to)).filter((one) => one & TokenTrait.word);
  return share >= strongContext && words.length >= leastWords;
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
