/** What is judged stands after its judgement: `described as baseless the accusations of the West`. */
import { Class, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import { subjectBefore } from '../../phrases/subject-before';
import { is, isWord, rangeSpan, type Unit } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentEnd } from '../grammar/content';
import type { Cue } from '../grammar/cue';
import { contentSpan, type Sentence } from '../grammar/sentence';
import { FirstSubject } from '../grammar/subjects';
import { trust } from '../trust';
import type { Construction } from './construction';

export const judgedAs: Construction = {
  reasons: ['cue-before'],
  needs: { words: Class.namingVerb },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const first = new FirstSubject(sentence);
  const candidates: RuledCandidate[] = [];
  for (let at = from + 1; at < to; at++) {
    if (!is(units[at], Class.namingVerb) || !isFinite(units, at) || is(units[at - 1], Class.be)) continue;
    if (!isJudgement(units, at + 1)) continue;
    const subject = subjectBefore(units, at, from) ?? first.before(at);
    const content = contentSpan(units, at + 2, contentEnd(sentence, at + 2, { head: at }, cues));
    if (subject === null || content === null) continue;
    const cue = rangeSpan(units, { from: at, to: at + 2 });
    const source = describe(units, subject, true);
    candidates.push({
      rule: 'cue-before',
      content: [content],
      cue,
      source,
      antecedent: null,
      weight: trust.judgedAs,
      awaits: false,
      unlearned: cue,
    });
  }
  return candidates;
}

/** No judgement before its object has more words: `as | wholly without merit | the claim`. */
const longestJudgement = 4;

/** `as baseless the accusations`, `as “absurd” the claim that`; not `as a gift the plan`. */
function isJudgement(units: readonly Unit[], as: number): boolean {
  if (!isWord(units[as], Word.as) || is(units[as + 1], Class.article | Class.possessive)) return false;
  for (let at = as + 2; at <= as + 1 + longestJudgement; at++) {
    const unit = units[at];
    if (unit === undefined || unit.kind === 'punctuation' || is(units[at - 1], Class.preposition)) return false;
    if (is(unit, Class.article | Class.possessive))
      return units[at - 1]!.kind === 'quotation' || !units[at - 1]!.capital;
  }
  return false;
}
