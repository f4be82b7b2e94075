/**
 * A report that opens the sentence and has no subject of its own: `Swearing it was tame, the boy let it in`, `When told
 * the train was full, she walked`.
 */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import { inReport, is, isWord, rangeSpan, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { afterRecipient } from '../grammar/adjuncts';
import { clauseAt } from '../grammar/clause';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Construction } from './construction';

export const frontedParticiple: Construction = {
  reasons: ['participle', 'passive'],
  needs: { words: Class.reporting },
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units } = sentence;
  const head = headAt(sentence);
  if (head === null) return [];
  const { at: verb, told } = head;
  const takesHearer = !told && units[verb]!.entry.verb!.verb.recipient;
  const start = takesHearer ? afterRecipient(units, verb + 1, sentence.to) : verb + 1;
  const comma = commaBeforeSubject(sentence, start);
  const content = comma !== -1 && isAnnounced(sentence, start, comma) ? contentSpan(units, start, comma) : null;
  if (content === null) return [];
  const subject = subjectAt(sentence, comma + 1)!;
  const cue = rangeSpan(units, { from: verb, to: verb + 1 });
  return [
    {
      rule: told ? 'passive' : 'participle',
      content: [content],
      cue,
      source: told ? null : describe(units, subject, true),
      antecedent: null,
      weight: trust.that * trust.participle,
      awaits: false,
      unlearned: cue,
    },
  ];
}

/** `Swearing`; `told` of `When told`, which names whoever hears it and not who says it. */
function headAt({ units, from }: Sentence): { readonly at: number; readonly told: boolean } | null {
  if (units[from]!.entry.verb?.tense === 'ing') return { at: from, told: false };
  const isTold = is(units[from], Class.subordinator) && inReport(units[from + 1], ReportWord.hears);
  return isTold && units[from + 1]!.entry.verb?.tense === 'past' ? { at: from + 1, told: true } : null;
}

/** The first comma after `from` that a subject and its verb follow; -1 where none does. */
export function commaBeforeSubject(sentence: Sentence, from: number): number {
  const end = lastWord(sentence);
  for (let at = from + 1; at + 2 < end; at++)
    if (sentence.units[at]!.text === ',' && subjectAt(sentence, at + 1) !== null) return at;
  return -1;
}

/** A subject has at most so many words. */
const longestSubject = 12;

/** The phrase at `at`, if a verb follows it. */
function subjectAt({ units, to }: Sentence, at: number): UnitRange | null {
  if (is(units[at], Class.preposition | Class.coordinator | Class.subordinator)) return null;
  for (let verb = at + 1; verb < Math.min(to, at + longestSubject); verb++) {
    if (!looksFinite(units, verb)) continue;
    let end = verb;
    while (end > at + 1 && inVerbGroup(units, end - 1)) end--;
    const phrase = phraseAfter(units, at, end);
    return phrase?.to === end ? phrase : null;
  }
  return null;
}

/** Whether "that", a clause, or a quotation stands from `from` to `to`. */
function isAnnounced({ units }: Sentence, from: number, to: number): boolean {
  if (isWord(units[from], Word.that)) return to - from > 2;
  return units[from]!.kind === 'quotation' || clauseAt(units, from, to) !== -1;
}
