/** What resolving names, descriptions and pronouns to speakers asks of a language; words in lower case. */
export interface SpeakerWords {
  /** Words that names are compared without: `the`. */
  readonly leftOutOfNames: ReadonlySet<string>;
  /**
   * For a form of a given name the full names that it may stand for, the likeliest first: `philip` for `phil`.
   */
  readonly givenNameForms: ReadonlyMap<string, readonly string[]>;
  /** Small words inside names, which acronyms may leave out: `of`. */
  readonly connectors: ReadonlySet<string>;
  /** Words at the end of a name that tell somebody from a namesake in the family: `jr`, `iii`. */
  readonly generations: ReadonlySet<string>;
  /** Words by which a name is known for a thing's, whatever it begins with: `tower`, `flight`. */
  readonly thingWords: ReadonlySet<string>;
  /** Words by which a name is known for a body's: `ministry`. */
  readonly bodyWords: ReadonlySet<string>;
  readonly bodyKinds: readonly BodyKind[];
  /** Words that firms drop from their names in short: `motors`. */
  readonly firmWords: ReadonlySet<string>;
  /** Titles of women that are not married, and of those who are. */
  readonly unmarried: RegExp;
  readonly married: RegExp;
  /** What titles stand for that are cut short, without a full stop: `sen` for `senator`. */
  readonly spelledTitles: ReadonlyMap<string, readonly string[]>;
  /** Relatives whose surname is mostly the same as the other's: `wife`. */
  readonly spouseNouns: ReadonlySet<string>;
  /** Fields that office-holders are responsible for: `defence`. */
  readonly portfolios: ReadonlySet<string>;
  readonly descriptions: DescriptionWords;
  /** Countries by words for their people that begin in another way: `dutch`. */
  readonly countriesOfPeople: Readonly<Record<string, string>>;
  /** What somebody is called who is known by whose they are: `Ann Orr’s attorney`. */
  readonly ownedBy: (owner: string, noun: string) => string;
  /** A description that takes one out of several: `another`, `one of them`; its first group tells which. */
  readonly oneOf: RegExp;
  /** A noun for one of those whom a plural names. */
  readonly singularOf: (plural: string) => string;
  /** What tells right after a name that "they" is one person: `uses they/them pronouns`; global. */
  readonly theyIsOne: RegExp;
  /** A verb or noun of asking, and of answering, in a cue: `asked`, `replied`, `answer`. */
  readonly asks: RegExp;
  /** Matches `one of them`. */
  readonly oneOfThem: RegExp;
  /** A cue of what is written there: `it read`. */
  readonly reads: RegExp;
  readonly answers: RegExp;
  /** The first person, one alone, in a text: `I`, `my`. */
  readonly firstPerson: RegExp;
}

export interface BodyKind {
  /** Words in the names of such bodies. */
  readonly names: ReadonlySet<string>;
  /** Nouns that resume such a name: `the company`. */
  readonly nouns: ReadonlySet<string>;
  /** Those of the nouns that often name something else, or stand in the names: `the paper`, `the ministry`. */
  readonly vague: ReadonlySet<string>;
  /** What other such nouns end with; null where no ending is typical. */
  readonly nounEnding: RegExp | null;
}

/** Words of descriptions that resume a person by something other than a role: `the Italian`, `the 34-year-old`. */
export interface DescriptionWords {
  /** A description that resumes somebody; its first group is the words after the article. */
  readonly definite: RegExp;
  /** Of the two people named last, counted from the later one: `latter` is 0, `former` is 1. */
  readonly ranks: ReadonlyMap<string, 0 | 1>;
  /** Whether writers use a noun of somebody who was named, for variety: `the striker`. */
  readonly isEpithet: (noun: string) => boolean;
  /** Whether an epithet tells of an office or profession that somebody must be known to have: `the surgeon`. */
  readonly isProfession: (noun: string) => boolean;
  /** Whether a noun fits somebody who speaks for nobody else: `the driver`, not `the judge`. */
  readonly isPrivate: (noun: string) => boolean;
  /** Heads of nouns for jobs of whoever was introduced as a private person: `driver` in `the bus driver`. */
  readonly jobs: ReadonlySet<string>;
  /** The groups of roles that one person often has at once, of which a noun tells one. */
  readonly tradesLike: (noun: string) => readonly ReadonlySet<string>[];
  /** Words for a party or its members. */
  readonly parties: ReadonlySet<string>;
  /** Epithets for stars where another noun stands before them: `the catwalk queen`. */
  readonly figurative: ReadonlySet<string>;
  /** Epithets that may have a capital: `the Republican`. */
  readonly partisans: ReadonlySet<string>;
  /** A first word that says what somebody no longer is: `the retired welder`. */
  readonly past: RegExp;
  /** A word for an age. */
  readonly age: RegExp;
  /** The noun of a people, with its capital: `Oberonian`. */
  readonly people: RegExp;
  /** Whether a noun fits people of any trade: `the star`, `the mother`. */
  readonly isOfAnyTrade: (noun: string) => boolean;
  /** The pronoun that agrees with the same people as a noun: `she` for `mother`, `who` where it says no gender. */
  readonly pronounFor: (noun: string) => string;
}
