import { mix } from '../words/hashing';

/** On which side of the cue an item stands. */
export const enum CueSide {
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
): Readonly<Record<CueSide, Int32Array>> {
  const numbersOn = (side: CueSide): Int32Array =>
    Int32Array.from({ length: last - first + 1 }, (_, at) => (unsided.has(at) ? first + at : mix(first + at, side)));
  return { [CueSide.before]: numbersOn(CueSide.before), [CueSide.after]: numbersOn(CueSide.after) };
}
