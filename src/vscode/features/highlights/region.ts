import { contains, type Span } from '../../../engine';
import type { Edit } from './painted';

/**
 * How much is painted on each side of the visible text, in UTF-16 code units. Enough to scroll a few pages.
 */
const margin = 16_384;

/** The painted part of a text. A text of a few pages is painted whole. */
export class Region {
  private constructor(
    readonly span: Span,
    private readonly length: number,
  ) {}

  static around(visible: Span, length: number): Region {
    return new Region(clip({ start: visible.start - margin, end: visible.end + margin }, length), length);
  }

  /** Whether the visible span lies well inside. */
  covers(visible: Span): boolean {
    const wanted = { start: visible.start - margin / 2, end: visible.end + margin / 2 };
    return contains(this.span, clip(wanted, this.length));
  }

  /** The region after an edit, with the same words at its ends. */
  edited({ offset, length, inserted }: Edit): Region {
    const by = inserted - length;
    const move = (place: number): number => (place > offset + length ? place + by : Math.min(place, offset));
    const { start, end } = this.span;
    const isAtEnd = end === this.length;
    return new Region({ start: move(start), end: isAtEnd ? end + by : move(end) }, this.length + by);
  }
}

function clip({ start, end }: Span, length: number): Span {
  return { start: Math.max(0, start), end: Math.min(length, end) };
}
