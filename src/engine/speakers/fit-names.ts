import { Class, Trait, type Language } from '../language/language';
import { NameWord } from '../language/name-words';
import { hasTrait } from '../text/units';
import type { Entity } from './entity';
import type { ComparedName } from './known-name';

/** Whether two names have the same spelling. */
export function isSameName(a: ComparedName, b: ComparedName): boolean {
  return a === b || (a.text === b.text && a.written.join(' ') === b.written.join(' '));
}

/** `MoD` for `ministry of defence`, `NRA` for `National Rifle Association`. */
export function abbreviates(short: ComparedName, long: ComparedName): boolean {
  // `PC candidates` are candidates of the PC.
  const isWordOf = long.words.includes(short.text);
  return short.words.length === 1 && short.text.length >= 2 && !isWordOf && long.acronyms.includes(short.text);
}

/** How well a name fits: see `fit`. Only their order and their distance from `genderFit` count. */
export const nameFits = { none: 0, short: 1, fuller: 2, same: 3 } as const;
/** Added where a title gives the gender: it decides between namesakes, not between kinds of fit. */
const genderFit = 0.5;

/**
 * How well a name fits an entity: 3 the same name; 2 a full and a short form of one name, or an acronym and its
 * expansion; 1 a surname or given name alone; 0 another name. Half a point more where a title gives the same gender.
 */
export function fit(language: Language, fact: Described, name: ComparedName, entity: Described & HasNames): number {
  if (!compatible(fact, entity)) return nameFits.none;
  let best: number = nameFits.none;
  for (const other of namesToCompare(name, entity.names))
    best = Math.max(best, fitNames(language, name, other, fact, entity));
  const isKnown = !fact.genderIsGuess && !entity.genderIsGuess;
  return best > 0 && isKnown && fact.gender !== 'any' && fact.gender === entity.gender ? best + genderFit : best;
}

type Described = Pick<Entity, 'type' | 'gender' | 'genderIsGuess'> & { readonly about?: Iterable<string> };

/** `Kai, 26,` is somebody, though no list has the name. */
function isPerson({ type, about }: Described): boolean {
  if (type !== 'unknown') return type === 'person';
  for (const word of about ?? []) if (/^\d{1,2}$/u.test(word)) return true;
  return false;
}

/** `Ann May` is compared with `Ann Orr`, not with the `Ann` by which she is known as well. */
function namesToCompare(name: ComparedName, names: readonly ComparedName[]): readonly ComparedName[] {
  if (name.words.length < 2 || names.length < 2) return names;
  const full = names.filter(({ words }) => words.length > 1);
  return full.length > 0 ? names.filter((other) => other.words.length > 1 || abbreviates(other, name)) : names;
}

interface HasNames {
  readonly names: readonly ComparedName[];
}

function compatible(fact: Described, entity: Described): boolean {
  // `Rosa James` is `James`, though most of that name are men.
  const mayBeSurname = fact.genderIsGuess || entity.genderIsGuess;
  return (
    (fact.type === 'group') === (entity.type === 'group') &&
    (mayBeSurname || !(fact.gender === 'male' && entity.gender === 'female')) &&
    (mayBeSurname || !(fact.gender === 'female' && entity.gender === 'male')) &&
    !(fact.type === 'person' && entity.type === 'organization') &&
    !(fact.type === 'organization' && entity.type === 'person')
  );
}

function fitNames(
  language: Language,
  name: ComparedName,
  other: ComparedName,
  fact: Described,
  entity: Described,
): number {
  if (name.generation !== null && other.generation !== null && name.generation !== other.generation)
    return nameFits.none;
  if (name.text === other.text) return nameFits.same;
  if (abbreviates(name, other) || abbreviates(other, name)) return nameFits.fuller;
  if (mayBeBody(fact) && mayBeBody(entity) && isShortBody(language, name.words, other.words)) return nameFits.short;
  if (fact.type === 'organization' || entity.type === 'organization') return nameFits.none;
  const isShort = name.words.length <= other.words.length;
  const short = isShort ? name.words : other.words;
  const long = isShort ? other.words : name.words;
  if (short.length === 1) return fitShort(language, short[0]!, long, isPerson(entity) || isPerson(fact));
  if (short.at(-1) !== long.at(-1)) return nameFits.none;
  if (isSurnameWithParticle(language, short, long)) return nameFits.short;
  return isSameGivenName(language, short[0]!, long[0]!) ? nameFits.fuller : nameFits.none;
}

