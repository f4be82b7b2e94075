// Edits at any place, as a person or a program might make them.
import fc from 'fast-check';
import type { TextChange } from '../../../src/engine';
import type { TextFormat } from '../../../src/engine/text/chunk';
import { fragments } from '../hostile/texts';
import { paragraphs, sectionBounds } from './documents';

/** A place in any text: a share of its length, or an offset relative to the beginning of a section. */
type Place = number | { readonly section: number; readonly units: number };

/** A change of any text. */
export interface Edit {
  readonly place: Place;
  /** The number of units to delete, or words: then everything up to the end of their next occurrence. */
  readonly removed: number | string;
  readonly text: string;
}

/** Not `fc.double`, of which nearly all values are next to 0. */
export const shares = fc.nat(10_000).map((part) => part / 10_000);
/** The text around the beginning of a section decides where the one before ends, and affects both. */
const around = (units: number): fc.Arbitrary<number> => fc.integer({ min: -units, max: units });
const places: fc.Arbitrary<Place> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 4, arbitrary: shares },
  { weight: 4, arbitrary: fc.record({ section: shares, units: fc.oneof(around(3), around(300)) }) },
);
const marks = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '(',
  '\n',
  '\n\n',
  '\n\n\n',
  ' ',
  '.',
  ':',
  'a',
  '- ',
  '# ',
  '> ',
  '<p>',
  '</p>',
  '<b>',
  '<',
  '&',
  'A: ',
);
const pasted = fc.array(paragraphs, { minLength: 1, maxLength: 3 }).map((parts) => `\n\n${parts.join('\n\n')}\n\n`);

const editOf = (removed: fc.Arbitrary<number | string>, text: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({ place: places, removed, text });

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 32, arbitrary: editOf(fc.constant(0), marks) },
  { weight: 8, arbitrary: editOf(fc.nat(5), fc.constantFrom(...fragments)) },
  { weight: 16, arbitrary: editOf(fc.nat(200), pasted) },
  { weight: 16, arbitrary: editOf(fc.nat(400), fc.constant('')) },
  // Paragraphs are joined.
  { weight: 8, arbitrary: editOf(fc.constant('\n\n'), fc.constantFrom('', ' ')) },
  { weight: 1, arbitrary: editOf(fc.constant(Infinity), fc.constantFrom('', 'So it is.')) },
);

export function changeOf({ place, removed, text }: Edit, before: string, format: TextFormat): TextChange {
  const start = positionOf(place, before, format);
  if (typeof removed === 'number') return { start, end: Math.min(before.length, start + removed), text };
  const at = before.indexOf(removed, start);
  return at === -1 ? { start, end: start, text } : { start: at, end: at + removed.length, text };
}

export function changed(before: string, { start, end, text }: TextChange): string {
  return before.slice(0, start) + text + before.slice(end);
}

function positionOf(place: Place, text: string, format: TextFormat): number {
  if (typeof place === 'number') return Math.floor(place * text.length);
  const bounds = sectionBounds(text, format);
  const bound = bounds[Math.floor(place.section * (bounds.length - 1))]!;
  return Math.max(0, Math.min(text.length, bound + place.units));
}
