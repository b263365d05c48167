const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** Given names, surnames and titles that people of every story bear: alone they tell no canon. Small letters. */
export const COMMON_NAMES: readonly string[] = list(`
  aaron abby abigail ada adam adele adrian agnes al alan albert alec alex alexander alexandra alfred ali alice alison allen allison
  amanda amber amelia amy ana andrea andrew andy angela anita ann anna anne annie anthony april arnold art arthur ash ashley
  audrey august barbara barry bart beatrice becky bella ben benjamin bernard bert beth betsy betty beverly bill billy blair
  blake bob bobby bonnie boyd brad brandon brenda brian bridget brooke bruce bud cal calvin cameron carl carla carlos carol
  caroline carrie carter casey cassandra cassie catherine cathy cecil chad charles charlie charlotte chase chelsea cheryl
  chloe chris christian christina christine christopher chuck claire clara claude clay clayton cliff clyde cole colin connie
  connor conrad craig curtis cynthia daisy dan dana daniel danny dave david dawn dean debbie deborah dee denise dennis derek
  diana diane dick dolly don donald donna dora doris dorothy doug douglas drew duke duncan dylan earl ed eddie edgar edith
  edmund edward edwin eileen elaine eleanor eli elijah eliza elizabeth ella ellen elliot emily emma emmett eric erica erik
  ernest esther ethan eugene eva evan eve evelyn fay faye felix finn flora florence fran frances francis frank frankie
  franklin fred freddie frederick gabriel gail gary gavin gene geoffrey george gerald gilbert gina glen glenn gordon grace
  graham grant greg gregory greta guy gwen hank hannah hans harold harriet harry harvey hazel heather heidi helen helena
  henry herbert herman hilda holly hope horace howard hugh hugo hunter ian ida ike iris irene isaac isabel isabella ivan jack
  jackie jackson jacob jake james jamie jan jane janet jason jay jean jeff jeffrey jen jennifer jenny jeremy jerome jerry
  jess jesse jessica jill jim jimmy jo joan joe joel john johnny jon jonathan jordan joseph josh joshua joy joyce juan judith
  judy julia julian julie juliet june justin karen kate katherine kathy katie keith kelly ken kenneth kevin kim kitty
  kurt kyle lance larry laura lauren laurence laurie lawrence leah lee leo leon leonard leonardo leslie lester lewis liam
  lily linda lionel lisa liz lizzie lizzy lloyd logan lois lola lou louis louisa louise lucas lucius lucy luis luke luther lydia lynn
  mabel maggie malcolm marcia marco marcus margaret maria marie marilyn marina mario marion marius mark marlene marsha
  martha martin marty marvin mary mason matt matthew maud maureen maurice max may maya meg megan melanie melinda melissa
  mercedes merle michael michelle mick miguel mike mildred miles millie milly minnie miranda mitch mitchell moira molly
  monica morgan morris muriel myra nancy naomi natalie nate nathan ned neil nell nelson nick nicholas nicola nigel nina noah
  noel nora norman oliver olivia omar oscar otis otto owen pam pamela pat patricia patrick paul paula pauline pearl peggy
  penelope penny percy perry pete peter phil philip phillip phoebe pierre polly quentin quinn rachel ralph ramona randy ray
  raymond rebecca regina rene rex richard rick ricky riley rita rob robbie robert roberta robin rod roger roland roman ron
  ronald rosa rosalie rose rosemary ross rowan roy ruby rudy rufus russell ruth ryan sabrina sally sam samantha samuel sandra
  sandy sara sarah saul scott sean sebastian serena seth shane shannon sharon shaun sheila shelly sherry shirley sid sidney
  silas simon sofia sonia sophia sophie stan stanley stella stephanie stephen steve steven stuart sue summer susan suzanne
  sybil sydney sylvia tamara tanya tara taylor ted teresa terry tess thea thelma theodore theresa thomas tim timothy tina tobias
  toby todd tom tommy toni tony tracy travis trevor tyler tyrone ursula val valentine valerie vanessa vera vernon veronica
  vic vicky victor victoria vince vincent viola violet virgil virginia vivian wade wallace walt walter wanda ward warren
  wayne wendy wesley whitney wilbur will william willie wilma winston xavier yvonne zach zack zoe
  adams alexander allen anderson andrews armstrong arnold austin bailey baker banks barker barnes barry bates beckett bell
  bennett berry bishop black blair blake bloom bond booth bowers boyd bradley briggs brooks brown bryant buchanan buckley
  burke burns burton butler byrne campbell carlyle carpenter carr carson chan chandler chapman chen church clark clarke clayton cohen
  coleman collins connor cook cooper craig crane crawford cross cunningham dale dalton davidson davies davis dawson day dean
  diaz dixon doyle drake duncan dunn edwards elliott ellis evans ferguson finch fisher fitzgerald fleming fletcher flint ford foster
  fowler fox francis franklin fraser freeman french fuller garcia gardner george gibbs gibson gilbert gordon graham grant
  gray green greene greer grey griffin hall hamilton hammond hansen harding hardy harper harris harrison hart harvey hawkins
  hayes henderson henry hicks higgins hill hodges hoffman holmes holt hopkins howard hudson hughes hunt hunter ireland jackson
  jacobs james jefferson jenkins johnson johnston jones jordan joseph kelly kennedy kent king knight lake lambert lane larson
  lawrence lee lennox leonard lewis lincoln little lloyd locke logan long lopez lowell lucas lynch lyon macdonald mackenzie
  marsh marshall martin martinez mason matthews maxwell may mcdonald mckay mckenzie mercer merlin meyer
  miller mills mitchell moore morgan morris morrison morse murphy murray myers nash nelson newman newton nicholson nolan north
  norton o'brien oliver owen page palmer parker parsons patterson payne pearce pearson perkins perry peters peterson phillips
  pierce porter powell price quinn ramsey ray reed reese reid reynolds rhodes rice richards richardson riley roberts robertson
  robinson rogers rose ross roy russell ryan sanders sawyer scott shaw shepherd simmons simon simpson sinclair sloan smith
  spencer stanley stark steele stephens stevens stewart stone sullivan summers sutton swan taylor temple thomas thompson
  todd torres tucker turner tyler vale vance wade wagner walker wallace walsh walters ward warren waters watkins watson watts wayne
  weaver webb webster welch wells west wheeler white wilkes williams williamson willis wilson winter winters wood woods wright wyatt
  york young
  baron baroness brother captain cardinal chief colonel commander count countess detective doctor duchess duke emperor father
  general governor granny inspector judge king lady lieutenant lord madame major marshal master miss mister mother nanny officer
  prince princess professor queen reverend saint sergeant sheriff sir sister uncle aunt nurse president the of de von van la le du
  angel ares apollo athena artemis diana hercules jason luna mars venus mercury neptune jupiter saturn pluto phoenix
  adrian mina pip jo lola rex bo ace ruth jane
`);

