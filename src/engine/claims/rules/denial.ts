/**
 * Verbs that deny, doubt, want or withhold what they report, with objects and infinitives that verbs of saying do not
 * take: `ruled out a rise`, `promised to rebuild the pier`, `urged members to wait`, `is not sure that`, `failed to
 * mention that`.
 */
import { Class } from '../../language/language';
import {
  acceptingVerbs,
  doubtCasters,
  givingVerbs,
  thingsVerbs,
  withheldNouns,
  directingVerbs,
  hearerVerbs,
  objectVerbs,
  phrasalVerbs,
  reportNouns,
  sayingVerbs,
  stanceVerbs,
  sureWords,
  unsureWords,
  withholdingVerbs,
} from '../../language/english/stance-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { phraseAfter } from '../../phrases/phrase-after';
import { phraseBefore } from '../../phrases/phrase-before';
import type { Span } from '../../span';
import { holds, is, rangeSpan, unitBefore, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { contentEnd, isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { infinitiveAt, leadsToInfinitive } from '../grammar/infinitives';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
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
    const to = headEnd(units, at);
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
function headEnd(units: readonly Unit[], at: number): number {
  const { lower, kind } = units[at]!;
  const next = units[at + 1]?.lower ?? '';
  if (kind !== 'word') return -1;
  if (phrasalVerbs.get(lower)?.[1].has(next) === true) return at + 2;
  if (withholdingVerbs.has(lower) && next === 'to' && sayingVerbs.has(units[at + 2]?.lower ?? '')) return at + 3;
  if (doubtCasters.has(lower) && /^(?:doubts?|questions?)$/u.test(next)) return withPreposition(units, at + 2);
  if (
    /^confirm(?:s|ed)?$/u.test(lower) &&
    /^n?or$/u.test(next) &&
    /^den(?:y|ies|ied)$/u.test(units[at + 2]?.lower ?? '')
  )
    return at + 3;
  if (/^want(?:s|ed)?$/u.test(lower) && next === 'to' && units[at + 2]?.lower === 'know') return at + 3;
  if (/^plead(?:s|ed)?$/u.test(lower) && next === 'not' && units[at + 2]?.lower === 'guilty')
    return withPreposition(units, at + 3);
  if (lower === 'drawn' && next === 'on' && unitBefore(units, at)?.lower === 'be') return at + 2;
  if (givingVerbs.has(lower) && next === 'no' && withheldNouns.has(units[at + 2]?.lower ?? ''))
    return withPreposition(units, at + 3);
  if (acceptingVerbs.has(lower) && next === 'that') return at + 1;
  if (stanceVerbs.has(lower) || directingVerbs.has(lower)) return next === 'for' ? at + 2 : at + 1;
  if (isOfBelief(lower) && isBeing(unitBefore(units, at))) return at + 1;
  return -1;
}

/** `no mention of`: the preposition belongs to the cue. */
function withPreposition(units: readonly Unit[], at: number): number {
  return /^(?:of|on|over|to|about|for|as)$/u.test(units[at]?.lower ?? '') ? at + 1 : at;
}

/** `is sure`, `is not sure`, `remain unsure`. */
function isBeing(unit: Unit | undefined): boolean {
  return is(unit, Class.be | Class.negation) || /^remain(?:s|ed)?$/u.test(unit?.lower ?? '');
}

/** `sure`, `sceptical`: words that a form of "be" makes a cue. */
function isOfBelief(lower: string): boolean {
  return sureWords.has(lower) || unsureWords.has(lower);
}

function isNoun(units: readonly Unit[], at: number, lowest: number): boolean {
  const previous = at > lowest ? units[at - 1] : undefined;
  if (units[at]!.capital && at > lowest) return true;
  if (previous?.lower === 'neither') return false;
  if (is(previous, Class.preposition)) return previous?.lower !== 'to';
  return is(previous, Class.determiner | Class.possessive) || previous?.lower === "'s";
}

function candidateAt(sentence: Sentence, head: UnitRange, cues: readonly Cue[], first: FirstSubject): Candidate | null {
  const { units } = sentence;
  if (units[head.to]?.lower === 'by') return passiveAt(sentence, head);
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
      antecedent: null,
      weight: wanted.weight * (isThing(source) ? trust.voiceless : 1),
      awaits: false,
    }
  );
}

/** `Suggestions that the roof was sound were rejected by the builder`. */
function passiveAt(sentence: Sentence, head: UnitRange): Candidate | null {
  const { units } = sentence;
  const { from } = groupBefore(sentence, head.from);
  const agent = phraseAfter(units, head.to + 1, lastWord(sentence));
  const content = contentSpan(units, sentence.from, from);
  const isReport = units
    .slice(sentence.from, Math.min(from, sentence.from + nounReach))
    .some(({ lower }) => reportNouns.has(lower));
  if (agent === null || content === null || !isReport || !is(units[from], Class.be | Class.auxiliary)) return null;
  const [cue, source] = [rangeSpan(units, { from, to: head.to }), describe(units, agent, true)];
  return { rule: 'passive', content: [content], cue, source, antecedent: null, weight: trust.passive, awaits: false };
}

