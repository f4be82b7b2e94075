import murmur from 'imurmurhash';
import { RecentMap } from '../storage/recent-map';
import type { Attributes } from './entity';
import { Home, Resident, type Group } from './home';
import { knownName, type KnownName } from './known-name';
import { fit } from './names';
import { nearest } from './nearest';
import { fullName, namesOf, rolesOf, signatureOf, type Person } from './person';
import { Slot, without } from './slot';

/**
 * Who is who over the sections of a document. Within a section the registry decides; over sections the same full name is
 * the same person, and a short one is whoever bears it in the nearest section, if only one does. What is told of a person in
 * one section is known in the others.
 *
 * All of it is told by what stands in the sections and by their order, not by when they were read: after an edit it is what
 * reading the text anew would give. What nothing was told of that has changed is not told anew.
 */
export class Identities {
  /** By words of names: the first and the last of a full one, what it is abbreviated to, a short one. */
  readonly #slots = new Map<string, Slot>();
  readonly #groups = new Map<number, Group>();
  /** Those whose identity is to be told, and groups that have changed. */
  readonly #unsettled = new Set<Resident>();
  readonly #renewed = new Set<Group>();
  readonly #names = new RecentMap<KnownName>(() => keptNames);

  /**
   * Enters the persons of a section, and guests that only the paragraphs before it name. `instead` is the home of the section
   * that stood in its place, if any: of whom the same is told now as then, stays.
   */
  enter(persons: readonly Person[], guests: readonly Person[], order: number, instead: Home | null): Home {
    const home = new Home(order);
    const known = new Map(instead?.residents.map((resident) => [signatureOf(resident.person), resident]));
    home.residents = persons.map((person) => {
      const signature = known.size === 0 ? '' : signatureOf(person);
      const resident = known.get(signature);
      if (resident === undefined) return this.#moveIn(person, home);
      known.delete(signature);
      resident.home = home;
      return resident;
    });
    home.guests = guests.map((person) => this.#receive(person, home));
    for (const resident of known.values()) this.#moveOut(resident);
    if (instead !== null) this.#seeOff(instead);
    return home;
  }

  leave(home: Home): void {
    for (const resident of home.residents) this.#moveOut(resident);
    this.#seeOff(home);
  }

  /** Receives others, whom only the claims of a section told of, in the place of those before. */
  welcome(others: readonly Person[], home: Home): void {
    for (const other of home.others) this.#forget(other);
    home.others = others.filter(({ isNamed }) => isNamed).map((person) => this.#receive(person, home));
    home.nameless = others.filter(({ isNamed }) => !isNamed);
    home.version++;
  }

  /** Tells who is who, as far as that may have changed. All sections must have entered. Gives way now and then. */
  *settle(): Generator<undefined, void> {
    let count = 0;
    for (const resident of this.#unsettled) {
      this.#unsettled.delete(resident);
      this.#identify(resident);
      if (++count % stride === 0) yield;
    }
    for (const group of this.#renewed) {
      const attributes = gathered(group.members);
      if (isEqual(attributes, group.attributes)) continue;
      group.attributes = attributes;
      for (const { home } of [...group.members, ...group.guests]) home.isStale = true;
    }
    this.#renewed.clear();
  }

  /**
   * A number for each person of a section, who must be settled: the same for the same one in all sections. Two whom one
   * section keeps apart are two, also where the document would take them for the same.
   */
  identitiesIn({ residents, guests, others, nameless }: Home): ReadonlyMap<Person, number> {
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
  additionsFor({ person, group }: Resident): Attributes | null {
    return group?.attributes ? additionsTo(person, group.attributes) : null;
  }

  #moveIn(person: Person, home: Home): Resident {
    const resident = new Resident(person, home, false);
    for (const word of this.#lends(person)) this.#slot(word).add(resident);
    this.#ask(resident);
    this.#tellAnew(resident);
    return resident;
  }

  #moveOut(resident: Resident): void {
    this.#tellAnew(resident);
    for (const word of this.#lends(resident.person)) {
      const slot = this.#slot(word);
      slot.remove(resident);
      this.#drop(slot);
    }
    this.#forget(resident);
  }

  #receive(person: Person, home: Home): Resident {
    const guest = new Resident(person, home, true);
    this.#ask(guest);
    return guest;
  }

  #seeOff({ guests, others }: Home): void {
    for (const guest of guests) this.#forget(guest);
    for (const other of others) this.#forget(other);
  }

