import murmur from 'imurmurhash';
import type { Language } from '../language/language';
import type { Attributes } from '../speakers/entity';
import { attributesOf, attributesBeyond, isEqual, withAttributesOf } from './attributes';
import { givenNameKey } from '../speakers/fit-names';
import { ComparablePeople, type ComparablePerson } from './comparable-person';
import { inserted, NameIndexEntry, without } from './name-index-entry';
import { distanceTo, nearestPeople } from './nearest';
import { signatureOf, type Person } from './person';
import { SectionPeople, SectionPerson, type IdentityGroup } from './section-people';

/**
 * Resolves who is who over the sections of a document. Within a section the registry decides. Over sections the same
 * full name is the same person, and a short name is the person with that name in the nearest section, if there is only
 * one. What one section says of a person is known in the others.
 *
 * The result depends on the sections and their order alone, not on when they were read: after an edit it is what a
 * fresh reading gives. Anything whose inputs did not change is kept.
 */
export class Identities {
  /** By words of names: the first and the last of a full name, its acronyms, a short name. */
  readonly #index = new Map<string, NameIndexEntry>();
  readonly #groups = new Map<number, IdentityGroup>();
  /** The people to resolve, and the groups whose members have changed. */
  readonly #pending = new Set<SectionPerson>();
  readonly #changedGroups = new Set<IdentityGroup>();
  /** How many people with a full name are organizations. */
  readonly #organizations = new Map<string, number>();
  readonly #comparable: ComparablePeople;

  constructor(private readonly language: Language) {
    this.#comparable = new ComparablePeople(language);
  }

  /**
   * Adds the people of a section, and those that only its lead-in names. `replaced` are the people of the section that
   * stood in its place, if any: a person who is described as before is kept.
   */
  add(
    persons: readonly Person[],
    leadIn: readonly Person[],
    order: number,
    replaced: SectionPeople | null,
  ): SectionPeople {
    const section = new SectionPeople(order);
    const known = new Map(replaced?.people.map((person) => [signatureOf(person.person), person]));
    section.people = persons.map((person) => {
      const signature = known.size === 0 ? '' : signatureOf(person);
      const kept = known.get(signature);
      if (kept === undefined) return this.#addOwn(person, section);
      known.delete(signature);
      kept.section = section;
      return kept;
    });
    section.leadIn = leadIn.map((person) => this.#addOther(person, section));
    for (const person of known.values()) this.#removeOwn(person);
    if (replaced !== null) this.#removeOthers(replaced);
    return section;
  }

  remove(section: SectionPeople): void {
    for (const person of section.people) this.#removeOwn(person);
    this.#removeOthers(section);
  }

  /** Replaces the people known only as sources of this section's claims. */
  replaceExtras(persons: readonly Person[], section: SectionPeople): void {
    for (const extra of section.extras) this.#forget(extra);
    section.extras = persons.filter(({ isNamed }) => isNamed).map((person) => this.#addOther(person, section));
    section.nameless = persons.filter(({ isNamed }) => !isNamed);
    section.version++;
  }

  /**
   * Resolves everybody whose identity may have changed, among the people of the sections that were added so far. Yields
   * now and then.
   */
  *resolve(): Generator<undefined, void> {
    let count = 0;
    for (const person of this.#pending) {
      this.#pending.delete(person);
      this.#resolvePerson(person);
      if (++count % peoplePerStep === 0) yield;
    }
    for (const group of this.#changedGroups) {
      setAttributes(group, commonAttributes(group.members));
    }
    this.#changedGroups.clear();
  }

  /**
   * The identity of each person of a resolved section, the same for the same person in all sections. Two people whom
   * the section keeps apart get two, even where the document would take them for the same.
   */
  identitiesIn({ people, leadIn, extras, nameless }: SectionPeople): ReadonlyMap<Person, number> {
    const identities = new Map<Person, number>();
    const counts = new Map<number, number>();
    const add = (person: Person, identity: number): void => {
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      identities.set(person, count === 1 ? identity : hashOf(`${identity} #${count}`));
    };
    for (const list of [people, leadIn, extras]) for (const { person, group } of list) add(person, group!.identity);
    for (const person of nameless) add(person, hashOf(`label ${person.names}`));
    return identities;
  }

  /** What other sections add to a resolved person; null if nothing. */
  additionsFor({ person, group }: SectionPerson): Attributes | null {
    return group?.attributes ? attributesBeyond(person, group.attributes) : null;
  }

  #addOwn(person: Person, section: SectionPeople): SectionPerson {
    const added = new SectionPerson(person, section, true);
    const comparable = this.#comparable.of(person);
    for (const word of comparable.indexWords) this.#entry(word).add(added);
    this.#dependOnNames(added, comparable);
    this.#invalidateAround(added, comparable);
    this.#countOrganization(comparable, 1);
    return added;
  }

  #removeOwn(person: SectionPerson): void {
    const comparable = this.#comparable.of(person.person);
    this.#invalidateAround(person, comparable);
    this.#countOrganization(comparable, -1);
    for (const word of comparable.indexWords) {
      const entry = this.#entry(word);
      entry.remove(person);
      this.#dropIfEmpty(entry);
    }
    this.#forget(person);
  }

