/** Infinitives that say what is wanted: `to leave`, `members to reject the offer`. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { isFinite } from '../../phrases/finite';
import { inReport, is, isWord, type Unit, type UnitRange } from '../../text/units';

/** The most words for the person who is to do it. */
const longestHearer = 7;

/** What no infinitive begins with: `to the press`, `to her`. */
const noVerb = Class.determiner | Class.possessive | Class.pronoun;
/** What a phrase that names a hearer does not hold. */
const noHearer = Class.auxiliary | Class.be | Class.relative | Class.subordinator;

/** `to “fight on”`. */
const beginsLow = /^\W{1,2}\p{Ll}/u;

/** Whether an infinitive begins at `at`: `to leave`, `not to leave`. */
export function infinitiveAt(units: readonly Unit[], at: number): boolean {
  const start = inReport(units[at], ReportWord.infinitiveNegation) ? at + 1 : at;
  const verb = units[start + 1];
  if (!isWord(units[start], Word.infinitive)) return false;
  if (verb?.kind === 'quotation') return beginsLow.test(verb.text);
  return verb?.kind === 'word' && !verb.capital && !is(verb, noVerb);
}

/** Whether a range begins with an infinitive, or with a phrase and an infinitive. */
export function leadsToInfinitive(units: readonly Unit[], { from, to }: UnitRange): boolean {
  for (let at = from; at < Math.min(to - 1, from + longestHearer); at++) {
    if (infinitiveAt(units, at)) return true;
    const unit = units[at]!;
    if (at > from && isFinite(units, at)) return false;
    if (unit.kind === 'punctuation' || unit.stop || (is(unit, noHearer) && !isWord(unit, Word.that))) return false;
  }
  return false;
}
