/**
 * Where the stem of a word in lower case ends, roughly: `says`, `saying` and `say` share one; irregular forms are words
 * of their own.
 */
export function stemEnd(lower: string): number {
  const { length } = lower;
  if (length > 5 && lower.endsWith('ing')) return trimmed(lower, length - 3);
  if (length > 4 && lower.endsWith('ied')) return length - 3;
  if (length > 4 && lower.endsWith('ies')) return length - 3;
  if (length > 4 && lower.endsWith('ed')) return trimmed(lower, length - 2);
  if (length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && lower[length - 2] !== "'")
    return trimmed(lower, length - 1);
  return trimmed(lower, length);
}

/** Less a silent e, a y, or the second of a doubled consonant, so that `admit` meets `admitted`. */
function trimmed(lower: string, end: number): number {
  const last = lower[end - 1];
  if (end > 3 && (last === 'e' || last === 'y')) return end - 1;
  return end > 4 && last === lower[end - 2] && last !== 's' && last !== 'l' ? end - 1 : end;
}
