/** `his claim that …`, `there have been allegations that …`. */
import { Class, Trait, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { phraseBefore } from '../../phrases/phrase-before';
import { hasTrait, inReport, is, isWord, rangeSpan } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import type { Cue } from '../grammar/cue';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import { ownerPronoun } from '../grammar/owners';
import type { Construction } from './construction';

export const cueNoun: Construction = {
  reasons: ['noun-cue'],
  needs: { words: Class.cueNoun },
  propose,
};

function propose(sentence: Sentence, cues: readonly Cue[]): readonly RuledCandidate[] {
  const { units } = sentence;
  const end = lastWord(sentence);
  const candidates: RuledCandidate[] = [];
  for (let at = sentence.from; at + 2 < end; at++) {
    if (!is(units[at], Class.cueNoun) || !isWord(units[at + 1], Word.that) || is(units[at + 2], Class.preposition))
      continue;
    if (!isNoun(sentence, at)) continue;
    const content = contentSpan(
      units,
      at + 1,
      nounContentEnd(sentence, at + 1, Math.min(end, nextClaim(sentence, at + 1, cues, end))),
    );
    const source = owner(sentence, at);
    if (content === null) continue;
    candidates.push({
      rule: 'noun-cue',
      content: [content],
      cue: rangeSpan(units, { from: at, to: at + 1 }),
      source,
      antecedent: null,
      weight: source === null ? trust.nounCue * trust.negated : trust.nounCue,
      awaits: false,
      ...(isInTheAir(sentence, at) ? { unlearned: rangeSpan(units, { from: at, to: at + 1 }) } : {}),
    });
  }
  return candidates;
}

/** `amid rumours that …`: nobody's, and hardly found in the training corpus. */
function isInTheAir({ units, from }: Sentence, at: number): boolean {
  const isAfter = at - 1 > from && is(units[at - 1], Class.preposition) && !is(units[at - 1], Class.nounPreposition);
  return isAfter && hasTrait(units[at], Trait.pluralHead);
}

function isNoun(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before > sentence.from && is(sentence.units[before], Class.adverb)) before--;
  const previous = before < 0 ? undefined : sentence.units[before];
  if (is(previous, Class.possessive | Class.determiner | Class.preposition) || isWord(previous, Word.genitive))
    return true;
  return inReport(previous, ReportWord.nounOpener);
}

/** `rumours that they would leave, Brandt promised …`: where the next claim of the sentence begins after a comma. */
function nextClaim({ units }: Sentence, from: number, cues: readonly Cue[], end: number): number {
  const starts = cues.flatMap(({ subject, link }) => (link === 'own' && subject !== null ? [subject.from] : []));
  return starts.find((start) => start > from && units[start - 1]!.text === ',') ?? end;
}

function nounContentEnd(sentence: Sentence, from: number, end: number): number {
  const { units } = sentence;
  let verbs = 0;
  for (let at = from + 2; at < end; at++) {
    if (units[at]!.text === ',' && inReport(units[at + 1], ReportWord.aside)) return at;
    if (is(units[at], Class.relative | Class.coordinator)) verbs = -1;
    // A second verb with an auxiliary is the main clause's: `his claim that it was stolen has been rejected`.
    const opensGroup =
      looksFinite(units, at) &&
      (is(units[at], Class.auxiliary) || !hasTrait(units[at], Trait.endsLikePlural)) &&
      !is(units[at - 1], Class.auxiliary);
    if (opensGroup && ++verbs > 1 && is(units[at], Class.auxiliary)) return at;
  }
  return end;
}

/** Whose claim it is: `his claim`, `the minister’s claim`. */
function owner(sentence: Sentence, at: number): MentionFact | null {
  const { units } = sentence;
  for (let left = at - 1; left >= Math.max(sentence.from, at - 3); left--) {
    if (is(units[left], Class.possessive)) return ownerPronoun(units, left);
    if (!isWord(units[left], Word.genitive) && units[left]!.lower !== "'") continue;
    const phrase = phraseBefore(units, left, sentence.from);
    return phrase && describe(units, phrase, false);
  }
  return null;
}
