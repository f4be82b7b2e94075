import { finiteVerbs } from '../lexicon/common-verbs';
import {
  adverbs,
  articles,
  auxiliaries,
  coordinators,
  dayNames,
  determiners,
  indefinites,
  lonelyDeterminers,
  modals,
  nounPrepositions,
  possessives,
  prepositions,
  pronouns,
  relatives,
  subordinators,
  timeWords,
} from '../lexicon/words';
import { isFinite, isNounLike, looksFinite } from './finite';
import { canSpeak, endsInS, headIndex, isEnding, isSpeakable } from './heads';
import { isTimeInName } from './time-names';
import type { Unit, UnitRange } from '../text/units';

/** How far back, in units, an apposition may begin. */
const appositionReach = 45;

/** The phrase that ends right before `end` and does not begin before `lowest`: the subject of a verb at `end`. */
export function phraseBefore(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  if (end <= lowest) return null;
  const last = units[end - 1]!;
  if (last.text === ',') return phraseWithApposition(units, end, lowest);
  if (last.text === ')' || last.text === ']') return phraseWithBrackets(units, end, lowest);
  if (isDash(last)) return phraseBetweenDashes(units, end, lowest);
  return plainPhraseBefore(units, end, lowest);
}

function phraseWithBrackets(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  for (let at = end - 2; at >= Math.max(lowest, end - 12); at--) {
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
    if (head !== null && canHeadApposition(units, head) && isApposition(units, comma + 1, end - 1))
      return { from: head.from, to: end - 1 };
  }
  return null;
}

function canHeadApposition(units: readonly Unit[], range: UnitRange): boolean {
  const head = units[headIndex(units, range)]!;
  if (timeWords.has(head.lower)) return false;
  return head.capital || canSpeak(head.lower) || pronouns[head.lower] !== undefined;
}

/** No clause of its own may stand between the commas, unless a relative pronoun or participle opens it. */
function isApposition(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (first === undefined) return false;
  if (
    relatives.has(first.lower) ||
    /(?:ing|ed)$/u.test(first.lower) ||
    first.kind === 'number' ||
    adverbs.has(first.lower)
  )
    return true;
  if (coordinators.has(first.lower)) return false;
  for (let at = from; at < to; at++) {
    if (relatives.has(units[at]!.lower)) return true;
    if (isFinite(units, at)) return false;
  }
  return true;
}

function plainPhraseBefore(units: readonly Unit[], end: number, lowest: number): UnitRange | null {
  if (end <= lowest) return null;
  const last = units[end - 1]!;
  if (pronouns[last.lower] !== undefined || last.lower === 'that') return { from: end - 1, to: end };
  if (indefinites.has(last.lower) && !determiners.has(units[end - 2]?.lower ?? ''))
    return extendIndefinite(units, end, lowest);
  if (!canEnd(units, end - 1)) return null;
  let from = end - 1;
  while (from > lowest && reachesLeft(units, from, end, lowest)) from--;
  while (from < end - 1 && isLeadingJunk(units, from)) from++;
  const relative = relativeBefore(units, from, lowest);
  const owner = relative === -1 ? null : plainPhraseBefore(units, relative, lowest);
  if (owner !== null) return { from: owner.from, to: end };
  const named = apposedTo(units, from, lowest);
  if (named !== null) return { from: named.from, to: end };
  return isSpeakable(units, from, end) ? { from, to: end } : null;
}

/**
 * `Vladimir Osechkin, an exiled activist also confirmed`: an apposition whose second comma is missing, after the name
 * that opens the clause.
 */
function apposedTo(units: readonly Unit[], from: number, lowest: number): UnitRange | null {
  if (from - 2 < lowest || units[from - 1]!.text !== ',' || !/^(?:an?|the)$/u.test(units[from]!.lower)) return null;
  const name = plainPhraseBefore(units, from - 1, lowest);
  if (name === null || name.from !== lowest || name.to - name.from > 4) return null;
  const words = units.slice(name.from, name.to);
  return words.length >= 2 && words.every(({ capital }) => capital) ? name : null;
}

/** How far, in words, a relative pronoun may stand before its object. */
const relativeReach = 6;

/** `the union that represents them`: where the phrase is the object of a relative clause, the pronoun's place; else -1. */
function relativeBefore(units: readonly Unit[], from: number, lowest: number): number {
  let verb = false;
  for (let at = from - 1; at > Math.max(lowest, from - 1 - relativeReach); at--) {
    const { lower, kind } = units[at]!;
    if (kind !== 'word') return -1;
    if (isRelative(units, at)) return verb ? at : -1;
    verb ||= looksFinite(units, at);
    if (lower === 'that' || coordinators.has(lower)) return -1;
  }
  return -1;
}

function isRelative(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  return (
    lower === 'who' ||
    lower === 'which' ||
    (lower === 'that' && isNounLike(units, at - 1) && canSpeak(units[at - 1]!.lower))
  );
}

function extendIndefinite(units: readonly Unit[], end: number, lowest: number): UnitRange {
  const previous = units[end - 2];
  const joined =
    end - 2 >= lowest && previous !== undefined && (determiners.has(previous.lower) || indefinites.has(previous.lower));
  return { from: joined ? end - 2 : end - 1, to: end };
}

