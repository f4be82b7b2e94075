/** Closed classes and small lists of English that the rules look words up in; all lower case, apostrophes straight. */

import type { Gender, Pronoun } from '../language';
import { epithetNouns, femaleNouns, kinNouns, maleNouns, morePersonNouns } from './people';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const auxiliaries =
  set(`is are was were am be been being has have had having do does did will would can could may might
  must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't
  shouldn't mustn't 's 'd 'll 've 're 'm to`);

export const beForms = set(`is are was were am be been being isn't aren't wasn't weren't 's 're`);

export const negations =
  set(`not never n't nor hardly isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't can't cannot couldn't shouldn't`);

export const modals = set(
  `will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't to 'll 'd`,
);

/** Adverbs that stand in a verb group or between subject and verb. */
export const adverbs = set(`also even just then later still again once ever always often sometimes now already too first
  instead further there only yet simply both all each earlier previously recently repeatedly previously reportedly allegedly
  apparently once twice perhaps maybe actually openly publicly privately flatly bluntly famously angrily`);

export const pronouns: Readonly<Record<string, Pronoun>> = {
  he: { head: 'he', gender: 'male', number: 'singular' },
  she: { head: 'she', gender: 'female', number: 'singular' },
  it: { head: 'it', gender: 'neuter', number: 'singular' },
  they: { head: 'they', gender: 'any', number: 'plural' },
  who: { head: 'who', gender: 'any', number: 'singular' },
  which: { head: 'which', gender: 'neuter', number: 'singular' },
  i: { head: 'i', gender: 'any', number: 'singular' },
  we: { head: 'we', gender: 'any', number: 'plural' },
  you: { head: 'you', gender: 'any', number: 'singular' },
};

/** Words that stand for people or bodies without naming them: `Others said`, `Some claim`. */
export const indefinites =
  set(`others some many most several few both everyone everybody someone somebody one another neither
  those these this that none nobody all people`);

export const determiners =
  set(`the a an this that these those his her its their our my your some any no every each another
  both all several many most few one two three four five six seven eight nine ten such what which other either neither half`);

/** Determiners that open a phrase, so that nothing more belongs to it on the left. */
export const articles = set(`the a an this that these those his her its their our my your every each another no`);

/** Determiners that can be a subject by themselves: `many say`. */
export const lonelyDeterminers = set(`that this all both some many one another most few several which`);

export const possessives = set(`his her its their our my your`);

export const prepositions =
  set(`of in on at by for from with to about against among between into over under after before
  during since until through near inside outside within without across along around behind beside besides beyond despite
  despite except like off onto per than toward towards upon via amid amidst following regarding concerning including as`);

/** Prepositions that join a noun to its complement: `a spokesman for the ministry`, `officials at the bank`. */
export const nounPrepositions = set(`of for from at in with to on near inside within between among against on`);

export const subordinators =
  set(`that because although though while whereas if unless since when where whether until before after
  as so once wherever whenever how why what than`);

export const coordinators = set(`and or but nor yet plus`);

export const relatives = set(`who which that whom whose where`);

export const timeWords =
  set(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays today yesterday tomorrow tonight january february march april may june july august september october november
  december jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night week month year weeks months years earlier later
  last this next recently ago weekend midnight noon mon tue tues wed thu thur thurs fri sat sun`);

export const dayNames =
  set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu
  thur thurs fri sat sun`);

/** Words that open a sentence with a capital without being a name. */
export const sentenceOpeners =
  set(`the a an this that these those his her its their our my your he she it they we i you who what
  which when where why how and but or nor so yet if as at by for from in into of on to up with about after before against among
  during since until through under over near despite although though while because unless whether whereas once here there then
  now today yesterday tomorrow tonight however moreover meanwhile instead still also even just only not no yes nearly almost some
  any many most several few both all each every another other others one two three four five six seven eight nine ten such more
  less much perhaps maybe indeed thus hence therefore nevertheless nonetheless otherwise besides finally first second third last
  next later earlier soon again never ever always often sometimes usually recently currently previously according following
  speaking reacting addressing responding commenting asked writing citing referring given like unlike amid within without throughout toward towards upon per via
  is are was were be been has have had do does did will would can could may might must should let please thank thanks
  well oh ah look tell ask that's it's he's she's they're we're i'm there's here's what's don't didn't isn't wasn't
  whatever whoever nothing something everything anything nobody somebody everybody anyone someone everyone none neither either
  asking adding saying noting arguing claiming having being despite regardless overall apparently reportedly allegedly officially
  usually unfortunately fortunately clearly obviously interestingly surprisingly sadly hopefully thankfully specifically generally
  additionally furthermore similarly likewise conversely consequently accordingly afterwards afterward eventually ultimately
  too off out than per where's who's i've you're we've they've couldn't won't can't`);

