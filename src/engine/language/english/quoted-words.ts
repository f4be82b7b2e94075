/** Words that tell why something stands in quotation marks: what each list is for is in `QuotationWords`. */
import type { Apostrophes, QuotationWords } from '../quotation-words';
import { namesInS } from './words';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const namers =
  set(`so-called self-styled self-described self-proclaimed dubbed dubs dubbing nicknamed nicknames codenamed code-named christened
  baptised baptized renamed rechristened rebranded crowned aka a.k.a alias nickname named termed terms styled marked stamped inscribed spelled spelt misspelled misspelt pronounced`);

const namersWithAs =
  set(`known refer refers referred referring marketed lumped listed registered sold billed advertised logged classified
  filed recorded categorised categorized traded`);

const wordNouns =
  set(`word phrase term expression slogan nickname moniker label tag acronym abbreviation initialism hashtag adjective verb noun
  adverb prefix suffix euphemism buzzword idiom catchphrase catchword password codename pseudonym username handle sobriquet epithet
  insult cliche cliché neologism euphemisms buzzwords expressions terms phrases labels nicknames slogans hashtags adjectives verbs
  nouns insults euphemism name motto synonym shorthand jargon slang byword mantra`);

const pluralWordNouns = set(`words names`);

const waysOfSpeaking = set(`slang jargon dialect parlance argot lingo patois vernacular shorthand`);

const definers =
  set(`practice act art habit custom idea notion theory belief technique method process trick tactic tendency doctrine name word
  term phrase expression slang jargon shorthand euphemism nickname acronym`);

const searchWords = set(`search searches searched query queries googled googling typed question keyword keywords`);

const explainers = set(`means meant mean refers stands denotes signifies translates connotes implies`);

const workNouns =
  set(`newspaper paper daily weekly tabloid magazine journal film movie documentary picture book novel novella memoir autobiography
  biography album song single hit ballad hymn anthem aria opera operetta musical symphony cantata tune track record
  play drama comedy tragedy farce thriller trilogy series sitcom soap show programme program broadcast podcast episode poem sonnet
  painting sketch mural sculpture portrait installation photograph video exhibition exhibit essay article column editorial
  report study paper papers pamphlet leaflet booklet brochure guide manual handbook textbook lecture talk speech sermon
  treatise thesis dissertation manifesto chapter story tale fable sequel follow-up blockbuster bestseller remake anthology
  cartoon comic game advertisement advert ad commercial trailer bill law act decree website blog newsletter channel station
  publication outlet agency draft screenplay script libretto soundtrack headline`);

const craftNouns =
  set(`ship vessel ferry tug tugboat yacht trawler boat liner tanker frigate cruiser corvette submarine schooner sloop barge
  probe spacecraft rover lander shuttle satellite locomotive lifeboat carrier freighter cutter steamer destroyer`);

const titlers = set(`titled entitled headed headlined captioned subtitled`);

const workRelations =
  set(`author writer star director editor presenter host creator composer screening screenings showing performance production
  rendition cover copy copies version revival adaptation staging recording episode edition premiere print lyrics chorus cast
  chapter pages bars verse strains`);

const workVerbs =
  set(`hum hums hummed humming sing sings sang sung singing play plays played playing perform performs performed performing
  watch watches watched watching starred stars starring screened screening recorded recording released
  directed directs directing composed`);

const workKinds =
  set(`tour album film movie novel book single show series programme program exhibition documentary podcast magazine newspaper
  paper trilogy franchise musical opera video report study essay poem column game`);

const titleEndings = set(`act bill law code treaty charter times post herald tribune gazette journal courier`);

const undertakings = set(`operation project mission task plan exercise`);

const plainAdjectives =
  set(`bad good great wrong right false true strong weak clear fair unfair sad sick mad huge big small absurd insane nuts
  crazy silly stupid dumb rude cruel brave bold calm cool fine nice odd weird strange sure unsure safe unsafe free cheap rich poor
  dead alive rotten gutted shaken thrilled delighted worse worst better best simple normal bizarre obscene extreme immense
  severe serious minor major grave dire bleak harsh tough tense intense sincere insincere immature premature secure inhumane
  humane unsound unwise wise crass gross sore proud keen light busy
  loose tight low high old new real phony phoney favorite favourite long short open hard soft hot cold dirty dirtier clean dark deep
  quick slow easy heavy empty full ugly pretty lovely happy angry guilty innocent loyal evil whole utter sheer mere main top`);

const degreeWords =
  set(`very too so quite rather really totally completely utterly deeply almost far more most less like nowhere nothing exactly
  basically frankly proper all not never no`);

const utteranceNouns =
  set(`chant chants cry cries shout shouts cheer cheers call calls claim claims accusation accusations allegation allegations
  charge charges complaint complaints warning warnings promise promises pledge pledges criticism denunciation`);

