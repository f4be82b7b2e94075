import { givenNames } from '../lexicon/given-names';
import { portfolios } from '../lexicon/people';
import {
  bodyNouns,
  bodyWords,
  connectors,
  determiners,
  documentNouns,
  indefinites,
  nameParticles,
  personNouns,
  sentenceOpeners,
  titles,
} from '../lexicon/words';
import type { Unit, UnitRange } from '../text/units';
import { endsInS, headIndex, isDignity, isEnding, isPersonsName, isPlural } from './heads';
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
  return personWithin(units, stripTitles(units, { from, to }));
}

function isNameWord(units: readonly Unit[], at: number, core: UnitRange): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || !/\p{Lu}/u.test(unit.text)) return false;
  const opensPhrase = at === core.from || (at === core.from + 1 && determiners.has(units[core.from]!.lower));
  return !(opensPhrase && unit.capital && isOrdinary(unit.lower));
}

/** A noun or function word that has its capital from the place at which it stands. */
function isOrdinary(lower: string): boolean {
  return (
    sentenceOpeners.has(lower) ||
    personNouns.has(lower) ||
    isPlural(lower, personNouns) ||
    documentNouns.has(lower) ||
    bodyNouns.has(lower) ||
    isPlural(lower, bodyNouns) ||
    indefinites.has(lower)
  );
}

function joinsName(units: readonly Unit[], from: number, core: UnitRange): boolean {
  const left = units[from - 1]!;
  if (left.kind === 'punctuation') return from - 1 > core.from && joinsByMark(units, from);
  if (isTimeInName(left, units[from])) return true;
  if (left.capital) return !determiners.has(left.lower) && !(from - 1 === core.from && sentenceOpeners.has(left.lower));
  if (nameParticles.has(left.lower))
    return from - 2 >= core.from && (units[from - 2]!.capital || nameParticles.has(units[from - 2]!.lower));
  return (
    connectors.has(left.lower) &&
    from - 2 >= core.from &&
    units[from - 2]!.capital &&
    (!personNouns.has(units[from - 2]!.lower) || isDignity(units, from - 2))
  );
}

/** `J. Smith`, `Farm & Field`, `the Teachers’ Union`. */
function joinsByMark(units: readonly Unit[], from: number): boolean {
  const { text } = units[from - 1]!;
  return text === '.' || text === '&' || text === '-' || isPluralPossessive(units, from - 1);
}

/** The apostrophe in `the Teachers’ Union`, as opposed to `the Ravens’ John Hart`. */
export function isPluralPossessive(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return isEnding(units[at]!) && next !== undefined && next.capital && bodyWords.has(next.lower) && endsInS(units, at);
}

function joinsForward(units: readonly Unit[], to: number, core: UnitRange): boolean {
  const unit = units[to]!;
  if (unit.capital && unit.kind === 'word') return true;
  if (isPersonsName(units, to)) return false;
  return connectors.has(unit.lower) && to + 1 < core.to && units[to + 1]!.capital && unit.lower !== 'and';
}

function stripTitles(units: readonly Unit[], range: UnitRange): UnitRange {
  let { from } = range;
  while (from < range.to - 1 && isTitleAt(units, from, range.to) && !isGivenHere(units, from, range)) from++;
  const onlyTitle = from === range.to - 1 && titles.has(units[from]!.lower);
  return onlyTitle ? range : { from, to: range.to };
}

/** `Dean Hartley`, and after a comma `Pal Nemeth`: nothing but a title has a capital there. */
function isGivenHere(units: readonly Unit[], at: number, { from, to }: UnitRange): boolean {
  if (at !== from || to - from !== 2) return false;
  const { lower } = units[at]!;
  if (titles.has(lower)) return false;
  const before = units[at - 1];
  const inside = before !== undefined && !before.stop && (before.text === ',' || /^\p{Ll}/u.test(before.text));
  return givenNames.has(lower) || (inside && !formalNouns.has(lower));
}

/** Written with a capital before a name even inside a sentence. */
const formalNouns = new Set('councilman councilwoman congressman congresswoman commissioner magistrate'.split(' '));

/** `Ukrainian President`, `Russian Sergey` have a demonym before the name; `Northern Water` has one in it. */
function isTitleAt(units: readonly Unit[], at: number, to: number): boolean {
  const { lower } = units[at]!;
  const next = units[at + 1]!.lower;
  if (next === 'of') return false;
  if (portfolios.has(lower)) return holdsOffice(units, at + 1, to - 1);
  return (
    titles.has(lower) ||
    personNouns.has(lower) ||
    (isDemonym(lower) && (titles.has(next) || personNouns.has(next) || givenNames.has(next))) ||
    (agentive.test(lower) && at + 2 < to && givenNames.has(next) && !givenNames.has(lower))
  );
}

/** Endings of nouns for people that no list has, as in `Kiosk owner` or `Whistler Ann Doe`. */
const agentive = /(?:er|or|ist|ian|man|woman|ee)$/u;

function holdsOffice(units: readonly Unit[], from: number, to: number): boolean {
  const offices = units.slice(from, to).map((unit) => unit.lower);
  return offices.some((word) => !portfolios.has(word) && (titles.has(word) || personNouns.has(word)));
}

const demonyms = new Set(
  `russian ukrainian american british french german chinese israeli iranian iraqi syrian turkish polish italian spanish european us uk briton swede dane finn pole spaniard scot turk croat serb
  republican democratic democrat conservative labour tory liberal indian japanese korean canadian australian mexican scottish welsh irish dutch swedish
  finnish norwegian danish belgian greek egyptian saudi afghan pakistani brazilian argentine western northern southern eastern nato eu top senior`.split(
    /\s+/u,
  ),
);

export function isDemonym(lower: string): boolean {
  return demonyms.has(lower);
}

/** Drops what stands before a given name: `Foreign Relations Charles Kupchan` → `Charles Kupchan`. */
function personWithin(units: readonly Unit[], range: UnitRange): UnitRange {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    const unit = units[at]!;
    const previous = units[at - 1]!;
    if (
      givenNames.has(unit.lower) &&
      units[at + 1]!.capital &&
      previous.text.length > 2 &&
      !givenNames.has(previous.lower) &&
      !connectors.has(units[at + 1]!.lower)
    )
      return { from: at, to: range.to };
  }
  return range;
}

export function isBodyName(words: readonly string[]): boolean {
  if (words.length > 1 && words.some((word) => bodyWords.has(word.toLowerCase())))
    return !givenNames.has(words[0]!.toLowerCase()) || words.length > 2;
  return words.length === 1 && (bodyWords.has(words[0]!.toLowerCase()) || isAcronym(words[0]!));
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(word) || /^\p{Lu}[\p{Lu}a-z]?o?\p{Lu}{1,4}$/u.test(word);
}
