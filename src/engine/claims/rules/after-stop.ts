/**
 * Words in marks that end in a full stop, and after them a sentence that tells who said them, and nothing else: `“It is
 * cold.” Voss said with a shrug.`
 */
import { Class, Trait, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import { hasTrait, is, isWord, rangeSpan } from '../../text/units';
import type { Candidate, RuledCandidate } from '../candidate';
import type { Cue } from '../grammar/cue';
import { isStop, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const afterStop: Construction = {
  reasons: ['cue-after'],
  needs: { words: Class.reporting },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[], found: readonly Candidate[]): readonly RuledCandidate[] {
  const { units, from } = sentence;
  const quotation = units[from - 1];
  const [cue] = cues;
  if (cue === undefined || cues.length > 1 || found.some(({ content }) => content.length > 0)) return [];
  if (quotation === undefined || !isApart(sentence) || !isTag(sentence, cue)) return [];
  return [
    {
      rule: 'cue-after',
      content: [{ start: quotation.start, end: quotation.end }],
      cue: rangeSpan(units, { from: cue.from, to: cue.to }),
      source: describe(units, cue.subject!, true),
      antecedent: null,
      weight: trust.afterStop,
      awaits: false,
      unlearned: rangeSpan(units, { from: cue.from, to: cue.to }),
    },
  ];
}

/** Whether a quotation with its own full stop stands before the sentence, and no words lead to it. */
function isApart({ units, from }: Sentence): boolean {
  const { kind, text } = units[from - 1]!;
  const before = units[from - 2];
  return kind === 'quotation' && /\.\W{1,2}$/u.test(text) && (before === undefined || isStop(before));
}

/** Whether a sentence has nothing but who said it, when, and how. */
function isTag(sentence: Sentence, { from, to, form, link, subject, passive, negated, unreal }: Cue): boolean {
  const { units } = sentence;
  const isOwn = link === 'own' && subject?.from === sentence.from && subject.to <= from;
  if (!isOwn || passive || negated || unreal || form.verb.mental || form.verb.complement !== 'free') return false;
  const end = lastWord(sentence);
  if (to < end && !isManner(sentence, to, form.verb.plain)) return false;
  for (let at = to; at < end; at++) if (units[at]!.kind !== 'word' || isFinite(units, at)) return false;
  return true;
}

/** `quietly`, `with a shrug`, and after a verb that only reports: `on Monday`, `to reporters`. */
function isManner({ units }: Sentence, at: number, isPlain: boolean): boolean {
  if (hasTrait(units[at], Trait.endsLikeAdverb)) return true;
  if (isPlain) return is(units[at], Class.preposition | Class.timeWord);
  return isWord(units[at], Word.with) && isWord(units[at + 1], Word.an);
}
