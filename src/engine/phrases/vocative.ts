import { Class } from '../language/language';
import { is, type Unit, type UnitRange } from '../text/units';
import { headIndex } from './heads';

/** `Mr. Speaker, the minister told …`, `Sir, nurses said …`: titles and a comma, to whom and not of whom it is said. */
export function isVocative(units: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to - from < 2 || units[to - 1]!.text !== ',') return false;
  for (let at = from; at < to - 1; at++) {
    const unit = units[at]!;
    if (unit.kind === 'punctuation' ? unit.text !== '.' : !unit.capital || !is(unit, Class.title)) return false;
  }
  return true;
}

/** `Mr. Hale, | the regulator said`, `Ms. Orr, | your letter says`: a person with a title is no body or document. */
export function addressesPerson(units: readonly Unit[], { from, to }: UnitRange, end: number): boolean {
  if (to - from < 2 || units[to - 1]!.text !== ',' || !is(units[from], Class.title) || !units[from]!.capital)
    return false;
  for (let at = from; at < to - 1; at++) if (!units[at]!.capital && units[at]!.text !== '.') return false;
  const head = units[headIndex(units, { from: to, to: end })]!;
  return is(head, Class.bodyNoun | Class.bodyWord | Class.documentNoun) && !is(head, Class.personNoun);
}
