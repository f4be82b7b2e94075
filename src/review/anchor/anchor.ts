import { slice, type Span } from '../../engine';
import type { Selector } from '../decision';
import { possiblePlaceAt, isCorrected, overlap, type PossiblePlace } from './possible-place';
import type { SearchableText } from './searchable-text';
import { soughtWords, type SoughtWords } from './sought-words';

/**
 * How a decision found its place: by the engine's id and the words; by the words, which stand there as they did; by the
 * context, since the words stand in several places; by words of which some were changed; or not at all.
 */
export type AnchorWay = 'id' | 'exact' | 'context' | 'fuzzy' | 'orphan';

export interface Anchor {
  readonly how: AnchorWay;
  /** Null for an orphan. */
  readonly span: Span | null;
}

/** What is looked for, with the engine's id of the claim at that moment. */
export interface AnchoredSelector extends Selector {
  readonly claim: string | null;
}

const orphan: Anchor = { how: 'orphan', span: null };

/** Thresholds of choosing a place, all from 0 to 1. */
const least = {
  /** Of what stands beside a claim in its paragraph. */
  company: 0.45,
  /** Of the context, where the words stand in several places. */
  context: 0.5,
  /** The same, where one of them is gone. */
  contextOfRest: 0.75,
  /** By which the context must be better than that of the next best place. */
  margin: 0.2,
  /** Of the words, where some were changed. */
  words: 0.75,
  /** The same between contexts that stand around them as they did. */
  wordsBetween: 0.45,
  /** Of all, by which changed words must be better than the next best place. */
  lead: 0.1,
} as const;
const strong = 0.9;
/** Of the words: a neighbour often says nearly the same of something else. */
const mostReplaced = { between: 0.2, elsewhere: 0.12 } as const;

/**
 * Where the words of a decision stand now. `claims`: the spans of the claims that the engine finds in the text, by id;
 * several where a claim may be quoted in several ways.
 */
export function anchor(
  text: SearchableText,
  selector: AnchoredSelector,
  claims: ReadonlyMap<string, readonly Span[]>,
): Anchor {
  const sought = soughtWords(selector, text.vocabulary);
  if (sought === null) return orphan;
  const { tokens, from, to } = sought;
  const places = text.occurrencesOf(tokens.keys.slice(from, to));
  const exact = places.map((place) => possiblePlaceAt(text, sought, place, true)!);
  const named = claims.get(selector.claim ?? '') ?? [];
  const isNamed = (place: PossiblePlace): boolean =>
    named.some((span) => span.start === spanOf(text, place).start && span.end === spanOf(text, place).end);

  const chosen = chosenOf(text, selector, exact, isNamed);
  if (chosen === 'ambiguous') return orphan;
  const mended = chosen !== null && isAtEase(chosen, exact) ? null : mendedOf(text, sought, exact);
  const best = chosen !== null && !isBetterHome(mended, chosen) ? chosen : acceptable(text, mended);
  if (best === null) return orphan;
  const span = spanOf(text, best);
  return {
    how: wayOf(text, selector, span, { isMended: best !== chosen, isNamed: isNamed(best), of: exact.length }),
    span,
  };
}

function wayOf(
  { text }: SearchableText,
  { quote }: Selector,
  { start, end }: Span,
  found: { readonly isMended: boolean; readonly isNamed: boolean; readonly of: number },
): AnchorWay {
  if (found.isMended) return 'fuzzy';
  if (found.isNamed) return 'id';
  if (found.of > 1) return 'context';
  return text.slice(start, end) === quote.trim() ? 'exact' : 'fuzzy';
}

function spanOf({ tokens }: SearchableText, { first, last }: PossiblePlace): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[last]! };
}

const contextOf = ({ before, after }: PossiblePlace): number => (before + after) / 2;

