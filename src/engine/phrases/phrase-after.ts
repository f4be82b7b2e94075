import { Class } from '../language/language';
import { is, type Unit, type UnitRange } from '../text/units';
import { isFinite, isNounLike } from './finite';
import { isSpeakable } from './heads';

/** The phrase that begins at `from`, after `said` or `according to`; it ends before `highest`. */
export function phraseAfter(units: readonly Unit[], from: number, highest: number): UnitRange | null {
  const first = units[from];
  if (first === undefined || from >= highest || first.kind === 'punctuation') return null;
  if (is(first, Class.pronoun) || (is(first, Class.indefinite) && !extendsRight(units, from + 1, highest)))
    return { from, to: from + 1 };
  let to = from;
  while (to < highest && reachesRight(units, to, from, highest)) to++;
  return to > from && isSpeakable(units, from, to) ? { from, to } : null;
}

function extendsRight(units: readonly Unit[], at: number, highest: number): boolean {
  const unit = units[at];
  return unit !== undefined && at < highest && unit.kind === 'word' && (isNounLike(units, at) || unit.lower === 'of');
}

function reachesRight(units: readonly Unit[], at: number, from: number, highest: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'quotation') return at > from && unit.text.length <= 40;
  if (unit.kind === 'punctuation')
    return /^[&$%#@£€/.'’-]$/u.test(unit.text) && at > from && at + 1 < highest && units[at + 1]!.start === unit.end;
  if (unit.kind === 'number' || at === from) return !is(unit, Class.auxiliary);
  if (unit.lower === 'and')
    return (
      at + 1 < highest &&
      units[at - 1]!.capital === units[at + 1]!.capital &&
      isNounLike(units, at + 1) &&
      !units[at + 1]!.lower.endsWith('ed') &&
      !followedByVerb(units, at + 1, highest)
    );
  if (is(unit, Class.preposition)) return joinsPreposition(units, at, highest);
  if (is(unit, noPart)) return false;
  const previous = units[at - 1]!;
  if (is(unit, Class.determiner)) return is(previous, Class.preposition | Class.determiner);
  if (is(unit, Class.timeWord))
    return units[at + 1]?.lower === "'s" || previous.lower === "'s" || is(previous, Class.determiner);
  if (isFinite(units, at) || is(unit, Class.adverb)) return false;
  return unit.capital || !unit.lower.endsWith('ing') || !isNounLike(units, at - 1);
}

/** No part of a noun phrase's head. */
const noPart = Class.subordinator | Class.relative | Class.modal | Class.coordinator | Class.pronoun;

function followedByVerb(units: readonly Unit[], at: number, highest: number): boolean {
  return at + 1 < highest && isFinite(units, at + 1);
}

/**
 * `a spokesman for the ministry`, `analysts in Russia’s evening newspaper`, but not `Smith in Washington`, `officials
 * on Tuesday`.
 */
function joinsPreposition(units: readonly Unit[], at: number, highest: number): boolean {
  const { lower } = units[at]!;
  const next = units[at + 1];
  if (
    next === undefined ||
    at + 1 >= highest ||
    is(next, Class.timeWord) ||
    next.kind === 'punctuation' ||
    !is(units[at], Class.nounPreposition)
  )
    return false;
  if (lower === 'of') return true;
  const head = units[at - 1]!;
  if (head.capital && !is(head, Class.personNoun)) return (lower === 'for' || lower === 'on') && next.capital;
  return lower !== 'on' || next.capital;
}
