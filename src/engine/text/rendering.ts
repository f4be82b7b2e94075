import type { Span } from '../span';
import { ownCopy } from '../storage/own-copy';
import { firstIndex } from '../sorted';

/** A stretch of a source and what the reader sees in its place. */
export interface ShownPiece extends Span {
  readonly text: string;
}

/**
 * Numbers per piece: where it begins in what is shown and in the source, and its length in the source.
 */
const width = 3;

/**
 * What the reader sees of a marked-up block, and where it lies in the source: pieces in order, each shown unit by unit,
 * or, where the source is longer or shorter than what is shown for it, as a whole (an entity). Offsets are into the
 * block.
 */
export class Rendering {
  constructor(
    readonly shown: string,
    private readonly pieces: readonly number[],
    /** Bounds of the nodes (links, emphasis) in the source, the one that begins last first. */
    private readonly nodes: readonly number[],
  ) {}

  /**
   * The source of a span of what is shown. A node whose words the span holds to one of its ends, and goes on beyond the
   * other, is held whole: `[Ida](…), the mayor`, not `Ida](…), the mayor`.
   */
  toSource({ start, end }: Span): Span {
    const first = this.#pieceAt(start);
    const last = end > start ? this.#pieceAt(end - 1) : first;
    const from = this.#placeIn(first, start);
    const to = end > start ? this.#endIn(last, end) : from;
    return this.#whole(from, to);
  }

  /** What is shown of a span of the source. */
  words({ start, end }: Span): string {
    if (start === end) return '';
    let words = '';
    for (let at = 0; at < this.pieces.length; at += width) {
      const [shown, source, length] = [this.pieces[at]!, this.pieces[at + 1]!, this.pieces[at + 2]!];
      if (source + length <= start) continue;
      if (source >= end) break;
      const text = this.shown.slice(shown, this.#shownEnd(at));
      words += text.length === length ? text.slice(Math.max(0, start - source), end - source) : text;
    }
    return words;
  }

  /** Where the source, which is given, differs from what is shown, in order. */
  *differences(source: string): Generator<ShownPiece, void> {
    let next = 0;
    for (let at = 0; at < this.pieces.length; at += width) {
      const [shown, start, length] = [this.pieces[at]!, this.pieces[at + 1]!, this.pieces[at + 2]!];
      if (start > next) yield { start: next, end: start, text: '' };
      next = start + length;
      const text = this.shown.slice(shown, this.#shownEnd(at));
      if (text.length !== length) yield { start, end: next, text };
      else
        for (let unit = 0; unit < length; unit++)
          if (text[unit] !== source[start + unit])
            yield { start: start + unit, end: start + unit + 1, text: text[unit]! };
    }
    if (next < source.length) yield { start: next, end: source.length, text: '' };
  }

  /** The part that shows a span, with the source that belongs to it, and where that begins in this one's. */
  part({ start, end }: Span): { readonly source: Span; readonly rendering: Rendering } {
    const source = this.toSource({ start, end });
    const pieces: number[] = [];
    for (let at = this.#pieceAt(start); at < this.pieces.length && this.pieces[at]! < end; at += width) {
      const [shown, from, length] = [this.pieces[at]!, this.pieces[at + 1]!, this.pieces[at + 2]!];
      const isWhole = this.#shownEnd(at) - shown !== length;
      const left = isWhole ? 0 : Math.max(0, start - shown);
      const right = isWhole ? 0 : Math.max(0, this.#shownEnd(at) - end);
      pieces.push(Math.max(0, shown - start), from + left - source.start, length - left - right);
    }
    const nodes: number[] = [];
    for (let at = 0; at < this.nodes.length; at += 2) {
      const [first, last] = [this.nodes[at]! - source.start, this.nodes[at + 1]! - source.start];
      // What goes on in another part is not held whole in this one.
      if (first >= 0 && last <= source.end - source.start) nodes.push(first, last);
    }
    return { source, rendering: new Rendering(ownCopy(this.shown.slice(start, end)), pieces, nodes) };
  }

  /** Whether the source, which is given, is just what is shown. */
  isBare(source: string): boolean {
    return this.shown === source && this.pieces.length === width;
  }

  isSame(other: Rendering): boolean {
    return (
      this === other ||
      (this.shown === other.shown && isSameList(this.pieces, other.pieces) && isSameList(this.nodes, other.nodes))
    );
  }

  /** Index of the last piece that begins at an offset of what is shown or before it. */
  #pieceAt(offset: number): number {
    const after = firstIndex(this.pieces.length / width, (at) => this.pieces[at * width]! > offset);
    return Math.max(0, after - 1) * width;
  }

  #shownEnd(piece: number): number {
    return this.pieces[piece + width] ?? this.shown.length;
  }

  /** Where a unit of a piece stands in the source; of a piece that is shown as a whole, where that begins. */
  #placeIn(piece: number, offset: number): number {
    const [shown, source, length] = [this.pieces[piece]!, this.pieces[piece + 1]!, this.pieces[piece + 2]!];
    if (offset >= this.#shownEnd(piece)) return source + length;
    return this.#shownEnd(piece) - shown === length ? source + offset - shown : source;
  }

  #endIn(piece: number, offset: number): number {
    const [shown, source, length] = [this.pieces[piece]!, this.pieces[piece + 1]!, this.pieces[piece + 2]!];
    return this.#shownEnd(piece) - shown === length ? source + Math.min(offset - shown, length) : source + length;
  }

