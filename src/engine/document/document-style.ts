import type { Section } from '../sections/section';
import { markAt, type MarkKind } from '../text/layout';
import { LabelTotals, labelsOf, type LabelCounts } from './transcripts';

/** How a document is written: what its sections cannot tell alone. */
export interface DocumentStyle {
  /** Its paragraphs begin with the names of who speaks, throughout or in one of its sections. */
  readonly transcript: boolean;
  /** Its paragraphs end with full stops. */
  readonly stops: boolean;
  /** The marks that most of its quotations have; null where there are none. */
  readonly usualMark: MarkKind | null;
  /** So many blocks stand above the first that is no headline; 0 where full stops tell headlines from paragraphs. */
  readonly head: number;
}

/** What a section says of a document's style, as numbers that can be added up. */
export interface StyleCounts {
  readonly blocks: number;
  readonly labels: LabelCounts;
  /** Blocks too long for a headline, and those of them that end with a stop. */
  readonly paragraphs: number;
  readonly stopped: number;
  /** Quotations by the marks that they open with, in order of the first of each. */
  readonly marks: ReadonlyMap<MarkKind, number>;
  /** So many blocks stand above the first that is no headline; all where every block is one. */
  readonly head: number;
}

/** A block of more UTF-16 units than this is a paragraph of the story, whatever it ends in. */
const longestHeadline = 140;

/** All blocks must have been analysed. */
export function countStyle({ blocks }: Section): StyleCounts {
  const tally = { blocks: blocks.length, paragraphs: 0, stopped: 0, head: blocks.length };
  const marks = new Map<MarkKind, number>();
  blocks.forEach(({ known }, at) => {
    const { words } = known;
    const { headline, regions } = known.outline;
    if (!headline) tally.head = Math.min(tally.head, at);
    for (const { span } of regions) {
      const mark = markAt(words, span);
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    if (words.length <= longestHeadline) return;
    tally.paragraphs++;
    if (/[.!?…:;]["'”’»)\]\s]*$/u.test(words.slice(-8))) tally.stopped++;
  });
  return { ...tally, labels: labelsOf(blocks), marks };
}

/** In a text that ends at least this share of its paragraphs with a stop, a line without one is none of them. */
const stoppedShare = 0.5;

export function isSameStyle(a: DocumentStyle, b: DocumentStyle): boolean {
  return a.transcript === b.transcript && a.stops === b.stops && a.usualMark === b.usualMark && a.head === b.head;
}

/** The tallies of a document's sections together. */
export class StyleTotals {
  #blocks = 0;
  readonly #labels = new LabelTotals();
  #paragraphs = 0;
  #stopped = 0;
  readonly #marks = new Map<MarkKind, number>();

  add(tally: StyleCounts): void {
    this.#count(tally, 1);
  }

  remove(tally: StyleCounts): void {
    this.#count(tally, -1);
  }

  /** `tallies` are those that were added, in the order of the document: few of them are looked at as a rule. */
  style(tallies: () => Iterable<StyleCounts>): DocumentStyle {
    const stops = this.#stopped >= stoppedShare * this.#paragraphs;
    return {
      transcript: this.#labels.isTranscript(this.#blocks),
      stops,
      usualMark: this.#usualMark(tallies),
      head: stops ? 0 : headOf(tallies()),
    };
  }

  /** Of kinds that are as many the one that comes first in the document. */
  #usualMark(tallies: () => Iterable<StyleCounts>): MarkKind | null {
    const most = Math.max(0, ...this.#marks.values());
    const usual = [...this.#marks].flatMap(([mark, count]) => (count === most && most > 0 ? [mark] : []));
    if (usual.length < 2) return usual[0] ?? null;
    for (const { marks } of tallies()) for (const mark of marks.keys()) if (usual.includes(mark)) return mark;
    return null;
  }

  #count({ blocks, labels, paragraphs, stopped, marks }: StyleCounts, sign: 1 | -1): void {
    this.#blocks += sign * blocks;
    this.#labels.count(labels, sign);
    this.#paragraphs += sign * paragraphs;
    this.#stopped += sign * stopped;
    for (const [mark, count] of marks) this.#marks.set(mark, (this.#marks.get(mark) ?? 0) + sign * count);
  }
}

function headOf(tallies: Iterable<StyleCounts>): number {
  let sum = 0;
  for (const { head, blocks } of tallies) {
    sum += head;
    if (head < blocks) return sum;
  }
  return 0;
}
