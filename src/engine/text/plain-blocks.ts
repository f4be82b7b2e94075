import { shift, type Span } from '../span';
import type { Block, Chunk, ReadBlock } from './chunk';
import { bareBlocks } from './read-block';

/** A line that holds something, without white space at its ends. */
interface PlainLine extends Span {
  /** Where it begins, white space and the sign of a list or of quoted mail included. */
  readonly from: number;
  /** Whether it begins with such a sign; null where it has none. */
  readonly sign: 'item' | 'excerpt' | null;
  /** How far the line reaches on paper: its units from the first to the last that is not blank. */
  readonly width: number;
}

/** Signs that are no part of what is said: `> `, `• `, `2. `. A dash may be a speaker's, and stays. */
const excerpt = /(?:>[ \t]?)+(?=[^\s>])/uy;
const item = /(?:[•▪◦‣][^\S\n]*|[*·+][ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]+)(?=\S)/uy;
const dash = /[-–—][ \t]/uy;

/** The longest line of wrapped prose, in units. */
const widest = 100;
/** Below this, lines are a menu, verse, an address. */
const narrowestWrapped = 45;
/** How far a wrapped line may stay behind the widest one although the next word would have fitted. */
const slack = 3;

/**
 * A run of lines this long, in UTF-16 units, is parted: held back any longer it would only cost memory and the time
 * that an edit takes. No paragraph that was wrapped is as long.
 */
const longestRun = 16_384;
/** A line costs something however short it is: towards a run's length it counts for so many units at least. */
const leastLine = 16;

/**
 * Cuts plain text into paragraphs. Blank lines separate them. Lines that follow each other without a blank one are a
 * paragraph each, as web text has it, unless a long one breaks off within a sentence, or together they look like prose
 * that was wrapped at a fixed width. A chunk is a run of such lines with the blank ones after it.
 * Linear in the text's length.
 */
export function* plainChunks(text: string): Generator<Chunk, void> {
  let run: PlainLine[] = [];
  let ended = false;
  let start = 0;
  for (const line of lines(text)) {
    if (line.width === 0) {
      ended = run.length > 0;
      continue;
    }
    if (ended || mayPart(text, run, Math.max(line.from - start, leastLine * run.length), line)) {
      yield chunkOf(text, start, line.from, run);
      start = line.from;
      run = [];
      ended = false;
    }
    run.push(line);
  }
  if (start < text.length) yield chunkOf(text, start, text.length, run);
}

function chunkOf(text: string, start: number, end: number, run: readonly PlainLine[]): Chunk {
  const blocks = stretches(text, run).flatMap((lines) => {
    if (isWrapped(text, lines)) return [blockOf(lines)];
    return isColumn(text, lines) ? columnOf(text, lines) : joinedBlocks(text, lines);
  });
  return { start, end, opens: true, blocks: blocks.flatMap((block) => partsOfBlock(text, block, start)) };
}

/** The run in stretches that a list's signs part, and those of quoted mail. */
function stretches(text: string, run: readonly PlainLine[]): readonly (readonly PlainLine[])[] {
  if (run.every(({ sign }) => sign === null)) return run.length === 0 ? [] : [run];
  const found: PlainLine[][] = [];
  for (const [at, line] of run.entries()) {
    const before = run[at - 1];
    if (before === undefined || beginsStretch(text, before, line)) found.push([line]);
    else found.at(-1)!.push(line);
  }
  return found;
}

/** A dash or number may also begin a line of wrapped prose, within a sentence. */
function beginsStretch(text: string, before: PlainLine, { sign }: PlainLine): boolean {
  if (sign !== 'item') return (sign === 'excerpt') !== (before.sign === 'excerpt');
  return before.sign === 'item' || before.width < narrowestWrapped || '.!?:;,”"’'.includes(text[before.end - 1]!);
}

/**
 * Whether a run of so many units is parted before a line: not within a paragraph, and only after one line in eight,
 * chosen by its own width, so that the same places are found again after an edit above.
 */
function mayPart(text: string, run: readonly PlainLine[], length: number, line: PlainLine): boolean {
  const last = run.at(-1);
  if (last === undefined || length <= longestRun) return false;
  if (length > patience * longestRun) return true;
  return last.width % 8 === 0 && !(last.width >= narrowestWrapped && goesOn(text, last, line));
}

/** A run without such a place is parted anywhere when it is this many times too long. */
const patience = 4;

/** The block in parts, with offsets from `origin`. */
function partsOfBlock(text: string, block: Block, origin: number): readonly ReadBlock[] {
  return bareBlocks(text, block).map((part) => ({ ...part, ...shift(part, -origin) }));
}

/** The lines as one block. */
function blockOf(run: readonly PlainLine[]): Block {
  return { start: run[0]!.start, end: run.at(-1)!.end, kind: 'paragraph', setting: null };
}

