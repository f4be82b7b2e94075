/** Marks of footnotes: they stand at a word's or a sentence's end and are no part of it. */

const digits = '[¹²³⁰⁴-⁹]+';
const signs = '[*†‡§]{1,3}';
const brackets = String.raw`(?:\[(?:\d{1,3}|\p{Ll})\])+`;
const before = String.raw`(?<=\p{L}{3}|[.,;:!?…”’"')\]])`;
const after = String.raw`(?=$|[\s.,;:!?…”’"')\]—–])`;
/** A figure that an export left on the line: `Marsh.1 “Until`, `the line,”2 said`. */
const figure = String.raw`(?<=\p{Ll}{3}[.!?])\d{1,2}(?=$|\s+["“‘'«]?\p{Lu})|(?<=[\p{L}\d][.,!?…]?[”’»]|\p{L}[.,!?…]["'])\d{1,2}(?=$|[\s,.;])`;
const note = new RegExp(`${before}(?:${digits}|${signs}|${brackets})${after}|${figure}`, 'gu');
const mayHold = /[¹²³⁰⁴-⁹*†‡§\][]|["'”’».!?]\d/u;

/** The words with blanks for the marks of footnotes. */
export function withoutNotes(words: string): string {
  return mayHold.test(words) ? words.replace(note, (found) => ' '.repeat(found.length)) : words;
}
