import { Class, Trait } from '../language/language';
import { hasTrait, is, type Unit } from '../text/units';

/** `May Lin`, `the Evening Courier`: before another capital a word of time is part of a name. */
export function isTimeInName(unit: Unit, next: Unit | undefined): boolean {
  if (!is(unit, Class.timeWord) || !unit.capital) return false;
  if (next === undefined || !next.capital || is(next, Class.timeWord)) return false;
  return is(next, Class.bodyWord) || (hasTrait(unit, Trait.monthName) && /^.\p{Ll}+$/u.test(unit.text));
}