/** Words in lower case that occur inside names. */
export const nameParticles = set(
  `de del della der den di da du la le van von bin ibn al el ben ter ten zu zur y e dos das`,
);

export const connectors = set(`of the for and on in de du des la le al y &`);

/** Titles that stand before a person's name; `gender` where they tell it. */
export const titles: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...[...set(`mr mr. sir lord shri prince king father brother herr monsieur senor señor`)].map(
    (t): [string, Gender] => [t, 'male'],
  ),
  ...[
    ...set(
      `mrs mrs. ms ms. miss lady dame madam shrimati smt smt. princess queen madame sister baroness señora senora`,
    ),
  ].map((t): [string, Gender] => [t, 'female']),
  ...[
    ...set(`dr dr. prof prof. professor president vice prime minister chancellor secretary senator sen sen. representative rep rep.
    representatives senators councillors messrs messrs. congressman congresswoman governor gov gov. mayor general gen gen. lt lt. lieutenant colonel col col. major maj maj. captain capt
    capt. sergeant sgt sgt. insp insp. supt supt. cpl cpl. pte dci dcs dsu cmdr cmdr. admiral adm adm. commander judge justice attorney ambassador pope bishop archbishop cardinal rabbi imam
    reverend rev rev. pastor chairman chairwoman chair speaker officer detective inspector sheriff chief director spokesman spokeswoman
    spokesperson coach councillor cllr coun coun. taoiseach tánaiste mp ceo defence defense foreign interior justice deputy acting former ex interim home finance
    health environment education treasury economy trade energy culture transport atty atty. hon hon. rt rt. engr engr. comrade alhaji mallam sheikh ayatollah emir sultan`),
  ].map((t): [string, Gender] => [t, 'any']),
]);

/** Heads of noun phrases that stand for people: `the minister`, `Western officials`. */
export const personNouns: ReadonlySet<string> = new Set([
  ...set(`activist adviser advisor agent aide ally ambassador analyst anchor attorney author banker blogger
  boss bishop brother businessman businesswoman campaigner candidate captain cardinal ceo chair chairman chairwoman chairperson
  chancellor chief coach colleague columnist commander commentator commissioner congressman congresswoman consultant correspondent
  councillor councilman critic daughter dean delegate democrat deputy designer detective developer diplomat director doctor donor
  driver economist editor employee engineer envoy executive expert farmer father fellow fighter founder friend general governor
  guest head historian host husband immigrant insider inspector investigator investor journalist judge justice king lawmaker lawyer leader
  lecturer lieutenant lobbyist man manager marine mayor member minister mother mp negotiator neighbour neighbor nominee nurse observer officer official
  operative operator opponent organiser organizer owner parent partner pastor person philanthropist pilot player politician pollster pope premier
  president priest prince princess principal producer professor prosecutor protester psychologist pundit queen rabbi reader
  rebel refugee reporter representative republican researcher resident rival scholar scientist secretary senator sergeant sheriff
  sister soldier son source speaker spokesman spokesperson spokeswoman staffer staff strategist student supporter surgeon teacher
  therapist tory trader tycoon undersecretary veteran victim villager volunteer voter whistleblower wife witness woman worker writer
  youngster co-founder co-author co-chair vice-president vice-chair frontman singer actor actress director-general expatriate defendant plaintiff
  mediator administrator coordinator chaplain biologist ecologist geologist physicist chemist climatologist criminologist sociologist
  archaeologist ranger trustee treasurer conservative liberal pensioner shopkeeper fisherman firefighter policeman policewoman constable
  survivor passenger customer shopper tourist commuter motorist patient client guard referee goalkeeper striker defender midfielder rider winner champion
  skipper cellist violinist pianist painter sculptor chef cook waiter landlord tenant headteacher headmaster headmistress nun monk vet builder plumber electrician
  miner sailor pal mate onlooker bystander eyewitness parishioner dealer regular prosecutor magistrate solicitor barrister lawyer banker trawlerman climber sprinter
  superintendent paramedic curator librarian archivist novelist poet`),
  ...epithetNouns,
  ...femaleNouns,
  ...kinNouns,
  ...maleNouns,
  ...morePersonNouns,
]);

