/**
 * Adds `tokens` and `units`: what the parser's tree (NLCST) holds, flat, words split from possessive endings and from
 * quotation marks.
 */
import type { SentenceContent, Word as WordNode } from 'nlcst';
import { noEntry, Word } from '../../language/language';
import { quotedWords } from '../../phrases/quoted-name';
import type { MarkedRegion } from '../../quotations/marks';
import type { Span } from '../../span';
import { isCapital, lowerOf } from '../../text/letters';
import { isWord, type Unit } from '../../text/units';
import type { BlockState } from '../block-state';
import type { BlockTools, Pass } from '../pass';
import type { Spelling, Spellings } from '../spellings';

export const listUnits = {
  name: 'units',
  run(state: BlockState, { spellings }: Pick<BlockTools, 'spellings'>): void {
    const { text, language, regions, strays } = state;
    const tokens = new TokenList(text, markSpans(regions, strays), spellings);
    // The tree stays here: it costs over a hundred bytes a character.
    for (const paragraph of language.parse(text).children) {
      if (paragraph.type !== 'ParagraphNode') continue;
      for (const sentence of paragraph.children)
        if (sentence.type === 'SentenceNode') tokens.addSentence(sentence.children);
    }
    state.tokens = tokens.found;
    state.units = foldRegions(state, tokens.found, -1);
  },
} as const satisfies Pass;

/** The marks themselves, in order: no word may hold one. */
function markSpans(regions: readonly MarkedRegion[], strays: readonly Span[]): readonly Span[] {
  if (regions.length === 0) return strays;
  const spans: Span[] = [...strays];
  for (const { span, inner } of regions) {
    spans.push({ start: span.start, end: inner.start });
    if (inner.end < span.end) spans.push({ start: inner.end, end: span.end });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** `“To talk?” said I. “What did it say?”`: the parser takes the pronoun for an initial. */
function isAtStop(text: string, start: number, word: string): boolean {
  return /^\p{Lu}\.$/u.test(word) && /^\s*(?:$|["“”‘’«»])/u.test(text.slice(start + 2, start + 4));
}

type UnitDraft = { -readonly [Key in keyof Unit]: Unit[Key] };

/** The tokens of a block as they come up. */
class TokenList {
  readonly found: UnitDraft[] = [];
  readonly #text: string;
  readonly #marks: readonly Span[];
  readonly #spellings: Spellings;
  /** Index of the first mark that does not end before what comes next. */
  #mark = 0;
  #sentences = 0;

  constructor(text: string, marks: readonly Span[], spellings: Spellings) {
    this.#text = text;
    this.#marks = marks;
    this.#spellings = spellings;
  }

  addSentence(nodes: readonly SentenceContent[]): void {
    for (const node of nodes) {
      if (node.type === 'WhiteSpaceNode') continue;
      const start = node.position!.start.offset!;
      if (node.type === 'WordNode') this.#addWord(this.#textOf(node), start);
      else if (!isBlank(node.value)) this.#add(this.#spellings.of(node.value), start, 'punctuation');
    }
    this.#sentences++;
    const last = this.found.at(-1);
    if (last !== undefined) last.stop = true;
  }

  /** Most words have one part, whose string is there. */
  #textOf({ children, position }: WordNode): string {
    const [first, second] = children;
    if (first !== undefined && second === undefined) return first.value;
    return this.#text.slice(position!.start.offset, position!.end.offset);
  }

  /** Parts a word where two sentences are glued, and before an ending. */
  #addWord(text: string, start: number): void {
    const word = this.#spellings.of(text);
    const { kind, seam, ending } = word;
    if (seam !== -1) {
      this.#addWord(text.slice(0, seam - 1), start);
      this.#add(this.#spellings.of(text.slice(seam - 1, seam)), start + seam - 1, 'punctuation');
      this.#addWord(text.slice(seam), start + seam);
    } else if (ending !== -1) {
      this.#add(this.#spellings.of(text.slice(0, ending)), start, kind);
      this.#add(this.#spellings.of(text.slice(ending)), start + ending, 'word');
    } else if (isAtStop(this.#text, start, text) && isWord(this.#spellings.of(text.charAt(0)).entry, Word.first)) {
      this.#add(this.#spellings.of(text.charAt(0)), start, kind);
      this.#add(this.#spellings.of('.'), start + 1, 'punctuation');
    } else this.#add(word, start, kind);
  }

  /** Leaves out what is a mark. */
  #add(spelling: Spelling, start: number, kind: Unit['kind']): void {
    const text = this.#text;
    const marks = this.#marks;
    const end = start + spelling.text.length;
    while (this.#mark < marks.length && marks[this.#mark]!.end <= start) this.#mark++;
    const mark = marks[this.#mark];
    if (mark !== undefined && mark.start < end) {
      if (start < mark.start) this.#push(this.#spelling(start, mark.start), start, kind);
      if (mark.end < end) this.#add(this.#spelling(mark.end, end), mark.end, kind);
    } else if (kind === 'number' && joinsNumber(this.found, start, text)) {
      const first = this.found.splice(-2)[0]!.start;
      this.#push(this.#spelling(first, end), first, kind);
    } else this.#push(spelling, start, kind);
  }

  #spelling(start: number, end: number): Spelling {
    return this.#spellings.of(this.#text.slice(start, end));
  }

  #push({ text, lower, entry, capital }: Spelling, start: number, kind: Unit['kind']): void {
    const end = start + text.length;
    this.found.push({
      start,
      end,
      kind,
      text,
      lower,
      classes: entry.classes,
      words: entry.words,
      traits: entry.traits,
      entry,
      quoted: null,
      capital,
      region: -1,
      stop: false,
      sentence: this.#sentences,
    });
  }
}

function isBlank(marks: string): boolean {
  const code = marks.charCodeAt(0);
  return !(code > 0x20 && code < 0x80) && marks.trim() === '';
}

/** `2,000` and `$1.5`: the parser parts a number at its comma. */
function joinsNumber(tokens: readonly Unit[], start: number, text: string): boolean {
  const comma = tokens.at(-1);
  const number = tokens.at(-2);
  return (
    comma?.text === ',' &&
    number?.kind === 'number' &&
    number.end === comma.start &&
    comma.end === start &&
    /^\d{3}(?!\d)/u.test(text.slice(start, start + 4))
  );
}

function quotationUnit(state: Quoting, { start, end }: Span, region: number, sentence: number): Unit {
  const text = state.text.slice(start, end);
  const lower = lowerOf(text);
  return {
    start,
    end,
    kind: 'quotation',
    text,
    lower,
    classes: 0,
    words: 0,
    traits: 0,
    entry: noEntry,
    quoted: quotedWords(text, state.language),
    capital: isCapital(text),
    region,
    stop: false,
    sentence,
  };
}

type Quoting = Pick<BlockState, 'text' | 'language' | 'regions'>;

/** `tokens` with the regions that are nested in the region `within`, -1 for the block, folded into one unit each. */
export function foldRegions(state: Quoting, tokens: readonly Unit[], within: number): readonly Unit[] {
  const { regions } = state;
  if (regions.length === 0) return tokens;
  const folded: Unit[] = [];
  let at = 0;
  regions.forEach(({ span, parent }, index) => {
    if (parent !== within) return;
    while (at < tokens.length && tokens[at]!.start < span.start) folded.push(tokens[at++]!);
    folded.push(quotationUnit(state, span, index, tokens[at]?.sentence ?? 0));
    while (at < tokens.length && tokens[at]!.start < span.end) at++;
  });
  while (at < tokens.length) folded.push(tokens[at++]!);
  return folded;
}
