import type { SpanIn } from '../spaces';
import { firstIndex } from '../sorted';

/** A region in quotation marks, found by the marks alone. Offsets are into the block's text. */
export interface MarkedRegion {
  /** With the marks; up to the block's end where the closing mark is missing. */
  readonly span: SpanIn<'block'>;
  /** Without the marks. */
  readonly inner: SpanIn<'block'>;
  readonly style: MarkStyle;
  /** False where the closing mark is missing. */
  readonly closed: boolean;
  /** Index of the region that this one is nested in, -1 at the top. */
  readonly parent: number;
}

export type MarkStyle = 'double' | 'single' | 'guillemet' | 'low';

export interface PairedMarks {
  /** In order of start; a nested region follows its parent. */
  readonly regions: readonly MarkedRegion[];
  /** Marks that belong to no region. */
  readonly strays: readonly SpanIn<'block'>[];
}

/** Index of the first region that starts at `position` or after it; regions are in order of start. */
export function firstRegionFrom(regions: readonly MarkedRegion[], position: number): number {
  return firstIndex(regions.length, (at) => regions[at]!.span.start >= position);
}
