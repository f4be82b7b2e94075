/** Offices that are written with capitals, as many papers do. */
import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, type UnitRange } from '../text/units';
import { nameAfterField } from './fields';
import { headIndex, isEnding } from './heads';

/** `Health Secretary`, `Prime Minister`: capitals make no name of a role, where a name follows. */
export function isOffice(units: readonly Unit[], core: UnitRange): boolean {
  const head = headIndex(units, core);
  return head > core.from && is(units[head], Class.personNoun) && hasTrait(units[head - 1], specified);
}

/**
 * `The Prime Minister`, `Lantria’s First Minister`, `the Police Commissioner`: such words after an article, or after
 * whose office it is, name nobody.
 */
export function isOfficeAlone(units: readonly Unit[], core: UnitRange): boolean {
  const head = headIndex(units, core);
  if (!units[head]!.capital || !is(units[head], Class.personNoun) || units[head + 1]?.capital === true) return false;
  let from = head;
  while (from - 1 > core.from && units[from - 1]!.kind === 'word' && units[from - 1]!.capital) from--;
  if (from === head || !opensOffice(units[from - 1]!)) return false;
  if (hasAnyField(units[head]!)) return true;
  return units.slice(from, head).every((unit) => is(unit, ofOffices) || hasTrait(unit, specified | Trait.vagueRole));
}

/** `Secretary of State | Jo Bell`, `Chancellor of the Exchequer | Jo Bell`: the name alone. */
export function afterFullOffice(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  // The office may stand before what looks like the name: `Leader of the | House Jo Bell`.
  for (let of = Math.max(1, from - 2); of < to; of++) {
    const name = nameAfterField(units, of, to);
    if (name !== -1) return { from: name, to };
  }
  return { from, to };
}

const specified = Trait.portfolio | Trait.roleQualifier;
const ofOffices = Class.title | Class.personNoun | Class.bodyNoun;

function opensOffice(unit: Unit): boolean {
  return isWord(unit, Word.the) || is(unit, Class.possessive) || isEnding(unit);
}

/** `The Water Commissioner`: whatever stands before such a noun is a field or a place; not so of `The Iron Lady`. */
function hasAnyField(noun: Unit): boolean {
  return noun.entry.title === 'any' || hasTrait(noun, Trait.formalNoun);
}
