/** So many items are done without giving way. */
const itemsAtOnce = 32;

/** `items.map(of)`, giving way now and then. */
export function* mapInSteps<T, R>(items: readonly T[], of: (item: T, i: number) => R): Generator<void, R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    results.push(of(item, i));
    if (results.length % itemsAtOnce === 0) yield;
  }
  return results;
}
