import { Class, Trait, Word } from '../language/language';
import { ReportWord } from '../language/report-words';
import { hasTrait, inReport, is, isWord, type Unit, type UnitRange } from '../text/units';
import { isFinite, isNounLike, looksFinite } from './finite';
import { isSpeakable, longestQuotedPart } from './heads';

/** The phrase that begins at `from`, after `said` or `according to`; it ends before `highest`. */
export function phraseAfter(units: readonly Unit[], from: number, highest: number): UnitRange | null {
  const first = units[from];
  if (first === undefined || from >= highest || first.kind === 'punctuation') return null;
  if (is(first, Class.pronoun) || (isSomebody(first) && !extendsRight(units, from + 1, highest)))
    return { from, to: from + 1 };
  let to = from;
  while (to < highest && reachesRight(units, to, from, highest)) to++;
  return to > from && isSpeakable(units, from, to) ? { from, to } : null;
}

/** `said another`, `wrote one`. */
function isSomebody(unit: Unit): boolean {
  return is(unit, Class.indefinite) || isWord(unit, Word.one);
}

function extendsRight(units: readonly Unit[], at: number, highest: number): boolean {
  const unit = units[at];
  return unit !== undefined && at < highest && unit.kind === 'word' && (isNounLike(units, at) || isWord(unit, Word.of));
}

/** Whether the unit `at` belongs to the phrase that begins at `from`. */
function reachesRight(units: readonly Unit[], at: number, from: number, highest: number): boolean {
  const unit = units[at]!;
  // the | “fish list”
  if (unit.kind === 'quotation') return at > from && unit.text.length <= longestQuotedPart;
  if (unit.kind === 'punctuation') return at > from && markReachesRight(units, at, highest);
  // | will said; the | 200
  if (unit.kind === 'number' || at === from) return !is(unit, Class.auxiliary);
  if (isWord(unit, Word.and)) return joinsCoordination(units, at, highest);
  if (is(unit, Class.preposition) || inReport(unit, ReportWord.place)) return joinsPreposition(units, at, highest);
  // a survey | commissioned by the council
  if (!unit.capital && hasTrait(unit, Trait.endsLikePast) && isWord(units[at + 1], Word.by)) return false;
  return !is(unit, noPart) && wordReachesRight(units, at);
}

/** `R | &D`, `teachers | ’ lawyer`: a mark with a word right after it. */
function markReachesRight(units: readonly Unit[], at: number, highest: number): boolean {
  const { text, end } = units[at]!;
  return /^[&$%#@£€/.'’-]$/u.test(text) && at + 1 < highest && units[at + 1]!.start === end;
}

/** `Smith | and Jones`; not `officials | and Smith`, `officials | and warned`, `Smith | and Jones left`. */
function joinsCoordination(units: readonly Unit[], at: number, highest: number): boolean {
  if (at + 1 >= highest) return false;
  if (is(units[at + 1], Class.possessive | Class.article)) return joinsRelative(units, at + 1, highest);
  if (units[at - 1]!.capital !== units[at + 1]!.capital) return false;
  const isNoun = isNounLike(units, at + 1) && !hasTrait(units[at + 1], Trait.endsLikePast);
  let end = at + 2;
  while (end < highest && units[end]!.capital && units[end - 1]!.capital) end++;
  return isNoun && !(end < highest && isFinite(units, end));
}

/** `Tom Hale and | his wife`; not `Tom Hale and | his wife laughed`. */
function joinsRelative(units: readonly Unit[], at: number, highest: number): boolean {
  const noun = is(units[at + 1], Class.personNoun) ? at + 1 : at + 2;
  if (noun >= highest || !is(units[noun], Class.personNoun)) return false;
  return !(noun + 1 < highest && looksFinite(units, noun + 1));
}

function wordReachesRight(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const previous = units[at - 1]!;
  // officials of | the bank
  if (is(unit, Class.determiner | Class.possessive))
    return is(previous, Class.preposition | Class.determiner) || isWord(previous, Word.and);
  // the | Tuesday ’s edition; not: the minister | Tuesday
  if (is(unit, Class.timeWord))
    return isWord(units[at + 1], Word.genitive) || isWord(previous, Word.genitive) || is(previous, Class.determiner);
  // the minister | was; the minister | also
  if (isFinite(units, at) || is(unit, Class.adverb) || isAdverbAfter(units, at)) return false;
  // a | leading expert; not: an expert | speaking
  return unit.capital || !hasTrait(unit, Trait.endsLikeGerund) || !isNounLike(units, at - 1);
}

/** `Ann | slowly`, `the butler | drily.`; not `the | elderly man`. */
export function isAdverbAfter(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const previous = units[at - 1]!;
  // `said Nair | afterwards`
  const isName = previous.capital && !is(previous, Class.opener);
  if (!unit.capital && isName && is(unit, Class.opener) && !is(unit, Class.connector)) return true;
  if (unit.capital || !hasTrait(unit, Trait.endsLikeAdverb)) return false;
  return previous.capital || is(previous, Class.personNoun) || units[at + 1]?.kind !== 'word';
}

/** No part of a noun phrase's head. */
const noPart = Class.subordinator | Class.relative | Class.modal | Class.coordinator | Class.pronoun;

/**
 * `a spokesman for the ministry`, `analysts in Russia’s evening newspaper`, but not `Smith in Washington`, `officials
 * on Tuesday`.
 */
function joinsPreposition(units: readonly Unit[], at: number, highest: number): boolean {
  const preposition = units[at]!;
  const next = units[at + 1];
  if (next === undefined || at + 1 >= highest || is(next, Class.timeWord) || next.kind === 'punctuation') return false;
  if (isWord(preposition, Word.of)) return true;
  // friends | to be shy
  if (isWord(preposition, Word.infinitive) && is(next, Class.be | Class.auxiliary)) return false;
  const head = units[at - 1]!;
  if (inReport(preposition, ReportWord.place)) return !head.capital && (is(next, Class.determiner) || next.capital);
  if (!is(preposition, Class.nounPreposition)) return false;
  if (head.capital && !is(head, Class.personNoun)) return isWord(preposition, Word.for | Word.on) && next.capital;
  return !isWord(preposition, Word.on) || next.capital;
}
