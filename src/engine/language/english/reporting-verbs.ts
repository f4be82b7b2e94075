/**
 * Verbs that report what somebody said, wrote or thinks, by the constructions in which they do.
 *
 * Which verbs are worth listing, and how far each is to be trusted alone, follows the counts of cue heads in
 * PolNeAR 1.0 (Newell, Margolin and Ruths: An Attribution Relations Corpus for Political News. LREC 2018),
 * completed for British, agency and social-media usage.
 */
import type { Complement, ReportingVerb, VerbForm } from '../language';
import { formsOf } from './inflection';

const free = `say add note argue claim insist believe think suggest announce warn declare acknowledge admit allege assert
  conclude concede confirm contend explain fear hope maintain predict recall report reveal state stress tweet write complain
  deny estimate joke quip vow promise pledge recommend reckon imply hint emphasise emphasize caution boast lament swear repeat reiterate
  post stipulate speculate guess suspect doubt reaffirm`;

const that = `ask observe remark respond reply retort testify point indicate continue disclose affirm comment counter
  mutter whisper shout scream yell exclaim snap interject clarify charge profess proclaim opine muse read
  recount bemoan rail urge demand rule propose find show demonstrate flag email text blog retweet telegraph threaten
  sum summarise summarize rejoin chime offer vent fume thunder agree conjecture cite sigh gush answer wonder
  signal publish rant enthuse plead cry begin hit
  put remember recollect sob laugh smile grin shrug groan underline underscore highlight feel gather`;

const withRecipient = `tell inform remind assure advise notify brief`;

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Verbs by what else they are or take: the fields of `ReportingVerb`. */
const lemmas = {
  mental: set(
    'believe think fear hope reckon guess suspect doubt wonder estimate find show demonstrate agree recall feel gather',
  ),
  plain: set('say'),
  ofThings:
    set(`show demonstrate indicate suggest reveal imply find signal confirm underscore underline highlight put hit
    continue begin`),
  questions: set('ask wonder clarify recount disclose answer indicate show demonstrate testify'),
  closing: set(
    'find rule show demonstrate indicate disclose affirm testify clarify observe remark counter propose feel',
  ),
  infinitive: set('promise vow pledge threaten claim swear agree urge offer ask tell demand'),
  forebodes: set('threaten promise'),
  object: set(`announce confirm acknowledge admit deny predict reveal suggest report reiterate allege concede stress
    emphasize emphasise disclose flag warn repeat claim underline underscore reaffirm`),
  charge: set('deny admit'),
  about: set('warn'),
} as const;

/** `put it`, `summed up`, `hit back`: by the form of the verb. */
function particleOf(form: string): string | null {
  if (/^hit/u.test(form)) return 'back';
  return /^put/u.test(form) ? 'it' : form.startsWith('summ') ? 'up' : null;
}

/** From a lower-cased form to the verb: `tweeted`, `writing`. */
export const reportingForms: ReadonlyMap<string, VerbForm> = new Map(
  [...verbs(free, 'free', false), ...verbs(that, 'that', false), ...verbs(withRecipient, 'free', true)].flatMap(
    (verb) => tensesOf(verb),
  ),
);

function verbs(list: string, complement: Complement, recipient: boolean): ReportingVerb[] {
  return list.split(/\s+/u).map((lemma) => ({
    lemma,
    complement,
    recipient,
    mental: lemmas.mental.has(lemma),
    plain: lemmas.plain.has(lemma),
    ofThings: lemmas.ofThings.has(lemma),
    closing: lemmas.closing.has(lemma),
    questions: lemmas.questions.has(lemma),
    infinitive: lemmas.infinitive.has(lemma),
    forebodes: lemmas.forebodes.has(lemma),
    object: lemmas.object.has(lemma),
    charge: lemmas.charge.has(lemma),
    about: lemmas.about.has(lemma),
  }));
}

function tensesOf(verb: ReportingVerb): [string, VerbForm][] {
  const tenseOf = (form: string): VerbForm['tense'] =>
    form.endsWith('ing') ? 'ing' : form.endsWith('s') && form !== verb.lemma ? 'present' : 'past';
  const inflected = formsOf(verb.lemma);
  const forms: [string, VerbForm][] = inflected.map((form) => [
    form,
    { verb, tense: tenseOf(form), particle: particleOf(form) },
  ]);
  const base: VerbForm = { verb, tense: 'base', particle: particleOf(verb.lemma) };
  return inflected.includes(verb.lemma) ? forms : [[verb.lemma, base], ...forms];
}
