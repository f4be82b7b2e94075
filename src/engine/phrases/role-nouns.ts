/** Nouns for offices and trades, as descriptions resume them. */
import { Class, Trait } from '../language/language';
import { hasTrait, is, type Unit } from '../text/units';

/**
 * Whether a word before a role noun belongs to it, since an office so qualified is another one: `shadow`, `foreign`;
 * the president is not the vice president.
 */
export function qualifiesRole(unit: Unit): boolean {
  return hasTrait(unit, Trait.roleQualifier | Trait.portfolio);
}

/**
 * A role noun as it is resumed, with what makes it another office: `shadow chancellor`; null where the unit is none.
 */
export function roleAt(units: readonly Unit[], at: number, lowest: number): string | null {
  const unit = units[at]!;
  if (!is(unit, Class.personNoun | Class.title)) return null;
  const isRole =
    is(unit, Class.personNoun) || (unit.entry.title === 'any' && !hasTrait(unit, Trait.portfolio | Trait.vagueRole));
  if (!isRole) return null;
  let before = at - 1;
  while (before > lowest && hasTrait(units[before], Trait.portfolio)) before--;
  const isQualified = before >= lowest && hasTrait(units[before], Trait.roleQualifier);
  return isQualified ? `${units[before]!.lower} ${unit.lower}` : unit.lower;
}
