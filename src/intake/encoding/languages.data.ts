/** Accented letters by language: what a text in it needs beyond ASCII. A right guess at the code page explains nearly all of them. */
export const ACCENTS: Readonly<Record<string, string>> = {
  English: 'éèêëïçöüñàâôîáíóäæœåø',
  French: 'àâæçéèêëîïôœùûüÿ',
  German: 'äöüß',
  Spanish: 'áéíóúñü',
  Catalan: 'àçéèíïóòúü',
  Portuguese: 'ãõáâàéêíóôúçü',
  Italian: 'àèéìíîòóù',
  Dutch: 'ëïéöèó',
  Swedish: 'åäöé',
  Danish: 'æøåé',
  Icelandic: 'áðéíóúýþæö',
  Estonian: 'äõöüšž',
  Turkish: 'çğıöşüâîi',
  Polish: 'ąćęłńóśźż',
  Czech: 'áčďéěíňóřšťúůýž',
  Slovak: 'áäčďéíĺľňóôŕšťúýž',
  Hungarian: 'áéíóöőúüű',
  Romanian: 'ăâîşţșț',
  Croatian: 'čćđšž',
};

/** Letters of an alphabet that is not Latin, the ten commonest first. */
export const ALPHABETS: Readonly<Record<string, string>> = {
  Cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў',
  Greek: 'αοιετσνρκπμυλγδθφχβζξψωάέήίόύώςϊϋ',
};

/** The characters that most often stand in a text of the language. */
export const COMMON: Readonly<Record<string, string>> = {
  Japanese: 'のにをたはがでとしてれさあいうえおかきくけこなもらりるっんだまわやよ私人一、。「」…',
  Chinese:
    '的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文开手用主行方又如前所本见经头面公同三已老从动两长這來個國說們為時會過對後沒還發樣現開當經頭動兩長，。、“”「」？！',
  Korean: '이다는의에을가고하지은로도한를기사그나어들자아인리서대해있것니라시만게수었거면일보여정부주전제말했',
};
