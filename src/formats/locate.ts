import { finish, type Span } from '../engine';
import type { Eol, NativeSpan } from './native-types';

/** A span with everything that a reader may want of it. */
export type LocatedSpan = NativeSpan & Required<Pick<NativeSpan, 'codePoint'>>;

/** Places spans of one text. */
export interface Locator {
  readonly eol: Eol;
  /** Throws a RangeError where the span lies outside of the text, is no whole number or cuts a surrogate pair. */
  locate(span: Span): LocatedSpan;
}

/** Where an offset stands: code points before it, line breaks before it, start of its line. */
interface Place {
  codePoints: number;
  breaks: number;
  lineStart: number;
}

/** Distance of the noted places. A lookup reads at most this many units; a note costs 12 bytes. */
const stride = 128;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` lies between the two halves of one code point. */
function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/** Moves `place` from `from` to `to`, to which it reads each unit once. */
function advance(text: string, place: Place, from: number, to: number): void {
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

/** So many places are noted without giving way: the work of a millisecond. */
const placesAtOnce = 1024;

/** `wordsOf` gives what the reader sees of a span; the text itself, unless it is marked up. */
type WordsOf = (span: Span) => string;

export function createLocator(text: string, wordsOf?: WordsOf): Locator {
  return finish(createLocatorInSteps(text, wordsOf));
}

/**
 * Reads the text once and notes a place every few units, so that any number of spans in any order
 * cost the same each, in a text of one long line too. Gives way now and then.
 */
export function* createLocatorInSteps(
  text: string,
  wordsOf: WordsOf = ({ start, end }) => text.slice(start, end),
): Generator<void, Locator> {
  const size = Math.floor(text.length / stride) + 1;
  const codePoints = new Uint32Array(size);
  const breaks = new Uint32Array(size);
  const lineStarts = new Uint32Array(size);
  const running: Place = { codePoints: 0, breaks: 0, lineStart: 0 };
  for (let i = 1; i < size; i++) {
    advance(text, running, (i - 1) * stride, i * stride);
    codePoints[i] = running.codePoints;
    breaks[i] = running.breaks;
    lineStarts[i] = running.lineStart;
    if (i % placesAtOnce === 0) yield;
  }

  const placeOf = (offset: number): Place => {
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
