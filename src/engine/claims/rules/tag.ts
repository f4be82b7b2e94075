/**
 * A quotation with a comma before a name or pronoun and any verb: `“We come for Brenda,” she laughed`. The comma tells
 * that the words were said, whatever the verb tells of how.
 */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import { inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { contentBefore } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const tag: Construction = {
  reasons: ['cue-after', 'cue-inverted'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at + 2 < sentence.to; at++) {
    if (!invitesTag(sentence.units[at]!) || cues.some(({ from }) => from > at && from <= at + cueReach)) continue;
    const found = tagAfter(sentence, at + 1) ?? invertedTag(sentence, at + 1);
    const content = contentBefore(sentence, at + 1);
    if (found !== null && content !== null) candidates.push(toCandidate(sentence, found, content));
  }
  return candidates;
}

/** How far after the quotation, in units, a reporting verb has it as its content. */
const cueReach = 8;

interface TagClause {
  readonly subject: UnitRange;
  readonly verb: number;
}

function toCandidate(
  { units }: Sentence,
  { subject, verb }: TagClause,
  content: Candidate['content'][number],
): Candidate {
  const source = describe(units, subject, true);
  const rule = verb > subject.from ? 'cue-after' : 'cue-inverted';
  const cue = rangeSpan(units, { from: verb, to: verb + 1 });
  return { rule, content: [content], cue, source, antecedent: null, weight: trust.tag, awaits: false };
}

function invitesTag(unit: Unit): boolean {
  return unit.kind === 'quotation' && /[,?!]\s*\W{1,2}$/u.test(unit.text);
}

/** `she laughed`, `Pat Widdop of the club sighed`. */
function tagAfter(sentence: Sentence, from: number): TagClause | null {
  const { units } = sentence;
  const subject = phraseAfter(units, from, lastWord(sentence));
  if (subject === null || !isSomebody(units, subject)) return null;
  return isTagVerb(units, subject.to) ? { subject, verb: subject.to } : null;
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

function isSomebody(units: readonly Unit[], range: UnitRange): boolean {
  const first = units[range.from]!;
  if (range.to - range.from === 1 && is(first, Class.pronoun | Class.indefinite)) return !isWord(first, Word.it);
  return describe(units, range, true).form === 'name';
}

function isTagVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind !== 'word' || unit.capital || is(unit, Class.auxiliary)) return false;
  return looksFinite(units, at) || inReport(unit, ReportWord.finiteEnding);
}
