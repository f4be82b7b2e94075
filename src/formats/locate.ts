import { finish, type Span } from '../engine';
import type { Eol, NativeSpan } from './native-types';

/** A span with code points, line, column and words. */
export type LocatedSpan = NativeSpan & Required<Pick<NativeSpan, 'codePoint'>>;

/** Locates spans of one text. */
export interface Locator {
  readonly eol: Eol;
  /** Throws a RangeError if the span lies outside the text, is not made of integers or cuts a surrogate pair. */
  locate(span: Span): LocatedSpan;
}

/** The place of an offset: code points before it, line breaks before it, and the start of its line. */
interface LinePlace {
  codePoints: number;
  breaks: number;
  lineStart: number;
}

/** Units between noted places. A lookup reads at most this many units; a note costs 12 bytes. */
const stride = 128;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` lies between the two halves of one code point. */
function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/** Moves `place` from offset `from` to offset `to`. Reads each unit between them once. */
function advance(text: string, place: LinePlace, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (!isLow(unit) || !cutsPair(text, i)) place.codePoints++;
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      place.breaks++;
      place.lineStart = i + 1;
    }
  }
}

function eolOf(text: string): Eol {
  const crlf = text.includes('\r\n');
  const other = /(?<!\r)\n|\r(?!\n)/u.test(text);
  if (crlf) return other ? 'mixed' : 'crlf';
  return text.includes('\r') ? 'mixed' : 'lf';
}

/** Notes per step: the work of a millisecond. */
const placesAtOnce = 1024;

/** Gives what the reader sees of a span: the text itself, unless it has markup. */
type WordsOf = (span: Span) => string;

export function createLocator(text: string, wordsOf?: WordsOf): Locator {
  return finish(createLocatorInSteps(text, wordsOf));
}

/**
 * Reads the text once and notes a place every few units. So each span costs the same, in any order, even in a text of
 * one long line. Yields between steps.
 */
export function* createLocatorInSteps(
  text: string,
  wordsOf: WordsOf = ({ start, end }) => text.slice(start, end),
): Generator<void, Locator> {
  const size = Math.floor(text.length / stride) + 1;
  const codePoints = new Uint32Array(size);
  const breaks = new Uint32Array(size);
  const lineStarts = new Uint32Array(size);
  const running: LinePlace = { codePoints: 0, breaks: 0, lineStart: 0 };
  for (let i = 1; i < size; i++) {
    advance(text, running, (i - 1) * stride, i * stride);
    codePoints[i] = running.codePoints;
    breaks[i] = running.breaks;
    lineStarts[i] = running.lineStart;
    if (i % placesAtOnce === 0) yield;
  }

  const placeOf = (offset: number): LinePlace => {
    const i = Math.floor(offset / stride);
    const place = { codePoints: codePoints[i] ?? 0, breaks: breaks[i] ?? 0, lineStart: lineStarts[i] ?? 0 };
    advance(text, place, i * stride, offset);
    return place;
  };

  return {
    eol: eolOf(text),
    locate({ start, end }) {
      check(text, { start, end });
      const from = placeOf(start);
      const to = placeOf(end);
      const [exact, plain] = [text.slice(start, end), wordsOf({ start, end })];
      return {
        start,
        end,
        codePoint: [from.codePoints, to.codePoints],
        line: from.breaks + 1,
        column: start - from.lineStart + 1,
        exact,
        ...(plain === exact ? {} : { plain }),
      };
    },
  };
}

function check(text: string, { start, end }: Span): void {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end < start || end > text.length) {
    throw new RangeError(`Span ${start}–${end} does not lie in a text of ${text.length} units.`);
  }
  if (cutsPair(text, start) || cutsPair(text, end)) {
    throw new RangeError(`Span ${start}–${end} cuts a character that takes two units.`);
  }
}
