import type { Root } from 'nlcst';
import type { LeadIns } from './lead-ins';

/**
 * What the engine asks of the language that a text is written in. All words of English are in `english/`; another
 * language is another value of this type. The library's types show its code alone: what else the engine asks changes
 * with the engine.
 */
export interface Language {
  /** Its code of BCP 47, as annotations give it: `en`. */
  readonly code: string;
  /**
   * Parses a text into paragraphs, sentences and words, with offsets.
   * @internal
   */
  readonly parse: (text: string) => Root;
  /**
   * What is known of a word in lower case with straight apostrophes; asked once per spelling.
   * @internal
   */
  readonly entryOf: (lower: string) => Entry;
  /**
   * From a form in lower case to the verb that reports: `tweeted`, `writing`.
   * @internal
   */
  readonly reportingForms: ReadonlyMap<string, VerbForm>;
  /**
   * What may stand before a reporting verb as part of the cue.
   * @internal
   */
  readonly leadIns: LeadIns;
  /**
   * Those that a text may resume somebody with, by their form in lower case: `he`, `who`.
   * @internal
   */
  readonly pronouns: Readonly<Record<string, Pronoun>>;
  /**
   * Titles that stand before a person's name, with the gender that they tell: `mrs`, `president`.
   * @internal
   */
  readonly titles: ReadonlyMap<string, Gender>;
  /**
   * Given names, with the gender that they usually tell.
   * @internal
   */
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** @internal */
  readonly detection: Detection;
}

/** What tells that a text is written in the language, and in no other. */
export interface Detection {
  /** The code of ISO 639-3, by which the statistics of letters know it: `eng`. */
  readonly code: string;
  /** Words that no text of some lines goes without, and that are none in the languages near to it. */
  readonly frequentWords: ReadonlySet<string>;
}

/** What a language knows of a word, whatever stands around it. */
export interface Entry {
  /** A union of `Class`es. */
  readonly classes: number;
  /** A union of `Word`s. */
  readonly words: number;
}

export type Gender = 'male' | 'female' | 'neuter' | 'any';

export interface Pronoun {
  readonly gender: Gender;
  readonly number: 'singular' | 'plural';
}

/** `free`: also with a bare clause (`He said it was over`); `that`: with "that", a colon or a quotation. */
export type Complement = 'free' | 'that';

export interface ReportingVerb {
  readonly lemma: string;
  readonly complement: Complement;
  /** Takes a hearer before what is said: `told Sky News that …`. */
  readonly recipient: boolean;
  /** Reports a state of mind: `believes`, `fears`. */
  readonly mental: boolean;
}

export interface VerbForm {
  readonly verb: ReportingVerb;
  /** `past` serves as participle too: `said`. */
  readonly tense: 'base' | 'present' | 'past' | 'ing';
}

/**
 * The word lists that the rules ask for most, a bit each, so that one look-up answers for all of them: a word may be on
 * several.
 */
export const enum Class {
  adverb = 1 << 0,
  article = 1 << 1,
  auxiliary = 1 << 2,
  be = 1 << 3,
  bodyNoun = 1 << 4,
  bodyWord = 1 << 5,
  connector = 1 << 6,
  coordinator = 1 << 7,
  cueNoun = 1 << 8,
  determiner = 1 << 9,
  documentNoun = 1 << 10,
  finiteVerb = 1 << 11,
  givenName = 1 << 12,
  indefinite = 1 << 13,
  modal = 1 << 14,
  nameParticle = 1 << 15,
  namingVerb = 1 << 16,
  negation = 1 << 17,
  nounPreposition = 1 << 18,
  opener = 1 << 19,
  personNoun = 1 << 20,
  /** The plural of a person or a body. */
  pluralNoun = 1 << 21,
  possessive = 1 << 22,
  preposition = 1 << 23,
  pronoun = 1 << 24,
  relative = 1 << 25,
  reporting = 1 << 26,
  /**
   * A noun that can be the head of a speaker: a person's, a body's or a document's, or their plural, or an indefinite.
   */
  speaker = 1 << 27,
  subordinator = 1 << 28,
  timeWord = 1 << 29,
  title = 1 << 30,
}

/**
 * Words with a function of their own, a bit each. They are asked for with `isWord`, never with `is`, whose bits mean
 * something else.
 */
export const enum Word {
  /** Of the first person, as a subject: `I`, `we`. */
  first = 1 << 0,
  /** Of the second person: `you`. */
  second = 1 << 1,
  /** Opens the clause that a verb reports: `said that`. */
  that = 1 << 2,
  /** Stands before an infinitive: `to leave`. */
  infinitive = 1 << 3,
  /** The ending of a possessive, which is a unit of its own: `’s`. */
  genitive = 1 << 4,
  of = 1 << 5,
  the = 1 << 6,
  /** The indefinite article. */
  an = 1 << 7,
  and = 1 << 8,
  as = 1 << 9,
  /** Leads to who does what a passive tells: `by`. */
  by = 1 << 10,
  for = 1 << 11,
  it = 1 << 12,
  who = 1 << 13,
  which = 1 << 14,
  /** A person as an object: `me`, `him`, `us`, `them`. */
  objectPronoun = 1 << 15,
}
