import { Class, Trait, Word } from '../language/language';
import { NameWord } from '../language/name-words';
import { hasCapital } from '../text/letters';
import { hasTrait, holds, inName, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import {
  endsInS,
  headIndex,
  isGivenInitials,
  isDignity,
  isEnding,
  isGivenElsewhere,
  isPeopleElsewhere,
  isPersonsName,
} from './heads';
import { afterFullOffice } from './office';
import { isNickname } from './quoted-name';
import { isTimeInName } from './time-names';

/**
 * The part of a phrase that is its proper name: the last run of capitalised words that is not inside a modifier
 * (`Russia ’s defence ministry` has none at its head, `Council on Foreign Relations Charles Kupchan` has the person's).
 */
export function nameRange(units: readonly Unit[], core: UnitRange): UnitRange | null {
  const head = headIndex(units, core);
  if (!isNameWord(units, head, core)) return null;
  let from = head;
  while (from > core.from && joinsName(units, from, core)) from--;
  while (from < head && !units[from]!.capital) from++;
  let to = head + 1;
  while (to < core.to && joinsForward(units, to, core)) to++;
  const name = { from: initialsAfterOffice(units, { from, to }), to };
  return personWithin(units, afterOffice(units, afterFullOffice(units, stripTitles(units, name))));
}

function isNameWord(units: readonly Unit[], at: number, core: UnitRange): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || !hasCapital(unit.text)) return false;
  const opensPhrase = at === core.from || (at === core.from + 1 && is(units[core.from], Class.determiner));
  if (!opensPhrase || !unit.capital) return true;
  // `Scores of farmers`
  if (inName(unit, NameWord.quantity) && isWord(units[at + 1], Word.of)) return false;
  return !is(unit, ordinary) && !isPeopleElsewhere(units, at, core);
}

/** Nouns and function words, which may have their capital from the place at which they stand. */
const ordinary =
  Class.opener | Class.personNoun | Class.bodyNoun | Class.pluralNoun | Class.documentNoun | Class.indefinite;

function joinsName(units: readonly Unit[], from: number, core: UnitRange): boolean {
  const left = units[from - 1]!;
  if (left.kind === 'punctuation') return from - 1 > core.from && joinsByMark(units, from);
  if (isWord(left, Word.genitive)) return from - 1 > core.from && isPluralPossessive(units, from - 1);
  if (left.kind === 'quotation') return from - 1 > core.from && isNickname(units, from - 1);
  if (isTimeInName(left, units[from])) return true;
  if (isInAppeal(units, from - 1)) return from - 1 > core.from;
  if (left.capital) return !is(left, Class.determiner) && !(from - 1 === core.from && opensSentence(units, from - 1));
  if (isParticle(left)) return from - 2 >= core.from && (units[from - 2]!.capital || isParticle(units[from - 2]));
  return (
    is(left, Class.connector) &&
    from - 2 >= core.from &&
    units[from - 2]!.capital &&
    (!is(units[from - 2], Class.personNoun) || isDignity(units, from - 2))
  );
}

/** `Save | Our | Steeples`, `Reclaim These Streets`: what a campaign calls for is its name. */
export function isInAppeal(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.capital !== true || !is(unit, Class.determiner) || isWord(unit, Word.the | Word.an)) return false;
  const [before, next] = [unitBefore(units, at), units[at + 1]];
  if (before?.kind !== 'word' || !before.capital || before.stop || is(before, notAppealing)) return false;
  return next?.kind === 'word' && next.capital && !unit.stop;
}

const notAppealing = Class.givenName | Class.title | Class.opener | Class.determiner | Class.timeWord;

/** `van`, `ap`: a word in lower case within a person's name. */
export function isParticle(unit: Unit | undefined): boolean {
  return is(unit, Class.nameParticle) || inName(unit, NameWord.particle);
}

/** `In Paris`, and `Added Stone: …`: such a word has its capital from where it stands. */
function opensSentence(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (opensBodyName(units, at)) return false;
  if (is(unit, Class.opener)) return !isGivenWithin(units, at) && !opensAct(units, at);
  const isVerb = unit.entry.verb?.tense === 'past' && !is(unit, Class.givenName);
  return isVerb && unitBefore(units, at)?.kind !== 'word';
}

