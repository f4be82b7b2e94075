import { Class, Trait, Word } from '../language/language';
import { NameWord } from '../language/name-words';
import { hasTrait, holds, inName, is, isWord, type Unit, unitBefore, type UnitRange } from '../text/units';
import { headIndex } from './heads';
import { isAcronym, isBodyName, nameRange } from './name-range';

/** Several who are named together: `Jo Bell and Ann Orr`, `Mr and Mrs Hale`, `Tom Hale and his wife`. */
export interface Coordination {
  /** From the first one's name to the end of the last one's. */
  readonly range: UnitRange;
  /** The words for each, in order. */
  readonly parts: readonly UnitRange[];
  /** The word before the last. */
  readonly joint: Unit;
}

/** Null where a phrase is for one, if only for a body with an "and" in its name, or names nobody. */
export function coordination(units: readonly Unit[], { from, to }: UnitRange): Coordination | null {
  for (let at = from + 1; at < to - 1; at++) {
    if (units[at]!.kind === 'quotation' || opensAside.test(units[at]!.text)) return null;
    const found = isJoint(units[at]!) ? joinedAt(units, { from, to }, at) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Brackets and dashes: what follows is said of somebody. */
const opensAside = /^(?:[—–(]|-{1,3})$/u;

/** `and`, `or`. */
function isJoint(unit: Unit): boolean {
  return is(unit, Class.coordinator) && !isWord(unit, Word.but) && !unit.capital;
}

function joinedAt(units: readonly Unit[], { from, to }: UnitRange, at: number): Coordination | null {
  const left = leftParts(units, from, at);
  const right = lastPart(units, at + 1, to);
  if (left === null || right === null || ![...left, right].some(({ isName }) => isName)) return null;
  const first = left[0]!;
  if (left.length === 1 && isBodyWithAnd(units, { from, to: at }, first, right)) return null;
  if (isOffice(units, first, at, right) || isOneOfTwoTrades(units, left, at, right)) return null;
  // `Mr and Mrs Hale`
  const titled = first.range.to - first.range.from === 1 && is(units[first.range.from], Class.title);
  const last = titled ? { from: at + 1, to: right.range.to } : right.range;
  return {
    range: { from: first.range.from, to: last.to },
    parts: [...left.map(({ range }) => range), last],
    joint: units[at]!,
  };
}

/** `Trade and Industry Secretary Ann Orr` is one. */
function isOffice(units: readonly Unit[], { range }: Conjunct, at: number, right: Conjunct): boolean {
  if (right.range.from === at + 1) return false;
  if (range.to - range.from > 1 && !holds(units, range.from, range.to, Class.bodyWord)) return false;
  return !is(units[at + 1], Class.title | Class.determiner | Class.possessive | Class.personNoun);
}

/** `The singer and actress Ann Orr`, `her friend and colleague Ann Orr`; not `his wife and daughter Ann`. */
function isOneOfTwoTrades(units: readonly Unit[], left: readonly Conjunct[], at: number, right: Conjunct): boolean {
  const [first, ...others] = left;
  if (first === undefined || others.length > 0 || first.isName || !right.isName) return false;
  if (!is(units[first.range.from], Class.determiner | Class.possessive)) return false;
  const trade = right.range.from - 1;
  if (trade <= at || units[at + 1]!.capital || is(units[at + 1], Class.determiner | Class.possessive)) return false;
  const [one, other] = [units[first.range.to - 1], units[trade]];
  return !is(one, Class.pluralNoun) && !inName(one, NameWord.kin) && !inName(other, NameWord.kin);
}

interface Conjunct {
  readonly range: UnitRange;
  readonly isName: boolean;
}

/** `Jo Bell, Ann Orr` before "and Tom Ash"; `the mayor, Jo Bell,` before "and the sheriff". */
function leftParts(units: readonly Unit[], from: number, to: number): readonly Conjunct[] | null {
  const end = units[to - 1]?.text === ',' ? to - 1 : to;
  const commas: number[] = [];
  for (let at = from + 1; at < end; at++) if (units[at]!.text === ',') commas.push(at);
  if (commas.length === 0) {
    const part = partOf(units, from, end);
    // In `a statement by Jo Bell and Ann Orr` the first one goes on.
    return part !== null && (part.isName || part.range.to === end) ? [part] : null;
  }
  const described = end < to && commas.length === 1 ? apposedName(units, from, commas[0]!, end) : null;
  if (described !== null) return [described];
  const bounds = [from - 1, ...commas, end];
  const parts = bounds.slice(1).map((bound, index) => partOf(units, bounds[index]! + 1, bound));
  return parts.every((part): part is Conjunct => part !== null && part.isName && isFullName(units, part.range))
    ? parts
    : null;
}

/** `the sheriff, Tom Ash` after "and". */
function lastPart(units: readonly Unit[], from: number, to: number): Conjunct | null {
  let comma = from;
  while (comma < to && units[comma]!.text !== ',') comma++;
  const end = units[to - 1]?.text === ',' ? to - 1 : to;
  return (comma < end ? apposedName(units, from, comma, end) : null) ?? partOf(units, from, comma);
}

/** The name after the comma of `the mayor, Jo Bell`. */
function apposedName(units: readonly Unit[], from: number, comma: number, to: number): Conjunct | null {
  const name = nameRange(units, { from: comma + 1, to });
  if (name === null || name.to !== to || !is(units[from], Class.determiner | Class.possessive)) return null;
  return is(units[headIndex(units, { from, to: comma })], Class.personNoun) ? { range: name, isName: true } : null;
}

function isFullName(units: readonly Unit[], { from, to }: UnitRange): boolean {
  return to - from > 1 || isAcronym(units[from]!.text);
}

/** Somebody who is named, or a description of somebody; null for what is neither. */
function partOf(units: readonly Unit[], from: number, to: number): Conjunct | null {
  if (from >= to || holds(units, from, to, Class.relative | Class.subordinator)) return null;
  const first = units[from]!;
  const range = { from, to };
  const name = nameRange(units, range);
  // Not `strategists for Jo Bell`.
  if (name !== null) return holds(units, from, name.from, Class.preposition) ? null : { range: name, isName: true };
  if (is(first, Class.title) && to - from === 1) return { range, isName: true };
  const head = headIndex(units, range);
  const isBare = is(units[head], Class.pluralNoun | Class.indefinite) || hasTrait(units[head], Trait.pluralHead);
  const opens = is(first, Class.determiner | Class.possessive) || isBare;
  return opens && is(units[head], Class.speaker) ? { range: { from, to: head + 1 }, isName: false } : null;
}

/** `Department of Health and Social Care`, `the Bill and Melinda Gates Foundation`. */
function isBodyWithAnd(units: readonly Unit[], left: UnitRange, first: Conjunct, right: Conjunct): boolean {
  if (!first.isName || !right.isName) return false;
  const { from, to } = right.range;
  const before = unitBefore(units, from);
  if (!isWord(before, Word.and)) return false;
  const rightIsBody = isBodyName(units, right.range);
  if (holds(units, first.range.from, first.range.to, Class.connector))
    return !rightIsBody && !is(units[from], Class.givenName) && !isPerson(units, first.range);
  return rightIsBody && to - from > 1 && isWord(units[left.from], Word.the) && !isBodyName(units, first.range);
}

function isPerson(units: readonly Unit[], { from }: UnitRange): boolean {
  return is(units[from], Class.givenName);
}
