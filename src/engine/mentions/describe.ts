import { givenNames } from '../lexicon/given-names';
import { femaleNouns, kernelOf, maleNouns, portfolios } from '../lexicon/people';
import {
  type Gender,
  bodyNouns,
  determiners,
  documentNouns,
  personNouns,
  possessives,
  prepositions,
  pronouns,
  relatives,
  titles,
} from '../lexicon/words';
import type { SpeakerType } from '../model';
import { headIndex, isPlural, isPluralHead } from './heads';
import type { MentionFact } from './mention';
import { isBodyName, nameRange } from './name-range';
import { type Unit, type UnitRange, rangeSpan } from '../text/units';

/** `according to him`. */
const objectForms: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they', us: 'we', me: 'i' };

/** Describes the noun phrase `range`, whose apposition, if any, follows its first comma. */
export function describe(units: readonly Unit[], range: UnitRange, subject: boolean): MentionFact {
  const span = rangeSpan(units, range);
  const first = units[range.from]!;
  const head = objectForms[first.lower] ?? first.lower;
  const pronoun = range.to - range.from === 1 ? pronouns[head] : undefined;
  if (pronoun !== undefined || (range.to - range.from === 1 && relatives.has(first.lower))) {
    return {
      span,
      form: relatives.has(first.lower) ? 'relative' : 'pronoun',
      name: [],
      head,
      roles: [],
      about: [],
      subject,
      sentence: first.sentence,
      gender: pronoun?.gender ?? 'any',
      number: pronoun?.number ?? 'singular',
      nameSpan: span,
      type: pronoun?.gender === 'male' || pronoun?.gender === 'female' ? 'person' : 'unknown',
    };
  }
  const core = { from: range.from, to: coreEnd(units, range) };
  const name = nameRange(units, core) ?? apposedName(units, range, core);
  return name === null ? describeNominal(units, range, core, subject) : describeName(units, range, core, name, subject);
}

/** So many words may stand between the comma and the name: `His daughter, the cellist Liv Brandvold`. */
const longestRole = 4;

/** `Interim ambassador to the UK, Philip T Reeker`: the name follows the role. */
function apposedName(units: readonly Unit[], range: UnitRange, core: UnitRange): UnitRange | null {
  if (units[core.to]?.text !== ',' || core.to + 1 >= range.to || !personNouns.has(units[headIndex(units, core)]!.lower))
    return null;
  const apposed = { from: core.to + 1, to: coreEnd(units, { from: core.to + 1, to: range.to }) };
  const name = nameRange(units, apposed);
  return name !== null && name.from <= apposed.from + longestRole && apposed.to === name.to ? name : null;
}

function coreEnd(units: readonly Unit[], range: UnitRange): number {
  for (let at = range.from + 1; at < range.to; at++) {
    const { text } = units[at]!;
    if (text === ',' || text === '(' || text === '—' || text === '–') return at;
  }
  return range.to;
}

function describeName(
  units: readonly Unit[],
  range: UnitRange,
  core: UnitRange,
  name: UnitRange,
  subject: boolean,
): MentionFact {
  const words = units.slice(articleInName(units, name) ? name.from - 1 : name.from, name.to).map((unit) => unit.text);
  const before = units.slice(core.from, name.from).map((unit) => unit.lower);
  const roles = [
    ...rolesOf(units, { from: range.from, to: name.from }),
    ...rolesOf(units, { from: name.to, to: range.to }),
    ...dignityOf(words),
  ];
  const gender = nameGender(before, units[name.from]!.lower, roles);
  return {
    span: rangeSpan(units, range),
    form: 'name',
    name: words,
    head: units[name.to - 1]!.lower,
    roles,
    about: [...aboutWords(units, range.from, name.from), ...aboutWords(units, name.to, range.to)],
    gender,
    sentence: units[name.from]!.sentence,
    number:
      units.slice(core.from, core.to).some((unit) => unit.lower === 'and') && !isBodyName(words)
        ? 'plural'
        : 'singular',
    subject,
    type: nameType(words, before, roles, gender),
    nameSpan: rangeSpan(units, name),
  };
}

/** `Duke of Ravensby` is resumed as `the duke`. */
function dignityOf([first, second]: readonly string[]): readonly string[] {
  const noun = first?.toLowerCase() ?? '';
  return second === 'of' && personNouns.has(noun) ? [noun] : [];
}

