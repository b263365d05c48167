const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Titles before a name, by gender; after the bar those that take either. German ones among them. */
export const TITLES_F = list(
  `mrs miss ms mme mlle madame mademoiselle madam lady dame aunt auntie aunty granny grandma grandmother mother mamma mama queen princess empress
  duchess countess baroness marchioness signora signorina senora señora señorita sister frau fräulein frl tante oma königin prinzessin goody abbess mistress missus widow nurse`,
);
export const TITLES_M = list(
  `mr mister master monsieur m sir lord uncle grandpa grandfather father king prince emperor duke earl count baron marquis marquess squire signor signore
  senor señor don brother friar abbot herr onkel opa könig prinz graf freiherr esq messrs fr bishop archbishop cardinal pope deacon parson`,
);
export const TITLES = list(
  `dr doctor prof professor captain capt colonel col major maj general gen lieutenant lt commander cmdr admiral sergeant sgt corporal cpl private ensign
  inspector detective constable officer sheriff marshal deputy agent judge justice president governor senator minister chancellor mayor rev reverend
  st saint hauptmann doktor old little young poor dear chief cousin headmaster comrade crewman ambassador counselor chairman secretary cook`,
);
/** Words that stand before a name like a title but say nothing of the person's standing. */
export const PET_TITLES = list('old little young poor dear st saint');

/** Nouns for a person, by gender. A noun with an article or possessive is a character of its own until a name is found for it. */
export const NOUNS_M = list(
  `man boy gentleman fellow lad chap guy husband father son brother uncle nephew grandfather grandson dad daddy papa papá pa king prince lord duke earl count baron
  sir monk priest friar clergyman waiter actor landlord host hero sailor soldier policeman fisherman milkman postman workman coachman footman butler
  horseman huntsman woodsman highwayman nobleman countryman seaman salesman fireman watchman foreman salesman barman doorman cabman stepfather stepson
  widower bachelor bridegroom groom squire knight wizard warlock sorcerer emperor bishop vicar parson curate abbot schoolboy schoolmaster headmaster stableboy cowboy urchin
  mann junge herr vater sohn bruder onkel opa großvater könig prinz kerl bursche knabe jüngling gentlemen manservant grandpa marshal merman alderman policeman boatman ferryman old-timer toff carter bandit`,
);
export const NOUNS_F = list(
  `woman girl lady wife mother daughter sister aunt niece grandmother granddaughter mum mom mummy mommy mamma mama queen princess duchess countess baroness
  nun waitress actress landlady hostess heroine governess maid maiden housemaid housekeeper nursemaid chambermaid parlourmaid milkmaid lass dame spinster widow bride bridesmaid
  stepmother stepdaughter schoolgirl schoolmistress mistress seamstress laundress sorceress witch enchantress priestess empress nurse midwife charwoman washerwoman
  frau mädchen mutter tochter schwester tante oma großmutter königin prinzessin dame fräulein gnädige grandma granny ladies barmaid stewardess mermaid matron heiress goddess`,
);
export const NOUNS = list(
  `person stranger child kid baby infant doctor physician surgeon captain colonel major general lieutenant commander admiral sergeant corporal officer pilot
  teacher tutor pupil student professor master servant slave guest visitor friend companion comrade enemy lover neighbour neighbor cousin parent parents orphan prisoner convict criminal thief robber
  murderer killer detective inspector constable sheriff guard guide driver conductor porter clerk cashier secretary lawyer attorney solicitor judge magistrate juror
  merchant trader shopkeeper innkeeper baker butcher carpenter blacksmith miller tailor cobbler farmer shepherd gardener hunter trapper warder jailer gaoler keeper saloon-keeper
  cook chef barber banker broker dealer auctioneer pedlar peddler beggar tramp vagabond traveller traveler pilgrim passenger rider youngster youth teenager adult elder ancient
  writer author poet painter artist musician singer dancer player performer juggler clown speaker narrator reader interlocutor minister preacher deacon chaplain president governor senator ambassador
  creature figure spectre ghost spirit demon devil angel vampire werewolf elf dwarf goblin giant monster dragon robot android alien immortal watcher slayer healer mage ranger warrior archer
  dog hound puppy cat kitten horse mare pony colt donkey ass mule cow ox bull pig sow sheep lamb goat fox wolf bear lion tiger cub mouse rat rabbit hare hatter badger
  mole toad frog owl raven crow parrot eagle hawk duck goose hen cock rooster swan monkey ape elephant snake serpent caterpillar spider beetle bee turtle tortoise lizard gryphon duchess dodo dormouse pigeon fish whale
  boss chief leader chieftain chairman director manager owner employer agent messenger herald ambassador envoy scout spy assassin bodyguard mercenary pirate bosun boatswain mate purser steward
  engineer mechanic scientist inventor chemist druggist apothecary librarian scholar philosopher astronomer hermit recluse madman lunatic invalid patient victim corpse caller suitor admirer rival widower
  heir ward guardian godfather godmother godson fiancé fiancee fiancée sweetheart darling spouse twin sibling native foreigner american englishman frenchman irishman scotchman scotsman german italian
  russian spaniard indian negro swede dutchman welshman jew gypsy newcomer comer onlooker bystander spectator peasant labourer laborer cadet recruit private trooper rebel veteran undertaker sexton beadle
  freundin freund kind arzt doktor lehrer lehrerin schüler schülerin student studentin nachbar nachbarin fremde fremder wirt wirtin diener soldat kapitän hexe zauberer
  voice newcomers operator dispatcher nobleman sentry sentinel bouncer bartender coachman hostler ostler postmaster postmistress cashier hussar bookseller printer editor reporter journalist tenant lodger
  boarder partner colleague assistant apprentice escort ally captor captive hostage survivor oracle prophet seer alchemist minstrel bard jester page herder plumber chauffeur concierge deckhand dame-schoolmistress
  ensign helmsman crewman cop trainer coach healer medic nurse orderly intern hacker thug goon henchman minion overlord senator warden giantess centaur faun nymph fairy pixie imp ogre troll orc hobbit`,
);
/** Nouns for several people at once: they speak, but stand for nobody in particular. */
export const NOUNS_MANY = list(
  `men women boys girls people children kids crowd ladies gentlemen soldiers sailors others both all voices mob audience chorus guests villagers guards twins brothers sisters
  servants friends parents students neighbours neighbors leute männer frauen kinder jungen mädchen`,
);
/** Kin words that are names when they stand alone with a capital ("Mother smiled"). */
export const KIN_NAMES = list(
  'mother father mum mom mama mamma papa dad daddy grandma grandpa granny grandmother grandfather aunt auntie uncle pa ma mommy mummy nurse cook doctor captain professor colonel major sergeant lieutenant commander',
);