const announcingVerbs =
  set(`say says said saying read reads reading shout shouts shouted shouting chant chants chanted chanting yell yells yelled yelling
  scream screams screamed screaming cry cries cried crying reply replies replied replying answer answers answered declare declares
  declared declaring proclaim proclaims proclaimed proclaiming tweet tweets tweeted tweeting add adds added adding exclaim exclaims
  exclaimed murmur murmured whisper whispers whispered mutter muttered quip quips quipped joke jokes joked boast boasts boasted`);

const calling = set(`call calls called calling`);
const an = set(`a an`);
const the = set(`the`);

const linking =
  set(`is are was were be been being isn't wasn't aren't weren't feel feels felt seem seems seemed look looks looked remain remains
  remained sound sounds sounded`);

export const quotations: QuotationWords = {
  fillers: set(
    `the a an its their his her our simply just as affectionately jokingly popularly himself herself itself themselves`,
  ),
  namers,
  dubbing: set(`dub dubs dubbed nicknamed christened renamed rechristened codenamed code-named`),
  namersWithAs,
  as: set(`as`),
  calling,
  callingPast: set(`called`),
  callingBase: set(`call`),
  reflexives: /sel(?:f|ves)$/u,
  relatives: set(`what which whom that who`),
  the,
  an,
  superlatives: set(`worst best most biggest greatest`),
  habitLinks: set(`of about`),
  habitVerbs: set(`speak speaks talk talks`),
  manySubjects: /^(?:they|people|many|some|.{2,}[^'s]s)$/u,
  signs: set(`sign`),
  callSign: set(`call`),
  wordNouns,
  pluralWordNouns,
  wordLinks: set(`is was : , of as`),
  of: set(`of`),
  explainers,
  explainingModals: set(`may might can could must once`),
  everModals: set(`may can`),
  ever: set(`ever`),
  callingVerbs: set(`call calls called known dubbed`),
  wordVerbs: set(`is was has`),
  glossLink: set(`for`),
  glossNouns: set(`stand stands stood short shorthand code slang jargon`),
  languageNames:
    /(?:glish|nish|dish|lish|kish|rish|ench|rman|[aeiou]nese|sian|lian|nian|rian|haric|rabic|atin|reek|utch)$/u,
  glossVerbs: set(`mean means meaning meant`),
  searchWords,
  searchLinks: set(`for is was by up :`),
  searchPast: set(`looked`),
  such: set(`such`),
  exampleJoints: set(`and or`),
  otherWords: set(`other similar`),
  waysOfSpeaking,
  questionVerbs: set(`is are was`),
  questionFillers: set(`a the`),
  questionWords: set(`what`),
  glossJoints: set(`or meaning`),
  definers,
  announcingVerbs,
  reading: set(`read`),
  readers: set(`i we you he she they`),
  utteranceNouns,
  infinitive: set(`to`),
  linking,
  what: set(`what`),
  notNounEndings: /(?:ing|ed|ly)$/u,
  offering: /^offer/u,
  complaining: /^(?:accus|warn|spoke|complain|blam|apologi|prais|critici|talked|boast)/u,
  complaintLinks: set(`of about over for with on`),
  workNouns,
  craftNouns,
  titlers,
  workRelations,
  workNaming: set(`called named`),
  workVerbs,
  workPlaces: set(`in on`),
  starring: set(`starred stars starring appeared appears featured`),
  makers: /'s$/u,
  programmeLinks: set(`on in of at for from`),
  by: set(`by`),
  workKinds,
  titleEndings,
  undertakings,
  lowInTitles: set(`or nor but if as vs than n so yet out up off down`),
  contractedClauses: set(`it's i'm we're they're he's she's that's there's you're`),
  subjects: set(`we i they he she you`),
  notVerbs: set(`to being having`),
  plainAdjectives,
  degreeWords,
  adverbEnding: /ly$/u,
  adjectiveEnding: /(?:ful|ous|[ai]ble|ive|[crntui]al|[^aeiou]ic|ing|[^e]ed|less|ant|ent|ish|some)$/u,
  abstractEnding: /(?:ness|ity|tion|sion|ism|ance|ence|ment|ship|age|ly)$/u,
  contrasts: set(`but`),
  joints: set(`, and or nor to / a an the`),
};

export const apostrophes: Apostrophes = {
  lostStarts: set(
    `em n til till tis twas twere twill twould cause cos coz cuz bout round neath tween twixt gainst kay nuff sup
    ello cept fraid s d ll re ve`,
  ),
  lostEnds: set(`th o ol an wi wit de po fo yo lil mo fi ha hav tha`),
  cutEnding: 'in',
  decade: /^\d\ds?$/u,
  possessiveLetter: /^[szx]$/iu,
  pluralLetter: /^s$/iu,
  and: 'n',
  ending: /(?<=[\p{L}\p{N}.])['’](?:s|d|m|ll|ve|re)$/iu,
  namesInS,
};
