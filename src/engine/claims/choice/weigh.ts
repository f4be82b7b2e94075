import { Class, type Language, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import type { Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import type { Forest } from '../../models/rescorer/trees';
import { overlaps } from '../../span';
import type { Pace } from '../../steps';
import { inReport, is, isWord, type UnitRange } from '../../text/units';
import type { EmptyForm, LeftOut } from '../../trace';
import { traced } from '../traced';
import type { Candidate } from '../candidate';
import type { Weighed } from './choice';
import { followsNobody, hasHearer } from '../grammar/verb-group';
import { contradicted } from './contradicted';
import { evidenceOf } from './evidence';
import { isForeboding, namesTopic } from './no-statement';
import { hasNoContent } from './no-content';
import { withoutCredit } from './credits';
import { withoutMainVerb } from './main-verb';
import { proposalThreshold } from './proposal-threshold';
import { isNoSource, withBoundSource } from './source-bounds';
import type { ProposalLog } from './proposal-log';
import { withSecondHalf } from './second-half';
import { meet, type Measure } from '../proposals/measure';
import type { Proposal } from '../proposals/proposals';
import type { Proposals } from '../proposals/propose';
import { thresholds } from '../../thresholds';

/**
 * How much the probability of its very words counts in the choice of a proposal. Whether a proposal is right is judged
 * by its better half; between two that are both right, its extent decides.
 */
const extentShare = 0.1;
/**
 * A rule's bounds are grammatical, whatever the models think of them: so much of its trust counts as their probability.
 */
const ruledExtent = 0.6;

/** What proposals are weighed with. */
export interface Scales {
  readonly language: Language;
  readonly rescorer: Forest | null;
  readonly log: ProposalLog | null;
}

/**
 * Gives proposals the probability that they are right as their weight; without a rescorer, that of their cue or the
 * trust in their rule. Yields now and then.
 */
export function* weigh(
  reading: Reading,
  { cues, proposals, measure }: Proposals,
  { language, rescorer, log }: Scales,
  pace: Pace,
): Generator<undefined, readonly Weighed[]> {
  if (proposals.length === 0) return [];
  const unlearned = proposals.filter(({ candidate }) => candidate.unlearned !== undefined);
  const evidence = evidenceOf(reading, cues, proposals, measure);
  const weighed: Weighed[] = [];
  for (const [index, proposal] of proposals.entries()) {
    if (pace.isDue(wordsForProposal)) yield;
    const isPlain = rescorer === null || unlearned.includes(proposal);
    const weight = isPlain ? plainWeight(proposal) : rescorer.probability(evidence[index]!);
    const leftOut =
      misread(proposal, unlearned) ??
      contradicted(reading, proposal, proposals) ??
      emptiness(reading, proposal, { language, weight });
    if (leftOut !== null) {
      log?.weighed({ ...proposal.candidate, weight }, proposal, leftOut);
      continue;
    }
    const bound = isTold(reading, proposal) ? withoutSource(proposal) : withBoundSource(reading, proposal, proposals);
    const said = withoutMainVerb(reading, proposal, withSecondHalf(reading, bound, proposals));
    const content = withoutCredit(reading, said);
    const candidate = { ...bound, content, weight };
    log?.weighed(candidate, proposal, null);
    const extent = extentProbability(proposal, proposals, measure);
    weighed.push({ candidate, preference: weight + extentShare * extent - handicap(proposal, proposals) });
  }
  return weighed;
}

/** What the models read around the cue of a construction that they have not learned does not count. */
function misread({ learned, candidate: { cue } }: Proposal, unlearned: readonly Proposal[]): LeftOut | null {
  if (learned === null) return null;
  const better = unlearned.find(({ candidate }) => overlaps(candidate.unlearned!, cue));
  return better === undefined ? null : { reason: 'conflict', over: 'cue', with: traced(better.candidate) };
}

/** Why it is too unlikely, or states nothing; null where neither is so. */
function emptiness(
  reading: Reading,
  proposal: Proposal,
  { language, weight }: { readonly language: Language; readonly weight: number },
): LeftOut | null {
  const name = proposalThreshold(reading, proposal);
  if (name !== null && weight < thresholds[name])
    return { reason: 'below', value: weight, threshold: { name, least: thresholds[name] } };
  const form = emptyForm(reading, proposal, language);
  return form === null ? null : { reason: 'states-nothing', form };
}

/** To weigh a proposal takes about as long as to look at so many words. */
const wordsForProposal = 8;

function plainWeight({ candidate, learned }: Proposal): number {
  return learned === null ? candidate.weight : learned.cue.probability;
}

/** No reduced relative clause is longer, in units. */
const longestReduced = 10;

const endsPhrase = Class.relative | Class.subordinator | Class.coordinator;

/** `people briefed | on the talks said`: who was told of something does what the next verb tells. */
function isReducedRelative({ units, role }: Reading, { source, head, cue }: Proposal): boolean {
  if (source === null || source.to !== head || cue.from !== head || !hasHearer(units[head]!)) return false;
  if (units[head]!.entry.verb?.tense !== 'past' || !is(units[head + 1], Class.preposition)) return false;
  for (let at = head + 2; at < Math.min(units.length, head + longestReduced); at++) {
    if (units[at]!.kind !== 'word' || is(units[at], endsPhrase)) return false;
    if (isFiniteRole(role[at]!)) return true;
  }
  return false;
}

/** `Inspection reports | show it was unsafe`: a noun before its verb is no cue. */
function opensWithVerb({ units, role }: Reading, { cue, content: [first] }: Proposal): boolean {
  const noun = units[cue.to - 1]!;
  if (first?.from !== cue.to || noun.entry.verb?.tense !== 'present' || !inReport(noun, ReportWord.nounForm))
    return false;
  return isFiniteRole(role[first.from]!) && !is(units[first.from], Class.be | Class.auxiliary);
}

/** `Nobody was asked to leave`: nobody heard it. */
function hearsNobody(reading: Reading, { source, cue, head }: Proposal, { nobody }: Language): boolean {
  const { units } = reading;
  if (source !== null || !units.slice(cue.from, head).some((unit) => is(unit, Class.be))) return false;
  return followsNobody(units, cue.from, nobody);
}

function textOfUnits({ units }: Reading, { from, to }: UnitRange): string {
  return units
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** Claims in form only: `Nobody told us`, `I recall`, `declined to comment`. Null for others. */
function emptyForm(reading: Reading, proposal: Proposal, language: Language): EmptyForm | null {
  const { entryOf, nobody } = language;
  const { learned, source } = proposal;
  if (source !== null && nobody.test(textOfUnits(reading, source))) return 'nobody';
  if (source !== null && isNoSource(reading, source)) return 'object';
  if (isOnlyTime(reading, proposal)) return 'too-short';
  if (isReducedRelative(reading, proposal) || opensWithVerb(reading, proposal)) return 'object';
  if (hearsNobody(reading, proposal, language)) return 'nobody';
  if (namesTopic(reading, proposal)) return 'topic';
  if (isForeboding(reading, proposal)) return 'thing';
  if (hasNoContent(reading, proposal, language)) return 'no-content';
  if (learned === null) return isOwnDeed(reading, proposal, entryOf) ? 'too-short' : null;
  if (namesHearer(reading, proposal)) return 'names-only';
  if (isIntention(reading, proposal)) return 'intention';
  if (isObject(reading, proposal)) return 'object';
  if (isOwnOpinion(reading, proposal, entryOf)) return 'own-opinion';
  if (namesOnly(reading, proposal)) return 'names-only';
  return saysTooLittle(reading, proposal) ? 'too-short' : null;
}

/** `I beg to move`: what the text itself does. */
function isOwnDeed(
  { role }: Reading,
  { candidate: { source }, content: [range] }: Proposal,
  entryOf: Language['entryOf'],
): boolean {
  if (source === null || range === undefined || !isWord(entryOf(source.head), Word.first)) return false;
  return range.to - range.from === fewestWords && role[range.from] === Role.to;
}

/** `hoped to win`, `refused to sign`: what somebody wants is no statement. */
function isIntention({ role }: Reading, { learned, content, cue }: Proposal): boolean {
  if (learned === null || learned.cue.statement >= thresholds.statementShare) return false;
  return content.some(({ from }, nth) => (nth === 0 || from >= cue.to) && role[from] === Role.to);
}

/** So many words may tell when it was said. */
const longestTime = 4;

/** `what she said | just moments ago` */
function isOnlyTime({ units, role }: Reading, { content, head }: Proposal): boolean {
  const [range] = content;
  if (range === undefined || content.length > 1) return false;
  const { from, to } = range;
  if (to - from > longestTime || units[head]!.entry.verb?.verb.plain !== true) return false;
  if (!is(units[from], Class.adverb | Class.timeWord) || !is(units[to - 1], Class.timeWord)) return false;
  for (let at = from; at < to; at++) if (isFiniteRole(role[at]!) || isQuotation(role[at]!)) return false;
  return true;
}

/** `the union that represents them said`: an object is nobody who speaks, but after "according to". */
function isObject({ units }: Reading, { source, cue }: Proposal): boolean {
  if (source === null || source.to - source.from > 1 || !isWord(units[source.from], Word.objectPronoun)) return false;
  return source.from < cue.from;
}

function withoutSource({ candidate }: Proposal): Candidate {
  return { ...candidate, source: null, antecedent: null };
}

/** `complained to the council`: who hears it is not what is said. */
function namesHearer({ role }: Reading, { content }: Proposal): boolean {
  const [range] = content;
  if (range === undefined || content.length > 1 || role[range.from] !== Role.to) return false;
  for (let at = range.from + 1; at < range.to; at++)
    if (role[at] === Role.base || isFiniteRole(role[at]!)) return false;
  return true;
}

/** `She was warned of the risk`, `Bell, asked by two students whether …`: who is told does not say it. */
function isTold({ units }: Reading, { learned, source, cue, head }: Proposal): boolean {
  if (learned === null || source === null || source.to > head || !hasHearer(units[head]!)) return false;
  if (isWord(units[head + 1], Word.by)) return true;
  return units.slice(cue.from, head).some((unit) => is(unit, Class.be));
}

/** `I thank you all`, `I call the Minister`, `My view is that`: what the text itself thinks and does is no report. */
function isOwnOpinion(
  reading: Reading,
  { candidate: { source }, learned, cue, head, content }: Proposal,
  entryOf: Language['entryOf'],
): boolean {
  const { units } = reading;
  const { owner } = units[cue.from]!.entry;
  if (source === null) return owner !== null && isWord(entryOf(owner.head), ownVoices);
  if (!isWord(entryOf(source.head), ownVoices)) return false;
  const isBelief = learned !== null && learned.cue.statement < thresholds.statementShare;
  return isBelief || units[head]!.entry.verb?.verb.mental === true || isThing(reading, content);
}

/** A noun or two, as the speaker's `the Minister`. */
function isThing({ units, role }: Reading, [range, ...others]: readonly UnitRange[]): boolean {
  if (range === undefined || others.length > 0 || range.to - range.from > longestThing) return false;
  if (!is(units[range.from], Class.article)) return false;
  for (let at = range.from; at < range.to; at++) if (isFiniteRole(role[at]!) || isQuotation(role[at]!)) return false;
  return true;
}

const longestThing = 3;

/** `citing the ministry`: the cue names a source, and nothing is reported. */
function namesOnly({ units, role }: Reading, { cue, content }: Proposal): boolean {
  if (!units.slice(cue.from, cue.to).some((unit) => inReport(unit, ReportWord.citing))) return false;
  return content.every(({ from, to }) => {
    for (let at = from; at < to; at++) {
      const kind = role[at]!;
      if (isQuotation(kind) || isFiniteRole(kind)) return false;
    }
    return true;
  });
}

/** Whose opinion is the text's own. */
const ownVoices = Word.first | Word.second;

/**
 * Fewer words without quotation marks are no statement, nor are so few in a form that states nothing: `declined to
 * comment`, `blamed the ice`.
 */
const fewestWords = 2;

function saysTooLittle(reading: Reading, { content, learned, head }: Proposal): boolean {
  const [first] = content;
  const { verb } = reading.units[head]!.entry;
  // `denied this`, `denies wrongdoing`
  if (verb?.verb.charge === true && first !== undefined && !is(reading.units[first.from], Class.relative)) return false;
  const isBelief = learned !== null && learned.cue.statement < thresholds.statementShare;
  let words = 0;
  let role: number = Role.edge;
  for (const { from, to } of content) {
    for (let at = from; at < to; at++) {
      if (reading.units[at]!.kind === 'quotation') return false;
      if (reading.units[at]!.kind === 'punctuation') continue;
      if (words++ === 0) role = reading.role[at]!;
    }
  }
  if (words < fewestWords) return true;
  return words === fewestWords && (role === Role.to || role === Role.gerund || isBelief);
}

/** An interpretation that is not its cue's best must be better by more than chance. */
const headStart = 0.05;
/** One that the argument model hardly believes, though the net does, must be better by far. */
const doubt = 0.15;
const hardly = Math.log(0.05);

/** A rule must be better by far than the models where these have read its cue, and hardly doubt how. Chosen on dev. */
const doubtOfRules = 0.2;
const readCue = 0.5;
const readWords = Math.log(0.2);

/** By how much a proposal must be better than its rivals. */
function handicap({ candidate, cue, learned }: Proposal, proposals: readonly Proposal[]): number {
  if (learned !== null) {
    // `went on | to say`: the rules know where the whole cue begins. Theirs may end with a colon.
    const isHalf = proposals.some(
      (one) => one.learned === null && one.cue.from < cue.from && (one.cue.to === cue.to || one.cue.to === cue.to + 1),
    );
    return (learned.rank > 0 ? headStart : 0) + (learned.logProbability < hardly ? doubt : 0) + (isHalf ? doubt : 0);
  }
  const isRead = ({ learned: read, cue: other }: Proposal): boolean =>
    read?.rank === 0 && read.cue.probability >= readCue && read.logProbability >= readWords && meet(cue, other);
  return candidate.unlearned === undefined && proposals.some(isRead) ? doubtOfRules : 0;
}

/** From this similarity on a rule's words are those that the models read. */
const sameExtent = 0.95;

function extentProbability(proposal: Proposal, proposals: readonly Proposal[], measure: Measure): number {
  if (proposal.learned !== null) return Math.exp(proposal.learned.logProbability);
  return proposals.reduce((most, { learned, cue, content }) => {
    if (learned === null || !meet(cue, proposal.cue)) return most;
    return measure.similarity(content, proposal.content) < sameExtent
      ? most
      : Math.max(most, Math.exp(learned.logProbability));
  }, ruledExtent * proposal.candidate.weight);
}
