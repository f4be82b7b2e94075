/** What a word does in names, a bit each. Asked for with `inName`. */
export const enum NameWord {
  /** Stands in lower case within a person's name, though a model knows it as no particle: `Huw ap Owen`. */
  particle = 1 << 0,
  /** A noun for somebody that opens names of bodies: `Royal Institute of Surgeons`, `Liberal Democrats`. */
  modifier = 1 << 1,
  /** Calls all of a party: `Democrats`. */
  party = 1 << 2,
  /** Tells before `of` how many, so that its capital makes no name: `Scores of farmers`. */
  quantity = 1 << 3,
  /** What an office is for, though a model knows it as no body: `Chancellor of the Exchequer`. */
  field = 1 << 4,
  /** An office in *-man* that women hold, too: `the spokesman, Ada Obi`. */
  manOrWoman = 1 << 5,
  /** A country, or a body that has ambassadors at it: `Ambassador to Kenya`. */
  country = 1 << 6,
  /** The first word of the two of such a name: `South Africa`. */
  opensCountry = 1 << 7,
  /** A rank, where it is written in capitals: `DI Tulip`. */
  rank = 1 << 8,
  /** The same, if a given name follows: `PC Jo Bell`, but no `PC World`. */
  rankBeforeGiven = 1 << 9,
  /** Of a firm as well as of a person: `contractor Halvard`. */
  firmOrPerson = 1 << 10,
  /** The two words that tell where somebody lives, without a preposition: `next`, `door`. */
  beside = 1 << 11,
  doorBeside = 1 << 12,
  /** Stands before a saint's name, which places and bodies bear: `St. Louis Fed`. */
  saint = 1 << 13,
  /** Tells in capitals after a number which half of the day it is: `8:15 AM`. */
  halfOfDay = 1 << 14,
  /** Opens a letter before the name of whom it is written to: `Dear Ann Orr,`. */
  greeting = 1 << 15,
  /** Tells after a noun, with a preposition, what somebody is like: `a source close to the talks`. */
  postposed = 1 << 16,
  /** Of a family. */
  kin = 1 << 17,
  /** Opens names of bodies, and sentences: `First Union Bank`, `Third Point`. */
  ordinal = 1 << 18,
  /** A surname that begins in lower case, with an article: `al-Jubouri`. */
  ownArticle = 1 << 19,
}
