import { givenNames } from '../lexicon/given-names';
import {
  bodyNouns, bodyWords, connectors, determiners, documentNouns, nameParticles, personNouns, prepositions, pronouns, relatives,
  sentenceOpeners, timeWords, titles, indefinites, type Gender,
} from '../lexicon/words';
import type { SpeakerType } from '../model';
import { rangeSpan, type Unit, type UnitRange } from '../text/units';
import type { MentionFact } from './mention';
import { isTimeInName } from './time-names';

/** Describes the noun phrase `range`, whose apposition, if any, follows its first comma. */
export function describe(units: readonly Unit[], range: UnitRange, subject: boolean): MentionFact {
  const span = rangeSpan(units, range);
  const first = units[range.from]!;
  const pronoun = range.to - range.from === 1 ? pronouns[first.lower] : undefined;
  if (pronoun !== undefined || (range.to - range.from === 1 && relatives.has(first.lower))) {
    return {
      span, form: relatives.has(first.lower) ? 'relative' : 'pronoun', name: [], head: first.lower, roles: [], subject, sentence: first.sentence,
      gender: pronoun?.gender ?? 'any', number: pronoun?.number ?? 'singular', nameSpan: span,
      type: pronoun?.gender === 'male' || pronoun?.gender === 'female' ? 'person' : 'unknown',
    };
  }
  const core = { from: range.from, to: coreEnd(units, range) };
  const name = nameRange(units, core) ?? apposedName(units, range, core);
  return name === null ? describeNominal(units, range, core, subject) : describeName(units, range, core, name, subject);
}

/** `Interim ambassador to the UK, Philip T Reeker`: the name follows the role. */
function apposedName(units: readonly Unit[], range: UnitRange, core: UnitRange): UnitRange | null {
  if (units[core.to]?.text !== ',' || core.to + 1 >= range.to || !personNouns.has(units[headIndex(units, core)]!.lower)) return null;
  const apposed = { from: core.to + 1, to: coreEnd(units, { from: core.to + 1, to: range.to }) };
  const name = nameRange(units, apposed);
  return name !== null && name.from <= apposed.from + 1 && apposed.to - name.to <= 0 ? name : null;
}

function coreEnd(units: readonly Unit[], range: UnitRange): number {
  for (let at = range.from + 1; at < range.to; at++) {
    const { text } = units[at]!;
    if (text === ',' || text === '(' || text === '—' || text === '–') return at;
  }
  return range.to;
}

/**
 * The part of a phrase that is its proper name: the last run of capitalised words that is not inside a modifier
 * (`Russia ’s defence ministry` has none at its head, `Council on Foreign Relations Charles Kupchan` has the person's).
 */
export function nameRange(units: readonly Unit[], core: UnitRange): UnitRange | null {
  const head = headIndex(units, core);
  if (!isNameWord(units, head, core)) return null;
  let from = head;
  while (from > core.from && joinsName(units, from, core)) from--;
  while (from < head && !units[from]!.capital) from++;
  let to = head + 1;
  while (to < core.to && joinsForward(units, to, core)) to++;
  return personWithin(units, stripTitles(units, { from, to }));
}

/** The head of a phrase: its last word before the first preposition that follows a noun. */
export function headIndex(units: readonly Unit[], core: UnitRange): number {
  let nominal = -1;
  for (let at = core.from; at < core.to; at++) {
    const unit = units[at]!;
    const isPreposition = prepositions.has(unit.lower) && !unit.capital;
    if (isPreposition && nominal !== -1 && !leadsToName(units, at, core)) return nominal;
    if (unit.kind === 'punctuation' && nominal !== -1 && unit.text !== '.' && unit.text !== '&' && unit.text !== '-') return nominal;
    if (relatives.has(unit.lower) && nominal !== -1) return nominal;
    if (unit.kind !== 'punctuation' && !isPreposition && !determiners.has(unit.lower) && !isEnding(unit)) nominal = at;
  }
  return nominal === -1 ? core.to - 1 : nominal;
}

/**
 * Whether a prepositional phrase is followed by the person it describes (`Senior fellow at the Council on Foreign Relations
 * Charles Kupchan`) rather than being the end of the phrase.
 */
