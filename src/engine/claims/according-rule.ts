/** `according to the ministry`, `in the words of the minister`. */
import { describe } from '../mentions/describe';
import { phraseAfter } from '../mentions/noun-phrase';
import { rangeSpan, type UnitRange } from '../text/units';
import type { Candidate } from './candidate';
import { withApposition } from './cues';
import { contentSpan, lastWord, type Sentence } from './sentence';
import { trust } from './weights';

const openings: readonly (readonly string[])[] = [['according', 'to'], ['in', 'the', 'words', 'of']];

export function proposeAccordingClaims(sentence: Sentence): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const opening = openings.find((words) => words.every((word, k) => sentence.units[at + k]?.lower === word));
    const candidate = opening && candidateAt(sentence, at, at + opening.length);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

function candidateAt(sentence: Sentence, from: number, to: number): Candidate | null {
  const { units } = sentence;
  const phrase = phraseAfter(units, to, lastWord(sentence));
  if (phrase === null) return null;
  const before = contentSpan(units, sentence.from, from);
  const range = before === null ? phrase : withApposition(sentence, phrase);
  const content = before ?? contentAfter(sentence, range);
  return content && {
    rule: 'according-to', content: [content], cue: rangeSpan(units, { from, to }), source: describe(units, range, true),
    antecedent: null, weight: trust.according, awaits: false,
  };
}

function contentAfter(sentence: Sentence, source: UnitRange): ReturnType<typeof contentSpan> {
  const { units } = sentence;
  let from = source.to;
  while (from < sentence.to && units[from]!.kind === 'punctuation') from++;
  return contentSpan(units, from, lastWord(sentence));
}
