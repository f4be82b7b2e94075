import { fromCodes } from './packing';

/** Shorter slices, in UTF-16 units, are copied anyhow. */
const shortest = 13;

/**
 * The same text in memory of its own. A slice of a string keeps the whole string alive in V8 and others: a paragraph
 * that outlives its document's version would hold all of it. Takes a byte a character where the text has none above
 * 255.
 */
export function ownCopy(text: string): string {
  if (text.length < shortest) return text;
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return ` ${text}`.slice(1);
    codes[at] = code;
  }
  return fromCodes(codes);
}
