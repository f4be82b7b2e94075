import type { Attributes } from './entity';
import type { Person } from './person';

/** Those that are taken for one and the same. */
export interface Group {
  /** A number for the one they are. */
  readonly identity: number;
  /** Where they live, each in another section; in their order. */
  members: readonly Resident[];
  /** Others that are taken for them where they do not live. */
  guests: readonly Resident[];
  /** What the document tells of the members together; null where only one section does. */
  attributes: Attributes | null;
}

/** A named person in the section that tells of him, with who that was found to be. */
export class Resident {
  /** Null until it is told. */
  group: Group | null = null;
  /** Of a short name the nearest who bears it, as of when that was told; null where there is none. */
  lender: Resident | null = null;

  constructor(
    readonly person: Person,
    public home: Home,
    readonly isGuest: boolean,
  ) {}
}

/** The persons of a section, and where it stands in the document. */
export class Home {
  /** Those that the section mentions by name. */
  residents: readonly Resident[] = [];
  /** Those that only the paragraphs before it name, and those whom only its claims told of. */
  guests: readonly Resident[] = [];
  others: readonly Resident[] = [];
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
