import { Class, type Gender, Trait, Word } from '../language/language';
import type { SpeakerType } from '../annotation-types';
import { hasTrait, holds, inName, is, isWord, type Unit, type UnitRange, rangeSpan } from '../text/units';
import { aboutWords } from './about-words';
import { apposedBody, apposedName, coreEnd } from './apposed-name';
import {
  afterBrackets,
  afterFirstPerson,
  withoutTime,
  headIndex,
  isOneOfSome,
  isRoleByArticle,
  withoutReflexive,
} from './heads';
import type { MentionFact } from './mention';
import { coordination, type Coordination } from './coordination';
import { roleAt } from './role-nouns';
import { NameWord } from '../language/name-words';
import { isBodyName, isRank, nameRange, withoutHonours } from './name-range';
import { isOffice, isOfficeAlone } from './office';
import { quotedName, withinMarks, type QuotedName } from './quoted-name';

const none: readonly never[] = [];

/** Describes the noun phrase `range`, whose apposition, if any, follows its first comma. */
export function describe(units: readonly Unit[], whole: UnitRange, subject: boolean): MentionFact {
  const phrase = withoutTime(units, afterFirstPerson(units, whole));
  const range = afterBrackets(units, withoutReflexive(units, phrase));
  const fact = describeWithin(units, range, subject);
  if (range === phrase) return fact;
  const roles = joined(fact.roles, rolesIn(units, { from: phrase.from, to: range.from }).names);
  const type = fact.type === 'unknown' && roles.length > 0 ? 'person' : fact.type;
  return { ...fact, roles, type, span: rangeSpan(units, phrase) };
}

function describeWithin(units: readonly Unit[], range: UnitRange, subject: boolean): MentionFact {
  const pronoun = range.to - range.from === 1 ? describePronoun(units[range.from]!, subject) : null;
  if (pronoun !== null) return pronoun;
  const several = coordination(units, range);
  if (several !== null) return describeSeveral(units, range, several, subject);
  const core = { from: range.from, to: coreEnd(units, range) };
  const apposed = apposedName(units, range, core);
  const isRole = isRoleByArticle(units, core) || isOffice(units, core);
  const own = isOfficeAlone(units, core) ? null : nameRange(units, core);
  const name = (isRole ? apposed : null) ?? own ?? apposed ?? apposedBody(units, range, core);
  if (name !== null) return describeName(units, range, core, withoutHonours(units, name), subject);
  const quoted = quotedName(units, range);
  return quoted === null ? describeNominal(units, range, core, subject) : describeQuoted(units, range, quoted, subject);
}

function describePronoun(unit: Unit, subject: boolean): MentionFact | null {
  const { pronoun } = unit.entry;
  if (pronoun === null && !is(unit, Class.relative)) return null;
  const { start, end, sentence } = unit;
  const { head, gender, number } = pronoun ?? { head: unit.lower, gender: 'any', number: 'singular' };
  return {
    span: { start, end },
    form: is(unit, Class.relative) ? 'relative' : 'pronoun',
    name: none,
    head,
    roles: none,
    about: none,
    subject,
    sentence,
    gender,
    genderIsGuess: false,
    members: none,
    number,
    nameSpan: { start, end },
    type: gender === 'male' || gender === 'female' ? 'person' : 'unknown',
    canSpeak: is(unit, Class.speaker),
  };
}

function describeName(
  units: readonly Unit[],
  range: UnitRange,
  core: UnitRange,
  name: UnitRange,
  subject: boolean,
): MentionFact {
  const full = articleInName(units, name) ? { from: name.from - 1, to: name.to } : name;
  const before = { from: range.from, to: name.from };
  const after = { from: name.to, to: range.to };
  const own = { from: after.from, to: clauseOfOthers(units, after) };
  const roles = joinedRoles(joinedRoles(rolesIn(units, before), rolesIn(units, own)), dignityOf(units, full));
  const { gender, isGuess } = nameGender(units, before, name, roles);
  return {
    span: rangeSpan(units, range),
    form: 'name',
    name: wordsOfName(units.slice(full.from, full.to)),
    head: units[name.to - 1]!.lower,
    roles: roles.names,
    about: joined(aboutWords(units, before.from, before.to), aboutWords(units, after.from, after.to)),
    gender,
    genderIsGuess: isGuess,
    members: none,
    sentence: units[name.from]!.sentence,
    number: holdsAnd(units, core.from, core.to) && !isBodyName(units, full) ? 'plural' : 'singular',
    subject,
    type: nameType(units, before, full, roles.names, gender),
    canSpeak: true,
    nameSpan: rangeSpan(units, name),
  };
}

