import { slice, type Span } from '../../engine';
import type { Selector } from '../decision';
import { isCorrected, possiblePlaceAt, type PossiblePlace } from './possible-place';
import type { SearchableText } from './searchable-text';
import type { SoughtWords } from './sought-words';

/** Thresholds of choosing among places where the words stand as they did, from 0 to 1. */
const least = {
  /** Of what stands beside a claim in its paragraph. */
  company: 0.45,
  /** Of the context, where the words stand in several places. */
  context: 0.5,
  /** The same, where one of them is gone. */
  contextOfRest: 0.75,
  /** By which the context must be better than that of the next best place. */
  margin: 0.2,
} as const;
export const strong = 0.9;

/** Of so many places each is looked at closely; of more those around which most words of the context stand. */
const mostPlaces = 48;
/** In tokens. */
const vicinity = 12;

export const contextOf = ({ before, after }: PossiblePlace): number => (before + after) / 2;

/** Whether the context of two places tells them apart. */
export const areAlike = (a: PossiblePlace, b: PossiblePlace): boolean =>
  Math.abs(contextOf(a) - contextOf(b)) < least.margin;

/** Said by the same as it was, and not only told to have been said. */
export function isAtHome(text: SearchableText, place: PossiblePlace): boolean {
  const { before, after, company, held, safe } = place;
  if (!safe || (company < least.company && !held)) return false;
  return Math.min(before, after) >= strong || held || !isCorrected(text, place);
}

export function spanOf({ tokens }: SearchableText, { first, last }: Pick<PossiblePlace, 'first' | 'last'>): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[last]! };
}

/** Where the words of a decision stand as they did. */
export class Copies {
  /** In order; of many the likeliest. */
  readonly places: readonly PossiblePlace[];
  readonly count: number;
  /** Some of the copies that were there are gone, or changed. */
  readonly isLost: boolean;
  readonly #nth: number;
  readonly #of: number;
  /** What stands at the place of the one that is meant, where all copies are there; -1 where they are not. */
  readonly #same: number;

  /** `named`: the spans of the claim that the engine gives the decision's id. */
  constructor(
    private readonly text: SearchableText,
    sought: SoughtWords,
    { quote, occurrence }: Selector,
    private readonly named: readonly Span[],
  ) {
    const { tokens, from, to } = sought;
    const all = text.occurrencesOf(tokens.keys.slice(from, to));
    const span = (first: number): Span => spanOf(text, { first, last: first + to - from - 1 });
    const toTheLetter = all.filter((first) => slice(text.text, span(first)) === quote);
    [this.#nth, this.#of] = occurrence ?? [1, 1];
    this.count = all.length;
    this.isLost = all.length < this.#of || (toTheLetter.length > 0 && toTheLetter.length < this.#of);
    this.#same = [toTheLetter, all].find(({ length }) => length === this.#of)?.[this.#nth - 1] ?? -1;
    const isKept = (first: number): boolean =>
      first === this.#same || named.some(({ start }) => start === span(first).start);
    const kept = all.length > mostPlaces ? likeliestOf(text, sought, all, isKept) : all;
    this.places = kept.map((first) => possiblePlaceAt(text, sought, first, true)!);
  }

  /** Whether the engine has the claim there. */
  isNamed(place: PossiblePlace): boolean {
    const { start, end } = spanOf(this.text, place);
    return this.named.some((span) => span.start === start && span.end === end);
  }

  /** The one that is meant; null where it is none of them. Several that nothing parts are ambiguous. */
  chosen(): PossiblePlace | 'ambiguous' | null {
    const { text } = this;
    if (this.count === 1 && this.#of === 1) {
      const [only] = this.places as [PossiblePlace];
      const isSame = isAtHome(text, only) || (only.safe && this.isNamed(only) && !isCorrected(text, only));
      return isSame ? only : null;
    }
    const atHome = this.places.filter((place) => isAtHome(text, place));
    const [best, next] = atHome.toSorted((a, b) => contextOf(b) - contextOf(a));
    if (best === undefined) return null;
    if (next === undefined || !areAlike(best, next)) return contextOf(best) >= this.#leastContextOf(best) ? best : null;
    // All of them are still there: so is their order.
    const same = atHome.find(({ first }) => first === this.#same);
    return same !== undefined && areAlike(best, same) ? same : 'ambiguous';
  }

  /** The one that is meant, where another one may have been changed: as all of them stand in order, if that is all. */
  chosenWith(changed: PossiblePlace): PossiblePlace | null {
    const inOrder = [...this.places, changed].sort((a, b) => a.first - b.first);
    return this.count + 1 === this.#of && inOrder.length === this.#of ? inOrder[this.#nth - 1]! : null;
  }

  #leastContextOf({ held, company }: PossiblePlace): number {
    return this.isLost && !(held && company >= strong) ? least.contextOfRest : least.context;
  }
}

/** In order. `isKept`: those that are looked at in any case. */
function likeliestOf(
  { tokens }: SearchableText,
  sought: SoughtWords,
  places: readonly number[],
  isKept: (place: number) => boolean,
): readonly number[] {
  const { from, to } = sought;
  const context = new Set([...sought.tokens.keys.slice(0, from), ...sought.tokens.keys.slice(to)]);
  const likeness = (first: number): number => {
    const last = first + to - from;
    const around = [
      ...tokens.keys.slice(Math.max(0, first - vicinity), first),
      ...tokens.keys.slice(last, last + vicinity),
    ];
    return around.filter((key) => context.has(key)).length;
  };
  const ranked = places.map((place) => ({ place, like: likeness(place) })).sort((a, b) => b.like - a.like);
  const kept = ranked.slice(0, mostPlaces).map(({ place }) => place);
  return [...new Set([...kept, ...places.filter(isKept)])].sort((a, b) => a - b);
}
