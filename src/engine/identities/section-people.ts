import type { Attributes } from '../speakers/entity';
import type { Person } from './person';

/** People of several sections who are taken for the same person. */
export interface IdentityGroup {
  /** The person's identity: 53 bits of a hash. */
  readonly identity: number;
  /** The person as each section names them, in the order of the sections. */
  members: readonly SectionPerson[];
  /** People who resolve to this person in sections that do not name them (`SectionPerson.isOwn`). */
  others: readonly SectionPerson[];
  /** What the members say of the person together; null where there is only one. */
  attributes: Attributes | null;
}

/** A named person as one section mentions them, and the identity they resolved to. */
export class SectionPerson {
  /** Null until resolved. */
  group: IdentityGroup | null = null;
  /** For a short name: the nearest person with that name when it was last resolved; null if there is none. */
  resolvedBy: SectionPerson | null = null;

  constructor(
    readonly person: Person,
    public section: SectionPeople,
    /** Whether the section itself names them. Others resolve to somebody, but nobody resolves to them. */
    readonly isOwn: boolean,
  ) {}
}

/** The people of one section, and where it stands in the document. */
export class SectionPeople {
  /** The people that the section names. */
  people: readonly SectionPerson[] = [];
  /** People named only in the lead-in, the blocks before the section. */
  leadIn: readonly SectionPerson[] = [];
  /** People found only as sources of claims. */
  extras: readonly SectionPerson[] = [];
  /** Speakers without a name. */
  nameless: readonly Person[] = [];
  /** Grows whenever one of the identities changes. */
  version = 0;
  /** Whether the attributes of one of the groups may have changed since this was set to false. */
  isStale = true;

  constructor(
    /** How many sections stand before it. */
    public order: number,
  ) {}
}
