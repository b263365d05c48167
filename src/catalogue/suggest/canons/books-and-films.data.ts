/** Canons of books and films, as in `television.data.ts`. */
export const BOOKS_AND_FILMS = `
Harry Potter - J. K. Rowling|HP; Harry Potter; HPFGU; HPforGrownups|Harry Potter=Potter; Ron Weasley; Hermione Granger=Granger; Severus Snape; Draco Malfoy=Malfoy; Albus Dumbledore; Sirius Black=Padfoot; Remus Lupin=Moony; James Potter=Prongs; Lily Evans Potter=Lily Evans; Peter Pettigrew=Wormtail; Ginny Weasley; Lucius Malfoy; Narcissa Malfoy; Voldemort=Tom Riddle; Neville Longbottom; Luna Lovegood; Fred Weasley; George Weasley; Minerva McGonagall; Rubeus Hagrid; Nymphadora Tonks; Bellatrix Lestrange; Blaise Zabini; Percy Weasley; Bill Weasley; Charlie Weasley; Pansy Parkinson; Cho Chang; Oliver Wood; Hogwarts; Gryffindor; Slytherin; Seamus Finnigan; Fleur Delacour; Viktor Krum; Regulus Black; Dobby
Fantastic Beasts|FBAWTFT|Newt Scamander; Credence Barebone; Percival Graves; Tina Goldstein; Queenie Goldstein; Jacob Kowalski; Gellert Grindelwald; Theseus Scamander; Leta Lestrange
The Lord of the Rings - J. R. R. Tolkien|LOTR; LotR; Lord of the Rings|Frodo Baggins; Samwise Gamgee; Meriadoc Brandybuck=Merry; Peregrin Took=Pippin; Aragorn=Strider, Elessar; Legolas; Gimli; Boromir; Faramir; Gandalf=Mithrandir; Éowyn=Eowyn; Éomer=Eomer; Arwen; Elrond; Galadriel; Gollum=Sméagol, Smeagol; Sauron; Saruman; Denethor; Théoden=Theoden; Haldir; Elladan; Elrohir; Gondor; Rivendell; Mordor; Rohan; Imladris
The Hobbit - J. R. R. Tolkien|Hobbit; The Hobbit|Bilbo Baggins; Thorin Oakenshield; Kíli=Kili; Fíli=Fili; Dwalin; Balin; Bofur; Thranduil; Tauriel; Bard; Smaug; Erebor; Dís; Gloin; Bombur
The Silmarillion and other histories of Middle-Earth - J. R. R. Tolkien|Silm; Silmarillion|Maedhros; Maglor; Fingon; Fëanor=Feanor; Celegorm; Curufin; Finrod; Fingolfin; Turgon; Melkor=Morgoth; Lúthien=Luthien; Beren; Túrin=Turin; Glorfindel; Ecthelion; Gil-galad; Annatar; Celebrimbor; Gondolin; Nargothrond; Doriath; Valinor
Sherlock Holmes - Arthur Conan Doyle|ACD; Sherlock Holmes; ACD Holmes|Sherlock Holmes=Holmes; John Watson=Dr. Watson; Mrs. Hudson; G. Lestrade=Inspector Lestrade; James Moriarty=Professor Moriarty; Mycroft Holmes; Irene Adler; Mary Morstan; Tobias Gregson; Sebastian Moran; Baker Street; Charles Augustus Milverton; Stanley Hopkins
A. J. Raffles - E. W. Hornung|Raffles|A. J. Raffles; Bunny Manders; Inspector Mackenzie
Alice's Adventures in Wonderland - Lewis Carroll|Alice in Wonderland|Alice; Mad Hatter; March Hare; White Rabbit; Cheshire Cat; Queen of Hearts; Dormouse; Mock Turtle; Gryphon; Caterpillar; Dinah; Duchess; Tweedledee; Tweedledum; Humpty Dumpty; Jabberwock; Red Queen; White Queen
Dracula - Bram Stoker|Dracula|Count Dracula=Dracula; Jonathan Harker; Mina Murray Harker=Mina Harker, Mina; Lucy Westenra; Abraham Van Helsing; John Seward=Dr. Seward; Quincey Morris; Arthur Holmwood=Lord Godalming; Renfield; Whitby; Carfax
Frankenstein - Mary Shelley|Frankenstein|Victor Frankenstein=Frankenstein; Elizabeth Lavenza; Henry Clerval; Robert Walton; Justine Moritz; Alphonse Frankenstein; Felix De Lacey; Safie; Krempe; Waldman
Pride and Prejudice - Jane Austen|P&P; Pride and Prejudice|Elizabeth Bennet=Lizzy; Fitzwilliam Darcy=Darcy, Mr. Darcy; Jane Bennet; Charles Bingley=Bingley; Lydia Bennet; Kitty Bennet; George Wickham; Charlotte Lucas; William Collins; Catherine de Bourgh; Caroline Bingley; Georgiana Darcy; Pemberley; Longbourn; Netherfield; Meryton
Sense and Sensibility - Jane Austen|S&S Austen; Sense and Sensibility|Elinor Dashwood; Marianne Dashwood; Edward Ferrars; John Willoughby; Christopher Brandon=Colonel Brandon; Lucy Steele; Mrs. Jennings; Barton
Emma - Jane Austen|Emma Woodhouse|Emma Woodhouse; George Knightley; Harriet Smith; Frank Churchill; Jane Fairfax; Philip Elton; Miss Bates; Hartfield; Highbury; Donwell
Persuasion - Jane Austen|Persuasion|Anne Elliot; Frederick Wentworth; Walter Elliot; Louisa Musgrove; Charles Musgrove; Harville; Benwick; Kellynch; Uppercross
Jane Eyre - Charlotte Brontë|Jane Eyre|Jane Eyre; Edward Rochester; Bertha Mason; Adèle Varens=Adele; St. John Rivers; Helen Burns; Thornfield; Blanche Ingram; Mrs. Fairfax; Grace Poole; Lowood
Wuthering Heights - Emily Brontë|Wuthering Heights|Heathcliff; Catherine Earnshaw; Edgar Linton; Hindley Earnshaw; Hareton Earnshaw; Nelly Dean; Isabella Linton; Lockwood; Thrushcross Grange
Great Expectations - Charles Dickens|Great Expectations|Pip; Estella Havisham=Estella; Miss Havisham; Abel Magwitch; Joe Gargery; Herbert Pocket; Jaggers; Wemmick; Biddy; Bentley Drummle; Pumblechook; Orlick; Matthew Pocket
Little Women - Louisa May Alcott|Little Women|Jo March; Meg March; Beth March; Amy March; Theodore Laurence=Laurie; Marmee; Friedrich Bhaer; John Brooke; Aunt March
Anne of Green Gables - L. M. Montgomery|AoGG; Anne of Green Gables|Anne Shirley; Gilbert Blythe; Diana Barry; Marilla Cuthbert; Matthew Cuthbert; Rachel Lynde; Rilla Blythe; Kenneth Ford; Walter Blythe; Avonlea; Ingleside; Green Gables
The Secret Garden - Frances Hodgson Burnett|Secret Garden|Mary Lennox; Dickon Sowerby; Colin Craven; Archibald Craven; Martha Sowerby; Ben Weatherstaff; Misselthwaite; Mrs. Medlock
The Wonderful Wizard of Oz & Related Fandoms|Oz; Wizard of Oz|Dorothy Gale=Dorothy; Tin Woodman; Scarecrow; Cowardly Lion; Toto; Emerald City; Glinda; Ozma; Munchkins; Winkies; Winged Monkeys
Wicked - All Media Types|Wicked|Elphaba Thropp; Glinda Upland; Fiyero Tigelaar; Nessarose; Boq; Madame Morrible; Shiz
Winnie-the-Pooh - A. A. Milne|Winnie-the-Pooh|Winnie-the-Pooh=Pooh; Piglet; Eeyore; Christopher Robin; Tigger; Kanga; Roo; Owl
The Wind in the Willows - Kenneth Grahame|Wind in the Willows|Mole=Moly; Ratty=Rat; Toad=Mr. Toad; Badger=Mr. Badger; Toad Hall; Otter; Portly; Wild Wood
Peter Pan & Related Fandoms|Peter Pan|Peter Pan; Wendy Darling; Captain Hook; Tinker Bell; John Darling; Michael Darling; Tootles; Smee; Neverland
Treasure Island - Robert Louis Stevenson|Treasure Island|Jim Hawkins; Long John Silver; David Livesey=Dr. Livesey; John Trelawney; Captain Smollett; Ben Gunn; Billy Bones; Hispaniola; Israel Hands; Captain Flint; Black Dog; Admiral Benbow
The Phantom of the Opera|PotO; Phantom of the Opera; POTO|Erik; Christine Daaé=Christine Daae; Raoul de Chagny; Madame Giry; Meg Giry; Nadir Khan; Carlotta; Opera Ghost
Les Misérables|Les Mis; Les Misérables - Victor Hugo|Jean Valjean; Javert; Enjolras; Grantaire; Marius Pontmercy; Cosette; Fantine; Éponine=Eponine; Combeferre; Courfeyrac; Feuilly; Bahorel; Jehan Prouvaire; Thénardier; Gavroche; Joly
The Three Musketeers - Alexandre Dumas|3M; Musketeers|d'Artagnan; Athos; Porthos; Aramis; Milady; Richelieu; Buckingham; Planchet; Tréville; Rochefort
Jeeves & Wooster|Jeeves; Jeeves and Wooster|Reginald Jeeves; Bertie Wooster=Bertram Wooster; Aunt Agatha; Aunt Dahlia; Gussie Fink-Nottle; Bingo Little; Madeline Bassett; Honoria Glossop; Roderick Spode; Drones
Lord Peter Wimsey - Dorothy L. Sayers|LPW; Lord Peter Wimsey|Peter Wimsey=Lord Peter; Harriet Vane; Mervyn Bunter; Charles Parker; Freddy Arbuthnot; Duchess of Denver; Miss Climpson; Gerald Wimsey; Inspector Sugg
Father Brown - G. K. Chesterton|Father Brown|Father Brown; Flambeau; Aristide Valentin
Hercule Poirot - Agatha Christie|Poirot|Hercule Poirot; Arthur Hastings=Captain Hastings; James Japp; Miss Lemon; Ariadne Oliver
The Time Quartet - Madeleine L'Engle|TQ|Meg Murry; Calvin O'Keefe; Charles Wallace Murry; Sandy Murry; Mrs. Whatsit; Mrs. Which; Camazotz
Chronicles of Narnia - C. S. Lewis|Narnia|Peter Pevensie; Susan Pevensie; Edmund Pevensie; Lucy Pevensie; Aslan; Caspian; Eustace Scrubb; Jill Pole; Mr. Tumnus; Reepicheep; Cair Paravel; Jadis; Trumpkin; Puddleglum; Narnia
His Dark Materials - Philip Pullman|HDM|Lyra Belacqua; Will Parry; Pantalaimon; Lord Asriel; Marisa Coulter; Iorek Byrnison; Lee Scoresby; Serafina Pekkala; Roger Parslow; Mary Malone
A Song of Ice and Fire - George R. R. Martin|ASOIAF|Jon Snow; Daenerys Targaryen; Tyrion Lannister; Arya Stark; Sansa Stark; Jaime Lannister; Cersei Lannister; Eddard Stark; Rhaegar Targaryen; Lyanna Stark; Sandor Clegane; Brienne of Tarth; Loras Tyrell; Renly Baratheon; Stannis Baratheon; Davos Seaworth; Winterfell; Westeros
Discworld - Terry Pratchett|Discworld|Samuel Vimes; Havelock Vetinari; Carrot Ironfoundersson; Angua; Rincewind; Granny Weatherwax; Nanny Ogg; Moist von Lipwig; Tiffany Aching; Nobby Nobbs; Fred Colon; Sybil Ramkin; Ponder Stibbons; Ankh-Morpork; Cheery Littlebottom; Lu-Tze; Twoflower
Good Omens - Neil Gaiman & Terry Pratchett|GO|Aziraphale; Crowley; Adam Young; Anathema Device; Newton Pulsifer; Beelzebub; Shadwell; Hastur; Ligur; Madame Tracy
Vorkosigan Saga - Lois McMaster Bujold|Vorkosigan|Miles Vorkosigan; Aral Vorkosigan; Cordelia Naismith; Ivan Vorpatril; Gregor Vorbarra; Simon Illyan; Ekaterin Vorsoisson; Elli Quinn; Mark Vorkosigan; Byerly Vorrutyer; Barrayar; Ky Tung; Bel Thorne
Honor Harrington Series - David Weber|HH Weber|Honor Harrington; Nimitz; Hamish Alexander; Michelle Henke; Alistair McKeon; Thomas Theisman; Rafael Cardones; Manticore
Valdemar Series - Mercedes Lackey|Valdemar|Vanyel Ashkevron; Tylendel Frelennye; Stefen; Talia; Elspeth; Kerowyn; Savil; Yfandes; Skif; Haven; Companion; Alberich
Dragonriders of Pern - Anne McCaffrey|Pern; DRoP|F'lar; Lessa; F'nor; Jaxom; Robinton; Menolly; Ruth; Mnementh; Ramoth; Piemur; Sebell; Moreta; Benden; Ruatha
Temeraire - Naomi Novik|Temeraire|William Laurence; Temeraire; Tharkay; John Granby; Iskierka; Jane Roland; Emily Roland; Maximus; Berkley; Lily; Catherine Harcourt
Aubrey-Maturin Series - Patrick O'Brian|Aubreyad|Jack Aubrey; Stephen Maturin; Tom Pullings; Preserved Killick; Barrett Bonden; Sophie Williams; Diana Villiers; James Dillon; William Mowett
Horatio Hornblower - C. S. Forester|HH; Hornblower|Horatio Hornblower; William Bush; Archie Kennedy; Edward Pellew; Matthews; Styles; Jack Simpson; Clayton; Lady Barbara Wellesley; Indefatigable; Renown
Sharpe - Bernard Cornwell|Sharpe|Richard Sharpe; Patrick Harper; Obadiah Hakeswill; Daniel Hagman; Teresa Moreno; William Frederickson; Hogan; Cooper; Harris; Wellington
Twilight Series - Stephenie Meyer|Twilight|Bella Swan; Edward Cullen; Jacob Black; Alice Cullen; Jasper Hale; Carlisle Cullen; Esme Cullen; Rosalie Hale; Emmett Cullen; Charlie Swan; Renesmee Cullen; Seth Clearwater; Leah Clearwater; Forks; Volturi
The Hunger Games - Suzanne Collins|THG; Hunger Games|Katniss Everdeen; Peeta Mellark; Gale Hawthorne; Haymitch Abernathy; Finnick Odair; Primrose Everdeen; Johanna Mason; Effie Trinket; Annie Cresta; Cinna; President Snow; Cato; Panem; Rue
Percy Jackson and the Olympians - Rick Riordan|PJO; Percy Jackson|Percy Jackson; Annabeth Chase; Grover Underwood; Nico di Angelo; Thalia Grace; Luke Castellan; Jason Grace; Piper McLean; Leo Valdez; Hazel Levesque; Frank Zhang; Clarisse La Rue; Will Solace; Reyna; Chiron; Tyson
The Mortal Instruments - Cassandra Clare|TMI; Shadowhunters|Alec Lightwood; Magnus Bane; Clary Fray; Jace Wayland; Isabelle Lightwood; Simon Lewis; Jocelyn Fray; Luke Garroway; Max Lightwood; Sebastian Morgenstern; Raphael Santiago
Divergent Series - Veronica Roth|Divergent|Tris Prior; Tobias Eaton; Christina; Uriah Pedrad; Zeke Pedrad; Eric Coulter; Dauntless; Caleb Prior
Artemis Fowl - Eoin Colfer|AF|Artemis Fowl; Holly Short; Domovoi Butler; Juliet Butler; Foaly; Mulch Diggums; Julius Root; Trouble Kelp; Opal Koboi; Minerva Paradizo
Animorphs - Katherine A. Applegate|Animorphs|Jake Berenson; Marco; Rachel; Cassie; Tobias; Ax; Aximili; Visser Three; Yeerk; Andalite
The Baby-Sitters Club - Ann M. Martin|BSC|Kristy Thomas; Claudia Kishi; Stacey McGill; Mary Anne Spier; Dawn Schafer; Mallory Pike; Jessi Ramsey; Abby Stevenson; Stoneybrook
Tortall - Tamora Pierce|Tortall|Alanna of Trebond; Jonathan of Conte; George Cooper; Veralidaine Sarrasri=Daine; Numair Salmalin; Keladry of Mindelan; Nealan of Queenscove; Alianne Cooper; Raoul of Goldenlake; Tortall; Beka Cooper
Captive Prince - C. S. Pacat|CaPri|Damianos=Damen; Laurent; Jokaste; Kastor; Nikandros; Vere; Akielos; Auguste
The Raven Cycle - Maggie Stiefvater|TRC|Ronan Lynch; Adam Parrish; Richard Gansey=Gansey; Blue Sargent; Noah Czerny; Declan Lynch; Henry Cheng; Henrietta; Cabeswater
Six of Crows - Leigh Bardugo|SoC|Kaz Brekker; Inej Ghafa; Jesper Fahey; Wylan Van Eck; Nina Zenik; Matthias Helvar; Ketterdam
The Vampire Chronicles - Anne Rice|VC; Vampire Chronicles|Lestat de Lioncourt; Louis de Pointe du Lac; Armand; Claudia; Marius de Romanus; Daniel Molloy; David Talbot; Gabrielle de Lioncourt; Nicolas de Lenfent; Akasha
Star Wars Original Trilogy|SW; Star Wars|Luke Skywalker=Skywalker; Han Solo; Leia Organa; Darth Vader; Obi-Wan Kenobi=Ben Kenobi; Chewbacca=Chewie; Lando Calrissian; C-3PO=Threepio; R2-D2=Artoo; Yoda; Boba Fett; Wedge Antilles; Tatooine; Palpatine; Mara Jade; Tarkin
Star Wars Prequel Trilogy|TPM; SWEP1; Star Wars: The Phantom Menace|Qui-Gon Jinn; Obi-Wan Kenobi; Anakin Skywalker; Padmé Amidala=Padme; Mace Windu; Darth Maul; Yoda; Palpatine; Bant Eerin; Dooku; Shmi Skywalker; Jar Jar Binks; Jango Fett; Coruscant; Naboo
Star Wars Sequel Trilogy|TFA; Star Wars: The Force Awakens|Rey; Finn; Poe Dameron; Kylo Ren=Ben Solo; Armitage Hux; Phasma; BB-8; Leia Organa; Rose Tico; Snoke; Jakku
Rogue One: A Star Wars Story|Rogue One|Jyn Erso; Cassian Andor; Bodhi Rook; Chirrut Îmwe=Chirrut; Baze Malbus; K-2SO; Galen Erso; Orson Krennic; Scarif
Star Trek: Alternate Original Series (Movies)|AOS; ST XI; Star Trek Reboot; STXI|James T. Kirk=Jim Kirk, Kirk; Spock; Leonard McCoy; Nyota Uhura; Christopher Pike; Gaila; Winona Kirk; George Kirk; Jaylah; Nero
The Avengers (Marvel Movies)|MCU; Avengers; Marvel Cinematic Universe|Steve Rogers=Captain America; Tony Stark=Iron Man; Natasha Romanov=Black Widow; Clint Barton=Hawkeye; Bruce Banner=Hulk; Thor; Loki; James "Bucky" Barnes=Bucky; Sam Wilson; Nick Fury; Phil Coulson; Pepper Potts; James Rhodes=Rhodey; Maria Hill; Peggy Carter; Wanda Maximoff; Pietro Maximoff; Jane Foster; Vision; Peter Parker; T'Challa; Darcy Lewis; Scott Lang; Stephen Strange; JARVIS; Brock Rumlow
X-Men (Movies)|XMM; XMF; X-Men; X-Men Movieverse|Logan=Wolverine; Marie D'Ancanto=Rogue; Charles Xavier=Professor X; Erik Lehnsherr=Magneto; Scott Summers=Cyclops; Jean Grey; Ororo Munroe=Storm; Bobby Drake=Iceman; John Allerdyce=Pyro; Raven Darkholme=Mystique; Hank McCoy=Beast; Kurt Wagner=Nightcrawler; Victor Creed=Sabretooth; Alex Summers=Havok; Sean Cassidy=Banshee; Moira MacTaggert; Kitty Pryde; Remy LeBeau=Gambit
Pirates of the Caribbean (Movies)|PotC; POTC; Pirates of the Caribbean|Jack Sparrow; Will Turner; Elizabeth Swann; James Norrington; Hector Barbossa; Weatherby Swann; Cutler Beckett; Bootstrap Bill; Joshamee Gibbs; Davy Jones; Black Pearl; Tortuga; Gillette; Groves
The Matrix (Movies)|Matrix|Neo=Thomas Anderson; Trinity; Morpheus; Agent Smith; Niobe; Tank; Oracle; Cypher; Nebuchadnezzar
The Mummy (Movies 1999-2008)|Mummy|Rick O'Connell; Evelyn Carnahan; Jonathan Carnahan; Ardeth Bay; Imhotep; Beni Gabor; Anck-su-namun; Med-jai; Hamunaptra
Labyrinth (1986)|Labyrinth|Jareth; Sarah Williams; Hoggle; Ludo; Sir Didymus; Toby Williams; Goblin King; Goblin City
The Fast and the Furious Series|F&F; TFATF|Dominic Toretto; Brian O'Conner; Letty Ortiz; Mia Toretto; Roman Pearce; Vince; Jesse; Luke Hobbs; Deckard Shaw
Once Upon a Time in Mexico (2003)|OUATIM|Sheldon Sands; El Mariachi; Ajedrez; Barillo; Cucuy
Inception (2010)|Inception|Dominick Cobb; Arthur; Eames; Ariadne; Robert Fischer; Saito; Mal Cobb; Yusuf; Peter Browning
James Bond (Craig Movies)|007; James Bond|James Bond; Q; M; Eve Moneypenny; Felix Leiter; Vesper Lynd; Raoul Silva; Gareth Mallory; Bill Tanner; Alec Trevelyan
Kingsman (Movies)|Kingsman|Harry Hart; Eggsy Unwin; Merlin; Roxy Morton; Chester King; Michelle Unwin; Richmond Valentine; Gazelle
Sherlock Holmes (Downey films)|SH09|Sherlock Holmes; John Watson; Mary Morstan; Lord Blackwood; Irene Adler; Gladstone
Pacific Rim (Movies)|PacRim|Raleigh Becket; Mako Mori; Newton Geiszler; Hermann Gottlieb; Stacker Pentecost; Chuck Hansen; Herc Hansen; Tendo Choi; Hannibal Chau; Yancy Becket; Gipsy Danger; Kaiju
Mad Max: Fury Road|MMFR|Imperator Furiosa; Max Rockatansky; Nux; Immortan Joe; Toast; Capable; Angharad; Citadel
Inglourious Basterds|IB|Aldo Raine; Hans Landa; Donny Donowitz; Shosanna Dreyfus; Hugo Stiglitz; Archie Hicox; Smithson Utivich
Newsies|Newsies|Jack Kelly; David Jacobs; Spot Conlon; Racetrack Higgins; Crutchie Morris; Kid Blink; Mush Meyers; Les Jacobs; Katherine Plumber; Joseph Pulitzer
The Outsiders - S. E. Hinton|Outsiders|Ponyboy Curtis; Sodapop Curtis; Darry Curtis; Johnny Cade; Dallas Winston; Two-Bit Mathews; Steve Randle; Cherry Valance
The Breakfast Club (1985)|TBC film|John Bender; Claire Standish; Andrew Clark; Brian Johnson; Allison Reynolds; Richard Vernon
Ghostbusters|GB|Peter Venkman; Ray Stantz; Egon Spengler; Winston Zeddemore; Janine Melnitz; Dana Barrett; Slimer; Louis Tully
Indiana Jones Series|Indy|Indiana Jones=Indy; Marion Ravenwood; Marcus Brody; Sallah; Henry Jones; Short Round; René Belloq
Back to the Future (Movies)|BTTF|Marty McFly; Emmett Brown=Doc Brown; Biff Tannen; Lorraine Baines; George McFly; Jennifer Parker; Hill Valley; DeLorean; Clara Clayton
Highlander (Movies)|Highlander movie|Connor MacLeod; Ramirez; Kurgan; Brenda Wyatt; Heather MacDonald
Top Gun (Movies)|Top Gun|Pete Mitchell=Maverick; Tom Kazansky=Iceman; Nick Bradshaw=Goose; Bradley Bradshaw=Rooster; Charlie Blackwood; Jake Seresin=Hangman; Mike Metcalf=Viper; Beau Simpson
How to Train Your Dragon (Movies)|HTTYD|Hiccup Haddock; Astrid Hofferson; Toothless; Stoick; Gobber; Snotlout Jorgenson; Fishlegs Ingerman; Ruffnut; Tuffnut; Berk
Frozen (Disney Movies)|Frozen|Elsa; Anna; Kristoff; Olaf; Sven; Hans; Arendelle
Rise of the Guardians (2012)|RotG|Jack Frost; Pitch Black; E. Aster Bunnymund; Nicholas St. North; Toothiana; Sandy; Jamie Bennett
To Kill a Mockingbird - Harper Lee|TKAM|Scout Finch; Jem Finch; Atticus Finch; Boo Radley; Dill Harris; Calpurnia; Maycomb
Gone with the Wind - Margaret Mitchell|GWTW|Scarlett O'Hara; Rhett Butler; Melanie Hamilton; Ashley Wilkes; Mammy; Tara; Bonnie Blue Butler; Suellen O'Hara
The Great Gatsby - F. Scott Fitzgerald|Gatsby|Jay Gatsby; Nick Carraway; Daisy Buchanan; Tom Buchanan; Jordan Baker; George Wilson; Myrtle Wilson; Meyer Wolfshiem
Conan - Robert E. Howard|Conan|Conan; Bêlit=Belit; Valeria; Cimmeria=Cimmerian; Thoth-Amon; Aquilonia; Hyboria; Crom; Stygia
John Carter of Mars - Edgar Rice Burroughs|Barsoom|John Carter; Dejah Thoris; Tars Tarkas; Barsoom; Helium; Thark; Sola; Woola; Kantos Kan; Sab Than; Zodanga
The War of the Worlds|WotW|Ogilvy; Martians; Artilleryman; Woking; Horsell
Cthulhu Mythos - H. P. Lovecraft|Lovecraft; Cthulhu Mythos|Cthulhu; Nyarlathotep; Randolph Carter; Herbert West; Miskatonic; Arkham; Innsmouth; Yog-Sothoth; Azathoth; Necronomicon; Wilbur Whateley; R'lyeh
The Foundation - Isaac Asimov|Foundation|Hari Seldon; Salvor Hardin; Bayta Darell; R. Daneel Olivaw; Elijah Baley; Terminus; Trantor; Gaal Dornick; The Mule
Dune - Frank Herbert|Dune|Paul Atreides=Muad'Dib; Lady Jessica; Duncan Idaho; Gurney Halleck; Chani; Stilgar; Feyd-Rautha; Vladimir Harkonnen; Leto Atreides; Arrakis; Irulan; Bene Gesserit
The Hitchhiker's Guide to the Galaxy - Douglas Adams|HHGTTG; H2G2|Arthur Dent; Ford Prefect; Zaphod Beeblebrox; Trillian; Marvin; Slartibartfast; Vogon; Magrathea
Ender's Game Series - Orson Scott Card|Ender|Ender Wiggin; Valentine Wiggin; Peter Wiggin; Petra Arkanian; Alai; Hyrum Graff; Mazer Rackham; Bonzo Madrid
The Locked Tomb Series - Tamsyn Muir|TLT|Gideon Nav; Harrowhark Nonagesimus=Harrow; Camilla Hect; Palamedes Sextus; Ianthe Tridentarius; Coronabeth; Dulcinea Septimus; Canaan House
Tiān Guān Cì Fú - Mò Xiāng Tóng Xiù|TGCF; Heaven Official's Blessing|Xie Lian; Hua Cheng; Feng Xin; Mu Qing; Shi Qingxuan; He Xuan; Ling Wen; Jun Wu; Pei Ming
The Goblin Emperor - Katherine Addison|TGE|Maia Drazhar; Csevet Aisava; Cala Athmaza; Deret Beshelar; Csethiro Ceredin; Untheileneise
Red White & Royal Blue - Casey McQuiston|RWRB|Alex Claremont-Diaz; Henry Fox-Mountchristen-Windsor; June Claremont-Diaz; Nora Holleran; Zahra Bankston; Percy Okonjo
`;
