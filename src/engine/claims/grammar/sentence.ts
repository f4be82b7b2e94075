import { afterDateline } from '../../phrases/dateline';
import { Class, type Language } from '../../language/language';
import type { MarkedRegion } from '../../quotations/marks';
import type { Span } from '../../span';
import { isCapital } from '../../text/letters';
import { is, type Unit, type UnitRange } from '../../text/units';

/** What a rule sees: one sentence of a block. */
export interface Sentence extends UnitRange {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly regions: readonly MarkedRegion[];
  readonly language: Language;
  /** Most of its words have capitals, as in an American headline: a capital tells no name. */
  readonly titleCase: boolean;
}

export function isStop(unit: Unit): boolean {
  return unit.kind === 'punctuation' && /^[.!?…]+$/u.test(unit.text);
}

/** The end of the sentence's words: before a final stop that is outside quotation marks. */
export function lastWord(sentence: Sentence): number {
  let to = sentence.to;
  while (to > sentence.from && isStop(sentence.units[to - 1]!)) to--;
  return to;
}

/**
 * The span of the units `from` … `to - 1`, without commas, colons and dashes at its ends, and without the handles that
 * stand after a quotation: `“We float.” @jobell`.
 */
export function contentSpan(units: readonly Unit[], from: number, to: number): Span | null {
  from = Math.min(to, afterDateline(units, from));
  while (from < to && isEdge(units[from]!)) from++;
  while (to > from && (isEdge(units[to - 1]!) || units[to - 1]!.text === '(')) to--;
  to = withoutCredit(units, from, withoutHandles(units, from, to));
  return from < to ? { start: units[from]!.start, end: units[to - 1]!.end } : null;
}

function withoutHandles(units: readonly Unit[], from: number, to: number): number {
  let end = to;
  while (end - 2 > from && /^[@#]$/u.test(units[end - 2]!.text) && units[end - 2]!.end === units[end - 1]!.start)
    end -= 2;
  return units[end - 1]?.kind === 'quotation' ? end : to;
}

/** The most words and marks of a picture's credit. */
const longestCredit = 8;

/** `slower than expected (TASS via Getty Images)`: names alone, in brackets after a word that is none. */
function withoutCredit(units: readonly Unit[], from: number, to: number): number {
  if (units[to - 1]?.text !== ')') return to;
  for (let at = to - 2; at > Math.max(from, to - longestCredit); at--) {
    const unit = units[at]!;
    if (unit.text === '(') return at < to - 2 && !units[at - 1]!.capital ? at : to;
    if (unit.kind === 'word' ? !unit.capital && !is(unit, Class.preposition) : unit.text !== '/') return to;
  }
  return to;
}

function isEdge(unit: Unit): boolean {
  return unit.kind === 'punctuation' && /^(?:[,;:]|[—–]|-{1,3}|\.{1,2})$/u.test(unit.text);
}

/** A quotation that is a sentence of its own, not a part of the clause around it. */
export function isWholeStatement(sentence: Sentence, at: number): boolean {
  const { units, text } = sentence;
  const region = sentence.regions[units[at]!.region]!;
  const inner = text.slice(region.inner.start, region.inner.end).trim();
  const next = units[at + 1];
  if (at + 1 >= lastWord(sentence) || next?.text === '(') return true;
  return (
    isCapital(inner) && inner.split(/\s+/u).length >= 4 && (next?.kind === 'punctuation' || /[.!?,]$/u.test(inner))
  );
}
