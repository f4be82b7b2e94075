import { Class, Trait, Word } from '../language/language';
import { hasTrait, holds, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import { canHeadApposition, isApposition, isWithinAdjunct, year } from './appositions';
import { endBeforeAsides } from './asides';
import { isBeforeOffice, isDemonstrative, isFinite, isNounLike, looksFinite } from './finite';
import { endsInS, isEnding, isSpeakable, longestQuotedPart } from './heads';
import { opensAct } from './name-range';
import { isTimeInName } from './time-names';
import { addressesPerson, isVocative } from './vocative';

/** How far back, in units, an apposition may begin. */
const appositionReach = 45;

/** The phrase that ends right before `end` and does not begin before `lowest`: the subject of a verb at `end`. */
export function phraseBefore(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  if (end <= lowest) return null;
  const core = endBeforeAsides(units, end, lowest);
  const bare = core < end ? phraseBefore(units, core, lowest) : null;
  if (bare !== null) return bare;
  const last = units[end - 1]!;
  if (last.text === ',') return phraseWithApposition(units, end, lowest);
  if (last.text === ')' || last.text === ']') return phraseWithBrackets(units, end, lowest);
  if (isDash(last)) return phraseBetweenDashes(units, end, lowest);
  return plainPhraseBefore(units, end, lowest);
}

/** How far back, in units, brackets at a phrase's end may open: `Ida Marsh (Labour, Dale)`. */
const bracketReach = 12;

function phraseWithBrackets(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  for (let at = end - 2; at >= Math.max(lowest, end - bracketReach); at--) {
    if (units[at]!.text !== '(' && units[at]!.text !== '[') continue;
    const head = plainPhraseBefore(units, at, lowest);
    return head && { from: head.from, to: end };
  }
  return null;
}

function phraseBetweenDashes(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  for (let at = end - 2; at > lowest; at--) {
    if (!isDash(units[at]!)) continue;
    const head = plainPhraseBefore(units, at, lowest);
    return head && { from: head.from, to: end - 1 };
  }
  return null;
}

export function isDash(unit: Unit): boolean {
  return unit.kind === 'punctuation' && /^(?:[—–―]|-{1,3})$/u.test(unit.text);
}

/** `Viktor Zolotov, chief of the guard,`: the earliest part between commas that can be a speaker heads the phrase. */
function phraseWithApposition(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  const from = Math.max(lowest, end - appositionReach);
  const commas: number[] = [];
  for (let at = from; at < end - 1; at++) if (units[at]!.text === ',') commas.push(at);
  for (const comma of commas) {
    const head = phraseBefore(units, comma, lowest);
    if (head !== null && canHeadApposition(units, head, lowest) && isApposition(units, comma + 1, end - 1))
      return { from: head.from, to: end - 1 };
  }
  return null;
}

function plainPhraseBefore(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  if (end <= lowest) return null;
  const last = units[end - 1]!;
  if (is(last, Class.pronoun) || isWord(last, Word.that)) return { from: end - 1, to: end };
  if (is(last, Class.indefinite) && !is(unitBefore(units, end - 1), Class.determiner))
    return extendIndefinite(units, end, lowest);
  if (!canEnd(units, end - 1)) return null;
  let from = end - 1;
  while (from > lowest && reachesLeft(units, from, end, lowest)) from--;
  while (from < end - 1 && isLeadingJunk(units, from)) from++;
  const relative = relativeBefore(units, from, lowest);
  const owner = relative === -1 ? null : plainPhraseBefore(units, relative, lowest);
  if (owner !== null) return { from: owner.from, to: end };
  const named = apposedTo(units, from, end, lowest);
  if (named !== null) return { from: named.from, to: end };
  return isSpeakable(units, from, end) ? { from, to: end } : null;
}

/** A name with more words than this is none. */
const longestName = 4;

/**
 * `Vladimir Osechkin, an exiled activist also confirmed`: an apposition whose second comma is missing, after the name
 * that opens the clause.
 */
function apposedTo(units: readonly Unit[], from: number, end: number, lowest: number): UnitRange | null {
  if (from - 2 < lowest || units[from - 1]!.text !== ',' || !isWord(units[from], Word.an | Word.the)) return null;
  const name = plainPhraseBefore(units, from - 1, lowest);
  if (name === null || name.from !== lowest || name.to - name.from > longestName) return null;
  const address = { from: name.from, to: from };
  if (isVocative(units, address) || addressesPerson(units, address, end)) return null;
  for (let at = name.from; at < name.to; at++) if (!units[at]!.capital) return null;
  return name.to - name.from >= 2 ? name : null;
}

/** How far, in words, a relative pronoun may stand before its object. */
const relativeReach = 6;

/**
 * `the union that represents them`: where the phrase is the object of a relative clause, the pronoun's place; else -1.
 */
function relativeBefore(units: readonly Unit[], from: number, lowest: number): number {
  let verb = false;
  for (let at = from - 1; at > Math.max(lowest, from - 1 - relativeReach); at--) {
    if (units[at]!.kind !== 'word') return -1;
    if (isRelative(units, at)) return verb ? at : -1;
    verb ||= looksFinite(units, at);
    if (isWord(units[at], Word.that) || is(units[at], Class.coordinator)) return -1;
  }
  return -1;
}

function isRelative(units: readonly Unit[], at: number): boolean {
  if (isWord(units[at], Word.who | Word.which)) return true;
  return isWord(units[at], Word.that) && isNounLike(units, at - 1) && is(units[at - 1], Class.speaker);
}

function extendIndefinite(units: readonly Unit[], end: number, lowest: number): UnitRange {
  const joined = end - 2 >= lowest && is(units[end - 2], Class.determiner | Class.indefinite);
  return { from: joined ? end - 2 : end - 1, to: end };
}

function canEnd(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'punctuation') return false;
  if (unit.kind === 'quotation') return isShortPart(unit);
  return !is(unit, noEnd);
}

