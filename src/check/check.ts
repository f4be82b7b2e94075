/** Holds the quotations of an article against the sources. */
import { firstIndex, wordsOf, type Annotations, type Markup, type Quotation, type Speaker } from '../engine';
import type { CheckedQuotation, FoundPassage, Grade } from './check-types';
import { compare, keysOfQuotation, wordsOfPassage, type Comparison } from './compare';
import { borrowedFrom, excessOf } from './differences';
import { Mask } from './mask';
import { compareSpeakers, comparableNames, type NamesOfSpeaker } from './names';
import { readQuotedText, type QuotedText } from './quoted-words';
import { nameOfLabel, noSpeakers, type SpeakerMap } from './speaker-map';
import { findPassages, type Passage } from './search';
import type { IndexedSource, SourceIndex } from './source-index';
import type { SourceTurn } from './source-types';
import { isSaidIn, mainTurn } from './turns';

/** Below this confidence the speaker of a claim is not held against a label. */
const leastConfidence = 0.7;
/** A passage that has less of the quotation's words, or fits worse, is another one. */
const leastShare = 0.5;
const leastScore = 0.3;
/** A passage is worth less where another speaks, and more where our speaker does, or the last one is near. */
const otherSpeaks = 0.12;
const worths = { other: -otherSpeaks, same: 0.05, open: 0 } as const;
const isNear = 0.01;

/** An article with what was found in it. */
export interface CheckedArticle {
  readonly text: string;
  readonly annotations: Pick<Annotations, 'quotations' | 'claims' | 'speakers' | 'markup'>;
  /** Who labels of the sources stand for. */
  readonly labels?: SpeakerMap;
}

/** The quotations that are held against sources: what somebody says, the outermost marks. */
export function quotationsToCheck({ annotations }: CheckedArticle): readonly Quotation[] {
  const statements = annotations.quotations.filter(({ role }) => role === 'statement');
  const ids = new Set(statements.map(({ id }) => id));
  return statements.filter(({ parent }) => parent === null || !ids.has(parent));
}

/** Checks all quotations of an article, one at a time, in order. */
export function* checkArticle(index: SourceIndex, article: CheckedArticle): Generator<CheckedQuotation, void> {
  let last: IndexedSource | null = null;
  for (const { quotation, query } of queriesOf(article)) {
    const checked = checkQuotation(index, { ...query, last });
    last = checked.passage ?? last;
    yield { quotation: quotation.id, claim: quotation.claim, ...checked.result };
  }
}

/** What is asked of the sources about a quotation, but for where the one before was found. */
export interface AskedQuotation {
  readonly quotation: Quotation;
  readonly query: Omit<QuotationQuery, 'last'>;
}

/** What is asked about the quotations of an article, in order. */
export function* queriesOf(article: CheckedArticle): Generator<AskedQuotation, void> {
  const { annotations, labels = noSpeakers } = article;
  const shown = shownText(article.text, annotations.markup);
  const speakerOf = sureSpeakers(annotations);
  for (const quotation of quotationsToCheck(article)) {
    const names = comparableNames(speakerOf(quotation.claim));
    const quoted = readQuotedText(shown, quotation.inner.start, quotation.inner.end);
    yield { quotation, query: { quoted, shown, names, labels } };
  }
}

/** Who says a claim, by its id, where that is sure enough to be held against a label. */
export function sureSpeakers({
  claims: allClaims,
  speakers: allSpeakers,
}: CheckedArticle['annotations']): (claim: string | null) => Speaker | undefined {
  const claims = new Map(allClaims.map((claim) => [claim.id, claim]));
  const speakers = new Map(allSpeakers.map((speaker) => [speaker.id, speaker]));
  return (id) => {
    const claim = id === null ? undefined : claims.get(id);
    const isSure = claim !== undefined && claim.confidence >= leastConfidence;
    return isSure && claim.speaker !== null ? speakers.get(claim.speaker) : undefined;
  };
}