/** Several who are named together are a group of their own, and none of them alone. */
function describeSeveral(
  units: readonly Unit[],
  range: UnitRange,
  { range: named, parts, joint }: Coordination,
  subject: boolean,
): MentionFact {
  return {
    span: rangeSpan(units, range),
    form: 'name',
    name: wordsOfSeveral(units, parts, joint),
    head: units[named.to - 1]!.lower,
    roles: none,
    about: none,
    gender: 'any',
    genderIsGuess: false,
    members: isWord(joint, Word.and) ? parts.map((part) => rangeSpan(units, part)) : none,
    sentence: units[named.from]!.sentence,
    number: 'plural',
    subject,
    type: 'group',
    canSpeak: true,
    nameSpan: rangeSpan(units, named),
  };
}

/** `Jo Bell, Ann Orr and Tom Ash`. */
function wordsOfSeveral(units: readonly Unit[], parts: readonly UnitRange[], joint: Unit): readonly string[] {
  return parts.flatMap(({ from, to }, index) => {
    const words = wordsOfName(units.slice(from, to));
    if (index === parts.length - 1) return [joint.text, ...words];
    return index === parts.length - 2 ? words : [...words.slice(0, -1), `${words.at(-1)!},`];
  });
}

/** A nickname within it is left out. */
function wordsOfName(units: readonly Unit[]): readonly string[] {
  return units.flatMap(({ kind, text }) => (kind === 'quotation' ? [] : [text]));
}

/** Somebody who is called by words in quotation marks. */
function describeQuoted(
  units: readonly Unit[],
  range: UnitRange,
  { at, words, span }: QuotedName,
  subject: boolean,
): MentionFact {
  const [before, after] = [
    { from: range.from, to: at },
    { from: at + 1, to: range.to },
  ];
  const roles = joinedRoles(rolesIn(units, before), rolesIn(units, after));
  return {
    span: rangeSpan(units, range),
    form: 'name',
    name: words,
    head: words.at(-1)!.toLowerCase(),
    roles: roles.names,
    about: joined(aboutWords(units, before.from, before.to), aboutWords(units, after.from, after.to)),
    gender: roles.gender,
    genderIsGuess: roles.isGuess,
    members: none,
    sentence: units[at]!.sentence,
    number: 'singular',
    subject,
    type: roles.names.length > 0 ? 'person' : quotedType(units, before),
    canSpeak: true,
    nameSpan: span,
  };
}

/** As the noun before a quoted name tells. */
function quotedType(units: readonly Unit[], { from, to }: UnitRange): SpeakerType {
  if (holds(units, from, to, Class.bodyNoun)) return 'organization';
  return holds(units, from, to, Class.documentNoun) ? 'document' : 'unknown';
}

/** Where a clause begins that tells of others, else the end: `Ada Obi, | whose son is a nurse`, `| who met him`. */
export function clauseOfOthers(units: readonly Unit[], { from, to }: UnitRange): number {
  for (let at = from; at < to; at++)
    if (is(units[at], Class.relative) && !is(units[at + 1], Class.be | Class.auxiliary)) return at;
  return to;
}

function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

function holdsAnd(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(units[at], Word.and)) return true;
  return false;
}

/** `Duke of Ravensby` is resumed as `the duke`. */
function dignityOf(units: readonly Unit[], { from, to }: UnitRange): Roles {
  const noun = units[from]!;
  const isDignity =
    from + 1 < to && isWord(units[from + 1], Word.of) && !units[from + 1]!.capital && is(noun, Class.personNoun);
  return isDignity ? { names: [noun.lower], gender: noun.entry.gender, isGuess: false } : noRoles;
}

/** `told The Times`: inside a sentence an article with a capital belongs to the name. */
function articleInName(units: readonly Unit[], name: UnitRange): boolean {
  const article = units[name.from - 1];
  if (name.from < 2 || !isWord(article, Word.the) || !/^\p{Lu}\p{Ll}*$/u.test(article!.text)) return false;
  const before = units[name.from - 2]!;
  return before.kind === 'word' && !before.stop && !before.capital;
}

/** The roles in the words for somebody, none twice, and the gender that these show. */
interface Roles {
  readonly names: readonly string[];
  readonly gender: Gender;
  /** Whether only offices in *-man* tell the gender. */
  readonly isGuess: boolean;
}

const noRoles: Roles = { names: none, gender: 'any', isGuess: false };

function rolesIn(units: readonly Unit[], { from, to }: UnitRange): Roles {
  if (!holds(units, from, to, Class.personNoun | Class.title)) return noRoles;
  const names = new Set<string>();
  let gender: Gender = 'any';
  let isSure = false;
  for (let at = from; at < to; at++) {
    const role = roleAt(units, at, from);
    if (role === null) continue;
    const told = units[at]!.entry.gender;
    names.add(role);
    gender = joinedGender(gender, told);
    isSure ||= told !== 'any' && !inName(units[at], NameWord.manOrWoman);
  }
  return { names: [...names], gender, isGuess: gender !== 'any' && !isSure };
}

