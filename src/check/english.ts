/** The English words that grading asks for, apart from its rules. All in lower case, as `keysOf` folds them. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const pairs = (lines: string): ReadonlyMap<string, string> =>
  new Map(lines.split(/\s*;\s*/u).map((line) => line.split('=') as [string, string]));

/** Sounds that editors leave out. */
export const fillers = set('um umm uh uhh uhm er erm err ah eh hm hmm mm mmm mhm ehm');

/** Phrases that editors leave out, between marks or not. */
export const fillerPhrases = ['you know', 'i mean', 'sort of', 'kind of'].map((phrase) => phrase.split(' '));

/** What opens a sentence or stands between commas and says nothing; elsewhere they are words like others. */
export const openers = set('well so look okay right now yeah yes like oh anyway listen actually basically and but see');

export const negations = set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom',
);

/** What makes a word its opposite, before it. */
export const negativePrefixes = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non'] as const;

export const weekdays = set('monday tuesday wednesday thursday friday saturday sunday');
export const months = set(
  'january february april june july august september october november december jan feb apr aug sept oct nov dec',
);
/** Months that are other words in lower case. */
export const capitalMonths = set('may march');

/** In the singular, as `keysOf` gives them. */
export const units = set(
  `dollar euro pound cent penny pence yen percent percentage metre kilometre centimetre millimetre mile foot inch yard
  gram kilogram kilo milligram tonne ton litre gallon pint second minute hour day week month year decade century
  acre hectare degree celsius fahrenheit volt watt kilowatt megawatt gigawatt byte megabyte gigabyte am pm`,
);

/** Words for how many that are no numbers. */
export const amounts = set(
  `half quarter twice double triple dozen dozens hundreds thousands millions billions trillions thirds quarters halves
  hundredth thousandth`,
);

/** What recorders write in brackets of what is heard and is no word. */
export const soundNotes = set(
  `laughter laughs laughing laugh applause applauds inaudible unintelligible crosstalk pause pauses silence music
  cheering cheers sighs sigh coughs coughing indiscernible overlapping noise phone sic chuckles chuckling crying gasps
  foreign sings booing background beep bell interruption blank_audio`,
);

/** What stands for whoever speaks and names nobody. */
export const rolesOfLabels = set(
  `q a the court host cohost co-host speaker interviewer interviewee moderator reporter reporters question questioner
  answer witness man woman male female voice voiceover caller narrator announcer anchor judge clerk counsel defendant
  plaintiff participant unidentified unknown audience member members chair chairman chairwoman chairperson president
  mayor minister secretary spokesperson spokesman spokeswoman respondent operator presenter guest panelist panellist
  all several some crowd person officer sergeant prosecutor attorney prosecution defence defense correspondent`,
);

/** Who is called so with a capital is not named: `Councillor says …`. */
export const callings = set(
  `councillor councilor cllr mp senator governor captain coach manager director chief boss head leader owner founder author
  analyst expert official officials police doctor nurse teacher lawyer bishop professor scientist activist resident
  neighbour neighbor farmer driver mother father widow victim survivor mum dad son daughter wife husband ministers
  councillors residents experts report study survey union government council court company firm`,
);

export const titles = set(
  'mr mister mrs ms miss dr doctor prof professor sir dame lord lady rev sen senator rep gov governor hon jr sr the',
);

