/** Length, case of the first letter, and the last mark of a quotation, as one number. */
export function quotationLook(text: string): number {
  // Line ends of one kind or the other must make no difference.
  const length = text.includes('\r') ? text.replaceAll('\r\n', '\n').length : text.length;
  const size = length < 12 ? 0 : length < 30 ? 1 : length < 70 ? 2 : length < 200 ? 3 : 4;
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  const capital = first !== first.toLowerCase() ? 1 : 0;
  const end = lastMark(text);
  const mark = end === '' ? 0 : end === ',' ? 1 : end === '.' ? 2 : 3;
  return 1 + size + 5 * capital + 10 * mark;
}

/** The mark that a quotation ends with, what closes it apart; empty where a word ends it. */
export function lastMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && /[\s'"’”»)\]*]/u.test(text[at]!)) at--;
  return at >= 0 && /[.!?…,—–-]/u.test(text[at]!) ? text[at]! : '';
}
