/** How likely what the models read must be to be shown. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import type { Reading } from '../../models/reading/reading';
import { isQuotation, Role } from '../../models/reading/roles';
import { hasTrait, inReport, is, isWord, type UnitRange } from '../../text/units';
import { thresholds } from '../../thresholds';
import { hasHearer } from '../grammar/verb-group';
import type { Proposal } from '../proposals/proposals';

/** What a proposal must reach; null for what a rule proposes. */
export function proposalThreshold(
  reading: Reading,
  { learned, head, cue, content: [first] }: Proposal,
): 'learned' | 'learnedBelief' | null {
  if (learned === null) return null;
  const { units } = reading;
  // `Most walk to school, the survey showed`
  if (units[head]!.entry.verb?.verb.closing === true && first !== undefined && first.to <= cue.from) return 'learned';
  if (accuses(reading, first) || isAskedInMarks(reading, head, first)) return 'learned';
  const isBelief = learned.cue.statement < thresholds.statementShare || inReport(units[head], ReportWord.depiction);
  return isBelief ? 'learnedBelief' : 'learned';
}

/** `“Did you lie?” Hale was asked`: whole words in marks that somebody hears. */
function isAskedInMarks({ units, role }: Reading, head: number, range: UnitRange | undefined): boolean {
  return range !== undefined && isQuotation(role[range.from]!) && hasHearer(units[head]!);
}

/** Whom one accuses is told in no more units: `accused | the mayor’s brother | of lying`. */
const longestAccused = 5;

/** `accused | Hale of lying`: somebody, and a deed. */
function accuses({ units, role }: Reading, range: UnitRange | undefined): boolean {
  if (range === undefined) return false;
  for (let at = range.from + 1; at < Math.min(range.to, range.from + longestAccused); at++) {
    if (!isWord(units[at], Word.of)) continue;
    const who = units[at - 1]!;
    const isDeed = role[at + 1] === Role.gerund || hasTrait(units[at + 1], Trait.endsLikeGerund);
    return isDeed && (who.capital || is(who, Class.speaker | Class.pronoun));
  }
  return false;
}
