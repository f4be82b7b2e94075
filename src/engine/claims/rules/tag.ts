/**
 * A quotation with a comma before a name or pronoun and any verb: `“We come for Brenda,” she laughed`. The comma tells
 * that the words were said, whatever the verb tells of how.
 */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { phraseAfter } from '../../phrases/phrase-after';
import { subjectBefore } from '../../phrases/subject-before';
import { contains } from '../../span';
import { isCapital } from '../../text/letters';
import { hasTrait, inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { contentBefore } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const tag: Construction = {
  reasons: ['cue-after', 'cue-inverted', 'cue-before'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[], taken: readonly Candidate[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = sentence.from + 3; at < sentence.to; at++) {
    const found = sentence.units[at]!.kind === 'quotation' ? tagBefore(sentence, at, cues) : null;
    const content = contentSpan(sentence.units, at, at + 1);
    if (found !== null && content !== null)
      candidates.push({ ...toCandidate(sentence, found, content), rule: 'cue-before' });
  }
  for (let at = sentence.from; at + 2 < sentence.to; at++) {
    const unit = sentence.units[at]!;
    const isTaken = taken.some(({ content }) => content.some((span) => contains(span, unit)));
    if (!invitesTag(unit) || cues.some((cue) => takes(cue, at, isTaken))) continue;
    const found = tagAfter(sentence, at + 1) ?? invertedTag(sentence, at + 1);
    const content = contentBefore(sentence, at + 1);
    if (found !== null && content !== null) candidates.push(toCandidate(sentence, found, content));
  }
  return candidates;
}

/** How far after the quotation, in units, a reporting verb has it as its content. */
const cueReach = 8;

/** Whether a reporting verb has the quotation at `at`: not one whose subject was taken to begin further on. */
function takes({ from, subject }: Cue, at: number, isTaken: boolean): boolean {
  if (from <= at || from > at + cueReach) return false;
  return isTaken || subject === null || subject.from <= at + 1;
}

interface TagClause {
  readonly subject: UnitRange;
  readonly verb: number;
}

function toCandidate(
  { units }: Sentence,
  { subject, verb }: TagClause,
  content: Candidate['content'][number],
): Candidate {
  const source = mentionOf(units, subject);
  const rule = verb > subject.from ? 'cue-after' : 'cue-inverted';
  const cue = rangeSpan(units, { from: verb, to: verb + 1 });
  return { rule, content: [content], cue, source, antecedent: null, weight: trust.tag, awaits: false };
}

function invitesTag(unit: Unit): boolean {
  return unit.kind === 'quotation' && /[,?!]\s*\W{1,2}$/u.test(unit.text);
}

/** `She blurted, “I thought you were ill.”`: a comma between the verb and a sentence in marks. */
function tagBefore(sentence: Sentence, at: number, cues: readonly Cue[]): TagClause | null {
  const { units } = sentence;
  let verb = at - 2;
  while (verb > sentence.from && hasTrait(units[verb], Trait.endsLikeAdverb)) verb--;
  if (units[at - 1]!.text !== ',' || !isTagVerb(units, verb) || !isSentence(units[at]!)) return null;
  if (cues.some(({ from }) => from < at && from >= at - cueReach)) return null;
  const subject = subjectBefore(units, verb, sentence.from);
  return subject !== null && (isSomebody(units, subject) || isBody(units, subject)) ? { subject, verb } : null;
}

/** `The guild reasoned, “…”` */
function isBody(units: readonly Unit[], { from, to }: UnitRange): boolean {
  return is(units[from], Class.determiner | Class.possessive) && is(units[to - 1], Class.bodyNoun);
}

const wholeSentence = /^\W{1,2}\p{L}.*[.!?…]\W{1,2}$/su;
/** So many words must one have that begins low: `The guild reasoned, “since the cheese is round, it must roll.”` */
const fewestWords = 5;

function isSentence({ text }: Unit): boolean {
  return wholeSentence.test(text) && (isCapital(text.replace(/^\W+/u, '')) || text.split(/\s+/u).length >= fewestWords);
}

/** So many words may stand between a quotation and the verb: `the round, bearded trader laughs`. */
const longestSubject = 10;

/** `she laughed`, `Pat Widdop of the club sighed`, `the doctor barked`. */
function tagAfter(sentence: Sentence, from: number): TagClause | null {
  const { units } = sentence;
  for (let verb = from + 1; verb < Math.min(sentence.to, from + longestSubject); verb++) {
    const subject = { from, to: verb };
    if (!isTagVerb(units, verb)) continue;
    if (endsTag(units[verb + 1]) && isPhrase(units, subject) && isSomebody(units, subject)) return { subject, verb };
    if (isFinite(units, verb)) return null;
  }
  return null;
}

/** Whether no more of the verb's phrase follows than tells how, where or when. */
function endsTag(next: Unit | undefined): boolean {
  if (next === undefined || next.kind !== 'word') return true;
  if (isWord(next, Word.infinitive)) return false;
  return (
    is(next, Class.preposition | Class.coordinator | Class.subordinator | Class.adverb | Class.timeWord) ||
    hasTrait(next, Trait.endsLikeAdverb | Trait.endsLikeGerund)
  );
}

/** One phrase, or two adjectives with a comma between them. */
function isPhrase(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const phrase = phraseAfter(units, from, to);
  if (phrase === null || phrase.to === to) return phrase !== null;
  const isList = units[phrase.to]!.text === ',' && is(units[from], Class.determiner) && phrase.to - from === 2;
  return isList && phraseAfter(units, phrase.to + 1, to)?.to === to;
}

/** `remembers Anil Mehra`. */
function invertedTag(sentence: Sentence, from: number): TagClause | null {
  const { units } = sentence;
  if (!isTagVerb(units, from)) return null;
  const subject = phraseAfter(units, from + 1, lastWord(sentence));
  return subject !== null && isSomebody(units, subject) && units[subject.from]!.capital
    ? { subject, verb: from }
    : null;
}

/** Of `the round, bearded trader` the noun stands after the comma. */
function mentionOf(units: readonly Unit[], range: UnitRange): MentionFact {
  const comma = range.from + 2;
  const isList = is(units[range.from], Class.determiner) && comma < range.to && units[comma]!.text === ',';
  if (!isList) return describe(units, range, true);
  return { ...describe(units, { from: comma + 1, to: range.to }, true), span: rangeSpan(units, range) };
}

function isSomebody(units: readonly Unit[], range: UnitRange): boolean {
  const first = units[range.from]!;
  if (range.to - range.from === 1 && is(first, Class.pronoun | Class.indefinite)) return !isWord(first, Word.it);
  const { form, type, canSpeak } = mentionOf(units, range);
  const isKnown = is(first, Class.determiner | Class.possessive) && (type === 'person' || type === 'group');
  return form === 'name' || (form === 'nominal' && canSpeak && isKnown);
}

function isTagVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind !== 'word' || unit.capital || is(unit, Class.auxiliary)) return false;
  return looksFinite(units, at) || inReport(unit, ReportWord.finiteEnding);
}
