/** Words that resume speakers: what each list is for is in `SpeakerWords`. */
import { givenNameForms } from './given-name-forms';
import type { BodyKind, DescriptionWords, SpeakerWords } from '../speaker-words';
import {
  epithetNouns,
  femaleNouns,
  kernelOf,
  kinNouns,
  maleNouns,
  portfolios,
  professions,
  spouseNouns,
} from './people';
import { bodyWords, connectors } from './words';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const none: ReadonlySet<string> = new Set();

const firms: BodyKind = {
  names:
    set(`motors motor bank airways airlines air inc corp plc ltd group holdings energy water power partners industries
  foods stores capital securities systems technologies lines resources minerals mining logistics telecom pharmaceuticals
  chemicals steel breweries distillers pictures films studios entertainment productions records sons`),
  nouns: set(`company firm business retailer chain carmaker automaker airline carrier bank lender insurer supplier maker
  manufacturer developer operator utility giant brand start-up startup supermarket builder brewer miner contractor
  subcontractor producer distributor`),
  vague: none,
  nounEnding: /(?:maker|giant)$/u,
};

const studios: BodyKind = {
  names: set(`pictures films studios entertainment productions records`),
  nouns: set(`studio label`),
  vague: none,
  nounEnding: null,
};

const funds: BodyKind = { names: set(`fund funds`), nouns: set(`fund`), vague: none, nounEnding: null };

const press: BodyKind = {
  names:
    set(`times post herald courier gazette journal news chronicle observer mail sentinel argus echo tribune magazine
  radio television tv channel broadcasting`),
  nouns:
    set(`newspaper paper magazine journal title publication tabloid daily weekly broadsheet broadcaster channel station
  outlet`),
  vague: set(`paper journal title publication`),
  nounEnding: null,
};

const societies: BodyKind = {
  names: set(`institute foundation society association league federation union trust monitor watch network fund front
  movement campaign friends alliance party centre center`),
  nouns:
    set(`group charity thinktank think-tank organisation organization body union club foundation association nonprofit
  ngo campaign movement`),
  vague: none,
  nounEnding: null,
};

const authorities: BodyKind = {
  names: set(`ministry department office council agency authority commission board inspectorate court police`),
  nouns: set(`agency regulator watchdog body authority ministry department inspectorate`),
  vague: set(`ministry department inspectorate`),
  nounEnding: null,
};

const schools: BodyKind = {
  names: set(`university college school academy`),
  nouns: set(`university college school academy`),
  vague: set(`university college school academy`),
  nounEnding: null,
};

const hospitals: BodyKind = {
  names: set(`hospital clinic infirmary`),
  nouns: set(`hospital clinic`),
  vague: set(`hospital clinic infirmary`),
  nounEnding: null,
};

const thingWords =
  set(`flight tower towers building house street road avenue lane bridge stadium arena square park plaza hall hotel mall
  airport terminal station tunnel ship ferry express train line route plant factory mine field fields works cup award
  awards prize open classic championship championships tour festival marathon show day week act bill law deal case trial
  dictionary encyclopedia encyclopaedia atlas almanac
  scandal affair crisis disaster explosion crash fire attack inquiry plan index report model phone watch card app`);

const spelledTitles: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['gov', ['governor']],
  ['gen', ['general']],
  ['lt', ['lieutenant']],
  ['col', ['colonel']],
  ['maj', ['major']],
  ['capt', ['captain']],
  ['sgt', ['sergeant']],
  ['cpl', ['corporal']],
  ['insp', ['inspector']],
  ['supt', ['superintendent']],
  ['cmdr', ['commander']],
  ['adm', ['admiral']],
  ['rev', ['reverend', 'minister', 'pastor', 'vicar', 'priest']],
  ['cllr', ['councillor']],
  ['atty', ['attorney', 'lawyer']],
  ['coun', ['councillor']],
  ['justice', ['judge']],
  ['councilor', ['councillor']],
  ['councillor', ['councilor']],
  ['dr', ['doctor']],
  ['prof', ['professor']],
]);

const anyTrade =
  set(`star veteran youngster teenager teen pensioner leader native man woman bloke lad chap newcomer outsider millionaire
  billionaire campaigner winner survivor resident neighbour neighbor friend pal critic`);

const jobs =
  set(`driver worker owner operator assistant attendant keeper labourer laborer hand trader dealer cleaner clerk student
  maker employee`);

const descriptions: DescriptionWords = {
  definite: /^the\s+(\S.*)$/isu,
  ranks: new Map([
    ['former', 1],
    ['latter', 0],
  ]),
  isEpithet: (noun) => epithetNouns.has(kernelOf(noun)) || scholar.test(noun),
  isProfession: (noun) => professions.has(noun),
  isPrivate,
  jobs,
  tradesLike: (noun) => tradeGroups.filter((group) => group.has(scholar.test(noun) ? 'scientist' : noun)),
  parties:
    set(`labour tory tories conservative conservatives liberal lib dem snp plaid green greens reform nationals fianna fine
  sinn republican democrat democratic bjp congress aap pdp apc anc da ppp pti spd cdu csu afd fdp`),
  figurative: set(`queen king princess prince legend icon ace hero heroine guru favourite diva beauty hunk`),
  partisans: set(`republican democrat conservative liberal tory`),
  past: /^(?:former|retired|ex-\p{L}+|one-time)$/iu,
  age: /^\d+-year-old$/iu,
  people:
    /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ese|ish)|Basque|Breton|Catalan|Corsican|Walloon|Kiwi|Aussie|Londoner|Dubliner)$/u,
  isOfAnyTrade,
  pronounFor,
};