function leadsToName(units: readonly Unit[], preposition: number, core: UnitRange): boolean {
  if (!personNouns.has(units[preposition - 1]?.lower ?? '')) {
    return connectors.has(units[preposition]!.lower) && isCapital(units[preposition - 1]) && isCapital(units[preposition + 1]);
  }
  const last = core.to - 1;
  for (let at = preposition + 2; at < last; at++) {
    if (units[at]!.capital && givenNames.has(units[at]!.lower) && units[at + 1]!.capital) return true;
  }
  return false;
}

function isCapital(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.capital;
}

function isEnding(unit: Unit): boolean {
  return unit.lower === "'s" || unit.text === "'" || unit.text === '’';
}

function isNameWord(units: readonly Unit[], at: number, core: UnitRange): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word' || !/\p{Lu}/u.test(unit.text)) return false;
  const opensPhrase = at === core.from || (at === core.from + 1 && determiners.has(units[core.from]!.lower));
  return !(opensPhrase && unit.capital && isOrdinary(unit.lower));
}

/** A noun or function word that has its capital from the place at which it stands. */
function isOrdinary(lower: string): boolean {
  return sentenceOpeners.has(lower) || personNouns.has(lower) || isPlural(lower, personNouns) || documentNouns.has(lower)
    || bodyNouns.has(lower) || isPlural(lower, bodyNouns) || indefinites.has(lower);
}

function joinsName(units: readonly Unit[], from: number, core: UnitRange): boolean {
  const left = units[from - 1]!;
  if (left.kind === 'punctuation') return (left.text === '.' || left.text === '&' || left.text === '-') && from - 1 > core.from;
  if (isTimeInName(left, units[from])) return true;
  if (left.capital) return !determiners.has(left.lower) && !(from - 1 === core.from && sentenceOpeners.has(left.lower));
  if (nameParticles.has(left.lower)) return from - 2 >= core.from && (units[from - 2]!.capital || nameParticles.has(units[from - 2]!.lower));
  return connectors.has(left.lower) && from - 2 >= core.from && units[from - 2]!.capital && !personNouns.has(units[from - 2]!.lower);
}

function joinsForward(units: readonly Unit[], to: number, core: UnitRange): boolean {
  const unit = units[to]!;
  if (unit.capital && unit.kind === 'word') return true;
  return connectors.has(unit.lower) && to + 1 < core.to && units[to + 1]!.capital && unit.lower !== 'and';
}

function stripTitles(units: readonly Unit[], range: UnitRange): UnitRange {
  let { from } = range;
  while (from < range.to - 1 && isTitleAt(units, from)) from++;
  const onlyTitle = from === range.to - 1 && titles.has(units[from]!.lower);
  return onlyTitle ? range : { from, to: range.to };
}

/** `Ukrainian President`, `Russian Sergey` have a demonym before the name; `Northern Water` has one in it. */
function isTitleAt(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at]!;
  const next = units[at + 1]!.lower;
  return titles.has(lower) || personNouns.has(lower) || (isDemonym(lower) && (titles.has(next) || personNouns.has(next) || givenNames.has(next)));
}

const demonyms = new Set(`russian ukrainian american british french german chinese israeli iranian iraqi syrian turkish polish italian spanish european us uk
  republican democratic democrat conservative labour tory liberal indian japanese korean canadian australian mexican scottish welsh irish dutch swedish
  finnish norwegian danish belgian greek egyptian saudi afghan pakistani brazilian argentine western northern southern eastern nato eu top senior`.split(/\s+/u));

export function isDemonym(lower: string): boolean {
  return demonyms.has(lower);
}

/** Drops what stands before a given name: `Foreign Relations Charles Kupchan` → `Charles Kupchan`. */
function personWithin(units: readonly Unit[], range: UnitRange): UnitRange {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    const unit = units[at]!;
    const previous = units[at - 1]!;
    if (givenNames.has(unit.lower) && units[at + 1]!.capital && previous.text.length > 2 && !givenNames.has(previous.lower)
      && !connectors.has(units[at + 1]!.lower)) return { from: at, to: range.to };
  }
  return range;
}