/** Lines end with LF, CR LF, CR, line or paragraph separator, next line, vertical tab or form feed. */
function* lines(text: string): Generator<PlainLine, void> {
  for (let start = 0; start <= text.length;) {
    const end = lineEnd(text, start);
    yield trimmed(text, start, end);
    // CR LF is one end, or every second line of such a file would be blank.
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !endsLine(text.charCodeAt(at))) at++;
  return at;
}

function endsLine(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space, and what shows nothing: zero-width spaces, a byte order mark. By code, as every unit may be asked. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return code <= 0x200b || rareBlanks.has(code);
}

const rareBlanks: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff]);

function trimmed(text: string, from: number, to: number): PlainLine {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const width = end - start;
  if (text[start] === '>' && isEmptyQuote(text, start, end)) return { from, start: end, end, width: 0, sign: null };
  if (matches(excerpt, text, start, end)) return { from, start: excerpt.lastIndex, end, width, sign: 'excerpt' };
  if (matches(item, text, start, end)) return { from, start: item.lastIndex, end, width, sign: 'item' };
  return { from, start, end, width, sign: matches(dash, text, start, end) ? 'item' : null };
}

/** `>` alone: a blank line of quoted mail. */
function isEmptyQuote(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== '>' && !isBlank(text.charCodeAt(at))) return false;
  return true;
}

function matches(sign: RegExp, text: string, start: number, end: number): boolean {
  sign.lastIndex = start;
  return sign.test(text) && sign.lastIndex < end;
}

/** A block a line; a line that breaks off within a sentence goes on in the next. */
function joinedBlocks(text: string, run: readonly PlainLine[]): readonly Block[] {
  return blocksOf(
    run,
    (line, next) => (line.width >= narrowestWrapped || breaksWord(text, line)) && goesOn(text, line, next),
  );
}

function blocksOf(
  run: readonly PlainLine[],
  isJoined: (line: PlainLine, next: PlainLine) => boolean,
): readonly Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (const [at, line] of run.entries()) {
    const next = run[at + 1];
    if (next && isJoined(line, next)) continue;
    blocks.push(blockOf(run.slice(first, at + 1)));
    first = at + 1;
  }
  return blocks;
}

/** `an-`, with a hyphen or a soft one: the word goes on in the next line. */
function breaksWord(text: string, { start, end }: PlainLine): boolean {
  return end - start > 2 && /[-\u00ad]/u.test(text[end - 1]!) && /\p{L}/u.test(text[end - 2]!);
}

/** Lines of a column are so wide at least; few but a paragraph's last are shorter than a share of the widest. */
const leastColumn = 20;
const fullLine = 0.7;
const mostShort = 1 / 6;

/**
 * Prose in a column of a newspaper: lines of nearly the same width, most of which break off within a sentence, and
 * some that end one. Verse begins its lines with capitals, and the lines of a menu differ in width.
 */
function isColumn(text: string, run: readonly PlainLine[]): boolean {
  const width = widestOf(run);
  if (run.length < 2 || width < leastColumn || width >= widest) return false;
  let [inside, ends, short] = [0, 0, 0];
  for (const [at, line] of run.entries()) {
    const next = run[at + 1];
    if (endsStop(text, line)) ends++;
    else if (line.width < fullLine * width) short++;
    if (next !== undefined && goesOn(text, line, next)) inside++;
  }
  if (inside === run.length - 1) return short === 0 && ends === 1;
  return ends > 0 && short <= mostShort * run.length && inside * 2 >= run.length - 1;
}

function widestOf(run: readonly PlainLine[]): number {
  return run.reduce((width, line) => Math.max(width, line.width), 0);
}

/** The paragraphs of a column: each ends in a short line with a sentence's end. */
function columnOf(text: string, run: readonly PlainLine[]): readonly Block[] {
  const width = widestOf(run);
  return blocksOf(run, (line) => !(endsStop(text, line) && line.width < fullLine * width));
}

function isWrapped(text: string, run: readonly PlainLine[]): boolean {
  if (run.length < 2) return false;
  const width = widestOf(run);
  if (width > widest || width < narrowestWrapped) return false;
  let inside = 0;
  for (let at = 0; at + 1 < run.length; at++) {
    const line = run[at]!;
    const next = run[at + 1]!;
    if (line.width + 1 + firstWord(text, next) + slack <= width) return false;
    if (goesOn(text, line, next)) inside++;
  }
  // Chance makes headlines look wrapped often enough, but they begin with capitals.
  return inside * 2 >= run.length - 1;
}

function firstWord(text: string, line: PlainLine): number {
  let at = line.start;
  while (at < line.end && !isBlank(text.charCodeAt(at))) at++;
  return at - line.start;
}

/** Whether a sentence goes on over the break between two lines, as far as the first letter shows. */
function goesOn(text: string, line: PlainLine, next: PlainLine): boolean {
  return !endsStop(text, line) && /^\p{Ll}$/u.test(text[next.start]!);
}

function endsStop(text: string, line: PlainLine): boolean {
  let at = line.end;
  while (at > line.start && '"”’\'»)]'.includes(text[at - 1]!)) at--;
  return '.!?'.includes(text[at - 1]!);
}
