/** What is known of the words of English: all lists as bits, and what a word's ending tells. */
import { NameWord } from '../name-words';
import { actWords } from './act-words';
import { nameWords } from './name-words';
import { Class, Trait, Word, type Entry, type Gender, type Pronoun } from '../language';
import { closedTags } from './closed-classes';
import { finiteVerbs } from './common-verbs';
import { givenNames } from './given-names';
import { dignities, femaleNouns, kernelOf, maleNouns, portfolios } from './people';
import { pluralsOf } from './plurals';
import { namers } from './quoted-words';
import { reportingForms } from './reporting-verbs';
import { reportLooks, reportWords } from './report-words';
import { stanceEntry, stanceSpellings } from './stance-words';
import { stemEnd } from './stem';
import { traitWords } from './traits';
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
  dayNames,
  determiners,
  documentNouns,
  indefinites,
  lonelyDeterminers,
  modals,
  nameParticles,
  namesInS,
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
  [Class.bodyWord, namesInS],
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

const functions: readonly (readonly [Word, string])[] = [
  [Word.first, 'i we'],
  [Word.second, 'you'],
  [Word.third, 'he she'],
  [Word.they, 'they'],
  [Word.objectPronoun, 'me him us them'],
  [Word.it, 'it'],
  [Word.one, 'one'],
  [Word.who, 'who'],
  [Word.which, 'which'],
  [Word.that, 'that'],
  [Word.this, 'this'],
  [Word.the, 'the'],
  [Word.an, 'a an'],
  [Word.all, 'all both'],
  [Word.and, 'and'],
  [Word.but, 'but'],
  [Word.clauseOpener, 'so when'],
  [Word.infinitive, 'to'],
  [Word.genitive, "'s"],
  [Word.of, 'of'],
  [Word.as, 'as'],
  [Word.by, 'by'],
  [Word.for, 'for'],
  [Word.with, 'with'],
  [Word.from, 'from'],
  [Word.at, 'at'],
  [Word.on, 'on'],
  [Word.according, 'according'],
  [Word.before, 'before'],
  [Word.conversation, 'conversation interview talk chat q&a'],
  [
    Word.humanAct,
    `spoke smiled smiles laughed laughs nodded nods sat shrugged shrugs wept weeps cried cries sighed sighs paused grinned
    grins frowned frowns sang ate slept knelt coughed blushed blinked yawned winked walked strolled`,
  ],
  [
    Word.honour,
    `mp msp mep mla td tm mbe obe cbe kbe dbe gbe om ch cvo kcvo bem mc vc dso kc qc sc jp phd dphil md dds dvm rn esq esq. frs
    frcs ma ba bsc msc mba llb cpa usn usmc usaf`,
  ],
];

const traits: readonly (readonly [Trait, Iterable<string>])[] = [
  ...traitWords,
  [Trait.callsByName, namers],
  [Trait.dayName, dayNames],
  [Trait.dignity, dignities],
  [Trait.lonelyDeterminer, lonelyDeterminers],
  [Trait.portfolio, portfolios],
  [Trait.pluralPerson, pluralsOf(personNouns)],
  [Trait.pluralBodyWord, pluralsOf(bodyWords)],
  [Trait.finiteNaming, [...namingVerbs].filter((verb) => /(?:s|ed)$/u.test(verb))],
];

/** `according to him`. */
const objectForms: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['us', 'we'],
  ['me', 'i'],
]);

/** `his claim`. */
const ownerForms: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'i'],
  ['your', 'you'],
]);

const agent = /(?:er|or|ist|ian|man|woman|ee)$/u;

const table: ReadonlyMap<string, Entry> = tabulate();

function tabulate(): ReadonlyMap<string, Entry> {
  const sets: Record<keyof Bits, Map<string, number>> = {
    classes: new Map(),
    words: new Map(),
    traits: new Map(),
    report: new Map(),
  };
  const add = (set: Map<string, number>, word: string, bit: number): void => {
    set.set(word, (set.get(word) ?? 0) | bit);
  };
  for (const [list, words] of lists) for (const word of words) add(sets.classes, word, list);
  for (const [role, words] of functions) for (const word of words.split(' ')) add(sets.words, word, role);
  for (const [trait, words] of traits) for (const word of words) add(sets.traits, word, trait);
  for (const [role, words] of reportWords) for (const word of words) add(sets.report, word, role);
  const all = new Set([
    ...sets.classes.keys(),
    ...sets.words.keys(),
    ...sets.traits.keys(),
    ...sets.report.keys(),
    ...stanceSpellings,
    ...objectForms.keys(),
    ...closedTags.keys(),
  ]);
  const bit = (set: Map<string, number>, word: string): number => set.get(word) ?? 0;
  return new Map(
    [...all].map((word) => {
      const bits = {
        classes: bit(sets.classes, word),
        words: bit(sets.words, word),
        traits: bit(sets.traits, word),
        report: bit(sets.report, word),
      };
      return [word, entry(word, bits)];
    }),
  );
}

