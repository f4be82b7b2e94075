import { givenNames } from '../lexicon/given-names';
import { dignities, portfolios } from '../lexicon/people';
import {
  bodyNouns,
  bodyWords,
  connectors,
  determiners,
  documentNouns,
  indefinites,
  personNouns,
  prepositions,
  relatives,
  timeWords,
  titles,
} from '../lexicon/words';
import type { Unit, UnitRange } from '../text/units';

export function isSpeakable(units: readonly Unit[], from: number, end: number): boolean {
  const head = units[headIndex(units, { from, to: end })]!;
  if (head.kind === 'punctuation' || prepositions.has(head.lower) || timeWords.has(head.lower)) return false;
  return /\p{L}/u.test(head.text);
}

/** The head of a phrase: its last word before the first preposition that follows a noun. */
export function headIndex(units: readonly Unit[], core: UnitRange): number {
  let nominal = -1;
  for (let at = core.from; at < core.to; at++) {
    const unit = units[at]!;
    const isPreposition = prepositions.has(unit.lower) && !unit.capital;
    if (isPreposition && nominal !== -1 && !leadsToName(units, at, core)) return nominal;
    if (unit.kind === 'punctuation' && nominal !== -1 && !joinsInside(units, at)) return nominal;
    if (relatives.has(unit.lower) && nominal !== -1) return nominal;
    if (unit.kind !== 'punctuation' && !isPreposition && !determiners.has(unit.lower) && !isEnding(unit)) nominal = at;
  }
  return nominal === -1 ? core.to - 1 : nominal;
}

/**
 * Whether a prepositional phrase is followed by the person it describes (`Senior fellow at the Council on Foreign Relations
 * Charles Kupchan`) rather than being the end of the phrase.
 */
function leadsToName(units: readonly Unit[], preposition: number, core: UnitRange): boolean {
  if (isDignity(units, preposition - 1)) return true;
  if (!personNouns.has(units[preposition - 1]?.lower ?? '')) {
    return (
      connectors.has(units[preposition]!.lower) &&
      !isPersonsName(units, preposition) &&
      isCapital(units[preposition - 1]) &&
      isCapital(units[preposition + 1])
    );
  }
  const last = core.to - 1;
  for (let at = preposition + 2; at < last; at++) {
    if (units[at]!.capital && givenNames.has(units[at]!.lower) && units[at + 1]!.capital) return true;
  }
  return false;
}

/** `Duke of Ravensby`: the rank is part of the name. */
export function isDignity(units: readonly Unit[], at: number): boolean {
  const rank = units[at];
  const isRank = rank !== undefined && rank.capital && dignities.has(rank.lower);
  return isRank && units[at + 1]?.lower === 'of' && isCapital(units[at + 2]);
}

/** Punctuation within a phrase: `J. Smith`, `the teachers’ lawyer`. */
function joinsInside(units: readonly Unit[], at: number): boolean {
  const { text } = units[at]!;
  return text === '.' || text === '&' || text === '-' || (isEnding(units[at]!) && endsInS(units, at));
}

/** Whether the mark at `at` is written right after a plural: the apostrophe of `teachers’`. */
export function endsInS(units: readonly Unit[], at: number): boolean {
  const word = units[at - 1];
  return word !== undefined && word.end === units[at]!.start && word.lower.endsWith('s');
}

/**
 * After somebody's name `of` tells where he works or lives: `Hugo Manners of Calder Securities`, `Sheriff Lund of Dale
 * County`. A given name before the last word tells it, or a title before the name.
 */
export function isPersonsName(units: readonly Unit[], to: number): boolean {
  let from = to;
  while (from > 0 && units[from - 1]!.capital && !units[from - 1]!.stop) from--;
  const last = units[to - 1];
  if (last === undefined || from >= to || titles.has(last.lower) || personNouns.has(last.lower)) return false;
  const before = units.slice(from, to - 1);
  if (before.some(({ lower }) => givenNames.has(lower))) return true;
  if (bodyWords.has(last.lower) || isPlural(last.lower, bodyWords)) return false;
  const named = before.length > 0 && personNouns.has(units[from - 1]?.lower ?? '');
  return named || before.some(({ lower }) => titles.has(lower) && !portfolios.has(lower) && !vagueTitles.has(lower));
}

/** Titles that are words of bodies' names as well. */
const vagueTitles = new Set('justice general executive chief director former chair secretary officer'.split(' '));

function isCapital(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.capital;
}

export function isEnding(unit: Unit): boolean {
  return unit.lower === "'s" || unit.text === "'" || unit.text === '’';
}

const irregularPlurals = new Set(
  'people men women children police staff media others some many most several few both those these all spokesmen spokeswomen'.split(
    ' ',
  ),
);

export function isPluralHead(head: string): boolean {
  return (
    irregularPlurals.has(head) ||
    (/[^s]s$/u.test(head) && !timeWords.has(head) && head.length > 3 && !/(?:ous|us|is|news)$/u.test(head))
  );
}

export function isPlural(word: string, singulars: ReadonlySet<string>): boolean {
  if (word.endsWith('ies')) return singulars.has(`${word.slice(0, -3)}y`);
  if (word.endsWith('men')) return singulars.has(`${word.slice(0, -3)}man`);
  return word.endsWith('s') && (singulars.has(word.slice(0, -1)) || singulars.has(word.slice(0, -2)));
}

/** Whether a lower-cased noun can be the head of a speaker: a person's, a body's or a document's, or their plural. */
export function canSpeak(head: string): boolean {
  return (
    personNouns.has(head) ||
    bodyNouns.has(head) ||
    documentNouns.has(head) ||
    isPlural(head, personNouns) ||
    isPlural(head, bodyNouns) ||
    isPlural(head, documentNouns) ||
    indefinites.has(head)
  );
}
