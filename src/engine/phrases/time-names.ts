import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, unitBefore } from '../text/units';

/** `May Lin`, `the Evening Courier`: before another capital a word of time is part of a name. */
export function isTimeInName(unit: Unit, next: Unit | undefined): boolean {
  if (!is(unit, Class.timeWord) || !unit.capital) return false;
  if (next === undefined || !next.capital || is(next, Class.timeWord)) return false;
  return is(next, Class.bodyWord) || (hasTrait(unit, Trait.monthName) && /^.\p{Ll}+$/u.test(unit.text));
}

/** `Theresa May`: after a given name a month is a surname, unless a day or year follows it. */
export function isMonthAsSurname(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (!hasTrait(unit, Trait.monthName) || !/^\p{Lu}\p{Ll}+$/u.test(unit.text)) return false;
  const [before, next] = [unitBefore(units, at), units[at + 1]];
  if (!is(before, Class.givenName) || !before!.capital || before!.stop || is(before, Class.timeWord)) return false;
  return next?.kind !== 'number' && !isWord(next, Word.of);
}

/** `9 May`, `May 9`: beside the number of a day a month is no name. */
export function isMonthOfDate(units: readonly Unit[], at: number): boolean {
  if (!hasTrait(units[at], Trait.monthName)) return false;
  return isDay(unitBefore(units, at)) || isDay(units[at + 1]);
}

function isDay(unit: Unit | undefined): boolean {
  return unit?.kind === 'number' && !unit.stop && dayOfMonth.test(unit.text);
}

const dayOfMonth = /^(?:[12]?\d|3[01])\p{Ll}{0,2}$/u;
