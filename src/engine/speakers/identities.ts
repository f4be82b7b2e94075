import murmur from 'imurmurhash';
import { Bearers, mayBear, type Bearer } from './bearer';
import type { Attributes } from './entity';
import { Home, Resident, type Group } from './home';
import { distanceTo, nearest } from './nearest';
import { rolesOf, signatureOf, type Person } from './person';
import { inserted, Slot, without } from './slot';

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
  readonly #slots = new Map<string, Slot>();
  readonly #groups = new Map<number, Group>();
  /** Those whose identity is to be told, and groups that have changed. */
  readonly #unsettled = new Set<Resident>();
  readonly #renewed = new Set<Group>();
  /** How many residents with this full name are told to be an organization. */
  readonly #bodies = new Map<string, number>();
  readonly #bearers = new Bearers();

  /**
   * Enters the persons of a section, and guests that only the paragraphs before it name. `instead` is the home of the
   * section that stood in its place, if any: of whom the same is told now as then, stays.
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
      renew(group, gathered(group.members));
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
    const bearer = this.#bearers.of(person);
    for (const word of bearer.lends) this.#slot(word).add(resident);
    this.#ask(resident, bearer);
    this.#tellAnew(resident, bearer);
    this.#countBody(bearer, 1);
    return resident;
  }

  #moveOut(resident: Resident): void {
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

  #receive(person: Person, home: Home): Resident {
    const guest = new Resident(person, home, true);
    this.#ask(guest, this.#bearers.of(person));
    return guest;
  }

  #seeOff({ guests, others }: Home): void {
    for (const guest of guests) this.#forget(guest);
    for (const other of others) this.#forget(other);
  }

  /** Some are to be told anew whenever others come or go. */
  #ask(resident: Resident, bearer: Bearer): void {
    for (const word of asks(resident, bearer)) this.#slot(word).answer(resident);
    this.#unsettled.add(resident);
  }

  #forget(resident: Resident): void {
    this.#part(resident);
    this.#unsettled.delete(resident);
    for (const word of asks(resident, this.#bearers.of(resident.person))) {
      const slot = this.#slot(word);
      slot.forget(resident);
      this.#drop(slot);
    }
  }

  /**
   * Where one comes or goes or is found to be another, those are to be told anew who have no one nearer to be told by.
   */
  #tellAnew(resident: Resident, { lends }: Bearer): void {
    for (const word of lends) {
      for (const asker of this.#slot(word).askersAround(resident.home.order)) {
        const { order } = asker.home;
        if (distanceTo(resident, order) <= distanceTo(asker.lender, order)) this.#unsettled.add(asker);
      }
    }
  }

  /** Where it changes whether a name is told to be an organization's, all who bear it are to be told anew. */
  #countBody({ type, full }: Bearer, by: 1 | -1): void {
    if (type !== 'organization' || full === null) return;
    const before = this.#bodies.get(full) ?? 0;
    if (before + by === 0) this.#bodies.delete(full);
    else this.#bodies.set(full, before + by);
    if (before > 0 && before + by > 0) return;
    const { residents, askers } = this.#slot(lastWord(full));
    for (const resident of [...residents, ...askers])
      if (this.#bearers.of(resident.person).full === full) this.#unsettled.add(resident);
  }

  #identify(resident: Resident): void {
    const identity = numberOf(this.#identityOf(resident));
    if (identity === resident.group?.identity) return;
    const isKnown = resident.group !== null;
    this.#part(resident);
    this.#join(resident, identity);
    resident.home.version++;
    resident.home.isStale = true;
    if (isKnown && !resident.isGuest) this.#tellAnew(resident, this.#bearers.of(resident.person));
  }

  #identityOf(resident: Resident): string {
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
  #lenderOf(resident: Resident, bearer: Bearer): string | null {
    const lends = (other: Resident): boolean => other !== resident && mayBear(bearer, this.#bearers.of(other.person));
    const found = bearer.names.map(({ text }) => nearest(this.#slot(text), resident.home.order, lends));
    const least = Math.min(...found.map(({ distance }) => distance));
    const lenders = new Set(found.flatMap(({ distance, residents }) => (distance === least ? residents : [])));
    const [first] = lenders;
    resident.lender = first ?? null;
    // The section itself has kept them apart.
    if (first === undefined || lenders.size > 1 || least === 0) return null;
    return this.#identityOf(first);
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

  #join(resident: Resident, identity: number): void {
    const group = this.#groups.get(identity) ?? { identity, members: nobody, guests: nobody, attributes: null };
    this.#groups.set(identity, group);
    resident.group = group;
    if (resident.isGuest) {
      group.guests = group.guests.concat(resident);
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

/** So many persons are settled without giving way. */
const stride = 256;
/** So many letters of the given name tell people of one surname apart: `Phil` is `Philip` (`names.ts`). */
const givenLetters = 3;

function shortName({ names, gender }: Bearer): string {
  return `short ${names[0]!.text}${gender === 'any' ? '' : ` ${gender}`}`;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/**
 * By which words somebody is told anew: all of a short name; the last of a full one that only the paragraphs before
 * bear.
 */
function asks({ isGuest }: Resident, { full, names }: Bearer): readonly string[] {
  if (full === null) return names.map(({ text }) => text);
  return isGuest ? [lastWord(full)] : [];
}

/** Takes over what all members of a group tell together. */
function renew(group: Group, attributes: Attributes | null): void {
  if (isEqual(attributes, group.attributes)) return;
  group.attributes = attributes;
  for (const { home } of [...group.members, ...group.guests]) home.isStale = true;
}

/** What some tell together; null where it is one alone. */
function gathered([first, ...others]: readonly Resident[]): Attributes | null {
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
