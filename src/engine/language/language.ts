import type { Root } from 'nlcst';
import type { LabelWords } from './label-words';
import type { LeadIns } from './lead-ins';
import type { Detection, LayoutPatterns, MentionPatterns } from './patterns';
import type { Apostrophes, QuotationWords } from './quotation-words';
import type { SpeakerWords } from './speaker-words';
import { noStance, type StanceEntry, type StancePhrases } from './stance-words';
import type { Tag } from './tags';

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
   * Words that name a source without a verb, and begin as sentences may: `according to`.
   * @internal
   */
  readonly attributions: readonly (readonly string[])[];
  /**
   * What tells how a source stands to what it reports, over several words.
   * @internal
   */
  readonly stances: StancePhrases;
  /**
   * The whole of a source that means nobody, or one end of it: `nobody`, `none of them`.
   * @internal
   */
  readonly nobody: RegExp;
  /** Words that stand for what was said, in lower case and without a verb: `a different story`, `it yesterday too`. */
  readonly pointing: RegExp;
  /** @internal */
  readonly labels: LabelWords;
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
  /** @internal */
  readonly mentions: MentionPatterns;
  /** @internal */
  readonly layout: LayoutPatterns;
  /** @internal */
  readonly quotations: QuotationWords;
  /** @internal */
  readonly apostrophes: Apostrophes;
  /** @internal */
  readonly speakers: SpeakerWords;
}

/** What a language knows of a word, whatever stands around it. */
export interface Entry {
  /** A union of `Class`es. */
  readonly classes: number;
  /** A union of `Word`s. */
  readonly words: number;
  /** A union of `Trait`s. */
  readonly traits: number;
  /** A union of `ReportWord`s. */
  readonly report: number;
  /** A union of `ActWord`s. */
  readonly act: number;
  /** A union of `NameWord`s. */
  readonly naming: number;
  readonly stance: StanceEntry;
  /** Null for what is no form of a verb that reports. */
  readonly verb: VerbForm | null;
  readonly pronoun: Pronoun | null;
  /** As a possessive, whose it tells the noun after it to be: `he` of `his`; null where it is none. */
  readonly owner: Pronoun | null;
  /** The gender that it tells as a title before a name; null where it is no title. */
  readonly title: Gender | null;
  /** The gender that it tells as a given name; null where it is none. */
  readonly givenName: Gender | null;
  /** The gender that it tells as a noun for somebody: `male`, `female` or `any`. */
  readonly gender: Gender;
  /** Its part of speech where it has the same one in nearly every text, else -1. */
  readonly closedTag: Tag | -1;
  /** How many letters of it are its stem, in UTF-16 units: without the endings of inflection. */
  readonly stem: number;
}

/** Of what is no word. */
export const noEntry: Entry = {
  classes: 0,
  words: 0,
  traits: 0,
  report: 0,
  act: 0,
  naming: 0,
  stance: noStance,
  verb: null,
  pronoun: null,
  owner: null,
  title: null,
  givenName: null,
  gender: 'any',
  closedTag: -1,
  stem: 0,
};

export type Gender = 'male' | 'female' | 'neuter' | 'any';

export interface Pronoun {
  /** Its form as a subject: `he`, also of `him`. */
  readonly head: string;
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
  /** Reports and does nothing else: `say`. */
  readonly plain: boolean;
  /** Things do it as readily as people: `the events show`. */
  readonly ofThings: boolean;
  /** May close a sentence, after what was found or ruled: `…, a study has found`. */
  readonly closing: boolean;
  /** Takes a question, `that` verb or not: `asked whether`. */
  readonly questions: boolean;
  /** Takes an infinitive: `promised to leave`. */
  readonly infinitive: boolean;
  /** With an infinitive it tells of things what may come: `threatens to fall`. */
  readonly forebodes: boolean;
  /** Takes what is said as a noun: `announced the closure`. */
  readonly object: boolean;
  /** Takes a charge alone: `denies murder`. */
  readonly charge: boolean;
  /** Takes what is said as a noun after `of`: `warned of a collapse`. */
  readonly about: boolean;
}

export interface VerbForm {
  readonly verb: ReportingVerb;
  /** `past` serves as participle too: `said`. */
  readonly tense: 'base' | 'present' | 'past' | 'ing';
  /** A word that makes one verb with it: `up` of `summed`; null where none does. */
  readonly particle: string | null;
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
  /** A noun that can be a speaker's head: a person's, a body's or a document's, their plural, or an indefinite. */
  speaker = 1 << 27,
  subordinator = 1 << 28,
  timeWord = 1 << 29,
  title = 1 << 30,
}

