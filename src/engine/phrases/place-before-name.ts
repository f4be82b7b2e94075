import { Class } from '../language/language';
import { holds, is, type Unit, unitBefore } from '../text/units';

/**
 * `In Pike Falls Achebe said`: where the subject begins in a run of capitals after a preposition that opens the
 * sentence and before a verb of saying; -1 where the run is one name.
 */
export function nameAfterPlace(units: readonly Unit[], from: number, to: number): number {
  const preposition = unitBefore(units, from);
  if (to - from < 2 || preposition?.capital !== true || !is(preposition, Class.preposition)) return -1;
  const before = unitBefore(units, from - 1);
  if (before !== undefined && !before.stop && before.kind === 'word') return -1;
  const tense = units[to]?.entry.verb?.tense;
  if ((tense !== 'past' && tense !== 'present') || units[to]!.capital) return -1;
  if (holds(units, from, to, Class.givenName | Class.bodyWord | Class.title | Class.personNoun)) return -1;
  for (let at = from; at < to; at++) if (!units[at]!.capital || units[at]!.kind !== 'word') return -1;
  return to - 1;
}
