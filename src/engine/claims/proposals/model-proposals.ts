import { isAdverbAfter } from '../../phrases/phrase-after';
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { cueHeadOf } from '../../models/arguments/argument-views';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import { endBeforeAsides } from '../../phrases/asides';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, isNounLike } from '../../phrases/finite';
import { headIndex, isEnding } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { afterNoun, afterYear, subjectBefore } from '../../phrases/subject-before';
import { addressesPerson } from '../../phrases/vocative';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import type { Rule } from '../../annotation-types';
import { hasTrait, holds, inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { afterRecipient, opensRelative } from '../grammar/adjuncts';
import { opensClause } from '../grammar/clause';
import { afterDateline } from '../../phrases/dateline';
import { contentSpan } from '../grammar/sentence';
import type { LearnedClaim } from './learned-claim';
import { beforeClause, ownClause } from './own-clause';
import { withWholePhrases } from './whole-phrase';

/** Words what the models found as a candidate like the rules'; null where only marks remain of it. */
export function learnedCandidate(reading: Reading, claim: LearnedClaim): Candidate | null {
  const { units } = reading;
  const content = withoutNarration(reading, claim).flatMap((part) => {
    if (isPartner(reading, claim, part)) return [];
    const own = withoutMainClause(reading, claim, withoutLink(reading, part));
    const told = withoutHearer(reading, claim, withoutNote(reading, own));
    const { from, to } = withWholePhrases(reading, claim, told);
    // `loves to tell the tale of a winter that would not end`
    return opensRelative(units, from, claim.cue.to) ? [] : (contentSpan(units, from, to) ?? []);
  });
  const raised = raisedSubject(reading, claim);
  const cue = trimmed(units, raised === null ? claim.cue : { from: raised.verb, to: claim.cue.to });
  if (content.length === 0 || cue === null) return null;
  const range = raised === null ? claim.source && sourceOf(reading, claim, claim.source) : raised.subject;
  const rule = ruleOf(reading, claim, range);
  // `paid according to a scale that the port drew up`
  if (rule === 'according-to' && range !== null && inReport(units[headIndex(units, range)], ReportWord.noSpeaker))
    return null;
  const source = range && !isClause(reading, range) ? describe(units, range, true) : null;
  return {
    rule,
    content,
    cue: rangeSpan(units, cue),
    source,
    antecedent: source && range ? antecedentOf(units, claim, range, source) : null,
    weight: claim.cue.probability,
    awaits: false,
  };
}

/** `The Queen | is reported | to have asked`: who is said to have said something is its source. */
function raisedSubject(
  { units }: Reading,
  { cue, sentence }: LearnedClaim,
): { readonly subject: UnitRange; readonly verb: number } | null {
  const verb = cue.to - 3;
  const isPerfect = isWord(units[verb], Word.infinitive) && is(units[verb + 1], Class.auxiliary);
  if (verb <= cue.from || !isPerfect || !is(units[cue.from], Class.be) || !is(units[cue.to - 1], Class.reporting))
    return null;
  const subject = subjectBefore(units, cue.from, sentence.from);
  return subject && { subject, verb };
}

function sourceOf(reading: Reading, { cue, sentence }: LearnedClaim, source: UnitRange): UnitRange | null {
  const { units } = reading;
  const bare = withName(units, withoutEdges(units, source), { from: sentence.from, to: cue.from });
  const own =
    bare.from < cue.from
      ? afterNoun(units, afterYear(units, ownClause(reading, bare, cue.from)))
      : beforeClause(reading, bare);
  return trimmed(units, withCalledName(reading, own));
}

/** `Ann Orr, | of the port, said`, `Ann Orr, | who runs the port, denied`: the models begin after the name. */
function withName(units: readonly Unit[], source: UnitRange, { from, to }: UnitRange): UnitRange {
  const first = units[source.from];
  if (source.from >= to || source.to - source.from === 1) return source;
  const isRelative = isWord(first, Word.who | Word.which);
  const isApart = is(first, Class.preposition) && !first!.capital && units[source.from - 1]?.text === ',';
  const isClosed = isRelative && units[to - 1]!.text === ',' && !hasTrait(units[to], Trait.endsLikeGerund);
  const whole = isApart || isClosed ? subjectBefore(units, to, from) : null;
  return whole ?? (isRelative ? { from: source.from, to: source.from + 1 } : source);
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

/**
 * `that it carries oil, but | nobody knows how much`, `she says, so | “never hurry”`: what joins a clause to the next
 * belongs to neither.
 */
function withoutLink({ units, role }: Reading, { from, to }: UnitRange): UnitRange {
  const isLink = to - from > 2 && is(units[to - 1], Class.coordinator) && units[to]?.kind === 'word';
  const isBefore = to - from === 2 && isQuotation(role[from + 1]!) && units[from - 1]?.text === ',';
  const opens = isBefore && (is(units[from], Class.coordinator) || isWord(units[from], Word.clauseOpener));
  return { from: opens ? from + 1 : from, to: isLink ? to - 1 : to };
}

/** `accused of robbing a bank | told police`: after a gerund the first verb is the main clause's. */
function withoutMainClause({ units, role }: Reading, { cue }: LearnedClaim, { from, to }: UnitRange): UnitRange {
  const verb = isWord(units[from], Word.of) ? from + 1 : from;
  if (role[verb] !== Role.gerund || from < cue.to || !inReport(units[cue.from], ReportWord.participle))
    return { from, to };
  for (let at = verb + 1; at < to; at++) {
    if (is(units[at], Class.relative | Class.subordinator) || units[at]!.kind !== 'word') break;
    if (isFinite(units, at) && isNounLike(units, at - 1)) return { from, to: at };
  }
  return { from, to };
}

/** `“We have weakened it.” (The army.)`: what the writer notes in brackets after words in marks. */
function withoutNote({ units, role }: Reading, { from, to }: UnitRange): UnitRange {
  if (units[to - 1]!.text !== ')') return { from, to };
  for (let at = to - 2; at > from; at--)
    if (units[at]!.text === '(') return isQuotation(role[at - 1]!) ? { from, to: at } : { from, to };
  return { from, to };
}

/** `was quoted as saying by the radio`, `had this to say to the council`: what a cue leads to in its last word. */
function isPartner({ units, role }: Reading, { cue }: LearnedClaim, { from, to }: UnitRange): boolean {
  if (from !== cue.to) return false;
  if (isWord(units[cue.to - 1], Word.by)) return true;
  if (!isWord(units[cue.to - 1], Word.infinitive) || cue.to - cue.from === 1) return false;
  for (let at = from; at < to; at++) {
    const kind = role[at]!;
    if (kind === Role.base || isFiniteRole(kind) || isQuotation(kind)) return false;
  }
  return true;
}

/** `The officials were unable to confirm`, taken for somebody: nobody is better than a name that is none. */
function isClause({ units, role }: Reading, { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) {
    if (is(units[at], Class.relative) || isQuotation(role[at]!)) return false;
    // `people I have spoken with`
    if (isFiniteRole(role[at]!) && role[at - 1] !== Role.pronoun) return true;
  }
  return false;
}

/** `PARIS (AP) — The mayor said`, `The council’s response`: the models take the place and the ending, too. */
function withoutEdges(units: readonly Unit[], { from, to }: UnitRange): UnitRange {
  let end = to - 1 > from && isEnding(units[to - 1]!) ? to - 1 : to;
  // `The governor | on Thursday`
  end = Math.max(endBeforeAsides(units, end, from), from + 1);
  // `The girl wept on the stand, telling jurors …`
  if (isFinite(units, end - 1) && end - 2 > from && isNounLike(units, end - 2)) end--;
  const start = Math.min(afterDateline(units, from), end - 1);
  const comma = units.findIndex(({ text }, at) => at > start && at < end - 1 && text === ',');
  const isOther = comma !== -1 && addressesPerson(units, { from: start, to: comma + 1 }, end);
  return { from: isOther ? comma + 1 : start, to: end };
}

/** How far from whom it names, in units, a name in marks may stand. */
const nameReach = 5;

/** `A man known only as “J” said`, `the victim, identified as “Ann,” said`: who goes by a name has it in the source. */
function withCalledName({ units, role }: Reading, source: UnitRange): UnitRange {
  for (let at = source.to; at < Math.min(units.length - 1, source.to + nameReach); at++) {
    if (isFiniteRole(role[at]!)) break;
    if (units[at + 1]!.kind === 'quotation' && hasTrait(units[at], Trait.callsByName))
      return units[at + 1]!.quoted!.name === null ? source : { from: source.from, to: at + 2 };
  }
  return source;
}

/** How far from its verb, in units, a statement's "that" may stand. */
const hearerReach = 7;

/** Between a verb and its "that" stands the hearer, a place or a time: `promised us in March that …`. */
function withoutHearer(reading: Reading, { cue }: LearnedClaim, { from, to }: UnitRange): UnitRange {
  const { units, role } = reading;
  // `told her | lawyer that he knew`: what the models begin with is another's.
  const isOwned = from === cue.to + 1 && inReport(units[cue.to], ReportWord.objectOrOwner);
  if (from !== cue.to && !isOwned) return { from, to };
  for (let at = from; at < Math.min(to - 1, from + hearerReach); at++) {
    const kind = role[at]!;
    if (isWord(units[at], Word.that)) return { from: at, to };
    if (kind === Role.past || kind === Role.finite || kind === Role.modal || kind >= Role.comma) break;
  }
  if (isOwned) return { from, to };
  const told = units[cueHeadOf(reading, { cue })]!.entry.verb?.verb.recipient === true;
  // `asked her to leave`: whom a request goes to is in it.
  const isAsked = !told && isWord(units[from + 1], Word.infinitive);
  // `accused him of lying`
  if (isWord(units[from + 1], Word.of) && role[from + 2] === Role.gerund) return { from, to };
  if (!isAsked && isHearerAt(reading, from)) return { from: from + 1, to };
  const clause = told ? afterRecipient(units, from, to) : to;
  return clause > from && opensClause(units, clause, to) ? { from: clause, to } : { from, to };
}

/** `told her the house was empty`; in `told her house was empty` she owns it. */
function isHearerAt({ units, role }: Reading, at: number): boolean {
  const next = role[at + 1];
  if (inReport(units[at], ReportWord.objectOrOwner)) return next === Role.determiner || next === Role.pronoun;
  return isWord(units[at], Word.objectPronoun);
}

/** Without marks at the ends: annotators count a closing comma as the source's; nor an adverb: `said Ann | slowly`. */
function trimmed(units: readonly Unit[], { from, to }: UnitRange): UnitRange | null {
  while (from < to && units[from]!.kind === 'punctuation') from++;
  while (to > from && units[to - 1]!.kind === 'punctuation' && !/^[)\]]$/u.test(units[to - 1]!.text)) to--;
  if (to - from > 1 && isAdverbAfter(units, to - 1)) to--;
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
