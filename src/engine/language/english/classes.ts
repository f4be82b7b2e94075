import { finiteVerbs } from './common-verbs';
import { givenNames } from './given-names';
import { pluralsOf } from './plurals';
import { reportingForms } from './reporting-verbs';
import {
  adverbs,
  articles,
  auxiliaries,
  beForms,
  bodyNouns,
  bodyWords,
  connectors,
  coordinators,
  cueNouns,
  determiners,
  documentNouns,
  indefinites,
  modals,
  nameParticles,
  namingVerbs,
  negations,
  nounPrepositions,
  personNouns,
  possessives,
  prepositions,
  pronouns,
  relatives,
  sentenceOpeners,
  subordinators,
  timeWords,
  titles,
} from './words';

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

const lists: readonly (readonly [Class, Iterable<string>])[] = [
  [Class.adverb, adverbs],
  [Class.article, articles],
  [Class.auxiliary, auxiliaries],
  [Class.be, beForms],
  [Class.bodyNoun | Class.speaker, bodyNouns],
  [Class.bodyWord, bodyWords],
  [Class.connector, connectors],
  [Class.coordinator, coordinators],
  [Class.cueNoun, cueNouns],
  [Class.determiner, determiners],
  [Class.documentNoun | Class.speaker, documentNouns],
  [Class.finiteVerb, finiteVerbs],
  [Class.givenName, givenNames.keys()],
  [Class.indefinite | Class.speaker, indefinites],
  [Class.modal, modals],
  [Class.nameParticle, nameParticles],
  [Class.namingVerb, namingVerbs],
  [Class.negation, negations],
  [Class.nounPreposition, nounPrepositions],
  [Class.opener, sentenceOpeners],
  [Class.personNoun | Class.speaker, personNouns],
  [Class.pluralNoun | Class.speaker, pluralsOf(personNouns)],
  [Class.pluralNoun | Class.speaker, pluralsOf(bodyNouns)],
  [Class.speaker, pluralsOf(documentNouns)],
  [Class.possessive, possessives],
  [Class.preposition, prepositions],
  [Class.pronoun, Object.keys(pronouns)],
  [Class.relative, relatives],
  [Class.reporting, reportingForms.keys()],
  [Class.subordinator, subordinators],
  [Class.timeWord, timeWords],
  [Class.title, titles.keys()],
];

const table: ReadonlyMap<string, number> = tabulate();

function tabulate(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [list, words] of lists) for (const word of words) classes.set(word, (classes.get(word) ?? 0) | list);
  return classes;
}

/** The union of the `Class`es of a word in lower case. */
export function classesOf(lower: string): number {
  return table.get(lower) ?? 0;
}
