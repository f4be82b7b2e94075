import type { Span } from '../../../engine';
import type { EntryKind } from '../../presentation/statement-entries';
import type { Overview } from '../../presentation/overview';

export type RulerStyle = EntryKind;
export const rulerStyleNames: readonly RulerStyle[] = ['direct', 'mixed', 'indirect', 'unattributed'];

export type RulerMarks = Readonly<Record<RulerStyle, readonly Span[]>>;

export const noMarks: RulerMarks = { direct: [], mixed: [], indirect: [], unattributed: [] };

/** No ruler can show more separate marks. */
const mostPlaces = 2000;

/** The ruler marks of a document of `length` UTF-16 code units. Marks that would touch are merged. */
export function marksOf({ places }: Overview, length: number): RulerMarks {
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
