/**
 * Given names of many languages by the gender they usually tell, from general knowledge; no common words, places or
 * surnames.
 */
export const maleNamesOfTheWorld = `aart aksel alain alban aldo alessandro alfonso alfredo alvaro amadou amir amit anand andrej andris anil ansel
  antoine anton aram arjun arlo armando armin arne arno arturo arun arvid ashok asif atanas atul aurelio axel aziz
  babak balazs baptiste bartosz bashir bastian benedict benedikt benito bertram bertrand birger bjarne bjorn bogdan
  bohdan bojan branko bruno callum carsten casimir chandra chinedu christos chuck ciaran cillian claes cody
  constantin cormac cosmin cuthbert cyrus dagfinn dai damon dani danilo dario dashiell davide declan dejan delroy
  demetrius denny devlin dimitar dimitri dimitris dinesh dirk dominik donal donovan dov dragan drew dusan eamon
  eamonn eberhard edmond eduard efrain egon einar eirik eivind eldar elias eliot elmer emeka emmett emre enzo erhan
  erland errol ervin espen etienne evander ewan fabian fabio fabrice farid fatih federico ferdinand fergal fergus
  ferran filip finlay finn flavio florian fran franck franco frankie franz frederic frederik friedrich fritz fyodor
  gael gaetano gavril geert georg georges georgi georgios gerd gerry ghassan gianni giles gilles giorgos gopal goran
  graeme gregor gregorio grigory guido gunnar gunter gurpreet gus haakon habib hakan hakim hamish hank hannes harald
  haris harish harjit haruki hasan hashim heinrich heinz helmut hendrik hernan hiroshi horace horatio horst hubert
  humphrey ibrahima idris ignatius ilias iman ingvar ioan ismail istvan iulian ivar ivo iwan jaap jabari jacek
  jagdish jaime jakob jakub janos jaroslav jasper javed jeremiah jerzy joao joaquin joop joost joris jorn josef
  josip jozef jude jules jurgen juri jussi kaan kaito kamil karan kareem kari karsten kasper kazimierz kelvin kemal
  kenji kiran kjell klaas knut kostas krishna kristian kristof krzysztof kumar kunal kwabena lasse laszlo laurent
  laurentiu leandro leif lemuel len lennart lester levi linus lionel lluis lothar lucien ludwig luigi luiz lukas
  lukasz maciej magnus mahesh maksim malik manfred manoj mansour manu marcel marcelo marcin marek mariano marius
  marlon massimo mateo mateusz mathias mathieu mats mattias mauricio mauro max maximilian melvyn michal mihai mikael
  mikhael mikkel milan milorad milton mirko miroslav moshe mungo murat murdo mustapha nabil nadir naveed nazar
  nestor nial nico niels nikhil nikos nils niran nolan nuno octavio olaf olav ole oleh omari ondrej orhan orlin
  osman oswald othman otis otto paddy pankaj panos paulo pawel peder pekka percival peregrine petar petr petros
  petter philippos pieter pietro piotr prakash pranav prem quentin quincy quinn radek radoslav radu raf rafal
  raffaele raheem raimund rainer rajiv ralf raman rami rasmus raul ravi raymondo reinhold remi renato renaud rene
  reza rhodri rhys rico rigoberto ritchie robbie rocco rodolfo rohan rohit rolando romain romeo ronan rufus rune
  ruslan ryszard saeed salim sami sandeep sander sandor sandro satoshi saul selim sepp serge sergi seung shamus
  shashi shaukat shigeru sigmund sigurd silas simeon slavko slobodan soren stanislav stanislaw stefanos stelios sten
  stian stig sunil svein sven sverre syd taavi tadeusz tadhg takashi takeshi tamas tancred tarek teddy terje tevita
  theo thibault thierry thor thorsten tiago tibor timo timon timur titus tobin tomas tomasz tommaso tor torsten
  toshi trond tunde tuomas tyrone tyson udo ulf ulrich umar umberto uri uwe vaclav valentin valentino valeri valerio
  vasil vegard veli venkat vicente vidar vikram ville vincenzo vishnu vit vito vitor vivek vladislav vlado voislav
  vojtech volker waldemar waleed walid wasim wes wesley wilbur wilfrid wim wladyslaw wojciech wyatt xander yann
  yannick yaroslav yiannis yiorgos yorgos yosef yousef youssef yusuke yves zac zack zane zbynek zdenek zeev zeljko
  zoltan zoran`;

