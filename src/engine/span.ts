/**
 * Half-open region of a text, in UTF-16 code units: `text.slice(start, end)`. `{start: 3, end: 7}` holds units 3 to 6.
 */
export interface Span {
  /** The first unit, from 0. */
  readonly start: number;
  /** The unit after the last one: `end - start` is the length. */
  readonly end: number;
}

/** The words of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span so many units later; earlier where `by` is negative. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether `inner` lies in `outer`, bounds included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the caret position `offset` touches the span: at its start, inside or at its end. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether two spans share a unit: those that only meet do not, and an empty one overlaps what it lies inside of. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans have the same bounds. */
export function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The smallest span that holds all of `spans`, of which there must be one at least. */
export function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** The part of `span` without white space at its ends; empty where there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}
