import type { Span } from '../../../engine';
import { isDecided } from '../../presentation/entry-state';
import type { EntryKind } from '../../presentation/statement-entries';
import type { EntryPlace, Overview } from '../../presentation/overview';

export const rulerStyleNames = [
  'direct',
  'mixed',
  'indirect',
  'unattributed',
  'decidedDirect',
  'decidedMixed',
  'decidedIndirect',
  'rejected',
  'disagreement',
] as const;
export type RulerStyle = (typeof rulerStyleNames)[number];

export type RulerMarks = Readonly<Record<RulerStyle, readonly Span[]>>;

export const noMarks: RulerMarks = emptyMarks();

/** No ruler can show more separate marks. */
const mostPlaces = 2000;

/** The ruler marks of a document of `length` UTF-16 code units. Marks that would touch are merged. */
export function marksOf({ places }: Pick<Overview, 'places'>, length: number): RulerMarks {
  const gap = length / mostPlaces;
  const marks = emptyMarks();
  for (const place of places) {
    const own = marks[styleOf(place)];
    const before = own.at(-1);
    if (before && place.start - before.end < gap) {
      own.splice(-1, 1, { start: before.start, end: Math.max(before.end, place.last) });
    } else own.push({ start: place.start, end: place.last });
  }
  return marks;
}

function emptyMarks(): Record<RulerStyle, Span[]> {
  return Object.fromEntries(rulerStyleNames.map((style) => [style, []])) as unknown as Record<RulerStyle, Span[]>;
}

const decidedStyles: Readonly<Record<EntryKind, RulerStyle>> = {
  direct: 'decidedDirect',
  mixed: 'decidedMixed',
  indirect: 'decidedIndirect',
  unattributed: 'unattributed',
};

function styleOf({ kind, state }: EntryPlace): RulerStyle {
  if (state === 'rejected' || state === 'disagreement') return state;
  return isDecided(state) ? decidedStyles[kind] : kind;
}
