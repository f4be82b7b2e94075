/** What offices are for: `Chancellor of the Exchequer`, `Minister for Housing`. */
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
  if (!is(units[of - 1], Class.personNoun) || !isWord(units[of], Word.of | Word.for)) return -1;
  const field = isWord(units[of + 1], Word.the) ? of + 2 : of + 1;
  if (field + shortestName >= to || !isField(units[field]!) || is(units[to - 1], Class.bodyWord)) return -1;
  return units.slice(field + 1, to).every(({ capital, kind }) => capital && kind === 'word') ? field + 1 : -1;
}

function isField(unit: Unit): boolean {
  if (!unit.capital) return false;
  return is(unit, Class.bodyWord | Class.bodyNoun) || hasTrait(unit, Trait.portfolio) || inName(unit, NameWord.field);
}
