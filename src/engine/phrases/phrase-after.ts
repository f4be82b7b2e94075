import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, type UnitRange } from '../text/units';
import { isFinite, isNounLike } from './finite';
import { isSpeakable } from './heads';

/** The phrase that begins at `from`, after `said` or `according to`; it ends before `highest`. */
export function phraseAfter(units: readonly Unit[], from: number, highest: number): UnitRange | null {
  const first = units[from];
  if (first === undefined || from >= highest || first.kind === 'punctuation') return null;
  if (is(first, Class.pronoun) || (is(first, Class.indefinite) && !extendsRight(units, from + 1, highest)))
    return { from, to: from + 1 };
  let to = from;
  while (to < highest && reachesRight(units, to, from, highest)) to++;
  return to > from && isSpeakable(units, from, to) ? { from, to } : null;
}

function extendsRight(units: readonly Unit[], at: number, highest: number): boolean {
  const unit = units[at];
  return unit !== undefined && at < highest && unit.kind === 'word' && (isNounLike(units, at) || isWord(unit, Word.of));
}

function reachesRight(units: readonly Unit[], at: number, from: number, highest: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'quotation') return at > from && unit.text.length <= 40;
  if (unit.kind === 'punctuation')
    return /^[&$%#@£€/.'’-]$/u.test(unit.text) && at > from && at + 1 < highest && units[at + 1]!.start === unit.end;
  if (unit.kind === 'number' || at === from) return !is(unit, Class.auxiliary);
  if (isWord(unit, Word.and))
    return (
      at + 1 < highest &&
      units[at - 1]!.capital === units[at + 1]!.capital &&
      isNounLike(units, at + 1) &&
      !hasTrait(units[at + 1], Trait.endsLikePast) &&
      !followedByVerb(units, at + 1, highest)
    );
  if (is(unit, Class.preposition)) return joinsPreposition(units, at, highest);
  if (is(unit, noPart)) return false;
  const previous = units[at - 1]!;
  if (is(unit, Class.determiner)) return is(previous, Class.preposition | Class.determiner);
  if (is(unit, Class.timeWord))
    return isWord(units[at + 1], Word.genitive) || isWord(previous, Word.genitive) || is(previous, Class.determiner);
  if (isFinite(units, at) || is(unit, Class.adverb)) return false;
  return unit.capital || !hasTrait(unit, Trait.endsLikeGerund) || !isNounLike(units, at - 1);
}

/** No part of a noun phrase's head. */
const noPart = Class.subordinator | Class.relative | Class.modal | Class.coordinator | Class.pronoun;

function followedByVerb(units: readonly Unit[], at: number, highest: number): boolean {
  return at + 1 < highest && isFinite(units, at + 1);
}

/**
 * `a spokesman for the ministry`, `analysts in Russia’s evening newspaper`, but not `Smith in Washington`, `officials
 * on Tuesday`.
 */
function joinsPreposition(units: readonly Unit[], at: number, highest: number): boolean {
  const preposition = units[at]!;
  const next = units[at + 1];
  if (
    next === undefined ||
    at + 1 >= highest ||
    is(next, Class.timeWord) ||
    next.kind === 'punctuation' ||
    !is(preposition, Class.nounPreposition)
  )
    return false;
  if (isWord(preposition, Word.of)) return true;
  const head = units[at - 1]!;
  if (head.capital && !is(head, Class.personNoun)) return isWord(preposition, Word.for | Word.on) && next.capital;
  return !isWord(preposition, Word.on) || next.capital;
}
