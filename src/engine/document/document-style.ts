import type { Language } from '../language/language';
import type { Section } from '../sections/section';
import { markAt, type MarkKind } from '../text/layout';
import { countDialogue, DialogueTotals, type DialogueCounts } from './dialogue';
import { countInterview, InterviewTotals, type InterviewCounts } from './interview';
import { LabelTotals, labelsOf, type LabelCounts } from './transcripts';

/** How a document is written: facts that no section has alone. */
export interface DocumentStyle {
  /** Paragraphs begin with the names of speakers, throughout or in one of the sections. */
  readonly transcript: boolean;
  /** Somebody asks and somebody answers, and no labels tell who. */
  readonly interview: boolean;
  /** It tells of people who talk, as novels do. */
  readonly dialogue: boolean;
  /** Paragraphs end with full stops. */
  readonly stops: boolean;
  /** The marks of most quotations; null where there are none. */
  readonly usualMark: MarkKind | null;
  /** Blocks above the first that is no headline; 0 where full stops distinguish headlines from paragraphs. */
  readonly head: number;
}

/** A section's share in the document's style, as numbers that can be added up. */
export interface StyleCounts {
  readonly blocks: number;
  readonly labels: LabelCounts;
  readonly dialogue: DialogueCounts;
  readonly interview: InterviewCounts;
  /** Blocks too long for a headline, and how many of them end with a stop. */
  readonly paragraphs: number;
  readonly stopped: number;
  /** Quotations per opening mark, in order of the first of each. */
  readonly marks: ReadonlyMap<MarkKind, number>;
  /** Blocks above the first that is no headline; all where every block is one. */
  readonly head: number;
}

/** In UTF-16 units; a longer block is a paragraph of the story, whatever it ends with. */
const longestHeadline = 140;

/** All blocks must have been analysed. */
export function countStyle({ blocks }: Section, language: Language): StyleCounts {
  const counts = { blocks: blocks.length, paragraphs: 0, stopped: 0, head: blocks.length };
  const marks = new Map<MarkKind, number>();
  blocks.forEach(({ known }, at) => {
    const { words } = known;
    const { headline, regions } = known.outline;
    if (!headline) counts.head = Math.min(counts.head, at);
    for (const { span } of regions) {
      const mark = markAt(words, span);
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
    if (words.length <= longestHeadline) return;
    counts.paragraphs++;
    if (/[.!?…:;]["'”’»)\]\s]*$/u.test(words.slice(-8))) counts.stopped++;
  });
  return {
    ...counts,
    labels: labelsOf(blocks, language),
    dialogue: countDialogue(blocks),
    interview: countInterview(blocks, language),
    marks,
  };
}

/** Where at least this share of the paragraphs ends with a stop, a line without one is no paragraph. */
const stoppedShare = 0.5;

export function isSameStyle(a: DocumentStyle, b: DocumentStyle): boolean {
  return (
    a.transcript === b.transcript &&
    a.dialogue === b.dialogue &&
    a.interview === b.interview &&
    a.stops === b.stops &&
    a.usualMark === b.usualMark &&
    a.head === b.head
  );
}

/** The sums over a document's sections. */
export class StyleTotals {
  #blocks = 0;
  readonly #labels = new LabelTotals();
  readonly #dialogue = new DialogueTotals();
  readonly #interview = new InterviewTotals();
  #paragraphs = 0;
  #stopped = 0;
  readonly #marks = new Map<MarkKind, number>();

  add(counts: StyleCounts): void {
    this.#count(counts, 1);
  }

  remove(counts: StyleCounts): void {
    this.#count(counts, -1);
  }

  /** `counts`: those that were added, in the order of the document; usually few of them are looked at. */
  style(counts: () => Iterable<StyleCounts>): DocumentStyle {
    const stops = this.#stopped >= stoppedShare * this.#paragraphs;
    const transcript = this.#labels.isTranscript(this.#blocks);
    return {
      transcript,
      interview: !transcript && this.#interview.isInterview(this.#blocks),
      dialogue: !transcript && this.#dialogue.isDialogue(),
      stops,
      usualMark: this.#usualMark(counts),
      head: stops ? 0 : headLength(counts()),
    };
  }

  /** Of the most frequent kinds the one that comes first in the document. */
  #usualMark(counts: () => Iterable<StyleCounts>): MarkKind | null {
    const most = Math.max(0, ...this.#marks.values());
    const usual = [...this.#marks].flatMap(([mark, count]) => (count === most && most > 0 ? [mark] : []));
    if (usual.length < 2) return usual[0] ?? null;
    for (const { marks } of counts()) for (const mark of marks.keys()) if (usual.includes(mark)) return mark;
    return null;
  }

  #count({ blocks, labels, dialogue, interview, paragraphs, stopped, marks }: StyleCounts, sign: 1 | -1): void {
    this.#blocks += sign * blocks;
    this.#labels.count(labels, sign);
    this.#dialogue.count(dialogue, sign);
    this.#interview.count(interview, sign);
    this.#paragraphs += sign * paragraphs;
    this.#stopped += sign * stopped;
    for (const [mark, count] of marks) this.#marks.set(mark, (this.#marks.get(mark) ?? 0) + sign * count);
  }
}

function headLength(counts: Iterable<StyleCounts>): number {
  let sum = 0;
  for (const { head, blocks } of counts) {
    sum += head;
    if (head < blocks) return sum;
  }
  return 0;
}
