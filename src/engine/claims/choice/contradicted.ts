/** What the grammar around a cue rules out, whatever the models think of it. */
import { sentenceOf, type Reading } from '../../models/reading/reading';
import type { LeftOut, Overlap } from '../../trace';
import { Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { inReport, isWord, type UnitRange } from '../../text/units';
import { meet } from '../proposals/measure';
import type { Proposal } from '../proposals/proposals';
import { isOthersReport } from '../stance/others-report';
import { traced } from '../traced';

/** Why a proposal of the models cannot be beside one of a rule; null where it can, and for those of rules. */
export function contradicted(reading: Reading, proposal: Proposal, proposals: readonly Proposal[]): LeftOut | null {
  if (proposal.learned === null) return null;
  for (const other of proposals) {
    const over = other.learned === null ? overlapWith(reading, proposal, other) : null;
    if (over !== null) return { reason: 'conflict', over, with: traced(other.candidate) };
  }
  return null;
}

function overlapWith(reading: Reading, proposal: Proposal, ruled: Proposal): Overlap | null {
  if (isEntangled(proposal, ruled) || isHeard(proposal, ruled) || isName(reading, proposal, ruled)) return 'cue';
  if (isEmptyIt(reading, proposal, ruled)) return 'source';
  if (isAnothers(reading, proposal, ruled)) return 'quotation';
  return isAnswered(reading, proposal, ruled) || isOverheard(reading, proposal, ruled) ? 'content' : null;
}

/** `Bell’s claim that it was over was rejected by two courts`: of two claims not each is within the other's content. */
function isEntangled({ content, cue }: Proposal, ruled: Proposal): boolean {
  return holds(content, ruled.cue) && holds(ruled.content, cue);
}

/** `Hale was told by Smith that …`: who is told before the verb does not say it. */
function isHeard({ source, cue }: Proposal, ruled: Proposal): boolean {
  if (ruled.candidate.rule !== 'passive' || ruled.source === null || source === null) return false;
  return meet(ruled.cue, cue) && source.to <= cue.from && ruled.source.from >= cue.to;
}

/** `It is not long since a mayor stood there and vowed`: the subject nearer to the verb, not an “it” before it. */
function isEmptyIt({ units }: Reading, { source, cue }: Proposal, ruled: Proposal): boolean {
  if (source === null || ruled.source === null || !isWord(units[source.from], Word.it)) return false;
  return meet(ruled.cue, cue) && source.to < ruled.source.from && ruled.source.to <= cue.from;
}

/** `“It is over,” said “Johnny”`: the name in marks is not said. */
function isName({ units }: Reading, { source, content, cue }: Proposal, ruled: Proposal): boolean {
  if (source !== null || ruled.source === null || !meet(ruled.cue, cue)) return false;
  return units[ruled.source.from]!.kind === 'quotation' && holds(content, ruled.source);
}

/** `The palace declined to comment on reports that …`: the reports are not the palace's. */
function isAnswered({ units }: Reading, { candidate, cue, content }: Proposal, ruled: Proposal): boolean {
  if (ruled.source === null || meet(ruled.cue, cue) || ruled.cue.from > cue.from) return false;
  if (!content.some((one) => ruled.content.some((other) => meet(one, other)))) return false;
  return isOthersReport(units, cue, candidate.source);
}

/** `The court heard that Bell told her: “Go”`: the quotation is Bell's, whatever was heard. */
function isOverheard(reading: Reading, { head, content }: Proposal, ruled: Proposal): boolean {
  if (ruled.source === null || !inReport(reading.units[head], ReportWord.hears) || !holds(content, ruled.cue))
    return false;
  return ruled.content.every((range) => isQuoted(reading, range));
}

/** `“No,” Bell said. “Not soon,” replied Hale`: a quotation belongs to the cue beside it in its own sentence. */
function isAnothers(reading: Reading, { cue, content }: Proposal, ruled: Proposal): boolean {
  const [quotation] = ruled.content;
  if (ruled.source === null || quotation === undefined || ruled.content.length > 1 || !isQuoted(reading, quotation))
    return false;
  if (quotation.to !== ruled.cue.from && quotation.to !== ruled.source.from) return false;
  const own = sentenceOf(reading, ruled.cue.from);
  return (
    own === sentenceOf(reading, quotation.from) && own !== sentenceOf(reading, cue.from) && holds(content, quotation)
  );
}

function isQuoted({ units }: Reading, { from, to }: UnitRange): boolean {
  return to - from === 1 && units[from]!.kind === 'quotation';
}

function holds(content: readonly UnitRange[], range: UnitRange): boolean {
  return content.some(({ from, to }) => from <= range.from && range.to <= to);
}
