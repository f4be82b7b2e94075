/** What the words of a language tell of how a source stands to what is reported. */
import type { Stance } from '../annotation-types';

/** What a word tells of a stance, whatever stands around it. */
export interface StanceEntry {
  /** A union of `StanceWord`s. */
  readonly words: number;
  /** A union of `TurnWord`s. */
  readonly turns: number;
  /** The stance that it tells as a verb that does more than report: `denies`. */
  readonly verb: Stance | null;
  /** The same as a noun: `denial`. */
  readonly noun: Stance | null;
  /** The stance that it tells with one of some words after it: `rules out`. */
  readonly phrasal: PhrasalStance | null;
  /** The words that make it deny a report: `down` of `played down reports`; null where none does. */
  readonly rejectsWith: ReadonlySet<string> | null;
}

export interface PhrasalStance {
  readonly stance: Stance;
  readonly particles: ReadonlySet<string>;
  /** Those of the particles that whoever is asked follows: `called on`. */
  readonly beforeHearer: ReadonlySet<string>;
}

/** Words in a row that tell a stance together: `wants to know`. */
export interface StanceIdiom {
  /** The forms of each of the words. */
  readonly words: readonly ReadonlySet<string>[];
  /** Which of the words the stance is read at, counted from 0. */
  readonly head: number;
  readonly stance: Stance;
  /** What stands right before it; null where anything may. */
  readonly before: ReadonlySet<string> | null;
  /** Whether the preposition after it belongs to it: `pleaded not guilty to`. */
  readonly preposition: boolean;
}

/** What tells a stance over several words. */
export interface StancePhrases {
  readonly idioms: readonly StanceIdiom[];
  /** What leads from a verb that withholds, or by itself, to what is not done: `short of`, `instead of`. */
  readonly leads: readonly (readonly string[])[];
}

/** Of a word that tells nothing. */
export const noStance: StanceEntry = {
  words: 0,
  turns: 0,
  verb: null,
  noun: null,
  phrasal: null,
  rejectsWith: null,
};

/** Verbs, nouns and adjectives that stances are read from, a bit each. Asked for with `inStance`. */
export const enum StanceWord {
  /** May begin what `denial` looks for: in a sentence without one it need not look. */
  opener = 1 << 0,
  /** Leaves a thing undone: `refused to say`. */
  withholding = 1 << 1,
  /** Negated it denies what follows: `does not believe that`. */
  believing = 1 << 2,
  /** With an infinitive it orders or asks for something: `told them to leave`. */
  directing = 1 << 3,
  /** Asks, with "that" too: `asked that the minutes be read`. */
  asking = 1 << 4,
  /** Names whom it asks before what it asks for: `urged members to reject the offer`. */
  hearer = 1 << 5,
  /** Names who hears what is reported, which is no order: `informed them that`. */
  informing = 1 << 6,
  /** Its object, whatever it is, is what is denied or asked for: `requested copies`. */
  anyObject = 1 << 7,
  /** A cue with "that" alone: `accepted that`. */
  accepting = 1 << 8,
  /** Names what somebody is set on where an infinitive follows: `plans to sell`. */
  intending = 1 << 9,
  /** Things do it as well as people: `the storm threatens to`. */
  ofThings = 1 << 10,
  /** Gives, or with "no" withholds, such a noun as `withheld`: `made no mention of`. */
  giving = 1 << 11,
  withheld = 1 << 12,
  /** Can be said, and is withheld by whoever refuses it: `refused to comment`. */
  saying = 1 << 13,
  /** What others say and somebody may deny or doubt: `rejected claims that`. */
  report = 1 << 14,
  /** Denies a report in this form: `slammed claims that`. */
  rejecting = 1 << 15,
  /** Gives or upholds a report as one's own: `repeated claims that`. */
  upholding = 1 << 16,
  /** With "no" it takes back what it is about: `there is no evidence that`. */
  proof = 1 << 17,
  /** Casts such a noun as `doubt`: `raised doubts about`. */
  doubtCaster = 1 << 18,
  doubt = 1 << 19,
  /** What is cast like a doubt: `raised questions over`. */
  question = 1 << 20,
  /** After a form of "be" it tells belief, and negated doubt: `is sure that`. */
  sure = 1 << 21,
  /** After a form of "be" it tells doubt: `was sceptical that`. */
  unsure = 1 << 22,
  /** Does what a form of "be" does before those: `remains unsure`. */
  remaining = 1 << 23,
  /** Names whom one hears, by its ending: `informed`, `told`. */
  heard = 1 << 24,
  /** Ends like a participle of any verb: `denied`, `held`. */
  participle = 1 << 25,
  /** After a form of "be" it tells in what mood somebody speaks: `is more hopeful`; and what may stand between. */
  mood = 1 << 26,
  degree = 1 << 27,
}

/** Words that turn a stance, or make one together with others, a bit each. Asked for with `isTurnWord`. */
export const enum TurnWord {
  /** Tells before a verb that it may never come to it: `might say`. */
  possibility = 1 << 0,
  /** Tells before an infinitive that nothing was said yet: `is expected to announce`. */
  prospect = 1 << 1,
  /** What stands after it did not take place: `instead of confirming`. */
  exclusion = 1 << 2,
  /** The same right before a verb: `without saying`. */
  without = 1 << 3,
  /** A condition, or what is asked: `unless she confirms`. */
  condition = 1 << 4,
  /** A subject or adverb that negates what follows it: `few`, `rarely`. */
  negator = 1 << 5,
  neither = 1 << 6,
  /** Links the two words that are not done: `confirm or deny`. */
  or = 1 << 7,
  nor = 1 << 8,
  confirm = 1 << 9,
  deny = 1 << 10,
  /** With an auxiliary before it: `has yet to say`. */
  yet = 1 << 11,
  not = 1 << 12,
  /** As a determiner: `gave no reason`. */
  no = 1 << 13,
  /** Opens a sentence whose verb is negated: `Never has she said`. */
  negatedOpening = 1 << 14,
  /** With `no` it tells that there is none: `little evidence`. */
  little = 1 << 15,
  /** Ability, which negated is necessity: `could not deny`; and in one word with its negation. */
  able = 1 << 16,
  unable = 1 << 17,
  /** Whoever has it leads to an infinitive: `was able to say`. */
  capable = 1 << 18,
  /** Makes a verb unreal with a form of "have" after it: `would have said`. */
  would = 1 << 19,
  have = 1 << 20,
  /** Opens a condition as the first word: `Had she said so`. */
  inverted = 1 << 21,
  true = 1 << 22,
  untrue = 1 << 23,
  /** Makes a negated cleft none: `It was not only Smith who`. */
  only = 1 << 24,
  /** Takes back all that is quoted: `was misquoted as saying`; with an adverb: `wrongly quoted as saying`. */
  misquoted = 1 << 25,
  quoted = 1 << 26,
  wrongly = 1 << 27,
  /** May stand between a verb and its auxiliary: `has long been unsure`. */
  long = 1 << 28,
  /** Leads to what a doubt or a comment is about: `no mention of`. */
  about = 1 << 29,
}
