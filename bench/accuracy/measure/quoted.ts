import type { ClaimKind, Span } from '../../../src/engine';

/** A double quotation mark: `“`, `"`, `''` and their kin. */
export interface DoubleMark extends Span {
  readonly side: 'open' | 'close';
}

const opening = '“«„';
const closing = '”»';

/**
 * The double marks of a text, a line at a time: straight ones (`"`, `''`) open and close in turn. An opening mark
 * within an open quotation stands for itself and changes nothing.
 */
export function doubleMarks(text: string): readonly DoubleMark[] {
  const marks: DoubleMark[] = [];
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const size = markSize(text, i);
    if (text[i] === '\n') open = false;
    if (size === 0) continue;
    const side = sideOf(text, i, open);
    marks.push({ start: i, end: i + size, side });
    open = side === 'open';
    i += size - 1;
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

/** Regions in double marks, marks included; one that is not closed ends with its line, which has no nested ones. */
export function quotedRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  const lines = text.matchAll(/[^\n]+/gu);
  for (const { 0: line, index: base } of lines) {
    let start = -1;
    for (const mark of doubleMarks(line)) {
      if (mark.side === 'open') {
        if (start < 0) start = mark.start;
      } else if (start >= 0) {
        regions.push({ start: base + start, end: base + mark.end });
        start = -1;
      }
    }
    // A lone mark at the end of a line is no quotation.
    if (start >= 0 && line.length - start > 2) regions.push({ start: base + start, end: base + line.length });
  }
  return regions;
}

const wordCharacter = /[\p{L}\p{N}]/u;
/** So much of a direct claim is in marks, by characters of words; the rest forgives a slip at the edge. */
const nearlyAll = 0.95;

/** `direct`: begins and ends in quotation marks and is in them nearly all through; `mixed`: in part. */
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
