import type { Span } from '../span';

/**
 * What the rules read of a block: its words, numbers and punctuation in order, with every outermost quotation folded into
 * one unit. Offsets are into the block's text.
 */
export interface Unit extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation';
  readonly text: string;
  /** Lower case, apostrophes straight: what lexicons are asked for. */
  readonly lower: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Index of the region that a quotation unit stands for, else -1. */
  readonly region: number;
  /** Whether the parser ends a sentence after it. */
  readonly stop: boolean;
  /** How many sentences the parser ends before it in the block. */
  readonly sentence: number;
}

/** Consecutive units `units[from]` to `units[to - 1]`. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

export function rangeSpan(units: readonly Unit[], range: UnitRange): Span {
  return { start: units[range.from]!.start, end: units[range.to - 1]!.end };
}