/** `First Union Bank`, `Third Point`; not `First Minister`, nor `First Ann Orr spoke`. */
export function opensBodyName(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at]!, units[at + 1]];
  if (!inName(unit, NameWord.ordinal) || !unit.capital || next?.kind !== 'word' || !next.capital) return false;
  return !is(next, notAppealing | Class.personNoun | Class.pluralNoun | Class.pronoun);
}

/** `our clerk, Per Lind`, `said Per Lind`: within a sentence such a word has its capital as a name. */
export function isGivenWithin(units: readonly Unit[], at: number): boolean {
  const before = unitBefore(units, at);
  const isWithin = before?.text === ',' || (before?.kind === 'word' && !before.stop && !before.capital);
  return isWithin && hasTrait(units[at], Trait.givenInCapital);
}

/** `Per Lind said`, `Per Lind, the clerk, said`, `Per Lind, 44,`: a given name before what people do, or their age. */
export function opensAct(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (!unit.capital || !hasTrait(unit, Trait.givenInCapital) || units[at + 1]?.capital !== true) return false;
  if (units[at + 2]?.text !== ',') return isAct(units[at + 2]);
  if (units[at + 3]?.kind === 'number' && units[at + 4]?.text === ',') return true;
  const end = units.findIndex(({ kind }, place) => place > at + 3 && kind === 'punctuation');
  return is(units[at + 3], Class.article) && units[end]?.text === ',' && isAct(units[end + 1]);
}

function isAct(unit: Unit | undefined): boolean {
  const { verb } = unit?.entry ?? { verb: null };
  return verb !== null && !verb.verb.ofThings && (verb.tense === 'past' || verb.tense === 'present');
}

/** `J. Smith`, `Farm & Field`, `the Teachers’ Union`. */
function joinsByMark(units: readonly Unit[], from: number): boolean {
  const { text } = units[from - 1]!;
  return text === '.' || text === '&' || text === '-' || isPluralPossessive(units, from - 1);
}

/** The apostrophe in `the Teachers’ Union`, `the Sheriff’s Office`, as opposed to `the Ravens’ John Hart`. */
export function isPluralPossessive(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const isBody = isEnding(units[at]!) && next !== undefined && next.capital && is(next, Class.bodyWord);
  return isBody && (endsInS(units, at) || isHolders(units, at));
}

/** `the Dale County Sheriff’s Office`, `St. John’s College`; not `Russia’s Ministry of Defence`. */
function isHolders(units: readonly Unit[], at: number): boolean {
  const holder = unitBefore(units, at);
  const isSaint = at > 1 && inName(units[at - 2], NameWord.saint);
  const isHolder = isSaint || is(holder, holders) || hasTrait(holder, Trait.pluralHead);
  return isWord(units[at], Word.genitive) && holder?.capital === true && isHolder;
}

const holders = Class.personNoun | Class.title | Class.pluralNoun;

function joinsForward(units: readonly Unit[], to: number, core: UnitRange): boolean {
  const unit = units[to]!;
  if (unit.capital && unit.kind === 'word') return true;
  if (isPersonsName(units, to) || isGivenElsewhere(units, to)) return false;
  if (isCauseAhead(units, to, core)) return true;
  if (isOfTheWhole(units, to, core)) return true;
  return is(unit, Class.connector) && to + 1 < core.to && units[to + 1]!.capital && !isWord(unit, Word.and);
}

/** `Council for the Exploration | of the Sea`, `Bench | of the High Court`: what a body is a part of, or about. */
function isOfTheWhole(units: readonly Unit[], to: number, core: UnitRange): boolean {
  if (!isWord(units[to], Word.of) || !isWord(units[to + 1], Word.the) || to + 2 >= core.to) return false;
  return units[to + 2]!.capital && holds(units, core.from, to, Class.bodyWord | Class.bodyNoun);
}

/** `Transport | for the North`, `Alliance | for the Young`: what a body is there for. */
function isCauseAhead(units: readonly Unit[], to: number, core: UnitRange): boolean {
  const body = units[to - 1]!;
  const isBody = is(body, Class.bodyWord | Class.bodyNoun) || hasTrait(body, Trait.portfolio);
  if (!isBody || !isWord(units[to], Word.for) || to + 2 >= core.to) return false;
  return isWord(units[to + 1], Word.the) && units[to + 2]!.capital;
}

