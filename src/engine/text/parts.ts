import type { Span } from '../span';

/**
 * In UTF-16 units. The parser's cost grows faster than its input, and a sentence of hundreds of kilobytes overflows its
 * stack; no paragraph that people write is this long, and a line of a dump is cut into parts that are.
 */
const longestPart = 4096;

/** Whether the parser can take a span whole. */
export function isShort({ start, end }: Span): boolean {
  return end - start <= longestPart;
}

/** Cuts a span into parts the parser can take: at the end of a sentence outside quotation marks, if there is one. */
export function* cutLong<T extends Span>(text: string, span: T): Generator<T, void> {
  for (let start = span.start; start < span.end;) {
    const end = span.end - start <= longestPart ? span.end : cutBefore(text, start, start + longestPart);
    yield { ...span, start, end };
    start = end;
    while (start < span.end && isSpace(text.charCodeAt(start))) start++;
  }
}

/** The best place to cut between `start` and `limit`: the last good one, the last bad one, or the limit itself. */
function cutBefore(text: string, start: number, limit: number): number {
  let open = 0;
  let straight = false;
  let sentence = -1;
  let quiet = -1;
  let space = -1;
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '“' || character === '«' || character === '„') open++;
    else if (character === '”' || character === '»') open = Math.max(0, open - 1);
    else if (character === '"') straight = !straight;
    else if (isSpace(text.charCodeAt(at)) && at > start) {
      space = at;
      if (/[.!?…"”’»)]/u.test(text.charAt(at - 1))) sentence = at;
      if (sentence === at && open === 0 && !straight) quiet = at;
    }
  }
  // A mark that nothing closes must not keep the parts small: half a part without a quiet place is enough.
  if (quiet > start + longestPart / 2) return quiet;
  if (sentence > start) return sentence;
  if (space > start) return space;
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2028 || code === 0x2029;
}
