import type { Span } from '../engine';

/** How the words of a quotation stand to those of the source, best first. */
export const grades = [
  /** The same words, apart from case, white space, marks, spelling, and numbers in words or figures. */
  'verbatim',
  /** Fillers, repetitions and false starts are left out. */
  'tidied',
  /** Words are left out or put in, and an ellipsis or square brackets say so. */
  'cut-marked',
  /** Words are left out, and nothing says so. */
  'cut-unmarked',
  /** Words are others, put in, or in another order. */
  'altered',
  /** A number, a name, a unit, a day or month, or a negation is another one, or is missing. */
  'altered-grave',
  /** The words are in the source, said by somebody else. */
  'other-speaker',
  /** No source has the words. They may have been said all the same. */
  'not-found',
] as const;

export type Grade = (typeof grades)[number];

/** What a reader should look at in a marked cut: a negation or a sentence's end is in it, or over 25 words are. */
export type CutWarning = 'negation' | 'sentence-end' | 'long';

/** Why a difference counts as it does. */
export type DifferenceReason =
  'filler' | 'false-start' | 'interjection' | 'marked' | 'cut' | 'word' | 'number' | 'name' | 'negation' | 'unit';

/** Words of the source that the quotation does not have, words that it has in their place, or both. */
export interface Difference {
  readonly reason: DifferenceReason;
  /** In the source; null where words are put in. */
  readonly source: Span | null;
  /** In the article; null where words are left out. */
  readonly quotation: Span | null;
}

/** Where in a source a quotation is from. */
export interface FoundPassage {
  readonly file: string;
  /** In UTF-16 units of the file's text. */
  readonly span: Span;
  /** From 1. */
  readonly line: number;
  /** In seconds; null where the source does not tell. */
  readonly time: number | null;
  /** As the source names them. */
  readonly speaker: string | null;
  /** Who that is, where somebody told whom the label stands for. */
  readonly name?: string;
}

/** What came of checking one quotation. */
export interface CheckedQuotation {
  /** Ids as in the annotations of the article. */
  readonly quotation: string;
  readonly claim: string | null;
  readonly grade: Grade;
  /** Null where it was not found. */
  readonly source: FoundPassage | null;
  readonly warnings: readonly CutWarning[];
  readonly difference: readonly Difference[];
}

/** Whether somebody should compare before the article is published. */
export const isAlarming = (grade: Grade): boolean => grades.indexOf(grade) >= grades.indexOf('altered');