function stripTitles(units: readonly Unit[], range: UnitRange): UnitRange {
  let { from } = range;
  while (from < range.to - 1 && isTitleAt(units, from, range.to) && !isGivenHere(units, from, range)) {
    // `Vice Premier`
    if (from === range.to - 2 && hasTrait(units[from], Trait.roleQualifier) && is(units[from + 1], office)) break;
    from++;
    // The parser parts `MR.` from its stop.
    if (from < range.to - 1 && units[from]!.text === '.') from++;
  }
  const onlyTitle = from === range.to - 1 && is(units[from], Class.title);
  // `General Motors`; `Grocer Sainsbury’s` is one by itself.
  const isWhole = units[from]!.lower.endsWith("'s");
  if (from === range.to - 1 && from > range.from && is(units[from], Class.bodyWord) && !isWhole) return range;
  return onlyTitle ? range : { from, to: range.to };
}

/** `Dean Hartley`, and after a comma `Pal Nemeth`: nothing but a title has a capital there. */
function isGivenHere(units: readonly Unit[], at: number, { from, to }: UnitRange): boolean {
  const unit = units[at]!;
  // `Premier Dean Hollis`
  if (at > from && to - at === 2 && is(unit, Class.givenName) && !is(unit, Class.title))
    return !is(units[at + 1], Class.givenName) && !hasTrait(units[at - 1], Trait.roleQualifier);
  if (at !== from || to - from !== 2) return false;
  if (is(unit, Class.title) || hasTrait(unit, Trait.pluralPerson) || isRank(unit, units[at + 1]!)) return false;
  const before = unitBefore(units, at);
  const inside = before !== undefined && !before.stop && (before.text === ',' || startsLow.test(before.text));
  return is(unit, Class.givenName) || (inside && !hasTrait(unit, Trait.formalNoun));
}

const startsLow = /^\p{Ll}/u;

/** `Ukrainian President`, `Russian Sergey` have a demonym before the name; `Northern Water` has one in it. */
function isTitleAt(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (isWord(next, Word.of) || isEnding(next) || opensBody(units, at, to)) return false;
  if (hasTrait(unit, Trait.portfolio)) return holdsOffice(units, at + 1, to - 1);
  if (hasTrait(unit, Trait.pluralPerson) && at + 2 === to && isListed(units, to)) return true;
  if (is(unit, office) || isRank(unit, next)) return true;
  // `Danish | Energy Minister`; `Danish Energy Agency` is a name.
  if (is(next, office | Class.givenName) && hasTrait(unit, Trait.demonym))
    return !hasTrait(next, Trait.portfolio) || holdsOffice(units, at + 2, to);
  // `Kiosk owner Ann Doe`, though no list has the noun.
  const isAgent = hasTrait(unit, Trait.endsLikeAgent) && !is(unit, Class.givenName);
  return at + 2 < to && is(next, Class.givenName) && isAgent;
}

/** `DI Tulip`; not `Di Maria`. */
export function isRank(unit: Unit, next: Unit): boolean {
  const ranks = is(next, Class.givenName) ? NameWord.rank | NameWord.rankBeforeGiven : NameWord.rank;
  return inName(unit, ranks) && unit.text === unit.text.toUpperCase();
}

/** `Royal Institute of Surgeons`, `Liberal Democrats`. */
function opensBody(units: readonly Unit[], at: number, to: number): boolean {
  if (!inName(units[at], NameWord.modifier)) return false;
  return inName(units[to - 1], NameWord.party) || holds(units, at + 1, to, Class.bodyWord);
}

/** `Senators Hale, Boyd and Marsh`: another name follows. */
function isListed(units: readonly Unit[], at: number): boolean {
  return (units[at]?.text === ',' || isWord(units[at], Word.and)) && units[at + 1]?.capital === true;
}

/** Nouns of those that hold an office, or are called by what they do. */
const office = Class.title | Class.personNoun;

function holdsOffice(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (is(units[at], office) && !hasTrait(units[at], Trait.portfolio)) return true;
  return false;
}

