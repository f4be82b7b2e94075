import type { Span } from '../span';

/**
 * In UTF-16 units. The parser's cost grows faster than its input, and a sentence of hundreds of kilobytes overflows its
 * stack; no paragraph that people write is this long, and a line of a dump is cut into parts that are.
 */
const longestPart = 4096;
/** So long a part may be where none of that length ends outside quotation marks: a long speech stays whole. */
const longestSpeech = 8192;

/** Whether the parser can take a span whole. */
export function isShort({ start, end }: Span): boolean {
  return end - start <= longestPart;
}

/** Cuts a span into parts the parser can take: at the end of a sentence outside quotation marks, if there is one. */
export function* cutLong<T extends Span>(text: string, span: T): Generator<T, void> {
  for (let start = span.start; start < span.end;) {
    const end = endOfPart(text, start, span.end);
    yield { ...span, start, end };
    start = end;
    while (start < span.end && isSpace(text.charCodeAt(start))) start++;
  }
}

function endOfPart(text: string, start: number, end: number): number {
  if (end - start <= longestPart) return end;
  const near = placesIn(text, start, start + longestPart);
  if (near.quiet !== -1) return near.quiet;
  if (end - start <= longestSpeech) return end;
  const far = placesIn(text, start, start + longestSpeech);
  return far.quiet === -1 ? near.other : far.quiet;
}

interface CutPlaces {
  /** The last sentence's end outside quotation marks, if possible one from which nothing goes on; -1 where none is. */
  readonly quiet: number;
  /** The last one within marks, the last space, or the limit. */
  readonly other: number;
}

/** The places to cut between `start` and `limit`. */
function placesIn(text: string, start: number, limit: number): CutPlaces {
  let open = 0;
  let straight = false;
  let [space, sentence, quiet, whole] = [-1, -1, -1, -1];
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '“' || character === '«' || character === '„') open++;
    else if (character === '”' || character === '»') open = Math.max(0, open - 1);
    else if (character === '"') straight = !straight;
    else if (isSpace(text.charCodeAt(at)) && at > start) {
      space = at;
      if (!/[.!?…"”’»)]/u.test(text.charAt(at - 1))) continue;
      sentence = at;
      if (open > 0 || straight) continue;
      quiet = at;
      if (isWhole(text, at)) whole = at;
    }
  }
  // A mark that nothing closes must not keep the parts small: half a part without a quiet place is enough.
  const half = start + longestPart / 2;
  return {
    quiet: whole > half ? whole : quiet > half ? quiet : -1,
    other: [sentence, space].find((at) => at > start) ?? withinPair(text, limit),
  };
}

/** `limit`, or the unit before it where it would part a surrogate pair. */
function withinPair(text: string, limit: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** Whether a stop outside marks ends a sentence before `at`, and a word with a capital begins the next one. */
function isWhole(text: string, at: number): boolean {
  return /^\p{Ll}[.!?…]\s+\p{Lu}/u.test(text.slice(at - 2, at + 4));
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}
