/** Nouns for people, by what a reader may take them for; all lower case. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns that tell a woman or a man. */
export const femaleNouns =
  set(`woman mother wife daughter sister queen princess actress mum mom mummy gran granny grandma grandmother
  nan nana great-gran great-grandmother grandmum girl girlfriend fiancée aunt auntie niece granddaughter widow bride lady
  landlady housewife spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman headmistress heroine
  waitress hostess duchess baroness countess empress nun barmaid postwoman stepmother stepdaughter mother-in-law
  daughter-in-law sister-in-law godmother schoolgirl saleswoman sportswoman assemblywoman noblewoman dame actress ballerina`);

export const maleNouns =
  set(`man father husband son brother king prince dad daddy grandad granddad grandpa grandfather great-grandad
  great-grandfather boy boyfriend hubby fiancé uncle nephew grandson widower groom bloke chap lad gentleman landlord
  businessman spokesman chairman congressman councilman policeman fireman postman milkman headmaster hero waiter duke baron
  earl count emperor monk barman fisherman stepfather stepson father-in-law son-in-law brother-in-law godfather schoolboy
  salesman sportsman statesman assemblyman nobleman clergyman cameraman handyman fellow frontman trawlerman batsman guardsman`);

/** Of a family: `his wife`, `the singer’s mum`. */
export const kinNouns =
  set(`mother wife daughter sister mum mom gran grandmother nan aunt niece granddaughter widow fiancée
  girlfriend father husband son brother dad grandad granddad grandfather uncle nephew grandson widower fiancé boyfriend hubby
  partner spouse cousin twin stepmother stepfather stepdaughter stepson mother-in-law father-in-law ex ex-wife ex-husband
  ex-girlfriend ex-boyfriend parent child sibling`);

/** Whose surname is most often the other's too. */
export const spouseNouns = set(`wife husband hubby spouse partner widow widower bride groom`);

/**
 * What writers call somebody who has been named, for variety; seldom the first mention of somebody new. Offices that a
 * reader knows to be held by somebody (`the judge`, `the minister`) are not among them.
 */
export const epithetNouns =
  set(`star singer crooner rapper actor actress comedian comic model presenter dancer musician guitarist drummer
  songwriter striker forward midfielder defender winger goalkeeper keeper skipper batsman bowler boxer heavyweight golfer sprinter
  swimmer cyclist jockey footballer cricketer sportsman athlete veteran youngster teenager teen boss gaffer chief supremo
  leader politician lawmaker legislator parliamentarian backbencher statesman conservative republican democrat liberal tory socialist nationalist independent
  pensioner gran granny grandmother grandad granddad grandfather great-gran great-grandmother great-grandfather mum mom mother dad
  father widow widower bachelor divorcee housewife millionaire billionaire mogul tycoon magnate entrepreneur businessman
  businesswoman socialite heiress novelist poet playwright author writer columnist broadcaster academic scholar historian economist
  scientist researcher biologist physicist chemist psychologist sociologist philosopher mathematician astronomer ecologist geologist
  surgeon doctor physician medic psychiatrist dentist midwife teacher headteacher lecturer professor academic plumber electrician
  builder roofer welder farmer fisherman postman postwoman trucker cabbie hairdresser mechanic gardener decorator
  painter sculptor artist photographer architect designer chef cook baker butcher landlord landlady publican barmaid barman
  vicar priest cleric clergyman pastor preacher imam rabbi nun bishop soldier sailor marine commando airman pilot astronaut
  champion winner runner-up challenger contender prizewinner laureate survivor campaigner activist blogger vlogger influencer youtuber
  duke duchess earl countess baron baroness peer royal prince princess aristocrat lady dame knight native londoner
  lawyer solicitor barrister executive financier investor banker philanthropist strategist consultant publicist agent manager coach
  trainer promoter director filmmaker producer conductor composer curator librarian nurse carer paramedic firefighter
  bloke lad lass chap newcomer outsider maverick firebrand moderate hardliner loyalist incumbent congressman congresswoman councilman
  councilwoman senator councillor mp msp mep td mla diplomat envoy`);

/** Epithets that tell of an office or a profession: of somebody who is known to have it, and of nobody else. */
export const professions =
  set(`chief senator congressman congresswoman councilman councilwoman councillor mp msp mep td mla surgeon doctor physician
  medic psychiatrist dentist midwife nurse paramedic carer teacher headteacher lecturer professor lawyer solicitor barrister
  coach manager director agent trainer consultant publicist firefighter pilot vicar priest cleric pastor preacher imam rabbi
  bishop chef cook landlord landlady executive`);