/** Forms that `keysOf` writes out. */
export const expansions = pairs(
  `won't=will not; can't=can not; cannot=can not; shan't=shall not; gonna=going to; wanna=want to; gotta=got to;
  'cause=because; cos=because; 'em=them; y'all=you all; lemme=let me; gimme=give me; dunno=do not know;
  ok=okay; pc=percent; &=and; %=percent; mr=mister; dr=doctor; mph=mile per hour; km=kilometre; kms=kilometre;
  kg=kilogram; kgs=kilogram; cm=centimetre; mm=millimetre; kph=kilometre per hour; $=dollar; £=pound; €=euro; ¥=yen;
  isnt=is not; arent=are not; wasnt=was not; werent=were not; dont=do not; doesnt=does not; didnt=did not; cant=can not;
  couldnt=could not; wouldnt=would not; shouldnt=should not; hasnt=has not; havent=have not; hadnt=had not; wont=will not;
  im=i am; ive=i have; theyre=they are; youre=you are; theyve=they have; weve=we have; youve=you have; thats=that 's;
  hes=he 's; shes=she 's; whats=what 's; theres=there 's;
  let's=let us; its=it 's; your=you are; their=they are; whose=who 's; o'clock=oclock; til=until; 'til=until; percents=percent; vs=versus; thru=through`,
);

/** What a short form at a word's end stands for; two that stand for several words stay as they are. */
export const endings = pairs("n't=not; 're=are; 've=have; 'll=will; 'm=am; 's='s; 'd='d");

/** What the short forms that stay may stand for. */
export const ambiguous: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["'s", set('is has')],
  ["'d", set('would had')],
]);

/** Words spelled in two ways: the form that is kept. */
export const spellings = pairs(
  `grey=gray; cheque=check; tyre=tire; tyres=tires; kerb=curb; plough=plow; ploughed=plowed; sceptic=skeptic;
  sceptical=skeptical; scepticism=skepticism; aluminium=aluminum; mum=mom; mums=moms; programme=program;
  programmes=programs; defence=defense; offence=offense; offences=offenses; licence=license; licences=licenses;
  practise=practice; practised=practiced; practising=practicing; pretence=pretense; learnt=learned; burnt=burned;
  dreamt=dreamed; spelt=spelled; spoilt=spoiled; leant=leaned; leapt=leaped; towards=toward; afterwards=afterward;
  amongst=among; whilst=while; judgement=judgment; ageing=aging; cosy=cozy; moustache=mustache; pyjamas=pajamas;
  sulphur=sulfur; mould=mold; moulded=molded; mouldy=moldy; smoulder=smolder; smouldering=smoldering; fulfil=fulfill;
  fulfils=fulfills; fulfilment=fulfillment; enrol=enroll; enrolment=enrollment; instalment=installment;
  instalments=installments; skilful=skillful; wilful=willful; draught=draft;
  jewellery=jewelry; catalogue=catalog; dialogue=dialog; analogue=analog; centre=center; centres=centers;
  centred=centered; theatre=theater; theatres=theaters; metre=meter; metres=meters; litre=liter; litres=liters;
  fibre=fiber; fibres=fibers; kilometre=kilometer; sabre=saber; calibre=caliber; manoeuvre=maneuver;
  manoeuvres=maneuvers; paediatric=pediatric; anaemia=anemia; oestrogen=estrogen; haemorrhage=hemorrhage;
  archaeology=archeology; encyclopaedia=encyclopedia; foetus=fetus; diarrhoea=diarrhea; orthopaedic=orthopedic;
  analyse=analyze; analysed=analyzed; analysing=analyzing; paralyse=paralyze; paralysed=paralyzed; catalyse=catalyze;
  neighbour=neighbor; acknowledgement=acknowledgment; artefact=artifact; axe=ax; gaol=jail; likeable=likable;
  saleable=salable; sizeable=sizable; woollen=woolen; marvellous=marvelous; counsellor=counselor; traveller=traveler;
  councillor=councilor; councillors=councilors; omelette=omelet; yoghurt=yogurt; tonnes=tonne; doughnut=donut; speciality=specialty;
  favour=favor; labour=labor; enquiry=inquiry; enquiries=inquiries; enquire=inquire; racquet=racket;
  behove=behoove; chilli=chili; cypher=cipher; grammes=grams; gramme=gram; mollusc=mollusk; pernickety=persnickety;
  pricey=pricy; routeing=routing; snowplough=snowplow; whisky=whiskey; installs=instals; instal=install;
  colourful=colorful; backwards=backward; forwards=forward; upwards=upward;
  downwards=downward; focussed=focused; focussing=focusing; benefitted=benefited; targetted=targeted;
  orientated=oriented; sept=september; feb=february; aug=august; oct=october; nov=november; disorientated=disoriented; alright=all right`,
);