function joinedRoles(a: Roles, b: Roles): Roles {
  const isSure = [a, b].some(({ gender, isGuess }) => gender !== 'any' && !isGuess);
  const gender = joinedGender(a.gender, b.gender);
  return { names: joined(a.names, b.names), gender, isGuess: gender !== 'any' && !isSure };
}

/** One noun for a woman tells that all are hers. */
function joinedGender(a: Gender, b: Gender): Gender {
  if (a === 'female' || b === 'female') return 'female';
  return a === 'any' ? b : a;
}

interface NameGender {
  readonly gender: Gender;
  /** See `MentionFact.genderIsGuess`. */
  readonly isGuess: boolean;
}

function nameGender(units: readonly Unit[], before: UnitRange, name: UnitRange, roles: Roles): NameGender {
  // `the rider of Lady Anselm, | Cathal Moynihan`
  for (let at = before.to - 1; at >= before.from && units[at]!.text !== ','; at--) {
    const { title } = units[at]!.entry;
    if (title !== null && title !== 'any') return { gender: title, isGuess: false };
  }
  const given = units[name.from]!.entry.givenName;
  // A lone name may be the surname.
  const isAlone = name.to - name.from === 1;
  if (given === null || (isAlone && roles.gender !== 'any')) return { gender: roles.gender, isGuess: roles.isGuess };
  return { gender: given, isGuess: isAlone && given !== 'any' };
}

function nameType(
  units: readonly Unit[],
  before: UnitRange,
  name: UnitRange,
  roles: readonly string[],
  gender: Gender,
): SpeakerType {
  if (roles.length > 0) return isFirmOrPerson(units, name) ? 'unknown' : 'person';
  let article = false;
  for (let at = before.from; at < before.to; at++) {
    const unit = units[at]!;
    if ((is(unit, Class.title) && !is(unit, Class.determiner)) || isRank(unit, units[at + 1]!)) return 'person';
    article ||= isWord(unit, Word.the);
  }
  if (article || isBodyName(units, name)) return 'organization';
  if (gender === 'male' || gender === 'female') return 'person';
  // `the noble Lord`
  const { title } = units[name.from]!.entry;
  const isTitled = name.to - name.from === 1 && (title === 'male' || title === 'female');
  return isTitled || is(units[name.from], Class.givenName) ? 'person' : 'unknown';
}

/** `contractor Halvard`, `its owner, Dale Wash Partners`: one word on no list of given names, or a body's. */
function isFirmOrPerson(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const noun = units[from - 1]?.text === ',' ? from - 2 : from - 1;
  if (!inName(units[noun], NameWord.firmOrPerson) || is(units[from], Class.givenName)) return false;
  return isBodyName(units, { from, to }) || (to - from === 1 && noun === from - 1);
}

function describeNominal(units: readonly Unit[], range: UnitRange, core: UnitRange, subject: boolean): MentionFact {
  const at = headIndex(units, core);
  const noun = units[at]!;
  const head = noun.quoted === null ? noun.lower : withinMarks(noun.lower);
  const entry = noun.quoted === null ? noun.entry : noun.quoted.entry;
  const isOne = isOneOfSome(units, core);
  const roles = rolesIn(units, range).names;
  const plural = !isOne && (hasTrait(entry, Trait.pluralHead) || holdsAnd(units, core.from, at));
  return {
    span: rangeSpan(units, range),
    form: 'nominal',
    name: none,
    head,
    roles,
    about: none,
    gender: entry.gender,
    genderIsGuess: (entry.naming & NameWord.manOrWoman) !== 0,
    members: none,
    number: plural ? 'plural' : 'singular',
    // `one of them, an engineer`
    type: isOne && (is(entry, Class.pluralNoun) || roles.length > 0) ? 'person' : nominalType(noun, plural),
    canSpeak: is(entry, Class.speaker),
    nameSpan: rangeSpan(units, { from: core.from, to: Math.max(at + 1, core.from + 1) }),
    subject,
    sentence: noun.sentence,
  };
}

function nominalType(noun: Unit, plural: boolean): SpeakerType {
  if (is(noun, Class.personNoun)) return 'person';
  const isPeople = hasTrait(noun, Trait.pluralPerson);
  if (isPeople || (plural && !is(noun, Class.documentNoun))) return 'group';
  if (is(noun, Class.bodyNoun)) return 'organization';
  return is(noun, Class.documentNoun) ? 'document' : 'unknown';
}
