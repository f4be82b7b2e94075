/** Clauses that stand without a conjunction: `told officers his mother was asleep`. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { looksFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import { hasTrait, inReport, is, isWord, type Unit, type UnitRange } from '../../text/units';
import { isClause } from './content';

/**
 * Whether a clause begins at `from`: a subject and right after it its verb, the words in quotation marks that hold it,
 * or a comma before more about the subject. A phrase with a verb further on is none: `heard the case and will rule`.
 */
export function opensClause(units: readonly Unit[], from: number, end: number): boolean {
  if (is(units[from], Class.preposition | Class.coordinator)) return false;
  const subject = phraseAfter(units, from, end);
  if (subject === null) return false;
  for (let at = from + 1; at < subject.to; at++) if (isVerb(units, at)) return true;
  let at = subject.to;
  while (at < end && isAdverb(units[at]!)) at++;
  if (at < end && units[at]!.text === ',') return units[from]!.capital && isClause(units, at, end);
  return quotesVerb(units, subject, end) || (at < end && isVerb(units, at));
}

/** Whether a clause begins at `from` whose verb stands in quotation marks: `his mother “was asleep”`. */
export function opensQuotedClause(units: readonly Unit[], from: number, end: number): boolean {
  const subject = phraseAfter(units, from, end);
  return subject !== null && quotesVerb(units, subject, end);
}

function quotesVerb(units: readonly Unit[], { from, to }: UnitRange, end: number): boolean {
  if (to - from > 1 && units[to - 1]!.kind === 'quotation') return true;
  return to < end && units[from]!.kind === 'word' && units[to]!.kind === 'quotation';
}

/** Where a clause begins that `opensClause`, with `that` or a question word before it or not; -1 where none does. */
export function clauseAt(units: readonly Unit[], from: number, end: number): number {
  if (from >= end) return -1;
  const isAnnounced = isWord(units[from], Word.that) || inReport(units[from], ReportWord.question);
  if (isAnnounced && isClause(units, from, end)) return from;
  return opensClause(units, from, end) ? from : -1;
}

function isAdverb(unit: Unit): boolean {
  return is(unit, Class.adverb) || hasTrait(unit, Trait.endsLikeAdverb);
}

function isVerb(units: readonly Unit[], at: number): boolean {
  return looksFinite(units, at) && !isWord(units[at + 1], Word.by);
}

/** Whether a clause begins at `from` beyond doubt: a subject, and right after it an auxiliary or a form of "be". */
export function opensHelpedClause(units: readonly Unit[], from: number, end: number): boolean {
  if (is(units[from], Class.preposition | Class.coordinator | Class.relative)) return false;
  const start = isAdverb(units[from]!) ? from + 1 : from;
  const subject = phraseAfter(units, start, end);
  if (subject === null) return false;
  let at = subject.to;
  while (at < end && isAdverb(units[at]!)) at++;
  return at < end && is(units[at], Class.auxiliary | Class.be) && !isWord(units[at], Word.infinitive | Word.genitive);
}
