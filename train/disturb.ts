import type { CorpusDocument } from './corpus';
import { randomFrom } from './random';

/**
 * Shares of the documents that are also learned as a disturbed copy, so that the models know texts without capitals or
 * quotation marks.
 */
const lowerCased = 0.12;
const unmarked = 0.05;

/** Copies of some of the documents, of the same length and with the same spans. */
export function disturbedCopies(documents: readonly CorpusDocument[], seed: number): readonly CorpusDocument[] {
  const random = randomFrom(seed);
  return documents.flatMap((document): readonly CorpusDocument[] => {
    const draw = random();
    if (draw < lowerCased) return [{ ...document, text: toLowerCase(document.text) }];
    return draw < lowerCased + unmarked ? [{ ...document, text: withoutMarks(document.text) }] : [];
  });
}

/** A letter whose lower case is longer keeps its case, so that spans stay valid. */
function toLowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

function withoutMarks(text: string): string {
  return text.replace(/[“”«»„"]|''|``/gu, (mark) => ' '.repeat(mark.length));
}
