/**
 * Given names of Ireland, Scotland, Wales, Africa and India by the gender they usually tell, and short forms, from
 * general knowledge; no common words or places.
 */
export const maleNamesOfTheCommonwealth = `abdullahi aidan aiden alasdair alastair darius deepak deshawn hussain jayden kian santiago alec alfie amaechi anselm babatunde babajide barney bartholomew basil bram brody caleb
  cathal cathol chidi chukwuma chukwudi cian colm conall dafydd darragh denzel desmond dewi dex diarmaid diarmuid dikembe donnacha donnchadh
  donncha donnie dougie ebuka emlyn eoin eoghan euan faisal farai farrukh femi fiachra fintan folarin fraser gethin girish glyn gurpreet
  haruna harpreet hywel iain ieuan ifeanyi ike iolo ivor iwan jabulani jermaine joss juma kabir kamau kayode kelechi kipchoge
  kiplagat kiprop kwabena kweku lindani lorcan lungile madhav malachy mandla manus maxwell mick micheal mícheál milo mohit moshood musa mwangi
  nasir naveen neville njoroge nnamdi obafemi obinna ochieng odhran oluwaseun ollie onyekachi oran otieno padraic pádraic padraig pádraig patrik
  pradeep puneet rakesh rhodri rhydian ruairi ruairí ruaridh satish seamus séamus segun seoirse shrikant sibusiso sipho solomon suresh
  tadhg tahir tendai themba tiernan toby tomás tunji ukeme umar uche vijay waqar wale yemi zach zahid zakes
  emrys aled geraint gwilym alun arwel dermot dougal roddy`;

export const femaleNamesOfTheCommonwealth = `aaliyah abena achieng brandi cherie jade keisha saffron adaeze adaora ailbhe ailsa aisling akinyi alannah alisha aminata anthea aoibheann aoibhinn atieno
  bethan bláthnaid bolanle brid bríd brigid bronagh busisiwe cara caoimhe carmel carys catríona ceri chiamaka chidinma chinwe chioma
  clodagh davina deb deepa demi dervla dympna ebele eileanóir eilís eilis eimear elin elsie emer faye femke folake funke
  funmi funmilayo gabriella gráinne grainne hauwa ifeoma imani ishbel isobel jacinta jess jodie joni joyce kavitha keira khadija
  lakshmi lindiwe lowri lungi mairi máire máiread maeve mamta maura meenakshi meghan mhairi muthoni nandini nandita nkechi nneka nokuthula
  nomsa nontobeko nyambura oluchi órla parveen padma pam pooja rania rekha róisín rupa sadhbh sakshi saoirse shabnam shazia siân sian síle sile
  sinéad siobhán smita smriti sorcha sushma thandiwe titilayo tova una vaishali wambui wanjiku wanjiru yetunde yewande zanele
  angharad cerys eirlys gwenda mair menna nia sioned dymphna nesta rhona shelagh tegan`;
