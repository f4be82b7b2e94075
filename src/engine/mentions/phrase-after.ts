import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  indefinites,
  modals,
  nounPrepositions,
  personNouns,
  prepositions,
  pronouns,
  relatives,
  subordinators,
  timeWords,
} from '../lexicon/words';
import type { Unit, UnitRange } from '../text/units';
import { isFinite, isNounLike } from './finite';
import { isSpeakable } from './heads';

/** The phrase that begins at `from`, after `said` or `according to`; it ends before `highest`. */
export function phraseAfter(units: readonly Unit[], from: number, highest: number): UnitRange | null {
  const first = units[from];
  if (first === undefined || from >= highest || first.kind === 'punctuation') return null;
  if (pronouns[first.lower] !== undefined || (indefinites.has(first.lower) && !extendsRight(units, from + 1, highest)))
    return { from, to: from + 1 };
  let to = from;
  while (to < highest && reachesRight(units, to, from, highest)) to++;
  return to > from && isSpeakable(units, from, to) ? { from, to } : null;
}

function extendsRight(units: readonly Unit[], at: number, highest: number): boolean {
  const unit = units[at];
  return unit !== undefined && at < highest && unit.kind === 'word' && (isNounLike(units, at) || unit.lower === 'of');
}

function reachesRight(units: readonly Unit[], at: number, from: number, highest: number): boolean {
  const unit = units[at]!;
  if (unit.kind === 'quotation') return at > from && unit.text.length <= 40;
  if (unit.kind === 'punctuation')
    return /^[&$%#@£€/.'’-]$/u.test(unit.text) && at > from && at + 1 < highest && units[at + 1]!.start === unit.end;
  if (unit.kind === 'number' || at === from) return !auxiliaries.has(unit.lower);
  if (unit.lower === 'and')
    return (
      at + 1 < highest &&
      units[at - 1]!.capital === units[at + 1]!.capital &&
      isNounLike(units, at + 1) &&
      !/ed$/u.test(units[at + 1]!.lower) &&
      !followedByVerb(units, at + 1, highest)
    );
  if (prepositions.has(unit.lower)) return joinsPreposition(units, at, highest);
  if (
    subordinators.has(unit.lower) ||
    relatives.has(unit.lower) ||
    modals.has(unit.lower) ||
    coordinators.has(unit.lower)
  )
    return false;
  if (pronouns[unit.lower] !== undefined) return false;
  if (determiners.has(unit.lower))
    return prepositions.has(units[at - 1]!.lower) || determiners.has(units[at - 1]!.lower);
  if (timeWords.has(unit.lower))
    return units[at + 1]?.lower === "'s" || units[at - 1]!.lower === "'s" || determiners.has(units[at - 1]!.lower);
  if (isFinite(units, at) || adverbs.has(unit.lower)) return false;
  return !(/ing$/u.test(unit.lower) && isNounLike(units, at - 1) && !unit.capital);
}

function followedByVerb(units: readonly Unit[], at: number, highest: number): boolean {
  return at + 1 < highest && isFinite(units, at + 1);
}

/** `a spokesman for the ministry`, `analysts in Russia’s evening newspaper`, but not `Smith in Washington`, `officials on Tuesday`. */
function joinsPreposition(units: readonly Unit[], at: number, highest: number): boolean {
  const { lower } = units[at]!;
  const next = units[at + 1];
  if (
    next === undefined ||
    at + 1 >= highest ||
    timeWords.has(next.lower) ||
    next.kind === 'punctuation' ||
    !nounPrepositions.has(lower)
  )
    return false;
  if (lower === 'of') return true;
  const head = units[at - 1]!;
  if (head.capital && !personNouns.has(head.lower)) return (lower === 'for' || lower === 'on') && next.capital;
  return lower !== 'on' || next.capital;
}
