import { Class, Trait, Word } from '../language/language';
import { hasTrait, is, isWord, type Unit, unitBefore } from '../text/units';

/** An aside between commas has no more units than this. */
const longestAside = 4;

/**
 * Where the phrase ends that stands before `end`: left of what only says when, or links to what was said before. `The
 * minister on Friday`, `the union, meanwhile,`.
 */
export function endBeforeAsides(units: readonly Unit[], end: number, lowest: number): number {
  const last = units[end - 1];
  if (last === undefined || end - 1 <= lowest) return end;
  return last.text === ',' ? beforeAside(units, end, lowest) : beforeDay(units, end, lowest);
}

function beforeAside(units: readonly Unit[], end: number, lowest: number): number {
  for (let comma = end - 3; comma > Math.max(lowest, end - 2 - longestAside); comma--) {
    if (units[comma]!.text !== ',') continue;
    return isAside(units, comma + 1, end - 1) ? comma : end;
  }
  return end;
}

const linking = Class.opener | Class.adverb | Class.timeWord | Class.subordinator;

function isAside(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from]!;
  if (first.kind !== 'word' || to <= from) return false;
  if (to - from === 1) return (!first.capital || is(first, Class.timeWord)) && isLinking(first);
  if (!is(first, Class.preposition) || first.capital || isWord(first, Word.from)) return false;
  for (let at = from + 1; at < to; at++) if (!isLow(units[at]!)) return false;
  // `in turn`, `on Tuesday`; `for its part`, `on the other hand`
  return to - from === 2 || isWord(first, Word.for | Word.on);
}

function isLinking(unit: Unit): boolean {
  return is(unit, linking) || hasTrait(unit, Trait.endsLikeAdverb);
}

/** What is neither a name, an age nor somebody. */
function isLow(unit: Unit): boolean {
  if (unit.kind !== 'word' || is(unit, Class.speaker)) return false;
  return !unit.capital || is(unit, Class.timeWord);
}

/** `The company today`, `the council on Friday`, `the club last Tuesday`; not `USA Today`, `the Mail on Sunday`. */
function beforeDay(units: readonly Unit[], end: number, lowest: number): number {
  let from = end;
  while (from - 1 > lowest && is(units[from - 1], Class.timeWord)) from--;
  let isDay = false;
  for (let at = from; at < end; at++) isDay ||= hasTrait(units[at], Trait.dayName);
  if (!isDay) return end;
  const before = unitBefore(units, from)!;
  if (isWord(before, Word.on)) {
    const head = units[from - 2];
    const isPaper = is(head, Class.bodyWord) && head!.capital;
    return from - 2 >= lowest && head?.kind === 'word' && !isPaper ? from - 1 : end;
  }
  return before.capital || before.kind !== 'word' || is(before, noHead) ? end : from;
}

/** After these a day is no adjunct: `the Tuesday`, `since Tuesday`. */
const noHead =
  Class.determiner | Class.preposition | Class.coordinator | Class.subordinator | Class.possessive | Class.auxiliary;
