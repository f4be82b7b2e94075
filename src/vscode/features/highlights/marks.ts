import type { Span } from '../../../engine';
import type { EntryKind } from '../../presentation/entries';
import type { Overview } from '../../presentation/overview';

export type RulerStyle = EntryKind;
export const rulerStyleNames: readonly RulerStyle[] = ['direct', 'mixed', 'indirect', 'unattributed'];

export type Marks = Readonly<Record<RulerStyle, readonly Span[]>>;

export const noMarks: Marks = { direct: [], mixed: [], indirect: [], unattributed: [] };

/** No screen's ruler has more places for marks. */
const mostPlaces = 2000;

/** What the ruler shows of a document of `length` UTF-16 code units: marks that would run into one another are one. */
export function marksOf({ places }: Overview, length: number): Marks {
  const gap = length / mostPlaces;
  const marks: Record<RulerStyle, Span[]> = { direct: [], mixed: [], indirect: [], unattributed: [] };
  for (const { kind, start, last } of places) {
    const before = marks[kind].at(-1);
    if (before && start - before.end < gap) {
      marks[kind].splice(-1, 1, { start: before.start, end: Math.max(before.end, last) });
    } else marks[kind].push({ start, end: last });
  }
  return marks;
}