/** Words with a function of their own, a bit each: asked for with `isWord`, never with `is`, whose bits are others. */
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
  /** Of the third person, one: `he`, `she`. */
  third = 1 << 16,
  they = 1 << 17,
  this = 1 << 18,
  but = 1 << 19,
  /** All of some: `all`, `both`. */
  all = 1 << 20,
  /** Anybody: `one`. */
  one = 1 << 21,
  with = 1 << 22,
  from = 1 << 23,
  at = 1 << 24,
  on = 1 << 25,
  /** Opens a clause, though it may stand right before its subject: `so`, `when`. */
  clauseOpener = 1 << 26,
  /** Leads with the next word to a source: `according`. */
  according = 1 << 27,
  /** Stands in capitals after somebody's name: `MP`, `OBE`. */
  honour = 1 << 28,
  /** What people do and bodies do not: `smiled`. */
  humanAct = 1 << 29,
  /** With a participle it tells what was said next: `before adding that`. */
  before = 1 << 30,
  /** A talk with somebody: `a conversation with`. */
  conversation = 1 << 31,
}

/** What the form or the use of a word tells, a bit each. Asked for with `hasTrait`. */
export const enum Trait {
  /** Ends like a past form, by more than two letters: `leaked`. */
  pastForm = 1 << 0,
  /** Ends like a participle: `exiled`, `exiling`; and each alone. */
  endsLikePast = 1 << 1,
  endsLikeGerund = 1 << 2,
  /** Ends like an adverb that is made of an adjective: `badly`. */
  endsLikeAdverb = 1 << 3,
  /** Ends in what makes a noun's plural: `teachers`. */
  endsLikePlural = 1 << 4,
  /** Ends like a noun for somebody who does something: `owner`. */
  endsLikeAgent = 1 << 5,
  /** A plural, as the head of a phrase. */
  pluralHead = 1 << 6,
  /** The plural of a noun for a person, and of a word of bodies' names. */
  pluralPerson = 1 << 7,
  pluralBodyWord = 1 << 8,
  /** A form of a naming verb that makes a clause: `called`. */
  finiteNaming = 1 << 9,
  /** A subject before which the base form of a verb is finite: `officials say`. */
  pluralSubject = 1 << 10,
  /** A form of an auxiliary that makes no clause: `being`. */
  auxiliaryParticiple = 1 << 11,
  /** A past form of an auxiliary, which headlines leave out: `was`. */
  pastAuxiliary = 1 << 12,
  /** May stand between a participle and what happened: `warned of`, `told to`. */
  afterParticiple = 1 << 13,
  /** A determiner that can be a subject by itself: `many say`. */
  lonelyDeterminer = 1 << 14,
  /** Tells with a word of time which one is meant: `last`. */
  nearTime = 1 << 15,
  /** A day: `monday`, `today`. */
  dayName = 1 << 16,
  /** A month that is a given name or another word as well: `may`. */
  monthName = 1 << 17,
  /** What somebody is responsible for: a title only before an office, as in `Health Secretary`. */
  portfolio = 1 << 18,
  /** An office or rank that is called by its place: `the Duke of Ravensby`. */
  dignity = 1 << 19,
  /** A title that is a word of bodies' names as well: `General`. */
  vagueTitle = 1 << 20,
  /** Written with a capital before a name even inside a sentence: `Commissioner`. */
  formalNoun = 1 << 21,
  /** Tells somebody's country, region or party: `Ukrainian`. */
  demonym = 1 << 22,
  /** Makes another office of one: `vice president`. */
  roleQualifier = 1 << 23,
  /** A part of a title that no description takes up: `deputy`. */
  vagueRole = 1 << 24,
  /** What follows in quotation marks is what somebody or something is called: `nicknamed`, `as`. */
  callsByName = 1 << 25,
  /** A short form that ends with a full stop, which ends no sentence: `corp.` */
  abbreviation = 1 << 26,
  /** The same where a number follows: `no. 5`. */
  numberAbbreviation = 1 << 27,
  /** May stand in lower case in a name that is in quotation marks: `of`, `van`. */
  lowInName = 1 << 28,
  /** A word of a closed class that is a name where it has a capital: `Will Hart`. */
  givenInCapital = 1 << 29,
  /** A short form at the end of a name: `Co.`, `Jr.` */
  endsName = 1 << 30,
  /** A stretch of time: `years`. */
  stretchOfTime = 1 << 31,
}