  /** Those of a short name are to be told whenever one comes or goes whose it may be. */
  #ask(resident: Resident): void {
    if (fullName(resident.person) === null) for (const name of namesOf(resident.person)) this.#slot(name).answer(resident);
    this.#unsettled.add(resident);
  }

  #forget(resident: Resident): void {
    this.#part(resident);
    this.#unsettled.delete(resident);
    if (fullName(resident.person) !== null) return;
    for (const name of namesOf(resident.person)) {
      const slot = this.#slot(name);
      slot.forget(resident);
      this.#drop(slot);
    }
  }

  /** Where one comes or goes or is found to be another, those are to be told anew who may be told by him. */
  #tellAnew({ person }: Resident): void {
    const full = fullName(person);
    for (const word of this.#lends(person)) {
      const { askers, residents } = this.#slot(word);
      for (const asker of askers)
        if (!this.#unsettled.has(asker) && this.#mayBear(asker.person, person)) this.#unsettled.add(asker);
      if (person.type !== 'organization') continue;
      for (const resident of residents) if (fullName(resident.person) === full) this.#unsettled.add(resident);
    }
  }

  #identify(resident: Resident): void {
    const identity = numberOf(this.#identityOf(resident));
    if (identity === resident.group?.identity) return;
    const isKnown = resident.group !== null;
    this.#part(resident);
    this.#join(resident, identity);
    resident.home.version++;
    resident.home.isStale = true;
    if (isKnown && !resident.isGuest) this.#tellAnew(resident);
  }

  #identityOf(resident: Resident): string {
    const { person } = resident;
    const full = fullName(person);
    if (full === null) return this.#lenderOf(resident) ?? shortName(person);
    if (this.#isBody(person, full)) return `body ${full}`;
    return `name ${full.slice(0, Math.min(givenLetters, full.indexOf(' ')))} ${full.slice(full.lastIndexOf(' ') + 1)}`;
  }

  /** Whether a section anywhere tells that a name is an organization's. */
  #isBody({ type }: Person, name: string): boolean {
    if (type === 'organization') return true;
    const { residents } = this.#slot(name.slice(name.lastIndexOf(' ') + 1));
    return residents.some(({ person }) => person.type === 'organization' && fullName(person) === name);
  }

  /** The one who bears a short name in the nearest section that names one, those before it first; null if none or several. */
  #lenderOf(resident: Resident): string | null {
    const lends = (other: Resident): boolean => other !== resident && this.#mayBear(resident.person, other.person);
    const found = namesOf(resident.person).map((name) => nearest(this.#slot(name), resident.home.order, lends));
    const least = Math.min(...found.map(({ distance }) => distance));
    const lenders = new Set(found.flatMap(({ distance, residents }) => (distance === least ? residents : [])));
    const [first] = lenders;
    // The section itself has kept them apart.
    if (first === undefined || lenders.size > 1 || least === 0) return null;
    return this.#identityOf(first);
  }

  /** Whether a short name may be that of another: of one with a full name, or of one of whom more is told. */
  #mayBear(person: Person, other: Person): boolean {
    if (fullName(other) === null && (person.gender !== 'any' || other.gender === 'any')) return false;
    const others = { type: other.type, gender: other.gender, names: namesOf(other).map((name) => this.#known(name)) };
    return namesOf(person).some((name) => fit(person, this.#known(name), others) > 0);
  }

  /** By which words others may be known by somebody: of a short name alone nothing is told. */
  #lends(person: Person): ReadonlySet<string> {
    if (fullName(person) === null) return new Set(person.isNamed && person.gender !== 'any' ? namesOf(person) : []);
    const words = namesOf(person).flatMap((name) => {
      const { words, acronyms } = this.#known(name);
      return words.length < 2 ? [name] : [words[0]!, words.at(-1)!, ...acronyms];
    });
    return new Set(words);
  }

  #drop(slot: Slot): void {
    if (slot.isEmpty) this.#slots.delete(slot.word);
  }

  #slot(word: string): Slot {
    const known = this.#slots.get(word);
    if (known !== undefined) return known;
    const slot = new Slot(word);
    this.#slots.set(word, slot);
    return slot;
  }

  #known(name: string): KnownName {
    const before = this.#names.get(name);
    if (before !== undefined) return before;
    const known = knownName(name.split(' '));
    this.#names.set(name, known);
    return known;
  }

  #join(resident: Resident, identity: number): void {
    const group = this.#groups.get(identity) ?? { identity, members: nobody, guests: nobody, attributes: null };
    this.#groups.set(identity, group);
    resident.group = group;
    if (resident.isGuest) {
      group.guests = group.guests.concat(resident);
      return;
    }
    group.members = group.members.concat(resident);
    this.#renewed.add(group);
  }

  #part(resident: Resident): void {
    const { group, isGuest } = resident;
    if (group === null) return;
    resident.group = null;
    group.guests = without(group.guests, resident);
    group.members = without(group.members, resident);
    if (!isGuest) this.#renewed.add(group);
    if (group.members.length + group.guests.length > 0) return;
    this.#groups.delete(group.identity);
    this.#renewed.delete(group);
  }
}

/** 53 bits of a hash (MurmurHash3: Appleby): no table that would grow with every name that was ever typed. */
function numberOf(identity: string): number {
  return murmur(identity).result() * 2 ** 21 + (murmur(identity, secondSeed).result() >>> 11);
}

const secondSeed = 0x9e3779b9;

const nobody: readonly Resident[] = [];

/** Names come again and again: so many are kept ready. */
const keptNames = 256;
/** So many persons are settled without giving way. */
const stride = 256;
/** So many letters of the given name tell people of one surname apart: `Phil` is `Philip` (`names.ts`). */
const givenLetters = 3;

function shortName(person: Person): string {
  return `short ${namesOf(person)[0]}${person.gender === 'any' ? '' : ` ${person.gender}`}`;
}

function gathered(members: readonly Resident[]): Attributes | null {
  if (members.length < 2) return null;
  const persons = [...members].sort((a, b) => a.home.order - b.home.order).map(({ person }) => person);
  return {
    type: persons.find(({ type }) => type !== 'unknown')?.type ?? 'unknown',
    gender: persons.find(({ gender }) => gender !== 'any')?.gender ?? 'any',
    roles: [...new Set(persons.flatMap(rolesOf))],
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
