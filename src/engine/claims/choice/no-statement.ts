/** What looks like a report by its verb or noun, and states nothing. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import { isFinite, isNounLike } from '../../phrases/finite';
import { inReport, is, isWord, type UnitRange } from '../../text/units';
import type { Proposal } from '../proposals/proposals';

/** What somebody works on or tells of is a topic: `reports on farms`, `weather reports for the islands`, a tale. */
export function namesTopic(reading: Reading, proposal: Proposal): boolean {
  return isBeat(reading, proposal) || isTale(reading, proposal) || isApart(reading, proposal);
}

/** `reports on farms for this paper`; not `reported on Monday that it was shut`. */
function isBeat(reading: Reading, { cue, head, content: [range, second] }: Proposal): boolean {
  const { units } = reading;
  if (range === undefined || second !== undefined || !inReport(units[head], ReportWord.quoting)) return false;
  if (units[head]!.entry.verb?.verb.object !== true || range.from < cue.to) return false;
  const after = head + 1;
  if (!isWord(units[after], Word.on | Word.for | Word.from) || after > range.from) return false;
  // `reports for | the islands and the coast follow at six`: what follows is no clause of its own.
  if (after < cue.to) return after === cue.to - 1 && !opensStatement(reading, range);
  if (!states(reading, range)) return true;
  return after === range.from && !isWord(units[after], Word.on) && !announces(reading, range);
}

/** `to tell the tale | of a winter`; not `told the court of his fear`. */
function isTale(reading: Reading, { cue, content: [range, second] }: Proposal): boolean {
  const { units } = reading;
  if (range === undefined || second !== undefined || !is(units[cue.to], Class.article)) return false;
  let noun = range.from - 1;
  // `the joke of a bishop | who could not swim`
  if (isWord(units[range.from], Word.that) && !isFinite(units, range.from + 1)) return false;
  if (is(units[range.from], Class.relative)) while (noun > cue.to && !isWord(units[noun + 1], Word.of)) noun--;
  else if (!isWord(units[range.from], Word.of)) return false;
  if (noun <= cue.to || !isNounLike(units, noun) || units[noun]!.capital) return false;
  return !is(units[noun], hearers) && !inReport(units[noun], ReportWord.hearingBody);
}

const hearers = Class.speaker | Class.bodyNoun | Class.personNoun | Class.pluralNoun | Class.timeWord;

/** `The Islands: STORM warning, force 9`: what a comma parts from a noun is not what it reports, but a clause. */
function isApart(reading: Reading, { cue, head, content }: Proposal): boolean {
  const { units, role } = reading;
  // `in his opinion, a disgrace`
  if (is(units[cue.from], Class.preposition)) return false;
  const after = content.filter(({ from }) => from >= cue.to);
  if (role[head] !== Role.noun && units[head]!.entry.verb !== null) return false;
  return after.length > 0 && units[cue.to]?.text === ',' && !content.some((range) => states(reading, range));
}

/** Whether words hold a verb that is finite, or a quotation. */
function states({ role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) if (isFiniteRole(role[at]!) || isQuotation(role[at]!)) return true;
  return false;
}

/** Whether words hold a `that`, or a quotation. */
function announces({ units, role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) if (isWord(units[at], Word.that) || isQuotation(role[at]!)) return true;
  return false;
}

function opensStatement({ units, role }: Reading, { from }: UnitRange): boolean {
  return isWord(units[from], Word.that) || isQuotation(role[from]!);
}

/** `The old wall threatens to fall`: a thing means nothing by it. */
export function isForeboding(
  { units, role }: Reading,
  { head, content: [range], candidate: { source } }: Proposal,
): boolean {
  if (range === undefined || source === null || role[range.from] !== Role.to) return false;
  if (units[head]!.entry.verb?.verb.forebodes !== true) return false;
  return source.form === 'nominal' && source.type === 'unknown' && source.number === 'singular' && !source.canSpeak;
}
