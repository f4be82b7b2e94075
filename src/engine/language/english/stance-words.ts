/**
 * Words that tell how a source stands to what is reported, by the verb, the noun or the words that lead to the verb.
 */
import type { Stance } from '../../annotation-types';
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

/**
 * Verbs that withhold: `refused to say`, `failed to mention`, `avoided saying`. Negated they do not: `did not fail to
 * mention`.
 */
const withholding = 'refuse decline fail neglect omit avoid forget hesitate stop refrain shy hold';

/** Negated, these deny what follows: `does not believe that` (the negation is raised from below). */
const believing = 'believe think accept agree expect suppose imagine concede';

/** With an infinitive these order or ask for something: `told them to leave`. */
const directing = 'tell ask warn remind advise encourage persuade';

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
export const stanceVerbs: ReadonlyMap<string, Stance> = new Map(
  Object.entries(verbs).flatMap(([stance, list]) => formsIn(list).map(([form]) => [form, stance as Stance] as const)),
);

/** From a form to what its verb is with one of some words after it: `rules` → `denied` with `out`. */
export const phrasalVerbs: ReadonlyMap<string, readonly [Stance, ReadonlySet<string>]> = new Map(
  Object.entries(phrasal).flatMap(([lemma, reading]) => formsIn(lemma).map(([form]) => [form, reading] as const)),
);

export const withholdingVerbs = new Set([...forms(withholding), 'unable']);
export const believingVerbs = forms(believing);
export const directingVerbs = forms(directing);

/** Verbs that name whom they ask before what they ask for: `urged members to reject the offer`. */
export const hearerVerbs = forms(
  'order command instruct direct request urge beg implore beseech entreat exhort petition invite',
);
/** Verbs that name who hears what is reported, which is no order. */
export const informingVerbs = forms('inform assure notify brief');
/** Verbs whose object, whatever it is, is what is denied or asked for: `requested copies`. */
export const objectVerbs = forms('request demand dispute refute rebut propose');

/** Verbs that are cues with "that" alone. */
export const acceptingVerbs = forms('accept');

/**
 * Verbs that name what somebody is set on where an infinitive follows: `plans to sell`. They report no words, so none
 * is looked for.
 */
export const intendingVerbs = forms('want plan intend aim hope seek');

/** Verbs of things as well as of people: `the storm threatens to …`. */
export const thingsVerbs = forms('threaten promise offer invite');

/** `made no mention of`, `gave no reason for`: what is not given, after a verb of giving and "no". */
export const givingVerbs = forms('make give offer provide');
export const withheldNouns: ReadonlySet<string> = new Set(
  'mention comment indication detail details explanation reason reasons hint sign assurance guarantee word'.split(' '),
);

/** What can be said, and is withheld by whoever refuses it; `comment` reports nothing by itself. */
export const sayingVerbs = forms(
  'say tell confirm comment mention disclose reveal explain specify clarify discuss answer',
);

/** Nouns that do not assert: `her denial that`, `his promise to`. */
export const stanceNouns: ReadonlyMap<string, Stance> = new Map<string, Stance>([
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

/**
 * What somebody may deny or doubt that others say: `rejected claims that …`. Cue nouns, less what one's own words are
 * called.
 */
export const reportNouns: ReadonlySet<string> = new Set(
  `claim claims allegation allegations accusation accusations suggestion suggestions report reports rumour rumours rumor rumors
  charge charges assertion assertions idea notion speculation criticism concerns fears complaint complaints calls reports theory
  story stories possibility prospect chance fears doubt doubts talk`.split(/\s+/u),
);

/**
 * Verbs that deny a report: `slammed claims that`. In these forms alone: the others are nouns too, as in `the record
 * label claims`.
 */
export const rejectingVerbs: ReadonlySet<string> = new Set(
  [
    ...forms('slam blast condemn criticise criticize ridicule mock deride counter contest call brand label denounce'),
  ].filter((form) => /(?:ed|ing)$/u.test(form)),
);

/** The same, with the word after the verb: `played down reports that`, `hit back at claims that`. */
const rejectingPhrases: Readonly<Record<string, readonly string[]>> = {
  play: ['down'],
  hit: ['back', 'out'],
  lash: ['out'],
  fend: ['off'],
  pour: ['cold', 'scorn'],
  laugh: ['at'],
  distance: ['himself', 'herself', 'itself', 'themselves'],
};
export const rejectingPhrase: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(rejectingPhrases).flatMap(([lemma, next]) =>
    formsIn(lemma).map(([form]) => [form, new Set(next)] as const),
  ),
);

/** Verbs that give or uphold a report as one's own: `repeated claims that`. */
export const makesReport: ReadonlySet<string> = forms(
  'make repeat back support publish spread level raise issue file share post air renew release',
);

/** Nouns that, with "no", take back what they are about: `there is no evidence that she said`. */
export const proofNouns: ReadonlySet<string> = new Set('evidence proof suggestion indication record sign'.split(' '));

/** Verbs and prepositions that cast doubt together with `doubt`: `cast doubt on`. */
export const doubtCasters: ReadonlySet<string> = new Set(
  'cast casts casting throw threw throws throwing raise raised raises raising express expressed expresses expressing'.split(
    ' ',
  ),
);

/** After a form of "be", or "be not", these leave it open: `is not sure that`, `was sceptical that`. */
export const sureWords: ReadonlySet<string> = new Set('sure certain convinced confident persuaded'.split(' '));
export const unsureWords: ReadonlySet<string> = new Set(
  'unsure uncertain unconvinced sceptical skeptical doubtful'.split(' '),
);

/**
 * Before a verb they tell that it may never come to it: `might say`. `will` and `would` do not: what is announced is
 * reported.
 */
export const possibility: ReadonlySet<string> = new Set('could may might should must ought'.split(' '));

/** Before "to" and a verb they tell that nothing was said yet: `is expected to announce`. */
export const prospects: ReadonlySet<string> = new Set(
  'expected due set likely scheduled supposed poised about unlikely'.split(' '),
);

/** Whatever stands after them did not take place: `without saying`, `instead of confirming`, `rather than admit`. */
export const exclusions: ReadonlySet<string> = new Set('without instead rather'.split(' '));

/** A condition, or what is asked: `if he says`, `unless she confirms`, `whether she said`. */
export const conditions: ReadonlySet<string> = new Set('if unless whether'.split(' '));

/** Subjects and adverbs that negate what follows them. */
export const negators: ReadonlySet<string> = new Set(
  'few nobody none neither nor never no hardly scarcely rarely seldom'.split(' '),
);

/** Every word that a claim with such a verb may begin its verb with: of sentences without one nothing need be asked. */
export const opensStance: ReadonlySet<string> = new Set([
  ...stanceVerbs.keys(),
  ...phrasalVerbs.keys(),
  ...withholdingVerbs,
  ...directingVerbs,
  ...sureWords,
  ...unsureWords,
  ...acceptingVerbs,
  ...givingVerbs,
  ...doubtCasters,
  ...forms('confirm want'),
  'drawn',
]);