/** `told The Times`: inside a sentence a capital tells that the article belongs to the name. */
function articleInName(units: readonly Unit[], name: UnitRange): boolean {
  const before = units[name.from - 2];
  return (
    units[name.from - 1]?.text === 'The' &&
    before !== undefined &&
    before.kind === 'word' &&
    !before.stop &&
    !before.capital
  );
}

/** No more words about a name are kept than this on one side. */
const mostAbout = 8;

/** What is said about somebody beside the name: countries, fields, parties. */
export function aboutWords(units: readonly Unit[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let at = from; at < Math.min(to, from + mostAbout); at++) {
    const { kind, lower } = units[at]!;
    const isFunctionWord = determiners.has(lower) || prepositions.has(lower) || possessives.has(lower);
    if (kind === 'word' && !isFunctionWord && lower.length > 2) words.push(lower);
  }
  return words;
}

/** An office so qualified is another one: `the president` is not the vice president. */
const qualifiers = new Set('vice shadow prime former ex then'.split(' '));
/** Of titles, what no description takes up: nobody is resumed as `the deputy` for his `deputy chairman`. */
const vague = new Set('vice prime deputy acting former ex interim attorney justice'.split(' '));

/** Whether a word before a role noun belongs to it: `shadow`, `foreign`. */
export function qualifiesRole(lower: string): boolean {
  return qualifiers.has(lower) || portfolios.has(lower);
}

/** A role noun as it is resumed, with what makes it another office: `shadow chancellor`; null where the unit is none. */
export function roleAt(units: readonly Unit[], at: number, lowest: number): string | null {
  const { lower } = units[at]!;
  const isRole = personNouns.has(lower) || (titles.get(lower) === 'any' && !portfolios.has(lower) && !vague.has(lower));
  if (!isRole) return null;
  let before = at - 1;
  while (before > lowest && portfolios.has(units[before]!.lower)) before--;
  const qualifier = before >= lowest ? units[before]!.lower : '';
  return qualifiers.has(qualifier) ? `${qualifier} ${lower}` : lower;
}

function rolesOf(units: readonly Unit[], range: UnitRange): readonly string[] {
  const roles = new Set<string>();
  for (let at = range.from; at < range.to; at++) {
    const role = roleAt(units, at, range.from);
    if (role !== null) roles.add(role);
  }
  return [...roles];
}

function nameGender(before: readonly string[], first: string, roles: readonly string[]): Gender {
  for (const word of before) {
    const gender = titles.get(word);
    if (gender !== undefined && gender !== 'any') return gender;
  }
  return givenNames.get(first) ?? genderOfRoles(roles);
}

function genderOfRoles(roles: readonly string[]): Gender {
  const kernels = roles.map((role) => kernelOf(role.slice(role.lastIndexOf(' ') + 1)));
  if (kernels.some((role) => femaleNouns.has(role) || role.endsWith('woman'))) return 'female';
  return kernels.some((role) => maleNouns.has(role) || /[^o]man$/u.test(role)) ? 'male' : 'any';
}

function nameType(
  words: readonly string[],
  before: readonly string[],
  roles: readonly string[],
  gender: Gender,
): SpeakerType {
  if (before.some((word) => titles.has(word) && !determiners.has(word)) || roles.length > 0) return 'person';
  if (isBodyName(words) || before.includes('the')) return 'organization';
  if (gender === 'male' || gender === 'female') return 'person';
  return givenNames.has(words[0]!.toLowerCase()) ? 'person' : 'unknown';
}

function describeNominal(units: readonly Unit[], range: UnitRange, core: UnitRange, subject: boolean): MentionFact {
  const at = headIndex(units, core);
  const head = units[at]!.lower;
  const roles = rolesOf(units, range);
  const plural = isPluralHead(head) || units.slice(core.from, at).some((unit) => unit.lower === 'and');
  return {
    span: rangeSpan(units, range),
    form: 'nominal',
    name: [],
    head,
    roles,
    about: [],
    gender: genderOfRoles([head]),
    number: plural ? 'plural' : 'singular',
    type: nominalType(head, plural),
    nameSpan: rangeSpan(units, { from: core.from, to: Math.max(at + 1, core.from + 1) }),
    subject,
    sentence: units[at]!.sentence,
  };
}

function nominalType(head: string, plural: boolean): SpeakerType {
  if (personNouns.has(head)) return 'person';
  if (isPlural(head, personNouns) || (plural && !documentNouns.has(head))) return 'group';
  if (bodyNouns.has(head)) return 'organization';
  return documentNouns.has(head) ? 'document' : 'unknown';
}