/** `immunologist`, `physician`. */
const scholar = /(?:ologist|iatrician|iatrist|ographer|physicist)$/u;

/** Members of parliaments hold offices, scholars have titles. */
const tradeGroups: readonly ReadonlySet<string>[] = [
  set(`mp msp mep td mla senator congressman congresswoman lawmaker politician backbencher minister secretary spokesman
  spokeswoman spokesperson leader whip candidate`),
  set(`dr dr. prof prof. professor doctor physician medic surgeon scientist researcher academic lecturer scholar expert author
  co-author colleague economist historian psychologist psychiatrist biologist chemist sociologist geologist ecologist astronomer`),
];

/** Those who speak for others, or of others. */
const witnesses =
  /^(?:(?:spokes|chair|congress|council|police|assembly|clergy)(?:man|woman|person)|leader|critic|neighbou?r|friend|pal)$/u;

function isPrivate(noun: string): boolean {
  const kernel = kernelOf(noun);
  if (professions.has(kernel) || witnesses.test(kernel) || scholar.test(kernel)) return false;
  return jobs.has(kernel) || epithetNouns.has(kernel) || isOfAnyTrade(kernel);
}

function isOfAnyTrade(noun: string): boolean {
  const kernel = kernelOf(noun);
  return [anyTrade, kinNouns, femaleNouns, maleNouns].some((nouns) => nouns.has(kernel));
}

function pronounFor(noun: string): string {
  const kernel = kernelOf(noun);
  if (femaleNouns.has(kernel) || kernel.endsWith('woman')) return 'she';
  return maleNouns.has(kernel) ? 'he' : 'who';
}

const oddSingulars: Readonly<Record<string, string>> = { people: 'person', children: 'child', wives: 'wife' };

function singularOf(plural: string): string {
  return (
    oddSingulars[plural] ??
    plural
      .replace(/men$/u, 'man')
      .replace(/ies$/u, 'y')
      .replace(/(?<=s|sh|ch|x)es$/u, '')
      .replace(/(?<!s)s$/u, '')
  );
}

const countriesOfPeople: Readonly<Record<string, string>> = {
  dane: 'denmark',
  danish: 'denmark',
  dutch: 'netherlands',
  dutchman: 'netherlands',
  finn: 'finland',
  french: 'france',
  frenchman: 'france',
  german: 'germany',
  greek: 'greece',
  irish: 'ireland',
  pole: 'poland',
  polish: 'poland',
  scot: 'scotland',
  spaniard: 'spain',
  spanish: 'spain',
  swede: 'sweden',
  swedish: 'sweden',
  swiss: 'switzerland',
  turk: 'turkey',
  turkish: 'turkey',
  welsh: 'wales',
  welshman: 'wales',
  briton: 'britain',
  british: 'britain',
};

export const speakers: SpeakerWords = {
  leftOutOfNames: set(`the`),
  givenNameForms,
  generations: set(`jr sr jnr snr junior senior ii iii iv vi vii viii`),
  thingWords,
  connectors,
  bodyWords,
  bodyKinds: [firms, funds, studios, press, societies, authorities, schools, hospitals],
  firmWords: firms.names,
  unmarried: /^Miss/u,
  married: /^(?:Mrs|Lady)/u,
  spelledTitles,
  spouseNouns,
  portfolios,
  descriptions,
  countriesOfPeople,
  // `the Wardens of Harbours’ president`, `James’s wife`
  ownedBy: (owner, noun) => `${owner}${/\sof\s.*s$/u.test(owner) ? '’' : '’s'} ${noun}`,
  oneOf: /^(?:an?\s)?(one|another|other|second|third|fourth|fifth)(?:\sof\s(?:them|whom|these|those))?$/iu,
  singularOf,
  theyIsOne: /[Tt]hey\/[Tt]hem\b|[Nn]on-?binary\b/g,
  answers:
    /\b(?:repl(?:ied|ies|y)|answer(?:ed|s)?|respon(?:ded|ds|se)|counter(?:ed|s)|retort(?:ed|s)|shot back|shoots back)\b/iu,
  reads: /^(?:(?:also|simply|then) )?reads?$/iu,
  oneOfThem: /^(?:one|another|some|two|three|both|several) of (?:them|those|these|us)\b/iu,
  asks: /\bask(?:ed|s)?\b/iu,
  firstPerson: /\b(?:I|[Mm]y|[Mm]e)\b/u,
};