function canEnd(units: readonly Unit[], at: number): boolean {
  const { kind, lower, text } = units[at]!;
  if (kind === 'punctuation') return false;
  if (kind === 'quotation') return text.length <= 40 && !/[.,!?…]\W*$/u.test(text);
  if (
    lower === "'s" ||
    prepositions.has(lower) ||
    coordinators.has(lower) ||
    determiners.has(lower) ||
    auxiliaries.has(lower)
  )
    return false;
  return !adverbs.has(lower) && !subordinators.has(lower);
}

/** `one of them`, `most of the voters`. */
function quantifies({ lower }: Unit): boolean {
  return lonelyDeterminers.has(lower) || indefinites.has(lower) || (determiners.has(lower) && !articles.has(lower));
}

/** Whether the unit left of `from` belongs to the phrase `from` … `end`. */
function reachesLeft(units: readonly Unit[], from: number, end: number, lowest: number): boolean {
  const left = units[from - 1]!;
  const first = units[from]!;
  if (left.kind === 'quotation') return left.text.length <= 40 && !/[.,!?…]\W*$/u.test(left.text);
  if (left.text === ',') return continuesList(units, from, lowest);
  if (isEnding(left) && endsInS(units, from - 1)) return true;
  if (left.kind === 'punctuation')
    return /^[&$%#@£€/.-]$/u.test(left.text) && (left.text !== '.' || left.end === first.start);
  if (left.kind === 'number') return !articles.has(first.lower);
  if (coordinators.has(left.lower)) return joinsCoordination(units, from - 1, lowest);
  if (possessives.has(left.lower)) return true;
  if (pronouns[left.lower] !== undefined) return false;
  const closed = articles.has(first.lower);
  if (prepositions.has(left.lower))
    return (
      nounPrepositions.has(left.lower) &&
      from - 2 >= lowest &&
      (isNounLike(units, from - 2) || (left.lower === 'of' && quantifies(units[from - 2]!)))
    );
  if (closed) return false;
  if (isTimeInName(left, first)) return true;
  if (
    left.lower === 'to' ||
    modals.has(left.lower) ||
    (subordinators.has(left.lower) && left.lower !== 'that') ||
    relatives.has(left.lower)
  )
    return false;
  if (isFinite(units, from - 1)) return false;
  if (timeWords.has(left.lower)) return endsInPossessive(units, from) || isTimeModifier(units, from - 1);
  if (adverbs.has(left.lower)) return from - 2 >= lowest && determiners.has(units[from - 2]!.lower);
  return end - from < 25;
}

function endsInPossessive(units: readonly Unit[], from: number): boolean {
  return units[from]!.lower === "'s";
}

/** `a long week`, `this year’s`. */
function isTimeModifier(units: readonly Unit[], at: number): boolean {
  if (/^(?:this|last|next)$/u.test(units[at]!.lower)) return units[at + 2]?.lower === "'s";
  return !dayNames.has(units[at]!.lower) && determiners.has(units[at - 1]?.lower ?? '');
}

/** `Russian officials, commentators, and analysts`: a comma between members of a list that "and" will close. */
function continuesList(units: readonly Unit[], from: number, lowest: number): boolean {
  if (from - 2 < lowest || !isNounLike(units, from - 2)) return false;
  for (let at = from; at < Math.min(units.length, from + 6); at++) {
    if (units[at]!.lower === 'and')
      return (at === from || at - from <= 4) && !units.slice(from, at).some((unit) => isFiniteWord(unit.lower));
    if (units[at]!.kind === 'punctuation' && units[at]!.text !== ',') return false;
  }
  return false;
}

function isFiniteWord(lower: string): boolean {
  return finiteVerbs.has(lower) || auxiliaries.has(lower);
}

/** `Smith and Jones said`: what stands before "and" must be a phrase with no clause around it. */
function joinsCoordination(units: readonly Unit[], at: number, lowest: number): boolean {
  if (units[at]!.lower === 'but' || at <= lowest) return false;
  if (units[at - 1]!.text === ',')
    return at - 2 >= lowest && isNounLike(units, at - 2) && continuesList(units, at - 2, lowest);
  if (!isNounLike(units, at - 1)) return false;
  for (let left = at - 1; left >= lowest; left--) {
    const { text } = units[left]!;
    if (text === ',' || text === ';' || text === ':' || subordinators.has(units[left]!.lower)) break;
    if (isFinite(units, left)) return false;
  }
  return true;
}

function isLeadingJunk(units: readonly Unit[], at: number): boolean {
  const { lower, kind, text } = units[at]!;
  if (kind === 'punctuation') return text !== '@' && text !== '#' && text !== '$';
  return (
    coordinators.has(lower) ||
    lower === 'so' ||
    lower === 'then' ||
    lower === 'when' ||
    lower === "'s" ||
    lower === 'of' ||
    (prepositions.has(lower) && lower !== 'of') ||
    (adverbs.has(lower) && lower !== 'both' && lower !== 'all')
  );
}
