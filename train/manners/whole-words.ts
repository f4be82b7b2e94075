import type { Span } from '../../src/engine/span';

const letter = /[\p{L}\p{N}]/u;

/** Occurrences from `from` on that do not begin or end within a word, in order. */
export function* wholeWords(text: string, words: string, from = 0): Generator<Span, undefined> {
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const cutsWord = splits(text, start) || splits(text, end);
    if (!cutsWord) yield { start, end };
  }
  return undefined;
}

function splits(text: string, offset: number): boolean {
  return letter.test(text[offset - 1] ?? ' ') && letter.test(text[offset] ?? ' ');
}
