import type { TextChange } from '../annotation-types';
import type { Language } from '../language/language';
import { formatProbe, settledFormat } from '../text/settled-format';
import type { TextFormat } from '../text/chunk';
import type { KnownChunks } from '../text/markdown';
import { definedLabelsInSteps } from '../text/markdown-definitions';
import { RecentMap } from '../storage/recent-map';
import { sectionLengths, type SectionLengths } from './boundaries';
import { KnownBlocks } from './known-blocks';
import { isSameSection, textOf, type Section } from './section';
import { sectionsOf, type SectionOptions } from './sections';

/** Text to be cut. It begins where a section began whose beginning has not changed. */
interface Raw {
  readonly raw: string;
  /** The sections that stood here before the edit: some may be found again. */
  readonly before: readonly Section[];
}

type Piece = Section | Raw;

/**
 * Blocks remembered: at least the first, and one per 64 units of text, so that a pass over a text keeps its own.
 */
const leastKept = 4096;
const lengthOfBlock = 64;

/**
 * A text in pieces: sections, and raw text where it was edited since. An edit costs the sections that it may concern,
 * whatever the text's length.
 */
export class Pieces {
  #pieces: Piece[];
  #length: number;
  /** The format that the text’s beginning tells. */
  #format: TextFormat;
  /** The labels and lengths that the sections were cut with. */
  #labels: ReadonlySet<string> = new Set();
  #lengths: SectionLengths;
  readonly #blocks: KnownBlocks;
  readonly #known: KnownChunks;
  /** Up to where the text is cut, in UTF-16 code units. */
  #cut = 0;

