import { Class, Trait, Word } from '../language/language';
import { NameWord } from '../language/name-words';
import { ReportWord } from '../language/report-words';
import { hasTrait, inName, inReport, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import { year } from './appositions';
import { afterDateline } from './dateline';
import { isNounLike, looksFinite } from './finite';
import { headIndex, looksLikePerson } from './heads';
import { nameAfterPlace } from './place-before-name';
import { phraseBefore } from './phrase-before';

/**
 * The subject of a verb at `end`, which does not begin before `from`: the phrase before it, or where that phrase only
 * tells where, by whom or about what, the phrase that it belongs to: `witnesses outside the bank`, `a study by the
 * university`, `families evacuated from the area`.
 */
export function subjectBefore(units: readonly Unit[], end: number, from: number): UnitRange | null {
  const start = afterDateline(units, from);
  const lowest = start < end ? start : from;
  const place = isNextDoor(units, end) ? end - 2 : end;
  if (place < end && place > lowest) {
    const phrase = subjectBefore(units, place, lowest);
    return phrase && { from: phrase.from, to: end };
  }
  let phrase = withContactClause(units, end, lowest) ?? phraseBefore(units, end, lowest);
  const name = phrase === null ? -1 : nameAfterPlace(units, phrase.from, phrase.to);
  if (name !== -1) return { from: name, to: end };
  for (let next = phrase; next !== null; next = phrase && wider(units, phrase, lowest)) phrase = next;
  return phrase && afterNoun(units, afterYear(units, afterPredicate(units, phrase)));
}

/** `a decision | Ann Orr described`, `the very trade | London says`: what the clause without a pronoun is about. */
export function afterNoun(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  let name = to;
  while (name - 1 > from && units[name - 1]!.kind === 'word' && units[name - 1]!.capital) name--;
  const thing = units[name - 1]!;
  const isOfThing =
    is(units[from], Class.determiner) && thing.kind === 'word' && !is(thing, somebody) && name - 1 > from;
  if (isOfThing && name < to && isThing(units, name - 1)) return { from: name, to };
  return { from, to };
}

function isThing(units: readonly Unit[], at: number): boolean {
  return isNounLike(units, at) && !looksLikePerson(units[at]) && !hasTrait(units[at], Trait.endsLikeGerund);
}

/** `In 2014 | inspectors said` */
export function afterYear(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  const isYear = is(units[from], Class.preposition) && to - from > 2 && year.test(units[from + 1]!.text);
  return isYear ? { from: from + 2, to } : { from, to };
}

/** Such a noun tells who the name after it is. */
const somebody = Class.speaker | Class.personNoun | Class.bodyNoun | Class.title | Class.documentNoun;

/** `The woman next door | said`: no door says it. */
function isNextDoor(units: readonly Unit[], end: number): boolean {
  return inName(units[end - 1], NameWord.doorBeside) && inName(units[end - 2], NameWord.beside);
}

/** `The pier was safe, | Orr said`: what a form of *be* leads to is nobody who speaks. */
function afterPredicate(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  if (!is(unitBefore(units, from), Class.be)) return { from, to };
  for (let at = from + 1; at < to - 1; at++) if (units[at]!.text === ',') return { from: at + 1, to };
  return { from, to };
}

/** `residents I spoke to`, `the woman he met there`: a phrase with a relative clause that no pronoun opens. */
export function withContactClause(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  const last = units[end - 1];
  const verb =
    is(last, Class.preposition) || isWord(last, Word.infinitive) || inReport(last, ReportWord.place)
      ? end - 2
      : end - 1;
  const pronoun = units[verb - 1];
  if (verb - 2 < lowest || !is(pronoun, Class.pronoun) || is(pronoun, Class.possessive)) return null;
  if (!looksFinite(units, verb) || is(units[verb], Class.auxiliary) || !isNounLike(units, verb - 2)) return null;
  const owner = phraseBefore(units, verb - 1, lowest);
  const head = owner && units[headIndex(units, owner)]!;
  return head && (maySpeak(head) || hasTrait(head, Trait.pluralHead)) ? { from: owner.from, to: end } : null;
}

function wider(units: readonly Unit[], phrase: UnitRange, lowest: number): UnitRange | null {
  return withOwner(units, phrase, lowest) ?? withDoer(units, phrase, lowest);
}

/** `Police investigating | the crash`: who does something to it. */
function withDoer(units: readonly Unit[], { from, to }: UnitRange, lowest: number): UnitRange | null {
  const deed = units[from - 1];
  if (from - 2 < lowest || deed === undefined || deed.capital || deed.entry.verb !== null) return null;
  if (!hasTrait(deed, Trait.endsLikeGerund) || is(deed, Class.timeWord) || !isNounLike(units, from - 2)) return null;
  const doer = phraseBefore(units, from - 1, lowest);
  const head = doer && units[headIndex(units, doer)]!;
  return head && (maySpeak(head) || hasTrait(head, Trait.pluralHead)) ? { from: doer.from, to } : null;
}

/** A phrase with the one that it belongs to as the words after a preposition do; null where there is none. */
function withOwner(units: readonly Unit[], phrase: UnitRange, lowest: number): UnitRange | null {
  const first = units[phrase.from];
  const preposition = jointBefore(units, phrase.from);
  if (preposition <= lowest || !isJoint(units, preposition) || is(first, Class.pronoun | Class.relative)) return null;
  const end = ownerEnd(units, preposition, lowest);
  const owner = end === -1 ? null : phraseBefore(units, end, lowest);
  return owner !== null && owns(units, owner, { phrase, lowest }) ? { from: owner.from, to: phrase.to } : null;
}

/** A preposition between two phrases; `up`, `opposite` are some only before a phrase. */
function isJoint(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.capital || isWord(unit, Word.as)) return false;
  return is(unit, Class.preposition) || (inReport(unit, ReportWord.place) && opensPhrase(units[at + 1]));
}