/** Heads of noun phrases that stand for bodies and for documents that speak. */
export const bodyNouns =
  set(`coastguard administration agency alliance army association authority bank board broadcaster bureau cabinet campaign
  chamber charity club coalition college commission committee company conference congress consortium corporation council court daily
  delegation department embassy enterprise family firm force foundation government group guild house industry institute institution
  intelligence journal kremlin league lobby magazine media military ministry mission movement navy network newspaper ngo office opposition
  organisation organization outfit outlet panel paper parliament party police post press programme publication publisher regime regulator
  rebels resistance school senate service site start-up startup state station studio supplier television radio tv channel team think-tank trust tribunal union
  university unit watchdog website wire business airline`);

export const documentNouns =
  set(`audit inquiry investigation probe census ad advert analysis announcement article assessment ballot bill biography blog book briefing brochure bulletin
  column complaint constitution data dispatch document dossier editorial email excerpt figures file filing filings findings headline history
  indictment interview invitation lawsuit law leaflet letter list memo memorandum message note notice numbers papers petition piece placard poll
  polls post poster programme records report reports research resolution review ruling script show sign source statement statistics story study
  summary survey surveys deposition testimony text transcript transcripts tweet update video warrant will release play film chart map test tests`);

/** Nouns that report: `his claim that …`. */
export const cueNouns =
  set(`claim claims allegation allegations assertion assertions statement statements warning warnings
  suggestion suggestions announcement argument arguments accusation accusations contention prediction admission insistence
  declaration complaint complaints speculation rumours rumors reports report belief view opinion promise pledge vow acknowledgment
  acknowledgement confirmation revelation denial denials reply replies response responses answer answers verdict advice
  message comment explanation conclusion retort reaction description assessment`);

/** Verbs that name or judge a thing in the speaker's words: `called the plan “reckless”`. */
export const namingVerbs =
  set(`call calls called calling describe describes described describing dub dubs dubbed dubbing brand brands branded branding label labels labelled labeled
  labelling denounce denounces denounced denouncing condemn condemns condemned condemning dismiss dismisses dismissed dismissing slam slams
  slammed slamming blast blasts blasted blasting criticise criticises criticised criticising criticize criticizes criticized criticizing praise praises
  praised praising hail hails hailed hailing blame blames blamed blaming accuse accuses accused accusing mock mocks mocked deride derides derided
  decry decries decried characterise characterised characterize characterized portray portrays portrayed refer refers referred referring
  speak speaks spoke speaking talk talks talked talking complain complains complained express expresses expressed expressing
  cite cites cited citing promise promises promised quote quotes quoted welcome welcomes welcomed reject rejects rejected
  tout touts touted attack attacks attacked attacking compare compares compared liken likens likened deem deems deemed demand demands demanded
  voice voices voiced offer offers offered predict predicts predicted flag flags flagged lament laments lamented bemoan bemoaned
  urge urges urged vow vows vowed pledge pledges pledged apologise apologises apologised apologising apologize apologizes
  apologized apologizing feels felt boast boasts boasted boasting thank thanks thanked thanking congratulate congratulates congratulated
  laud lauds lauded lambast lambasts lambasted applaud applauds applauded salute salutes saluted regret regrets regretted mention mentions mentioned`);

/** Words by which a proper name is known for a body's: `Times`, `Ministry`. */
/** Firms, hospitals and the like whose names end in an apostrophe and *s*, and are hardly anybody's surname. */
export const namesInS =
  set(`applebee's arby's arnott's bloomingdale's dillard's domino's hardee's hershey's kellogg's kohl's
  macy's mcdonald's moody's nando's poor's sainsbury's sotheby's wetherspoon's zaxby's`);

export const bodyWords =
  set(`agency times courier star gazette echo dispatch times post journal news radio tv television broadcasting council committee commission party institute institution university
  college school ministry department office bank group company corporation inc corp ltd association federation union foundation fund army navy force forces guard
  police court senate house congress parliament nato un eu mod bbc cnn cbs abc nbc fox reuters ap afp tass kremlin pentagon bloomberg guardian mirror telegraph
  independent sun mail express tribune herald gazette observer economist chronicle globe magazine society center centre board service services bureau network street
  administration campaign organisation organization nations international league club alliance coalition project team state government cabinet airlines airways systems
  technologies solutions holdings partners media press facebook twitter google apple microsoft amazon tesla boeing politico breitbart buzzfeed axios vox gallup
  quinnipiac rasmussen trust watch hospital church motors foods stores securities industries energy lines monitor inspectorate pharmaceuticals pictures
  studios records telecom  museum authority administration moscow washington beijing london kyiv brussels tehran`);
