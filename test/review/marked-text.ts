import type { Span, TextChange } from '../../src/engine';

/** A text whose units have numbers that stay with them wherever they are moved: what tells where words have gone. */
export class MarkedText {
  text: string;
  #marks: readonly number[];
  #next: number;

  constructor(text: string) {
    this.text = text;
    this.#marks = Array.from({ length: text.length }, (_, at) => at);
    this.#next = text.length;
  }

  marksOf({ start, end }: Span): readonly number[] {
    return this.#marks.slice(start, end);
  }

  /** `marks`: those of units that stood in the text before; other units get new ones. */
  change({ start, end, text }: TextChange, marks?: readonly number[]): void {
    const added = marks ?? Array.from({ length: text.length }, () => this.#next++);
    this.#marks = [...this.#marks.slice(0, start), ...added, ...this.#marks.slice(end)];
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
  }

  /** Where each unit is now, by its mark; -1 for one that is gone. */
  places(): Int32Array {
    const places = new Int32Array(this.#next).fill(-1);
    for (const [at, mark] of this.#marks.entries()) places[mark] = at;
    return places;
  }
}

/** Where units that had these marks are now: the smallest span that holds all that are left. */
export interface Remains {
  /** Null where none is left. */
  readonly span: Span | null;
  /** All of them are there, one after the other, and nothing between them. */
  readonly isWhole: boolean;
}

export function remainsOf(marks: readonly number[], places: Int32Array): Remains {
  const left = marks.map((mark) => places[mark]!).filter((at) => at >= 0);
  if (left.length === 0) return { span: null, isWhole: false };
  const isWhole = left.length === marks.length && left.every((at, nth) => at === left[0]! + nth);
  return { span: { start: Math.min(...left), end: Math.max(...left) + 1 }, isWhole };
}
