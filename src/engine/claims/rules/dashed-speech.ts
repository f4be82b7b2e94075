/** Speech that a dash opens, without marks: `– Where is he? asked Ann.`, `—Gone, Tom said.` */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { phraseAfter } from '../../phrases/phrase-after';
import { isDash } from '../../phrases/phrase-before';
import { hasTrait, inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const dashedSpeech: Construction = {
  reasons: ['cue-after', 'cue-inverted', 'cue-inside'],
  needs: {},
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from } = sentence;
  if (from > 0 || units.length < 4 || !isDash(units[0]!)) return [];
  const end = lastWord(sentence);
  for (let at = 2; at + 2 < end; at++) {
    if (!/^[,?!…]$/u.test(units[at]!.text)) continue;
    const found = inverted(units, at + 1, end) ?? straight(units, at + 1, end);
    const content = contentSpan(units, 1, at + 1);
    if (found === null || content === null) continue;
    const { subject, verb } = found;
    const after = Math.max(verb + 1, subject.to);
    const rest = goesOn(units, after) ? contentSpan(units, after, end) : null;
    return [
      {
        rule: rest !== null ? 'cue-inside' : verb < subject.from ? 'cue-inverted' : 'cue-after',
        content: rest === null ? [content] : [content, rest],
        cue: rangeSpan(units, { from: verb, to: verb + 1 }),
        source: describe(units, subject, true),
        antecedent: null,
        weight: trust.frontedQuotation,
        awaits: false,
        unlearned: rangeSpan(units, { from: 0, to: rest === null ? after : end }),
      },
    ];
  }
  return [];
}

/** `– In May, said the mayor, it will be over.` */
function goesOn(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (units[at]?.text !== ',' || next === undefined) return false;
  return !is(next, Class.relative | Class.preposition) && !hasTrait(next, Trait.endsLikeGerund);
}

interface SpeechTag {
  readonly subject: UnitRange;
  readonly verb: number;
}

function inverted(units: readonly Unit[], at: number, end: number): SpeechTag | null {
  if (!isSpeechVerb(units, at)) return null;
  const subject = phraseAfter(units, at + 1, end);
  return subject !== null && isSpeaker(units, subject) ? { subject, verb: at } : null;
}

function straight(units: readonly Unit[], at: number, end: number): SpeechTag | null {
  const subject = phraseAfter(units, at, end);
  if (subject === null || !isSpeaker(units, subject)) return null;
  return isSpeechVerb(units, subject.to) ? { subject, verb: subject.to } : null;
}

/** A verb that reports, and after `?` and `!` any other. */
function isSpeechVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind !== 'word' || unit.capital || is(unit, Class.auxiliary)) return false;
  const tense = unit.entry.verb?.tense;
  if (tense === 'past' || tense === 'present') return true;
  return /^[?!…]$/u.test(units[at - 1]!.text) && inReport(unit, ReportWord.finiteEnding);
}

function isSpeaker(units: readonly Unit[], range: UnitRange): boolean {
  if (range.to - range.from === 1 && isWord(units[range.from], Word.third | Word.they | Word.first)) return true;
  const { form, canSpeak } = describe(units, range, true);
  return form === 'name' || (form === 'nominal' && canSpeak);
}
