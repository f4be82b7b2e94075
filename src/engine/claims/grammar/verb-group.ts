/** The words before a verb that belong to it: auxiliaries, negations, adverbs; and whether the verb has a hearer. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { StanceWord } from '../../language/stance-words';
import { inReport, inStance, is, isWord, type Unit, unitBefore } from '../../text/units';

/** Whether the word at `at` may stand within a verb group. */
export function inVerbGroup(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || (unit.capital && at > 0)) return false;
  if (isWord(unit, Word.genitive)) return is(unitBefore(units, at), Class.pronoun);
  return is(unit, Class.auxiliary | Class.adverb | Class.negation) || inReport(unit, ReportWord.adverb);
}

/** `told`, `warned`: with a form of *be* it tells what somebody heard. */
export function hasHearer(verb: Unit): boolean {
  const hears = StanceWord.hearer | StanceWord.directing | StanceWord.informing;
  return inStance(verb, StanceWord.heard) && inStance(verb, hears);
}
