/**
 * Finds the same quotation with other words or another speaker: in a heading and below it, and in several articles.
 * What is in quotation marks in an article is the source that other quotations are held against.
 */
import type { Quotation, Span } from '../engine';
import { checkQuotation, quotationsToCheck, shownText, sureSpeakers, type CheckedArticle } from './check';
import { grades, type CutWarning, type Difference, type Grade } from './check-types';
import { compare, type Comparison } from './compare';
import { isInHeading } from './headings';
import { Mask } from './mask';
import { compareSpeakers, comparableNames, type NamesOfSpeaker } from './names';
import { readQuotedText, type QuotedText } from './quoted-words';
import { findPassages, type Passage } from './search';
import { SourceIndex, type IndexedSource } from './source-index';
import { noSpeakers } from './speaker-map';
import { isSaidIn, mainTurn } from './turns';

/** An article with its name, by which it is put in and taken out. */
export interface VariantArticle extends CheckedArticle {
  readonly file: string;
}

/** A quotation in an article. Ids as in its annotations. */
export interface QuotationInArticle {
  readonly file: string;
  readonly quotation: string;
  readonly claim: string | null;
  /** With its marks. */
  readonly span: Span;
  /** The name of whoever the article has say it. */
  readonly speaker: string | null;
}

/** Two quotations that are one with other words or another speaker. */
export interface Variant {
  /** Where the other one is: below the heading, elsewhere in the article, or in another article. */
  readonly place: 'below-heading' | 'same-article' | 'other-article';
  /** How it stands to the other one. Of both ways to hold them against each other the milder one. */
  readonly grade: Grade;
  readonly quotation: QuotationInArticle;
  /** Null where it is in a heading and no words below have it: then its grade is `not-found`. */
  readonly other: QuotationInArticle | null;
  readonly warnings: readonly CutWarning[];
  /** `source` is in the article of the other one. */
  readonly difference: readonly Difference[];
}

/** Two quotations are the same where they share so many words and such a share of the shorter one. */
const leastWords = 5;
const leastShare = 0.7;
/** A heading has few words. */
const leastInHeading = 2;
/** A shorter phrase in a heading may be a scare quote: its absence below tells nothing. */
const leastMissed = 3;

interface Saying {
  readonly placed: QuotationInArticle;
  readonly inner: Span;
  readonly quoted: QuotedText;
  readonly names: NamesOfSpeaker;
  readonly isHeading: boolean;
}

interface Known {
  readonly article: VariantArticle;
  readonly shown: string;
  readonly source: IndexedSource;
  readonly sayings: readonly Saying[];
}

/** The quotations of articles, kept by file. */
export class VariantIndex {
  readonly #index = new SourceIndex();
  readonly #known = new Map<string, Known>();

  /** Puts an article in, in the place of one of the same name. Takes time in proportion to the text. */
  put(article: VariantArticle): void {
    const { file, text, annotations } = article;
    const shown = shownText(text, annotations.markup);
    const sayings = sayingsOf(article, shown);
    const mask = new Mask(shown);
    let end = 0;
    for (const { inner } of sayings) {
      mask.replace(end, inner.start);
      end = inner.end;
    }
    mask.replace(end, text.length);
    const turns = sayings.map(({ inner, placed, names }) => ({
      start: inner.start,
      speaker: names.length > 0 ? placed.speaker : null,
      time: null,
    }));
    const source = this.#index.put(file, text, { seen: mask.text(), turns });
    this.#known.set(file, { article, shown, source, sayings });
  }

  /** Takes an article out; does nothing where it is not there. */
  remove(file: string): void {
    this.#index.remove(file);
    this.#known.delete(file);
  }

  /** All variants of the quotations of an article, in order, one of each other article at most. */
  *variantsOf(file: string): Generator<Variant, void> {
    const known = this.#known.get(file);
    for (const saying of known?.sayings ?? []) yield* this.#variantsOf(known!, saying);
  }

  *#variantsOf(known: Known, saying: Saying): Generator<Variant, void> {
    const { quoted, isHeading, placed } = saying;
    if (quoted.words.length < (isHeading ? leastInHeading : leastWords)) return;
    const seen = new Set<IndexedSource>();
    let isBelow = false;
    for (const passage of findPassages(this.#index, quoted, passageOf(known.source, saying.inner))) {
      const other = this.#known.get(passage.source.file)!;
      const theirs = sayingIn(other, passage);
      if (theirs === undefined || theirs === saying || seen.has(passage.source)) continue;
      const isOwn = other === known;
      const compared = this.#compare(known, saying, other, theirs, passage);
      const isSame =
        compared.share >= leastShare && compared.same >= (isOwn && isHeading ? leastInHeading : leastWords);
      if (!isSame) continue;
      seen.add(passage.source);
      isBelow ||= isOwn;
      if (compared.grade === 'verbatim') continue;
      const place = !isOwn ? 'other-article' : isHeading || theirs.isHeading ? 'below-heading' : 'same-article';
      const { grade, warnings, difference } = compared;
      yield { place, grade, quotation: placed, other: theirs.placed, warnings, difference };
    }
    if (isHeading && !isBelow && quoted.words.length >= leastMissed && !isInBody(known, saying))
      yield {
        place: 'below-heading',
        grade: 'not-found',
        quotation: placed,
        other: null,
        warnings: [],
        difference: [],
      };
  }

