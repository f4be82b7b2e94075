/** The words that stand before a verb and belong to it: auxiliaries, negations, adverbs. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { inReport, is, isWord, type Unit, unitBefore } from '../../text/units';

/** Whether the word at `at` may stand within a verb group. */
export function inVerbGroup(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > 0)) return false;
  if (isWord(unit, Word.genitive)) return is(unitBefore(units, at), Class.pronoun);
  return is(unit, Class.auxiliary | Class.adverb | Class.negation) || inReport(unit, ReportWord.adverb);
}