/** Further heads of phrases that stand for people; what is a common surname too is left out. */
export const morePersonNouns =
  set(`assistant stranger thief visitor caller intruder traveller dancer presenter punter ringleader rapper comedian comic crooner musician guitarist drummer songwriter
  composer conductor footballer cricketer boxer jockey promoter trainer gaffer supremo midfielder winger forward golfer cyclist
  swimmer athlete heavyweight teenager teen pal mate nan bloke chap neighbour punter carer cleaner hairdresser mechanic
  welder roofer postman postwoman trucker cabbie cashier clerk receptionist accountant auditor broker stockbroker
  landowner pupil undergraduate graduate apprentice trainee intern hostage inmate convict suspect juror incumbent challenger
  loyalist moderate hardliner socialist nationalist communist backbencher frontbencher peer msp mep councilwoman alderman assemblyman
  assemblywoman statesman mogul magnate billionaire millionaire entrepreneur financier philosopher mathematician astronomer zoologist
  botanist oncologist cardiologist epidemiologist virologist psychiatrist dentist physician midwife vicar curate deacon preacher
  cleric clergyman filmmaker screenwriter playwright dramatist biographer essayist translator illustrator cartoonist photographer
  artist architect choreographer comedian entertainer performer soprano tenor gardener decorator publican shepherd forester
  astronaut airman commando trooper recruit conscript gunman attacker shooter robber burglar thug vandal hacker whistle-blower
  passer-by well-wisher relative picketer striker demonstrator marcher rioter looter squatter evacuee migrant refugee settler villager
  islander townsman local native newcomer outsider holidaymaker holidaymaker camper hiker rambler angler surfer swimmer diver
  rescuer lifeguard coxswain stewardess steward conductor signalman caretaker janitor porter bouncer doorman chauffeur butler maid nanny
  babysitter childminder tutor lecturer academic alumnus prizewinner laureate contestant finalist competitor teammate
  broadcaster newsreader weatherman vlogger influencer youtuber publicist fixer bookmaker gambler croupier
  aristocrat royal monarch emperor sultan heir heiress socialite duke duchess earl countess baron viscount knight
  interpreter stenographer ombudsman inspector surveyor valuer estate-agent realtor contractor subcontractor foreman
  supervisor overseer crewman deckhand machinist fitter technician programmer coder analyst counsel advocate litigant claimant appellant respondent coroner pathologist bailiff
  jailer warder detainee prisoner ex-prisoner ex-soldier ex-minister ex-wife ex-husband ex-girlfriend ex-boyfriend ex-boss
  actuary adjudicator agronomist anaesthetist animator arborist attendant auctioneer barista beautician biker blacksmith boatman
  boatswain bookbinder bookseller bricklayer busker buyer cabdriver cabinetmaker caddie concierge confectioner counsellor custodian
  docker dustman ferryman fishmonger florist gamekeeper geneticist greengrocer grocer groundsman harbourmaster herder herdsman
  homeowner hotelier informant instructor inventor jeweller kidnapper labourer laborer locksmith lodger newsagent nurseryman
  nutritionist optician organist osteopath participant patrolman pedestrian pediatrician paediatrician pharmacist physiotherapist
  plasterer postmaster postmistress proprietor purser quarryman registrar repairman retiree salesperson saxophonist scaffolder
  schoolmaster seamstress seaman sexton shoemaker smuggler spectator stagehand stationmaster statistician stoker stonemason
  storyteller stoneworker toddler trapper umpire verger veterinarian watchman winemaker woodcutter yachtsman zookeeper
  vocalist bassist percussionist lyricist harpist trumpeter keyboardist instrumentalist frontwoman pitcher quarterback
  linebacker outfielder shortstop fly-half scrum-half flanker centre-back full-back playmaker goaltender netminder wicketkeeper
  all-rounder spinner seamer paceman medallist medalist olympian paralympian rower sculler gymnast skater skier snowboarder
  wrestler weightlifter triathlete hurdler
  servant undertaker mourner worshipper congregant pilgrim missionary archdeacon provost chancellor vice-chancellor rector warden
  beekeeper birdwatcher astrologer psychic medium magician clown juggler acrobat stuntman daredevil explorer mountaineer
  councilor councilmember councilperson assemblymember alderwoman comptroller marshal counselor linguist logger carpenter gravedigger
  fan diner reveller reveler classmate listener viewer user subscriber follower militant runner rancher bidder vendor
  ratepayer taxpayer gamer streamer backer offender complainant petitioner tribesman
  brewer vintner sommelier breeder corporal barmaid barman batsman linesman tailor boatbuilder wheelwright
  secretary-general taoiseach tánaiste convener convenor
  millworker steelworker dockworker shipbuilder railwayman tram-driver bus-driver lorry-driver`);

const gendered = (word: string): string =>
  /-of-(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/u.exec(word)?.[0] ?? '';

/** The noun in `mum-of-three`, `ex-wife`: the word itself where it is no compound. */
export function kernelOf(word: string): string {
  if (!word.includes('-')) return word;
  const suffix = gendered(word);
  const bare = suffix === '' ? word : word.slice(0, -suffix.length);
  return /^(?:ex|co|step|vice|great|then)-/u.test(bare) && !femaleNouns.has(bare) && !maleNouns.has(bare)
    ? bare.replace(/^\w+-/u, '')
    : bare;
}

/** What a minister or editor is responsible for: a title only before an office, as in `Health Secretary`. */
export const portfolios =
  set(`defence defense foreign interior home finance health environment education treasury economy
  trade energy culture transport`);

/** Offices and ranks that are called by their place: `the Duke of Ravensby`, `the Bishop of Stow`. */
export const dignities =
  set(`duke duchess earl count countess marquess marquis viscount baron baroness prince princess king queen
  emperor bishop archbishop dean archdeacon provost`);
