/**
 * What bodies, courts and councils put on record: `The ministers welcomed the progress`, `expressed concern at the
 * fall`, `undertook to meet again`, `counsel submitted that …`, `described the remarks as unfortunate`.
 */
import { ActWord } from '../../language/act-words';
import { Class, Trait, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { subjectBefore } from '../../phrases/subject-before';
import { hasTrait, holds, inAct, is, isWord, rangeSpan, type Unit } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentEnd, isClause } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { infinitiveAt } from '../grammar/infinitives';
import { contentSpan, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

export const officialAct: Construction = {
  reasons: ['cue-before'],
  needs: { act: true },
  propose,
};

function propose(
  sentence: Sentence,
  cues: readonly Cue[],
  found: readonly RuledCandidate[],
): readonly RuledCandidate[] {
  const candidates: RuledCandidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const unit = sentence.units[at]!;
    if (!inAct(unit, ActWord.verb) || unit.capital || isTaken(found, unit)) continue;
    const candidate = candidateAt(sentence, at, cues);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

function isTaken(found: readonly RuledCandidate[], { start, end }: Unit): boolean {
  return found.some(({ cue, content }) => [cue, ...content].some((span) => span.start < end && start < span.end));
}

function candidateAt(sentence: Sentence, at: number, cues: readonly Cue[]): RuledCandidate | null {
  const { units } = sentence;
  let from = at;
  while (from > sentence.from && inVerbGroup(units, from - 1)) from--;
  if (holds(units, from, at, Class.be | Class.modal | Class.negation)) return null;
  const subject = subjectBefore(units, from, sentence.from);
  const source = subject && describe(units, subject, true);
  if (source === null || !maySpeak(source)) return null;
  const act = actAt(sentence, at, source);
  if (act === null) return null;
  const end = act.needsClause ? last(sentence, act, at, cues) : ownEnd(units, act.start, last(sentence, act, at, cues));
  const content = contentSpan(units, act.start, end);
  if (content === null || end - act.start < 2 || (act.needsClause && !isClause(units, act.start, end))) return null;
  const cue = rangeSpan(units, { from, to: act.cueEnd });
  return {
    rule: 'cue-before',
    content: [content],
    cue,
    source,
    antecedent: null,
    weight: act.weight,
    awaits: false,
    unlearned: cue,
  };
}

function last(sentence: Sentence, { start }: RecordedAct, head: number, cues: readonly Cue[]): number {
  return contentEnd(sentence, start, { head }, cues);
}

/** `undertook to lend him five million | , and the union stepped in`: where another clause begins. */
function ownEnd(units: readonly Unit[], from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++)
    if (units[at]!.text === ',' && is(units[at + 1], Class.coordinator) && isClause(units, at + 2, to)) return at;
  return to;
}

function maySpeak({ form, canSpeak, name }: MentionFact): boolean {
  return (form === 'name' && name.length > 0) || (form === 'nominal' && canSpeak) || form === 'pronoun';
}

interface RecordedAct {
  /** Where what is reported begins, and where the cue ends. */
  readonly start: number;
  readonly cueEnd: number;
  readonly weight: number;
  readonly needsClause: boolean;
}

function actAt({ units, to }: Sentence, at: number, source: MentionFact): RecordedAct | null {
  const head = units[at];
  let next = at + 1;
  while (next < to && hasTrait(units[next], Trait.endsLikeAdverb)) next++;
  const act = (weight: number, start = next, cueEnd = at + 1): RecordedAct => ({
    start,
    cueEnd,
    weight,
    needsClause: false,
  });
  if (inAct(head, ActWord.that) && isWord(units[next], Word.that)) return { ...act(trust.that), needsClause: true };
  if (inAct(head, ActWord.infinitive) && infinitiveAt(units, next)) return act(trust.infinitive);
  if (inAct(head, ActWord.as) && leadsToAs(units, next, to)) return act(trust.naming);
  if (inAct(head, ActWord.express)) return feelingAt(units, at, to);
  const isOfBody = source.type === 'organization' || source.type === 'group' || source.number === 'plural';
  return inAct(head, ActWord.object) && isOfBody && opensObject(units, next) ? act(trust.nounObject) : null;
}

/** How far in units `as` may stand after `described`, and the reason after `expressed`. */
const longestObject = 12;
const longestFeeling = 5;

/** `described the remarks as unfortunate`; in quotation marks the words are another construction's. */
function leadsToAs(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + longestObject); at++) {
    const { kind, text } = units[at]!;
    if (at > from && isWord(units[at], Word.as)) return units[at + 1]?.kind === 'word';
    if (kind === 'quotation' || text === ',' || text === ';' || isFinite(units, at)) return false;
  }
  return false;
}

/** `expressed deep concern at the fall in water levels`. */
function feelingAt(units: readonly Unit[], at: number, to: number): RecordedAct | null {
  for (let next = at + 2; next < Math.min(to, at + longestFeeling); next++) {
    if (isWord(units[next], Word.that)) return { start: next, cueEnd: next, weight: trust.that, needsClause: true };
    if (inAct(units[next], ActWord.about))
      return { start: next + 1, cueEnd: next + 1, weight: trust.nounObject, needsClause: false };
    if (units[next]!.kind !== 'word' || isFinite(units, next)) return null;
  }
  return null;
}

function opensObject(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit?.kind === 'word' && is(unit, Class.determiner | Class.possessive) && !isWord(unit, Word.that);
}
