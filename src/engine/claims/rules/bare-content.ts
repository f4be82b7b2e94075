/** What follows a reporting verb with nothing that announces it: `She said the plan will fail`. */
import type { Rule } from '../../annotation-types';
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import type { Span } from '../../span';
import { hasTrait, holds, inReport, is, isWord, type Unit, type UnitRange } from '../../text/units';
import { opensHelpedClause } from '../grammar/clause';
import { beginsClause, isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { contentSpan, isStop, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Right } from './found';

const startsLetter = /^\p{L}/u;

/** A question, an infinitive or a clause with fewer units than this is none. */
const shortest = 3;

/** Where content may begin and end that nothing announces. */
export interface BareContentRange extends UnitRange {
  readonly span: Span;
  readonly rule: Rule;
}

/** `She said the plan will fail`, `She asked whether …`, `She promised to …`, `She announced the closure`. */
export function bareContent(sentence: Sentence, cue: Cue, stretch: BareContentRange): Right | null {
  const { units } = sentence;
  const { verb } = cue.form;
  const { from, to, span, rule } = stretch;
  const first = units[from]!;
  const holdsQuotation = units.slice(from, to).some((each) => each.kind === 'quotation');
  const found = (weight: number): Right => ({
    found: { content: [span], rule, weight },
    sure: holdsQuotation && !is(first, Class.preposition),
  });
  if (inReport(first, ReportWord.question)) return takesQuestion(cue, stretch) ? found(trust.question) : null;
  if (isWord(first, Word.infinitive))
    return takesInfinitive(cue, stretch, holdsQuotation)
      ? found(holdsQuotation ? trust.quotedPart : trust.infinitive)
      : null;
  const timed = timedObject(units, cue, stretch);
  if (timed !== null) return timed;
  const clause = isBareClause(sentence, cue, stretch);
  if (isHeadlined(sentence, cue) && opensHelpedClause(units, from, to)) return found(trust.bareClause);
  if (isNounForm(sentence, cue)) return holdsQuotation ? found(trust.quotedPart) : null;
  if (verb.complement === 'free' && !is(first, Class.relative) && clause) return found(trust.bareClause);
  if (holdsQuotation && startsLetter.test(first.text) && !isTarget(cue, stretch, first)) return found(trust.quotedPart);
  if (statesClause(sentence, cue, stretch)) return found(trust.bareClause);
  return figure(units, cue, stretch) ?? subjectMatter(units, cue, stretch) ?? nounObject(units, cue, stretch);
}

/** `hit back | at claims that …, calling them “rubbish”`: what is answered is not said. */
function isTarget({ head, to }: Cue, { from }: BareContentRange, first: Unit): boolean {
  return to - head > 1 && from === to && is(first, Class.preposition);
}

function takesQuestion({ form: { verb } }: Cue, { from, to }: BareContentRange): boolean {
  return to - from >= shortest && (verb.complement === 'free' || verb.questions);
}

/** `promised to leave`; not `told to leave`, which somebody else said. */
function takesInfinitive(
  { form: { verb }, to: cueEnd }: Cue,
  { from, to }: BareContentRange,
  quoted: boolean,
): boolean {
  return (quoted || to - from >= shortest) && verb.infinitive && !(verb.recipient && from === cueEnd);
}

/**
 * `The panel ruled the goal was good`, `The survey found only one child in nine could swim`: these verbs have objects
 * too, so a clause must be there beyond doubt.
 */
function statesClause(
  { units, titleCase }: Sentence,
  { form: { verb, tense }, unreal, to: cueEnd }: Cue,
  { from, to }: BareContentRange,
): boolean {
  if (titleCase || unreal || from !== cueEnd || verb.recipient || tense === 'ing') return false;
  // The present forms of others are nouns as often: `comments`, `remarks`.
  if (!verb.mental && (tense !== 'past' || verb.ofThings)) return false;
  return opensHelpedClause(units, from, to);
}

/** `Panel rules late goal was good`: the whole subject is a noun without an article. */
function isHeadlined({ units, from, to }: Sentence, { form, subject }: Cue): boolean {
  if (form.tense !== 'present' || subject?.from !== from || is(units[from], Class.determiner | Class.pronoun))
    return false;
  return !isStop(units[to - 1]!);
}

/** After a form of "say" nothing but a clause can stand: `The society says gulls rarely swallow metal`. */
function isBareClause(sentence: Sentence, { form, link }: Cue, { from, to }: BareContentRange): boolean {
  if (sentence.titleCase) return isTitleClause(sentence.units, from, to);
  const said = form.verb.plain && link !== 'shared' && opensBareClause(sentence.units[from]!) && to - from >= shortest;
  return said || beginsClause(sentence, from, to) || assertsClause(sentence.units, form, { from, to });
}

/** `asserts the spring cures gout`: after a verb that has no object a word in -s before a noun may be a verb. */
function assertsClause(units: readonly Unit[], { verb, tense }: Cue['form'], { from, to }: UnitRange): boolean {
  if (verb.object || verb.mental || tense !== 'present' || !is(units[from], Class.determiner)) return false;
  for (let at = from + 2; at + 1 < to; at++) {
    if (units[at]!.kind !== 'word' || is(units[at], Class.preposition | Class.coordinator)) return false;
    if (inReport(units[at], ReportWord.finiteEnding) && hasTrait(units[at], Trait.endsLikePlural))
      return opensObject(units[at + 1]!);
  }
  return false;
}

function opensObject(unit: Unit): boolean {
  return unit.kind === 'word' && !is(unit, Class.preposition | Class.coordinator | Class.relative | Class.auxiliary);
}

function opensBareClause(unit: Unit): boolean {
  return unit.kind === 'word' && !is(unit, Class.determiner | Class.possessive | Class.preposition);
}

/** So many words may name what a figure is of: `the number of people killed`. */
const longestCounted = 9;

/** `put the number of dead at 12`, `estimated the cost at 4m`: a thing, "at" and a figure. */
function figure(units: readonly Unit[], { form, unreal }: Cue, { from, to, rule }: BareContentRange): Right | null {
  if (unreal || (form.particle === null && !form.verb.mental)) return null;
  let at = from + 1;
  while (at < Math.min(to, from + longestCounted) && !isWord(units[at], Word.at) && !endsCounted(units, at)) at++;
  const isFigure =
    isWord(units[at], Word.at) && units.slice(at + 1, Math.min(to, at + 5)).some(({ text }) => /\d/u.test(text));
  if (!isFigure) return null;
  let end = at + 1;
  while (end < to && units[end]!.text !== ',') if (isFinite(units, end++)) return null;
  const content = contentSpan(units, from, end);
  return content && { found: { content: [content], rule, weight: trust.figure, unlearned: true }, sure: false };
}

function endsCounted(units: readonly Unit[], at: number): boolean {
  return units[at]!.kind === 'punctuation' || isFinite(units, at);
}

/** `warned of a collapse within decades`: what a warning is about. */
function subjectMatter(
  units: readonly Unit[],
  { form, unreal, negated, to: cueEnd }: Cue,
  { from, to, rule }: BareContentRange,
): Right | null {
  if (!form.verb.about || unreal || negated || from !== cueEnd || !isWord(units[from], Word.of)) return null;
  const object = to - from > shortest ? contentSpan(units, from + 1, objectEnd(units, from + 1, to)) : null;
  return object && { found: { content: [object], rule, weight: trust.nounObject, unlearned: true }, sure: false };
}

/** `She announced the closure`. */
function nounObject(units: readonly Unit[], cue: Cue, { from, to, rule }: BareContentRange): Right | null {
  const { form, unreal } = cue;
  const first = units[from]!;
  const startsPhrase = first.kind === 'word' && !is(first, Class.preposition) && form.tense !== 'base' && !unreal;
  const isAlone = to - from < 2;
  if (!startsPhrase || !(form.verb.object || isShown(units, cue)) || (isAlone && !isCharge(cue, first))) return null;
  const object = contentSpan(units, from, objectEnd(units, from, to));
  const unlearned = isAlone ? { unlearned: true } : {};
  return object && { found: { content: [object], rule, weight: trust.nounObject, ...unlearned }, sure: false };
}

/** `declared a state of emergency | Thursday after fires broke out`: a thing, and when and why it was announced. */
function timedObject(
  units: readonly Unit[],
  { form, unreal }: Cue,
  { from, to, rule }: BareContentRange,
): Right | null {
  if (unreal || form.tense !== 'past' || form.verb.plain || !is(units[from], Class.article)) return null;
  let at = from + 1;
  while (at < to && units[at]!.kind === 'word' && !isFinite(units, at) && !hasTrait(units[at], Trait.dayName)) at++;
  const isTimed = at + 1 < to && hasTrait(units[at], Trait.dayName) && is(units[at + 1], Class.subordinator);
  const content = isTimed ? contentSpan(units, from, at) : null;
  return content && { found: { content: [content], rule, weight: trust.nounObject, unlearned: true }, sure: false };
}

/** `The chart shows a reef` */
function isShown(units: readonly Unit[], { form, head, subject }: Cue): boolean {
  if (!form.verb.ofThings || form.particle !== null || subject === null || units[head]!.capital) return false;
  return is(units[headIndex(units, subject)], Class.documentNoun);
}

/** `several states`, `pledged delegates`: forms that are nouns or adjectives as often as verbs. */
function isNounForm({ units }: Sentence, cue: Cue): boolean {
  const head = units[cue.head];
  if (!inReport(head, ReportWord.nounForm) || cue.subject === null) return false;
  const { form } = describe(units, cue.subject, true);
  return form === 'nominal' || inReport(head, ReportWord.adjectiveForm);
}

/** In a headline of capitals a verb has one as well. */
function isTitleClause(units: readonly Unit[], from: number, to: number): boolean {
  if (holds(units, from + 1, to, Class.finiteVerb | Class.auxiliary)) return true;
  return units.slice(from + 1, to).some((unit) => hasTrait(unit, Trait.pastForm));
}

/** `denies murder` */
function isCharge({ form }: Cue, noun: Unit): boolean {
  return form.verb.charge && !is(noun, Class.pronoun | Class.determiner | Class.adverb) && !noun.capital;
}

/** A thing that is announced ends at a comma before a clause of the narrator's. */
function objectEnd(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (units[at]!.text === ',' && isClause(units, at, end)) return at;
    if (at > from && hasTrait(units[at], Trait.dayName) && is(units[at + 1], Class.subordinator)) return at;
  }
  return end;
}
