/** Grades a quotation against a passage of a source. */
import type { Span } from '../engine';
import { grades, type CutWarning, type Difference, type DifferenceReason, type Grade } from './check-types';
import { changesOf, placesOfChange, type WordChange } from './differences';
import { graveReason, isNegative, type PlacedWords } from './grave';
import type { QuotedText } from './quoted-words';
import type { Passage } from './search';
import type { IndexedSource, SourceIndex } from './source-index';
import { tidiedReason, withoutFillers } from './tidied';
import type { CheckedWord } from './tokens';

/** What the words alone tell. */
export interface Comparison {
  readonly grade: Grade;
  readonly warnings: readonly CutWarning[];
  readonly difference: readonly Difference[];
  /** The share of the quotation's own words that the passage has, 0 to 1. */
  readonly share: number;
}

/** A marked cut of more words has a warning. */
const longCut = 25;

interface Compared {
  readonly index: SourceIndex;
  readonly source: PlacedWords;
  readonly quotation: PlacedWords;
  readonly quoted: QuotedText;
  /** Whether a word of the passage is said by whoever says most of it. */
  readonly isMain: (at: number) => boolean;
}

/** Words of a source. */
export function wordsOfPassage(index: SourceIndex, source: IndexedSource, from: number, to: number): CheckedWord[] {
  const words: CheckedWord[] = [];
  for (let at = from; at < to; at++) {
    const start = source.starts[at]!;
    words.push({ key: index.keyOf(source.words[at]!), start, end: start + source.lengths[at]! });
  }
  return words;
}

/** `shown` is the article as its reader sees it. `isMain` counts from the first word of the passage. */
export function compare(
  index: SourceIndex,
  passage: Passage,
  quoted: QuotedText,
  shown: string,
  isMain: (at: number) => boolean,
): Comparison {
  const words = wordsOfPassage(index, passage.source, passage.from, passage.to);
  const text = passage.source.seen;
  const all = { index, quotation: { text: shown, words: quoted.words }, quoted };
  const whole = compareWords({ ...all, source: { text, words }, isMain });
  const own = words.filter((_, at) => isMain(at));
  if (own.length === words.length || own.length === 0 || whole.grade === 'verbatim') return whole;
  // Somebody may have spoken in between, and been spoken over.
  const resumed = compareWords({ ...all, source: { text, words: own }, isMain: () => true });
  if (!isBetter(resumed, whole)) return whole;
  const others = interjections(words, isMain);
  return {
    ...resumed,
    grade: worse(resumed.grade, others.length > 0 ? 'tidied' : 'verbatim'),
    difference: [...resumed.difference, ...others],
  };
}

const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) > grades.indexOf(b) ? a : b);
const isBetter = (a: Comparison, b: Comparison): boolean =>
  a.share >= b.share && grades.indexOf(a.grade) < grades.indexOf(b.grade);

/** What others say between words of whoever says most. */
function interjections(words: readonly CheckedWord[], isMain: (at: number) => boolean): readonly Difference[] {
  const found: Difference[] = [];
  for (let at = words.findIndex((_, one) => isMain(one)); at < words.length; at++) {
    if (isMain(at)) continue;
    let to = at;
    while (to < words.length && !isMain(to)) to++;
    if (to < words.length) found.push({ reason: 'interjection', source: spanOf(words, at, to), quotation: null });
    at = to;
  }
  return found;
}

function compareWords(compared: Compared): Comparison {
  const { source, quoted } = compared;
  const keys = source.words.map(({ key }) => key);
  const changes = changesOf(keys, keysOfQuotation(quoted));
  const judged = changes.map((change) => judge(compared, keys, change));
  const own = quoted.words.filter(({ isBracketed }) => !isBracketed).length;
  const other = changes.reduce(
    (sum, { start, end }) => sum + quoted.words.slice(start, end).filter(({ isBracketed }) => !isBracketed).length,
    0,
  );
  return {
    grade: judged.reduce<Grade>((worst, { grade }) => worse(worst, grade), 'verbatim'),
    warnings: [...new Set(judged.flatMap(({ warnings }) => warnings))],
    difference: judged.map(({ difference }) => difference),
    share: own === 0 ? 0 : (own - other) / own,
  };
}