/** The verb with its auxiliaries; null where it is no active finite verb. */
function verbGroup(sentence: Sentence, head: number): UnitRange | null {
  const { units } = sentence;
  const group = groupBefore(sentence, head);
  const { lower } = units[head]!;
  const isHelped = holds(units, group.from, head, Class.auxiliary);
  const isPassive = !isOfBelief(lower) && lower.endsWith('d') && is(units[head - 1], Class.be) && head > group.from;
  if (isPassive || (lower.endsWith('ing') && !isHelped) || units[group.from]!.lower === 'to') return null;
  return group;
}

/** Words that stand before the verb only in such a group: `has long been unsure`, `remain unsure`. */
const groupWords = /^(?:neither|long|remain(?:s|ed)?)$/u;

function groupBefore({ units, from: lowest }: Sentence, head: number): UnitRange {
  const belongs = (at: number): boolean =>
    inVerbGroup(units, at - 1) || groupWords.test(units[at - 1]!.lower) || isWithheld(units, at);
  let from = head;
  while (from > lowest && belongs(from)) from--;
  return { from, to: head + 1 };
}

/** `refused to rule out`: the verb before an infinitive. */
function isWithheld(units: readonly Unit[], at: number): boolean {
  return units[at]!.lower === 'to' && withholdingVerbs.has(units[at - 1]!.lower);
}

/** Who does it. A storm threatens and a plan offers, too: what wants something must be somebody. */
function subjectOf(sentence: Sentence, end: number, head: number, first: FirstSubject): MentionFact | null {
  const { units, from } = sentence;
  const before = unitBefore(units, end);
  const shared = is(before, Class.coordinator) ? first.before(end - 1) : null;
  const range = end > from && !is(before, Class.coordinator) ? phraseBefore(units, end, from) : shared;
  if (range === null || isAsked(sentence, range.from)) return null;
  const source = describe(units, range, true);
  return isThing(source) && thingsVerbs.has(units[head]!.lower) ? null : source;
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
  if (next.lower === 'that') return wanted(whole, trust.that);
  if (is(next, Class.subordinator | Class.relative)) return wanted(whole, trust.question);
  const { lower } = units[from]!;
  const question = questionAfterHearer(units, from, { from: to, to: end });
  if (question !== -1) return wanted(contentSpan(units, question, end), trust.question);
  if (isOfBelief(lower))
    return isClause(units, to, end) && !is(next, Class.preposition) ? wanted(whole, trust.bareClause) : null;
  if (to - from > 1 && sayingVerbs.has(units[to - 1]!.lower)) return null;
  if (infinitiveAt(units, to) && stanceVerbs.get(lower) === 'intended') return wanted(whole, trust.infinitive);
  const asksFor = takesHearer(units, from) && leadsToInfinitive(units, { from: to, to: end });
  if (asksFor) return wanted(whole, trust.infinitive);
  if (directingVerbs.has(lower)) return null;
  const report = reportWithThat(units, to, end);
  if (report !== -1) return { span: contentSpan(units, report + 1, end)!, weight: trust.nounCue, cueEnd: report + 1 };
  const object = contentSpan(units, to, objectEnd(units, to, end));
  return takesObject(units, { from, to }, end) ? wanted(object, trust.nounObject) : null;
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
  if (stanceVerbs.get(units[verb]!.lower) !== 'asked') return -1;
  for (let at = from; at < Math.min(to, from + longestHearer); at++) {
    if (/^(?:whether|if|who|what|how|why|where|when|which)$/u.test(units[at]!.lower)) return at;
    if (units[at]!.kind === 'punctuation' || isFinite(units, at) || units[at]!.lower === 'to') return -1;
  }
  return -1;
}

function takesHearer(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  if (hearerVerbs.has(lower) || directingVerbs.has(lower)) return true;
  return phrasalVerbs.has(lower) && /^(?:up)?on$/u.test(units[at + 1]!.lower);
}

/** How far, in units, the noun of an object may stand from the verb. */
const nounReach = 6;

/** The noun of `claims that …`, `the idea that …`; -1 where there is none. */
function reportWithThat(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < Math.min(end - 2, from + nounReach); at++) {
    const { kind, lower } = units[at]!;
    if (kind !== 'word' || is(units[at], Class.possessive | Class.auxiliary) || lower === "'s") return -1;
    if (reportNouns.has(lower) && units[at + 1]!.lower === 'that') return at;
  }
  return -1;
}

/** Whether what follows is what such a verb is about: anything for `rule out`, a report for `dismiss`. */
function takesObject(units: readonly Unit[], { from, to }: UnitRange, end: number): boolean {
  const first = units[to]!;
  if (first.kind !== 'word' || is(first, Class.preposition | Class.coordinator | Class.auxiliary)) return false;
  if (objectVerbs.has(units[from]!.lower) || to - from > 1) return !is(first, Class.pronoun);
  if (stanceVerbs.get(units[from]!.lower) === 'intended') return false;
  return units.slice(to, Math.min(end, to + nounReach)).some(({ lower }) => reportNouns.has(lower));
}

/** An object ends at a comma before a clause of the narrator's. */
function objectEnd(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (units[at]!.text === ',' && (isClause(units, at, end) || isFinite(units, at + 1))) return at;
  }
  return end;
}