/** No noun phrase's last word; `'s` is among the auxiliaries. */
const noEnd =
  Class.preposition | Class.coordinator | Class.determiner | Class.auxiliary | Class.adverb | Class.subordinator;

/** `the “fish list”`: a quotation that may be a word of a noun phrase, by its length and by its end. */
function isShortPart({ text }: Unit): boolean {
  return text.length <= longestQuotedPart && !/[.,!?…]\W*$/u.test(text);
}

/** `one of them`, `most of the voters`. */
function quantifies(unit: Unit): boolean {
  if (is(unit, Class.indefinite) || hasTrait(unit, Trait.lonelyDeterminer)) return true;
  return is(unit, Class.determiner) && !is(unit, Class.article);
}

/** Whether the unit left of `from` belongs to the phrase `from` … `end`. */
function reachesLeft(units: readonly Unit[], from: number, end: number, lowest: number): boolean {
  const left = units[from - 1]!;
  if (opensAct(units, from - 1)) return true;
  // the “fish list” | minister
  if (left.kind === 'quotation') return isShortPart(left);
  // the teachers’ | lawyer
  if (isEnding(left) && endsInS(units, from - 1)) return true;
  if (left.kind === 'punctuation') return markReachesLeft(units, from, lowest);
  // 200 | teachers
  if (left.kind === 'number') return !is(units[from], Class.article) && !isYearApart(units, from - 1, lowest);
  return is(left, joint) ? jointReachesLeft(units, from, lowest) : wordReachesLeft(units, from, end, lowest);
}

/** `In 2010 | officials`, `In the 1970s | Ann Orr`. */
function isYearApart(units: readonly Unit[], at: number, lowest: number): boolean {
  const opener = is(units[at - 1], Class.article) ? at - 2 : at - 1;
  return opener === lowest && is(units[lowest], Class.preposition) && year.test(units[at]!.text);
}

