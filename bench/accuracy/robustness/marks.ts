import type { Span } from '../../../src/engine';
import { doubleMarks, quotedRegions } from '../measure/quoted';
import { replacements, rewrite, type Edit, type Transformation } from './rewrite';

/** Curly and angle marks become straight ones, as keyboards write them. */
export const straightMarks: Transformation = (document) =>
  rewrite(
    document,
    replacements(document.text, /[“”„«»‘’‚]/gu, (mark) => ('‘’‚'.includes(mark) ? "'" : '"')),
  );

/** Double marks become two apostrophes, as some news systems write them, and apostrophes straight ones. */
export const twoApostrophes: Transformation = ({ text, ...document }) => {
  const doubles = doubleMarks(text).map(({ start, end }): Edit => ({ span: { start, end }, text: "''" }));
  const singles = replacements(text, /[‘’‚]/gu, () => "'");
  return rewrite({ ...document, text }, inOrder([...doubles, ...singles]));
};

/** Removes all double marks, as a faulty conversion does. Single marks and apostrophes stay. */
export const marksMissing: Transformation = (document) =>
  rewrite(
    document,
    doubleMarks(document.text).map(({ start, end }) => ({ span: { start, end }, text: '' })),
  );

/**
 * British style: ‘…’ for quotations, “…” for nested ones, and ’ for every apostrophe, so that a reader must
 * distinguish apostrophes from closing marks.
 */
export const britishMarks: Transformation = ({ text, ...document }) => {
  const doubles = doubleMarks(text);
  const taken = new Set(doubles.flatMap(({ start, end }) => [start, end - 1]));
  const outer = doubles.map(({ start, end, side }): Edit => ({
    span: { start, end },
    text: side === 'open' ? '‘' : '’',
  }));
  const nested = new Map(
    quotedRegions(text).flatMap((region) =>
      nestedPairs(text, region).flatMap(([open, close]) => [[open, '“'] as const, [close, '”'] as const]),
    ),
  );
  const singles = replacements(text, /['‘’]/gu, (mark, at) => {
    if (taken.has(at)) return mark;
    return nested.get(at) ?? (mark === '‘' || opens(text, at) ? '‘' : '’');
  });
  return rewrite({ ...document, text }, inOrder([...outer, ...singles]));
};

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start);
}

/** Offsets of the single marks that open and close a quotation within `region`, without those that are apostrophes. */
function nestedPairs(text: string, region: Span): readonly (readonly [number, number])[] {
  const offsets = Array.from({ length: region.end - region.start }, (_, i) => region.start + i);
  const openers = offsets.filter((at) => opens(text, at));
  return openers.flatMap((open, i): readonly (readonly [number, number])[] => {
    const next = openers[i + 1] ?? region.end;
    const closers = offsets.filter((at) => open < at && at < next && closes(text, at));
    // After an s it is more likely a possessive: the voters’ choice.
    const close = closers.find((at) => before(text, at) !== 's') ?? closers[0];
    return close === undefined ? [] : [[open, close]];
  });
}

/** A single mark before a word and not after one. A double mark may precede it. */
function opens(text: string, at: number): boolean {
  return (
    /['‘]/u.test(text.charAt(at)) &&
    /(?:^|''|[^\p{L}\p{N}.,!?'’])$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /\p{L}/u.test(after(text, at))
  );
}

/** A single mark after a word or its punctuation, and not before a word. */
function closes(text: string, at: number): boolean {
  return /['’]/u.test(text.charAt(at)) && /[^\s'‘’]/u.test(before(text, at)) && /[^\p{L}\p{N}]/u.test(after(text, at));
}

function before(text: string, at: number): string {
  return text.charAt(at - 1) || ' ';
}

function after(text: string, at: number): string {
  return text.charAt(at + 1) || ' ';
}
