import { bodyWords, timeWords } from '../lexicon/words';
import type { Unit } from '../text/units';

/** `May Lin`, `the Evening Courier`: before another capital a word of time is part of a name. */
export function isTimeInName({ text, capital, lower }: Unit, next: Unit | undefined): boolean {
  if (next === undefined || !next.capital || timeWords.has(next.lower)) return false;
  return (
    /^(?:May|April|June|August|March|Jan)$/u.test(text) ||
    (capital && timeWords.has(lower) && bodyWords.has(next.lower))
  );
}
