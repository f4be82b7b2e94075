/** Names that follow a description after a comma. */
import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, type UnitRange } from '../text/units';
import { headIndex, isOneOfSome, looksLikePerson } from './heads';
import { nameRange } from './name-range';

/** The most words between the comma and the name: `His daughter, the cellist Liv Brandvold`. */
const longestRole = 4;

/** `the Member for East Tarn (Dame Judith Cole)`: the name of who it is. */
function bracketedName(units: readonly Unit[], range: UnitRange, core: UnitRange): UnitRange | null {
  const from = core.to + 1;
  let to = from;
  while (to < range.to && units[to]!.text !== ')') to++;
  if (to === range.to || to - from < 2 || !is(units[from], Class.title | Class.givenName)) return null;
  if (!is(units[headIndex(units, core)], Class.personNoun)) return null;
  const name = nameRange(units, { from, to });
  return name?.to === to ? name : null;
}

/** `Interim ambassador to the UK, Philip T Reeker`: the name follows the role. */
export function apposedName(units: readonly Unit[], range: UnitRange, core: UnitRange): UnitRange | null {
  if (units[core.to]?.text === '(') return bracketedName(units, range, core);
  if (units[core.to]?.text !== ',' || core.to + 1 >= range.to) return null;
  const apposed = { from: core.to + 1, to: coreEnd(units, { from: core.to + 1, to: range.to }) };
  const name = nameRange(units, apposed);
  if (name === null || apposed.to !== name.to) return null;
  if (tellsWhoItIs(units, name, apposed)) return name;
  const head = units[headIndex(units, core)];
  // `residents led by the chairperson, Jo Bell`
  if (hasTrait(head, Trait.pluralHead) && hasTrait(head, Trait.endsLikePlural))
    return isOneOfSome(units, core) ? name : null;
  const isGiven = is(units[core.to + 1], Class.givenName) && looksLikePerson(head);
  if (!is(head, Class.personNoun) && !isGiven && !isOneOfSome(units, core)) return null;
  return name.from <= apposed.from + longestRole ? name : null;
}

/** `The owners, a start-up called Linnet`, `The applicant, a Mr Voss`: so is nobody named who is known by name. */
function tellsWhoItIs(units: readonly Unit[], name: UnitRange, { from }: UnitRange): boolean {
  if (name.from - 1 <= from || !is(units[from], Class.article)) return false;
  const before = units[name.from - 1];
  return hasTrait(before, Trait.callsByName) || is(before, Class.title);
}

/** `The supplier, Vantage Optic`, `A rival group, the Open Ledger Foundation`: a body by its kind and its name. */
export function apposedBody(units: readonly Unit[], range: UnitRange, core: UnitRange): UnitRange | null {
  if (units[core.to]?.text !== ',' || !is(units[core.from], Class.article | Class.possessive)) return null;
  if (!is(units[headIndex(units, core)], Class.bodyNoun)) return null;
  const first = isWord(units[core.to + 1], Word.the) ? core.to + 2 : core.to + 1;
  const apposed = { from: first, to: coreEnd(units, { from: first, to: range.to }) };
  if (apposed.from >= apposed.to || is(units[first], Class.title | Class.personNoun | Class.givenName)) return null;
  const name = nameRange(units, apposed);
  return name !== null && name.from === apposed.from && name.to === apposed.to ? name : null;
}

/** Where the phrase ends that appositions and brackets follow. */
export function coreEnd(units: readonly Unit[], range: UnitRange): number {
  for (let at = range.from + 1; at < range.to; at++) {
    const { text } = units[at]!;
    if (text === ',' || text === '(' || text === '—' || text === '–') return at;
  }
  return range.to;
}
