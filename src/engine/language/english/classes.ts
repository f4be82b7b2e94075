import { Class, Word, type Entry } from '../language';
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

/** The words that have a function of their own. */
const functions: readonly (readonly [Word, Iterable<string>])[] = [
  [Word.first, ['i', 'we']],
  [Word.second, ['you']],
  [Word.that, ['that']],
  [Word.infinitive, ['to']],
  [Word.genitive, ["'s"]],
  [Word.of, ['of']],
  [Word.the, ['the']],
  [Word.an, ['a', 'an']],
  [Word.and, ['and']],
  [Word.as, ['as']],
  [Word.by, ['by']],
  [Word.for, ['for']],
  [Word.it, ['it']],
  [Word.who, ['who']],
  [Word.which, ['which']],
  [Word.objectPronoun, ['me', 'him', 'us', 'them']],
];

const unknown: Entry = { classes: 0, words: 0 };

const table: ReadonlyMap<string, Entry> = tabulate();

function tabulate(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const entryOf = (word: string): Entry => entries.get(word) ?? unknown;
  for (const [list, words] of lists)
    for (const word of words) entries.set(word, { ...entryOf(word), classes: entryOf(word).classes | list });
  for (const [role, words] of functions)
    for (const word of words) entries.set(word, { ...entryOf(word), words: entryOf(word).words | role });
  return entries;
}

/** What is known of a word in lower case. */
export function entryOf(lower: string): Entry {
  return table.get(lower) ?? unknown;
}

/** The union of the `Class`es of a word in lower case. */
export function classesOf(lower: string): number {
  return entryOf(lower).classes;
}
