/** A phrase of the speaker's inside a report in other words: `He describes the attacks as “a watershed moment”`. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { StanceWord } from '../../language/stance-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import type { MentionFact } from '../../phrases/mention';
import { withNameAfter } from '../../phrases/named-apposition';
import { phraseAfter } from '../../phrases/phrase-after';
import { isDash } from '../../phrases/phrase-before';
import { relativeAntecedent } from '../../phrases/relative-antecedent';
import { subjectBefore } from '../../phrases/subject-before';
import {
  hasTrait,
  inReport,
  inStance,
  is,
  isWord,
  rangeSpan,
  type Unit,
  unitBefore,
  unitsWithin,
  type UnitRange,
} from '../../text/units';
import type { Candidate, RuledCandidate } from '../candidate';
import type { Cue } from '../grammar/cue';
import { firstWord } from '../grammar/cues';
import { infinitiveAt } from '../grammar/infinitives';
import { FirstSubject } from '../grammar/subjects';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

/** How far after the verb, in units, the quoted words may begin. */
const reach = 16;

export const naming: Construction = {
  reasons: ['quoted-phrase'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const { units } = sentence;
  const candidates: RuledCandidate[] = [];
  const first = new FirstSubject(sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
    if (
      !(is(units[at], Class.namingVerb) || leadsToQuotation(units, at)) ||
      units[at]!.capital ||
      isNoun(sentence, at) ||
      cues.some((cue) => firstWord(cue) <= at && at < cue.to)
    )
      continue;
    const candidate = candidateAt(sentence, at, first);
    if (candidate === null) continue;
    candidates.push(candidate);
    candidates.push(...othersAfter(sentence, candidate));
  }
  return candidates;
}

function candidateAt(sentence: Sentence, at: number, first: FirstSubject): RuledCandidate | null {
  const { units } = sentence;
  const { from, passive: helped } = verbGroup(sentence, at);
  const agent = helped ? agentAfter(sentence, at) : null;
  const quotation = quotationAfter(
    sentence,
    agent === null ? at : Math.max(at, agent.to - 1 + commaAt(units, agent.to)),
  );
  if (quotation === -1) return null;
  const passive = helped || isReduced(sentence, at, quotation);
  const range = passive
    ? (agent ?? agentAfter(sentence, quotation))
    : (subjectBefore(units, from, sentence.from) ?? first.before(from));
  const end = passive ? quotation + 1 : phraseEnd(sentence, quotation);
  const content = contentSpan(units, passive ? quotation : at + 1, end);
  if (range === null || content === null) return null;
  const isWhat = inReport(unitBefore(units, range.from), ReportWord.what);
  if (isWhat && (passive || !isJudgement(units[at]!, units[quotation]!))) return null;
  const source = describe(units, range, true);
  const isContrast = inReport(unitBefore(units, range.from), ReportWord.contrast);
  const isSure = isWhat || isContrast || (passive ? helped : end > quotation + 1);
  return {
    rule: 'quoted-phrase',
    content: [content],
    cue: rangeSpan(units, { from, to: at + 1 }),
    source,
    antecedent: antecedentOf(sentence, range, source),
    weight: trust.naming,
    awaits: false,
    ...(isSure ? unlearned(units, from, at) : {}),
  };
}

/** A participle is read well by the models. */
function unlearned(units: readonly Unit[], from: number, verb: number): Pick<RuledCandidate, 'unlearned'> {
  return hasTrait(units[verb], Trait.endsLikeGerund) ? {} : { unlearned: rangeSpan(units, { from, to: verb + 1 }) };
}

function antecedentOf({ units, from }: Sentence, range: UnitRange, { form }: MentionFact): MentionFact | null {
  const meant = form === 'relative' ? relativeAntecedent(units, range.from, from) : null;
  return meant && describe(units, meant, true);
}

/** Words of a judgement: one word is a term as a rule, and few more are what somebody calls a thing now. */
const fewestPast = 2;
const fewestNow = 4;

/** `what he called a “brazen breach”`, `what she calls “the debris of a life in music”` */
function isJudgement(verb: Unit, { text }: Unit): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words >= (hasTrait(verb, Trait.endsLikePast) ? fewestPast : fewestNow);
}

/** Where the phrase ends that the quotation stands in: `“a gift” for every farmer and “an insult” to the town`. */
function phraseEnd(sentence: Sentence, quotation: number): number {
  const { units } = sentence;
  const last = lastWord(sentence);
  let at = quotation + 1;
  while (at < last) {
    const next = listedQuotation(units, at);
    if (next !== -1) at = next + 1;
    else if (goesOn(units, at)) at = complementEnd(sentence, at);
    else break;
  }
  return at;
}

const prepositions = Word.of | Word.for | Word.infinitive | Word.with | Word.on;

/** `“a gift” for Trent`, `“a fool” who …`: in the training articles such words are part of it nine times in ten. */
function goesOn(units: readonly Unit[], at: number): boolean {
  if (isWord(units[at], Word.who | Word.that)) return true;
  return isWord(units[at], prepositions) && !isOccasion(units, at + 1) && !is(units[at + 1], Class.timeWord);
}

/** `and “an insult”`, `or a “trap”`: where the next words in marks stand; -1 where none follow. */
function listedQuotation(units: readonly Unit[], at: number): number {
  if (!is(units[at], Class.coordinator)) return -1;
  const next = is(units[at + 1], Class.article) ? at + 2 : at + 1;
  return units[next]?.kind === 'quotation' && !isWord(units[next + 1], Word.by) ? next : -1;
}

