/**
 * Words that tell how a source stands to what is reported, by the verb, the noun or the words that lead to the verb.
 */
import type { Stance } from '../../annotation-types';
import {
  noStance,
  StanceWord,
  TurnWord,
  type StanceEntry,
  type StanceIdiom,
  type StancePhrases,
} from '../stance-words';
import { formsOf } from './inflection';

/** Verbs that do not assert. Every other verb that reports does. */
const verbs: Readonly<Record<Exclude<Stance, 'asserted' | 'unsaid'>, string>> = {
  denied: `deny reject dismiss refute rebut dispute repudiate disavow disown contradict disprove debunk discount disbelieve
    disagree rubbish scotch disclaim exclude quash`,
  doubted: 'doubt question challenge distrust mistrust',
  asked: 'ask wonder inquire enquire query',
  intended: `promise vow pledge threaten order command instruct direct demand request appeal urge beg plead implore beseech entreat
    exhort petition propose recommend offer swear undertake invite`,
};

/** Verbs that a second word makes what they are here: `rule out`, `call for`. */
const phrasal: Readonly<Record<string, readonly [Stance, ReadonlySet<string>]>> = {
  rule: ['denied', new Set(['out'])],
  brush: ['denied', new Set(['aside', 'off', 'away'])],
  wave: ['denied', new Set(['aside', 'away'])],
  laugh: ['denied', new Set(['off'])],
  shrug: ['denied', new Set(['off'])],
  bat: ['denied', new Set(['away', 'aside', 'off'])],
  shoot: ['denied', new Set(['down'])],
  knock: ['denied', new Set(['down'])],
  call: ['intended', new Set(['for', 'on', 'upon'])],
};

function formsIn(list: string): readonly (readonly [form: string, lemma: string])[] {
  return list
    .trim()
    .split(/\s+/u)
    .flatMap((lemma) => [lemma, ...formsOf(lemma)].map((form) => [form, lemma] as const));
}

function forms(list: string): ReadonlySet<string> {
  return new Set(formsIn(list).map(([form]) => form));
}

/** From a form to the stance of its verb: `denies` → `denied`. */
const stanceVerbs: ReadonlyMap<string, Stance> = new Map(
  Object.entries(verbs).flatMap(([stance, list]) => formsIn(list).map(([form]) => [form, stance as Stance] as const)),
);

/** From a form to what its verb is with one of some words after it: `rules` → `denied` with `out`. */
const phrasalVerbs: ReadonlyMap<string, readonly [Stance, ReadonlySet<string>]> = new Map(
  Object.entries(phrasal).flatMap(([lemma, reading]) => formsIn(lemma).map(([form]) => [form, reading] as const)),
);

/** What a particle of a phrasal verb must be for a hearer to follow. */
const beforeHearer: ReadonlySet<string> = new Set(['on', 'upon']);

/** Nouns that do not assert: `her denial that`, `his promise to`. */
const stanceNouns: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...plural('denial rejection dismissal rebuttal disavowal', 'denied'),
  ...plural('doubt misgiving', 'doubted'),
  ...plural('question query inquiry enquiry', 'asked'),
  ...plural('promise pledge vow threat order demand request appeal offer undertaking plea', 'intended'),
  ...plural('refusal', 'unsaid'),
]);

