/** Patterns by which a language shows in a text. */

/** What tells that a text is written in the language, and in no other. */
export interface Detection {
  /** The code of ISO 639-3, by which the statistics of letters know it: `eng`. */
  readonly code: string;
  /** Words that no text of some lines goes without, and that are none in the languages near to it. */
  readonly frequentWords: ReadonlySet<string>;
}

/** How lines and paragraphs begin that say who speaks or writes. */
export interface LayoutPatterns {
  /** The line of an article that names who wrote it, up to the end of the name. */
  readonly byline: RegExp;
  /** The same at the end of a line that says more: `Spring number · by Jo Bell`. */
  readonly bylineAtEnd: RegExp;
  /** A line that is a name and no more. */
  readonly nameAlone: RegExp;
  /** A line that names who wrote the message below it, up to the end of the name. */
  readonly sender: RegExp;
  /** Matches surname and first name, in that order, of each whom a message is from or to: `Hale, Tom`. Global. */
  readonly inverted: RegExp;
  /** The time of the day that an entry of a live report begins with, and the space after it. */
  readonly clock: RegExp;
  /** A name and a colon at the start of a line of subtitles. */
  readonly label: RegExp;
}

/** How the parts of a phrase for somebody are found in its text. */
export interface MentionPatterns {
  /** A courtesy title at the start of a name: `Mr`. */
  readonly courtesy: RegExp;
  /** What only stresses who it is, at a description's end: `the mayor himself`. */
  readonly reflexive: RegExp;
  /** What somebody does, after a plural that opens the description: `police investigating the crash`. */
  readonly deed: RegExp;
  /** What tells at a description's start that it is of somebody known: `the`, `these`. */
  readonly definite: RegExp;
  /** The article that a description begins with, and the space after it. */
  readonly article: RegExp;
  /** What is added to a description, to its end: `, which has 310 shops`, ` who left`. */
  readonly addition: RegExp;
  /** A name in quotation marks at a description's end, but after a preposition; or all of it. */
  readonly quotedName: RegExp;
}
