/** `according to the ministry`, `in the words of the minister`. */
import { Class, Word } from '../../language/language';
import { ReportWord } from '../../language/report-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import { phraseAfter } from '../../phrases/phrase-after';
import { inReport, is, isWord, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { withApposition } from '../grammar/subjects';
import { contentSpan, isWholeStatement, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** Where the opening ends that begins at `at`; -1 where none does. */
function openingEnd({ units, language }: Sentence, at: number): number {
  // They begin with words that open sentences too.
  if (!is(units[at], Class.opener)) return -1;
  const words = language.attributions.find(([first]) => first === units[at]!.lower);
  return words?.every((word, index) => units[at + index]?.lower === word) === true ? at + words.length : -1;
}

export const accordingTo: Construction = {
  reasons: ['according-to'],
  needs: { words: Class.opener },
  propose,
};

function propose(sentence: Sentence): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const end = openingEnd(sentence, at);
    const candidate = end === -1 ? null : candidateAt(sentence, at, end);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

function candidateAt(sentence: Sentence, from: number, to: number): Candidate | null {
  const { units } = sentence;
  const phrase = phraseAfter(units, to, lastWord(sentence));
  if (phrase === null || inReport(units[headIndex(units, phrase)], ReportWord.noSpeaker)) return null;
  const before = contentSpan(units, clauseStart(sentence, from), from);
  const range = before === null ? phrase : withApposition(sentence, phrase);
  const after = contentAfter(sentence, range);
  const around =
    before !== null && after !== null && units[from - 1]!.text === ',' && goesOn(units, sentence.from, from, range.to);
  const content = around ? [before, after] : [before ?? after].filter((span) => span !== null);
  return content.length === 0
    ? null
    : {
        rule: 'according-to',
        content,
        cue: rangeSpan(units, { from, to }),
        source: describe(units, range, true),
        antecedent: null,
        weight: trust.according,
        awaits: false,
      };
}

/**
 * `The dam, according to two engineers, is losing …`, `A sale is, according to the team, “one option”`: a clause parted
 * in two.
 */
function goesOn(units: readonly Unit[], from: number, cue: number, to: number): boolean {
  return looksFinite(units, to + 1) || (isFinite(units, cue - 2) && cue - 2 > from);
}

/** Without a comma before it, `according to` belongs to the relative clause that it stands in, if any. */
function clauseStart({ units, from }: Sentence, cue: number): number {
  if (cue === from || (units[cue - 1]!.text === ',' && cue - from > 2)) return from;
  if (
    cue - from <= 2 ||
    is(units[cue - 1], Class.relative) ||
    units[cue - 1]!.text === ':' ||
    units[cue - 1]!.text === ';'
  )
    return cue;
  for (let at = cue - 1; at > from; at--) {
    if (isWord(units[at], Word.which | Word.who) && units[at - 1]!.text === ',') return at;
  }
  return from;
}

function contentAfter(sentence: Sentence, source: UnitRange): ReturnType<typeof contentSpan> {
  const { units } = sentence;
  let from = source.to;
  while (from < sentence.to && units[from]!.kind === 'punctuation') from++;
  if (units[from]?.kind === 'quotation' && isWholeStatement(sentence, from)) return contentSpan(units, from, from + 1);
  return contentSpan(units, from, lastWord(sentence));
}
