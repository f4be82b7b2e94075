import { finish, hull, type LiveAnnotations, type Span, type TextChange } from '../engine';
import { anchor, type Anchor } from './anchor/anchor';
import { SearchableText } from './anchor/searchable-text';
import { speakerVerdict, type Selector } from './decision';
import type { ReviewState, SignedDecision } from './fold-logs';

/** A decision with its place in a text. */
export interface PlacedDecision {
  readonly decision: SignedDecision;
  readonly anchor: Anchor;
  /** Where the words stand that the reader set as content, cue or source. Those without a place are left out. */
  readonly words: ReadonlyMap<Selector, Span>;
}

/** Finds the places of decisions in a text. */
export function placeDecisions(found: LiveAnnotations, state: ReviewState): readonly PlacedDecision[] {
  return finish(placeInSteps(found, state));
}

/** As `placeDecisions`, in steps of some milliseconds. */
export function* placeInSteps(found: LiveAnnotations, { decisions }: ReviewState): Generator<void, PlacedDecision[]> {
  if (decisions.length === 0) return [];
  yield* found.count();
  const text = yield* SearchableText.inSteps(found.slice({ start: 0, end: found.length }));
  const claims = yield* claimsById(found);
  const placed: PlacedDecision[] = [];
  for (const decision of decisions) {
    const words = new Map<Selector, Span>();
    for (const selector of selectorsOf(decision)) {
      const { span } = anchor(text, { ...selector, claim: null }, nothing);
      if (span !== null) words.set(selector, span);
      yield;
    }
    placed.push({ decision, anchor: placeOf(text, decision, claims), words });
    yield;
  }
  return placed;
}

/** The spans that a decision about each claim may be tied to. Yields now and then. */
function* claimsById(found: LiveAnnotations): Generator<void, ReadonlyMap<string, readonly Span[]>> {
  const claims = new Map<string, readonly Span[]>();
  for (let start = 0; start < found.length; start += windowLength) {
    for (const { id, content } of found.claimsIn({ start, end: start + windowLength }))
      claims.set(id, [hull(content), content[0]]);
    yield;
  }
  return claims;
}

/** In UTF-16 units. */
const windowLength = 16_384;

/** A full name means the same speaker wherever it stands. */
function placeOf(text: SearchableText, decision: SignedDecision, claims: ReadonlyMap<string, readonly Span[]>): Anchor {
  const found = anchor(text, decision, claims);
  if (found.span !== null || decision.verdict !== speakerVerdict || !fullName.test(decision.quote)) return found;
  const { quote } = decision;
  for (let at = text.text.indexOf(quote); at >= 0; at = text.text.indexOf(quote, at + 1)) {
    const span = { start: at, end: at + quote.length };
    const around = text.text.slice(Math.max(0, at - 1), span.end + 1);
    if (!/[\p{L}\p{N}]/u.test(around.replace(quote, ''))) return { how: 'context', span };
  }
  return found;
}

const fullName = /^\p{Lu}\S*(?:\s+\S+)*\s+\p{Lu}\S*$/u;

/** The place that the writer of a decision gave, where the words stand there as they did; else it is an orphan. */
export function placeAsWritten(found: LiveAnnotations, decision: SignedDecision): PlacedDecision {
  const place = ({ start, quote, prefix, suffix }: Selector): Span | null => {
    const span = { start, end: start + quote.length };
    const around = { start: start - prefix.length, end: span.end + suffix.length };
    return around.start >= 0 && found.slice(around) === prefix + quote + suffix ? span : null;
  };
  const span = place(decision);
  const words = selectorsOf(decision).map((selector) => [selector, place(selector)] as const);
  return {
    decision,
    anchor: span === null ? { how: 'orphan', span: null } : { how: 'exact', span },
    words: new Map(words.filter((entry): entry is [Selector, Span] => entry[1] !== null)),
  };
}

const nothing: ReadonlyMap<string, readonly Span[]> = new Map();

function selectorsOf({ set }: SignedDecision): readonly Selector[] {
  const { content = [], cue, source, sameAs, notSame } = set ?? {};
  return [...content, cue, source, sameAs, notSame].filter((selector) => selector != null);
}

/** The places after an edit. What is left of words that were edited keeps its place until they are looked for anew. */
export function movedPlaces(placed: readonly PlacedDecision[], change: TextChange): readonly PlacedDecision[] {
  return placed.map(({ decision, anchor: { how, span }, words }) => {
    const after = span && movedSpan(span, change);
    const moved = [...words].map(([selector, span]) => [selector, movedSpan(span, change)] as const);
    return {
      decision,
      anchor: after === null ? { how: 'orphan', span: null } : { how, span: after },
      words: new Map(moved.filter((entry): entry is [Selector, Span] => entry[1] !== null)),
    };
  });
}

/** Null for words that the edit took away. */
function movedSpan(span: Span, { start, end, text }: TextChange): Span | null {
  const by = text.length - (end - start);
  if (end <= span.start) return { start: span.start + by, end: span.end + by };
  if (start >= span.end) return span;
  const moved = {
    start: start >= span.start ? span.start : start + text.length,
    end: end <= span.end ? span.end + by : start,
  };
  return moved.end > moved.start ? moved : null;
}
