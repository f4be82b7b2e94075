import type { Span } from '../engine';

/** Whether two spans overlap or meet at an end. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