/** Places, peoples and things among the names of canons: they tell a canon, but are no characters. */
export const NO_CHARACTERS: readonly string[] = `
Goa'uld;Tok'ra;Wraith;Minbari;Centauri;Peacekeeper;Nietzschean;Taelon;Kromagg;Dalek;TARDIS;Gallifrey;Cylon;Quickening;Mountie;CI5;THRUSH;Del Floria
The Centre;Section One;Princeton-Plainsboro;Antar;Manticore;Capeside;Stars Hollow;Neptune;Babylon;Impala;Sunnydale;Amphipolis;Poteidaia;Camelot;Winterfell
Westeros;Storybrooke;Hawkins;Bentley;Kaer Morhen;Four Corners;Ponderosa;Wanderer;Devil's Hole;Stalag 13;Phoenix Foundation;Cabot Cove;Collinwood;The Village
Mainframe;Equestria;Ponyville;Beach City;Etheria;Amity Park;Azarath;Angel Grove;Central Perk;Dunder Mifflin;Sun Hill;Larkhall;Hogwarts;Gryffindor;Slytherin
Gondor;Rivendell;Mordor;Rohan;Imladris;Erebor;Gondolin;Nargothrond;Doriath;Valinor;Baker Street;Whitby;Carfax;Pemberley;Longbourn;Netherfield;Meryton;Barton
Hartfield;Highbury;Donwell;Kellynch;Uppercross;Thornfield;Lowood;Thrushcross Grange;Avonlea;Ingleside;Green Gables;Misselthwaite;Emerald City;Munchkins;Winkies
Winged Monkeys;Shiz;Toad Hall;Wild Wood;Neverland;Hispaniola;Admiral Benbow;Opera Ghost;Drones;Camazotz;Cair Paravel;Narnia;Ankh-Morpork;Barrayar;Manticore
Haven;Companion;Benden;Ruatha;Indefatigable;Renown;Forks;Volturi;Panem;Dauntless;Yeerk;Andalite;Stoneybrook;Tortall;Vere;Akielos;Henrietta;Cabeswater;Ketterdam
Tatooine;Coruscant;Naboo;Jakku;Scarif;Black Pearl;Tortuga;Nebuchadnezzar;Hamunaptra;Med-jai;Goblin City;Gipsy Danger;Kaiju;Citadel;Hill Valley;DeLorean;Berk
Arendelle;Maycomb;Tara;Cimmeria;Aquilonia;Hyboria;Stygia;Barsoom;Helium;Thark;Zodanga;Martians;Woking;Horsell;Miskatonic;Arkham;Innsmouth;Necronomicon;R'lyeh
Terminus;Trantor;Arrakis;Bene Gesserit;Vogon;Magrathea;Canaan House;Untheileneise;Saiyan;Gundanium;Deathscythe;Schwarz;Meifu;Konan;Kutou;Suzaku;Nerima;Jusenkyo
Jurai;NERV;Oniwabanshuu;Makai;Shikon;Tessaiga;Bebop;Gunsmoke;Team Rocket;Pallet Town;Millennium Puzzle;Konoha;Sharingan;Shinigami;Thousand Sunny;Amestris
Nittle Grasper;Bad Luck;Shohoku;Ryonan;Seigaku;Hyotei;Rikkai;Gaea;Fanelia;Asturia;Zaibach;Ohtori;Mazoku;Cephiro;Sakurazukamori;Host Club;Varia;Vongola;Britannia
Karasuno;Seirin;Hasetsu;Section 9;Midgar;Balamb;Alexandria;Lindblum;Spira;Besaid;Figaro;Vector;Insomnia;Eorzea;Ishgard;Organization XIII;Keyblade;Destiny Islands
Hyrule;Kakariko;Gerudo;Shadow Moses;Umbrella;Raccoon City;Normandy;Ferelden;Kirkwall;Thedas;Candlekeep;Ebon Hawk;Abstergo;Teufort;Inaba;Garreg Mach;Fódlan
CyberLife;Jericho;Mondstadt;Liyue;Inazuma;Gotham;Metropolis;Daily Planet;Krypton;Watchtower;Mount Justice;Daily Bugle;Bayville;Cybertron;Autobot;Decepticon
Maximal;Predacon;Mobius;Neverwinter;Manburg;L'Manberg;Night Vale;Moya;Argo;Skutter;Chigs
`
  .trim()
  .split(/[;\n]/);
