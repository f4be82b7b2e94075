/** What stands after a verb of speech and still is nothing that was said. */
import { Class, type Language, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import { inReport, is, isWord, unitBefore, type UnitRange } from '../../text/units';
import type { Proposal } from '../proposals/proposals';

/** Whether the content is no statement, as the words around the cue tell. */
export function hasNoContent(reading: Reading, proposal: Proposal, language: Language): boolean {
  const range = proposal.content.at(-1);
  if (
    range === undefined ||
    range.from < proposal.cue.to ||
    proposal.content.some((one) => holdsQuotation(reading, one))
  )
    return false;
  if (isOwnersVerb(reading, proposal, range)) return true;
  if (proposal.content.length > 1 || holdsClause(reading, range)) return false;
  const verb = reading.units[proposal.head]!.entry.verb?.verb;
  const isSaying = verb?.plain === true || verb?.recipient === true;
  if (isSaying && namesNone(reading, range, language)) return true;
  return (isSaying || proposal.candidate.rule === 'passive') && isCircumstance(reading, range);
}

/** `told a different story`, `said it yesterday too`: the words stand for what was said. */
function namesNone({ units, role }: Reading, { from, to }: UnitRange, { pointing }: Language): boolean {
  const next = from + 1;
  const isAlone = role[next] === Role.adverb || role[next] === Role.preposition || is(units[next], Class.timeWord);
  // `said it | sang`: whatever follows may be a verb that no model knows.
  if (role[from] !== Role.determiner && next < to && !isAlone) return false;
  const words = units.slice(from, to).map(({ lower }) => lower);
  return pointing.test(words.join(' '));
}

/** `told the board in April`, `It was announced only on Thursday`: where or when it was said. */
function isCircumstance({ units, role }: Reading, { from }: UnitRange): boolean {
  const at = role[from] === Role.adverb ? from + 1 : from;
  return role[at] === Role.preposition && inReport(units[at], ReportWord.circumstance);
}

/**
 * `What she found was not subtle`, `the employee who assured him no longer works there`, `asked what it said, he left`:
 * the words go on with the clause that this one is a part of.
 */
function isOwnersVerb({ units, role }: Reading, { source, cue, content }: Proposal, { from }: UnitRange): boolean {
  if (source === null || source.to > cue.from) return false;
  // `no longer works`
  const adverb = role[from] === Role.determiner ? from + 1 : from;
  const goesOn = isFiniteRole(role[from]!) || (role[adverb] === Role.adverb && isFiniteRole(role[adverb + 1]!));
  if (content.length === 1 && isWord(units[source.from], Word.who)) return goesOn && units[from - 1]?.text !== ',';
  const opener = unitBefore(units, source.from);
  if (!inReport(opener, ReportWord.what)) return false;
  const isParted = content.length === 1 && role[from - 1] === Role.comma && !isWord(units[from], Word.that);
  return goesOn || isParted;
}

function holdsClause({ role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) if (isFiniteRole(role[at]!)) return true;
  return false;
}

function holdsQuotation({ role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) if (isQuotation(role[at]!)) return true;
  return false;
}
