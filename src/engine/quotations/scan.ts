import type { Apostrophes } from '../language/quotation-words';
import type { Span } from '../span';
import { costs, doubled, glyphOf, glyphs, type MarkContext, type Family, type Glyph } from './glyphs';
import type { MarkStyle } from './marks';

/** A mark that may open or close a quotation, with what each reading costs; `costs` gives the unit. */
export interface MarkToken extends Span {
  readonly family: Family;
  readonly style: MarkStyle;
  readonly open: number;
  readonly close: number;
  readonly skip: number;
  /** True where a mark without a partner is a finding, false for an apostrophe, a measure or a bullet. */
  readonly stray: boolean;
  /** A sentence ends right before the mark, or the block begins with it. */
  readonly atSentence: boolean;
  /** The block begins with this mark. */
  readonly first: boolean;
}

type Side = 'edge' | 'opening' | 'closing' | 'stop' | 'comma' | 'colon' | 'dash' | 'word';

const sides: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...[...'([{<¿¡'].map((c): [string, Side] => [c, 'opening']),
  ...[...')]}>'].map((c): [string, Side] => [c, 'closing']),
  ...[...'.!?…'].map((c): [string, Side] => [c, 'stop']),
  ...[...',;'].map((c): [string, Side] => [c, 'comma']),
  [':', 'colon'],
  ...[...'-‐‑‒–—―/=~|•*_#'].map((c): [string, Side] => [c, 'dash']),
]);

const blank = /^[\s\u200b-\u200d\u2060]$/u;
const letter = /^\p{L}$/u;
const digit = /^\p{N}$/u;

