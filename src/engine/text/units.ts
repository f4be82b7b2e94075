import type { Entry } from '../language/language';
import type { Span } from '../span';
import { firstIndex } from '../sorted';

/**
 * What the rules read of a block: its words, numbers and punctuation in order, with every outermost quotation folded
 * into one unit. Offsets are into the block's text.
 */
export interface Unit extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation';
  readonly text: string;
  /** Lower case, apostrophes straight: what lexicons are asked for. */
  readonly lower: string;
  /** The word lists it is on, a bit each: see `Class`. None of a quotation. */
  readonly classes: number;
  /** What function of its own it has, and what else is known of it, a bit each: see `Word` and `Trait`. */
  readonly words: number;
  readonly traits: number;
  /** What the language knows of it; nothing of a quotation. */
  readonly entry: Entry;
  /** For a quotation: what its words look like; else null. */
  readonly quoted: QuotedWords | null;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Index of the region that a quotation unit stands for, else -1. */
  readonly region: number;
  /** Whether a sentence ends after it. */
  readonly stop: boolean;
  /** How many sentences the parser ends before it in the block. */
  readonly sentence: number;
}

/** What a quotation tells as a noun or a name. */
export interface QuotedWords {
  /** Of all that stands within the marks, taken for one word. */
  readonly entry: Entry;
  /** The words that it has if it is a name; null where it is none. */
  readonly name: readonly string[] | null;
}

/** Whether the unit is on one of the word lists `classes`, a union of `Class`es; false where there is no unit. */
export function is(unit: Pick<Entry, 'classes'> | undefined, classes: number): boolean {
  return unit !== undefined && (unit.classes & classes) !== 0;
}

/** Whether the unit is one of `words`, a union of `Word`s; false where there is no unit. */
export function isWord(unit: Pick<Entry, 'words'> | undefined, words: number): boolean {
  return unit !== undefined && (unit.words & words) !== 0;
}

/** Whether the unit has one of `traits`, a union of `Trait`s; false where there is no unit. */
export function hasTrait(unit: Pick<Entry, 'traits'> | undefined, traits: number): boolean {
  return unit !== undefined && (unit.traits & traits) !== 0;
}

/** Whether the unit is one of `words` in a report, a union of `ReportWord`s; false where there is no unit. */
export function inReport(unit: Unit | undefined, words: number): boolean {
  return unit !== undefined && (unit.entry.report & words) !== 0;
}

/** Whether the unit is one of `words`, a union of `ActWord`s; false where there is no unit. */
export function inAct(unit: Unit | undefined, words: number): boolean {
  return unit !== undefined && (unit.entry.act & words) !== 0;
}

/** Whether the unit is one of `words` in a name, a union of `NameWord`s; false where there is no unit. */
export function inName(unit: Unit | undefined, words: number): boolean {
  return unit !== undefined && (unit.entry.naming & words) !== 0;
}

/** Whether the unit is one of `words`, a union of `StanceWord`s; false where there is no unit. */
export function inStance(unit: Unit | undefined, words: number): boolean {
  return unit !== undefined && (unit.entry.stance.words & words) !== 0;
}

/** Whether the unit is one of `words`, a union of `TurnWord`s; false where there is no unit. */
export function isTurnWord(unit: Unit | undefined, words: number): boolean {
  return unit !== undefined && (unit.entry.stance.turns & words) !== 0;
}

/** Whether one of the units `from` … `to - 1` is on one of the word lists `classes`. */
export function holds(units: readonly Unit[], from: number, to: number, classes: number): boolean {
  for (let at = from; at < to; at++) if ((units[at]!.classes & classes) !== 0) return true;
  return false;
}

/** The unit before `units[at]`, if any. An index below zero would be looked up as a property's name, and slowly. */
export function unitBefore(units: readonly Unit[], at: number): Unit | undefined {
  return at > 0 ? units[at - 1] : undefined;
}

/** Consecutive units `units[from]` to `units[to - 1]`. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

export function rangeSpan(units: readonly Unit[], range: UnitRange): Span {
  return { start: units[range.from]!.start, end: units[range.to - 1]!.end };
}

/** The units that a span of the block's text covers. */
export function unitsWithin(units: readonly Unit[], span: Span): UnitRange {
  const from = firstIndex(units.length, (at) => units[at]!.end > span.start);
  let to = from;
  while (to < units.length && units[to]!.start < span.end) to++;
  return { from, to };
}
