/** How well a body fits the noun that resumes it: `the company`, `the thinktank`. */
import { Class, type Entry, type Language } from '../language/language';
import { NameWord } from '../language/name-words';
import type { BodyKind } from '../language/speaker-words';
import { is } from '../text/units';
import type { Entity } from './entity';

/** The kinds of body that a noun may resume; none for nouns of other things. */
export function bodyKindsOf(noun: string, all: readonly BodyKind[]): readonly BodyKind[] {
  const found = all.filter(({ nouns }) => nouns.has(noun));
  return found.length > 0 ? found : all.filter(({ nounEnding }) => nounEnding?.test(noun));
}

/**
 * `called`: known by another noun of the kind. `perhaps`: a body of unknown kind, or a name of several words with no
 * sign that it is a person's. `idle`: such a name that does nothing, as a place's or a page's heading.
 */
export type BodyFit = 'sure' | 'called' | 'perhaps' | 'idle';

/** Null where it is nobody, or a body of another kind. `kinds`: those of the noun. */
export function fitBody(language: Language, entity: Entity, noun: string, kinds: readonly BodyKind[]): BodyFit | null {
  if (kinds.length === 0) return null;
  const words = entity.names.flatMap((name) => name.words);
  if (words.includes(noun) || (entity.about.has(noun) && !isSomebody(language, entity))) return 'sure';
  if (entity.type === 'person' || entity.type === 'document') return null;
  const { bodyKinds, bodyWords } = language.speakers;
  // A ministry is called so in its name: the High Court is none.
  if (kinds.some(({ names }) => names.has(noun)) && words.some((word) => bodyWords.has(word))) return null;
  const own = ownKinds(entity, bodyKinds);
  if (own.length > 0) return own.some((kind) => kinds.includes(kind)) ? 'sure' : null;
  const isCalled = ({ nouns }: BodyKind): boolean => [...entity.about].some((other) => nouns.has(other));
  if (kinds.some(isCalled)) return entity.spoke ? 'sure' : 'called';
  return bodyKinds.some(isCalled) ? null : fitUnknown(entity, words.length);
}

/**
 * `Dale County Council` is *the council*, the `Court of Appeal` *the court*: as far as the other words of the `label`
 * agree, which are in lower case.
 */
export function fitHead(
  { speakers: { connectors } }: Language,
  { type, names }: Entity,
  noun: string,
  label: readonly string[],
): BodyFit | null {
  if (type === 'person' || type === 'document' || type === 'group') return null;
  const beside = label.filter((word) => word !== noun && !connectors.has(word));
  const isCalled = names.some(({ words }) => {
    const at = words.lastIndexOf(noun);
    const isHead = at >= 0 && (at === words.length - 1 || connectors.has(words[at + 1]!));
    return words.length > 1 && isHead && beside.every((word) => words.includes(word));
  });
  return isCalled ? 'sure' : null;
}

/** `Company counsel R. Haldane` is no company. */
function isSomebody({ entryOf }: Language, { type, about }: Entity): boolean {
  if (type === 'person') return true;
  return [...about].map(entryOf).some((entry) => is(entry, Class.personNoun) && !isOfFirm(entry));
}

/** `Its owner, Green Wash Partners`: a firm does that, too. */
function isOfFirm({ naming }: Entry): boolean {
  return (naming & NameWord.firmOrPerson) !== 0;
}

/** The kinds that its name tells: `Norrvik Water` is a firm; `Water` is none. */
function ownKinds({ names }: Entity, kinds: readonly BodyKind[]): readonly BodyKind[] {
  if (names.every(({ words }) => words.length === 1)) return [];
  return kinds.filter((kind) => names.some(({ words }) => words.some((word) => kind.names.has(word))));
}

/** Of what kind it is, nothing tells. */
function fitUnknown(entity: Entity, words: number): BodyFit | null {
  const hasActed = entity.spoke || entity.mentions.some(({ fact }) => fact.subject);
  if (entity.type === 'organization') return hasActed ? 'perhaps' : 'idle';
  if (entity.gender !== 'any' || entity.roles.size > 0 || words < 2) return null;
  return hasActed ? 'perhaps' : 'idle';
}
