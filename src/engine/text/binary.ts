import type { Skipped } from '../model';

/** A text with more than this share of control characters among its first units is no article. */
const controlShare = 0.02;
const probe = 65_536;

/** The whole text where it looks binary, else nothing. */
export function findSkipped(text: string): readonly Skipped[] {
  return isBinary(text) ? [{ span: { start: 0, end: text.length }, reason: 'binary' }] : [];
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, probe);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code >= 0x09 && code <= 0x0d;
    if ((code < 0x20 && !isSpace) || code === 0x7f || code === 0xfffd) controls++;
  }
  return controls > controlShare * length;
}