function plural(list: string, stance: Stance): readonly (readonly [string, Stance])[] {
  return list
    .split(' ')
    .flatMap((noun) => [
      [noun, stance] as const,
      [/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`, stance] as const,
    ]);
}

/** Verbs that deny a report with the word after them: `played down reports that`, `hit back at claims that`. */
const rejectingPhrases: Readonly<Record<string, readonly string[]>> = {
  play: ['down'],
  hit: ['back', 'out'],
  lash: ['out'],
  fend: ['off'],
  pour: ['cold', 'scorn'],
  laugh: ['at'],
  distance: ['himself', 'herself', 'itself', 'themselves'],
};
const rejectsWith: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(rejectingPhrases).flatMap(([lemma, next]) =>
    formsIn(lemma).map(([form]) => [form, new Set(next)] as const),
  ),
);

const idioms: readonly StanceIdiom[] = [
  // `wanted to know whether`
  idiom('asked', ['want wants wanted wanting', 'to', 'know'], { head: 2 }),
  // `pleaded not guilty to`
  idiom('denied', ['plead pleads pleaded pleading', 'not', 'guilty'], { preposition: true }),
  // `makes mention of`, `took the blame for`, `claimed responsibility for`
  idiom('asserted', ['make makes made making', 'mention'], { preposition: true }),
  idiom('asserted', ['take takes took taking', 'the', 'blame credit'], { preposition: true }),
  idiom('asserted', ['take takes took taking claim claims claimed claiming', 'credit responsibility'], {
    preposition: true,
  }),
  // `would not be drawn on`
  idiom('asserted', ['drawn', 'on'], { before: 'be' }),
];

interface IdiomTraits {
  readonly head?: number;
  readonly before?: string;
  readonly preposition?: boolean;
}

function idiom(stance: Stance, words: readonly string[], traits: IdiomTraits): StanceIdiom {
  const { head = 0, before, preposition = false } = traits;
  return { words: words.map(setOf), head, stance, before: before === undefined ? null : setOf(before), preposition };
}

export const stances: StancePhrases = {
  idioms,
  leads: [['short', 'of'], ['instead', 'of'], ['rather', 'than'], ['back', 'from'], ['from']],
};

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

const words: readonly (readonly [StanceWord, Iterable<string>])[] = [
  // A comment reports nothing by itself.
  [StanceWord.saying, forms('say tell confirm comment mention disclose reveal explain specify clarify discuss answer')],
  [
    StanceWord.withholding,
    [...forms('refuse decline fail neglect omit avoid forget hesitate stop refrain shy hold'), 'unable'],
  ],
  // The negation of these is raised from below.
  [StanceWord.believing, forms('believe think accept agree expect suppose imagine concede')],
  [StanceWord.directing, forms('tell ask warn remind advise encourage persuade')],
  [StanceWord.asking, forms('ask')],
  [
    StanceWord.hearer,
    forms('order command instruct direct request urge beg implore beseech entreat exhort petition invite'),
  ],
  [StanceWord.informing, forms('inform assure notify brief')],
  [StanceWord.anyObject, forms('request demand dispute refute rebut propose')],
  [StanceWord.accepting, forms('accept')],
  // They report no words, so none is looked for.
  [StanceWord.intending, forms('want plan intend aim hope seek')],
  [StanceWord.ofThings, forms('threaten promise offer invite')],
  [StanceWord.giving, forms('make give offer provide')],
  [
    StanceWord.withheld,
    setOf('mention comment indication detail details explanation reason reasons hint sign assurance guarantee word'),
  ],
  // Cue nouns, less what one's own words are called.
  [
    StanceWord.report,
    setOf(`claim claims allegation allegations accusation accusations suggestion suggestions report reports rumour
      rumours rumor rumors charge charges assertion assertions idea notion speculation criticism concerns fears complaint
      complaints calls theory story stories possibility prospect chance doubt doubts talk`),
  ],
  // The other forms are nouns too, as in `the record label claims`.
  [
    StanceWord.rejecting,
    [
      ...forms('slam blast condemn criticise criticize ridicule mock deride counter contest call brand label denounce'),
    ].filter((form) => /(?:ed|ing)$/u.test(form)),
  ],
  [
    StanceWord.upholding,
    forms('make repeat back support publish spread level raise issue file share post air renew release'),
  ],
  [StanceWord.proof, setOf('evidence proof suggestion indication record sign')],
  [
    StanceWord.doubtCaster,
    setOf(`cast casts casting throw threw throws throwing raise raised raises raising express expressed expresses
      expressing`),
  ],
  [StanceWord.doubt, setOf('doubt doubts')],
  [StanceWord.question, setOf('question questions')],
  [StanceWord.sure, setOf('sure certain convinced confident persuaded adamant')],
  [StanceWord.unsure, setOf('unsure uncertain unconvinced sceptical skeptical doubtful')],
  [
    StanceWord.mood,
    setOf(`hopeful optimistic pessimistic upbeat blunt blunter unequivocal unrepentant unapologetic philosophical
    scathing unimpressed dismissive enthusiastic furious delighted defiant matter-of-fact`),
  ],
  [StanceWord.degree, setOf('so as more less much far equally quite rather very somewhat')],
  [StanceWord.remaining, setOf('remain remains remained')],
];

const turnWords: readonly (readonly [TurnWord, string])[] = [
  // Not `will` and `would`: what is announced is reported.
  [TurnWord.possibility, 'could may might should must ought'],
  [TurnWord.prospect, 'expected due set likely scheduled supposed poised about unlikely'],
  [TurnWord.exclusion, 'without instead rather'],
  [TurnWord.without, 'without'],
  [TurnWord.condition, 'if unless whether'],
  [TurnWord.negator, 'few nobody none neither nor never no hardly scarcely rarely seldom'],
  [TurnWord.neither, 'neither'],
  [TurnWord.or, 'or'],
  [TurnWord.nor, 'nor'],
  [TurnWord.confirm, 'confirm confirms confirmed'],
  [TurnWord.deny, 'deny denies denied denying'],
  [TurnWord.yet, 'yet'],
  [TurnWord.not, 'not'],
  [TurnWord.no, 'no'],
  [TurnWord.negatedOpening, 'no not never nowhere'],
  [TurnWord.little, 'little'],
  [TurnWord.able, 'can could'],
  [TurnWord.unable, "cannot can't couldn't"],
  [TurnWord.capable, 'able'],
  [TurnWord.would, 'would'],
  [TurnWord.have, 'have'],
  [TurnWord.inverted, 'had should'],
  [TurnWord.true, 'true'],
  [TurnWord.untrue, 'false untrue'],
  [TurnWord.only, 'only just'],
  [TurnWord.misquoted, 'misquoted'],
  [TurnWord.quoted, 'quoted'],
  [TurnWord.wrongly, 'wrongly falsely incorrectly erroneously mistakenly'],
  [TurnWord.long, 'long'],
  [TurnWord.about, 'of on over to about for as'],
];

/** The words that may begin the verb of a claim with a stance, beside those of the lists. */
const openers: ReadonlySet<string> = new Set([
  ...forms('confirm'),
  ...idioms.flatMap((each) => [...each.words[0]!]),
  ...stanceVerbs.keys(),
  ...phrasalVerbs.keys(),
]);

const openingWords =
  StanceWord.withholding |
  StanceWord.directing |
  StanceWord.sure |
  StanceWord.unsure |
  StanceWord.accepting |
  StanceWord.giving |
  StanceWord.doubtCaster;

const listed: ReadonlyMap<string, number> = bitsOf(words);
const turning: ReadonlyMap<string, number> = bitsOf(turnWords.map(([bit, list]) => [bit, setOf(list)] as const));

function bitsOf(lists: readonly (readonly [number, Iterable<string>])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, list] of lists) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

/** All words of which more is known than their endings tell. */
export const stanceSpellings: ReadonlySet<string> = new Set([
  ...listed.keys(),
  ...turning.keys(),
  ...openers,
  ...stanceNouns.keys(),
  ...rejectsWith.keys(),
]);

/** What a word in lower case tells of a stance. */
export function stanceEntry(word: string): StanceEntry {
  const ending = endingOf(word);
  if (!stanceSpellings.has(word) && ending === 0) return noStance;
  const bits = listed.get(word) ?? 0;
  const isOpener = openers.has(word) || (bits & openingWords) !== 0;
  const phrase = phrasalVerbs.get(word);
  return {
    words: bits | ending | (isOpener ? StanceWord.opener : 0),
    turns: turning.get(word) ?? 0,
    verb: stanceVerbs.get(word) ?? null,
    noun: stanceNouns.get(word) ?? null,
    phrasal: phrase === undefined ? null : { stance: phrase[0], particles: phrase[1], beforeHearer },
    rejectsWith: rejectsWith.get(word) ?? null,
  };
}

function endingOf(word: string): number {
  const isHeard = /(?:ed|told)$/u.test(word);
  return (isHeard ? StanceWord.heard : 0) | (word.endsWith('d') ? StanceWord.participle : 0);
}
