import type { ClaimKind, Span } from '../../../src/engine';

/** A double quotation mark: `“`, `"`, `''` and their kin. */
export interface DoubleMark extends Span {
  readonly side: 'open' | 'close';
}

const opening = '“«„';
const closing = '”»';

/** The double marks of a text. Straight marks (`"`, `''`) open and close alternately within a line. */
export function doubleMarks(text: string): readonly DoubleMark[] {
  const marks: DoubleMark[] = [];
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const size = markSize(text, i);
    if (text[i] === '\n') open = false;
    if (size === 0) continue;
    const side = sideOf(text, i, open);
    // The first of three apostrophes at an end closes a nested quotation.
    const start = side === 'close' && text.slice(i, i + 3) === "'''" ? i + 1 : i;
    marks.push({ start, end: start + size, side });
    open = side === 'open';
    i = start + size - 1;
  }
  return marks;
}

function markSize(text: string, at: number): 0 | 1 | 2 {
  const two = text.slice(at, at + 2);
  if (two === '``' || two === "''") return 2;
  const one = two.charAt(0);
  return one !== '' && `${opening}${closing}"`.includes(one) ? 1 : 0;
}

function sideOf(text: string, at: number, open: boolean): 'open' | 'close' {
  const mark = text.charAt(at);
  if (opening.includes(mark) || mark === '`') return 'open';
  if (closing.includes(mark)) return 'close';
  return open ? 'close' : 'open';
}

/**
 * Regions in double marks, including the marks, without nested ones. An unclosed region ends with its line. A closing
 * apostrophe is read again, so that three of them open a new region: the corpus's types were computed like this.
 */
export function quotedRegions(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) =>
    regionsOfLine(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
}

function regionsOfLine(line: string): readonly Span[] {
  const regions: Span[] = [];
  let start = -1;
  for (let i = 0; i < line.length; i++) {
    const size = markSize(line, i);
    if (size === 0) continue;
    if (sideOf(line, i, start >= 0) === 'open') {
      if (start < 0) start = i;
      i += size - 1;
    } else if (start >= 0) {
      regions.push({ start, end: i + size });
      start = -1;
    }
  }
  // A lone mark at the end of a line is no quotation.
  return start >= 0 && line.length - start > 2 ? [...regions, { start, end: line.length }] : regions;
}

const wordCharacter = /[\p{L}\p{N}]/u;
/** The share of a direct claim's letters that must be in marks. Below 1, to tolerate a slip at the edge. */
const nearlyAll = 0.95;

/** `direct`: begins and ends in quotation marks and is nearly all in them. `mixed`: in part. */
export function typeOf(text: string, content: readonly Span[], quoted: readonly Span[]): ClaimKind {
  const inside: boolean[] = [];
  for (const { start, end } of content) {
    const near = quoted.filter((region) => region.start < end && start < region.end);
    for (let i = start; i < end; i++) {
      if (wordCharacter.test(text.charAt(i))) inside.push(near.some((region) => region.start <= i && i < region.end));
    }
  }
  const share = inside.filter(Boolean).length / (inside.length || 1);
  if (share >= nearlyAll && inside[0] && inside.at(-1)) return 'direct';
  return share > 0 ? 'mixed' : 'indirect';
}

/** The spans without punctuation and white space at their edges, as a string that can be compared. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const isWord = (at: number): boolean => wordCharacter.test(text.charAt(at));
  return spans
    .map(({ start, end }) => {
      let [from, to] = [start, end];
      while (from < to && !isWord(from)) from++;
      while (to > from && !isWord(to - 1)) to--;
      return { from, to };
    })
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => `${from},${to}`)
    .join(';');
}