/** The side that the character at `at` is; an edge where there is none. */
function sideOf(text: string, at: number): Side {
  if (isAsciiLetter(text.charCodeAt(at))) return 'word';
  const char = text.charAt(at);
  return char === '' || blank.test(char) ? 'edge' : (sides.get(char) ?? 'word');
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

const allGlyphs = [...glyphOf.keys()].join('');
const anyMark = new RegExp(`[${allGlyphs}]`, 'u');
const runOfMarks = new RegExp(`[${allGlyphs}]+`, 'gu');
const visible = /[^\s\u200b-\u200d\u2060]/u;

/** Finds the marks of one block from left to right. Linear; apostrophes within words are left out. */
export function scanMarks(text: string, apostrophes: Apostrophes): readonly MarkToken[] {
  const found: MarkToken[] = [];
  if (!anyMark.test(text)) return found;
  const begin = text.search(visible);
  for (const { index: start, 0: marks } of text.matchAll(runOfMarks)) {
    const end = start + marks.length;
    if (end - start > 1 || !isInnerApostrophe(text, start, apostrophes))
      readRun(found, text, { start, end }, start === begin, apostrophes);
  }
  return found;
}

function isMark(text: string, at: number): boolean {
  return glyphOf.has(text.charAt(at));
}

/** `Russia’s`, `O'Brien`, `6'2`, `1990's`, both in `rock ’n’ roll`. */
function isInnerApostrophe(text: string, at: number, { and }: Apostrophes): boolean {
  const glyph = glyphOf.get(text[at]!);
  if (glyph === undefined || glyphs[glyph].family !== 'single') return false;
  if (at > 0 && sideOf(text, at - 1) === 'word' && sideOf(text, at + 1) === 'word') return true;
  return isAnd(text, at - 2, and) || isAnd(text, at, and);
}

/** Whether the mark at `at` begins `’n’`. */
function isAnd(text: string, at: number, letter: string): boolean {
  if (text.charAt(at + 1).toLowerCase() !== letter || !isMark(text, at) || !isMark(text, at + 2)) return false;
  return text[at] === text[at + 2] || text[at + 2] === '’';
}

/** Marks that touch each other share their neighbours: in `.’”` both see the full stop and what follows the run. */
function readRun(found: MarkToken[], text: string, run: Span, first: boolean, apostrophes: Apostrophes): void {
  const context = contextOf(text, run);
  const atSentence = first || followsSentenceEnd(text, run.start);
  if (run.end - run.start > longestRun) {
    found.push(ornament(run));
    return;
  }
  for (let at = run.start; at < run.end;) {
    const wide = isDoubled(text, at, run, context);
    const glyph = (wide ? doubled.get(text[at]!) : glyphOf.get(text[at]!)) ?? 'doubleStraight';
    const span = { start: at, end: at + (wide ? 2 : 1) };
    found.push(price(text, span, glyph, { run, context, atSentence, first, apostrophes }));
    at = span.end;
  }
}

/** More marks in a row than any nesting brings are a rule or a mishap. They are one stray mark together. */
const longestRun = 8;

function ornament(run: Span): MarkToken {
  const { never } = costs;
  const { start, end } = run;
  const place = { atSentence: false, first: false };
  return { start, end, family: 'double', style: 'double', open: never, close: never, skip: 0, stray: true, ...place };
}

/** Two equal single marks are a double one; of three, the single one is on the inside. */
function isDoubled(text: string, at: number, run: Span, context: MarkContext): boolean {
  const char = text[at]!;
  if (!doubled.has(char) || at + 1 >= run.end || text[at + 1] !== char) return false;
  const closes = context === 'close' || context === 'firm' || context === 'tightClose';
  const odd = closes && text[at + 2] === char && at + 3 === run.end && (at === run.start || text[at - 1] !== char);
  return !odd;
}

function contextOf(text: string, run: Span): MarkContext {
  const left = sideOf(text, run.start - 1);
  const right = sideOf(text, run.end);
  const opens = left === 'edge' || left === 'opening' || left === 'dash';
  if (right === 'edge') return contextBeforeBlank(text, run, left);
  if (opens) return left !== 'edge' || !endsWord(right) || isEllipsis(text, run.end) ? 'open' : 'close';
  if (endsWord(right) || right === 'dash') return left === 'stop' || left === 'comma' ? 'firm' : 'close';
  if (left === 'colon') return 'tightOpen';
  if (left === 'stop' || right === 'opening') return 'tightClose';
  return 'tight';
}

function contextBeforeBlank(text: string, run: Span, left: Side): MarkContext {
  if (left === 'stop' || left === 'comma') return 'firm';
  if (left === 'opening') return 'alone';
  if (left !== 'edge') return 'close';
  const begins = run.start === 0;
  const ends = run.end === text.length;
  if (begins === ends) return 'alone';
  return begins ? 'open' : 'close';
}

function endsWord(side: Side): boolean {
  return side === 'stop' || side === 'comma' || side === 'colon' || side === 'closing';
}

function isEllipsis(text: string, at: number): boolean {
  return text[at] === '…' || (text[at] === '.' && text[at + 1] === '.');
}

/**
 * Whether the last character before `at`, marks and brackets and blanks left out, ends a sentence. Looks 8 units back.
 */
function followsSentenceEnd(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const side = sideOf(text, i);
    if (side === 'stop') return i < at - 1;
    if (side !== 'edge' && side !== 'closing' && !isMark(text, i)) return false;
  }
  return false;
}

interface Place {
  readonly run: Span;
  readonly context: MarkContext;
  readonly atSentence: boolean;
  readonly first: boolean;
  readonly apostrophes: Apostrophes;
}

function price(text: string, span: Span, glyph: Glyph, place: Place): MarkToken {
  const { family, style } = glyphs[glyph];
  const { open, close, skip, stray } = pricesOf(text, span, glyph, place);
  const { atSentence, first } = place;
  // Written out: on a text of nothing but marks, spreading objects would be nine tenths of the work.
  return { start: span.start, end: span.end, family, style, open, close, skip, stray, atSentence, first };
}

interface Prices {
  readonly open: number;
  readonly close: number;
  readonly skip: number;
  readonly stray: boolean;
}

function pricesOf(text: string, span: Span, glyph: Glyph, place: Place): Prices {
  const { family, price: table } = glyphs[glyph];
  const [open, close] = table[place.context];
  if (family === 'guillemet') return { open, close, skip: costs.strayAngle, stray: place.context !== 'alone' };
  if (family === 'double') return priceDouble(text, span, glyph, open, close);
  if (glyph === 'singleLow') return { open, close, skip: costs.strayAngle, stray: false };
  return priceSingle(text, span, glyph, place, open, close);
}

