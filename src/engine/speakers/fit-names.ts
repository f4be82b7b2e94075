import { givenNames } from '../language/english/given-names';
import { bodyWords, connectors } from '../language/english/words';
import { entryOf } from '../language/english/entries';
import { Trait } from '../language/language';
import { isAcronym } from '../phrases/name-range';
import { hasTrait } from '../text/units';
import { isFirmWord } from './bodies';
import type { Entity } from './entity';
import type { ComparedName } from './known-name';

/** Whether two names are written alike. */
export function isSameName(a: ComparedName, b: ComparedName): boolean {
  return a === b || (a.text === b.text && a.written.join(' ') === b.written.join(' '));
}

/** `MoD` for `ministry of defence`, `NRA` for `National Rifle Association`. */
export function abbreviates(short: ComparedName, long: ComparedName): boolean {
  return short.words.length === 1 && short.text.length >= 2 && long.acronyms.includes(short.text);
}

/**
 * How well a name fits an entity: 3 the same name, 2 the same person in full and in short or an acronym and its
 * expansion, 1 a surname or given name alone, 0 somebody else.
 */
export function fit(fact: Described, name: ComparedName, entity: Described & Named): number {
  if (!compatible(fact, entity)) return 0;
  let best = 0;
  for (const other of entity.names) best = Math.max(best, fitNames(name, other, fact, entity));
  // A title that tells the gender decides between namesakes.
  return best > 0 && fact.gender !== 'any' && fact.gender === entity.gender ? best + 0.5 : best;
}

type Described = Pick<Entity, 'type' | 'gender'>;

interface Named {
  readonly names: readonly ComparedName[];
}

function compatible(fact: Described, entity: Described): boolean {
  return (
    !(fact.gender === 'male' && entity.gender === 'female') &&
    !(fact.gender === 'female' && entity.gender === 'male') &&
    !(fact.type === 'person' && entity.type === 'organization') &&
    !(fact.type === 'organization' && entity.type === 'person')
  );
}

function fitNames(name: ComparedName, other: ComparedName, fact: Described, entity: Described): number {
  if (name.text === other.text) return 3;
  if (abbreviates(name, other) || abbreviates(other, name)) return 2;
  if (mayBeBody(fact) && mayBeBody(entity) && isClipped(name.words, other.words)) return 1;
  if (fact.type === 'organization' || entity.type === 'organization') return 0;
  const isShort = name.words.length <= other.words.length;
  const short = isShort ? name.words : other.words;
  const long = isShort ? other.words : name.words;
  if (short.length === 1) return fitShort(short[0]!, long, entity.type === 'person' || fact.type === 'person');
  if (short.at(-1) !== long.at(-1)) return 0;
  return sameGivenName(short[0]!, long[0]!) ? 2 : 0;
}

function mayBeBody({ type, gender }: Described): boolean {
  return type === 'organization' || (type === 'unknown' && gender === 'any');
}

/** `Norrvik` for `Norrvik Motors`; but no `National` for `National Bank`, and no town for its paper. */
function isClipped(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || !short.every((word, at) => word === long[at])) return false;
  const rest = long.slice(short.length);
  if (rest.some((word) => connectors.has(word) || (bodyWords.has(word) && !isFirmWord(word)))) return false;
  return !short.every((word) => bodyWords.has(word) || hasTrait(entryOf(word), Trait.demonym));
}

function fitShort(short: string, long: readonly string[], isPerson: boolean): number {
  if (long.length < 2) return 0;
  // The Duke of Ravensby is `Ravensby`, the Bank of Lund is not `Lund`.
  if (long.some((word) => connectors.has(word))) return isPerson && long.at(-1) === short ? 1 : 0;
  if (long.at(-1) === short) return 1;
  return long[0] === short && (givenNames.has(short) || isPerson) ? 1 : 0;
}

/** `Yuri` and `Yury`, `J` and `John`, `Philip` and `Philip`. */
function sameGivenName(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 3);
  return a.slice(0, length) === b.slice(0, length);
}

interface Calling {
  /** As they are written, without titles. */
  readonly names: readonly (readonly string[])[];
  readonly title: string | null;
  readonly label: string;
}

/**
 * What somebody is called: the fullest of the names, for a person the one with most words, for a body its expansion;
 * with a title where only the surname is known; the label where there is no name.
 */
export function displayName({ names, title, label }: Calling): string {
  if (names.length === 0) return label;
  const best = names.reduce((a, b) => (isFuller(b, a) ? b : a));
  const name = best
    .join(' ')
    .replaceAll(' . ', '. ')
    .replaceAll(' - ', '-')
    .replace(/ (['’]) /gu, '$1 ');
  return best.length === 1 && title !== null && !givenNames.has(best[0]!.toLowerCase()) ? `${title} ${name}` : name;
}

function isFuller(a: readonly string[], b: readonly string[]): boolean {
  if (isAcronym(b[0]!) && b.length === 1 && a.length > 1) return true;
  return a.length > b.length;
}
