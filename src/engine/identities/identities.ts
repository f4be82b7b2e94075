import murmur from 'imurmurhash';
import { ComparablePeople, mayBeSame, type ComparablePerson } from './comparable-person';
import type { Attributes } from '../speakers/entity';
import { SectionPeople, SectionPerson, type IdentityGroup } from './section-people';
import { distanceTo, nearest } from './nearest';
import { rolesOf, signatureOf, type Person } from './person';
import { inserted, NameIndexEntry, without } from './name-index-entry';

/**
 * Who is who over the sections of a document. Within a section the registry decides; over sections the same full name
 * is the same person, and a short one is whoever bears it in the nearest section, if only one does. What is told of a
 * person in one section is known in the others.
 *
 * All of it is told by what stands in the sections and by their order, not by when they were read: after an edit it is
 * what reading the text anew would give. What nothing was told of that has changed is not told anew.
 */
export class Identities {
  /** By words of names: the first and the last of a full one, what it is abbreviated to, a short one. */
  readonly #slots = new Map<string, NameIndexEntry>();
  readonly #groups = new Map<number, IdentityGroup>();
  /** Those whose identity is to be told, and groups that have changed. */
  readonly #unsettled = new Set<SectionPerson>();
  readonly #renewed = new Set<IdentityGroup>();
  /** How many residents with this full name are told to be an organization. */
  readonly #bodies = new Map<string, number>();
  readonly #bearers = new ComparablePeople();

  /**
   * Enters the persons of a section, and guests that only the paragraphs before it name. `instead` is the home of the
   * section that stood in its place, if any: of whom the same is told now as then, stays.
   */
  add(
    persons: readonly Person[],
    guests: readonly Person[],
    order: number,
    instead: SectionPeople | null,
  ): SectionPeople {
    const home = new SectionPeople(order);
    const known = new Map(instead?.people.map((resident) => [signatureOf(resident.person), resident]));
    home.people = persons.map((person) => {
      const signature = known.size === 0 ? '' : signatureOf(person);
      const resident = known.get(signature);
      if (resident === undefined) return this.#moveIn(person, home);
      known.delete(signature);
      resident.section = home;
      return resident;
    });
    home.leadIn = guests.map((person) => this.#receive(person, home));
    for (const resident of known.values()) this.#moveOut(resident);
    if (instead !== null) this.#seeOff(instead);
    return home;
  }

  remove(home: SectionPeople): void {
    for (const resident of home.people) this.#moveOut(resident);
    this.#seeOff(home);
  }

  /** Receives others, whom only the claims of a section told of, in the place of those before. */
  replaceExtras(others: readonly Person[], home: SectionPeople): void {
    for (const other of home.extras) this.#forget(other);
    home.extras = others.filter(({ isNamed }) => isNamed).map((person) => this.#receive(person, home));
    home.nameless = others.filter(({ isNamed }) => !isNamed);
    home.version++;
  }

  /** Tells who is who, as far as that may have changed. All sections must have entered. Gives way now and then. */
  *resolve(): Generator<undefined, void> {
    let count = 0;
    for (const resident of this.#unsettled) {
      this.#unsettled.delete(resident);
      this.#identify(resident);
      if (++count % stride === 0) yield;
    }
    for (const group of this.#renewed) {
      renew(group, gathered(group.members));
    }
    this.#renewed.clear();
  }

  /**
   * A number for each person of a section, who must be settled: the same for the same one in all sections. Two whom one
   * section keeps apart are two, also where the document would take them for the same.
   */
  identitiesIn({
    people: residents,
    leadIn: guests,
    extras: others,
    nameless,
  }: SectionPeople): ReadonlyMap<Person, number> {
    const numbers = new Map<Person, number>();
    const counts = new Map<number, number>();
    const add = (person: Person, identity: number): void => {
      const count = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, count);
      numbers.set(person, count === 1 ? identity : numberOf(`${identity} #${count}`));
    };
    for (const list of [residents, guests, others]) for (const { person, group } of list) add(person, group!.identity);
    for (const person of nameless) add(person, numberOf(`label ${person.names}`));
    return numbers;
  }

  /** What the document tells of somebody who is settled beyond what the section tells; null where that is nothing. */
  additionsFor({ person, group }: SectionPerson): Attributes | null {
    return group?.attributes ? additionsTo(person, group.attributes) : null;
  }

  #moveIn(person: Person, home: SectionPeople): SectionPerson {
    const resident = new SectionPerson(person, home, false);
    const bearer = this.#bearers.of(person);
    for (const word of bearer.lends) this.#slot(word).add(resident);
    this.#ask(resident, bearer);
    this.#tellAnew(resident, bearer);
    this.#countBody(bearer, 1);
    return resident;
  }