/** Said by the same as it was, and not only told to have been said. */
function isAtHome(text: SearchableText, place: PossiblePlace): boolean {
  const { before, after, company, safe } = place;
  if (!safe || company < least.company) return false;
  return Math.min(before, after) >= strong || !isCorrected(text, place);
}

/**
 * Of the places where the words stand as they did, the one that is meant; null where it is none of them. Several places
 * that nothing parts are ambiguous.
 */
function chosenOf(
  text: SearchableText,
  { quote, occurrence }: Selector,
  exact: readonly PossiblePlace[],
  isNamed: (place: PossiblePlace) => boolean,
): PossiblePlace | 'ambiguous' | null {
  const [nth, of] = occurrence ?? [1, 1];
  if (exact.length === 1 && of === 1) {
    const [only] = exact as [PossiblePlace];
    const isSame = isAtHome(text, only) || (only.safe && isNamed(only) && !isCorrected(text, only));
    return isSame ? only : null;
  }
  const [best, next] = exact.filter((place) => isAtHome(text, place)).sort((a, b) => contextOf(b) - contextOf(a));
  if (best === undefined) return null;
  const toTheLetter = exact.filter((place) => slice(text.text, spanOf(text, place)) === quote);
  const isLost = exact.length < of || (toTheLetter.length > 0 && toTheLetter.length < of);
  const isAlone = next === undefined || contextOf(best) - contextOf(next) >= least.margin;
  if (isAlone) return contextOf(best) >= (isLost ? least.contextOfRest : least.context) ? best : null;
  // All of them are still there: so is their order.
  const same = [toTheLetter, exact].find(({ length }) => length === of)?.[nth - 1];
  const isSame = same !== undefined && contextOf(best) - contextOf(same) < least.margin && isAtHome(text, same);
  return isSame ? same : 'ambiguous';
}

/** Nobody need ask whether changed words stand where these words stood. */
function isAtEase(chosen: PossiblePlace, exact: readonly PossiblePlace[]): boolean {
  const enough = exact.length === 1 && chosen.company >= strong ? least.contextOfRest : strong;
  return contextOf(chosen) >= enough;
}

/** Whether changed words stand where the others stood, so that the same words elsewhere are others' words. */
function isBetterHome(mended: PossiblePlace | null, chosen: PossiblePlace): boolean {
  return (
    mended !== null &&
    mended.words >= least.wordsBetween &&
    contextOf(mended) - contextOf(chosen) >= least.margin &&
    !overlap(mended, chosen)
  );
}

const scoreOf = (place: PossiblePlace): number => 0.7 * place.words + 0.3 * contextOf(place);

/**
 * The place where the words stand with some of them changed; null where there is none, or not one alone. `refused`: the
 * places where they stand as they did.
 */
function mendedOf(text: SearchableText, sought: SoughtWords, refused: readonly PossiblePlace[]): PossiblePlace | null {
  const possible: PossiblePlace[] = [];
  for (const guess of text.guessesFor(sought.tokens.keys)) {
    const found = possiblePlaceAt(text, sought, guess + sought.from, false);
    const isKnown = (other: PossiblePlace): boolean => found !== null && overlap(found, other);
    if (found !== null && !possible.some(isKnown) && !refused.some(isKnown)) possible.push(found);
  }
  const [best, next] = possible.sort((a, b) => scoreOf(b) - scoreOf(a));
  const isAlone = best !== undefined && (next === undefined || scoreOf(best) - scoreOf(next) >= least.lead);
  return isAlone ? best : null;
}

function acceptable(text: SearchableText, mended: PossiblePlace | null): PossiblePlace | null {
  if (mended === null) return null;
  const { before, after, words, replaced } = mended;
  const isBetween = Math.min(before, after) >= strong;
  const isLike = isBetween
    ? words >= least.wordsBetween && replaced <= mostReplaced.between
    : words >= least.words && replaced <= mostReplaced.elsewhere;
  return isLike && Math.max(before, after) >= least.context && isAtHome(text, mended) ? mended : null;
}
