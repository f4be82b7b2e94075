/** The title of an interview: `‘I never wanted a prize’: a conversation with Ida Marsh`. */
import { Class, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { phraseAfter } from '../../phrases/phrase-after';
import { isDash } from '../../phrases/phrase-before';
import { is, isWord, rangeSpan } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const interviewTitle: Construction = {
  reasons: ['cue-inverted'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from } = sentence;
  const mark = units[from + 1];
  if (units[from]!.kind !== 'quotation' || mark === undefined || !(mark.text === ':' || isDash(mark))) return [];
  const noun = is(units[from + 2], Class.article) ? from + 3 : from + 2;
  if (!isWord(units[noun], Word.conversation) || !isWord(units[noun + 1], Word.with)) return [];
  const phrase = phraseAfter(units, noun + 2, lastWord(sentence));
  const source = phrase && describe(units, phrase, true);
  if (source === null || (source.form !== 'name' && !source.canSpeak)) return [];
  const cue = rangeSpan(units, { from: noun, to: noun + 2 });
  const content = [contentSpan(units, from, from + 1)!];
  const weight = trust.signed;
  return [{ rule: 'cue-inverted', content, cue, source, antecedent: null, weight, awaits: false, unlearned: cue }];
}