/** Verbs that tell who speaks, in the past and the present, as they are written beside direct speech. */
export const SAY = list(
  `said says say asked asks replied replies answered answers cried cries exclaimed exclaims whispered whispers shouted shouts called calls murmured murmurs muttered mutters
  returned rejoined retorted remarked observed continued continues added adds began begins repeated inquired enquired demanded declared announced interrupted insisted
  protested suggested explained explains agreed admitted responded yelled screamed shrieked roared bellowed growled snarled snapped hissed gasped sobbed moaned groaned sighed
  laughed chuckled giggled grinned smiled sneered drawled mumbled stammered stuttered faltered breathed croaked grumbled complained wailed whined pleaded begged urged
  commanded ordered warned thought wondered mused reflected resumed concluded proceeded persisted pursued ejaculated vociferated queried questioned argued objected
  stated asserted affirmed assured confessed acknowledged conceded commented noted promised swore vowed boasted bragged joked teased mocked jeered taunted scoffed
  chimed broke burst put went told tells spoke speaks quoth reckoned ventured hazarded volunteered interposed interjected intervened corrected countered challenged accused
  threatened coaxed soothed comforted consoled apologized apologised greeted welcomed prayed sang chanted recited read quoted cooed purred barked thundered boomed rasped grunted
  snorted sniffed sniffled whimpered wept blurted prompted echoed piped squeaked squealed chirped lisped panted choked spluttered sputtered stormed raged fumed blustered
  informed lied invited advised counselled offered proposed requested recommended finished ended blurted nodded shrugged frowned winced mouthed murmurred hollered hooted howled cackled
  snickered crooned intoned pronounced proclaimed reminded remembered recalled guessed supposed cautioned chided scolded reproved rebuked remonstrated expostulated implored entreated
  besought appealed quavered quoth trilled gulped hailed sighed marvelled marveled allowed opined averred asseverated quipped deadpanned groused griped huffed
  sagte sagt fragte fragt antwortete rief flüsterte meinte erwiderte entgegnete murmelte schrie erklärte brummte seufzte lachte fügte wiederholte stammelte begann`,
);
/** Of those, the ones that hardly ever stand beside speech without telling its speaker. */
export const SAY_SURE = list(
  `said says asked asks replied replies answered cried exclaimed whispered shouted murmured muttered rejoined retorted remarked observed continued added repeated inquired enquired demanded
  declared interrupted protested explained responded yelled screamed shrieked growled snarled snapped hissed gasped drawled mumbled stammered stuttered faltered ejaculated queried pursued
  returned suggested sagte sagt fragte fragt antwortete rief flüsterte meinte erwiderte entgegnete murmelte`,
);

/** Capital words that are no people: days, months, tongues, exclamations, holy names. */
export const NOT_NAMES = list(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december christmas easter english french german
  latin greek spanish italian american british irish scottish scotch welsh russian chinese japanese indian european african dutch swedish roman christian catholic protestant jewish god heaven
  lord jesus christ hell oh ah yes no well why what when where who how ok okay tv chapter part book volume prologue epilogue bible internet earth europe england london paris america
  france germany ireland scotland wales italy spain russia india china japan africa street road avenue square house hall park lane bridge river lake mount hotel castle church cathedral
  university college school company club society mr mrs ms dr sir madam miss ma’am ma'am sir dear good great o'clock north south east west northern southern new york boston chicago washington
  herr frau gott himmel ja nein ich er sie es wir ihr und aber der die das ein eine thank thanks please goodbye hello hi hey yeah nope god's amen providence satan state states union congress parliament u.s
  eh aha ho ow hm hmm hallo hullo ooh aw whew ugh hush alas ahem hurrah hurray bah pah tut hah oho huh ouch phew damn damned dammit damnation curse confound bother heck gosh golly crikey blimey gracious
  nobody somebody everybody anybody someone everyone anyone nothing something everything none each both either neither another others one two three four five six seven eight nine ten
  der den dem des ein eine einen er sie es ich du wir ihr sein seine mein meine und oder aber doch nur so wie was wer wo nun da als wenn dann noch auch nicht`,
);
/** Words before a capital word that make it a place. */
export const PLACE_BEFORE = list('in at from near through around across toward towards into throughout of');

/** Adjectives and adverbs that may stand between an article and the noun it belongs to are anything; these end the search. */
export const STOPS = list(
  `and or but who which that is was were are be been being had has have do did of in on at to from with by for as if when while then there than not so
  und oder aber der die das ist war`,
);
