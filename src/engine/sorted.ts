/**
 * Index of the first item of a sorted list for which `isAfter` holds; the list's length where it holds for none. It
 * must hold for every item after one for which it holds. Asks about the logarithm of `length` items.
 */
export function firstIndex(length: number, isAfter: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
