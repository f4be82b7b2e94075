import { mix } from './hashing';

/** On which side of the cue an item stands. */
export const enum Side {
  before = 1,
  after,
}

/**
 * The numbers of templates from `first` to `last`: their own, or, of those that mean another thing before the cue than
 * after it, one for each side. `unsided` are the others, counted from the first.
 */
export function sidedNumbers(
  first: number,
  last: number,
  unsided: ReadonlySet<number> = new Set(),
): Readonly<Record<Side, Int32Array>> {
  const numbersOn = (side: Side): Int32Array =>
    Int32Array.from({ length: last - first + 1 }, (_, at) => (unsided.has(at) ? first + at : mix(first + at, side)));
  return { [Side.before]: numbersOn(Side.before), [Side.after]: numbersOn(Side.after) };
}