type Bits = Pick<Entry, 'classes' | 'words' | 'traits' | 'report'>;

function entry(word: string, bits: Bits): Entry {
  return {
    classes: bits.classes,
    words: bits.words,
    traits: bits.traits | endingsOf(word, bits),
    report: bits.report | reportLooks(word),
    act: actWords.get(word) ?? 0,
    naming: nameWords.get(word) ?? 0,
    stance: stanceEntry(word),
    verb: reportingForms.get(word) ?? null,
    pronoun: pronounOf(word),
    owner: ownerOf(word),
    title: titles.get(word) ?? null,
    givenName: givenNames.get(word) ?? null,
    gender: genderOf(word),
    closedTag: closedTags.get(word) ?? -1,
    stem: stemEnd(word),
  };
}

function pronounOf(word: string): Pronoun | null {
  const head = objectForms.get(word) ?? word;
  return Object.hasOwn(pronouns, head) ? pronouns[head]! : null;
}

function ownerOf(word: string): Pronoun | null {
  const head = ownerForms.get(word);
  return head === undefined ? null : pronouns[head]!;
}

function genderOf(word: string): Gender {
  const kernel = kernelOf(word);
  if (femaleNouns.has(kernel) || kernel.endsWith('woman')) return 'female';
  return maleNouns.has(kernel) || /[^o]man$/u.test(kernel) ? 'male' : 'any';
}

function endingsOf(word: string, { classes }: Pick<Bits, 'classes'>): number {
  const ends = (trait: Trait, holds: boolean): number => (holds ? trait : 0);
  const isPast = word.endsWith('ed');
  return (
    ends(Trait.pastForm, isPast && /[a-z]{2}ed$/u.test(word)) |
    ends(Trait.endsLikePast, isPast) |
    ends(Trait.endsLikeGerund, word.endsWith('ing')) |
    ends(Trait.endsLikeAdverb, word.endsWith('ly')) |
    ends(Trait.endsLikePlural, word.endsWith('s')) |
    ends(Trait.endsLikeAgent, agent.test(word)) |
    ends(Trait.pluralHead, word.length > 3 && isPluralForm(word) && (classes & Class.timeWord) === 0)
  );
}

function isPluralForm(word: string): boolean {
  return word.endsWith('s') && !/(?:ss|us|is|news)$/u.test(word);
}

/** `al-jubouri`, `el-masri` */
const articleOfName = /^(?:a[dlnrst]|el|ul|bin|ibn|abu)[-‑]\p{L}{3}/u;

/** A given name may be on the lists without its accents: `josé`. */
function unlisted(lower: string): Entry {
  const plain = accented.test(lower) ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '') : lower;
  const givenName = plain === lower ? null : (givenNames.get(plain) ?? null);
  if (articleOfName.test(lower)) return { ...entry(lower, noBits), naming: NameWord.ownArticle };
  if (givenName === null) return entry(lower, agentBits(lower));
  return { ...entry(lower, { ...noBits, classes: Class.givenName }), givenName };
}

/** `hydrologist`, `shareholders`: trades on no list whose ending no other noun has; `Holder` alone is a name. */
const trade =
  /^(?:\p{L}{3,}(?:ologist|iatrist|ographer|keeper|grower|worker|fighter|watcher|goer|holder|caster)|crofter|grower)(?<plural>s)?$/u;

function agentBits(lower: string): Bits {
  const found = trade.exec(lower);
  if (found === null) return noBits;
  return found.groups!.plural === undefined
    ? { ...noBits, classes: Class.personNoun | Class.speaker }
    : { ...noBits, classes: Class.pluralNoun | Class.speaker, traits: Trait.pluralPerson };
}

const accented = /[^\p{ASCII}]/u;

const noBits: Bits = { classes: 0, words: 0, traits: 0, report: 0 };

/** What is known of a word in lower case. */
export function entryOf(lower: string): Entry {
  return table.get(lower) ?? unlisted(lower);
}
