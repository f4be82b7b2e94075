/** A text with more than this share of control characters among its first units is no article. */
const controlShare = 0.02;
/** How much of a text's beginning is searched for binary data, in UTF-16 units. */
export const binaryProbe = 65_536;

/** Whether a text looks like binary data by its beginning. */
export function isBinary(text: string): boolean {
  const length = Math.min(text.length, binaryProbe);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code >= 0x09 && code <= 0x0d;
    if ((code < 0x20 && !isSpace) || code === 0x7f || code === 0xfffd) controls++;
  }
  return controls > controlShare * length;
}
