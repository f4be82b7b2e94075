import { Trait, type Language } from '../language/language';
import { hasTrait } from '../text/units';
import type { MentionFact } from '../phrases/mention';
import type { SpanIn } from '../spaces';
import { isOfOther, positionOf, type Entity, type PlacedMention } from './entity';
import type { KnownName } from './known-name';
import { abbreviates } from './fit-names';
import { matchesPlace } from './places';

/** Whether a description is an entity's label, or its name or acronym: `HR` is no hotel receptionist. */
export function isLabelOrName(entity: Entity, label: KnownName, { type }: MentionFact): boolean {
  if (entity.label !== '' && entity.labelName.text === label.text) return true;
  return entity.names.some((name) => name.text === label.text || (type !== 'person' && abbreviates(name, label)));
}

/** So many blocks after its name somebody may be `his wife` again. */
const introducedReach = 6;

/** `His wife`, after `His wife, Ann Orr,`. */
export function isIntroducedAs(
  { entryOf }: Language,
  { names, mentions }: Entity,
  { fact, block }: PlacedMention,
  slice: (span: SpanIn<'scene'>) => string,
): boolean {
  const label = fact.label.toLowerCase();
  const first = label.slice(0, label.indexOf(' '));
  if (names.length === 0 || first === '' || entryOf(first).owner === null) return false;
  return mentions.some((mention) => {
    if (mention.fact.form !== 'name' || Math.abs(block - mention.block) > introducedReach) return false;
    const end = positionOf(mention);
    const text = slice({ start: Math.max(0, end - label.length - 3), end }).toLowerCase();
    const before = text.replace(/,?\s+$/u, '');
    return before.endsWith(label) && !/\p{L}$/u.test(before.slice(0, -label.length));
  });
}

/** Whether `the president`, `these officials` can resume an entity: by a role, or by the head noun of its label. */
export function resumes(language: Language, label: KnownName, fact: MentionFact, entity: Entity): boolean {
  if (entity.label === '') {
    const isPerson = !hasTrait(language.entryOf(fact.head), Trait.pluralHead) && entity.type === 'person';
    return (
      isPerson &&
      entity.roles.has(resumedRole(fact)) &&
      (fact.genderIsGuess || !isOfOther(entity, fact.gender)) &&
      hasField(language, label, entity) &&
      isOfSame(language, label, fact, entity) &&
      hasPlace(language, label, fact, entity)
    );
  }
  if (entity.number !== fact.number || entity.head !== fact.head) return false;
  // `The spokesman for the army` is not the one for the police.
  const { connectors } = language.speakers;
  return label.words.every((word) => connectors.has(word) || entity.labelName.words.includes(word));
}

/** The role by which a description resumes somebody: `minister`, `shadow minister`. */
export function resumedRole({ head, roles }: MentionFact): string {
  return roles.find((role) => role === head || role.endsWith(` ${head}`)) ?? head;
}

/** `The defence minister` does not resume a minister of another field. */
function hasField({ speakers: { portfolios } }: Language, label: KnownName, { about }: Entity): boolean {
  const fields = label.words.filter((word) => portfolios.has(word));
  return fields.every((field) => about.has(field)) || ![...about].some((word) => portfolios.has(word));
}

/** `The spokesman for the army` is nobody who was called the spokesman for the port. */
function isOfSame(language: Language, label: KnownName, { head }: MentionFact, { about, roles }: Entity): boolean {
  const { connectors } = language.speakers;
  const whose = label.words.slice(label.words.indexOf(head) + 1).filter((word) => !connectors.has(word));
  const known = [...about].filter((word) => !roles.has(word));
  return whose.length === 0 || known.length === 0 || whose.some((word) => about.has(word));
}

/** `The Tarsian leader` does not resume a leader who was not said to be of that country or party. */
function hasPlace(language: Language, label: KnownName, { head }: MentionFact, { about }: Entity): boolean {
  // `The Energy Minister`: what the office is for is asked elsewhere.
  const places = label.written.filter((word) => {
    const lower = word.toLowerCase();
    return /^\p{Lu}\p{Ll}/u.test(word) && lower !== head && !language.speakers.portfolios.has(lower);
  });
  return places.every((word) => about.has(word.toLowerCase()) || matchesPlace(language, word, about));
}
