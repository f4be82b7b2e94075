/** Where each difference stands on both sides: words that are left out have a place in the quotation, too. */
import { diffArrays } from 'diff';
import { firstIndex, type Span } from '../engine';
import type { Difference, DifferenceReason } from './check-types';
import { keysOfQuotation, wordsOfPassage } from './compare';
import { isSameKey } from './differences';
import type { QuotedText } from './quoted-words';
import type { IndexedSource, SourceIndex } from './source-index';

/** A difference with two spans; one is empty where words are left out or put in. */
export interface PlacedDifference {
  readonly reason: DifferenceReason;
  readonly source: Span;
  readonly quotation: Span;
}

/** Places the differences of a quotation from the passage `span` of a source. */
export function placeDifferences(
  index: SourceIndex,
  source: IndexedSource,
  span: Span,
  quoted: QuotedText,
  differences: readonly Difference[],
): readonly PlacedDifference[] {
  const { starts } = source;
  const from = firstIndex(starts.length, (at) => starts[at]! >= span.start);
  const to = firstIndex(starts.length, (at) => starts[at]! >= span.end);
  const theirs = wordsOfPassage(index, source, from, to);
  const ours = quoted.words;
  const pairs = pairsOf(
    theirs.map(({ key }) => key),
    keysOfQuotation(quoted),
  );
  const back = new Map([...pairs].map(([their, our]) => [our, their]));
  return differences.map(({ reason, source: left, quotation: put }) => ({
    reason,
    source: left ?? emptyAt(theirs, beside(ours, put!, back)),
    quotation: put ?? emptyAt(ours, beside(theirs, left!, pairs)),
  }));
}

/** By the number of each word of the source that the quotation has: its number there. */
function pairsOf(theirs: readonly string[], ours: readonly string[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let [their, our] = [0, 0];
  for (const { count, added, removed } of diffArrays([...theirs], [...ours], { comparator: isSameKey })) {
    if (!added && !removed) for (let at = 0; at < count; at++) pairs.set(their + at, our + at);
    if (!added) their += count;
    if (!removed) our += count;
  }
  return pairs;
}

/** Before which word of the other side a span of one side would stand. */
function beside(words: readonly Span[], { start, end }: Span, pairs: ReadonlyMap<number, number>): number {
  const next = pairs.get(firstIndex(words.length, (at) => words[at]!.start >= end));
  if (next !== undefined) return next;
  for (let at = firstIndex(words.length, (one) => words[one]!.start >= start) - 1; at >= 0; at--) {
    const before = pairs.get(at);
    if (before !== undefined) return before + 1;
  }
  return 0;
}

function emptyAt(words: readonly Span[], at: number): Span {
  const place = words[at]?.start ?? words.at(-1)!.end;
  return { start: place, end: place };
}
