/** Words and endings that tell why something stands in quotation marks; words in lower case, apostrophes straight. */
export interface QuotationWords {
  /** May stand between a verb of naming and the name: `dubbed the “…”`. */
  readonly fillers: ReadonlySet<string>;
  /** What follows is a name or nickname: `the so-called “fish list”`, `nicknamed “Submarine”`. */
  readonly namers: ReadonlySet<string>;
  /** The same with an object in between: `dubbed the new avenue “Cousins”`. */
  readonly dubbing: ReadonlySet<string>;
  /** The same where `as` follows, not always at once: `known to lifeguards as “The Admiral”`. */
  readonly namersWithAs: ReadonlySet<string>;
  /** Leads to what something is called or taken for: `as`. */
  readonly as: ReadonlySet<string>;
  /** All forms of the verb for both naming and judging: `call`; `called`, its past form, and `call`, its base form. */
  readonly calling: ReadonlySet<string>;
  readonly callingPast: ReadonlySet<string>;
  readonly callingBase: ReadonlySet<string>;
  /** Whoever is named is who names: `called himself “…”`. */
  readonly reflexives: RegExp;
  /** Opens what a verb of naming may be the verb of: `what locals call “…”`. */
  readonly relatives: ReadonlySet<string>;
  /** The definite article, the indefinite one. */
  readonly the: ReadonlySet<string>;
  readonly an: ReadonlySet<string>;
  /** A judgement, though it has the definite article: `the “worst” …`. */
  readonly superlatives: ReadonlySet<string>;
  /** Leads from a verb of talking to a word: `of`, `about`. */
  readonly habitLinks: ReadonlySet<string>;
  /** Verbs of talking in the present, which tells a habit: `speaks of “friction”`. */
  readonly habitVerbs: ReadonlySet<string>;
  /** A plural subject, by its look: `what sailors called the “watch”`. */
  readonly manySubjects: RegExp;
  /** `sign`, where `callSign` stands before it, is a noun for words too. */
  readonly signs: ReadonlySet<string>;
  readonly callSign: ReadonlySet<string>;
  /** Nouns for words and names as such: `the word “proud”`, `the hashtag “#shhh”`. */
  readonly wordNouns: ReadonlySet<string>;
  /** The same in the plural, where somebody's words may be meant as well: `the words “I do”`. */
  readonly pluralWordNouns: ReadonlySet<string>;
  /** Leads from such a noun to the word: `is`, `as`, a colon; and what must follow the noun at once: `of`. */
  readonly wordLinks: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** A word is explained: `“WIMP” stands for …`, `“Oxi” means no`. */
  readonly explainers: ReadonlySet<string>;
  /** May stand before these; with `ever` between them; `once`. */
  readonly explainingModals: ReadonlySet<string>;
  readonly everModals: ReadonlySet<string>;
  readonly ever: ReadonlySet<string>;
  /** After `as`: what a word is called is told: `“…,” as locals call it`. */
  readonly callingVerbs: ReadonlySet<string>;
  /** Leads from the word to what it is: `“proud” is a word`. */
  readonly wordVerbs: ReadonlySet<string>;
  /** Leads to what a word stands for: `stands for “…”`, `Amharic for “brave”`. */
  readonly glossLink: ReadonlySet<string>;
  /** Stands before that: `short`, `stands`. */
  readonly glossNouns: ReadonlySet<string>;
  /** The same, as names of languages end. */
  readonly languageNames: RegExp;
  /** Has a meaning for its object: `means “…”`. */
  readonly glossVerbs: ReadonlySet<string>;
  /** What people type to find something. */
  readonly searchWords: ReadonlySet<string>;
  /** Leads from these, or from `looked`, to what was typed: `searched for “…”`. */
  readonly searchLinks: ReadonlySet<string>;
  readonly searchPast: ReadonlySet<string>;
  /** After `as` in the text, here before it: `such as “milk”`. */
  readonly such: ReadonlySet<string>;
  /** An example of a kind: `“super spikes” and other aids`. */
  readonly exampleJoints: ReadonlySet<string>;
  readonly otherWords: ReadonlySet<string>;
  /** A way of speaking; what stands in marks near it is its word: `in chess slang a “patzer” is a fool`. */
  readonly waysOfSpeaking: ReadonlySet<string>;
  /** `What is a “zombie clause”?`: the verb, what may follow it, and the question word. */
  readonly questionVerbs: ReadonlySet<string>;
  readonly questionFillers: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** After a comma they bring what a word means: `“sherpa,” or guide`. */
  readonly glossJoints: ReadonlySet<string>;
  /** Heads of definitions: `“towelling”, the practice of …`. */
  readonly definers: ReadonlySet<string>;
  /** Right before the marks these bring words that were uttered or written: `shouted “Lock the Gates”`. */
  readonly announcingVerbs: ReadonlySet<string>;
  /** A sign reads words; `readers` read a book. */
  readonly reading: ReadonlySet<string>;
  readonly readers: ReadonlySet<string>;
  /** `chants of “…”`, `claims of “…”`: nouns whose `of` brings somebody's words. */
  readonly utteranceNouns: ReadonlySet<string>;
  /** Opens an infinitive: `to “make peace”`. */
  readonly infinitive: ReadonlySet<string>;
  /** `The tone was “unacceptable”`. */
  readonly linking: ReadonlySet<string>;
  /** `what the firm calls a “partner”`. */
  readonly what: ReadonlySet<string>;
  /** No noun ends so: `“affordable” flats` has one after the marks. */
  readonly notNounEndings: RegExp;
  /** A verb of naming that only hands something over: `offered a “partner”`. */
  readonly offering: RegExp;
  /** `accused of “vandalism”`, `warns of a “hole”`: the beginning of the verb, and its link. */
  readonly complaining: RegExp;
  readonly complaintLinks: ReadonlySet<string>;
  /** Nouns for works, and for what is named like them; the name follows: `her novel “Salt”`. */
  readonly workNouns: ReadonlySet<string>;
  /** Ships and craft, whose names stand in marks, with the article too: `the vessel, the “Maid of Ostrava”`. */
  readonly craftNouns: ReadonlySet<string>;
  /** A work's title follows these at once: `a paper entitled “Nothing, Again”`. */
  readonly titlers: ReadonlySet<string>;
  /** Before `of`: `the author of “Salt”`, `a screening of “Low Water”`. */
  readonly workRelations: ReadonlySet<string>;
  /** `called “Coasts”`, after a noun for a work. */
  readonly workNaming: ReadonlySet<string>;
  /** What one does with a work: `hummed “Tizita”`. */
  readonly workVerbs: ReadonlySet<string>;
  /** `starred in “Salt”`: the preposition and the verb. */
  readonly workPlaces: ReadonlySet<string>;
  readonly starring: ReadonlySet<string>;
  /** A work belongs to its maker: `Pasco’s “Salt”`. */
  readonly makers: RegExp;
  /** Before a single word with a capital: `the new anchor of “Today”`. */
  readonly programmeLinks: ReadonlySet<string>;
  /** `“Low Water,” by Andrea Pasco`. */
  readonly by: ReadonlySet<string>;
  /** A work's kind may follow its title: `the “Second Squeeze” tour`. */
  readonly workKinds: ReadonlySet<string>;
  /** A title's last word that tells what it is. */
  readonly titleEndings: ReadonlySet<string>;
  /** Names of undertakings begin so: `“Operation Tap”`. */
  readonly undertakings: ReadonlySet<string>;
  /** Small words of a title besides articles, prepositions and what joins names. */
  readonly lowInTitles: ReadonlySet<string>;
  /** A subject and its verb in one: `it’s`. */
  readonly contractedClauses: ReadonlySet<string>;
  /** Pronouns that are subjects: `we`, `he`. */
  readonly subjects: ReadonlySet<string>;
  /** Auxiliaries that make no clause: `to`, `being`. */
  readonly notVerbs: ReadonlySet<string>;
  /** Plain words of judgement that no ending marks as adjectives. */
  readonly plainAdjectives: ReadonlySet<string>;
  /** Words of degree and comparison that open a remark: `very crunchy`, `like a piggy bank`. */
  readonly degreeWords: ReadonlySet<string>;
  /** Endings of adverbs, of adjectives, of abstract nouns. */
  readonly adverbEnding: RegExp;
  readonly adjectiveEnding: RegExp;
  readonly abstractEnding: RegExp;
  /** Within a quotation: no term has one: `but`. */
  readonly contrasts: ReadonlySet<string>;
  /** May stand between the quotations of a list: `a “liar” and a “thief”`. */
  readonly joints: ReadonlySet<string>;
}

/** What an apostrophe may stand for besides a quotation mark. */
export interface Apostrophes {
  /** Words and beginnings that lost their first letters, in lower case: `’em`. */
  readonly lostStarts: ReadonlySet<string>;
  /** Words whose end is cut off: `th’ end`; and the ending of others: `goin’`. */
  readonly lostEnds: ReadonlySet<string>;
  readonly cutEnding: string;
  /** Years of a century: `’90s`. */
  readonly decade: RegExp;
  /** Letters after which an apostrophe alone makes a possessive: `dogs’ owner`. */
  readonly possessiveLetter: RegExp;
  /** The letter that all plurals end with: `The house is the Joneses’.` */
  readonly pluralLetter: RegExp;
  /** The letter between two apostrophes that stands for `and`: `rock ’n’ roll`. */
  readonly and: string;
  /** A possessive or contracted ending of a word, from its apostrophe on: `Russia’s`. */
  readonly ending: RegExp;
  /** Names of bodies that have such an ending of their own: `Sainsbury’s`. */
  readonly namesInS: ReadonlySet<string>;
}
