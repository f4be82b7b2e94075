import { Class } from '../language/language';
import { is, type Unit, type UnitRange } from '../text/units';

/** `Mr. Speaker, the minister told …`, `Sir, nurses said …`: titles and a comma, to whom and not of whom it is said. */
export function isVocative(units: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to - from < 2 || units[to - 1]!.text !== ',') return false;
  for (let at = from; at < to - 1; at++) {
    const unit = units[at]!;
    if (unit.kind === 'punctuation' ? unit.text !== '.' : !unit.capital || !is(unit, Class.title)) return false;
  }
  return true;
}
