/**
 * What must be reached for something to be found, shown or joined: probabilities and trust, from 0 to 1. Whatever else
 * decides stands with what it decides on: the trust in each construction (`claims/trust.ts`), the points for
 * antecedents (`speakers/pronouns.ts`), the prices of quotation marks (`quotations/glyphs.ts`).
 *
 * *Chosen on dev*: several values were tried, and this one scored best on the 84 development articles of PolNeAR 1.0
 * (Newell, Margolin and Ruths, LREC 2018), so other texts fare somewhat worse. *Set by hand*: the cases of `test/cases`
 * come out, and no score was looked at.
 */
export const thresholds = {
  /**
   * A span less likely to be a cue is no candidate. Set by hand: less likely ones are hardly ever chosen, and cost
   * time.
   */
  cueCandidate: 0.08,
  /** A reading of a cue's source and content that is less likely is no proposal. Set by hand, for the same reason. */
  argumentReading: 0.002,
  /** From this share on a cue reports a statement, below it a belief or an intention. The middle, by definition. */
  statementShare: 0.5,
  /** A belief's or an intention's cue that is less likely is not read any further. Chosen by cross-validation. */
  beliefCue: 0.5,
  /**
   * What only the models propose must be this likely. Rules also speak for constructions that the corpus has not, so
   * they are asked for less (`shown`). Chosen by cross-validation.
   */
  learned: 0.35,
  /**
   * The same for beliefs, intentions and verbs of showing: they are shown where the text leaves little doubt.
   */
  learnedBelief: 0.78,
  /** A cue on no list that introduces a mere thing, no clause and no words in marks, must be this likely. By hand. */
  thingCue: 0.35,
  /** The same for one that introduces a clause, or is on a list. By hand. */
  unknownCue: 0.1,
  /** An outer claim less sure than this does not take a quotation from the one within. Set by hand. */
  outer: 0.5,
  /**
   * A claim less sure than this is not gone on with by a quotation after it: what it took would be nobody's. By hand.
   */
  continued: 0.4,
  /** Not to clutter a statement, a claim within it must be this sure. Set by hand on articles with nested speech. */
  nested: 0.6,
  /**
   * A finding less sure than this is never shown, and leaves its cue to what is found within a report. Chosen on dev.
   */
  shown: 0.3,
  /**
   * The same for constructions that the corpus seldom marks, whose trust is low for that: readers look for them all the
   * same (`it is thought that …`, `allegations that …`). Set by hand.
   */
  shownSeldomMarked: 0.15,
  /** Within a turn of a transcript: what somebody says of others is not always a report. Set on own articles. */
  shownWithinTurn: 0.5,
  /** The same for what somebody says of themselves: `I beg to move …`. Set on own articles. */
  shownOfOneself: 0.66,
  /** So sure must be that somebody is announced for words without marks to be theirs. Set by hand. */
  announced: 0.4,
  /** The same where a list or an excerpt follows the colon: its form tells that something was announced. By hand. */
  announcedList: 0.35,
  /** From this on a claim may say that a quotation with a title's capitals was spoken. Set by hand on 60 articles. */
  spokenTitle: 0.85,
} as const;
