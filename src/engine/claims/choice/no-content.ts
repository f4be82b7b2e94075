/** What stands after a verb of speech and still is nothing that was said. */
import { ActWord } from '../../language/act-words';
import { Class, type Language, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { sentenceOf, type Reading } from '../../models/reading/reading';
import { isFiniteRole, isQuotation, Role } from '../../models/reading/roles';
import { isFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import { hasTrait, inAct, inReport, is, isWord, unitBefore, type UnitRange } from '../../text/units';
import { thresholds } from '../../thresholds';
import type { Proposal } from '../proposals/proposals';
import { hasHearer } from '../grammar/verb-group';

/** Whether the content is no statement, as the words around the cue tell. */
export function hasNoContent(reading: Reading, proposal: Proposal, language: Language): boolean {
  if (isOfOthers(reading, proposal)) return true;
  const range = proposal.content.at(-1);
  if (
    range === undefined ||
    range.from < proposal.cue.to ||
    proposal.content.some((one) => holdsQuotation(reading, one))
  )
    return false;
  if (isOwnersVerb(reading, proposal, range) || isDemonstrative(reading, proposal, range)) return true;
  if (isCharge(reading, proposal) || isMereThing(reading, proposal, range)) return true;
  if (proposal.content.length > 1 || holdsClause(reading, range)) return false;
  if (isAnswered(reading, proposal, language) && isThing(reading, range)) return true;
  return standsForWords(reading, proposal, range, language);
}

/** Whether the words around the cue are no report of these words at all. */
function isOfOthers(reading: Reading, proposal: Proposal): boolean {
  if (contentHears(reading, proposal) || isOwnQuestion(reading, proposal)) return true;
  return isPlaceBefore(reading, proposal) || isRequest(reading, proposal) || isJoined(reading, proposal);
}

/** `said it yesterday`, `wrote it in a week`, `told the board in April`: what was said is told elsewhere. */
function standsForWords(
  reading: Reading,
  { head, candidate }: Proposal,
  range: UnitRange,
  language: Language,
): boolean {
  const { units, role } = reading;
  const verb = units[head]!.entry.verb?.verb;
  const isSaying = verb?.plain === true || verb?.recipient === true;
  const isPronoun = role[range.from] === Role.pronoun && role[range.from + 1] === Role.preposition;
  if ((isSaying || isPronoun) && namesNone(reading, range, language)) return true;
  return (isSaying || candidate.rule === 'passive') && isCircumstance(reading, range);
}

/** `founded the choir`, `self-proclaimed provinces that`: most words with an object are no cues. */
function isUnlikelyThing(reading: Reading, { learned, content, head }: Proposal): boolean {
  if (learned === null) return false;
  const { probability } = learned.cue;
  const { entry } = reading.units[head]!;
  const isKnown = entry.verb !== null || is(reading.units[head], Class.cueNoun);
  const least = isKnown ? thresholds.unknownCue : thresholds.thingCue;
  if (probability < least && content.every((one) => isThing(reading, one))) return true;
  return probability < thresholds.unknownCue && !content.some((one) => holdsQuotation(reading, one));
}

function isMereThing(reading: Reading, proposal: Proposal, range: UnitRange): boolean {
  if (isGranted(reading, proposal, range) || isPointedAt(reading, proposal, range)) return true;
  return isUnlikelyThing(reading, proposal) || isFound(reading, proposal);
}

/** `The judge denied the motion`, `was denied bail`: what one grants or denies to others. */
function isGranted({ units }: Reading, { head }: Proposal, range: UnitRange): boolean {
  return units[head]!.entry.verb?.verb.charge === true && inAct(units[headIndex(units, range)], ActWord.granted);
}

/** So many words after a demonstrative are a thing: `that old book`. */
const longestPointed = 3;

/** `wrote that poem`, `Did you read that letter?`: a thing, where no clause goes on with it. */
function isPointedAt({ units, role }: Reading, { cue, head }: Proposal, { from, to }: UnitRange): boolean {
  if (from !== cue.to || !isWord(units[from], Word.that)) return false;
  // `disputes that account`
  const { verb, stance } = units[head]!.entry;
  if (verb === null || stance.verb !== null) return false;
  let end = from + 1;
  while (end < to && !units[end]!.capital && nominal.has(role[end]!)) end++;
  const isPlural = units.slice(from + 1, end).some((unit) => hasTrait(unit, Trait.endsLikePlural));
  if (role[end - 1] !== Role.noun || isPlural || end - from > longestPointed) return false;
  return end === to || (units[end]!.text === ',' && isFiniteRole(role[end + 1]!));
}

const nominal: ReadonlySet<number> = new Set([Role.noun, Role.adjective]);

/** `a teacher accused of grading papers`: whoever is charged with it does not say it. */
function isCharge({ units, role }: Reading, { cue, source, content }: Proposal): boolean {
  const [first] = content;
  if (source === null || first === undefined) return false;
  const isApart = source.to + 1 === cue.from && units[source.to]!.text === ',' && is(units[cue.from], Class.be);
  if (source.to !== cue.from && !isApart) return false;
  const opens = isWord(units[first.from], Word.of) ? first.from + 1 : first.from;
  if (first.from < cue.to || role[opens] !== Role.gerund) return false;
  // `Hale, a clerk, is accused of stealing it`
  const isPassive = is(units[cue.from], Class.be) && hasTrait(units[cue.to - 2], Trait.endsLikePast);
  if (isPassive && isWord(units[cue.to - 1], Word.of)) return true;
  return role[cue.from] === Role.participle || (units[first.to] !== undefined && isFinite(units, first.to));
}

/** `The divers found the wheel`, where `The audit found gaps` reports: people find things. */
function isFound(reading: Reading, { head, cue, candidate: { source }, content }: Proposal): boolean {
  // `ruled | out`
  if (source === null || source.type === 'organization' || cue.to > head + 1) return false;
  if (reading.units[head]!.entry.verb?.verb.closing !== true) return false;
  // `found a bag | that witnesses say was his`: the clause is of the noun before.
  const [range] = content;
  const isApart = range !== undefined && range.from > cue.to && isWord(reading.units[range.from], Word.that);
  if (isApart && reading.role[range.from - 1] === Role.noun) return true;
  const isPerson = source.type === 'person' || source.form === 'pronoun' || source.number === 'plural';
  return isPerson && content.length === 1 && isThing(reading, content[0]!);
}

/** A noun phrase, without a clause, an infinitive or words in marks. */
function isThing(reading: Reading, range: UnitRange): boolean {
  const { role } = reading;
  const last = role[range.to - 1];
  const opens = role[range.from] !== Role.to && role[range.from] !== Role.gerund && role[range.from] !== Role.that;
  return (
    opens &&
    (last === Role.noun || last === Role.name || last === Role.number) &&
    !holdsClause(reading, range) &&
    !holdsQuotation(reading, range)
  );
}

/** `Will Orr accept that he lost?` The text itself asks, and reports nothing. */
function isOwnQuestion(reading: Reading, { learned, source, cue }: Proposal): boolean {
  const sentence = reading.sentences[sentenceOf(reading, cue.from)];
  if (learned === null || source !== null || sentence?.from !== cue.from) return false;
  const { units, role } = reading;
  return (
    (role[cue.from] === Role.modal || is(units[cue.from], Class.auxiliary | Class.be)) &&
    units[sentence.to - 1]!.text === '?'
  );
}

/** `The court ruled for them, | and the judges agreed`: a clause of its own, which the one before is joined to. */
function isJoined({ units, role }: Reading, { source, cue, content: [range, second] }: Proposal): boolean {
  if (range === undefined || second !== undefined || source === null || range.to >= source.from) return false;
  const joint = source.from - 1;
  return source.to <= cue.from && isWord(units[joint], Word.and | Word.but) && !isQuotation(role[range.to - 1]!);
}

/** `Could you confirm that it is on?`: the text asks whoever reads it. */
function isRequest(reading: Reading, { source, cue }: Proposal): boolean {
  const { units, role, sentences } = reading;
  if (source === null || !isWord(units[source.from], Word.second) || source.to > cue.from) return false;
  const sentence = sentences[sentenceOf(reading, cue.from)];
  if (sentence === undefined || source.from !== sentence.from + 1) return false;
  return role[sentence.from] === Role.modal && units[sentence.to - 1]!.text === '?';
}

/** `said that to reporters`, `said the same from that chair`: a word that points, and opens no clause. */
function isDemonstrative(reading: Reading, { cue }: Proposal, { from, to }: UnitRange): boolean {
  const { units } = reading;
  if (!isWord(units[from], Word.that)) return false;
  if (from > cue.to && is(units[from - 1], Class.preposition)) return true;
  return from === cue.to && is(units[from + 1], Class.preposition) && !holdsClause(reading, { from, to });
}

/** `answered the door`, `answered an advertisement`: a thing that one replies to. */
function isAnswered({ units }: Reading, { head }: Proposal, { speakers }: Language): boolean {
  return speakers.answers.test(units[head]!.lower);
}

/** `The crew was told by letter`: who is told is nothing that is said. */
function contentHears(reading: Reading, { head, cue, content: [range, second] }: Proposal): boolean {
  if (range === undefined || second !== undefined || range.to > cue.from || !hasHearer(reading.units[head]!))
    return false;
  return reading.units.slice(cue.from, head).some((unit) => is(unit, Class.be)) && isThing(reading, range);
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

/** Where somebody reports from is told in no more units. */
const longestPlace = 5;

/** `From Cape Town, Jo Bell reports.` */
function isPlaceBefore(reading: Reading, { source, cue, content: [range, second] }: Proposal): boolean {
  if (range === undefined || second !== undefined || source === null || range.to > source.from) return false;
  const { units } = reading;
  const isName =
    units[range.to - 1]!.capital && range.to - range.from <= longestPlace && units[range.from + 1]!.capital;
  const tellsWhere = isWord(units[range.from], Word.from) || isCircumstance(reading, range);
  return isName && tellsWhere && source.to <= cue.from && !holdsClause(reading, range);
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