export const femaleNamesOfTheWorld = `adela adelaide adele adina adriana adrienne afsaneh agata agathe agnese agneta agnieszka aicha aida aileen aino
  alana alberta alda alejandra aleksandra alena alessandra alessia aletta alexa alexis alina aline aliya alma
  alondra alva alwen amal amara amelie amira amparo anabel anais anastasija andree aneta angelica angelika anika
  anja anjali anke ann-marie annabel annabelle anneke anneli annelise annika anoushka antje antoinette antonella
  arabella araceli arantxa aretha ariane ariel arlene arwen ashley asma aud augusta aurelia ava ayesha azadeh azra
  babette barbro beata beate beatrix beatriz benedetta benedicte berenice berit bernadine bertha beryl bianca birgit
  birgitta birte blanca blanche branka brenna bridie brit britta bronagh bronwen bronwyn bruna caitriona calista
  camila camille candice caren carin carina carlotta carmela caterina catharina catrin catriona cecile cecily
  celeste celestine celine chantal charis charlene charmaine chiamaka chidi christa christel christelle christiane
  ciara cilla cinzia clarissa claudette clementine cleo clio concetta consuelo cordelia corinna corinne cosima
  cressida dagmar dagny dalia damaris danica daniela danuta daria darlene deanna deepa delia delores delphine denisa
  derya desiree devi dina dinah divya dominique donatella dorit dorothea dorte dovile drusilla dulcie dunja ebba
  ebony edda edie edna edwina effie eila eilidh ekaterina elaina elea elfriede eliane elin elina elisa elisabetta
  elissa elke ellie elodie eloise elspeth elva elvira emanuela emilia emine emmanuelle emmeline enid erika erna
  ernestine esme esperanza esra estelle ester estrella etta eugenia eugenie eulalia eunice euphemia evangeline
  eveline evgenia ewa fabiana fabienne fanny farah farida fatiha fatma fatou fay fenella fernanda fidelia filippa
  fionnuala flavia fleur flora florentina florrie franca franziska freda frederica frida fumiko gabriele gaia galina
  geeta gemma genevieve gerda gerlinde germaine gerry ghislaine gisela giselle gitta giuliana giuseppina glenys
  glynis graciela grainne grazia graziella greer gretel griselda gro guadalupe gudrun gulnara gunilla gwendolyn
  gwyneth gyorgyi hadley haley halima halina hana hanna hanne hariet haruko harumi hatice hattie hayley hazel hedda
  hedvig hedwig heike heini helga hella helle henrietta henriette hermione hester hilde hiroko honor hortense hulda
  ilana ilaria ileana ilona ilse imelda imogen ina ines inez inga inge ingeborg inger inka ioana iolanda iona irma
  irmgard isadora isla isolde ivana iveta ivonne iwona izabela jaana jacqui jadwiga jana janelle janette janina
  janine jasmin jaya jeanette jeannie jelena jemima jenifer jennie jette joana joann joelle johanna jolanta jolie
  jorunn josefa josefina josie jovana jozefina juana julianne juliette justine justyna jutta kaisa kaja kajsa
  kalpana karina karla karoline katalin katarina katarzyna katharina kathrin katja katrin katrine kavita kaye keeley
  kerstin kiera kiki kimberly kinga kirsi kirsty kjersti klara klaudia konstanze kristel kristiina kristine krystal
  krystyna ksenia kumiko kyra laila lana lani lara larissa latifa latoya lavinia lea leanne leda leena leigh leilani
  leni lenka leona leonie leonora letitia lexi leyla liana libby lidia lieke liesbeth liesel lila lilia liliana
  lilly lina lindiwe linnea liora lisbeth lise lisette liv livia ljiljana ljubica lola lorena lorna lotta lotte
  lottie louella luana luba lubna lucasta luciana lucie lucienne lucila lucretia lucrezia ludmila luisa lupe luz
  lynda lynette lyra lyudmila maartje maddalena mae maeve mafalda magali magda magdalena magnhild mahalia mai maia
  maike maire mairead maisie maja malena malgorzata malin malina mallory manuela mara marceline marcella mared
  mareike maren margareta margarete margareth margaux margery margit margot margret marguerite mariam mariana
  mariangela marianna maribel maribeth marietta marija marijana marika marilena marisa marisol marit marita marite
  marjolein marketa marlene marlies marta martina martine maryam marysia masha mathilde maud maude mavis maya meena
  meera mehwish mei-ling meike melina meral merete meryl mette mia micaela michaela michele mieke mika mila milagros
  milena milica milly mimi mina minna minnie mira mirabel mireille mirela mirjam mirka mirna misaki mitra mitzi
  montserrat morag morgana morven muna myfanwy myrtle nadezhda nadja nagina nahid naima nanette naoko narges nasreen
  nasrin natacha natalka natascha nathalie nava nayeli neda neha nell nelly nena neringa nerys nesrin nevena
  nicolette nilda nilufer nimmi nisha nives noelle noemi noemie nola nona nonna norah noreen nuala nuria odette
  odile ofelia olatz olivera olympia ondine oona ophelia oriana orla orlaith ornella ottilie ottoline padma palma
  paloma pamina paola parisa parvati pascale patrizia patty paulette paulina paz pernilla pernille petronella
  petunia pia pilar pippa polina poonam poppy portia prisca priscila priyanka prunella quiteria rabia rachael
  rachelle radha radmila rafaela ragnhild rahel raina raisa rakel rana rani ranja raquel rasa rashida rawan reba
  regan reiko rena renata renate rene reyhan rhea rhian rhiannon ricarda riitta rikke rina risa rivka romana romy
  rona ronja rosalba rosaleen rosalia rosalie rosalinda rosamund rosana rosanna rosario roswitha rowena roxana roxy
  ruby rukhsana rupa ruta ruza saba sabina sabine sadie saga sahar saida sakura salma salome samar samira sandrine
  sanja sanjana saoirse sarai sarina sasha saskia satu saundra scarlett sejal selina selma senga senka seraphina
  shabana shakira shanelle shanice shanti sharmila sharron shauna sheena sheryl shirin shona shreya sibylle signe
  sigrid silja silje silke silvana simona simonetta sinead sini siri sissel siv slavica smita snezana sofie solange
  soledad solveig sonja soraya stefania stefanie steffi stina suki sunita sunniva suparna susana suse suzana suzanna
  suzy svetlana swati sybille tabitha tahira taina takako talia tamar tamika tamsin tanja tarja tasha tatjana
  tatyana teodora tereza terri thandi thea thelma theodora thora tiffany tilda tilly timea tine tirza tomoko torunn
  tove tracie trine trinidad trish trudi tuija tuula tyra ulla ulrika ulrike urszula usha uta ute val valborg
  valeria valerija valeska vanja vanna vasiliki veera velma venetia verena verity verna veronika veronique vesna
  vibeke vicky vida vidya vigdis vilma vimala vinaya violaine violeta violetta virginie viveca vivien vivienne
  vlasta vreni waltraud wangari wenche wendela wiebke wilhelmina winnie winona wioletta xanthe ximena yael yara
  yasmine yasuko yekaterina yesenia yetunde yildiz yoko yolande yoshiko yosra ysolde yuka yuliya yumi yuriko zadie
  zahra zainab zaira zaynab zdenka zelda zena zeynep zhanna zia zinaida zita zlata zora zoya zsofia zuleika zuzana`;
