import { Class, Trait, Word } from '../../language/language';
import { sentenceOf, type Reading } from '../../models/reading/reading';
import { isFiniteRole, Role } from '../../models/reading/roles';
import { endBeforeAsides } from '../../phrases/asides';
import { describe } from '../../phrases/describe-phrase';
import { isEnding } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { phraseBefore } from '../../phrases/phrase-before';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import { isVocative } from '../../phrases/vocative';
import { overlaps, type Span } from '../../span';
import { hasTrait, is, isWord, rangeSpan, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { afterDateline } from '../../phrases/dateline';
import { meet } from '../proposals/measure';
import { opensPhrase } from '../proposals/own-clause';
import type { Proposal } from '../proposals/proposals';

/**
 * A candidate with the whole of its source, where a rule and the models find one at the same place. A rule knows where
 * a noun phrase begins; the models know what goes on with it: `Jo Bell, the mayor since May`, `a report seen by this
 * paper`.
 */
export function withBoundSource(reading: Reading, proposal: Proposal, proposals: readonly Proposal[]): Candidate {
  const { candidate, learned, source } = proposal;
  const subject = subjectAfterRelative(reading, proposal);
  if (subject !== null) return { ...candidate, source: describe(reading.units, subject, true), antecedent: null };
  if (source === null) return learned === null ? candidate : withSourceBeside(proposal, proposals);
  if (candidate.source === null) return candidate;
  const other = proposals.find(
    (one) =>
      (one.learned === null) !== (learned === null) &&
      (one.learned === null || one.learned.rank === 0) &&
      meet(one.cue, proposal.cue) &&
      one.source !== null &&
      one.candidate.source !== null &&
      meet(one.source, source) &&
      !isNoSource(reading, one.source) &&
      subjectAfterRelative(reading, one) === null,
  );
  if (other === undefined) return candidate;
  const [ruled, read] = learned === null ? [proposal, other] : [other, proposal];
  const bounds = whole(reading, read.source!, ruled, proposals);
  const found = bounds === null ? ruled.candidate.source! : mentionOf(reading, bounds, ruled);
  const content = withoutSource(reading, candidate.content, found.span);
  return { ...candidate, content, source: found, antecedent: ruled.candidate.antecedent };
}

/** `The union, | which | met, rejected it and said`: a comma and a verb have closed the clause of the pronoun. */
function subjectAfterRelative(reading: Reading, { source, cue }: Proposal): UnitRange | null {
  const { units, role, sentences } = reading;
  if (source === null || source.to - source.from > 1 || !is(units[source.from], Class.relative)) return null;
  if (source.from > cue.from || !is(units[cue.from - 1], Class.coordinator)) return null;
  let hasVerb = false;
  for (let at = source.to; at < cue.from - 1; at++) {
    if (hasVerb && units[at]!.text === ',' && isFiniteRole(role[at + 1]!)) {
      const lowest = sentences[sentenceOf(reading, cue.from)]!.from;
      const phrase = relativeAntecedent(units, source.from, lowest);
      return phrase && { from: beforeApposition(reading, phrase.from, lowest), to: at };
    }
    hasVerb ||= isFiniteRole(role[at]!);
  }
  return null;
}

/** `| Halvorsen, a firm`: where the phrase begins that an apposition at `from` tells more of; else `from`. */
function beforeApposition({ units }: Reading, from: number, lowest: number): number {
  if (from - 1 <= lowest || units[from - 1]!.text !== ',' || !is(units[from], Class.article)) return from;
  return phraseBefore(units, from - 1, lowest)?.from ?? from;
}

/** `Tavares | said`: a name right beside the cue is its source, though the models see none. */
function withSourceBeside({ candidate, cue }: Proposal, proposals: readonly Proposal[]): Candidate {
  const ruled = proposals.find(
    ({ learned, source, candidate: { source: mention }, cue: other }) =>
      learned === null &&
      mention?.form === 'name' &&
      other.from === cue.from &&
      other.to === cue.to &&
      (source!.to === cue.from || source!.from === cue.to) &&
      !candidate.content.some((span) => overlaps(span, mention.span)),
  );
  if (ruled === undefined) return candidate;
  return { ...candidate, source: ruled.candidate.source, antecedent: ruled.candidate.antecedent };
}

/** What begins where the rule's phrase does means the same, but for whose it is; else another word is its head. */
function mentionOf({ units }: Reading, bounds: UnitRange, { candidate, source }: Proposal): MentionFact {
  const ruled = candidate.source!;
  const owns = source!.to < bounds.to && isEnding(units[source!.to]!);
  if (owns || bounds.from < source!.from) return describe(units, bounds, true);
  return { ...ruled, span: { start: ruled.span.start, end: rangeSpan(units, bounds).end } };
}

/** The phrase as the models read it, without asides; null where it is better as the rule has it. */
function whole(
  reading: Reading,
  learned: UnitRange,
  ruled: Proposal,
  proposals: readonly Proposal[],
): UnitRange | null {
  const { from, to } = ruled.source!;
  if (ruled.candidate.antecedent !== null || learned.to < to) return null;
  // With the comma that closes an aside.
  const closed = reading.units[learned.to]?.text === ',' ? learned.to + 1 : learned.to;
  const cut = endBeforeAsides(reading.units, closed, from + 1);
  const end = cut < closed ? cut : learned.to;
  if (end <= to && learned.from >= from) return null;
  if (!goesOn(reading, { from: to, to: end })) return null;
  const start = afterDateline(reading.units, learned.from);
  return start >= from || leads(reading, { from: start, to: from }, ruled, proposals)
    ? { from: start, to: Math.max(end, to) }
    : null;
}

/** Whether words go on with the phrase before them: they say nothing of it but in a clause of their own. */
function goesOn({ units, role }: Reading, { from, to }: UnitRange): boolean {
  if (is(units[from], Class.timeWord | Class.adverb) || hasTrait(units[from], Trait.endsLikeAdverb)) return false;
  for (let at = from; at < to; at++) {
    if (is(units[at], Class.relative)) return true;
    if (isFiniteRole(role[at]!)) return false;
  }
  return true;
}

/** Whether words before a phrase belong to it: they are no clause, no number, and nobody who says something else. */
function leads({ units, role }: Reading, range: UnitRange, ruled: Proposal, proposals: readonly Proposal[]): boolean {
  if (opensPhrase(units, range.to)) return false;
  for (let at = range.from; at < range.to; at++)
    if (isFiniteRole(role[at]!) || is(units[at], Class.timeWord) || hasTrait(units[at], Trait.stretchOfTime))
      return false;
  return (
    units[range.from]!.kind === 'word' &&
    !isVocative(units, range) &&
    !proposals.some(
      ({ source, cue, learned }) => learned === null && source !== null && meet(source, range) && !meet(cue, ruled.cue),
    )
  );
}

/** `According to the mayor, Jo Bell, the pier is shut`: what the source takes of the content's beginning. */
function withoutSource({ units }: Reading, content: readonly Span[], source: Span): readonly Span[] {
  return content.map((span) => {
    if (source.start >= span.start || source.end <= span.start) return span;
    const rest = units.find(({ kind, start }) => kind !== 'punctuation' && start >= source.end && start < span.end);
    return rest === undefined ? span : { start: rest.start, end: span.end };
  });
}

/** `the last six months show`, `were unable to confirm`: what is neither somebody nor something that tells. */
export function isNoSource({ units, role }: Reading, { from, to }: UnitRange): boolean {
  // `Putin, I’m not predicting`: a topic and the subject.
  if (to - from > 2 && role[to - 1] === Role.pronoun && role[to - 2] === Role.comma) return true;
  let isTime = true;
  let isEmpty = true;
  for (let at = from; at < to; at++) {
    isTime &&=
      !units[at]!.capital &&
      !isWord(units[at], Word.one) &&
      (units[at]!.kind === 'number' || is(units[at], Class.timeWord) || role[at] === Role.number);
    // `Being told that it was shut`
    isEmpty &&=
      hasTrait(units[at], Trait.auxiliaryParticiple) ||
      (!units[at]!.capital &&
        !nominal.has(role[at]!) &&
        units[at]!.kind === 'word' &&
        !is(units[at], Class.speaker | Class.pluralNoun));
  }
  return isTime || isEmpty;
}

const nominal: ReadonlySet<number> = new Set([
  Role.pronoun,
  Role.name,
  Role.noun,
  Role.determiner,
  Role.number,
  Role.question,
  Role.that,
  Role.other,
]);
