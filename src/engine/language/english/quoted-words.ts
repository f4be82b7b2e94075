/** Words that tell why something stands in quotation marks; lower case, apostrophes straight. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What follows is a name or nickname: `the so-called “fish list”`, `nicknamed “Submarine”`. */
export const namers =
  set(`so-called self-styled self-described self-proclaimed dubbed dubs dubbing nicknamed nicknames codenamed code-named christened
  baptised baptized renamed rechristened rebranded crowned aka a.k.a alias nickname named termed terms styled marked stamped inscribed spelled spelt misspelled misspelt pronounced`);

/** The same where `as` follows, not always at once: `known to lifeguards as “The Admiral”`. */
export const namersWithAs =
  set(`known refer refers referred referring marketed lumped listed registered sold billed advertised logged classified
  filed recorded categorised categorized traded`);

/** Nouns for words and names as such: `the word “proud”`, `the hashtag “#shhh”`. */
export const wordNouns =
  set(`word phrase term expression slogan nickname moniker label tag acronym abbreviation initialism hashtag adjective verb noun
  adverb prefix suffix euphemism buzzword idiom catchphrase catchword password codename pseudonym username handle sobriquet epithet
  insult cliche cliché neologism euphemisms buzzwords expressions terms phrases labels nicknames slogans hashtags adjectives verbs
  nouns insults euphemism name motto synonym shorthand jargon slang byword mantra`);

/** The same in the plural, where somebody's words may be meant as well: `the words “I do”`. */
export const pluralWordNouns = set(`words names`);

/** A way of speaking; what stands in marks near it is its word: `in chess slang a “patzer” is a fool`. */
export const waysOfSpeaking = set(`slang jargon dialect parlance argot lingo patois vernacular shorthand`);

/** Heads of definitions: `“towelling”, the practice of …`. */
export const definers =
  set(`practice act art habit custom idea notion theory belief technique method process trick tactic tendency doctrine name word
  term phrase expression slang jargon shorthand euphemism nickname acronym`);

/** What people type to find something. */
export const searchWords = set(
  `search searches searched query queries googled googling typed question keyword keywords`,
);

/** A word is explained: `“WIMP” stands for …`, `“Oxi” means no`. */
export const explainers = set(`means meant mean refers stands denotes signifies translates connotes implies`);

/** Nouns for works, and for what is named like them; the name follows: `her novel “Salt”`. */
export const workNouns =
  set(`newspaper paper daily weekly tabloid magazine journal film movie documentary picture book novel novella memoir autobiography
  biography album song single hit ballad hymn anthem aria opera operetta musical symphony cantata tune track record
  play drama comedy tragedy farce thriller trilogy series sitcom soap show programme program broadcast podcast episode poem sonnet
  painting sketch mural sculpture portrait installation photograph video exhibition exhibit essay article column editorial
  report study paper papers pamphlet leaflet booklet brochure guide manual handbook textbook lecture talk speech sermon
  treatise thesis dissertation manifesto chapter story tale fable sequel follow-up blockbuster bestseller remake anthology
  cartoon comic game advertisement advert ad commercial trailer bill law act decree website blog newsletter channel station
  publication outlet agency draft screenplay script libretto soundtrack headline`);

/** Ships and craft, whose names stand in marks, with the article too: `the vessel, the “Maid of Ostrava”`. */
export const craftNouns =
  set(`ship vessel ferry tug tugboat yacht trawler boat liner tanker frigate cruiser corvette submarine schooner sloop barge
  probe spacecraft rover lander shuttle satellite locomotive lifeboat carrier freighter cutter steamer destroyer`);

/** A work's title follows these at once: `a paper entitled “Nothing, Again”`. */
export const titlers = set(`titled entitled headed headlined captioned subtitled`);

/** Before `of`: `the author of “Salt”`, `a screening of “Low Water”`. */
export const workRelations =
  set(`author writer star director editor presenter host creator composer screening screenings showing performance production
  rendition cover copy copies version revival adaptation staging recording episode edition premiere print lyrics chorus cast
  chapter pages bars verse strains`);

/** What one does with a work: `hummed “Tizita”`. */
export const workVerbs =
  set(`hum hums hummed humming sing sings sang sung singing play plays played playing perform performs performed performing
  watch watches watched watching starred stars starring screened screening recorded recording released
  directed directs directing composed`);

/** A work's kind may follow its title: `the “Second Squeeze” tour`. */
export const workKinds =
  set(`tour album film movie novel book single show series programme program exhibition documentary podcast magazine newspaper
  paper trilogy franchise musical opera video report study essay poem column game`);

/** A title's last word that tells what it is. */
export const titleEndings = set(`act bill law code treaty charter times post herald tribune gazette journal courier`);

/** Names of undertakings begin so: `“Operation Tap”`. */
export const undertakings = set(`operation project mission task plan exercise`);

/** Plain words of judgement that no ending marks as adjectives. */
export const plainAdjectives =
  set(`bad good great wrong right false true strong weak clear fair unfair sad sick mad huge big small absurd insane nuts
  crazy silly stupid dumb rude cruel brave bold calm cool fine nice odd weird strange sure unsure safe unsafe free cheap rich poor
  dead alive rotten gutted shaken thrilled delighted worse worst better best simple normal bizarre obscene extreme immense
  severe serious minor major grave dire bleak harsh tough tense intense sincere insincere immature premature secure inhumane
  humane unsound unwise wise crass gross sore proud keen light busy
  loose tight low high old new real phony phoney favorite favourite long short open hard soft hot cold dirty dirtier clean dark deep
  quick slow easy heavy empty full ugly pretty lovely happy angry guilty innocent loyal evil whole utter sheer mere main top`);

/** Words of degree and comparison that open a remark: `very crunchy`, `like a piggy bank`, `nowhere near finished`. */
export const degreeWords =
  set(`very too so quite rather really totally completely utterly deeply almost far more most less like nowhere nothing exactly
  basically frankly proper all not never no`);

/** `chants of “…”`, `claims of “…”`: nouns whose `of` brings somebody's words. */
export const utteranceNouns =
  set(`chant chants cry cries shout shouts cheer cheers call calls claim claims accusation accusations allegation allegations
  charge charges complaint complaints warning warnings promise promises pledge pledges criticism denunciation`);

/**
 * Right before the marks these bring words that were uttered or written, however they are spelt: `shouted “Lock the
 * Gates”`.
 */
export const announcingVerbs =
  set(`say says said saying read reads reading shout shouts shouted shouting chant chants chanted chanting yell yells yelled yelling
  scream screams screamed screaming cry cries cried crying reply replies replied replying answer answers answered declare declares
  declared declaring proclaim proclaims proclaimed proclaiming tweet tweets tweeted tweeting add adds added adding exclaim exclaims
  exclaimed murmur murmured whisper whispers whispered mutter muttered quip quips quipped joke jokes joked boast boasts boasted`);