  /** Holds each against the other: what one leaves out, the other has put in. */
  #compare(known: Known, saying: Saying, other: Known, theirs: Saying, passage: Passage): ComparedSayings {
    const index = this.#index;
    const isMain = isSaidIn(passage, mainTurn(passage));
    const there = compare(index, passage, saying.quoted, known.shown, isMain);
    const span = spanOf(passage);
    const own = passageOf(known.source, sharedPart(saying, there.difference));
    const back = compare(index, own, readQuotedText(other.shown, span.start, span.end), other.shown, () => true);
    const isMilder = grades.indexOf(back.grade) < grades.indexOf(there.grade);
    const words = saying.quoted.words.filter(({ isBracketed }) => !isBracketed).length;
    const isOther = compareSpeakers(theirs.names[0] ?? null, saying.names) === 'other';
    return {
      grade: isOther && there.grade !== 'altered-grave' ? 'other-speaker' : isMilder ? back.grade : there.grade,
      warnings: isMilder ? back.warnings : there.warnings,
      difference: isMilder ? back.difference.map(turned) : there.difference,
      share: there.share,
      same: Math.round(there.share * words),
    };
  }
}

interface ComparedSayings extends Comparison {
  /** Words that both have. */
  readonly same: number;
}

const turned = ({ reason, source, quotation }: Difference): Difference => ({
  reason,
  source: quotation,
  quotation: source,
});

/** All variants in some articles, each pair once. */
export function* findVariants(articles: Iterable<VariantArticle>): Generator<Variant, void> {
  const index = new VariantIndex();
  const files: string[] = [];
  for (const article of articles) {
    index.put(article);
    files.push(article.file);
  }
  const told = new Set<string>();
  for (const file of files)
    for (const variant of index.variantsOf(file)) {
      const { quotation, other } = variant;
      const pair = [quotation, other]
        .map((one) => JSON.stringify([one?.file, one?.quotation]))
        .sort()
        .join();
      if (told.has(pair)) continue;
      told.add(pair);
      yield variant;
    }
}

function sayingsOf(article: VariantArticle, shown: string): readonly Saying[] {
  const { file, text, annotations } = article;
  const speakerOf = sureSpeakers(annotations);
  const asSaying = ({ id, span, inner, claim }: Quotation, isHeading: boolean): Saying => {
    const speaker = speakerOf(claim);
    return {
      placed: { file, quotation: id, claim, span, speaker: speaker?.name ?? null },
      inner,
      quoted: readQuotedText(shown, inner.start, inner.end),
      names: comparableNames(speaker),
      isHeading,
    };
  };
  const said = new Set(quotationsToCheck(article));
  return annotations.quotations.flatMap((quotation) => {
    const isHeading = isInHeading(text, quotation);
    const isWanted = said.has(quotation) || (isHeading && quotation.parent === null && quotation.role !== 'title');
    return isWanted ? [asSaying(quotation, isHeading)] : [];
  });
}

/** The quotation that holds most words of a passage begins no later than its middle. */
function sayingIn({ sayings }: Known, passage: Passage): Saying | undefined {
  const middle = passage.source.starts[(passage.from + passage.to) >> 1]!;
  return sayings.find(({ inner }) => middle >= inner.start && middle < inner.end);
}

const spanOf = ({ source, from, to }: Passage): Span => ({
  start: source.starts[from]!,
  end: source.starts[to - 1]! + source.lengths[to - 1]!,
});

/** A quotation without what it has before and after the words of the other one. */
function sharedPart({ quoted: { words }, inner }: Saying, difference: readonly Difference[]): Span {
  const [first, last] = [difference[0], difference.at(-1)];
  const isFirst = first?.source === null && first.quotation?.start === words[0]!.start;
  const isLast = last?.source === null && last.quotation?.end === words.at(-1)!.end;
  return {
    start: isFirst ? first.quotation.end : inner.start,
    end: isLast && !(isFirst && last === first) ? last.quotation.start : inner.end,
  };
}

/** The words of a quotation as a passage of its own article. */
function passageOf(source: IndexedSource, { start, end }: Span): Passage {
  let from = 0;
  while (from < source.starts.length && source.starts[from]! < start) from++;
  let to = from;
  while (to < source.starts.length && source.starts[to]! < end) to++;
  return { source, from, to, score: 1 };
}

/** Whether the text outside of its headings has the words, in quotation marks or not. */
function isInBody({ article, shown, sayings }: Known, { quoted, names }: Saying): boolean {
  const index = new SourceIndex();
  const mask = new Mask(shown);
  for (const { isHeading, placed } of sayings) if (isHeading) mask.replace(placed.span.start, placed.span.end);
  index.put(article.file, shown, { seen: mask.text(), turns: [] });
  return checkQuotation(index, { quoted, shown, names, labels: noSpeakers, last: null }).result.grade !== 'not-found';
}