  #whole(from: number, to: number): Span {
    let [start, end] = [from, to];
    for (let at = 0; at < this.nodes.length; at += 2) {
      const [first, last] = [this.nodes[at]!, this.nodes[at + 1]!];
      if (first < start && start < last && last <= end && this.words({ start: first, end: start }) === '')
        start = first;
      else if (start <= first && first < end && end < last && this.words({ start: end, end: last }) === '') end = last;
    }
    return { start, end };
  }
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** Ligatures and the soft hyphen, each alone and with runs of other letters. */
const unlike = /[\u00ad\ufb00-\ufb06]/gu;
const runs = /[^\u00ad\ufb00-\ufb06]+|[\u00ad\ufb00-\ufb06]/gu;

function plainLetters(letter: string): string {
  return letter === '\u00ad' ? '' : letter.normalize('NFKC');
}

/** What is shown of a block, as it is read: pieces and nodes are added in order. */
export class RenderingBuilder {
  /** What is shown, and the same with blanks for what is shown but not spoken: code, addresses. */
  shown = '';
  words = '';
  readonly #pieces: number[] = [];
  readonly #nodes: Span[] = [];

  /**
   * Shows `text` for a stretch of the source: unit by unit where it is as long, else as a whole. Ligatures are shown as
   * letters, soft hyphens not at all.
   */
  add(piece: ShownPiece, isSpoken = true): void {
    const { start, end, text } = piece;
    if (text.search(unlike) === -1) {
      this.#add(piece, isSpoken);
      return;
    }
    if (text.length !== end - start) this.#add({ ...piece, text: text.replaceAll(unlike, plainLetters) }, isSpoken);
    else
      for (const { index, 0: part } of text.matchAll(runs)) {
        const span = { start: start + index, end: start + index + part.length };
        this.#add({ ...span, text: part.replaceAll(unlike, plainLetters) }, isSpoken);
      }
  }

  #add({ start, end, text }: ShownPiece, isSpoken: boolean): void {
    if (text === '') return;
    const at = this.#pieces.length - width;
    const isNext = at >= 0 && this.#pieces[at + 1]! + this.#pieces[at + 2]! === start;
    const isEven = at >= 0 && this.shown.length - this.#pieces[at]! === this.#pieces[at + 2];
    if (isNext && isEven && text.length === end - start) this.#pieces[at + 2]! += end - start;
    else this.#pieces.push(this.shown.length, start, end - start);
    this.shown += text;
    this.words += isSpoken ? text : text.replace(/[^\r\n]/gu, (char) => ' '.repeat(char.length));
  }

  addNode({ start, end }: Span): void {
    this.#nodes.push({ start, end });
  }

  get isEmpty(): boolean {
    return this.shown === '';
  }

  build(): Rendering {
    const nodes = this.#nodes
      .sort((a, b) => b.start - a.start || a.end - b.end)
      .flatMap(({ start, end }) => [start, end]);
    return new Rendering(ownCopy(this.shown), this.#pieces, nodes);
  }
}
