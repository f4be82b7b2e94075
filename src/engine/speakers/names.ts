import { givenNames } from '../lexicon/given-names';
import { bodyWords, connectors, type Gender } from '../lexicon/words';
import { isAcronym, isDemonym } from '../mentions/name-range';
import type { SpeakerType } from '../model';
import type { MentionFact } from '../mentions/mention';
import { isFirmWord } from './bodies';
import type { Entity, KnownName } from './entity';

export function knownName(written: readonly string[]): KnownName {
  const words = written
    .map((word) => word.toLowerCase().replaceAll('.', '').replaceAll('’', "'"))
    .filter((word) => word !== '' && word !== 'the' && word !== '-');
  return { written, words, text: words.join(' '), acronyms: initials(words) };
}

/** The acronyms that a name of several words may have, small words counted and not: `mod`, `md`. */
function initials(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const first = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  return [first(words), first(words.filter((word) => !connectors.has(word)))];
}

/** `MoD` for `ministry of defence`, `NRA` for `National Rifle Association`. */
export function abbreviates(short: KnownName, long: KnownName): boolean {
  return short.words.length === 1 && short.text.length >= 2 && long.acronyms.includes(short.text);
}

/**
 * How well a name fits an entity: 3 the same name, 2 the same person in full and in short or an acronym and its
 * expansion, 1 a surname or given name alone, 0 somebody else.
 */
export function fit(fact: MentionFact, name: KnownName, entity: Entity): number {
  if (!compatible(fact, entity)) return 0;
  let best = 0;
  for (const other of entity.names) best = Math.max(best, fitNames(name, other, fact, entity));
  // A title that tells the gender decides between namesakes.
  return best > 0 && fact.gender !== 'any' && fact.gender === entity.gender ? best + 0.5 : best;
}

function compatible(fact: MentionFact, entity: Entity): boolean {
  const genders = [fact.gender, entity.gender];
  if (genders.includes('male') && genders.includes('female')) return false;
  return (
    !(fact.type === 'person' && entity.type === 'organization') &&
    !(fact.type === 'organization' && entity.type === 'person')
  );
}

function fitNames(name: KnownName, other: KnownName, fact: MentionFact, entity: Entity): number {
  if (name.text === other.text) return 3;
  if (abbreviates(name, other) || abbreviates(other, name)) return 2;
  if (mayBeBody(fact) && mayBeBody(entity) && isClipped(name.words, other.words)) return 1;
  if (fact.type === 'organization' || entity.type === 'organization') return 0;
  const [short, long] = name.words.length <= other.words.length ? [name.words, other.words] : [other.words, name.words];
  if (short.length === 1) return fitShort(short[0]!, long, entity.type === 'person' || fact.type === 'person');
  if (short.at(-1) !== long.at(-1)) return 0;
  return sameGivenName(short[0]!, long[0]!) ? 2 : 0;
}

function mayBeBody({ type, gender }: { readonly type: SpeakerType; readonly gender: Gender }): boolean {
  return type === 'organization' || (type === 'unknown' && gender === 'any');
}

/** `Norrvik` for `Norrvik Motors`; but no `National` for `National Bank`, and no town for its paper. */
function isClipped(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || !short.every((word, at) => word === long[at])) return false;
  const rest = long.slice(short.length);
  if (rest.some((word) => connectors.has(word) || (bodyWords.has(word) && !isFirmWord(word)))) return false;
  return !short.every((word) => bodyWords.has(word) || isDemonym(word));
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

/** The fullest of the names: for a person the one with most words, for a body its expansion. */
export function fullestName(entity: Entity): string {
  const best = entity.names.map(({ written }) => written).reduce((a, b) => (isFuller(b, a) ? b : a));
  const name = best
    .join(' ')
    .replaceAll(' . ', '. ')
    .replaceAll(' - ', '-')
    .replace(/ (['’]) /gu, '$1 ');
  return best.length === 1 && entity.title !== null && !givenNames.has(best[0]!.toLowerCase())
    ? `${entity.title} ${name}`
    : name;
}

function isFuller(a: readonly string[], b: readonly string[]): boolean {
  if (isAcronym(b[0]!) && b.length === 1 && a.length > 1) return true;
  return a.length > b.length;
}