function mayBeBody({ type, gender }: Described): boolean {
  return type === 'organization' || (type === 'unknown' && gender === 'any');
}

function isBeginningOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  for (let at = 0; at < short.length; at++) if (short[at] !== long[at]) return false;
  return true;
}

/**
 * Of what a longer name begins with: `Norrvik` for `Norrvik Motors`; but no `National` for `National Bank`, no town for
 * its paper, and no airline for its `Flight 12`.
 */
function isClippedName(
  { entryOf, speakers: { connectors, bodyWords, firmWords, thingWords } }: Language,
  short: readonly string[],
  long: readonly string[],
): boolean {
  const rest = long.slice(short.length);
  if (rest.some((word) => connectors.has(word) || (bodyWords.has(word) && !firmWords.has(word)))) return false;
  if (rest.some((word) => thingWords.has(word) || /\d/u.test(word))) return false;
  return !short.every((word) => bodyWords.has(word) || hasTrait(entryOf(word), Trait.demonym));
}

/** `Norrvik` after `Norrvik Motors`; or that after `Norrvik`, in a headline, where what follows tells of a firm. */
function isShortBody(language: Language, name: readonly string[], other: readonly string[]): boolean {
  if (isBeginningOf(name, other)) return isClippedName(language, name, other);
  const isFirm = name.slice(other.length).every((word) => language.speakers.firmWords.has(word));
  return isBeginningOf(other, name) && isFirm && isClippedName(language, other, name);
}

function fitShort(
  { givenNames, speakers: { connectors } }: Language,
  short: string,
  long: readonly string[],
  isPerson: boolean,
): number {
  if (long.length < 2) return nameFits.none;
  // The Duke of Ravensby is `Ravensby`, the Bank of Lund is not `Lund`.
  if (!isPerson && long.some((word) => connectors.has(word))) return nameFits.none;
  if (long.at(-1) === short) return nameFits.short;
  // `Mamani` for `Fortunato Mamani Choque`, who has two surnames.
  if (long.length === 3 && long[1] === short)
    return (isPerson || givenNames.has(long[0]!)) && !givenNames.has(short) ? nameFits.short : nameFits.none;
  // `Choi` for `Choi Eun-bi`
  const isFirst = givenNames.has(short) || isPerson || (long.length === 2 && long[1]!.includes('-'));
  return long[0] === short && isFirst ? nameFits.short : nameFits.none;
}

/** `Van der Meer` for `Ludwig van der Meer`. */
function isSurnameWithParticle({ entryOf }: Language, short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  const { classes, naming } = entryOf(short[0]!);
  if ((classes & Class.nameParticle) === 0 && (naming & NameWord.particle) === 0) return false;
  return short.every((word, at) => word === long[long.length - short.length + at]);
}

/** So many letters tell given names apart that are on no list: `Aljaž` and `Aljaz` may be one, `Anže` is another. */
const givenLetters = 3;

/** `Phil` and `Philip`, `Yuri` and `Yury`, `J` and `John`; but no `Martin` and `Marcus`. */
function isSameGivenName({ givenNames, speakers }: Language, a: string, b: string): boolean {
  if (a === b || a.length === 1 || b.length === 1) return a[0] === b[0];
  const full = speakers.givenNameForms.get(a);
  if (full !== undefined && speakers.givenNameForms.get(b)?.some((name) => full.includes(name)) === true) return true;
  if (givenNames.has(a) && givenNames.has(b)) return false;
  return a.slice(0, givenLetters) === b.slice(0, givenLetters);
}

/** What stands for a given name where people of a whole document are compared: the same for `Phil` and `Philip`. */
export function givenNameKey({ givenNames, speakers }: Language, given: string): string {
  const full = speakers.givenNameForms.get(given)?.[0];
  return full ?? (givenNames.has(given) ? given : given.slice(0, givenLetters));
}
