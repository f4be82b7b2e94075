import { slice, type Span } from '../../engine';
import type { Selector } from '../decision';
import { areAlike, contextOf, Copies, isAtHome, spanOf, strong } from './copies';
import { withWholeMarkup } from './markup';
import { overlap, possiblePlaceAt, type PossiblePlace } from './possible-place';
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

/** A quotation that is so many times as long as the text is not in it. */
const mostTimes = 4;

const orphan: Anchor = { how: 'orphan', span: null };

/** Thresholds of choosing a place where some of the words were changed, all from 0 to 1. */
const least = {
  context: 0.5,
  /** Of the context, where all of what stood beside the words still does, and nobody need look further. */
  contextAtEase: 0.75,
  /** Of the words. */
  words: 0.75,
  /** The same between contexts that stand around them as they did. */
  wordsBetween: 0.45,
  /** Of all, by which changed words must be better than the next best place. */
  lead: 0.1,
} as const;
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
  // Whatever happened to a text, it does not hold so many words.
  if (selector.quote.length > mostTimes * text.text.length) return orphan;
  const sought = soughtWords(selector, text.vocabulary);
  if (sought === null) return orphan;
  const copies = new Copies(text, sought, selector, claims.get(selector.claim ?? '') ?? []);
  const chosen = copies.chosen();
  if (chosen === 'ambiguous') return orphan;
  const mended = chosen !== null && isAtEase(chosen, copies) ? null : mendedOf(text, sought, copies.places);
  const best = bestOf(text, copies, chosen, mended);
  if (best === null) return orphan;
  const words = spanOf(text, best);
  const span = slice(text.text, words) === selector.quote ? words : withWholeMarkup(text.text, words);
  return { how: wayOf(text, selector, copies, { best, span, isMended: best !== chosen }), span };
}

function wayOf(
  { text }: SearchableText,
  { quote }: Selector,
  copies: Copies,
  { best, span, isMended }: { readonly best: PossiblePlace; readonly span: Span; readonly isMended: boolean },
): AnchorWay {
  if (isMended) return 'fuzzy';
  if (copies.isNamed(best)) return 'id';
  if (copies.count > 1) return 'context';
  return slice(text, span) === quote.trim() ? 'exact' : 'fuzzy';
}

/** Nobody need ask whether changed words stand where these words stood. */
function isAtEase(chosen: PossiblePlace, { count, isLost }: Copies): boolean {
  const enough = count === 1 && chosen.company >= strong ? least.contextAtEase : strong;
  return !isLost && contextOf(chosen) >= enough;
}

/** `chosen`: where the words stand as they did; `mended`: where they stand with some of them changed. */
function bestOf(
  text: SearchableText,
  copies: Copies,
  chosen: PossiblePlace | null,
  mended: PossiblePlace | null,
): PossiblePlace | null {
  if (chosen === null) return acceptable(text, mended);
  if (mended === null || mended.words < least.wordsBetween || overlap(mended, chosen)) return chosen;
  const isAlike = areAlike(mended, chosen);
  // The same words elsewhere are others' words.
  if (!isAlike && contextOf(mended) > contextOf(chosen)) return acceptable(text, mended);
  if (!isAlike || !copies.isLost) return chosen;
  const meant = copies.chosenWith(mended);
  return meant === mended ? acceptable(text, mended) : meant === chosen ? chosen : null;
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
  const { before, after, words, left, replaced, company } = mended;
  const isBetween = Math.min(before, after) >= strong;
  const isLike = isBetween
    ? (words >= least.wordsBetween || left >= strong) && replaced <= mostReplaced.between
    : words >= least.words && replaced <= mostReplaced.elsewhere;
  const isHere = Math.max(before, after) >= least.context || company >= strong;
  return isLike && isHere && isAtHome(text, mended) ? mended : null;
}
