import { contains, type Span } from '../../../engine';
import type { Edit } from './painted';

/**
 * So much is painted around what is visible, in UTF-16 code units, so that scrolling a few pages shows no bare text.
 */
const margin = 16_384;

/** The part of a text that is painted. Texts of some pages are painted whole. */
export class Region {
  private constructor(
    readonly span: Span,
    private readonly length: number,
  ) {}

  static around(visible: Span, length: number): Region {
    return new Region(within({ start: visible.start - margin, end: visible.end + margin }, length), length);
  }

  /** Whether what is visible is well inside. */
  covers(visible: Span): boolean {
    const wanted = { start: visible.start - margin / 2, end: visible.end + margin / 2 };
    return contains(this.span, within(wanted, this.length));
  }

  /** The region after an edit, so that what is painted ends at the same words. */
  edited({ offset, length, inserted }: Edit): Region {
    const by = inserted - length;
    const move = (place: number): number => (place > offset + length ? place + by : Math.min(place, offset));
    const { start, end } = this.span;
    const isAtEnd = end === this.length;
    return new Region({ start: move(start), end: isAtEnd ? end + by : move(end) }, this.length + by);
  }
}

function within({ start, end }: Span, length: number): Span {
  return { start: Math.max(0, start), end: Math.min(length, end) };
}