/** The article as its reader sees it, with all places as they are. */
export function shownText(text: string, markup: readonly Markup[]): string {
  const mask = new Mask(text);
  for (const { start, end } of markup) mask.replace(start, end, wordsOf(text, markup, { start, end }) || '\u00ad');
  return mask.text();
}

/** A quotation with what is known of it. */
export interface QuotationQuery {
  readonly quoted: QuotedText;
  /** The article as its reader sees it. */
  readonly shown: string;
  /** Whom the article names; empty where it does not tell. */
  readonly names: NamesOfSpeaker;
  readonly labels: SpeakerMap;
  /** Where the quotation before was found. */
  readonly last: IndexedSource | null;
}

/** The grade of one quotation, and the source that it was found in. */
export interface Graded {
  readonly passage: IndexedSource | null;
  readonly result: Pick<CheckedQuotation, 'grade' | 'source' | 'warnings' | 'difference'>;
}

const notFound: Graded = { passage: null, result: { grade: 'not-found', source: null, warnings: [], difference: [] } };

/** The grade of one quotation, by the passage that fits it best. */
export function checkQuotation(index: SourceIndex, query: QuotationQuery): Graded {
  const { quoted, shown, names, labels, last } = query;
  const who = (turn: SourceTurn | null): ReturnType<typeof compareSpeakers> =>
    compareSpeakers(nameOfLabel(labels, turn?.speaker ?? null) ?? turn?.speaker ?? null, names);
  if (quoted.words.length === 0) return notFound;
  let best: { readonly passage: Passage; readonly turn: number; readonly value: number } | null = null;
  for (const passage of findPassages(index, quoted)) {
    if (passage.score < leastScore || (best !== null && passage.score < best.value - otherSpeaks - isNear)) break;
    const turn = mainTurn(passage);
    const worth = worths[who(passage.source.turns.turn(turn))];
    const value = passage.score + worth + (passage.source === last ? isNear : 0);
    if (best === null || value > best.value) best = { passage, turn, value };
  }
  if (best === null) return notFound;
  const passage = withoutExcess(index, best.passage, best.turn, quoted);
  const turn = passage.source.turns.turn(best.turn);
  const comparison = compare(index, passage, quoted, shown, isSaidIn(passage, best.turn));
  if (comparison.share < leastShare) return notFound;
  const source = foundPassage(passage, turn, nameOfLabel(labels, turn?.speaker ?? null));
  return { passage: passage.source, result: { ...resultOf(comparison, who(turn) === 'other'), source } };
}

/**
 * An alignment takes a word of its neighbour where the source spells one of the quotation's as two, and reaches over
 * what is said to a single word that somebody else says.
 */
function withoutExcess(index: SourceIndex, passage: Passage, turn: number, quoted: QuotedText): Passage {
  const keysIn = ({ source, from, to }: Passage): readonly string[] =>
    wordsOfPassage(index, source, from, to).map(({ key }) => key);
  const ours = keysOfQuotation(quoted);
  const end = borrowedFrom(keysIn(passage), ours, isSaidIn(passage, turn));
  const own = { ...passage, to: passage.from + end };
  const { before, after } = excessOf(keysIn(own), ours);
  return { ...own, from: own.from + before, to: own.to - after };
}

function resultOf({ grade, warnings, difference }: Comparison, isOther: boolean): Omit<Graded['result'], 'source'> {
  const final: Grade = isOther && grade !== 'altered-grave' ? 'other-speaker' : grade;
  return { grade: final, warnings, difference };
}

function foundPassage({ source, from, to }: Passage, turn: SourceTurn | null, name: string | null): FoundPassage {
  const span = { start: source.starts[from]!, end: source.starts[to - 1]! + source.lengths[to - 1]! };
  return {
    file: source.file,
    span,
    line: firstIndex(source.lines.length, (at) => source.lines[at]! > span.start) + 1,
    time: turn?.time ?? null,
    speaker: turn?.speaker ?? null,
    ...(name !== null && { name }),
  };
}
