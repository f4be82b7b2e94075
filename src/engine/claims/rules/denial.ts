/**
 * Verbs that deny, doubt, want or withhold what they report, with objects and infinitives that verbs of saying do not
 * take: `ruled out a rise`, `promised to rebuild the pier`, `urged members to wait`, `is not sure that`, `failed to
 * mention that`.
 */
import { Class, Trait, Word, type Language } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { StanceWord, TurnWord } from '../../language/stance-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import { subjectBefore } from '../../phrases/subject-before';
import type { Span } from '../../span';
import {
  hasTrait,
  holds,
  inReport,
  inStance,
  is,
  isTurnWord,
  isWord,
  rangeSpan,
  unitBefore,
  unitsWithin,
  type Unit,
  type UnitRange,
} from '../../text/units';
import type { Candidate } from '../candidate';
import { contentEnd, isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { infinitiveAt, leadsToInfinitive } from '../grammar/infinitives';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { belief, isDoubtCast, isGivingNone, isIdiom, phrasalStance } from '../grammar/stance-phrases';
import { FirstSubject } from '../grammar/subjects';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

export const denial: Construction = {
  reasons: ['cue-before', 'passive'],
  needs: { stance: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[], found: readonly Candidate[]): readonly Candidate[] {
  const { units } = sentence;
  const candidates: Candidate[] = [];
  const first = new FirstSubject(sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
    const to = headEnd(sentence, at);
    if (to === -1 || isNoun(units, at, sentence.from) || isTaken(found, units[at]!.start)) continue;
    const candidate = candidateAt(sentence, { from: at, to }, cues, first);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

/** Whether a construction that was asked before has its cue here. */
function isTaken(found: readonly Candidate[], start: number): boolean {
  return found.some(({ cue }) => cue.start <= start && start < cue.end);
}

/** Where the words that begin at `at` and say what is done end: `ruled out`, `failed to mention`, `sure`; else -1. */
function headEnd({ units, language }: Sentence, at: number): number {
  if (units[at]!.kind !== 'word' || !inStance(units[at], StanceWord.opener)) return -1;
  const head = longHead(units, at) ?? idiomHead(units, at, language);
  if (head !== null) return head.preposition && isTurnWord(units[head.to], TurnWord.about) ? head.to + 1 : head.to;
  return oneWordEnd(units, at);
}

/** Where several words end, and whether the preposition after them belongs to them: `no mention of`. */
interface LongHead {
  readonly to: number;
  readonly preposition: boolean;
}

function longHead(units: readonly Unit[], at: number): LongHead | null {
  const ends = (count: number, preposition = false): LongHead => ({ to: at + count, preposition });
  const [head, next, third] = [units[at], units[at + 1], units[at + 2]];
  if (phrasalStance(units, at) !== null) return ends(2);
  if (inStance(head, StanceWord.withholding) && isWord(next, Word.infinitive) && inStance(third, StanceWord.saying))
    return ends(3);
  if (isDoubtCast(units, at)) return ends(2, true);
  const isPair = isTurnWord(head, TurnWord.confirm) && isTurnWord(next, TurnWord.or | TurnWord.nor);
  if (isPair && isTurnWord(third, TurnWord.deny)) return ends(3);
  return isGivingNone(units, at) ? ends(3, true) : null;
}

function idiomHead(units: readonly Unit[], at: number, { stances }: Language): LongHead | null {
  const idiom = stances.idioms.find((each) => isIdiom(units, at, each));
  return idiom === undefined ? null : { to: at + idiom.words.length, preposition: idiom.preposition };
}

function oneWordEnd(units: readonly Unit[], at: number): number {
  const [head, next] = [units[at]!, units[at + 1]];
  if (inStance(head, StanceWord.accepting) && isWord(next, Word.that)) return at + 1;
  if (head.entry.stance.verb !== null || inStance(head, StanceWord.directing))
    return isWord(next, Word.for) ? at + 2 : at + 1;
  return inStance(head, belief) && isBeing(unitBefore(units, at)) ? at + 1 : -1;
}

/** `is sure`, `is not sure`, `remain unsure`. */
function isBeing(unit: Unit | undefined): boolean {
  return is(unit, Class.be | Class.negation) || inStance(unit, StanceWord.remaining);
}

function isNoun(units: readonly Unit[], at: number, lowest: number): boolean {
  const previous = at > lowest ? units[at - 1] : undefined;
  if (units[at]!.capital && at > lowest) return true;
  if (isTurnWord(previous, TurnWord.neither)) return false;
  if (is(previous, Class.preposition)) return !isWord(previous, Word.infinitive);
  return is(previous, Class.determiner | Class.possessive) || isWord(previous, Word.genitive);
}

function candidateAt(sentence: Sentence, head: UnitRange, cues: readonly Cue[], first: FirstSubject): Candidate | null {
  const { units } = sentence;
  if (isWord(units[head.to], Word.by)) return passiveAt(sentence, head);
  const group = verbGroup(sentence, head.from);
  const source = group === null ? null : subjectOf(sentence, group.from, head.from, first);
  if (group === null || source === null) return null;
  const wanted = contentAfter(sentence, head, cues);
  return (
    wanted && {
      rule: 'cue-before',
      content: [wanted.span],
      cue: rangeSpan(units, { from: group.from, to: wanted.cueEnd }),
      source,
      antecedent: antecedentOf(sentence, source),
      weight: wanted.weight * (isThing(source) ? trust.voiceless : 1),
      awaits: false,
    }
  );
}

/** `Suggestions that the roof was sound were rejected by the builder`. */
function passiveAt(sentence: Sentence, head: UnitRange): Candidate | null {
  const { units } = sentence;
  const { from } = groupBefore(sentence, head.from);
  const phrase = phraseAfter(units, head.to + 1, lastWord(sentence));
  const agent = phrase && (withNameAfter(units, phrase, lastWord(sentence)) ?? phrase);
  const content = contentSpan(units, sentence.from, from);
  const isReport = units
    .slice(sentence.from, Math.min(from, sentence.from + nounReach))
    .some((unit) => inStance(unit, StanceWord.report));
  if (agent === null || content === null || !isReport || !is(units[from], Class.be | Class.auxiliary)) return null;
  const [cue, source] = [rangeSpan(units, { from, to: head.to }), describe(units, agent, true)];
  return { rule: 'passive', content: [content], cue, source, antecedent: null, weight: trust.passive, awaits: false };
}

/** The verb with its auxiliaries; null where it is no active finite verb. */
function verbGroup(sentence: Sentence, head: number): UnitRange | null {
  const { units } = sentence;
  const group = groupBefore(sentence, head);
  const isParticiple = !inStance(units[head], belief) && inStance(units[head], StanceWord.participle);
  if (isParticiple && is(units[head - 1], Class.be) && head > group.from) return null;
  const isHelped = holds(units, group.from, head, Class.auxiliary);
  if (hasTrait(units[head], Trait.endsLikeGerund) && !isHelped) return null;
  return isWord(units[group.from], Word.infinitive) ? null : group;
}

function groupBefore({ units, from: lowest }: Sentence, head: number): UnitRange {
  const belongs = (at: number): boolean =>
    inVerbGroup(units, at - 1) || isInBeliefGroup(units[at - 1]!) || isWithheld(units, at);
  let from = head;
  while (from > lowest && belongs(from)) from--;
  return { from, to: head + 1 };
}

/** Whether it stands before the verb only in such a group: `has long been unsure`, `remain unsure`. */
function isInBeliefGroup(unit: Unit): boolean {
  return isTurnWord(unit, TurnWord.neither | TurnWord.long) || inStance(unit, StanceWord.remaining);
}

/** `the union, which demanded`: whom the pronoun means. */
function antecedentOf({ units, from }: Sentence, { form, span }: MentionFact): MentionFact | null {
  const meant = form === 'relative' ? relativeAntecedent(units, unitsWithin(units, span).from, from) : null;
  return meant && describe(units, meant, true);
}

/** `refused to rule out`: the verb before an infinitive. */
function isWithheld(units: readonly Unit[], at: number): boolean {
  return isWord(units[at], Word.infinitive) && inStance(units[at - 1], StanceWord.withholding);
}

/** Who does it. A storm threatens and a plan offers, too: what wants something must be somebody. */
function subjectOf(sentence: Sentence, end: number, head: number, first: FirstSubject): MentionFact | null {
  const { units, from } = sentence;
  const before = unitBefore(units, end);
  const shared = is(before, Class.coordinator) ? first.before(end) : null;
  const range = end > from && !is(before, Class.coordinator) ? subjectBefore(units, end, from) : shared;
  if (range === null || isAsked(sentence, range.from)) return null;
  const source = describe(units, range, true);
  return isThing(source) && inStance(units[head], StanceWord.ofThings) ? null : source;
}

/** Whether its noun is none that speaks as a rule. */
function isThing({ form, canSpeak }: MentionFact): boolean {
  return form === 'nominal' && !canSpeak;
}

/** `Will Putin accept that …?`: an auxiliary before the subject asks whether it is so. */
function isAsked({ units, from, to }: Sentence, subject: number): boolean {
  return subject > from && is(units[subject - 1], Class.auxiliary) && units[to - 1]!.text.includes('?');
}

interface Wanted {
  readonly span: Span;
  readonly weight: number;
  readonly cueEnd: number;
}

function contentAfter(sentence: Sentence, { from, to }: UnitRange, cues: readonly Cue[]): Wanted | null {
  const { units } = sentence;
  const next = units[to];
  if (next === undefined || to >= lastWord(sentence)) return null;
  const end = withoutConjunction(units, to, contentEnd(sentence, to, { head: from }, cues));
  const wanted = (span: Span | null, weight: number): Wanted | null => span && { span, weight, cueEnd: to };
  const whole = contentSpan(units, to, end);
  if (isWord(next, Word.that)) return wanted(whole, trust.that);
  if (is(next, Class.subordinator | Class.relative)) return wanted(whole, trust.question);
  const head = units[from]!;
  const isIntended = head.entry.stance.verb === 'intended';
  const question = questionAfterHearer(units, from, { from: to, to: end });
  if (question !== -1) return wanted(contentSpan(units, question, end), trust.question);
  if (inStance(head, belief))
    return isClause(units, to, end) && !is(next, Class.preposition) ? wanted(whole, trust.bareClause) : null;
  if (to - from > 1 && inStance(units[to - 1], StanceWord.saying))
    return wanted(withheldObject(units, to, end), trust.nounObject);
  if (infinitiveAt(units, to) && isIntended) return wanted(whole, trust.infinitive);
  const asksFor = takesHearer(units, from) && leadsToInfinitive(units, { from: to, to: end });
  if (asksFor) return wanted(whole, trust.infinitive);
  if (inStance(head, StanceWord.directing)) return null;
  const report = reportWithThat(units, to, end);
  if (report !== -1) return { span: contentSpan(units, report + 1, end)!, weight: trust.nounCue, cueEnd: report + 1 };
  const object = contentSpan(units, to, objectEnd(units, to, end));
  return takesObject(units, { from, to }, end) ? wanted(object, trust.nounObject) : null;
}

/** `refused to discuss the delay`; not `to comment on it`, `to answer questions`. */
function withheldObject(units: readonly Unit[], from: number, end: number): Span | null {
  return is(units[from], Class.article) ? contentSpan(units, from, objectEnd(units, from, end)) : null;
}

/** `ordered them to leave and, it is thought, hoped …`: what goes on after the content is not its own. */
function withoutConjunction(units: readonly Unit[], from: number, end: number): number {
  let to = end;
  while (to > from && (is(units[to - 1], Class.coordinator) || units[to - 1]!.text === ',')) to--;
  return to;
}

/** So many words may name who is asked. */
const longestHearer = 7;

/** `asked the mayor when he learned of it`: where the question begins; -1 where none does. */
function questionAfterHearer(units: readonly Unit[], verb: number, { from, to }: UnitRange): number {
  if (units[verb]!.entry.stance.verb !== 'asked') return -1;
  for (let at = from; at < Math.min(to, from + longestHearer); at++) {
    const unit = units[at]!;
    if (inReport(unit, ReportWord.question)) return at;
    if (unit.kind === 'punctuation' || isFinite(units, at) || isWord(unit, Word.infinitive)) return -1;
  }
  return -1;
}

function takesHearer(units: readonly Unit[], at: number): boolean {
  if (inStance(units[at], StanceWord.hearer | StanceWord.directing)) return true;
  return units[at]!.entry.stance.phrasal?.beforeHearer.has(units[at + 1]!.lower) === true;
}

/** How far, in units, the noun of an object may stand from the verb. */
const nounReach = 6;

/** The noun of `claims that …`, `the idea that …`; -1 where there is none. */
function reportWithThat(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < Math.min(end - 2, from + nounReach); at++) {
    const unit = units[at]!;
    if (unit.kind !== 'word' || is(unit, Class.possessive | Class.auxiliary) || isWord(unit, Word.genitive)) return -1;
    if (inStance(unit, StanceWord.report) && isWord(units[at + 1], Word.that)) return at;
  }
  return -1;
}

/** Whether what follows is what such a verb is about: anything for `rule out`, a report for `dismiss`. */
function takesObject(units: readonly Unit[], { from, to }: UnitRange, end: number): boolean {
  const first = units[to]!;
  if (first.kind !== 'word' || is(first, Class.preposition | Class.coordinator | Class.auxiliary)) return false;
  if (inStance(units[from], StanceWord.anyObject) || to - from > 1) return !is(first, Class.pronoun);
  if (units[from]!.entry.stance.verb === 'intended') return false;
  return units.slice(to, Math.min(end, to + nounReach)).some((unit) => inStance(unit, StanceWord.report));
}

/** An object ends at a comma before a clause of the narrator's. */
function objectEnd(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (units[at]!.text !== ',') continue;
    if (isClause(units, at, end) || isFinite(units, at + 1) || isWord(units[at + 1], Word.with)) return at;
  }
  return end;
}
