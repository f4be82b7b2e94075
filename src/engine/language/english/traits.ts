/** Small lists of English, each for one question that the engine asks; all lower case, apostrophes straight. */
import { Trait } from '../language';

const lists: readonly (readonly [Trait, string])[] = [
  [
    Trait.pluralHead,
    `people men women children police staff media others some many most several few both those these all
    spokesmen spokeswomen`,
  ],
  [Trait.pluralSubject, 'i you we they who officials sources critics experts reports some many others'],
  [Trait.auxiliaryParticiple, 'being having'],
  [Trait.pastAuxiliary, "was were had did wasn't weren't hadn't didn't"],
  [Trait.afterParticiple, 'to by of over for as in on after'],
  [Trait.nearTime, 'this last next'],
  [Trait.monthName, 'may april june august march jan'],
  [Trait.vagueTitle, 'justice general executive chief director former chair secretary officer'],
  [Trait.formalNoun, 'councilman councilwoman congressman congresswoman commissioner magistrate'],
  [
    Trait.demonym,
    `russian ukrainian american british french german chinese israeli iranian iraqi syrian turkish polish
    italian spanish european us uk briton swede dane finn pole spaniard scot turk croat serb republican democratic
    democrat conservative labour tory liberal indian japanese korean canadian australian mexican scottish welsh irish
    dutch swedish finnish norwegian danish belgian greek egyptian saudi afghan pakistani brazilian argentine western
    northern southern eastern nato eu top senior`,
  ],
  [Trait.roleQualifier, 'vice shadow prime former ex then'],
  [Trait.vagueRole, 'vice prime deputy acting former ex interim attorney justice'],
  [Trait.callsByName, 'as by name named called calling itself himself herself themselves call'],
  [Trait.lowInName, 'of the de del der den la le van von da di al el bin ibn'],
  [Trait.givenInCapital, 'may will per'],
  // Of companies and streets; of countries and times; of American states.
  [Trait.abbreviation, 'corp. inc. ltd. co. no. jr. sr. st. dept. univ. assn. bros. vs.'],
  [Trait.abbreviation, 'u.s. u.k. u.n. e.u. d.c. a.m. p.m.'],
  [
    Trait.abbreviation,
    `calif. fla. mass. ariz. pa. va. md. mich. minn. wis. conn. ga. ill. tenn. vt. n.y. n.j. n.h. n.c.
    s.c.`,
  ],
  [Trait.abbreviation, 'atty. hon hon. engr. adv. brig. det. supt. insp. coun. cllr.'],
  // Before a name of a book, its author, or the other side of a lawsuit.
  [Trait.abbreviation, 'al. ca. cf. ibid. op. seq. v. viz.'],
  // A party and a state, as after a senator's name.
  [Trait.abbreviation, 'r-ala.'],
  [Trait.endsName, 'corp. inc. ltd. co. jr. sr. bros.'],
  [Trait.numberAbbreviation, 'no nos'],
  [
    Trait.stretchOfTime,
    `time minute hour day week fortnight month quarter season year decade century minutes hours days weeks months years
    decades centuries`,
  ],
];

export const traitWords: readonly (readonly [Trait, readonly string[]])[] = lists.map(([trait, words]) => [
  trait,
  words.split(/\s+/u),
]);