/** Up to a mark, a verb after a conjunction, or words that tell when and where it was said. */
function complementEnd(sentence: Sentence, from: number): number {
  const { units } = sentence;
  for (let at = from + 1; at < lastWord(sentence); at++) {
    const unit = units[at]!;
    if (/^[,;:(]$/u.test(unit.text) || isDash(unit) || hasTrait(unit, Trait.dayName)) return at;
    if (is(unit, Class.coordinator) && (listedQuotation(units, at) !== -1 || leadsToVerb(units, at + 1))) return at;
    if (is(unit, Class.subordinator) && !is(unit, Class.relative) && !isWord(unit, Word.as)) return at;
    if (is(unit, Class.preposition) && isOccasion(units, at + 1)) return at;
  }
  return lastWord(sentence);
}

function leadsToVerb(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (units[at] !== undefined && inVerbGroup(units, at)) at++;
  return at > from || looksFinite(units, at) || hasTrait(units[at], Trait.endsLikeGerund | Trait.pastForm);
}

/** `in a statement`, `at the hearing` */
function isOccasion(units: readonly Unit[], from: number): boolean {
  const phrase = phraseAfter(units, from, units.length);
  return phrase !== null && inReport(units[headIndex(units, phrase)], ReportWord.occasion);
}

/** `wants to “fight on”`, `refused to “bow down”`: what somebody is set on or withholds, in their words. */
function leadsToQuotation(units: readonly Unit[], at: number): boolean {
  if (!inStance(units[at], StanceWord.intending | StanceWord.withholding)) return false;
  return units[at + 2]?.kind === 'quotation' && infinitiveAt(units, at + 1);
}

/** `by charities and “necessary” by ministers`: where the next words in marks begin. */
function beforeNext(sentence: Sentence, at: number): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  for (let next = at + 3; next + 1 < end; next++)
    if (is(units[next], Class.coordinator) && units[next + 1]!.kind === 'quotation') return next;
  return end;
}

/** `The deal, called “a gift” by Benn, was signed`: no form of "be" tells the passive, but "by" does. */
function isReduced(sentence: Sentence, at: number, quotation: number): boolean {
  const { units } = sentence;
  const first = isWord(units[at + 1], Word.as) ? at + 2 : at + 1;
  if (first !== quotation || !inReport(units[at], ReportWord.participle)) return false;
  return speakingAgent(sentence, quotation) !== null;
}

/** Whoever may speak of those named after "by". */
function speakingAgent(sentence: Sentence, at: number): UnitRange | null {
  const agent = agentAfter(sentence, at);
  if (agent === null) return null;
  const { form, canSpeak } = describe(sentence.units, agent, true);
  return form === 'name' || canSpeak ? agent : null;
}

/** `hailed as “a gift” by Benn and “a trap” by Orr`: the words of others, each with "by". */
function othersAfter(sentence: Sentence, { source }: Candidate): readonly RuledCandidate[] {
  const { units } = sentence;
  const found: RuledCandidate[] = [];
  let from = source === null ? sentence.to : unitsWithin(units, source.span).to;
  while (from < sentence.to) {
    let at = from;
    while (
      at < sentence.to &&
      (units[at]!.text === ',' || is(units[at], Class.coordinator) || isWord(units[at], Word.as))
    )
      at++;
    const agent = at > from && units[at]?.kind === 'quotation' ? speakingAgent(sentence, at) : null;
    if (agent === null) break;
    const cue = rangeSpan(units, { from: at + 1, to: at + 2 });
    found.push({
      rule: 'quoted-phrase',
      content: [contentSpan(units, at, at + 1)!],
      cue,
      source: describe(units, agent, true),
      antecedent: null,
      weight: trust.naming,
      awaits: false,
      unlearned: cue,
    });
    from = agent.to;
  }
  return found;
}

/** `by the minister, Karl Benn, as`: 1 for the comma after the name, else 0. */
function commaAt(units: readonly Unit[], at: number): 0 | 1 {
  return units[at]?.text === ',' ? 1 : 0;
}

function isNoun({ units }: Sentence, at: number): boolean {
  const previous = unitBefore(units, at);
  return is(previous, Class.article) || isWord(previous, Word.genitive);
}

function verbGroup(sentence: Sentence, at: number): { from: number; passive: boolean } {
  const { units } = sentence;
  let from = at;
  let passive = false;
  while (
    from > sentence.from &&
    (is(units[from - 1], Class.auxiliary | Class.adverb | Class.negation) ||
      hasTrait(units[from - 1], Trait.endsLikeAdverb))
  ) {
    from--;
    if (is(units[from], Class.be) && inReport(units[at], ReportWord.participle)) passive = true;
  }
  return { from, passive };
}

/**
 * `described by the inspector as “a swindle”`, `described as “a swindle” by the inspector`: the phrase after `at` and
 * "by".
 */
function agentAfter(sentence: Sentence, at: number): UnitRange | null {
  const { units } = sentence;
  const end = beforeNext(sentence, at);
  const phrase = isWord(units[at + 1], Word.by) ? phraseAfter(units, at + 2, end) : null;
  return phrase && (withNameAfter(units, phrase, end) ?? phrase);
}

function quotationAfter(sentence: Sentence, at: number): number {
  const { units } = sentence;
  const end = Math.min(lastWord(sentence), at + reach);
  for (let next = at + 1; next < end; next++) {
    if (units[next]!.kind === 'quotation') return next;
    if (
      (isFinite(units, next) && !is(units[next], Class.namingVerb)) ||
      units[next]!.text === ';' ||
      units[next]!.text === ','
    )
      return -1;
  }
  return -1;
}
