/** Claims with a reporting verb, before, after or around what is said. */
import { Class } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import type { MentionFact } from '../../phrases/mention';
import { phraseAfter } from '../../phrases/phrase-after';
import { phraseBefore } from '../../phrases/phrase-before';
import type { Rule } from '../../annotation-types';
import type { Span } from '../../span';
import { holds, is, rangeSpan, type Unit, unitBefore, type UnitRange } from '../../text/units';
import { afterAdjuncts, cueEnd } from '../grammar/adjuncts';
import type { Candidate } from '../candidate';
import { beginsClause, contentBefore, contentEnd, isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { contentSpan, isStop, isWholeStatement, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** What things do as readily as people: `the events show`. */
const thingVerbs = new Set(
  'show demonstrate indicate suggest reveal imply find signal confirm underscore underline highlight put hit continue begin'.split(
    ' ',
  ),
);

interface Found {
  readonly content: readonly Span[];
  readonly rule: Rule;
  readonly weight: number;
  readonly awaits?: boolean;
}

export const reportingVerb: Construction = {
  reasons: ['cue-before', 'cue-after', 'cue-inverted', 'cue-inside', 'participle', 'passive'],
  needs: { words: Class.reporting },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const cue of cues) {
    const found = cue.passive ? passiveContent(sentence, cue, cues) : activeContent(sentence, cue, cues);
    if (found !== null) candidates.push(toCandidate(sentence, cue, found));
  }
  return candidates;
}

function toCandidate(sentence: Sentence, cue: Cue, found: Found): Candidate {
  const { units } = sentence;
  const range = cue.passive ? agentOf(sentence, cue) : cue.subject;
  const source = range && describe(units, range, true);
  const penalty =
    voiceFactor(source, cue) *
    (found.rule !== 'passive' && found.weight === trust.question
      ? 1
      : (cue.negated ? trust.negated : 1) * (cue.unreal ? trust.unreal : 1)) *
    (cue.form.verb.mental ? mentalFactor(found) : 1) *
    (found.rule === 'participle' ? trust.participle : 1);
  return {
    rule: found.rule,
    content: found.content,
    cue: rangeSpan(units, { from: cueStart(sentence, cue), to: cueEnd(units, cue, sentence.to) }),
    source,
    antecedent: source === null ? null : relativeAntecedent(sentence, cue, source),
    weight: found.weight * penalty,
    awaits: found.awaits ?? false,
  };
}

/** A noun that seldom speaks is doubted as a source, the more so where the verb fits things as well. */
function voiceFactor(source: MentionFact | null, cue: Cue): number {
  if (source === null || source.form !== 'nominal' || source.canSpeak) return 1;
  return thingVerbs.has(cue.form.verb.lemma) ? trust.thing : trust.voiceless;
}

function mentalFactor({ weight }: Found): number {
  return weight >= trust.that ? trust.mentalAnnounced : trust.mental;
}

/** `it is thought`: an empty subject belongs to the cue. */
function cueStart(sentence: Sentence, cue: Cue): number {
  const before = unitBefore(sentence.units, cue.from);
  return cue.passive && before?.lower === 'it' && cue.from - 1 >= sentence.from ? cue.from - 1 : cue.from;
}

function relativeAntecedent(sentence: Sentence, cue: Cue, source: MentionFact): MentionFact | null {
  if (source.form !== 'relative' && source.head !== 'that') return null;
  const { units } = sentence;
  let at = cue.subject!.from;
  if (unitBefore(units, at)?.text === ',') at--;
  const phrase = phraseBefore(units, at, sentence.from);
  return phrase && describe(units, phrase, true);
}

function activeContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | null {
  const left = cue.link === 'shared' ? null : leftStart(sentence, cue);
  if (left !== null && endsInQuotation(sentence, left)) return fronted(sentence, cue, left);
  const right = rightContent(sentence, cue, cues);
  if (right?.sure) return right.found;
  if (left !== null && restIsAdjunct(sentence, cue)) {
    const whole = cue.form.verb.complement === 'free' ? fronted(sentence, cue, left) : null;
    const found = parenthesis(sentence, cue, left) ?? whole;
    if (found !== null) return found;
  }
  return right?.found ?? null;
}

/** Where the content before the cue would end: left of an ordinary subject, or of an inverted verb. */
function leftStart(sentence: Sentence, cue: Cue): number | null {
  let at = cue.link === 'inverted' ? cue.from : (cue.subject?.from ?? cue.from);
  const { units } = sentence;
  if (unitBefore(units, at)?.lower === 'as') at--;
  return at > sentence.from ? at : null;
}

function endsInQuotation(sentence: Sentence, end: number): boolean {
  const { units } = sentence;
  let at = end - 1;
  while (at > sentence.from && units[at]!.text === ',') at--;
  return units[at]!.kind === 'quotation' && (at < end - 1 || /[,?!…—–.-]\s*\W{1,2}$/u.test(units[at]!.text));
}

function fronted(sentence: Sentence, cue: Cue, end: number): Found | null {
  const content = contentBefore(sentence, end);
  if (content === null) return null;
  const quoted = endsInQuotation(sentence, end);
  const rest = quoted ? restAfterCue(sentence, cue) : null;
  const rule: Rule = rest !== null ? 'cue-inside' : cue.link === 'inverted' ? 'cue-inverted' : 'cue-after';
  return {
    content: rest === null ? [content] : [content, rest],
    rule,
    weight: quoted ? trust.frontedQuotation : trust.frontedClause,
  };
}

/** `Two crates, he said, were missing`: a cue between commas parts a statement that is no clause before it. */
function parenthesis(sentence: Sentence, cue: Cue, end: number): Found | null {
  const { units } = sentence;
  const after = afterAdjuncts(sentence, cue, cue.link === 'inverted' ? cue.subject!.to : cue.to);
  const next = units[after + 1];
  if (units[end - 1]?.text !== ',' || units[after]?.text !== ',' || next === undefined) return null;
  const opener = units[sentence.from]!;
  // After a whole clause the rest is the narrator's, unless the clause was only a condition.
  if (
    end - sentence.from > 4 &&
    isClause(units, sentence.from, end - 1) &&
    !is(opener, Class.subordinator) &&
    opener.lower !== 'even'
  )
    return null;
  if (is(next, Class.relative | Class.coordinator | Class.subordinator)) return null;
  const before = contentSpan(units, sentence.from, end);
  const rest = contentSpan(units, after, lastWord(sentence));
  if (before === null || rest === null || !(isClause(units, after, lastWord(sentence)) || /ed$/u.test(next.lower)))
    return null;
  return { content: [before, rest], rule: 'cue-inside', weight: trust.frontedClause };
}

/** A quotation that goes on with a sentence. */
const beginsLow = /^\W{1,2}\s*\p{Ll}/u;

/** `“A,” he said, “B.”`: the second half. */
function restAfterCue(sentence: Sentence, cue: Cue): Span | null {
  const { units } = sentence;
  const from = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  for (let at = from; at < sentence.to; at++) {
    if (units[at]!.kind !== 'quotation') continue;
    const before = units[at - 1]!;
    const joined =
      before.text === ',' || before.text === ':' || (at === from && beginsLow.test(units[at]!.text)) || isStop(before);
    return joined ? contentSpan(units, at, at + 1) : null;
  }
  return null;
}

/** Whether nothing that could be content follows the cue. */
function restIsAdjunct(sentence: Sentence, cue: Cue): boolean {
  const start = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  const at = afterAdjuncts(sentence, cue, start);
  const end = lastWord(sentence);
  const { units } = sentence;
  if (at >= end) return true;
  return units[at]!.text === ',' || !beginsClause(sentence, at, end);
}

interface Right {
  readonly found: Found;
  /** Announced by "that", a colon or a quotation, not only likely. */
  readonly sure: boolean;
}

function rightContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Right | null {
  const { units } = sentence;
  const start = cue.link === 'inverted' ? cue.subject!.to : cue.to;
  const at = afterAdjuncts(sentence, cue, start);
  const unit = units[at];
  const rule: Rule =
    cue.form.tense === 'ing' && cue.link === 'shared'
      ? 'participle'
      : cue.link === 'inverted'
        ? 'cue-inverted'
        : 'cue-before';
  if (unit === undefined || at >= sentence.to) return null;
  if (unit.text === ':') return afterColon(sentence, at, rule);
  if (unit.text === ',')
    return units[at + 1]?.kind === 'quotation' && at + 1 < sentence.to
      ? quotationAt(sentence, at + 1, rule)
      : afterAs(sentence, cue, at + 1);
  if (unit.kind === 'quotation' && isWholeStatement(sentence, at)) return quotationAt(sentence, at, rule);
  const end = contentEnd(sentence, at, cue, cues);
  const span = contentSpan(units, at, end);
  if (span === null) return null;
  if (unit.lower === 'that' && end - at > 1)
    return { found: { content: [span], rule, weight: trust.that }, sure: true };
  if (unit.kind === 'quotation') return { found: { content: [span], rule, weight: trust.quotedPart }, sure: true };
  return bareContent(sentence, cue, at, end, span, rule);
}

const questionWords = new Set('whether how why what who which when where if'.split(' '));
const questionVerbs = new Set(
  'ask wonder clarify recount disclose answer indicate show demonstrate testify'.split(' '),
);
const infinitiveVerbs = new Set('promise vow pledge threaten claim swear agree urge offer ask tell demand'.split(' '));
const nounObjectVerbs = new Set(
  'announce confirm acknowledge admit deny predict reveal suggest report reiterate allege concede stress emphasize emphasise disclose flag warn repeat claim'.split(
    ' ',
  ),
);

const startsLetter = /^\p{L}/u;

function bareContent(sentence: Sentence, cue: Cue, at: number, end: number, span: Span, rule: Rule): Right | null {
  const { units } = sentence;
  const { verb } = cue.form;
  const unit = units[at]!;
  const holdsQuotation = units.slice(at, end).some((each) => each.kind === 'quotation');
  const found = (weight: number): Right => ({
    found: { content: [span], rule, weight },
    sure: holdsQuotation && !is(unit, Class.preposition),
  });
  if (questionWords.has(unit.lower))
    return end - at > 2 && (verb.complement === 'free' || questionVerbs.has(verb.lemma)) ? found(trust.question) : null;
  if (unit.lower === 'to' && verb.recipient && at === cue.to) return null;
  if (unit.lower === 'to') return infinitiveVerbs.has(verb.lemma) && end - at > 2 ? found(trust.infinitive) : null;
  // After a form of "say" nothing else can stand: `The society says gulls rarely swallow metal`.
  const said =
    verb.lemma === 'say' && cue.link !== 'shared' && !sentence.titleCase && opensBareClause(unit) && end - at >= 3;
  const clause = said || (sentence.titleCase ? isTitleClause(units, at, end) : beginsClause(sentence, at, end));
  if (isNounForm(sentence, cue)) return holdsQuotation ? found(trust.quotedPart) : null;
  if (verb.complement === 'free' && !is(unit, Class.relative) && clause) return found(trust.bareClause);
  if (holdsQuotation && startsLetter.test(unit.text)) return found(trust.quotedPart);
  const startsPhrase = unit.kind === 'word' && cue.form.tense !== 'base' && !cue.unreal;
  if (!startsPhrase || !nounObjectVerbs.has(verb.lemma)) return null;
  const object = contentSpan(units, at, objectEnd(units, at, end));
  return object && end - at > 1 ? { found: { content: [object], rule, weight: trust.nounObject }, sure: false } : null;
}

function opensBareClause(unit: Unit): boolean {
  return unit.kind === 'word' && !is(unit, Class.determiner | Class.possessive | Class.preposition);
}

/**
 * `several states`, `pledged delegates`: forms that are nouns or adjectives as often as verbs; a name or pronoun before
 * them tells.
 */
const nounForms = new Set(
  'states state emails email texts text posts post pledged pledges pledge hits rules maintains maintained'.split(' '),
);

function isNounForm({ units }: Sentence, cue: Cue): boolean {
  if (!nounForms.has(units[cue.head]!.lower) || cue.subject === null) return false;
  const { form } = describe(units, cue.subject, true);
  return form === 'nominal' || units[cue.head]!.lower === 'pledged';
}

/** In a headline of capitals a verb has one as well. */
function isTitleClause(units: readonly Unit[], from: number, to: number): boolean {
  if (holds(units, from + 1, to, Class.finiteVerb | Class.auxiliary)) return true;
  return units.slice(from + 1, to).some(({ lower }) => /[a-z]{2}ed$/u.test(lower));
}

/** A thing that is announced ends at a comma before a clause of the narrator's. */
function objectEnd(units: readonly Unit[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (units[at]!.text === ',' && isClause(units, at, end)) return at;
  return end;
}

/** `As the Post observed, the plan is dead`. */
function afterAs(sentence: Sentence, cue: Cue, from: number): Right | null {
  const { units } = sentence;
  const opener = cue.subject === null ? -1 : cue.subject.from - 1;
  if (opener < sentence.from || units[opener]!.lower !== 'as' || opener > sentence.from + 1) return null;
  const span = contentSpan(units, from, lastWord(sentence));
  return span && { found: { content: [span], rule: 'cue-before', weight: trust.frontedClause }, sure: true };
}

function afterColon(sentence: Sentence, at: number, rule: Rule): Right | null {
  const { units } = sentence;
  const end = lastWord(sentence);
  if (at + 1 >= end) return { found: { content: [], rule, weight: trust.colon, awaits: true }, sure: true };
  if (units[at + 1]!.kind === 'quotation') return quotationAt(sentence, at + 1, rule);
  const span = contentSpan(units, at + 1, end);
  return span && { found: { content: [span], rule, weight: trust.colon }, sure: true };
}

function quotationAt(sentence: Sentence, at: number, rule: Rule): Right {
  const unit: Unit = sentence.units[at]!;
  return {
    found: { content: [{ start: unit.start, end: unit.end }], rule, weight: trust.announcedQuotation },
    sure: true,
  };
}

/** `by the palace`, right after a passive. */
function agentOf(sentence: Sentence, cue: Cue): UnitRange | null {
  return sentence.units[cue.to]?.lower === 'by' ? phraseAfter(sentence.units, cue.to + 1, lastWord(sentence)) : null;
}

function agentContent(sentence: Sentence, cue: Cue, cues: readonly Cue[], agent: UnitRange): Found | null {
  const { units } = sentence;
  if (units[agent.to]?.lower !== 'that') return null;
  const span = contentSpan(units, agent.to, contentEnd(sentence, agent.to, cue, cues));
  return span && { content: [span], rule: 'passive', weight: trust.that };
}

/** `it has been claimed`, `he is said to have left`, `was told`: nobody is named unless an agent follows. */
function passiveContent(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Found | null {
  const { units } = sentence;
  const before = unitBefore(units, cue.from);
  const empty =
    before?.lower === 'it' || (before === undefined && /^(?:is|was|has|had)$/u.test(units[cue.from]!.lower));
  const next = units[cue.to];
  const end = lastWord(sentence);
  const agent = agentOf(sentence, cue);
  if (agent !== null) return agentContent(sentence, cue, cues, agent);
  if (cue.form.verb.recipient) return null;
  if (next?.lower === 'to' && cue.to < end && !empty && cue.subject !== null) {
    const subject = rangeSpan(units, cue.subject);
    const rest = contentSpan(units, cue.to, contentEnd(sentence, cue.to, cue, cues));
    return rest && { content: [subject, rest], rule: 'passive', weight: trust.passive };
  }
  if (!empty) return null;
  if (cue.to >= end) {
    const content = contentBefore(sentence, cue.from - 1);
    return content && { content: [content], rule: 'passive', weight: trust.passive };
  }
  const from = next!.text === ',' ? cue.to + 1 : cue.to;
  const span = contentSpan(units, from, contentEnd(sentence, from, cue, cues));
  return span && from < end ? { content: [span], rule: 'passive', weight: trust.passive } : null;
}
