/** What a word does in a report, beside what is said, a bit each. Asked for with `inReport`. */
export const enum ReportWord {
  /** Stands as an object for who hears it: `told us`. */
  hearer = 1 << 0,
  /** Leads to who hears it: `said to reporters`. */
  toHearer = 1 << 1,
  /** Where or when something was said, after a preposition: `said in a statement`. */
  occasion = 1 << 2,
  /** What a message is sent on: `wrote on Telegram`. */
  channel = 1 << 3,
  /** `said on Sunday night`. */
  partOfDay = 1 << 4,
  /** Sets another clause against the one before: `while`. */
  contrast = 1 << 5,
  /** A preposition that may open a clause that is reported: `said in March the plan was dead`. */
  circumstance = 1 << 6,
  /** Before a verb it tells that nothing was said yet: `could say`. */
  unreal = 1 << 7,
  /** May stand before an infinitive that it negates: `not to leave`. */
  infinitiveNegation = 1 << 8,
  /** An adverb, as far as its ending tells: `badly`, not `family`. */
  adverb = 1 << 9,
  /** Opens a question that is reported: `asked whether`. */
  question = 1 << 10,
  /** A form of a verb that is a noun or an adjective as often; a name or pronoun before it tells: `states`. */
  nounForm = 1 << 11,
  /** The same, whatever stands before it: `pledged delegates`. */
  adjectiveForm = 1 << 12,
  /** Opens a passive whose subject is left out: `was told`. */
  passiveOpener = 1 << 13,
  /** Makes one verb with any verb before it: `speak out`. */
  particle = 1 << 14,
  /** Stands before a noun such as `claim`, and tells it from the verb: `repeated claims that`. */
  nounOpener = 1 << 15,
  /** After a comma it ends what such a noun reports: `claims that …, which`. */
  aside = 1 << 16,
  /** After words such as `according to` it is nobody who speaks: `according to plan`. */
  noSpeaker = 1 << 17,
  /** Before a condition it makes it no condition: `even`. */
  even = 1 << 18,
  /** Stands for what is said: `what`. */
  what = 1 << 19,
  /** Ends like a finite verb: `sniffed`, `laughs`. */
  finiteEnding = 1 << 20,
  /** A participle, by its ending or a known one: `described`, `known`. */
  participle = 1 << 21,
  /** A present participle in one part: `making`, not `decision-making`. */
  gerund = 1 << 22,
  /** Names whom one has it from: `citing the ministry`. */
  citing = 1 << 23,
  /** Shows something as something: `portrays`. */
  depiction = 1 << 24,
  /** An object, or the owner of the noun after it: `her`. */
  objectOrOwner = 1 << 25,
  /** After `according` it leads to the source. */
  accordingLink = 1 << 26,
  /** Tells where somebody is, after the noun: `witnesses outside the bank`. */
  place = 1 << 27,
  /** Stands for what comes after a colon: `said the following:`. */
  pointer = 1 << 28,
  /** Tells in the active, or by `told` in the passive, what somebody hears: `The court heard that`. */
  hears = 1 << 29,
  /** A body that hears what is said before it in public: `court`, `jury`. */
  hearingBody = 1 << 31,
  /** Tells that somebody else's words are passed on: `quoted Marsh as saying`. */
  quoting = 1 << 30,
}
