/**
 * How transcripts name who speaks, and what else stands before a colon at a line's start. The patterns for labels are
 * sticky, with the groups `open`, `time`, `name`, `brackets`, `cue` and `after`, a time.
 */
export interface LabelWords {
  /** Whom a transcript calls by what they do in it: `interviewer`. */
  readonly speechRoles: ReadonlySet<string>;
  /** Documents that tell something in a headline: `Study: Coffee cheers mice`. */
  readonly telling: ReadonlySet<string>;
  /** What names a fact, an ingredient or a part of a page, and nobody: `price`. */
  readonly fields: ReadonlySet<string>;
  /** What a text with labels has, before any is looked for. */
  readonly mayHold: RegExp;
  /** A name and a colon. */
  readonly colon: RegExp;
  /** `Q.` and `A:`, with a mark and without. */
  readonly letter: RegExp;
  readonly bareLetter: RegExp;
  /** Such a letter, and the one that asks. */
  readonly letters: RegExp;
  readonly question: string;
  /** A title or article, capitals and a full stop: `The PRESIDENT.` */
  readonly stop: RegExp;
  /** A title, a name and a full stop: `Mr. Grayson.` */
  readonly titled: RegExp;
  /** A name, a full stop and a dash: `President. –` */
  readonly dashed: RegExp;
  /** A name and a time that end the line. */
  readonly timedLine: RegExp;
  /** A title and a name, or a name with brackets, that are all of a line. */
  readonly line: RegExp;
  /** Several who speak at once: `Some hon. members`. */
  readonly chorus: RegExp;
  /** The article that a role begins with, and the definite one. */
  readonly article: RegExp;
  readonly definite: RegExp;
  /** In a label of capitals these are not: what stands before the name, and within it. */
  readonly beforeCapitals: RegExp;
  readonly withinCapitals: RegExp;
  /** The lines of a court's record that name who examines, and who has sworn to testify; with the group `name`. */
  readonly byExaminer: RegExp;
  readonly sworn: RegExp;
  /** Presents somebody: `Here’s Lang on the budget: “…”` */
  readonly presenting: RegExp;
  /** Leads to whom more is quoted from: `More from Lang: “…”` */
  readonly more: RegExp;
  /** A title at the start of an official label: `Mr Owen Parry (Dwyfor) (PC):`. */
  readonly honour: RegExp;
  /** What somebody does rather than says, in brackets: `(Laughter)`. */
  readonly direction: RegExp;
  /** Words of a speaker: by one who says `I` or asks; to somebody, or in short forms; an answer's first ones. */
  readonly firstPerson: RegExp;
  readonly addressed: RegExp;
  /** Matches a heading with the name of the witness: `DEPOSITION OF LEONARD PIKE`. */
  readonly deposed: RegExp;
  /** Matches offices of firms that capitals stand for: `CFO`. */
  readonly boardOffice: RegExp;
  /** Somebody is spoken to. */
  readonly secondPerson: RegExp;
  /** Matches at the end of what stands before the name of somebody who is interviewed. */
  readonly beforeInterviewed: RegExp;
  /** Matches at the beginning of what stands after it: `Lena Brandt talks to us`. */
  readonly afterInterviewed: RegExp;
  /** The same of somebody who interviews: `She tells Priya Lall why`. */
  readonly beforeInterviewer: RegExp;
  /** Matches at the beginning of what stands after the name of somebody who interviews. */
  readonly afterInterviewer: RegExp;
  readonly answer: RegExp;
}
