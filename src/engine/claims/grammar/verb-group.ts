/** The words that stand before a verb and belong to it: auxiliaries, negations, adverbs. */
import { Class } from '../../language/language';
import { is, type Unit, unitBefore } from '../../text/units';

/** Whether the word at `at` may stand within a verb group. */
export function inVerbGroup(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > 0)) return false;
  if (unit.lower === "'s") return is(unitBefore(units, at), Class.pronoun);
  return is(unit, Class.auxiliary | Class.adverb | Class.negation) || isAdverb(unit.lower);
}

/** Words in -ly that are no adverbs. */
const nounsInLy = new Set(['family', 'ally', 'daily', 'weekly']);

function isAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly') && !nounsInLy.has(lower);
}