  constructor(
    text: string,
    private readonly format: TextFormat,
    private readonly language: Language,
  ) {
    this.#format = format;
    this.#pieces = text === '' ? [] : [{ raw: text, before: [] }];
    this.#length = text.length;
    this.#lengths = sectionLengths(text.length);
    const capacity = (): number => Math.max(leastKept, this.#length / lengthOfBlock);
    this.#blocks = new KnownBlocks(language, capacity);
    this.#known = new RecentMap(capacity);
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** The share of the text that is cut, 0 to 1. */
  get shareCut(): number {
    return this.#length === 0 ? 1 : this.#cut / this.#length;
  }

  /** The sections up to the first raw text. */
  get sections(): readonly Section[] {
    const sections: Section[] = [];
    for (const piece of this.#pieces) {
      if (isRaw(piece)) break;
      sections.push(piece);
    }
    return sections;
  }

  /** The first `length` units, or the whole text where it has fewer. */
  beginning(length: number): string {
    let text = '';
    for (let at = 0; at < this.#pieces.length && text.length < length; at++) text += contentOf(this.#pieces[at]!);
    return text.slice(0, length);
  }

  /** Throws a RangeError where the change lies outside the text. */
  change({ start, end, text }: TextChange): void {
    if (!(start >= 0 && start <= end && end <= this.#length))
      throw new RangeError(`There are no units ${start} to ${end} in a text of ${this.#length}.`);
    const { from, to, offset } = this.#touched(start, end);
    const old = this.#pieces.slice(from, to);
    const before = old.flatMap((piece) => (isRaw(piece) ? piece.before : [piece]));
    for (const { blocks } of before) for (const { known } of blocks) this.#blocks.keep(known);
    const content = old.map(contentOf).join('');
    const raw = content.slice(0, start - offset) + text + content.slice(end - offset);
    this.#pieces.splice(from, to - from, ...(raw === '' ? [] : [{ raw, before }]));
    this.#length += text.length - (end - start);
  }

  /**
   * The pieces that an edit touches, and the one before if the edit reaches where that one ends (`Section.settled`).
   * `offset` is where the first of them begins.
   */
  #touched(start: number, end: number): { readonly from: number; readonly to: number; readonly offset: number } {
    let from = 0;
    let [offset, before] = [0, 0];
    let to = 0;
    for (let position = 0; to < this.#pieces.length; to++) {
      const piece = this.#pieces[to]!;
      if (position > start && position >= end) break;
      if (position <= start) {
        const isBeginning = isRaw(piece) || start - position < piece.settled;
        from = isBeginning ? Math.max(0, to - 1) : to;
        offset = isBeginning ? before : position;
        before = position;
      }
      position += pieceLength(piece);
    }
    return { from, to, offset };
  }

  /** Cuts all raw text, in steps of some milliseconds at most. Steps cannot continue after an edit. */
  *cut(): Generator<void, void> {
    this.#settleFormat();
    yield* this.#settleLabels();
    this.#settleLengths();
    this.#cut = 0;
    for (let at = 0; at < this.#pieces.length; at++) {
      const before = this.#cut;
      if (isRaw(this.#pieces[at]!)) yield* this.#cutAt(at);
      this.#cut = before + pieceLength(this.#pieces[at]!);
    }
    this.#cut = this.#length;
  }

  #settleFormat(): void {
    const format = settledFormat(this.beginning(formatProbe), this.format);
    if (format === this.#format) return;
    this.#format = format;
    this.#startOver();
  }

  /**
   * In Markdown, definitions anywhere in the text decide what is a link: where they change, the whole text is cut
   * again.
   */
  *#settleLabels(): Generator<void, void> {
    if (this.#format !== 'markdown') return;
    const labels = new Set<string>();
    for (const piece of this.#pieces) {
      const own = isRaw(piece) ? yield* definedLabelsInSteps(piece.raw) : piece.labels;
      for (const label of own) labels.add(label);
    }
    if (labels.size === this.#labels.size && [...labels].every((label) => this.#labels.has(label))) return;
    this.#labels = labels;
    this.#startOver();
  }

  #settleLengths(): void {
    const lengths = sectionLengths(this.#length);
    if (lengths === this.#lengths) return;
    this.#lengths = lengths;
    this.#startOver();
  }

  #startOver(): void {
    const raw = this.beginning(this.#length);
    this.#pieces = raw === '' ? [] : [{ raw, before: [] }];
  }

  /** Cuts the raw piece at an index, and the pieces after it until a section begins where one began before. */
  *#cutAt(at: number): Generator<void, void> {
    const ahead = new Lookahead(this.#pieces, at);
    const former = new FormerSections((this.#pieces[at] as Raw).before);
    if (this.#format === 'markdown' && at === 0 && frontMatterFence.test(ahead.text)) ahead.read(Infinity);
    const cut: Section[] = [];
    const begin = this.#cut;
    let from = 0;
    for (let count = 1; ; count *= 2) {
      ahead.read(count);
      for (const section of sectionsOf(
        ahead.text.slice(from),
        this.#optionsFor(at === 0 && from === 0, ahead.isLast),
      )) {
        if (section === null) {
          yield;
          continue;
        }
        cut.push(former.like(section) ?? section);
        from += section.length;
        this.#cut = begin + from;
        const next = ahead.pieceAt(from);
        if (next === undefined) continue;
        this.#pieces.splice(at, next - at, ...cut);
        return;
      }
    }
  }

  #optionsFor(first: boolean, last: boolean): SectionOptions {
    const { language } = this;
    const format = this.#format;
    const [labels, known, blocks, lengths] = [this.#labels, this.#known, this.#blocks, this.#lengths];
    return { first, last, format, language, labels, known, blocks, lengths };
  }
}

/** The former sections of a raw piece, to be found again: in order, each at most once. */
class FormerSections {
  #next = 0;

  constructor(private readonly sections: readonly Section[]) {}

  /** The next one that equals a section; undefined where there is none. */
  like(section: Section): Section | undefined {
    for (let at = this.#next; at < this.sections.length; at++) {
      if (!isSameSection(this.sections[at]!, section)) continue;
      this.#next = at + 1;
      return this.sections[at];
    }
    return undefined;
  }
}

/** May end anywhere. */
const frontMatterFence = /^(?:---|\+\+\+)/u;

/** The text of a piece and of as many after it as are asked for. */
class Lookahead {
  text = '';
  #next: number;
  /** Indices of the pieces after the first by where they begin; at the end of the text the number of pieces. */
  readonly #starts = new Map<number, number>();

  constructor(
    private readonly pieces: readonly Piece[],
    first: number,
  ) {
    this.#next = first;
    this.read(1);
  }

  /** Whether the text reaches the document's end. */
  get isLast(): boolean {
    return this.#next === this.pieces.length;
  }

  read(count: number): void {
    for (let at = 0; at < count && !this.isLast; at++) {
      this.text += contentOf(this.pieces[this.#next++]!);
      this.#starts.set(this.text.length, this.#next);
    }
  }

  /** Index of the piece that begins at an offset of the text; undefined where none does. */
  pieceAt(offset: number): number | undefined {
    return this.#starts.get(offset);
  }
}

function isRaw(piece: Piece): piece is Raw {
  return 'raw' in piece;
}

function contentOf(piece: Piece): string {
  return isRaw(piece) ? piece.raw : textOf(piece);
}

function pieceLength(piece: Piece): number {
  return isRaw(piece) ? piece.raw.length : piece.length;
}
