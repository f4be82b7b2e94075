import { femaleNamesOfTheCommonwealth, maleNamesOfTheCommonwealth } from './given-names-commonwealth';
import { femaleNamesOfTheWorld, maleNamesOfTheWorld } from './given-names-world';

/**
 * Common given names by the gender they usually tell, from general knowledge; names that are also common words are left
 * out.
 */
const male = `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandr aleksei alexander alexei alexey alfred ali
  alistair allan allen alvin anatoly anders andre andreas andrei andrew andrey andriy angelo angus anthony antonio antony archie arnold arthur barack barry
  bashar ben benjamin benny bernard bernie bert bilal bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bryan byron
  calvin cameron carl carlos carlo cecil cedric charles charlie chris christian christopher clarence claude clayton clifford clint clive clyde colin conor corey
  craig curtis cyril dale damian damien dan daniel danny darren dave david dean denis dennis derek desmond dieter diego dmitri dmitrii dmitry dmytro dominic
  donald doug douglas duncan dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elijah elliot elliott emmanuel enrique eric erik ernest ernesto
  ethan eugene evan felipe felix fernando floyd francesco francis francisco frank franklin fred freddie frederick gabriel gareth gary gavin gennady geoff geoffrey
  george georgy gerald gerard gerhard gideon gilbert giorgio giovanni giuseppe glenn gordon graham greg gregory guillermo gustavo guy hamid hans harold harry harvey hassan
  hector henri henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor ilya imran isaac ivan jack jackson jacob jacques jake jamal james jamie jan jared jason
  javier jay jean jeb jed jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joe joel johan johann john johnny jon jonathan jordan jorge jose joseph josh joshua
  juan julian julio justin kamal karl karim keir keith ken kenneth kevin khalid khizr kieran kim kirill klaus konstantin kurt kyle lachlan lamar lance larry lars laurence lawrence leo leon
  leonard leonid leroy leslie lewis liam lindsey lloyd logan lorenzo louis luca lucas luis luke mahmoud malcolm manuel marc marco marcus mario mark markus martin marvin
  mathew matt matteo matthew maurice maxim maxime mehmet mel melvin michael michel miguel mike mikhail milos mitch mitt mohamed mohammad mohammed morris moses muhammad mustafa nasser nathan
  nathaniel ned neil nelson newt niall nicholas nick nicola nicolas nigel nikita nikolai nikolay noah noel norman oleg oleksandr oleksiy oliver olivier omar orlando oscar osama oskar owen
  pablo paolo pascal patrick paul pavel pedro per perry pete peter petro phil philip philippe phillip pierre piers qasem rafael rahul raj rajesh ralph ramzan ramon randy raphael rashid raymond recep reggie
  reginald reinhard ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy rudolf rudy rupert russell ryan
  saddam salman salvador sam samir samuel sanjay scott sean sebastian sergei sergey sergio seth shane shaun shawn sid silvio simon spencer stanley stefan stefano stephen steve
  steven stewart stuart syed sylvester tad taras ted terence terry thabo theodore theresa thomas tim timothy tobias todd tom tommy tony travis trevor tristan tyler vadim valery vasily vernon victor viktor
  vince vincent vinod vitali vitaly vlad vladimir volodymyr vyacheslav wade walter warren wayne wendell werner wilfred wilhelm will william willie winston wolfgang xavier yakov yasser yevgeny yuri yury yusuf zachary
  zbigniew emil emilio ernst gustav oisin rishi ranil narendra jair xi ignacio kwame kofi jonas jomo uhuru raila sajid humza anwar hamza tariq rex rand ruben devin dana jody trey
  walt bryn gil lorne gaz daz baz rafe roald abe dwayne duane wally mervyn reuben kenny lenny lennie reg ernie vern zeke clem bertie gordie jethro mickey wilf`;

const female = `abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia anya
  ariana astrid audrey aung barbara beatrice becky bella bernadette beth betsy betty beverly bonnie brenda bridget brigitte britney caitlin camilla candace carla carly carmen carol carole caroline
  carolyn catherine cathy cecilia celia charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia colette colleen condoleezza connie cora courtney cynthia daisy danielle
  daphne deborah debbie debra deirdre denise diana diane dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily
  emma erica erin esther ethel eva eve evelyn fatima felicity fiona florence frances francesca francine freya gabriela gabrielle gail georgia georgina geraldine gertrude gillian gina ginny giulia giorgia gladys glenda
  gloria grace greta gretchen gwen hannah harriet heather heidi helen helena helene hilary hilda hillary huma ida ingrid irene irina iris isabel isabella isabelle ivanka ivy jacinda jackie jacqueline jane janet
  janice jasmine jean jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joyce juanita judith judy julia juliana julie juliet june kamala karen karin kate katherine kathleen
  kathryn kathy katie katrina katya kay kayleigh kellyanne kelly kerry kim kirsten kirstie kristen kristin kristina larisa laura lauren leah leila lena leslie leticia lilian lillian lily linda lindsay lisa liz liza lois loretta
  lorraine louisa louise lucia lucille lucinda lucy lydia lynn lynne mabel madeleine madeline maggie malala mandy marcia margaret margarita maria marian marianne marie marilyn marina marion marjorie marsha martha mary
  matilda maureen maxine megan melania melanie melinda melissa mercedes meredith michelle mildred mindy miranda miriam moira molly mona monica monique muriel myra nadia nadine nancy naomi natalia
  natalie natasha nicola nicole nicky nikki nina noor nora norma olga olivia olena oksana pamela patricia patsy paula pauline peggy penelope penny petra philippa phoebe phyllis polly priscilla priti priya rachel ramona rebecca regina renee rhoda rhonda
  rita roberta rosa rosalind rosemary roxanne ruth sabrina sally samantha sandra sandy sara sarah selena serena shannon sharon sheila shelley sherry shirley silvia simone sofia sonia sophia sophie stacey stella
  stephanie sue susan susanna susie suzanne sybil sylvia tamara tania tanya tara tatiana teresa tess tessa theresa tina toni tracey tracy trudy ursula valentina valerie vanessa vera veronica victoria
  viola violet virginia vivian wanda wendy whitney wilma winifred xenia yana yasmin yelena yolanda yulia yvette yvonne zara zoe sanna ngozi nikola liz keiko yuki mei aoife siobhan niamh roisin rosie
  althea avril cassie chantelle coleen della ena hettie mamie millicent millie nellie phyllida queenie vicki willa`;

/** Names on one of the lists that many of the other sex bear too. */
const either = `dana robin jamie jordan lindsey jody sam chris casey riley cameron quinn frankie charlie devin sidney alexis
  ariel ashley camille ceri dominique drew fran gurpreet harjit harpreet hilary jackie kelechi kelly kerry kiran leigh lindsay
  mel nicky nikita noor sandeep sandy sasha shannon simone toni uche val`;

export const givenNames: ReadonlyMap<string, 'male' | 'female' | 'any'> = build();

function build(): ReadonlyMap<string, 'male' | 'female' | 'any'> {
  const names = new Map<string, 'male' | 'female' | 'any'>();
  for (const name of `${male} ${maleNamesOfTheWorld} ${maleNamesOfTheCommonwealth}`.split(/\s+/u))
    names.set(name, 'male');
  for (const name of `${female} ${femaleNamesOfTheWorld} ${femaleNamesOfTheCommonwealth}`.split(/\s+/u))
    names.set(name, names.get(name) === 'male' ? 'any' : 'female');
  names.set('theresa', 'female');
  for (const name of either.split(' ')) if (names.has(name)) names.set(name, 'any');
  return names;
}
