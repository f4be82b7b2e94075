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

/** `Nobody | was asked`, `No one | has been told`: whether the word before a verb stands for nobody. */
export function followsNobody(units: readonly Unit[], verb: number, nobody: RegExp): boolean {
  const words = is(units[verb - 2], Class.determiner) ? 2 : 1;
  const before = units.slice(Math.max(0, verb - words), verb);
  return before.length === words && nobody.test(before.map(({ text }) => text).join(' '));
}