function priceDouble(text: string, span: Span, glyph: Glyph, open: number, close: number): Prices {
  const number = digit.test(text.charAt(span.start - 1));
  const directed = glyph !== 'doubleStraight';
  const sure = number && (text[span.start] === '″' || followsFeet(text, span.start));
  if (!number || glyph === 'doubleOpen') return { open, close, skip: costs.strayDouble, stray: true };
  if (sure) return { open: costs.never, close: costs.strayDouble, skip: 0, stray: false };
  return { open: Math.max(open, 60), close, skip: directed ? costs.directedMeasure : costs.measure, stray: false };
}

/** `6'2"`, `5' 10"`, `26'46.5"`: feet or minutes stand before the number that ends at `end`. Looks 8 units back. */
function followsFeet(text: string, end: number): boolean {
  let at = end - 1;
  const least = Math.max(1, end - 8);
  while (at >= least && (digit.test(text[at]!) || text[at] === '.')) at--;
  while (at >= least && blank.test(text[at]!)) at--;
  return at >= 1 && "'’′".includes(text[at]!) && digit.test(text[at - 1]!);
}

function priceSingle(text: string, span: Span, glyph: Glyph, place: Place, open: number, close: number): Prices {
  const { context, apostrophes } = place;
  if (context === 'open') return priceOpeningSingle(text, span, glyph, apostrophes, open, close);
  if (glyph === 'singleStraight' && context === 'alone') return { open, close, skip: costs.possessive, stray: false };
  if (context === 'close' || context === 'alone') {
    const apostrophe = isPossessive(text, span, apostrophes) || isClippedWord(text, span.start, apostrophes);
    if (apostrophe) return { open: Math.max(open, 60), close: close + 1, skip: costs.possessive, stray: false };
    // `The house is the Joneses’.`
    return {
      open,
      close,
      skip: costs.strayCloseSingle,
      stray: !apostrophes.pluralLetter.test(text.charAt(span.start - 1)),
    };
  }
  const skip = text[span.start] === '`' ? costs.possessive : costs.strayFirmSingle;
  return { open, close, skip, stray: text[span.start] !== '`' };
}

function priceOpeningSingle(
  text: string,
  span: Span,
  glyph: Glyph,
  apostrophes: Apostrophes,
  open: number,
  close: number,
): Prices {
  if (text[span.start] === '`') return { open, close, skip: costs.possessive, stray: false };
  if (isElision(text, span.end, apostrophes))
    return { open: open + costs.openElision, close, skip: costs.elision, stray: false };
  if (glyph === 'singleOpen') return { open, close, skip: costs.strayOpenSingle, stray: true };
  const introduced = isIntroduced(text, span.start);
  const skip = introduced && glyph === 'singleStraight' ? costs.strayIntroducedSingle : costs.strayStraightSingle;
  return { open, close, skip, stray: true };
}

function isIntroduced(text: string, at: number): boolean {
  const before = text.charAt(at - 1) === ' ' ? sideOf(text, at - 2) : sideOf(text, at - 1);
  return before === 'colon' || before === 'comma';
}

/** `dogs’ owner`, `5' tall`. */
function isPossessive(text: string, span: Span, { possessiveLetter }: Apostrophes): boolean {
  const last = text.charAt(span.start - 1);
  if (digit.test(last)) return true;
  const next = text.charAt(span.end + 1);
  if (!possessiveLetter.test(last) || sideOf(text, span.end) !== 'edge') return false;
  return letter.test(next) || digit.test(next) || isMark(text, span.end + 1);
}

/** `goin' home`, `ol' man`. */
function isClippedWord(text: string, end: number, { lostEnds, cutEnding }: Apostrophes): boolean {
  let start = end;
  while (start > 0 && end - start < 12 && letter.test(text[start - 1]!)) start--;
  const word = text.slice(start, end).toLowerCase();
  return lostEnds.has(word) || (word.length > 3 && word.endsWith(cutEnding));
}

/** `'em`, `’90s`, `’n’`: what stands after the mark lost its beginning. */
function isElision(text: string, start: number, { lostStarts, decade }: Apostrophes): boolean {
  let end = start;
  while (end - start < 10 && (letter.test(text.charAt(end)) || digit.test(text.charAt(end)))) end++;
  const letters = text.slice(start, end);
  // `‘D’` is a mark at school, `he ’d` is not.
  const word = letters.length > 1 ? letters.toLowerCase() : letters;
  return lostStarts.has(word) || decade.test(word);
}
