/** Where the clause that somebody said ends, and the sentence goes on about who said it. */
import { Class } from '../../language/language';
import { sentenceOf, type Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import type { Span } from '../../span';
import { is, unitBefore, type UnitRange } from '../../text/units';
import type { Proposal } from '../proposals/proposals';

/** `A minister who said | that the tax was unfair | has resigned`: the content without the main clause's verb. */
export function withoutMainVerb(reading: Reading, proposal: Proposal, content: readonly Span[]): readonly Span[] {
  const range = proposal.content.at(-1);
  const last = content.at(-1);
  if (range === undefined || last === undefined || range.from < proposal.cue.to) return content;
  const at = isSubjectsRelative(reading, proposal)
    ? secondVerb(reading, range)
    : closingComma(reading, proposal, range);
  const end = reading.units[at - 1]!.end;
  return at === range.to || end <= last.start || end >= last.end
    ? content
    : [...content.slice(0, -1), { start: last.start, end }];
}

/** `A minister | who | said …`: the clause of whoever the sentence is about, which no comma sets apart. */
function isSubjectsRelative(reading: Reading, { source, cue }: Proposal): boolean {
  const { units, role, sentences } = reading;
  if (source === null || source.to > cue.from) return false;
  const pronoun = source.to - 1;
  if (!is(units[pronoun], Class.relative) || unitBefore(units, pronoun)?.text === ',') return false;
  for (let at = sentences[sentenceOf(reading, cue.from)]?.from ?? pronoun; at < pronoun; at++)
    if (isFiniteRole(role[at]!) || is(units[at], Class.preposition | Class.subordinator)) return false;
  return true;
}

/** `The union, whose leader said it was late | , will vote`: where the clause of a pronoun after a comma ends. */
function closingComma({ units, role }: Reading, { source, cue }: Proposal, { from, to }: UnitRange): number {
  if (source === null || source.to > cue.from) return to;
  const pronoun = is(units[source.from], Class.relative) ? source.from : source.from - 1;
  if (!is(units[pronoun], Class.relative) || unitBefore(units, pronoun)?.text !== ',') return to;
  for (let at = from + 1; at < to - 1; at++) if (units[at]!.text === ',' && isFiniteRole(role[at + 1]!)) return at;
  return to;
}

const opensAnother = Class.subordinator | Class.relative | Class.coordinator;
const helps = Class.auxiliary | Class.be | Class.modal | Class.negation | Class.adverb;

/** Where a verb stands that no clause of the content has room for; else its end. */
function secondVerb({ units, role }: Reading, { from, to }: UnitRange): number {
  let room = role[from] === Role.to || role[from] === Role.gerund ? 0 : 1;
  for (let at = from + 1; at < to; at++) {
    if (isQuotation(role[at]!)) return to;
    // `the tax | he paid | was unfair`
    const isContact = role[at] === Role.pronoun && (role[at - 1] === Role.noun || role[at - 1] === Role.name);
    if (isContact || is(units[at], opensAnother)) room++;
    if (!isFiniteRole(role[at]!) || is(units[at - 1], helps)) continue;
    if (room === 0) return at;
    room--;
  }
  return to;
}
