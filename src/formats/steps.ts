/** So many items are done without giving way. */
const itemsAtOnce = 32;

/** `items.map(of)`, giving way now and then. */
export function* mapInSteps<T, R>(items: readonly T[], of: (item: T) => R): Generator<void, R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(of(item));
    if (results.length % itemsAtOnce === 0) yield;
  }
  return results;
}