/** `R&D | chief`, `J. | Smith`, `officials, | commentators and analysts`. */
function markReachesLeft(units: readonly Unit[], from: number, lowest: number): boolean {
  const mark = units[from - 1]!;
  if (mark.text === ',') return continuesList(units, from, lowest);
  return /^[&$%#@£€/.-]$/u.test(mark.text) && (!/^[.-]$/u.test(mark.text) || mark.end === units[from]!.start);
}

/** Words that join two phrases, or stand for one. */
const joint = Class.coordinator | Class.possessive | Class.pronoun | Class.preposition;

function jointReachesLeft(units: readonly Unit[], from: number, lowest: number): boolean {
  const left = units[from - 1]!;
  // Smith and | Jones
  if (is(left, Class.coordinator)) return joinsCoordination(units, from - 1, lowest);
  // her | lawyer; she | left
  if (is(left, Class.possessive | Class.pronoun)) return is(left, Class.possessive);
  // a spokesman for | the ministry; one of | them; not: against | the plan
  if (!is(left, Class.nounPreposition) || from - 2 < lowest) return false;
  const before = units[from - 2]!;
  return isNounLike(units, from - 2) || isWord(before, Word.one) || (isWord(left, Word.of) && quantifies(before));
}

/** No phrase for somebody has more units than this left of what it begins with. */
const longestPhrase = 25;

function wordReachesLeft(units: readonly Unit[], from: number, end: number, lowest: number): boolean {
  const left = units[from - 1]!;
  const first = units[from]!;
  // told | the minister
  if (is(first, Class.article)) return false;
  // the Sunday | Times
  if (isTimeInName(left, first)) return true;
  // who | ministers; because | ministers
  if (is(left, Class.modal | Class.relative)) return false;
  if (is(left, Class.subordinator) && !isWord(left, Word.that)) return false;
  // was | ministers
  if (isFinite(units, from - 1) && !(from - 1 > lowest && isBeforeOffice(units, from - 1))) return false;
  // For two days | police
  if (hasTrait(left, Trait.stretchOfTime) && isStretchApart(units, from - 1, end, lowest)) return false;
  // Tuesday | ’s speech; a long week
  if (is(left, Class.timeWord)) return isWord(first, Word.genitive) || isTimeModifier(units, from - 1);
  // a once | powerful man
  if (is(left, Class.adverb)) return from - 2 >= lowest && is(units[from - 2], Class.determiner);
  // Western | officials
  return end - from < longestPhrase;
}

/** How far before a stretch of time, in units, its preposition may stand. */
const stretchReach = 5;

/** `For two days | police`, `This year | farmers`: who speaks after a stretch of time that opens the sentence. */
function isStretchApart(units: readonly Unit[], at: number, end: number, lowest: number): boolean {
  const next = units[at + 1]!;
  if (
    isWord(next, Word.genitive) ||
    !(next.capital || hasTrait(units[end - 1], Trait.pluralHead) || is(units[end - 1], Class.speaker))
  )
    return false;
  for (let left = at - 1; left >= Math.max(lowest, at - stretchReach); left--) {
    if (is(units[left], Class.preposition)) return true;
    const opens = left === lowest && is(units[left], Class.determiner | Class.article);
    if (
      opens &&
      (at - left === 1 ? !isWord(units[left], Word.the | Word.an) : hasTrait(units[left + 1], Trait.nearTime))
    )
      return true;
    if (units[left]!.kind === 'punctuation' || isFinite(units, left)) return false;
  }
  return false;
}

/** `a long week`, `this year’s`; `a draft of this letter`, which is no time. */
function isTimeModifier(units: readonly Unit[], at: number): boolean {
  if (hasTrait(units[at], Trait.nearTime))
    return isWord(units[at + 2], Word.genitive) || (isDemonstrative(units, at) && !is(units[at + 1], Class.timeWord));
  return !hasTrait(units[at], Trait.dayName) && is(unitBefore(units, at), Class.determiner);
}

/** How far after a comma, in units, the "and" of its list may stand, and after how long a member. */
const listReach = 6;
const longestMember = 4;

/** `Russian officials, commentators, and analysts`: a comma between members of a list that "and" will close. */
function continuesList(units: readonly Unit[], from: number, lowest: number): boolean {
  if (from - 2 < lowest || !isNounLike(units, from - 2) || isWithinAdjunct(units, from - 2, lowest)) return false;
  for (let at = from; at < Math.min(units.length, from + listReach); at++) {
    if (isWord(units[at], Word.and))
      return at - from <= longestMember && !holds(units, from, at, Class.finiteVerb | Class.auxiliary);
    if (units[at]!.kind === 'punctuation' && units[at]!.text !== ',') return false;
  }
  return false;
}

/** `Smith and Jones said`: what stands before "and" must be a phrase with no clause around it. */
function joinsCoordination(units: readonly Unit[], at: number, lowest: number): boolean {
  if (isWord(units[at], Word.but) || at <= lowest) return false;
  if (units[at - 1]!.text === ',') {
    if (at - 2 < lowest || !isNounLike(units, at - 2)) return false;
    const last = nameStart(units, at - 2, lowest);
    return unitBefore(units, last)?.text === ',' && continuesList(units, last, lowest);
  }
  if (!isNounLike(units, at - 1)) return false;
  for (let left = at - 1; left >= lowest; left--) {
    const { text } = units[left]!;
    if (text === ',' || text === ';' || text === ':' || is(units[left], Class.subordinator)) break;
    if (isFinite(units, left)) return false;
  }
  return true;
}

/** Where the name begins that ends at `at`: a list's members have more words than one. */
function nameStart(units: readonly Unit[], at: number, lowest: number): number {
  let from = at;
  while (from > lowest && units[from]!.capital && units[from - 1]!.capital) from--;
  return from;
}

function isLeadingJunk(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const { kind, text } = unit;
  if (opensAct(units, at)) return false;
  if (kind === 'punctuation') return text !== '@' && text !== '#' && text !== '$';
  if (is(unit, Class.coordinator | Class.preposition)) return true;
  if (is(unit, Class.adverb)) return !isWord(unit, Word.all);
  return isWord(unit, Word.clauseOpener | Word.genitive);
}