/** Words that sound alike, and the form that is kept: who writes down speech confuses them. */
export const homophones = pairs(
  `too=to; then=than; clothes=close; passed=past; knew=new; here=hear; wear=where; threw=through; seen=scene; site=sight;
  cite=sight; counsel=council; counselor=councilor; counselors=councilors; principle=principal; principles=principals;
  effect=affect; effects=affects; effected=affected; except=accept; allowed=aloud; waist=waste; steal=steel; sail=sale;
  plane=plain; roll=role; rolls=roles; route=root; routes=roots; weight=wait; weather=whether; weak=week; bored=board;
  break=brake; breaks=brakes; peace=piece; fair=fare; fairs=fares; grate=great; hole=whole; pair=pear; reign=rain;
  rein=rain; tale=tail; tales=tails; bare=bear; capitol=capital; loan=lone; loans=lones; minor=miner;
  minors=miners; peer=pier; peers=piers; poll=pole; polls=poles; some=sum; stair=stare; guest=guessed; missed=mist;
  rode=road; tide=tied; complement=compliment; discreet=discrete; higher=hire; presence=presents; bean=been; buy=by;
  bye=by; cell=sell; dual=duel; heel=heal; meat=meet; pray=prey; sea=see; sew=so; sow=so; stationery=stationary;
  vain=vein; waive=wave; way=weigh`,
);

/** Frequent words as scanners misread them. */
export const misreadings = pairs(
  `tbe=the; tlie=the; tbat=that; tliat=that; tbis=this; witb=with; wbich=which; wbo=who; wben=when; wbat=what; wbere=where;
  bave=have; liave=have; tbey=they; tbere=there; tben=than; aud=and; frora=from; bim=him; wbile=while;
  otber=other; anotber=another; botb=both; sucb=such; mucb=much; eacb=each`,
);

/** After these `of` is heard for *have*. */
export const modals = set('would could should might must may');
export const have = 'have';
export const there = 'there';
export const theyAre = ['they', 'are'] as const;

/** Verbs whose last l is doubled before an ending on one side of the Atlantic. */
export const doublingVerbs = set(
  `travel cancel label model signal fuel level quarrel marshal counsel dial total channel tunnel shovel panel bevel pedal
  rival spiral unravel swivel equal initial funnel devil gravel libel revel shrivel snivel trowel duel`,
);

/** Stems in -our. */
export const ourStems = set(
  `arbor ardor armor behavior candor clamor color demeanor dolor enamor endeavor favor fervor flavor glamor harbor honor
  humor labor misdemeanor neighbor odor parlor rancor rigor rumor savior savor splendor succor tumor valor vapor vigor
  discolor dishonor disfavor`,
);

/** Numbers below twenty and the tens. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen' +
    ' eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at): [string, number] => [word, (at + 2) * 10]),
    ),
);

export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Letters after a figure. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  (
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth' +
    ' fifteenth sixteenth seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat(
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
        .split(' ')
        .map((word, at): [string, number] => [word, (at + 2) * 10]),
    ),
);

export const decadeWords: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
);

/** Words around numbers. */
export const and = 'and';
export const point = 'point';
export const half = 'half';
export const quarter = 'quarter';
export const articles = set('a an');
export const per = 'per';
export const cent = 'cent';

/** Words of dates and times, and of `No. 10`. */
export const the = 'the';
export const of = 'of';
export const past = 'past';
export const to = 'to';
export const numberSign = 'no';
export const numberInFull = 'number';
export const minuteWords = set('minute minutes');

/** Months as they are written beside a day, and the form that is kept. */
export const dateMonths: ReadonlyMap<string, string> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month): [string, string][] => [
      [month, month],
      [month.slice(0, 3), month],
    ])
    .concat([['sept', 'september']]),
);
