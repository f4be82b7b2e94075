/**
 * Forms of one given name, a line each: the full one first, then short forms and other spellings, from general
 * knowledge. A short form of several names stands on several lines; the first of them is the one it mostly is.
 */
const forms = `
abdullah abdallah
abigail abby
abraham abe
ahmed ahmad
alan allan allen al
albert al bert
alejandro alex
alexander aleksandr oleksandr alex alec al sandy sasha
alexandra alex sasha sandra
alexei aleksei alexey oleksiy
alfred alf fred
amanda mandy
andrew andrey andrei andriy andy drew
angela angie
ann anne annie
anna annie
anthony antony tony
arnold arnie
arthur art
barbara barb babs
benjamin ben benny
bernard bernie
beverly bev
bradley brad
brian bryan
carl karl
caroline carol
carolyn carol
catherine katherine kathryn katharine cathy kathy kate katie cate
charles charlie chuck
charlotte charlie lottie
christopher chris kit
christian chris
christine kristine chris
christina kristina tina chris
clifford cliff
cynthia cindy
daniel dan danny
david dave davey
deborah debra deb debbie
denis dennis den
dmitry dmitri dmitrii dmytro dima
dominic dom
donald don donnie
dorothy dot dolly
douglas doug
edward ed eddie ted teddy
edmund ed
edwin ed
eleanor elinor ellie nell
elizabeth elisabeth liz lizzie beth betsy betty eliza
emily em
eugene gene
evgeny yevgeny evgeniy
florence flo
frances fran
francis frank
franklin frank
frederick fred freddie
gabriel gabe
geoffrey jeffrey geoff jeff
gerald gerry jerry
gerard gerry
gillian gill jill
gregory greg gregor
harold harry hal
helen nell
henry harry hal
hugh hughie
ian iain
isaac ike
isabel isobel
isabelle bella
jacob jake
jacqueline jackie
james jim jimmy jamie
jane janie
janet jan
jennifer jen jenny
jeremy jerry jez
jessica jess jessie
joanna jo
joanne jo
john johnny jon jack
jonathan jon jonny
joseph joe joey
joshua josh
judith judy
julia jules
kenneth ken kenny
kevin kev
khalid khaled
kimberly kim
laura laurie
laurence lawrence larry laurie
leonard len lenny leo
leslie lesley les
lewis louis lou
lillian lily
linda lynda
louise lou
lucas luke
madeleine madeline maddie
malcolm mal
margaret maggie meg peggy marge margie
mark marc
martin marty
mary molly
matthew mathew matt
maurice morris
maximilian max
maxwell max
melvin mel
melanie mel
michael mike mick mickey
michelle shelly
mitchell mitch
mohammed mohamed mohammad muhammad muhammed mo
nancy nan
natalia natasha nat
natalie nat
nathan nat nate
nathaniel nat nate
nicholas nicolas nick nicky
nicola nicky
nikolai nikolay mykola
oliver olly ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
petro peter
philip phillip phil pip
priscilla cilla
rachel rachael
raymond ray
rebecca becky becca
richard rick ricky dick rich richie
robert rob robbie bob bobby bert
roderick rod
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie
russell russ
ruth ruthie
samuel sam sammy
samantha sam
sarah sara sally
sean shaun shawn
sergei sergey serhiy
sidney sydney sid
simon si
solomon sol
sophia sofia
stephanie steph
stephen steven stefan steve
stewart stuart stu
susan sue susie
suzanne sue
tamara tammy
terence terrence terry
teresa theresa terri tess
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
valerie val
vasily vasyl
victor viktor vic
victoria vicky viktoria
vincent vince vinny
virginia ginny
vitaly vitali vitalii
vladimir volodymyr vlad
walter walt wally
wilfred wilf
william will bill billy willie liam
yuri yury yuriy iurii
zachary zach zack
`;

/** For each form the full names that it may be a form of, the likeliest first; none for what is on no line. */
export const givenNameForms: ReadonlyMap<string, readonly string[]> = index();

function index(): ReadonlyMap<string, readonly string[]> {
  const full = new Map<string, string[]>();
  for (const line of forms.trim().split('\n')) {
    const [name, ...others] = line.split(' ');
    for (const form of [name!, ...others]) full.set(form, [...(full.get(form) ?? []), name!]);
  }
  return full;
}
