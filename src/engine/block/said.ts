import type { MarkedRegion } from '../quotations/marks';
import type { Span } from '../span';
import type { ChosenClaim } from '../claims/chosen-claim';
import { firstIndex } from '../sorted';

/** What somebody said in a block, in marks or not: spans in order, none overlapping. */
export function saidIn(regions: readonly MarkedRegion[], claims: readonly ChosenClaim[]): readonly Span[] {
  const spans = [...regions.map(({ span }) => span), ...claims.flatMap(({ content }) => content)];
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

/** Whether a position lies in one of such spans. */
export function covers(spans: readonly Span[], position: number): boolean {
  const first = firstIndex(spans.length, (at) => spans[at]!.end > position);
  return first < spans.length && spans[first]!.start <= position;
}