  #addOther(person: Person, section: SectionPeople): SectionPerson {
    const added = new SectionPerson(person, section, false);
    this.#dependOnNames(added, this.#comparable.of(person));
    return added;
  }

  #removeOthers({ leadIn, extras }: SectionPeople): void {
    for (const person of leadIn) this.#forget(person);
    for (const person of extras) this.#forget(person);
  }

  /** Resolves a person now, and again whenever people with their names come or go. */
  #dependOnNames(person: SectionPerson, comparable: ComparablePerson): void {
    for (const word of wordsToFollow(person, comparable)) this.#entry(word).addDependent(person);
    this.#pending.add(person);
  }

  #forget(person: SectionPerson): void {
    this.#leaveGroup(person);
    this.#pending.delete(person);
    for (const word of wordsToFollow(person, this.#comparable.of(person.person))) {
      const entry = this.#entry(word);
      entry.removeDependent(person);
      this.#dropIfEmpty(entry);
    }
  }

  /** Resolves the dependents again that have nobody nearer than a person who comes, goes or changes identity. */
  #invalidateAround(person: SectionPerson, { indexWords }: ComparablePerson): void {
    for (const word of indexWords) {
      for (const dependent of this.#entry(word).dependentsAround(person.section.order)) {
        const { order } = dependent.section;
        if (distanceTo(person, order) <= distanceTo(dependent.resolvedBy, order)) this.#pending.add(dependent);
      }
    }
  }

  /** Where a full name becomes or is no longer an organization's, all people with that name are resolved again. */
  #countOrganization({ type, full }: ComparablePerson, by: 1 | -1): void {
    if (type !== 'organization' || full === null) return;
    const before = this.#organizations.get(full) ?? 0;
    if (before + by === 0) this.#organizations.delete(full);
    else this.#organizations.set(full, before + by);
    if (before > 0 && before + by > 0) return;
    const { people, dependents } = this.#entry(lastWordOfName(full));
    for (const person of [...people, ...dependents])
      if (this.#comparable.of(person.person).full === full) this.#pending.add(person);
  }

  #resolvePerson(person: SectionPerson): void {
    const identity = hashOf(this.#identityOf(person));
    if (identity === person.group?.identity) return;
    const wasResolved = person.group !== null;
    this.#leaveGroup(person);
    this.#joinGroup(person, identity);
    person.section.version++;
    person.section.isStale = true;
    if (wasResolved && person.isOwn) this.#invalidateAround(person, this.#comparable.of(person.person));
  }

  #identityOf(person: SectionPerson): IdentityKey {
    const comparable = this.#comparable.of(person.person);
    const { full } = comparable;
    if (full === null) return this.#identityByNearest(person, comparable) ?? shortName(comparable);
    // `Tom Reed and Lena Reed` begins and ends as a person's name does.
    if (comparable.type === 'group') return `group ${full}`;
    if (this.#organizations.has(full)) return `body ${full}`;
    return `name ${givenNameKey(this.language, full.slice(0, full.indexOf(' ')))} ${lastWordOfName(full)}`;
  }

  /**
   * The identity of the person with a short name in the nearest section that has one, earlier sections first; null if
   * it has none or several.
   */
  #identityByNearest(person: SectionPerson, comparable: ComparablePerson): IdentityKey | null {
    const fits = (other: SectionPerson): boolean =>
      other !== person && this.#comparable.mayBeSame(comparable, this.#comparable.of(other.person));
    const found = comparable.names.map(({ text }) => nearestPeople(this.#entry(text), person.section.order, fits));
    const least = Math.min(...found.map(({ distance }) => distance));
    const candidates = new Set(found.flatMap(({ distance, people }) => (distance === least ? people : [])));
    const [first] = candidates;
    person.resolvedBy = first ?? null;
    // At distance 0 the section itself has kept them apart.
    if (first === undefined || candidates.size > 1 || least === 0) return null;
    return this.#identityOf(first);
  }

  #dropIfEmpty(entry: NameIndexEntry): void {
    if (entry.isEmpty) this.#index.delete(entry.word);
  }

  #entry(word: string): NameIndexEntry {
    const known = this.#index.get(word);
    if (known !== undefined) return known;
    const entry = new NameIndexEntry(word);
    this.#index.set(word, entry);
    return entry;
  }

  #joinGroup(person: SectionPerson, identity: number): void {
    const group = this.#groups.get(identity) ?? { identity, members: nobody, others: nobody, attributes: null };
    this.#groups.set(identity, group);
    person.group = group;
    if (!person.isOwn) {
      group.others = group.others.concat(person);
      return;
    }
    const last = group.members.at(-1);
    group.members = inserted(group.members, person);
    if (last === undefined) return;
    // A text is usually read from its beginning on: then each person is taken in once.
    const isNext = group.members.at(-1) === person && !this.#changedGroups.has(group);
    if (isNext) setAttributes(group, withAttributesOf(group.attributes ?? attributesOf(last.person), person.person));
    else this.#changedGroups.add(group);
  }

  #leaveGroup(person: SectionPerson): void {
    const { group, isOwn } = person;
    if (group === null) return;
    person.group = null;
    group.others = without(group.others, person);
    group.members = without(group.members, person);
    if (isOwn) this.#changedGroups.add(group);
    if (group.members.length + group.others.length > 0) return;
    this.#groups.delete(group.identity);
    this.#changedGroups.delete(group);
  }
}