function opensPhrase(unit: Unit | undefined): boolean {
  return is(unit, Class.determiner | Class.possessive) || unit?.capital === true;
}

/** Where the phrase ends that a preposition belongs to, a participle between them or not; -1 where there is none. */
function ownerEnd(units: readonly Unit[], preposition: number, lowest: number): number {
  let end = preposition;
  while (end - 1 > lowest && (isJoint(units, end - 1) || isPlacePart(units, end - 1))) end--;
  const told = isWord(units[preposition], Word.by) ? timeBefore(units, end, lowest) : end;
  const isDated = told < end && inReport(units[told - 1], ReportWord.participle);
  if (isDated) end = told;
  if ((isDated || end === preposition) && inReport(units[end - 1], ReportWord.participle))
    return end - 2 >= lowest && isNounLike(units, end - 2) ? end - 1 : -1;
  return isNounLike(units, end - 1) ? end : -1;
}

/** `a report published | last month | by the union`: where what tells when begins. */
function timeBefore(units: readonly Unit[], end: number, lowest: number): number {
  let from = end;
  while (from - 1 > lowest && tellsWhen(units[from - 1]!)) from--;
  return from;
}

function tellsWhen(unit: Unit): boolean {
  if (unit.kind === 'number' || is(unit, Class.timeWord | Class.adverb)) return true;
  return (
    hasTrait(unit, Trait.nearTime | Trait.stretchOfTime | Trait.dayName) ||
    (is(unit, Class.preposition) && !isWord(unit, Word.of))
  );
}

/** Where the word stands that joins a phrase to another: `of` of `a builder accused of murdering his partner`. */
function jointBefore(units: readonly Unit[], from: number): number {
  const isDeed =
    from > 2 &&
    hasTrait(units[from - 1], Trait.endsLikeGerund) &&
    is(units[from - 2], Class.preposition) &&
    inReport(units[from - 3], ReportWord.participle);
  return isDeed ? from - 2 : from - 1;
}

/** `up and` before `down the country`, `next` before `to the bank`. */
function isPlacePart(units: readonly Unit[], at: number): boolean {
  if (is(units[at], Class.coordinator))
    return inReport(units[at - 1], ReportWord.place) && inReport(units[at + 1], ReportWord.place);
  return inReport(units[at], ReportWord.place);
}

/** Whether it is `owner` who speaks, and the phrase after it only a part of who that is. */
function owns(
  units: readonly Unit[],
  owner: UnitRange,
  { phrase, lowest }: { readonly phrase: UnitRange; readonly lowest: number },
): boolean {
  const head = units[headIndex(units, owner)]!;
  if (is(head, Class.timeWord | Class.pronoun | Class.relative)) return false;
  const before = owner.from > lowest ? unitBefore(units, owner.from) : undefined;
  // `left the party after Smith said …`
  if (is(units[phrase.from - 1], Class.subordinator) && before?.kind === 'word' && !is(before, Class.coordinator))
    return false;
  const innerSpeaks = maySpeak(units[headIndex(units, phrase)]!);
  // `In a speech outside the court Ann Orr said`: an adjunct before the subject.
  if (is(before, Class.preposition)) return maySpeak(head) && !innerSpeaks;
  return maySpeak(head) || !innerSpeaks;
}

function maySpeak(head: Unit): boolean {
  return head.capital || is(head, Class.speaker) || hasTrait(head, Trait.endsLikeAgent);
}
