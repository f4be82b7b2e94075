/**
 * How far a finding is to be trusted, by what speaks for it: the share that was right among such findings in the
 * training articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018), rounded. Nouns as cues are set higher than
 * measured: that corpus seldom marks them.
 */
export const trust = {
  /** “…,” she said. */
  frontedQuotation: 0.95,
  /** He said: “…” */
  announcedQuotation: 0.95,
  /** “…,” she laughed. */
  tag: 0.75,
  /** …, she said. */
  frontedClause: 0.75,
  /** She said that … */
  that: 0.88,
  /** …, say engineers. Set by hand. */
  pluralInverted: 0.85,
  /** She said the plan “will fail” at once. */
  quotedPart: 0.75,
  /** She said the plan will fail. */
  bareClause: 0.8,
  question: 0.6,
  infinitive: 0.5,
  /** She announced the closure. */
  nounObject: 0.45,
  /** They said: the plan will fail. */
  colon: 0.8,
  /** Brandt had this to say: “…” */
  otherColon: 0.65,
  according: 0.8,
  nounCue: 0.7,
  passive: 0.6,
  /** She called the plan “reckless”. */
  naming: 0.62,
  /** She described as baseless the accusations of the West. Set by hand. */
  judgedAs: 0.85,
  /** “…” — Ilse Brandt, retired teacher */
  signed: 0.8,
  /** The pier will hold (said Brandt). Set by hand, as are the next ones. */
  bracketed: 0.8,
  /** Staff were told to stay. */
  told: 0.85,
  /** Police put the toll at 12. */
  figure: 0.75,
  /** Brandt smiled. “It will hold.” */
  beside: 0.65,
  /** “It will hold.” Brandt said with a shrug. */
  afterStop: 0.75,
  /** “It will hold,” was her reply. */
  replyNoun: 0.85,
  /** “Fifty-two.”: a turn of a dialogue. */
  dialogue: 0.8,
  /** MORAN: Did you sign the form? */
  transcript: 0.9,
  /** A headline: `Brandt: The deal is dead` */
  headlineLabel: 0.6,
  /** A headline: `Pier to close for good: mayor` */
  trailingLabel: 0.7,
  /** A name and a colon before words that are no clause: `Sport: Results of the week`. */
  label: 0.3,
  /** Ilse Brandt: “…” */
  labelledQuotation: 0.85,
  /** Factors. */
  negated: 0.6,
  /** The subject's noun is none that speaks as a rule: `the sequel says`. */
  voiceless: 0.65,
  /** And the verb is none of speech alone: `the events show`. */
  thing: 0.5,
  unreal: 0.48,
  mental: 0.75,
  /** With "that" or a quotation a state of mind is as good as a statement. */
  mentalAnnounced: 0.9,
  participle: 0.85,
} as const;
