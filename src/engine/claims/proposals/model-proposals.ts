import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { cueHeadOf } from '../../models/arguments/argument-views';
import type { LearnedClaim } from '../../models/arguments/find-arguments';
import type { Reading } from '../../models/reading/reading';
import { isQuotation, Role } from '../../models/reading/roles';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import type { Rule } from '../../annotation-types';
import { holds, inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { afterRecipient, opensRelative } from '../grammar/adjuncts';
import { opensClause } from '../grammar/clause';
import { contentSpan } from '../grammar/sentence';

/** Words what the models found as a candidate like the rules'; null where only marks remain of it. */
export function learnedCandidate(reading: Reading, claim: LearnedClaim): Candidate | null {
  const { units } = reading;
  const content = withoutNarration(reading, claim).flatMap((part) => {
    const { from, to } = withoutHearer(reading, claim, part);
    // `loves to tell the tale of a winter that would not end`
    return opensRelative(units, from, claim.cue.to) ? [] : (contentSpan(units, from, to) ?? []);
  });
  const cue = trimmed(units, claim.cue);
  if (content.length === 0 || cue === null) return null;
  const range = claim.source && trimmed(units, claim.source);
  const source = range && describe(units, range, true);
  return {
    rule: ruleOf(reading, claim, range),
    content,
    cue: rangeSpan(units, cue),
    source,
    antecedent: source && range ? antecedentOf(units, claim, range, source) : null,
    weight: claim.cue.probability,
    awaits: false,
  };
}

/** `“Bears are shy,” he says, and pours more coffee`: after a whole quotation and its cue the story goes on. */
function withoutNarration(reading: Reading, { cue, content, sentence }: LearnedClaim): readonly UnitRange[] {
  const { role } = reading;
  const quoted = content.some(({ to }) => to <= cue.from && isQuotation(role[to - 1]!));
  if (!quoted) return content;
  return content.flatMap(({ from, to }) => {
    if (from < cue.to || from >= sentence.to || isQuotation(role[from]!)) return [{ from, to }];
    const half = role.subarray(from, to).findIndex(isQuotation);
    if (half === -1) return role[from] === Role.conjunction ? [] : [{ from, to }];
    // `“That,” she said, her voice low, “is mine.”`
    return role[from + half - 1] === Role.comma ? [{ from: from + half, to }] : [{ from, to }];
  });
}

/** How far from its verb, in units, a statement's "that" may stand. */
const hearerReach = 7;

/** Between a verb and its "that" stands the hearer, a place or a time: `promised us in March that …`. */
function withoutHearer(reading: Reading, { cue }: LearnedClaim, { from, to }: UnitRange): UnitRange {
  const { units, role } = reading;
  if (from !== cue.to) return { from, to };
  for (let at = from; at < Math.min(to - 1, from + hearerReach); at++) {
    const kind = role[at]!;
    if (isWord(units[at], Word.that)) return { from: at, to };
    if (kind === Role.past || kind === Role.finite || kind === Role.modal || kind >= Role.comma) break;
  }
  if (isHearerAt(reading, from)) return { from: from + 1, to };
  const told = units[cueHeadOf(reading, { cue })]!.entry.verb?.verb.recipient === true;
  const clause = told ? afterRecipient(units, from, to) : to;
  return clause > from && opensClause(units, clause, to) ? { from: clause, to } : { from, to };
}

/** `told her the house was empty`; in `told her house was empty` she owns it. */
function isHearerAt({ units, role }: Reading, at: number): boolean {
  const next = role[at + 1];
  if (inReport(units[at], ReportWord.objectOrOwner)) return next === Role.determiner || next === Role.pronoun;
  return isWord(units[at], Word.objectPronoun);
}

/** Without marks at the ends: annotators count a closing comma as the source's. */
function trimmed(units: readonly Unit[], { from, to }: UnitRange): UnitRange | null {
  while (from < to && units[from]!.kind === 'punctuation') from++;
  while (to > from && units[to - 1]!.kind === 'punctuation' && !/^[)\]]$/u.test(units[to - 1]!.text)) to--;
  return from < to ? { from, to } : null;
}

/** Whom a relative pronoun means: the phrase before it. */
function antecedentOf(
  units: readonly Unit[],
  { sentence }: LearnedClaim,
  source: UnitRange,
  { form }: MentionFact,
): MentionFact | null {
  if (form !== 'relative' && !(is(units[source.from], Class.relative) && source.to - source.from === 1)) return null;
  const phrase = relativeAntecedent(units, source.from, sentence.from);
  return phrase && describe(units, phrase, true);
}

/** By what it stands where: the reason that a reader is given. */
function ruleOf(reading: Reading, { cue, sentence, content }: LearnedClaim, source: UnitRange | null): Rule {
  const { units, role } = reading;
  const head = cueHeadOf(reading, { cue });
  if (isWord(units[head], Word.according) || isWord(units[cue.from], Word.according)) return 'according-to';
  const before = content.some(({ to }) => to <= cue.from);
  const after = content.some(({ from }) => from >= cue.to && from < sentence.to);
  if (role[head] === Role.noun) return 'noun-cue';
  if (source === null && holds(units, cue.from, head, Class.be)) return 'passive';
  if (before && after) return 'cue-inside';
  if (source !== null && source.from >= cue.to) return 'cue-inverted';
  if (before) return 'cue-after';
  return role[head] === Role.gerund && head === cue.from ? 'participle' : 'cue-before';
}
