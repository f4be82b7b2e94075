import { givenNames } from '../lexicon/given-names';
import {
  bodyNouns,
  connectors,
  determiners,
  documentNouns,
  indefinites,
  personNouns,
  prepositions,
  relatives,
  timeWords,
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
    if (unit.kind === 'punctuation' && nominal !== -1 && unit.text !== '.' && unit.text !== '&' && unit.text !== '-')
      return nominal;
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
  if (!personNouns.has(units[preposition - 1]?.lower ?? '')) {
    return (
      connectors.has(units[preposition]!.lower) &&
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

function isCapital(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.capital;
}

function isEnding(unit: Unit): boolean {
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
