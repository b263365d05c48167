/** Canons of television. A line: name as archives write it | short names and codes; | characters; nicknames after "=". */
export const TELEVISION = `
Star Trek: The Original Series|TOS; Star Trek TOS; ST:TOS; Classic Trek|James T. Kirk=Jim Kirk, Captain Kirk, Jim, Kirk; Spock=Mr. Spock, S'chn T'gai Spock; Leonard McCoy=Bones, Dr. McCoy; Montgomery Scott=Scotty, Mr. Scott; Nyota Uhura; Hikaru Sulu; Pavel Chekov; Christine Chapel=Nurse Chapel; Sarek; Amanda Grayson; T'Pring; T'Pau; Janice Rand; Carol Marcus; Khan Noonien Singh
Star Trek: The Next Generation|TNG; Star Trek TNG; ST:TNG|Jean-Luc Picard=Captain Picard; William Riker=Will Riker, Number One; Data=Mr. Data, Lieutenant Commander Data; Beverly Crusher=Dr. Crusher; Deanna Troi=Counselor Troi; Geordi La Forge=Geordi LaForge; Worf; Wesley Crusher; Q; Guinan; Tasha Yar; Lwaxana Troi; Ro Laren; Miles O'Brien; Alexander Rozhenko; K'Ehleyr
Star Trek: Deep Space Nine|DS9; DSN; Star Trek DS9; ST:DS9|Benjamin Sisko=Ben Sisko, Captain Sisko; Kira Nerys=Major Kira; Julian Bashir=Dr. Bashir; Elim Garak; Jadzia Dax; Ezri Dax; Odo; Quark; Miles O'Brien=Chief O'Brien; Keiko O'Brien; Jake Sisko; Rom; Nog; Gul Dukat=Dukat; Weyoun; Leeta; Kai Winn; Worf; Morn; Enabran Tain
Star Trek: Voyager|VOY; VGR; Star Trek VOY; ST:VOY; Voyager|Kathryn Janeway=Captain Janeway; Chakotay; B'Elanna Torres; Tom Paris=Paris; Harry Kim; Tuvok; Neelix; Kes; Seven of Nine=Seven, Annika Hansen; The Doctor; Seska; Icheb; Naomi Wildman; Owen Paris; Samantha Wildman
Star Trek: Enterprise|ENT; Star Trek ENT; ST:ENT|Jonathan Archer=Captain Archer; T'Pol; Charles "Trip" Tucker III=Trip Tucker, Trip; Malcolm Reed; Hoshi Sato; Travis Mayweather; Phlox; Porthos; Shran; Soval; Maxwell Forrest
Star Trek: Discovery|DSC; DISCO; Star Trek Discovery|Michael Burnham; Saru; Paul Stamets; Hugh Culber; Sylvia Tilly; Gabriel Lorca; Ash Tyler; Keyla Detmer; Philippa Georgiou; Katrina Cornwell; Christopher Pike; Joann Owosekun; Voq
The X-Files|XF; TXF; X-Files; ATXC; alt.tv.x-files.creative|Fox Mulder=Mulder; Dana Scully=Scully; Walter Skinner; Alex Krycek; John Doggett; Monica Reyes; Cigarette Smoking Man=Cancer Man, CSM; Melvin Frohike; John Byers; Richard Langly; Margaret Scully=Maggie Scully; Samantha Mulder; Marita Covarrubias; Diana Fowley; Jeffrey Spender; Deep Throat
Millennium (TV)|MLM; MillenniuM|Frank Black; Catherine Black; Jordan Black; Peter Watts; Lara Means; Emma Hollis; Lucy Butler; Bob Bletcher
Buffy the Vampire Slayer|BtVS; Buffy; BUFFYFIC; buffyfic|Buffy Summers=Buff; Willow Rosenberg=Will; Xander Harris; Rupert Giles; Spike=William the Bloody; Angel=Angelus; Cordelia Chase=Cordy; Oz=Daniel Osbourne; Faith Lehane; Dawn Summers; Joyce Summers; Tara Maclay; Anya Jenkins=Anyanka; Drusilla=Dru; Riley Finn; Jenny Calendar; Wesley Wyndam-Pryce; Kendra Young; Kennedy; Andrew Wells; Jonathan Levinson; Glorificus; Sunnydale
Angel: the Series|AtS; Angel the Series; Angel|Angel=Angelus; Cordelia Chase=Cordy; Wesley Wyndam-Pryce; Charles Gunn; Winifred Burkle=Fred; Lorne; Lilah Morgan; Lindsey McDonald; Allen Francis Doyle; Connor; Kate Lockley; Illyria; Darla; Spike; Holland Manners; Gavin Park
Firefly|FF:S; Serenity; Firefly/Serenity|Malcolm Reynolds=Mal; Zoe Washburne; Hoban Washburne=Wash; Inara Serra; Jayne Cobb; Kaylee Frye; Simon Tam; River Tam; Shepherd Book; Badger; Saffron
Dollhouse|Dollhouse|Echo; Paul Ballard; Adelle DeWitt; Topher Brink; Boyd Langton; Sierra; Victor; Whiskey; Dr. Saunders; Bennett Halverson; Alpha
Xena: Warrior Princess|XWP; Xena|Xena; Gabrielle; Callisto; Ares; Joxer; Autolycus; Argo; Solan; Ephiny; Aphrodite; Borias; Najara; Amphipolis; Poteidaia
Hercules: The Legendary Journeys|HTLJ; Hercules|Hercules; Iolaus; Iphicles; Alcmene; Salmoneus; Ares; Autolycus; Nebula; Jason; Morrigan; Callisto
Stargate SG-1|SG1; SG-1; Stargate; Stargate SG1|Jack O'Neill; Samantha Carter=Sam Carter, Carter; Daniel Jackson; Teal'c; George Hammond; Janet Fraiser=Dr. Fraiser; Cameron Mitchell; Vala Mal Doran; Jonas Quinn; Bra'tac; Apophis; Jacob Carter; Selmak; Walter Harriman; Cassandra Fraiser; Anubis; Goa'uld; Tok'ra; Skaara; Sha're
Stargate Atlantis|SGA; Stargate: Atlantis|John Sheppard; Rodney McKay; Teyla Emmagan; Ronon Dex; Elizabeth Weir; Carson Beckett; Radek Zelenka; Aiden Ford; Evan Lorne; Steven Caldwell; Todd; Jennifer Keller; Richard Woolsey; Laura Cadman; Chuck Campbell; Wraith; Jeannie Miller; Acastus Kolya
Stargate Universe|SGU|Nicholas Rush; Everett Young; Eli Wallace; Matthew Scott; Chloe Armstrong; Tamara Johansen=TJ; Ronald Greer; Camile Wray; Vanessa James; Dale Volker; David Telford
Babylon 5|B5; Bab5; Babylon5|John Sheridan; Delenn; Susan Ivanova; Michael Garibaldi; G'Kar; Londo Mollari; Vir Cotto; Lennier; Stephen Franklin; Marcus Cole; Lyta Alexander; Talia Winters; Jeffrey Sinclair; Kosh; Alfred Bester; Zack Allan; Na'Toth; Lorien; Elizabeth Lochley; Minbari; Centauri
Crusade|Crusade|Matthew Gideon; Galen; Dureena Nafeel; John Matheson; Max Eilerson; Sarah Chambers
Farscape|FS; Farscape|John Crichton; Aeryn Sun; Ka D'Argo=D'Argo; Chiana; Zhaan; Rygel; Scorpius; Bialar Crais; Pilot; Moya; Stark; Jool; Sikozu; Noranti; Talyn; Peacekeeper
Andromeda|GRA; Gene Roddenberry's Andromeda|Dylan Hunt; Beka Valentine; Tyr Anasazi; Seamus Harper; Trance Gemini; Rommie; Rev Bem; Telemachus Rhade; Charlemagne Bolivar; Nietzschean
Earth: Final Conflict|EFC; E:FC|William Boone; Liam Kincaid; Da'an; Zo'or; Ronald Sandoval; Lili Marquette; Renee Palmer; Augur; Jonathan Doors; Taelon
seaQuest DSV|SQ; seaQuest|Nathan Bridger; Lucas Wolenczak; Kristin Westphalen; Jonathan Ford; Katherine Hitchcock; Tim O'Neill; Miguel Ortiz; Ben Krieg; Tony Piccolo; Dagwood; Oliver Hudson
Sliders|Sliders|Quinn Mallory; Wade Welles; Rembrandt Brown; Maximillian Arturo; Maggie Beckett; Colin Mallory; Kromagg
Quantum Leap|QL|Sam Beckett; Al Calavicci; Ziggy; Gooshie; Tina Martinez-O'Farrell; Alia; Donna Eleese
Doctor Who|DW; Dr Who; Doctor Who (1963); Doctor Who (2005)|The Doctor=Tenth Doctor, Ninth Doctor, Eleventh Doctor, Fourth Doctor; Rose Tyler; Martha Jones; Donna Noble; Amy Pond=Amelia Pond; Rory Williams; River Song; The Master; Jack Harkness; Sarah Jane Smith; TARDIS; Dalek; Clara Oswald; Ace McShane; Romana; Mickey Smith; Jackie Tyler; Tegan Jovanka; Turlough; Adric; Nyssa; Leela; Jamie McCrimmon; Zoe Heriot; Alistair Lethbridge-Stewart=the Brigadier; Gallifrey; Missy; Bill Potts; Yasmin Khan; Graham O'Brien
Torchwood|TW; Torchwood|Jack Harkness; Ianto Jones; Gwen Cooper; Owen Harper; Toshiko Sato=Tosh; Rhys Williams; Suzie Costello; John Hart; Andy Davidson; Myfanwy
Blake's 7|B7; Blakes 7|Roj Blake; Kerr Avon; Vila Restal; Jenna Stannis; Cally; Olag Gan; Servalan; Travis; Del Tarrant; Dayna Mellanby; Soolin; Orac; Zen; Carnell
Red Dwarf|RD|Dave Lister; Arnold Rimmer; Cat; Kryten; Holly; Kristine Kochanski; Ace Rimmer; Skutter
Space: 1999|S1999; Space 1999|John Koenig; Helena Russell; Victor Bergman; Alan Carter; Paul Morrow; Sandra Benes; Maya; Tony Verdeschi
Space: Above and Beyond|SAAB|Nathan West; Shane Vansen; Cooper Hawkes; Paul Wang; Vanessa Damphousse; T.C. McQueen; Chigs
Battlestar Galactica (2003)|BSG; Battlestar Galactica; nBSG|Kara Thrace=Starbuck; Lee Adama=Apollo; William Adama=Bill Adama, Admiral Adama; Laura Roslin; Gaius Baltar; Sharon Valerii=Boomer; Sharon Agathon=Athena; Karl Agathon=Helo; Saul Tigh; Caprica Six; Felix Gaeta; Galen Tyrol; Anastasia Dualla; Samuel Anders; Helena Cain; Ellen Tigh; Leoben Conoy; Cylon; Number Six
Battlestar Galactica (1978)|oBSG; BSG 1978|Starbuck; Apollo; Adama; Boomer; Cassiopeia; Athena; Boxey; Sheba; Muffit; Baltar; Tigh; Cylon; Jolly
Highlander: The Series|HL; Highlander|Duncan MacLeod=Mac, MacLeod; Methos=Adam Pierson; Joe Dawson; Richie Ryan; Connor MacLeod; Amanda Darieux; Tessa Noel; Cassandra; Kronos; Darius; Silas; Caspian; Quickening
The Sentinel|TS; Sentinel; The Sentinel (TV)|Jim Ellison=Ellison; Blair Sandburg=Sandburg; Simon Banks; Naomi Sandburg; Joel Taggart; Megan Connor; Rafe; Henri Brown; Alex Barnes; Incacha; Steven Ellison; Daryl Banks
due South|dS; Due South; DSX|Benton Fraser=Fraser; Ray Kowalski=Stanley Raymond Kowalski, Kowalski; Ray Vecchio=Vecchio; Diefenbaker=Dief; Harding Welsh; Francesca Vecchio=Frannie; Margaret Thatcher; Renfield Turnbull; Victoria Metcalf; Jack Huey; Mountie; Stella Kowalski; Bob Fraser
The Professionals|Pros; CI5|Ray Doyle; William Bodie; George Cowley; CI5; Murphy
Starsky & Hutch|S&H; SH; Starsky and Hutch|David Starsky; Ken Hutchinson=Hutch; Harold Dobey; Huggy Bear
The Man From U.N.C.L.E.|MFU; UNCLE; Man From UNCLE|Napoleon Solo; Illya Kuryakin; Alexander Waverly; Del Floria; April Dancer; Mark Slate; THRUSH
Wiseguy|WG|Vinnie Terranova; Frank McPike; Sonny Steelgrave; Roger Lococco; Dan Burroughs; Mel Profitt
Miami Vice|MV|Sonny Crockett; Ricardo Tubbs; Martin Castillo; Gina Calabrese; Trudy Joplin; Stan Switek
Forever Knight|FK|Nick Knight=Nicholas de Brabant; Natalie Lambert; LaCroix=Lucien LaCroix; Janette DuCharme; Donald Schanke; Tracy Vetter; Vachon; Screed; Joe Reese; Urs
Beauty and the Beast (1987)|BATB; B&B|Vincent; Catherine Chandler; Father; Joe Maxwell; Elliot Burch; Devin; Paracelsus; Mouse; Diana Bennett
Kindred: The Embraced|KTE|Julian Luna; Frank Kohanek; Daedalus; Lillie Langtry; Archon Raine; Cash; Sasha
Poltergeist: The Legacy|PTL|Derek Rayne; Nick Boyle; Alexandra Moreau; Rachel Corrigan; Philip Callaghan; Kat Corrigan; Kristin Adams
The Pretender|TP; Pretender|Jarod; Miss Parker; Sydney; Broots; Lyle; Raines; Angelo; The Centre; Debbie Broots
La Femme Nikita|LFN|Nikita; Michael Samuelle; Operations; Madeline; Birkoff; Walter; Section One; Jurgen
Profiler|Profiler|Samantha Waters; Bailey Malone; John Grant; Angel Brown; Jack of All Trades; George Fraley
JAG|JAG; JAG (TV)|Harmon Rabb=Harm; Sarah MacKenzie=Mac; Bud Roberts; Harriet Sims; A.J. Chegwidden; Clayton Webb; Mic Brumby; Sturgis Turner; Jennifer Coates
NCIS|NCIS|Leroy Jethro Gibbs; Tony DiNozzo=Anthony DiNozzo; Ziva David; Timothy McGee; Abby Sciuto; Ducky Mallard=Donald Mallard; Jimmy Palmer; Jenny Shepard; Kate Todd; Leon Vance; Tobias Fornell; Eli David; Eleanor Bishop
NCIS: Los Angeles|NCISLA; NCIS: LA|G. Callen; Sam Hanna; Kensi Blye; Marty Deeks; Hetty Lange; Eric Beale; Nell Jones; Owen Granger; Nate Getz
Hawaii Five-0 (2010)|H50; H5-0; Hawaii Five-0|Steve McGarrett; Danny Williams=Danno; Chin Ho Kelly; Kono Kalakaua; Grace Williams; Lou Grover; Catherine Rollins; Wo Fat; Adam Noshimuri; Max Bergman
CSI: Crime Scene Investigation|CSI|Gil Grissom; Sara Sidle; Nick Stokes; Greg Sanders; Warrick Brown; Catherine Willows; Jim Brass; Al Robbins; David Hodges; Conrad Ecklie; Wendy Simms; Lindsey Willows
CSI: Miami|CSI:M|Horatio Caine; Calleigh Duquesne; Eric Delko; Tim Speedle; Ryan Wolfe; Alexx Woods; Frank Tripp; Natalia Boa Vista
CSI: New York|CSI:NY|Mac Taylor; Stella Bonasera; Danny Messer; Don Flack; Lindsay Monroe; Sheldon Hawkes; Sid Hammerbacker; Jo Danville; Aiden Burn
Criminal Minds|CM|Aaron Hotchner=Hotch; Spencer Reid; Derek Morgan; Emily Prentiss; Jennifer Jareau=JJ; Penelope Garcia; David Rossi; Jason Gideon; Elle Greenaway; Ian Doyle; Alex Blake; Haley Hotchner; Foyet
Without a Trace|WAT|Jack Malone; Samantha Spade; Martin Fitzgerald; Danny Taylor; Vivian Johnson; Elena Delgado
Cold Case|CC|Lilly Rush; Scotty Valens; Nick Vera; Will Jeffries; John Stillman; Kat Miller
Law & Order: Special Victims Unit|L&O: SVU; SVU; Law & Order: SVU|Olivia Benson; Elliot Stabler; Alexandra Cabot; Casey Novak; Fin Tutuola; John Munch; Don Cragen; George Huang; Rafael Barba; Amanda Rollins; Dominick Carisi; Nick Amaro; Melinda Warner; Kathy Stabler
Law & Order|L&O|Jack McCoy; Lennie Briscoe; Claire Kincaid; Mike Logan; Rey Curtis; Anita Van Buren; Ed Green; Ben Stone; Adam Schiff; Jamie Ross; Abbie Carmichael
Law & Order: Criminal Intent|LOCI; L&O: CI|Robert Goren; Alexandra Eames; Ron Carver; James Deakins; Nicole Wallace; Danny Ross
Homicide: Life on the Street|HLOTS; H:LOTS|Frank Pembleton; Tim Bayliss; John Munch; Kay Howard; Al Giardello; Meldrick Lewis; Mike Kellerman; Stuart Gharty; Beau Felton
NYPD Blue|NYPD|Andy Sipowicz; Bobby Simone; John Kelly; Diane Russell; Arthur Fancy; James Martinez; Greg Medavoy; Danny Sorenson
ER|ER|Doug Ross; Mark Greene; Carol Hathaway; John Carter; Susan Lewis; Peter Benton; Luka Kovac; Abby Lockhart; Kerry Weaver; Elizabeth Corday; Dave Malucci; Jing-Mei Chen; Jeanie Boulet; Kim Legaspi
Chicago Hope|ChiHope|Aaron Shutt; Jeffrey Geiger; Billy Kronk; Kate Austin; Phillip Watters; Camille Shutt
House M.D.|House; House MD|Gregory House=Greg House; James Wilson; Lisa Cuddy; Robert Chase; Allison Cameron; Eric Foreman; Remy Hadley=Thirteen; Chris Taub; Lawrence Kutner; Amber Volakis; Stacy Warner; Princeton-Plainsboro
Grey's Anatomy|GA|Meredith Grey; Derek Shepherd; Cristina Yang; Izzie Stevens; Alex Karev; George O'Malley; Miranda Bailey; Mark Sloan; Addison Montgomery; Callie Torres; Arizona Robbins; Owen Hunt; Preston Burke; Lexie Grey
Scrubs|Scrubs|John Dorian=JD; Perry Cox; Christopher Turk; Elliot Reid; Carla Espinosa; Bob Kelso; Ted Buckland
The West Wing|TWW; WW; West Wing|Josiah Bartlet=Jed Bartlet, President Bartlet, Bartlet; Josh Lyman; Toby Ziegler; CJ Cregg; Sam Seaborn; Leo McGarry; Donna Moss; Charlie Young; Abbey Bartlet; Ainsley Hayes; Zoey Bartlet; Danny Concannon; Will Bailey; Amy Gardner
Sports Night|SN|Dan Rydell; Casey McCall; Dana Whitaker; Jeremy Goodwin; Natalie Hurley; Isaac Jaffe
Smallville|SV; Smallville|Clark Kent; Lex Luthor; Lana Lang; Chloe Sullivan; Lionel Luthor; Pete Ross; Martha Kent; Jonathan Kent; Oliver Queen; Lois Lane; Whitney Fordman; Jason Teague; Tess Mercer
Lois & Clark: The New Adventures of Superman|L&C; LNC; Lois and Clark|Lois Lane; Clark Kent; Perry White; Jimmy Olsen; Martha Kent; Jonathan Kent; Lex Luthor; Tempus; Bernard Klein; Cat Grant
Roswell (TV 1999)|Roswell|Max Evans; Liz Parker; Michael Guerin; Maria DeLuca; Isabel Evans; Alex Whitman; Tess Harding; Kyle Valenti; Jim Valenti; Jesse Ramirez; Antar
Dark Angel (TV)|DA|Max Guevara; Logan Cale; Alec McDowell; Original Cindy; Joshua; Donald Lydecker; Zack; Normal; Sketchy; Manticore; Ames White
Charmed|Charmed|Prue Halliwell; Piper Halliwell; Phoebe Halliwell; Paige Matthews; Leo Wyatt; Cole Turner; Chris Halliwell; Wyatt Halliwell; Darryl Morris; Andy Trudeau; Balthazar; Billie Jenkins
Dawson's Creek|DC|Dawson Leery; Joey Potter; Pacey Witter; Jen Lindley; Jack McPhee; Andie McPhee; Audrey Liddell; Capeside
Gilmore Girls|GG|Lorelai Gilmore; Rory Gilmore; Luke Danes; Jess Mariano; Emily Gilmore; Richard Gilmore; Dean Forester; Logan Huntzberger; Paris Geller; Lane Kim; Sookie St. James; Stars Hollow; Tristan Dugray
Veronica Mars|VM|Veronica Mars; Logan Echolls; Keith Mars; Wallace Fennel; Duncan Kane; Lilly Kane; Weevil Navarro; Cindy Mackenzie=Mac; Dick Casablancas; Neptune; Piz Piznarski
The O.C.|OC; The OC|Ryan Atwood; Seth Cohen; Marissa Cooper; Summer Roberts; Sandy Cohen; Kirsten Cohen; Julie Cooper; Luke Ward; Taylor Townsend
Queer as Folk (US)|QaF; QAF|Brian Kinney; Justin Taylor; Michael Novotny; Emmett Honeycutt; Ted Schmidt; Debbie Novotny; Lindsay Peterson; Melanie Marcus; Ben Bruckner; Hunter Novotny; Babylon
The L Word|TLW|Bette Porter; Tina Kennard; Shane McCutcheon; Alice Pieszecki; Dana Fairbanks; Jenny Schecter; Helena Peabody; Carmen Morales
Oz (TV)|Oz HBO|Tobias Beecher; Chris Keller; Vern Schillinger; Ryan O'Reily; Augustus Hill; Miguel Alvarez; Simon Adebisi; Tim McManus; Kareem Said
Alias (TV)|Alias|Sydney Bristow; Michael Vaughn; Jack Bristow; Irina Derevko; Arvin Sloane; Julian Sark; Marcus Dixon; Eric Weiss; Marshall Flinkman; Lauren Reed; Will Tippin; Nadia Santos
24|24|Jack Bauer; Chloe O'Brian; Tony Almeida; Michelle Dessler; Nina Myers; David Palmer; Kim Bauer; Audrey Raines; Curtis Manning; Bill Buchanan
Lost|Lost|Jack Shephard; Kate Austen; James "Sawyer" Ford=Sawyer; Sayid Jarrah; Hugo Reyes=Hurley; Charlie Pace; Claire Littleton; John Locke; Ben Linus; Juliet Burke; Desmond Hume; Jin Kwon; Sun Kwon; Boone Carlyle; Shannon Rutherford; Richard Alpert; Ana Lucia Cortez
Heroes|Heroes|Peter Petrelli; Claire Bennet; Sylar=Gabriel Gray; Nathan Petrelli; Noah Bennet=HRG; Hiro Nakamura; Mohinder Suresh; Matt Parkman; Niki Sanders; Elle Bishop; Ando Masahashi; Angela Petrelli; Adam Monroe
Supernatural|SPN; Supernatural (TV 2005)|Dean Winchester; Sam Winchester=Sammy; Castiel=Cas; Bobby Singer; John Winchester; Mary Winchester; Crowley; Gabriel; Jo Harvelle; Ellen Harvelle; Ruby; Lucifer; Impala; Jessica Moore; Chuck Shurley; Charlie Bradbury; Meg Masters; Balthazar; Jack Kline; Kevin Tran; Lisa Braeden; Ash Miles
Prison Break|PB|Michael Scofield; Lincoln Burrows; Sara Tancredi; Alexander Mahone; Fernando Sucre; Theodore Bagwell=T-Bag; Brad Bellick; Paul Kellerman; Veronica Donovan
Numb3rs|Numb3rs; Numbers|Charlie Eppes=Eppes; Don Eppes; Alan Eppes; Larry Fleinhardt; Amita Ramanujan; Colby Granger; David Sinclair; Megan Reeves; Ian Edgerton
Bones (TV)|Bones|Temperance Brennan; Seeley Booth; Angela Montenegro; Jack Hodgins; Zack Addy; Camille Saroyan; Lance Sweets; Parker Booth; Max Keenan
Castle|Castle|Richard Castle=Rick Castle; Kate Beckett; Javier Esposito; Kevin Ryan; Lanie Parish; Alexis Castle; Martha Rodgers; Roy Montgomery; Victoria Gates
The Mentalist|Mentalist|Patrick Jane; Teresa Lisbon; Kimball Cho; Wayne Rigsby; Grace Van Pelt; Red John; Virgil Minelli
Lie to Me|LTM|Cal Lightman; Gillian Foster; Eli Loker; Ria Torres; Emily Lightman; Ben Reynolds
Fringe|Fringe|Olivia Dunham; Peter Bishop; Walter Bishop; Astrid Farnsworth; Phillip Broyles; Lincoln Lee; Nina Sharp; Charlie Francis; Gene
Warehouse 13|WH13|Myka Bering; Pete Lattimer; Helena Wells; Claudia Donovan; Artie Nielsen; Steve Jinks; Irene Frederic; Leena
White Collar|WC|Neal Caffrey; Peter Burke; Elizabeth Burke; Mozzie; Diana Berrigan; Clinton Jones; Sara Ellis; June Ellington; Matthew Keller
Leverage|Leverage|Nathan Ford=Nate Ford; Sophie Devereaux; Eliot Spencer; Alec Hardison; Parker; Jim Sterling; Moreau
Burn Notice|BN|Michael Westen; Fiona Glenanne; Sam Axe; Madeline Westen; Jesse Porter
Suits|Suits|Harvey Specter; Mike Ross; Donna Paulsen; Rachel Zane; Louis Litt; Jessica Pearson; Trevor Evans
Psych|Psych|Shawn Spencer; Burton Guster=Gus; Carlton Lassiter; Juliet O'Hara; Henry Spencer; Karen Vick
Chuck (TV)|Chuck|Chuck Bartowski; Sarah Walker; John Casey; Ellie Bartowski; Morgan Grimes; Bryce Larkin; Devon Woodcomb
Person of Interest|POI|John Reese; Harold Finch; Sameen Shaw; Root; Lionel Fusco; Joss Carter; Zoe Morgan; Grace Hendricks; Nathan Ingram
Teen Wolf (TV)|TW MTV; Teen Wolf|Stiles Stilinski; Derek Hale; Scott McCall; Lydia Martin; Allison Argent; Peter Hale; Isaac Lahey; Jackson Whittemore; Danny Mahealani; Chris Argent; Erica Reyes; Vernon Boyd; Sheriff Stilinski; Melissa McCall; Cora Hale; Malia Tate; Alan Deaton; Liam Dunbar; Kira Yukimura
The Vampire Diaries (TV)|TVD|Damon Salvatore; Stefan Salvatore; Elena Gilbert; Caroline Forbes; Bonnie Bennett; Klaus Mikaelson; Elijah Mikaelson; Tyler Lockwood; Jeremy Gilbert; Alaric Saltzman; Katherine Pierce; Rebekah Mikaelson; Kol Mikaelson; Hayley Marshall
True Blood|TB|Sookie Stackhouse; Eric Northman; Bill Compton; Sam Merlotte; Lafayette Reynolds; Tara Thornton; Pam Swynford de Beaufort; Godric; Alcide Herveaux; Jason Stackhouse; Jessica Hamby; Russell Edgington
Glee|Glee|Kurt Hummel; Blaine Anderson; Rachel Berry; Finn Hudson; Santana Lopez; Brittany Pierce; Quinn Fabray; Noah Puckerman=Puck; Mercedes Jones; Artie Abrams; Tina Cohen-Chang; Sue Sylvester; Will Schuester; Sam Evans; Sebastian Smythe; Burt Hummel; Emma Pillsbury
Skins (UK)|Skins|Effy Stonem; Tony Stonem; Maxxie Oliver; Sid Jenkins; Cassie Ainsworth; Emily Fitch; Naomi Campbell; James Cook; Freddie McClair; JJ Jones
Life on Mars (UK)|LoM; Life on Mars|Sam Tyler; Gene Hunt; Annie Cartwright; Ray Carling; Chris Skelton; Maya Roy; Alex Drake
Spooks|Spooks; MI-5|Harry Pearce; Ruth Evershed; Adam Carter; Ros Myers; Lucas North; Zaf Younis; Jo Portman; Tom Quinn; Zoe Reynolds; Malcolm Wynn-Jones
Sherlock (TV)|Sherlock; Sherlock BBC|Sherlock Holmes=Holmes; John Watson; Mycroft Holmes; Greg Lestrade; Jim Moriarty; Molly Hooper; Mrs. Hudson; Irene Adler; Mary Morstan; Sally Donovan; Philip Anderson; Sebastian Wilkes; Mike Stamford; Sherrinford
Elementary (TV)|Elementary|Joan Watson; Sherlock Holmes; Marcus Bell; Thomas Gregson; Jamie Moriarty; Kitty Winter; Alfredo Llamosa
Merlin (TV)|Merlin; Merlin BBC; BBC Merlin|Merlin=Emrys; Arthur Pendragon; Morgana; Guinevere=Gwen; Gaius; Uther Pendragon; Lancelot; Gwaine; Leon; Percival; Elyan; Mordred; Kilgharrah; Nimueh; Morgause; Camelot
Robin Hood (BBC 2006)|RH; RHBBC|Guy of Gisborne; Robin of Locksley; Marian; Much; Will Scarlet; Allan-a-Dale; Djaq; Vaisey; Isabella
Robin of Sherwood|RoS|Robin of Loxley; Robert of Huntingdon; Marion; Nasir; Will Scarlet; Much; Friar Tuck; Herne; Robert de Rainault; Guy of Gisburne
The Musketeers (2014)|BBC Musketeers|d'Artagnan; Athos; Porthos; Aramis; Treville; Constance Bonacieux; Milady de Winter; Rochefort; Anne of Austria
Downton Abbey|Downton|Mary Crawley; Matthew Crawley; Thomas Barrow; Anna Bates; John Bates; Edith Crawley; Sybil Crawley; Tom Branson; Violet Crawley; Robert Crawley; Carson; O'Brien; Cora Crawley
Hannibal (TV)|Hannibal|Will Graham; Hannibal Lecter=Lecter; Alana Bloom; Jack Crawford; Abigail Hobbs; Beverly Katz; Frederick Chilton; Bedelia Du Maurier; Freddie Lounds; Margot Verger; Winston
Game of Thrones (TV)|GoT|Jon Snow; Daenerys Targaryen; Tyrion Lannister; Arya Stark; Sansa Stark; Jaime Lannister; Cersei Lannister; Ned Stark; Robb Stark; Bran Stark; Theon Greyjoy; Brienne of Tarth; Sandor Clegane; Petyr Baelish; Catelyn Stark; Joffrey Baratheon; Samwell Tarly; Ramsay Bolton; Margaery Tyrell; Winterfell; Westeros
Once Upon a Time (TV)|OUAT|Emma Swan; Regina Mills; Killian Jones=Captain Hook; Rumplestiltskin; Henry Mills; Mary Margaret Blanchard; David Nolan; Belle French; Robin Hood; Storybrooke; Zelena; Neal Cassidy
The 100 (TV)|The 100|Clarke Griffin; Lexa; Bellamy Blake; Octavia Blake; Raven Reyes; John Murphy; Abby Griffin; Marcus Kane; Finn Collins; Jasper Jordan; Monty Green; Indra; Anya
Arrow (TV 2012)|Arrow|Oliver Queen; Felicity Smoak; John Diggle; Thea Queen; Laurel Lance; Sara Lance; Roy Harper; Tommy Merlyn; Malcolm Merlyn; Slade Wilson; Quentin Lance; Moira Queen; Nyssa al Ghul
The Flash (TV 2014)|Flash|Barry Allen; Iris West; Joe West; Cisco Ramon; Caitlin Snow; Harrison Wells; Eddie Thawne; Leonard Snart; Eobard Thawne; Wally West
Supergirl (TV 2015)|Supergirl|Kara Danvers=Kara Zor-El; Lena Luthor; Alex Danvers; Maggie Sawyer; J'onn J'onzz; Winn Schott; Mon-El; Cat Grant; James Olsen; Eliza Danvers; Nia Nal; Querl Dox
Agents of S.H.I.E.L.D. (TV)|AoS|Phil Coulson; Melinda May; Daisy Johnson=Skye; Leo Fitz; Jemma Simmons; Grant Ward; Lance Hunter; Bobbi Morse; Alphonso Mackenzie; Lincoln Campbell
The Walking Dead (TV)|TWD|Rick Grimes; Daryl Dixon; Glenn Rhee; Maggie Greene; Carl Grimes; Michonne; Carol Peletier; Shane Walsh; Lori Grimes; Merle Dixon; Hershel Greene; Negan; Beth Greene
Orphan Black|OB|Sarah Manning; Cosima Niehaus; Alison Hendrix; Helena; Delphine Cormier; Felix Dawkins; Rachel Duncan; Siobhan Sadler; Paul Dierden; Kira Manning
Stranger Things (TV 2016)|ST|Eleven; Mike Wheeler; Will Byers; Dustin Henderson; Lucas Sinclair; Steve Harrington; Jim Hopper; Joyce Byers; Nancy Wheeler; Jonathan Byers; Billy Hargrove; Max Mayfield; Robin Buckley; Eddie Munson; Hawkins
Good Omens (TV)|Good Omens|Aziraphale; Crowley; Gabriel; Beelzebub; Adam Young; Anathema Device; Newton Pulsifer; Bentley; Muriel; Shadwell
Our Flag Means Death (TV)|OFMD|Stede Bonnet; Edward Teach=Blackbeard; Izzy Hands; Lucius Spriggs; Jim Jimenez; Oluwande Boodhari; Frenchie; Roach; Black Pete; Buttons
The Witcher|Witcher|Geralt of Rivia; Jaskier=Dandelion; Yennefer of Vengerberg; Ciri=Cirilla; Triss Merigold; Vesemir; Eskel; Lambert; Roach; Emhyr; Calanthe; Kaer Morhen
The Untamed|CQL; MDZS; The Untamed (TV)|Wei Wuxian=Wei Ying; Lan Wangji=Lan Zhan; Jiang Cheng; Jiang Yanli; Lan Xichen; Nie Mingjue; Nie Huaisang; Jin Guangyao; Wen Ning; Wen Qing; Lan Sizhui; Jin Ling; Xue Yang; Xiao Xingchen
Black Sails|Black Sails|James Flint; John Silver; Charles Vane; Jack Rackham; Anne Bonny; Max; Eleanor Guthrie; Billy Bones; Thomas Hamilton; Miranda Hamilton; Madi
9-1-1 (TV)|911|Evan Buckley=Buck; Eddie Diaz; Bobby Nash; Athena Grant; Hen Wilson; Howie Han=Chimney; Maddie Buckley; Christopher Diaz
The Magnificent Seven (TV)|Mag7; M7; Magnificent Seven|Chris Larabee; Vin Tanner; Ezra Standish; Buck Wilmington; JD Dunne; Nathan Jackson; Josiah Sanchez; Mary Travis; Orin Travis; Four Corners
Bonanza|Bonanza|Ben Cartwright; Adam Cartwright; Hoss Cartwright; Little Joe Cartwright=Little Joe; Hop Sing; Ponderosa; Roy Coffee; Candy Canaday
The Wild Wild West|WWW|James West=Jim West; Artemus Gordon=Artie; Miguelito Loveless; Wanderer
Alias Smith and Jones|ASJ|Hannibal Heyes; Kid Curry=Jedediah Curry; Joshua Smith; Thaddeus Jones; Lom Trevors; Devil's Hole
Dr. Quinn, Medicine Woman|DQMW|Michaela Quinn=Dr. Mike; Byron Sully; Matthew Cooper; Colleen Cooper; Brian Cooper; Cloud Dancing; Dorothy Jennings; Jake Slicker; Loren Bray; Hank Lawson
M*A*S*H|MASH|Hawkeye Pierce=Benjamin Franklin Pierce; B.J. Hunnicutt; Trapper John McIntyre; Margaret Houlihan=Hot Lips; Radar O'Reilly; Sherman Potter; Charles Winchester; Max Klinger; Father Mulcahy; Frank Burns; Henry Blake
Hogan's Heroes|HH|Robert Hogan; Wilhelm Klink; Hans Schultz; Louis LeBeau; Peter Newkirk; Andrew Carter; James Kinchloe; Burkhalter; Hochstetter; Stalag 13
Combat!|Combat|Chip Saunders; Gil Hanley; Caje LeMay; Littlejohn; Kirby; Doc
The A-Team|A-Team|Hannibal Smith; Templeton Peck=Face, Faceman; H.M. Murdock; B.A. Baracus; Amy Allen; Roderick Decker
MacGyver (TV 1985)|MacGyver|Angus MacGyver; Pete Thornton; Jack Dalton; Murdoc; Penny Parker; Phoenix Foundation
Airwolf|Airwolf|Stringfellow Hawke; Dominic Santini; Michael Archangel=Archangel; Caitlin O'Shannessy; Saint John Hawke
Knight Rider|KR|Michael Knight; KITT; Devon Miles; Bonnie Barstow; April Curtis; Garthe Knight
Magnum, P.I.|Magnum|Thomas Magnum; Jonathan Higgins; Rick Wright; T.C. Calvin; Robin Masters
Simon & Simon|S&S|A.J. Simon; Rick Simon; Cecilia Simon; Downtown Brown
Remington Steele|RS|Remington Steele; Laura Holt; Mildred Krebs; Murphy Michaels; Daniel Chalmers
Scarecrow and Mrs. King|SMK|Lee Stetson; Amanda King; Billy Melrose; Francine Desmond; Dotty West
Moonlighting|Moonlighting|David Addison; Maddie Hayes; Agnes DiPesto; Herbert Viola
Murder, She Wrote|MSW|Jessica Fletcher; Seth Hazlitt; Amos Tupper; Mort Metzger; Cabot Cove
Dark Shadows|DS|Barnabas Collins; Julia Hoffman; Victoria Winters; Quentin Collins; Angelique Bouchard; Maggie Evans; Willie Loomis; Roger Collins; Collinwood
The Avengers (TV)|Avengers TV|John Steed; Emma Peel; Tara King; Cathy Gale; Purdey; Mike Gambit
Sapphire & Steel|S&S UK|Sapphire; Steel; Silver; Lead; Jet
The Prisoner|Prisoner|Number Six; Number Two; The Village; Rover
Gargoyles (TV)|Gargoyles|Goliath; Elisa Maza; Demona; Brooklyn; Lexington; Hudson; David Xanatos; Fox Xanatos; Macbeth; Bronx; Angela; Puck; Owen Burnett
ReBoot|ReBoot|Bob; Dot Matrix; Enzo Matrix; Megabyte; Hexadecimal; AndrAIa; Mouse; Mainframe
The Muppets|Muppets|Kermit; Miss Piggy; Fozzie; Gonzo; Scooter; Rowlf; Statler; Waldorf
My Little Pony: Friendship is Magic|MLP; FiM|Twilight Sparkle; Rainbow Dash; Pinkie Pie; Applejack; Fluttershy; Spike; Princess Celestia; Princess Luna; Equestria; Ponyville; Derpy Hooves; Rarity
Avatar: The Last Airbender|ATLA; A:TLA; AtLA|Aang; Katara; Sokka; Toph Beifong; Zuko; Iroh; Azula; Mai; Ty Lee; Suki; Ozai; Jet; Appa; Momo
The Legend of Korra|LoK; Korra|Korra; Asami Sato; Mako; Bolin; Tenzin; Lin Beifong; Jinora; Amon; Zaheer; Kuvira; Opal; Naga
Steven Universe (Cartoon)|SU|Steven Universe; Pearl; Garnet; Amethyst; Peridot; Lapis Lazuli; Jasper; Rose Quartz; Connie Maheswaran; Greg Universe; Beach City
She-Ra and the Princesses of Power (2018)|SPOP|Adora; Catra; Glimmer; Bow; Scorpia; Entrapta; Hordak; Shadow Weaver; Mermista; Perfuma; Netossa; Etheria
Gravity Falls|GF|Dipper Pines; Mabel Pines; Stan Pines; Ford Pines; Bill Cipher; Wendy Corduroy; Soos Ramirez; Pacifica Northwest
Danny Phantom|DP|Danny Fenton; Sam Manson; Tucker Foley; Jazz Fenton; Vlad Masters; Danny Phantom; Maddie Fenton; Amity Park
Teen Titans (Animated Series)|Teen Titans|Raven; Starfire; Beast Boy; Cyborg; Robin; Terra; Slade; Jinx; Red X; Azarath
Power Rangers|MMPR; PR|Tommy Oliver; Kimberly Hart; Jason Lee Scott; Billy Cranston; Trini Kwan; Zack Taylor; Zordon; Rita Repulsa; Alpha 5; Angel Grove; Adam Park; Rocky DeSantos
Twin Peaks|TP-US; Twin Peaks|Dale Cooper; Laura Palmer; Audrey Horne; Harry Truman; Shelly Johnson; Albert Rosenfield; Leland Palmer; Donna Hayward; Bobby Briggs; Windom Earle
Third Watch|3W|Maurice Boscorelli=Bosco; Faith Yokas; Ty Davis; John Sullivan; Kim Zambrano; Bobby Caffey; Monte Parker
Friends (TV)|Friends|Chandler Bing; Monica Geller; Ross Geller; Rachel Green; Phoebe Buffay; Joey Tribbiani; Central Perk; Gunther
Frasier|Frasier|Frasier Crane; Niles Crane; Daphne Moon; Martin Crane; Roz Doyle; Maris Crane; Lilith Sternin
The Nanny|Nanny|Fran Fine; Maxwell Sheffield; C.C. Babcock; Niles; Sylvia Fine; Gracie Sheffield
The Office (US)|The Office|Jim Halpert; Pam Beesly; Dwight Schrute; Michael Scott; Angela Martin; Ryan Howard; Kelly Kapoor; Dunder Mifflin
Brooklyn Nine-Nine (TV)|B99|Jake Peralta; Amy Santiago; Rosa Diaz; Raymond Holt; Terry Jeffords; Charles Boyle; Gina Linetti
The Thick of It (TV)|TTOI|Malcolm Tucker; Ollie Reeder; Nicola Murray; Hugh Abbot; Glenn Cullen; Jamie McDonald
The Bill|Bill UK|Craig Gilmore; Luke Ashton; Smithy Smith; Gina Gold; Sun Hill; Jack Meadows
Bad Girls|BG|Helen Stewart; Nikki Wade; Jim Fenner; Yvonne Atkins; Karen Betts; Larkhall; Shell Dockley
Band of Brothers|BoB|Richard Winters; Lewis Nixon; Ronald Speirs; Carwood Lipton; Eugene Roe; George Luz; Joe Liebgott; David Webster; Bill Guarnere; Babe Heffron
Generation Kill|GK|Brad Colbert; Nate Fick; Ray Person; Evan Wright; Mike Wynn; Rudy Reyes; Walt Hasser
Killing Eve (TV 2018)|KE|Eve Polastri; Villanelle=Oksana Astankova; Carolyn Martens; Konstantin Vasiliev; Niko Polastri
What We Do in the Shadows (TV)|WWDITS|Nandor; Guillermo de la Cruz; Nadja; Laszlo Cravensworth; Colin Robinson
Lucifer (TV)|Lucifer|Lucifer Morningstar; Chloe Decker=Decker; Mazikeen=Maze; Amenadiel; Linda Martin; Trixie Decker; Dan Espinoza; Ella Lopez
Star Wars: The Clone Wars|TCW|Ahsoka Tano; Captain Rex; Anakin Skywalker; Obi-Wan Kenobi; Commander Cody; Asajj Ventress; Fives; Plo Koon; Echo; Padmé Amidala
The Mandalorian (TV)|Mando|Din Djarin; Grogu; Cara Dune; Greef Karga; Bo-Katan Kryze; Boba Fett; Fennec Shand; Paz Vizsla
`;
