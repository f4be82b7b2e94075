import type { Attributes } from '../speakers/entity';
import { rolesOf, type Person } from './person';

export function attributesOf(person: Person): Attributes {
  return { type: person.type, gender: person.gender, roles: rolesOf(person) };
}

/** Attributes with what a person in a later section adds to them. */
export function withAttributesOf({ type, gender, roles }: Attributes, person: Person): Attributes {
  const more = rolesOf(person).filter((role) => !roles.includes(role));
  return {
    type: type === 'unknown' ? person.type : type,
    gender: gender === 'any' ? person.gender : gender,
    roles: more.length === 0 ? roles : [...roles, ...more],
  };
}

/** The attributes that a person's own section does not give; null where there are none. Only people have roles. */
export function attributesBeyond(person: Person, attributes: Attributes): Attributes | null {
  const type = person.type === 'unknown' ? attributes.type : 'unknown';
  const gender = person.gender === 'any' ? attributes.gender : 'any';
  const isPerson = person.type === 'person' || type === 'person';
  const own = rolesOf(person);
  const roles = isPerson ? attributes.roles.filter((role) => !own.includes(role)) : [];
  return type === 'unknown' && gender === 'any' && roles.length === 0 ? null : { type, gender, roles };
}

export function isEqual(a: Attributes | null, b: Attributes | null): boolean {
  if (a === null || b === null) return a === b;
  const same = a.type === b.type && a.gender === b.gender && a.roles.length === b.roles.length;
  return same && a.roles.every((role, at) => role === b.roles[at]);
}
