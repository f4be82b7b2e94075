import { firstFrom, type Place } from '../../presentation/overview';

export interface Step {
  /** Index into the places given. */
  readonly index: number;
  /** The end, or the beginning, was passed. */
  readonly wrapped: boolean;
}

/**
 * The first place that starts after the cursor or the last before it, around the ends; undefined where there are none.
 * `places` are in order; offsets are in UTF-16 code units.
 */
export function step(places: readonly Place[], cursor: number, direction: 'next' | 'previous'): Step | undefined {
  if (places.length === 0) return undefined;
  const index = direction === 'next' ? firstFrom(places, cursor + 1) : firstFrom(places, cursor) - 1;
  if (index >= 0 && index < places.length) return { index, wrapped: false };
  return { index: direction === 'next' ? 0 : places.length - 1, wrapped: true };
}
