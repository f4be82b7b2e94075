/** `“I thought”—Elena shrugged—“that you had left.”`: what the speaker does, between dashes, parts their words. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import { isDash } from '../../phrases/phrase-before';
import { inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentSpan, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** Units between the dashes, at most. */
const longestBeat = 14;

export const beat: Construction = {
  reasons: ['cue-inside'],
  needs: { quotation: true },
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const candidates: RuledCandidate[] = [];
  for (let at = from; at + 4 < to; at++) {
    if (units[at]!.kind !== 'quotation' || !isDash(units[at + 1]!)) continue;
    if (at > from && units[at - 1]!.kind !== 'punctuation') continue;
    const end = closingDash(units, at + 2, Math.min(to - 1, at + 2 + longestBeat));
    const candidate = end === -1 ? null : candidateOf(units, at, end);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

/** Index of the dash right before the second quotation; -1 where other marks stand between. */
function closingDash(units: readonly Unit[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (units[at]!.kind === 'quotation') return -1;
    if (isDash(units[at]!)) return units[at + 1]!.kind === 'quotation' ? at : -1;
  }
  return -1;
}

function candidateOf(units: readonly Unit[], at: number, end: number): RuledCandidate | null {
  let verb = at + 3;
  while (verb < end && !isAct(units, verb)) verb++;
  const subject = { from: at + 2, to: verb };
  if (verb >= end || !isSomeone(units, subject)) return null;
  const content = [at, end + 1].map((half) => contentSpan(units, half, half + 1)!);
  const cue = rangeSpan(units, { from: verb, to: verb + 1 });
  const source = describe(units, subject, true);
  return {
    rule: 'cue-inside',
    content,
    cue,
    source,
    antecedent: null,
    weight: trust.tag,
    awaits: false,
    unlearned: rangeSpan(units, { from: at + 1, to: end + 1 }),
  };
}

function isSomeone(units: readonly Unit[], range: UnitRange): boolean {
  const first = units[range.from]!;
  if (range.to - range.from === 1 && is(first, Class.pronoun))
    return isWord(first, Word.third | Word.they | Word.first);
  const { form, canSpeak } = describe(units, range, true);
  return form === 'name' || canSpeak;
}

function isAct(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || unit.capital) return false;
  return looksFinite(units, at) || inReport(unit, ReportWord.finiteEnding);
}
