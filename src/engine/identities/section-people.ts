import type { Attributes } from '../speakers/entity';
import type { Person } from './person';

/** Those that are taken for one and the same. */
export interface IdentityGroup {
  /** A number for the one they are. */
  readonly identity: number;
  /** Where they live, each in another section; in their order. */
  members: readonly SectionPerson[];
  /** Others that are taken for them where they do not live. */
  leadIns: readonly SectionPerson[];
  /** What the document tells of the members together; null where only one section does. */
  attributes: Attributes | null;
}

/** A named person in the section that tells of him, with who that was found to be. */
export class SectionPerson {
  /** Null until it is told. */
  group: IdentityGroup | null = null;
  /** Of a short name the nearest who bears it, as of when that was told; null where there is none. */
  resolvedBy: SectionPerson | null = null;

  constructor(
    readonly person: Person,
    public section: SectionPeople,
    readonly isLeadIn: boolean,
  ) {}
}

/** The persons of a section, and where it stands in the document. */
export class SectionPeople {
  /** Those that the section mentions by name. */
  people: readonly SectionPerson[] = [];
  /** Those that only the paragraphs before it name, and those whom only its claims told of. */
  leadIn: readonly SectionPerson[] = [];
  extras: readonly SectionPerson[] = [];
  /** Those without a name. */
  nameless: readonly Person[] = [];
  /** Grows whenever any of their identities changes. */
  version = 0;
  /** Whether what the document tells of somebody may have changed since this was set to false. */
  isStale = true;

  constructor(
    /** How many sections stand before it. */
    public order: number,
  ) {}
}