/** Drops an office and what stands before it: `St. Louis Mayor Jo Bell`; in `Anna Baker White` it is a name. */
function afterOffice(units: readonly Unit[], range: UnitRange): UnitRange {
  const { from, to } = range;
  if (is(units[to - 1], Class.bodyWord) || holds(units, from, to, Class.connector)) return range;
  for (let at = to - 2; at > from; at--) {
    if (!leadsToPerson(units, at, to)) continue;
    return is(units[from], Class.givenName) && to - at <= 2 ? range : stripTitles(units, { from: at, to });
  }
  return range;
}

function leadsToPerson(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at]!;
  if (!is(unit, office) || hasTrait(unit, Trait.vagueRole | Trait.portfolio)) return false;
  if (is(unit, Class.title) || hasTrait(unit, Trait.formalNoun)) return true;
  // `Town Clerk | Oke Bardos`, though no list has the given name.
  return at + 2 < to && (is(units[at + 1], Class.givenName) || !is(units[at - 1], Class.givenName));
}

/** Drops what stands before a given name: `Foreign Relations Charles Kupchan` → `Charles Kupchan`. */
function personWithin(units: readonly Unit[], range: UnitRange): UnitRange {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    const unit = units[at]!;
    const previous = units[at - 1]!;
    if (
      is(unit, Class.givenName) &&
      units[at + 1]!.capital &&
      previous.text.length > 2 &&
      !inName(previous, NameWord.saint) &&
      !is(previous, Class.givenName) &&
      !is(units[at + 1], Class.connector) &&
      !isThirdName(units, at, range)
    )
      return { from: at, to: range.to };
  }
  return range;
}

/** Where the initials of a name stand after an office and whose it is: `Leader of the House H.K. Desai`. */
function initialsAfterOffice(units: readonly Unit[], { from, to }: UnitRange): number {
  const of = isWord(units[from - 1], Word.the) ? from - 2 : from - 1;
  if (!isWord(units[of], Word.of) || !is(units[of - 1], office)) return from;
  for (let at = from + 1; at < to - 1; at++) if (isGivenInitials(units[at]!)) return at;
  return from;
}

const inCapitals = /^\p{Lu}h?\p{Lu}+$/u;

/** `Dana Wolfe MP`, `Prof Ann Fell OBE`: the letters tell of a person who has a name of two words before them. */
export function withoutHonours(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  let end = to;
  while (end - from > 2 && isWord(units[end - 1], Word.honour) && inCapitals.test(units[end - 1]!.text)) end--;
  return { from, to: end };
}

/** `Anthea Rose Bell`: after a word that is on no list, and opens no sentence, a given name is a second one. */
function isThirdName(units: readonly Unit[], at: number, { from, to }: UnitRange): boolean {
  const first = units[from]!;
  if (at !== from + 1 || to - from !== 3) return false;
  const before = unitBefore(units, from);
  const opens = before === undefined || before.stop || before.kind !== 'word';
  return !opens && first.classes === 0 && first.traits === 0;
}

/** Whether the name is, by its words, a body's. */
export function isBodyName(units: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to - from > 1 && inName(units[to - 1], NameWord.party)) return true;
  for (let at = from + 1; at < to - 1; at++) if (isInAppeal(units, at)) return true;
  if (to - from > 1 && holdsBodyWord(units, from, to)) return !is(units[from], Class.givenName) || to - from > 2;
  const { text } = units[from]!;
  return to - from === 1 && (is(units[from], Class.bodyWord) || isAcronym(text) || brand.test(text));
}

/** `NorthLink`; not `MacInnes`, `DeVries`, `FitzHugh`. */
const brand = /^\p{Lu}\p{Ll}{4,}\p{Lu}\p{L}*$/u;

/** Whether a word of bodies’ names is there; `Huw ap Owen` is no agency. */
function holdsBodyWord(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (is(units[at], Class.bodyWord) && !inName(units[at], NameWord.particle)) return true;
  return false;
}

const spelledOut = /^(?:\p{Lu}\.?){2,6}$/u;
const mixedAcronym = /^\p{Lu}[\p{Lu}a-z]?o?\p{Lu}{1,4}$/u;

/** `NATO`, `U.N.`, `MoD`. */
export function isAcronym(word: string): boolean {
  return spelledOut.test(word) || mixedAcronym.test(word);
}