/** What an identity is made of: the same for the same person, whatever was read before. */
type IdentityKey = `${'label' | 'group' | 'body' | 'name' | 'short'} ${string}` | `${number} #${number}`;

/** 53 bits of a hash (MurmurHash3: Appleby): no table that would grow with every name that was ever typed. */
function hashOf(identity: IdentityKey): number {
  return murmur(identity).result() * 2 ** 21 + (murmur(identity, secondSeed).result() >>> 11);
}

const secondSeed = 0x9e3779b9;

const nobody: readonly SectionPerson[] = [];

const peoplePerStep = 256;

function shortName({ names, gender }: ComparablePerson): IdentityKey {
  return `short ${names[0]!.text}${gender === 'any' ? '' : ` ${gender}`}`;
}

function lastWordOfName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/**
 * The words whose people a person's identity depends on: every short name; the surname where only another section
 * decides whether the full name is an organization's.
 */
function wordsToFollow({ isOwn }: SectionPerson, { full, names }: ComparablePerson): readonly string[] {
  if (full === null) return names.map(({ text }) => text);
  return isOwn ? [] : [lastWordOfName(full)];
}

function setAttributes(group: IdentityGroup, attributes: Attributes | null): void {
  if (isEqual(attributes, group.attributes)) return;
  group.attributes = attributes;
  for (const { section } of [...group.members, ...group.others]) section.isStale = true;
}

/** What people say together; null where there are fewer than two. */
function commonAttributes([first, ...others]: readonly SectionPerson[]): Attributes | null {
  if (first === undefined || others.length === 0) return null;
  return others.reduce((all, { person }) => withAttributesOf(all, person), attributesOf(first.person));
}
