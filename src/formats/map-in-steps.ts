/** Items per step. */
const itemsAtOnce = 32;

/** As `items.map(of)`, in steps: yields in between. */
export function* mapInSteps<T, R>(items: readonly T[], of: (item: T, i: number) => R): Generator<void, R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    results.push(of(item, i));
    if (results.length % itemsAtOnce === 0) yield;
  }
  return results;
}
