import type { Span } from '../span';

/** Lines between two blank ones: a cue, or what belongs to the cue before. Notes, styles and headers have none. */
export interface CueGroup {
  /** Where its first line begins. */
  readonly start: number;
  /** In seconds; null where no line gives it. */
  readonly time: { readonly start: number; readonly end: number } | null;
  /** The lines with words. */
  readonly lines: readonly Span[];
}

const moment = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})';
const timing = new RegExp(`^\\s*${moment}\\s*-->\\s*${moment}`, 'u');
const noCue = /^\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/u;

/** The groups of a text in order. Linear. */
export function* cueGroups(text: string): Generator<CueGroup, void> {
  let lines: Span[] = [];
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      yield groupOf(text, lines);
      lines = [];
    }
  }
  if (lines.length > 0) yield groupOf(text, lines);
}

function groupOf(text: string, lines: readonly Span[]): CueGroup {
  const [{ start, end }] = lines as [Span, ...Span[]];
  if (noCue.test(text.slice(start, end))) return { start, time: null, lines: [] };
  // The line before the times is the cue's number or name.
  for (const [at, line] of lines.slice(0, 2).entries()) {
    const found = timing.exec(text.slice(line.start, line.end));
    if (found)
      return {
        start,
        time: { start: seconds(found.slice(1, 5)), end: seconds(found.slice(5, 9)) },
        lines: lines.slice(at + 1),
      };
  }
  const isNumber = lines.length === 1 && /^\s*\d+\s*$/u.test(text.slice(start, end));
  return { start, time: null, lines: isNumber ? [] : lines };
}

function seconds([hours, minutes, whole, part]: readonly (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);
}

/** Lines end with LF, CR LF or CR. */
function* linesOf(text: string): Generator<Span, void> {
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    yield { start, end };
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}