  #moveOut(resident: SectionPerson): void {
    const bearer = this.#bearers.of(resident.person);
    this.#tellAnew(resident, bearer);
    this.#countBody(bearer, -1);
    for (const word of bearer.lends) {
      const slot = this.#slot(word);
      slot.remove(resident);
      this.#drop(slot);
    }
    this.#forget(resident);
  }

  #receive(person: Person, home: SectionPeople): SectionPerson {
    const guest = new SectionPerson(person, home, true);
    this.#ask(guest, this.#bearers.of(person));
    return guest;
  }

  #seeOff({ leadIn: guests, extras: others }: SectionPeople): void {
    for (const guest of guests) this.#forget(guest);
    for (const other of others) this.#forget(other);
  }

  /** Some are to be told anew whenever others come or go. */
  #ask(resident: SectionPerson, bearer: ComparablePerson): void {
    for (const word of asks(resident, bearer)) this.#slot(word).addDependent(resident);
    this.#unsettled.add(resident);
  }

  #forget(resident: SectionPerson): void {
    this.#part(resident);
    this.#unsettled.delete(resident);
    for (const word of asks(resident, this.#bearers.of(resident.person))) {
      const slot = this.#slot(word);
      slot.removeDependent(resident);
      this.#drop(slot);
    }
  }

  /**
   * Where one comes or goes or is found to be another, those are to be told anew who have no one nearer to be told by.
   */
  #tellAnew(resident: SectionPerson, { lends }: ComparablePerson): void {
    for (const word of lends) {
      for (const asker of this.#slot(word).dependentsAround(resident.section.order)) {
        const { order } = asker.section;
        if (distanceTo(resident, order) <= distanceTo(asker.resolvedBy, order)) this.#unsettled.add(asker);
      }
    }
  }

  /** Where it changes whether a name is told to be an organization's, all who bear it are to be told anew. */
  #countBody({ type, full }: ComparablePerson, by: 1 | -1): void {
    if (type !== 'organization' || full === null) return;
    const before = this.#bodies.get(full) ?? 0;
    if (before + by === 0) this.#bodies.delete(full);
    else this.#bodies.set(full, before + by);
    if (before > 0 && before + by > 0) return;
    const { people: residents, dependents: askers } = this.#slot(lastWord(full));
    for (const resident of [...residents, ...askers])
      if (this.#bearers.of(resident.person).full === full) this.#unsettled.add(resident);
  }

  #identify(resident: SectionPerson): void {
    const identity = numberOf(this.#identityOf(resident));
    if (identity === resident.group?.identity) return;
    const isKnown = resident.group !== null;
    this.#part(resident);
    this.#join(resident, identity);
    resident.section.version++;
    resident.section.isStale = true;
    if (isKnown && !resident.isLeadIn) this.#tellAnew(resident, this.#bearers.of(resident.person));
  }

  #identityOf(resident: SectionPerson): string {
    const bearer = this.#bearers.of(resident.person);
    const { full } = bearer;
    if (full === null) return this.#lenderOf(resident, bearer) ?? shortName(bearer);
    if (this.#bodies.has(full)) return `body ${full}`;
    return `name ${full.slice(0, Math.min(givenLetters, full.indexOf(' ')))} ${lastWord(full)}`;
  }

  /**
   * The one who bears a short name in the nearest section that names one, those before it first; null if none or
   * several.
   */
  #lenderOf(resident: SectionPerson, bearer: ComparablePerson): string | null {
    const lends = (other: SectionPerson): boolean =>
      other !== resident && mayBeSame(bearer, this.#bearers.of(other.person));
    const found = bearer.names.map(({ text }) => nearest(this.#slot(text), resident.section.order, lends));
    const least = Math.min(...found.map(({ distance }) => distance));
    const lenders = new Set(found.flatMap(({ distance, people: residents }) => (distance === least ? residents : [])));
    const [first] = lenders;
    resident.resolvedBy = first ?? null;
    // The section itself has kept them apart.
    if (first === undefined || lenders.size > 1 || least === 0) return null;
    return this.#identityOf(first);
  }

  #drop(slot: NameIndexEntry): void {
    if (slot.isEmpty) this.#slots.delete(slot.word);
  }

  #slot(word: string): NameIndexEntry {
    const known = this.#slots.get(word);
    if (known !== undefined) return known;
    const slot = new NameIndexEntry(word);
    this.#slots.set(word, slot);
    return slot;
  }

  #join(resident: SectionPerson, identity: number): void {
    const group = this.#groups.get(identity) ?? { identity, members: nobody, leadIns: nobody, attributes: null };
    this.#groups.set(identity, group);
    resident.group = group;
    if (resident.isLeadIn) {
      group.leadIns = group.leadIns.concat(resident);
      return;
    }
    const last = group.members.at(-1);
    group.members = inserted(group.members, resident);
    if (last === undefined) return;
    // Text is read from its beginning on as a rule: then nothing is gathered twice.
    const isNext = group.members.at(-1) === resident && !this.#renewed.has(group);
    if (isNext) renew(group, joined(group.attributes ?? attributesOf(last.person), resident.person));
    else this.#renewed.add(group);
  }

  #part(resident: SectionPerson): void {
    const { group, isLeadIn: isGuest } = resident;
    if (group === null) return;
    resident.group = null;
    group.leadIns = without(group.leadIns, resident);
    group.members = without(group.members, resident);
    if (!isGuest) this.#renewed.add(group);
    if (group.members.length + group.leadIns.length > 0) return;
    this.#groups.delete(group.identity);
    this.#renewed.delete(group);
  }
}

