/** What offices are for, and where: `Chancellor of the Exchequer`, `Minister for Housing`, `Ambassador to Kenya`. */
import { Class, Trait, Word } from '../language/language';
import { NameWord } from '../language/name-words';
import { hasTrait, inName, is, isWord, type Unit } from '../text/units';

/** A person's name has at least so many words after an office in full. */
const shortestName = 2;

/**
 * Where the name begins that follows an office in full, whose preposition stands at `of`: `Secretary of State | Jo
 * Bell`; -1 where none does. `to`: where the phrase ends.
 */
export function nameAfterField(units: readonly Unit[], of: number, to: number): number {
  if (!is(units[of - 1], Class.personNoun) || !isWord(units[of], Word.of | Word.for | Word.infinitive)) return -1;
  const field = isWord(units[of + 1], Word.the) ? of + 2 : of + 1;
  const name = isWord(units[of], Word.infinitive) ? field : fieldEnd(units, field);
  const from = name === field ? countryEnd(units, field) : name;
  if (from === field || from + shortestName > to || is(units[to - 1], Class.bodyWord)) return -1;
  // `a spokesman for Finance Minister Jo Bell`, `for Interior Lakes Health`
  if (is(units[from], Class.title | Class.personNoun) || hasTrait(units[to - 1], Trait.portfolio)) return -1;
  return units.slice(from, to).every(({ capital, kind }) => capital && kind === 'word') ? from : -1;
}

/** Where a field ends that begins at `at`; `at` where none does. */
function fieldEnd(units: readonly Unit[], at: number): number {
  const unit = units[at];
  if (unit?.capital !== true) return at;
  const isField =
    is(unit, Class.bodyWord | Class.bodyNoun) || hasTrait(unit, Trait.portfolio) || inName(unit, NameWord.field);
  return isField ? at + 1 : at;
}

/** `Kenya |`, `South Africa |`: as `fieldEnd`. */
function countryEnd(units: readonly Unit[], at: number): number {
  if (units[at]?.capital !== true) return at;
  if (inName(units[at], NameWord.opensCountry) && units[at + 1]?.capital === true) return at + 2;
  return inName(units[at], NameWord.country) ? at + 1 : at;
}
