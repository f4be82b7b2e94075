import { firstPlaceFrom, type EntryPlace } from '../../presentation/overview';

export interface Step {
  /** Index in the given places. */
  readonly index: number;
  /** The end, or the beginning, was passed. */
  readonly wrapped: boolean;
}

/**
 * The first place that starts after the cursor, or the last that starts before it. Wraps around at the ends. Undefined
 * if there are no places. `places` are in order. Offsets are in UTF-16 code units.
 */
export function step(places: readonly EntryPlace[], cursor: number, direction: 'next' | 'previous'): Step | undefined {
  if (places.length === 0) return undefined;
  const index = direction === 'next' ? firstPlaceFrom(places, cursor + 1) : firstPlaceFrom(places, cursor) - 1;
  if (index >= 0 && index < places.length) return { index, wrapped: false };
  return { index: direction === 'next' ? 0 : places.length - 1, wrapped: true };
}