function describeName(units: readonly Unit[], range: UnitRange, core: UnitRange, name: UnitRange, subject: boolean): MentionFact {
  const words = units.slice(name.from, name.to).map((unit) => unit.text);
  const before = units.slice(core.from, name.from).map((unit) => unit.lower);
  const roles = rolesOf(units, range);
  const gender = nameGender(before, units[name.from]!.lower, roles);
  return {
    span: rangeSpan(units, range), form: 'name', name: words, head: units[name.to - 1]!.lower, roles, gender, sentence: units[name.from]!.sentence,
    number: units.slice(core.from, core.to).some((unit) => unit.lower === 'and') && !isBodyName(words) ? 'plural' : 'singular', subject,
    type: nameType(words, before, roles, gender), nameSpan: rangeSpan(units, name),
  };
}

function rolesOf(units: readonly Unit[], range: UnitRange): readonly string[] {
  const roles = units.slice(range.from, range.to).map((unit) => unit.lower).filter((word) => personNouns.has(word) || (titles.has(word) && titles.get(word) === 'any'));
  return [...new Set(roles)];
}

function nameGender(before: readonly string[], first: string, roles: readonly string[]): Gender {
  for (const word of before) {
    const gender = titles.get(word);
    if (gender !== undefined && gender !== 'any') return gender;
  }
  return givenNames.get(first) ?? genderOfRoles(roles);
}

export function genderOfRoles(roles: readonly string[]): Gender {
  if (roles.some((role) => /woman$|^(?:mother|wife|daughter|sister|queen|princess|actress)$/u.test(role))) return 'female';
  if (roles.some((role) => /[^o]man$|^man$|^(?:father|husband|son|brother|king|prince|businessman)$/u.test(role))) return 'male';
  return 'any';
}

export function isBodyName(words: readonly string[]): boolean {
  if (words.length > 1 && words.some((word) => bodyWords.has(word.toLowerCase()))) return !givenNames.has(words[0]!.toLowerCase()) || words.length > 2;
  return words.length === 1 && (bodyWords.has(words[0]!.toLowerCase()) || isAcronym(words[0]!));
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(word) || /^\p{Lu}[\p{Lu}a-z]?o?\p{Lu}{1,4}$/u.test(word);
}

function nameType(words: readonly string[], before: readonly string[], roles: readonly string[], gender: Gender): SpeakerType {
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
    span: rangeSpan(units, range), form: 'nominal', name: [], head, roles, gender: genderOfRoles([head]), number: plural ? 'plural' : 'singular',
    type: nominalType(head, plural), nameSpan: rangeSpan(units, { from: core.from, to: Math.max(at + 1, core.from + 1) }), subject, sentence: units[at]!.sentence,
  };
}

function nominalType(head: string, plural: boolean): SpeakerType {
  if (personNouns.has(head)) return 'person';
  if (isPlural(head, personNouns) || (plural && !documentNouns.has(head))) return 'group';
  if (bodyNouns.has(head)) return 'organization';
  return documentNouns.has(head) ? 'document' : 'unknown';
}

const irregularPlurals = new Set('people men women children police staff media others some many most several few both those these all spokesmen spokeswomen'.split(' '));

export function isPluralHead(head: string): boolean {
  return irregularPlurals.has(head) || (/[^s]s$/u.test(head) && !timeWords.has(head) && head.length > 3 && !/(?:ous|us|is|news)$/u.test(head));
}

function isPlural(word: string, singulars: ReadonlySet<string>): boolean {
  if (word.endsWith('ies')) return singulars.has(`${word.slice(0, -3)}y`);
  if (word.endsWith('men')) return singulars.has(`${word.slice(0, -3)}man`);
  return word.endsWith('s') && (singulars.has(word.slice(0, -1)) || singulars.has(word.slice(0, -2)));
}

/** Whether a lower-cased noun can be the head of a speaker: a person's, a body's or a document's, or their plural. */
export function canSpeak(head: string): boolean {
  return personNouns.has(head) || bodyNouns.has(head) || documentNouns.has(head) || isPlural(head, personNouns) || isPlural(head, bodyNouns)
    || isPlural(head, documentNouns) || indefinites.has(head);
}
