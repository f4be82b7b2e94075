import { isInitial } from '../text/letters';
import { Class, Trait, Word } from '../language/language';
import { NameWord } from '../language/name-words';
import { ReportWord } from '../language/report-words';
import { hasLetter } from '../text/letters';
import { nameAfterField } from './fields';
import { hasTrait, holds, inName, inReport, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import { isInitials } from './initials';

/** A quotation that is part of a noun phrase, as in `the “fish list”`, is no longer than this, in UTF-16 units. */
export const longestQuotedPart = 40;

export function isSpeakable(units: readonly Unit[], from: number, end: number): boolean {
  const head = units[headIndex(units, { from, to: end })]!;
  if (head.kind === 'punctuation' || is(head, Class.preposition | Class.timeWord)) return false;
  return hasLetter(head.text);
}

/** The head of a phrase: its last word before the first preposition that follows a noun. */
export function headIndex(units: readonly Unit[], core: UnitRange): number {
  if (isLonelyAt(units, core)) return core.from;
  let nominal = -1;
  for (let at = core.from; at < core.to; at++) {
    const unit = units[at]!;
    const isPreposition = is(unit, Class.preposition) && !unit.capital;
    if (unit.kind === 'punctuation') {
      if (nominal !== -1 && !joinsInside(units, at)) return nominal;
      continue;
    }
    if (nominal !== -1 && (isPersonal(unit) || isPostposed(units, at, core))) return nominal;
    if (nominal !== -1 && (is(unit, Class.relative) || (isPreposition && !precedesPerson(units, at, core))))
      return nominal;
    if (!isPreposition && !is(unit, Class.determiner) && !isEnding(unit)) nominal = at;
  }
  return nominal === -1 ? core.to - 1 : nominal;
}

/** `a source | close to the talks`, `a poll | released last week`: where a phrase begins that tells more of a noun. */
function isPostposed(units: readonly Unit[], at: number, { to }: UnitRange): boolean {
  const [unit, next] = [units[at]!, units[at + 1]];
  if (at + 2 >= to || unit.capital || !is(units[at - 1], Class.speaker)) return false;
  if (inName(unit, NameWord.postposed)) return is(next, Class.preposition);
  // `prosecutors | investigating Grant Hale`
  if (hasTrait(unit, Trait.endsLikeGerund) && unit.entry.verb === null)
    return is(next, Class.determiner | Class.possessive | Class.pronoun) || next!.capital;
  return inReport(unit, ReportWord.participle) && (is(next, Class.timeWord) || hasTrait(next, Trait.nearTime));
}

/** `Some | in Congress`; a demonstrative is more often one of a thing: `that in Congress`. */
function isLonelyAt(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const next = units[from + 1];
  if (from + 2 >= to || !is(next, Class.preposition) || next!.capital || isWord(next, Word.of)) return false;
  return hasTrait(units[from], Trait.lonelyDeterminer) && !isWord(units[from], Word.that | Word.this);
}

/** `the woman | I met there` */
function isPersonal(unit: Unit): boolean {
  return is(unit, Class.pronoun) && !is(unit, Class.possessive) && (!unit.capital || isWord(unit, Word.first));
}

/**
 * Whether a prepositional phrase is followed by the person it describes (`Senior fellow at the Council on Foreign
 * Relations Charles Kupchan`) rather than being the end of the phrase.
 */
function precedesPerson(units: readonly Unit[], preposition: number, core: UnitRange): boolean {
  if (isDignity(units, preposition - 1) || nameAfterField(units, preposition, core.to) !== -1) return true;
  const noun = units[preposition - 1]!;
  if (isPeopleElsewhere(units, preposition - 1, core) || isPeopleOf(units, preposition)) return false;
  if (isGivenElsewhere(units, preposition)) return false;
  if (!is(noun, Class.personNoun)) {
    return (
      noun.capital &&
      is(units[preposition], Class.connector) &&
      isCapitalUnit(units[preposition + 1]) &&
      !isPersonsName(units, preposition)
    );
  }
  const last = core.to - 1;
  for (let at = preposition + 2; at < last; at++) {
    const isGiven = is(units[at], Class.givenName) || isGivenInitials(units[at]!);
    // `the mother of missing teenager Jo Bell`
    if (units[at]!.capital && isGiven && units[at + 1]!.capital) return !isPersonsOffice(units[at - 1]!);
  }
  return false;
}

/** `teenager`, `Mayor`; not `Health`, which is what an office is for. */
function isPersonsOffice(unit: Unit): boolean {
  return is(unit, Class.title | Class.personNoun) && !hasTrait(unit, Trait.portfolio);
}

/** `H.K.` of `H.K. Desai`, but no `U.S.` */
export function isGivenInitials(unit: Unit): boolean {
  return unit.text.endsWith('.') && isInitials(unit.text) && !hasTrait(unit, Trait.abbreviation);
}

/** `Reader Alison | in Ayr`; not `Margrethe of Denmark`. */
export function isGivenElsewhere(units: readonly Unit[], preposition: number): boolean {
  const name = units[preposition - 1];
  return is(name, Class.givenName) && isCapitalUnit(name) && !isWord(units[preposition], Word.of);
}

/** `Farmers in Nebraska`, `Lawyers for Marsh`: a plural that opens a phrase has its capital from where it stands. */
export function isPeopleElsewhere(units: readonly Unit[], at: number, core: UnitRange): boolean {
  const next = units[at + 1];
  const isPlural = is(units[at], Class.pluralNoun) || hasTrait(units[at], Trait.pluralHead);
  return isPlural && at === core.from && is(next, Class.preposition) && !next!.capital && !isWord(next, Word.of);
}

/** `Allies of Mr Hale`: they are no body called so. */
export function isPeopleOf(units: readonly Unit[], preposition: number): boolean {
  const isPlural = is(units[preposition - 1], Class.pluralNoun) && isWord(units[preposition], Word.of);
  const next = units[preposition + 1];
  return isPlural && isCapitalUnit(next) && is(next, Class.title | Class.givenName);
}

/** `one of the drivers`, `another of the guests`: a single person, whom a plural noun is the head of. */
export function isOneOfSome(units: readonly Unit[], { from, to }: UnitRange): boolean {
  if (from + 2 >= to || !isWord(units[from + 1], Word.of)) return false;
  return (
    isWord(units[from], Word.one) || (is(units[from], Class.indefinite) && !hasTrait(units[from], Trait.pluralHead))
  );
}

/** `the Special Assistant to the Governor`: a role with an article is nobody's name, whatever its letters. */
export function isRoleByArticle(units: readonly Unit[], core: UnitRange): boolean {
  return is(units[core.from], Class.article) && is(units[headIndex(units, core)], Class.personNoun);
}

/** No phrase whose end names somebody is shorter, in units. */
const shortestBracketed = 5;

/**
 * `the Rural Housing Trust (RHT) director Ann Orr`, `Commissioner of Police (East) M. Rao`: a name after the brackets
 * tells who it is.
 */
export function afterBrackets(units: readonly Unit[], phrase: UnitRange): UnitRange {
  const { from, to } = phrase;
  if (to - from < shortestBracketed || !units[to - 1]!.capital) return phrase;
  for (let at = to - 3; at > from && units[at + 1]!.kind === 'word'; at--)
    if (units[at]!.text === ')')
      return is(units[at + 1], Class.personNoun | Class.title) || isNameAfter(units, at, phrase)
        ? { from: at + 1, to }
        : phrase;
  return phrase;
}

/** `the company | last month`, `Ann Orr | this week`: when is no part of who. */
export function withoutTime(units: readonly Unit[], phrase: UnitRange): UnitRange {
  const { from, to } = phrase;
  const near = to - 2;
  if (near <= from || !hasTrait(units[near], Trait.nearTime) || !is(units[to - 1], Class.timeWord)) return phrase;
  if (units[near]!.capital || is(units[near - 1], Class.preposition)) return phrase;
  return { from, to: units[near - 1]!.text === ',' && near - 1 > from ? near - 1 : near };
}

/** `We, | the Heads of Government`, `I, | Jo Bell`: who they are that say so. */
export function afterFirstPerson(units: readonly Unit[], phrase: UnitRange): UnitRange {
  const { from, to } = phrase;
  if (to - from < shortestTold || !isWord(units[from], Word.first) || units[from + 1]!.text !== ',') return phrase;
  const opens = units[from + 2]!;
  return isWord(opens, Word.the) || is(opens, Class.givenName) ? { from: from + 2, to } : phrase;
}

/** `We, the Leaders`, in units. */
const shortestTold = 4;

/** `Brig (retd) V.S. Bedi`: a role before the brackets, and nothing but a name of some words after them. */
function isNameAfter(units: readonly Unit[], bracket: number, { from, to }: UnitRange): boolean {
  for (let at = bracket + 1; at < to; at++) if (!units[at]!.capital) return false;
  return holds(units, from, bracket, Class.title | Class.personNoun) && !holds(units, bracket, to, Class.bodyWord);
}

/** `Petrov herself`, `she herself`: the last word only stresses who it is. */
export function withoutReflexive(units: readonly Unit[], phrase: UnitRange): UnitRange {
  const { from, to } = phrase;
  return to - from > 1 && isReflexive(units[to - 1]!) ? { from, to: to - 1 } : phrase;
}

/** Of the words that stand for a hearer, those that `calls itself` may have too. */
function isReflexive(unit: Unit): boolean {
  return hasTrait(unit, Trait.callsByName) && inReport(unit, ReportWord.hearer);
}

/** `planner`, `zoo-keeper`: a noun on no list that ends like one for somebody. */
export function looksLikePerson(unit: Unit | undefined): boolean {
  if (unit === undefined || is(unit, Class.bodyNoun | Class.documentNoun | Class.timeWord)) return false;
  return !unit.capital && unit.kind === 'word' && hasTrait(unit, Trait.endsLikeAgent);
}

/** `Duke of Ravensby`: the rank is part of the name. */
export function isDignity(units: readonly Unit[], at: number): boolean {
  const rank = units[at];
  const isRank = rank !== undefined && rank.capital && hasTrait(rank, Trait.dignity);
  return isRank && isWord(units[at + 1], Word.of) && isCapitalUnit(units[at + 2]);
}

/** Punctuation within a phrase: `J. Smith`, `the teachers’ lawyer`. */
function joinsInside(units: readonly Unit[], at: number): boolean {
  const { text } = units[at]!;
  return text === '.' || text === '&' || text === '-' || (isEnding(units[at]!) && endsInS(units, at));
}

/** Whether the mark at `at` is written right after a plural: the apostrophe of `teachers’`. */
export function endsInS(units: readonly Unit[], at: number): boolean {
  const word = unitBefore(units, at);
  return word !== undefined && word.end === units[at]!.start && hasTrait(word, Trait.endsLikePlural);
}

/**
 * After somebody's name `of` tells where he works or lives: `Hugo Manners of Calder Securities`, `Sheriff Lund of Dale
 * County`. A given name before the last word tells it, or a title before the name.
 */
export function isPersonsName(units: readonly Unit[], to: number): boolean {
  let from = to;
  while (from > 0 && units[from - 1]!.capital && !units[from - 1]!.stop) from--;
  const last = unitBefore(units, to);
  if (last === undefined || from >= to || is(last, Class.title | Class.personNoun)) return false;
  if (holds(units, from, to - 1, Class.givenName)) return true;
  if (from >= to - 1 || is(last, Class.bodyWord) || hasTrait(last, Trait.pluralBodyWord)) return false;
  if (is(unitBefore(units, from), Class.personNoun)) return true;
  for (let at = from; at < to - 1; at++)
    if (is(units[at], Class.title) && !hasTrait(units[at], Trait.portfolio | Trait.vagueTitle)) return true;
  return false;
}

/** `STATEMENT OF NADIA FROST`: a document, and whose it is. */
export function isPersonsDocument(units: readonly Unit[], of: number): boolean {
  const isFullName =
    isCapitalUnit(units[of + 2]) && (is(units[of + 1], Class.givenName) || isInitial(units[of + 2]!.text));
  return isFullName && is(units[of - 1], Class.documentNoun);
}

function isCapitalUnit(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.capital;
}

export function isEnding(unit: Unit): boolean {
  return isWord(unit, Word.genitive) || unit.text === "'" || unit.text === '’';
}
