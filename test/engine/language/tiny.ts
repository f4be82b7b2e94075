/**
 * A made-up language of a dozen words, to show that the engine itself knows none: `mo` is *said*, `ke` *that*, `pi`
 * *not*, `lu` *he*, `da` *the*, `os` *according to*, `zi` *denied*, `be` *is*.
 */
import { ParseLatin } from 'parse-latin';
import {
  Class,
  noEntry,
  Word,
  type Entry,
  type Language,
  type Pronoun,
  type ReportingVerb,
} from '../../../src/engine/language/language';
import type { LabelWords } from '../../../src/engine/language/label-words';
import { indexLeadIns } from '../../../src/engine/language/lead-ins';
import type { QuotationWords } from '../../../src/engine/language/quotation-words';
import { noStance } from '../../../src/engine/language/stance-words';
import type { SpeakerWords } from '../../../src/engine/language/speaker-words';

const parser = new ParseLatin();
const never = /(?!)/u;
const none: ReadonlySet<string> = new Set();

/** Every list of it is empty, and every pattern fits nothing. */
function empty<Words extends object>(known: Partial<Words>): Words {
  const isPattern =
    /pattern|ending|letter|decade|^(?:reflexives|manySubjects|languageNames|offering|complaining|makers)$/iu;
  return new Proxy(known, {
    get: (words, key) => Reflect.get(words, key) ?? (isPattern.test(String(key)) ? never : none),
  }) as Words;
}

const saying: ReportingVerb = {
  lemma: 'mo',
  complement: 'free',
  recipient: false,
  mental: false,
  plain: true,
  ofThings: false,
  questions: false,
  closing: false,
  infinitive: false,
  forebodes: false,
  object: false,
  charge: false,
  about: false,
};

const he: Pronoun = { head: 'lu', gender: 'male', number: 'singular' };
const said = { verb: saying, tense: 'past', particle: null } as const;
const denied = { verb: { ...saying, lemma: 'zi', plain: false }, tense: 'past', particle: null } as const;

const entries: ReadonlyMap<string, Partial<Entry>> = new Map([
  ['mo', { classes: Class.reporting | Class.finiteVerb, verb: said }],
  [
    'zi',
    { classes: Class.reporting | Class.finiteVerb, verb: denied, stance: { ...noStance, verb: 'denied' as const } },
  ],
  ['ke', { classes: Class.subordinator, words: Word.that }],
  ['pi', { classes: Class.negation | Class.adverb }],
  ['be', { classes: Class.be | Class.auxiliary | Class.finiteVerb }],
  ['lu', { classes: Class.pronoun | Class.opener, words: Word.third, pronoun: he }],
  ['da', { classes: Class.determiner | Class.article | Class.opener, words: Word.the }],
  ['os', { classes: Class.preposition | Class.opener }],
]);

const labels: LabelWords = {
  speechRoles: none,
  telling: none,
  fields: none,
  mayHold: never,
  colon: never,
  letter: never,
  bareLetter: never,
  letters: never,
  presenting: never,
  question: '',
  more: never,
  byExaminer: never,
  sworn: never,
  stop: never,
  titled: never,
  dashed: never,
  timedLine: never,
  line: never,
  chorus: never,
  article: never,
  definite: never,
  beforeCapitals: never,
  withinCapitals: never,
  honour: never,
  direction: never,
  firstPerson: never,
  addressed: never,
  deposed: never,
  boardOffice: never,
  secondPerson: never,
  beforeInterviewed: never,
  afterInterviewed: never,
  beforeInterviewer: never,
  afterInterviewer: never,
  answer: never,
};

const speakers: SpeakerWords = {
  oneOf: /(?!)/u,
  singularOf: (plural) => plural,
  ownedBy: (owner, noun) => `${noun} ${owner}`,
  leftOutOfNames: none,
  givenNameForms: new Map(),
  generations: none,
  thingWords: none,
  connectors: none,
  bodyWords: none,
  bodyKinds: [],
  firmWords: none,
  unmarried: never,
  married: never,
  spelledTitles: new Map(),
  spouseNouns: none,
  portfolios: none,
  descriptions: {
    definite: never,
    ranks: new Map(),
    isEpithet: () => false,
    isProfession: () => false,
    isPrivate: () => false,
    jobs: none,
    parties: none,
    tradesLike: () => [],
    figurative: none,
    partisans: none,
    past: never,
    age: never,
    people: never,
    isOfAnyTrade: () => false,
    pronounFor: () => 'lu',
  },
  countriesOfPeople: {},
  theyIsOne: /(?!)/g,
  reads: never,
  oneOfThem: never,
  asks: never,
  answers: never,
  firstPerson: never,
};

export const tiny: Language = {
  code: 'x-tiny',
  parse: (text) => parser.parse(text),
  entryOf: (lower) => ({ ...noEntry, stem: lower.length, ...entries.get(lower) }),
  reportingForms: new Map([
    ['mo', said],
    ['zi', denied],
  ]),
  leadIns: indexLeadIns([]),
  attributions: [['os']],
  stances: { idioms: [], leads: [] },
  nobody: never,
  pointing: never,
  labels,
  pronouns: { lu: he },
  titles: new Map(),
  givenNames: new Map(),
  detection: { code: 'und', frequentWords: new Set(['mo', 'ke', 'da']) },
  mentions: {
    courtesy: never,
    definite: /^da\b/iu,
    article: /^da\s+/iu,
    addition: never,
    reflexive: never,
    deed: never,
    quotedName: never,
  },
  layout: {
    byline: never,
    bylineAtEnd: never,
    nameAlone: never,
    sender: never,
    inverted: /(?!)/gu,
    clock: never,
    label: never,
  },
  quotations: empty<QuotationWords>({}),
  apostrophes: {
    lostStarts: none,
    lostEnds: none,
    cutEnding: '\u0000',
    decade: never,
    possessiveLetter: never,
    pluralLetter: never,
    and: '\u0000',
    ending: never,
    namesInS: none,
  },
  speakers,
};