/** What stands in brackets is no word of the source, even if that has it. */
export const keysOfQuotation = ({ words }: QuotedText): readonly string[] =>
  words.map(({ key, isBracketed }) => (isBracketed ? `[${key}` : key));

interface JudgedChange {
  readonly grade: Grade;
  readonly warnings: readonly CutWarning[];
  readonly difference: Difference;
}

function judge(compared: Compared, keys: readonly string[], change: WordChange): JudgedChange {
  const { source, quotation, quoted, index, isMain } = compared;
  const places = placesOfChange(keys, change);
  const judged = (
    grade: Grade,
    reason: DifferenceReason,
    at = change,
    warnings: readonly CutWarning[] = [],
  ): JudgedChange => ({
    grade,
    warnings,
    difference: {
      reason,
      source: spanOf(source.words, at.from, at.to),
      quotation: spanOf(quotation.words, at.start, at.end),
    },
  });
  const marked = places.find((place) => isMarked(quoted, place));
  if (marked !== undefined) {
    const warnings = warningsOf(source, marked);
    const isGrave = warnings.includes('negation') && isWithinSentences(source, marked);
    return judged(isGrave ? 'altered-grave' : 'cut-marked', isGrave ? 'negation' : 'marked', marked, warnings);
  }
  if (change.start === change.end) {
    for (const place of places) {
      const reason = tidiedReason(source, place);
      if (reason !== null) return judged('tidied', reason, place);
    }
    if (!Array.from({ length: change.to - change.from }).some((_, at) => isMain(change.from + at)))
      return judged('tidied', 'interjection');
  }
  const left = source.words.slice(change.from, change.to).filter(({ key }) => withoutFillers([key]).length > 0);
  const put = quotation.words.slice(change.start, change.end);
  const reason = graveReason(index, { ...source, words: left }, { ...quotation, words: put });
  if (put.length === 0) return reason === 'negation' ? judged('altered-grave', reason) : judged('cut-unmarked', 'cut');
  return reason === null ? judged('altered', 'word') : judged('altered-grave', reason);
}

const spanOf = (words: readonly CheckedWord[], from: number, to: number): Span | null =>
  from === to ? null : { start: words[from]!.start, end: words[to - 1]!.end };

/** Whether brackets or an ellipsis tell of a change. */
function isMarked({ words, gaps }: QuotedText, { start, end }: WordChange): boolean {
  const put = words.slice(start, end);
  if (put.some(({ isBracketed }) => !isBracketed)) return false;
  if (put.length > 0 || words[start]?.isBracketed === true || words[start - 1]?.isBracketed === true) return true;
  for (let at = start; at <= end; at++) if (gaps.has(at)) return true;
  return false;
}

const sentenceEnd = /[.?!…]["”’)\]]*\s/u;

function warningsOf({ text, words }: PlacedWords, { from, to }: WordChange): readonly CutWarning[] {
  if (from === to) return [];
  const warnings: CutWarning[] = [];
  if (words.slice(from, to).some(isNegative)) warnings.push('negation');
  if (sentenceEnd.test(text.slice(words[from]!.start, words[to]?.start ?? words[to - 1]!.end)))
    warnings.push('sentence-end');
  if (withoutFillers(words.slice(from, to).map(({ key }) => key)).length > longCut) warnings.push('long');
  return warnings;
}

/** Whether a negation that is cut out stands in a sentence of which something is kept. */
function isWithinSentences({ text, words }: PlacedWords, { from, to }: WordChange): boolean {
  const before = words[from - 1]?.end ?? words[from]!.start;
  const after = words[to]?.start ?? words[to - 1]!.end;
  return words
    .slice(from, to)
    .filter(isNegative)
    .some(
      ({ start, end }) => !sentenceEnd.test(text.slice(before, start)) || !sentenceEnd.test(text.slice(end, after)),
    );
}
