import { Class, type Language, Trait } from '../language/language';
import type { Span } from '../span';
import { hasCapital, lowerOf } from '../text/letters';
import { hasTrait, is, type QuotedWords, type Unit, unitBefore, type UnitRange } from '../text/units';
import { headIndex } from './heads';

/** A name that stands in quotation marks: the words within the marks. */
export interface QuotedName {
  /** Of the quotation, among the units. */
  readonly at: number;
  readonly words: readonly string[];
  readonly span: Span;
}

/**
 * `“Johnny”`, `a man known as “Johnny”`, `the rapper "Johnny Blaze"`, `the leader, “Abu Omar”`; null where a phrase has
 * none.
 */
export function quotedName(units: readonly Unit[], { from, to }: UnitRange): QuotedName | null {
  for (let at = from; at < to; at++) {
    if (units[at]!.kind !== 'quotation' || !closesPhrase(units, at, to) || !leadsToName(units, at, from)) continue;
    const name = nameIn(units[at]!, at);
    if (name !== null) return name;
  }
  return null;
}

/** `The “Today” programme` and `“Johnny”’s lawyer` go on: another noun is the head. */
function closesPhrase(units: readonly Unit[], at: number, to: number): boolean {
  const next = units[at + 1];
  if (at + 1 >= to || next === undefined || is(next, Class.relative)) return true;
  return next.kind === 'punctuation' && /^[,(–—]$/u.test(next.text);
}

const noun = Class.personNoun | Class.bodyNoun | Class.pluralNoun | Class.documentNoun;

function leadsToName(units: readonly Unit[], at: number, from: number): boolean {
  if (at === from) return true;
  const before = unitBefore(units, at)!;
  if (hasTrait(before, Trait.callsByName) || before.text === ',') return true;
  // Of `the analysts in the newspaper “Bote”` the name is not the analysts'.
  return is(before, Class.determiner) || (is(before, noun) && headIndex(units, { from, to: at }) === at - 1);
}

/** A name has so many words at most. */
const longestName = 4;
const outer = /^[^\p{L}\p{M}\p{N}@#$]+|[^\p{L}\p{M}\p{N}$]+$/gu;

/** `Radim “The Notary” Soltys`: a name within a name. Speech has a stop or comma before its last mark. */
export function isNickname(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const [before, after] = [unitBefore(units, at), units[at + 1]];
  if (unit?.kind !== 'quotation' || before === undefined || after === undefined || before.stop) return false;
  if (!isPartOfName(before) || !isPartOfName(after) || before.text.length === 1) return false;
  return unit.quoted!.name !== null && !/[.,!?…]\W*$/u.test(unit.text);
}

function isPartOfName(unit: Unit): boolean {
  return (
    unit.kind === 'word' && unit.capital && !is(unit, Class.determiner | Class.opener | Class.timeWord | Class.pronoun)
  );
}

function nameIn({ text, start, quoted }: Unit, at: number): QuotedName | null {
  const words = quoted!.name;
  if (words === null) return null;
  const bare = withinMarks(text);
  const from = start + text.indexOf(bare);
  return { at, words, span: { start: from, end: from + bare.length } };
}

/** What the words of a quotation look like; `text` includes its marks. */
export function quotedWords(text: string, language: Language): QuotedWords {
  const bare = withinMarks(text);
  const words = bare.split(/\s+/u, longestName + 1);
  const isNameWord = (word: string): boolean =>
    hasCapital(word) || /^[@#\d]/u.test(word) || hasTrait(language.entryOf(word), Trait.lowInName);
  const isName =
    words.length <= longestName && (hasCapital(words[0]!) || /^[@#]/u.test(bare)) && words.every(isNameWord);
  return { entry: language.entryOf(lowerOf(bare)), name: isName ? words : null };
}

/**
 * What stands in quotation marks without them and without commas and stops; empty where there are neither letters nor
 * figures.
 */
export function withinMarks(quoted: string): string {
  return quoted.replace(outer, '');
}
