import { Class, Word } from '../language/language';
import { is, isWord, type Unit, type UnitRange } from '../text/units';
import { isFinite } from './finite';
import { headIndex, isOneOfSome, isRoleByArticle, looksLikePerson } from './heads';
import { isBodyName, nameRange } from './name-range';

/** So many words may stand between the comma and the name: `the coach, former striker Bob Tull`. */
const longestRole = 3;

/**
 * The phrase with the name that tells who is meant, and an age: `the housing minister, Karl Benn`, `her brother, Adam,
 * 11`; null where none follows.
 */
export function withNameAfter(units: readonly Unit[], phrase: UnitRange, highest: number): UnitRange | null {
  if (units[phrase.to]?.text !== ',' || !describesOne(units, phrase)) return null;
  const first = phrase.to + 1;
  let from = first;
  while (from < highest && from - first < longestRole && isRoleWord(units[from]!)) from++;
  let to = from;
  while (to < highest && isPartOfName(units, to)) to++;
  if (to === from || (from > first && !isRole(units[from - 1]!))) return null;
  if (!isPersonsName(units, phrase, { from, to }) || !endsHere(units, to, highest)) return null;
  return { from: phrase.from, to: withAge(units, to, highest) };
}

/** `the mayor`, `one of the drivers`; not `officials`, and nobody who is named already. */
function describesOne(units: readonly Unit[], phrase: UnitRange): boolean {
  if (!isRoleByArticle(units, phrase) && nameRange(units, phrase) !== null) return false;
  const head = units[headIndex(units, phrase)];
  if (looksLikePerson(head) && is(units[phrase.to + 1], Class.givenName)) return true;
  return is(head, Class.personNoun) || (isOneOfSome(units, phrase) && is(head, Class.pluralNoun));
}

function isRole(unit: Unit): boolean {
  return is(unit, Class.personNoun | Class.title);
}

function isRoleWord(unit: Unit): boolean {
  return unit.kind === 'word' && !unit.capital && !is(unit, noRole);
}

const noRole = Class.preposition | Class.coordinator | Class.relative | Class.subordinator | Class.auxiliary;

function isPartOfName(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'punctuation') return /^[.'’-]$/u.test(unit.text) && unit.end === units[at + 1]?.start;
  if (unit.kind !== 'word') return false;
  if (unit.capital) return !is(unit, Class.opener | Class.determiner | Class.timeWord | Class.pronoun);
  return is(unit, Class.nameParticle) && units[at + 1]?.capital === true && units[at - 1]!.text !== ',';
}

/** A lone name must be a given one, or that of a relative: `his widow, Rosa`. */
function isPersonsName(units: readonly Unit[], phrase: UnitRange, name: UnitRange): boolean {
  if (isBodyName(units, name)) return false;
  const { from, to } = name;
  return to - from > 1 || is(units[from], Class.givenName) || is(units[phrase.from], Class.possessive);
}

/** Whether the name is followed by no verb of its own and is no member of a list: `the mayor, Jo Bell and Ann Orr`. */
function endsHere(units: readonly Unit[], to: number, highest: number): boolean {
  const next = units[to];
  if (next === undefined || to >= highest || next.kind === 'quotation') return true;
  if (next.kind === 'punctuation') return !/^['’]$/u.test(next.text);
  if (is(next, Class.coordinator)) return isFinite(units, to + 1);
  return is(next, Class.preposition | Class.timeWord | Class.relative) && !isWord(next, Word.genitive);
}

/** `, 46` before a comma or the end. */
function withAge(units: readonly Unit[], to: number, highest: number): number {
  if (units[to]?.text !== ',' || units[to + 1]?.kind !== 'number' || to + 1 >= highest) return to;
  const next = units[to + 2];
  return next === undefined || to + 2 >= highest || next.kind === 'punctuation' ? to + 2 : to;
}