/** 53 bits of a hash (MurmurHash3: Appleby): no table that would grow with every name that was ever typed. */
function numberOf(identity: string): number {
  return murmur(identity).result() * 2 ** 21 + (murmur(identity, secondSeed).result() >>> 11);
}

const secondSeed = 0x9e3779b9;

const nobody: readonly SectionPerson[] = [];

/** So many persons are settled without giving way. */
const stride = 256;
/** So many letters of the given name tell people of one surname apart: `Phil` is `Philip` (`names.ts`). */
const givenLetters = 3;

function shortName({ names, gender }: ComparablePerson): string {
  return `short ${names[0]!.text}${gender === 'any' ? '' : ` ${gender}`}`;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/**
 * By which words somebody is told anew: all of a short name; the last of a full one that only the paragraphs before
 * bear.
 */
function asks({ isLeadIn: isGuest }: SectionPerson, { full, names }: ComparablePerson): readonly string[] {
  if (full === null) return names.map(({ text }) => text);
  return isGuest ? [lastWord(full)] : [];
}

/** Takes over what all members of a group tell together. */
function renew(group: IdentityGroup, attributes: Attributes | null): void {
  if (isEqual(attributes, group.attributes)) return;
  group.attributes = attributes;
  for (const { section: home } of [...group.members, ...group.leadIns]) home.isStale = true;
}

/** What some tell together; null where it is one alone. */
function gathered([first, ...others]: readonly SectionPerson[]): Attributes | null {
  if (first === undefined || others.length === 0) return null;
  return others.reduce((all, { person }) => joined(all, person), attributesOf(first.person));
}

function attributesOf(person: Person): Attributes {
  return { type: person.type, gender: person.gender, roles: rolesOf(person) };
}

/** What some tell together with one of whom is told after them. */
function joined({ type, gender, roles }: Attributes, person: Person): Attributes {
  const more = rolesOf(person).filter((role) => !roles.includes(role));
  return {
    type: type === 'unknown' ? person.type : type,
    gender: gender === 'any' ? person.gender : gender,
    roles: more.length === 0 ? roles : [...roles, ...more],
  };
}

/** Null where there are none. Only people are resumed by their roles. */
function additionsTo(person: Person, told: Attributes): Attributes | null {
  const type = person.type === 'unknown' ? told.type : 'unknown';
  const gender = person.gender === 'any' ? told.gender : 'any';
  const isPerson = person.type === 'person' || type === 'person';
  const own = rolesOf(person);
  const roles = isPerson ? told.roles.filter((role) => !own.includes(role)) : [];
  return type === 'unknown' && gender === 'any' && roles.length === 0 ? null : { type, gender, roles };
}

export function isEqual(a: Attributes | null, b: Attributes | null): boolean {
  if (a === null || b === null) return a === b;
  const same = a.type === b.type && a.gender === b.gender && a.roles.length === b.roles.length;
  return same && a.roles.every((role, at) => role === b.roles[at]);
}
