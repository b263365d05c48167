/** Short forms of pairings as lists and newsgroups wrote them, by canon: `code=character+character`. */
export const PAIRINGS: { readonly [canon: string]: string } = {
  'Star Trek: The Original Series':
    'K/S=James T. Kirk+Spock; S/K=James T. Kirk+Spock; K/Mc=James T. Kirk+Leonard McCoy; S/Mc=Spock+Leonard McCoy; K/S/Mc=James T. Kirk+Leonard McCoy+Spock; K/S/M=James T. Kirk+Leonard McCoy+Spock; S/U=Spock+Nyota Uhura; C/Su=Pavel Chekov+Hikaru Sulu; S/C=Spock+Christine Chapel',
  'Star Trek: The Next Generation':
    'P/Q=Jean-Luc Picard+Q; Q/P=Jean-Luc Picard+Q; P/C=Jean-Luc Picard+Beverly Crusher; R/T=William Riker+Deanna Troi; P/R=Jean-Luc Picard+William Riker; D/L=Data+Geordi La Forge; W/T=Worf+Deanna Troi; D/G=Data+Geordi La Forge',
  'Star Trek: Deep Space Nine':
    'G/B=Julian Bashir+Elim Garak; B/G=Julian Bashir+Elim Garak; K/O=Kira Nerys+Odo; O/K=Kira Nerys+Odo; Q/O=Quark+Odo; B/D=Julian Bashir+Jadzia Dax; W/D=Worf+Jadzia Dax; K/D=Kira Nerys+Jadzia Dax',
  'Star Trek: Voyager':
    "J/C=Kathryn Janeway+Chakotay; C/J=Kathryn Janeway+Chakotay; J/7=Kathryn Janeway+Seven of Nine; P/T=Tom Paris+B'Elanna Torres; C/P=Chakotay+Tom Paris; P/C=Tom Paris+Chakotay; P/K=Tom Paris+Harry Kim; J/P=Kathryn Janeway+Tom Paris; T/7=B'Elanna Torres+Seven of Nine; C/7=Chakotay+Seven of Nine; D/7=The Doctor+Seven of Nine",
  'Star Trek: Enterprise':
    'A/R=Jonathan Archer+Malcolm Reed; T/R=Charles "Trip" Tucker III+Malcolm Reed; Tu/R=Charles "Trip" Tucker III+Malcolm Reed; A/Tu=Jonathan Archer+Charles "Trip" Tucker III; TnT=T\'Pol+Charles "Trip" Tucker III; A/T=Jonathan Archer+T\'Pol',
  'The X-Files':
    'MSR=Fox Mulder+Dana Scully; M/S=Fox Mulder+Dana Scully; Sc/M=Fox Mulder+Dana Scully; M/K=Fox Mulder+Alex Krycek; K/M=Fox Mulder+Alex Krycek; M/Sk=Fox Mulder+Walter Skinner; Sk/M=Fox Mulder+Walter Skinner; Sk/K=Walter Skinner+Alex Krycek; Sk/Sc=Walter Skinner+Dana Scully; SSR=Walter Skinner+Dana Scully; DSR=John Doggett+Dana Scully; DRR=John Doggett+Monica Reyes; S/R=Dana Scully+Monica Reyes',
  'Harry Potter - J. K. Rowling':
    'H/D=Draco Malfoy+Harry Potter; D/H=Draco Malfoy+Harry Potter; HP/DM=Draco Malfoy+Harry Potter; DM/HP=Draco Malfoy+Harry Potter; HP/SS=Harry Potter+Severus Snape; SS/HP=Harry Potter+Severus Snape; H/Hr=Hermione Granger+Harry Potter; HP/HG=Hermione Granger+Harry Potter; R/Hr=Hermione Granger+Ron Weasley; RW/HG=Hermione Granger+Ron Weasley; H/G=Harry Potter+Ginny Weasley; HP/GW=Harry Potter+Ginny Weasley; D/Hr=Hermione Granger+Draco Malfoy; DM/HG=Hermione Granger+Draco Malfoy; SS/HG=Hermione Granger+Severus Snape; SB/RL=Sirius Black+Remus Lupin; RL/SB=Sirius Black+Remus Lupin; R/S=Sirius Black+Remus Lupin; LM/SS=Lucius Malfoy+Severus Snape; HP/RW=Harry Potter+Ron Weasley; HP/LV=Harry Potter+Voldemort; D/G=Draco Malfoy+Ginny Weasley; JP/LE=Lily Evans Potter+James Potter; SB/SS=Sirius Black+Severus Snape; RL/SS=Remus Lupin+Severus Snape',
  'Buffy the Vampire Slayer':
    'B/A=Angel+Buffy Summers; B/S=Spike+Buffy Summers; S/B=Spike+Buffy Summers; W/T=Tara Maclay+Willow Rosenberg; T/W=Tara Maclay+Willow Rosenberg; X/S=Xander Harris+Spike; S/X=Xander Harris+Spike; B/F=Buffy Summers+Faith Lehane; F/B=Buffy Summers+Faith Lehane; B/G=Buffy Summers+Rupert Giles; S/A=Angel+Spike; A/S=Angel+Spike; X/A=Xander Harris+Anya Jenkins; W/O=Willow Rosenberg+Oz; W/X=Willow Rosenberg+Xander Harris; C/X=Cordelia Chase+Xander Harris; S/D=Drusilla+Spike; W/S=Willow Rosenberg+Spike; B/R=Buffy Summers+Riley Finn; W/K=Willow Rosenberg+Kennedy',
  'Angel: the Series':
    'C/A=Angel+Cordelia Chase; A/C=Angel+Cordelia Chase; W/F=Winifred Burkle+Wesley Wyndam-Pryce; A/L=Angel+Lindsey McDonald; A/W=Angel+Wesley Wyndam-Pryce; W/L=Lilah Morgan+Wesley Wyndam-Pryce; F/G=Winifred Burkle+Charles Gunn; A/S=Angel+Spike',
  'Stargate SG-1':
    "J/D=Jack O'Neill+Daniel Jackson; D/J=Jack O'Neill+Daniel Jackson; S/J=Samantha Carter+Jack O'Neill; J/S=Samantha Carter+Jack O'Neill; S/D=Samantha Carter+Daniel Jackson; D/S=Samantha Carter+Daniel Jackson; D/V=Daniel Jackson+Vala Mal Doran; S/Jan=Samantha Carter+Janet Fraiser; J/T=Jack O'Neill+Teal'c; C/M=Samantha Carter+Cameron Mitchell",
  'Stargate Atlantis':
    'M/S=Rodney McKay+John Sheppard; McShep=Rodney McKay+John Sheppard; S/M=Rodney McKay+John Sheppard; S/W=John Sheppard+Elizabeth Weir; Sh/W=John Sheppard+Elizabeth Weir; M/B=Carson Beckett+Rodney McKay; McBeck=Carson Beckett+Rodney McKay; M/Z=Rodney McKay+Radek Zelenka; S/T=Teyla Emmagan+John Sheppard; R/T=Ronon Dex+Teyla Emmagan; S/B=Carson Beckett+John Sheppard',
  'due South':
    'F/K=Benton Fraser+Ray Kowalski; BF/RK=Benton Fraser+Ray Kowalski; F/V=Benton Fraser+Ray Vecchio; BF/RV=Benton Fraser+Ray Vecchio; K/V=Ray Kowalski+Ray Vecchio; RK/RV=Ray Kowalski+Ray Vecchio',
  'The Sentinel': 'J/B=Jim Ellison+Blair Sandburg; B/J=Jim Ellison+Blair Sandburg',
  'The Professionals': 'B/D=William Bodie+Ray Doyle; D/B=William Bodie+Ray Doyle',
  'Starsky & Hutch': 'S/H=Ken Hutchinson+David Starsky; H/S=Ken Hutchinson+David Starsky',
  'Highlander: The Series':
    'D/M=Duncan MacLeod+Methos; DM/M=Duncan MacLeod+Methos; M/D=Duncan MacLeod+Methos; M/J=Methos+Joe Dawson; D/A=Duncan MacLeod+Amanda Darieux; D/R=Duncan MacLeod+Richie Ryan',
  Smallville:
    'C/L=Clark Kent+Lex Luthor; Clex=Clark Kent+Lex Luthor; Clark/Lex=Clark Kent+Lex Luthor; C/C=Clark Kent+Chloe Sullivan; Clana=Clark Kent+Lana Lang; Chlex=Lex Luthor+Chloe Sullivan',
  "Blake's 7": 'B/A=Kerr Avon+Roj Blake; A/B=Kerr Avon+Roj Blake; A/V=Kerr Avon+Vila Restal',
  'The Man From U.N.C.L.E.': 'NS/IK=Illya Kuryakin+Napoleon Solo; IK/NS=Illya Kuryakin+Napoleon Solo',
  'Xena: Warrior Princess': 'X/G=Gabrielle+Xena; G/X=Gabrielle+Xena; X/A=Ares+Xena; X/C=Callisto+Xena',
  'Babylon 5':
    "S/D=Delenn+John Sheridan; J/D=Delenn+John Sheridan; I/T=Susan Ivanova+Talia Winters; S/I=Susan Ivanova+Talia Winters; G/L=G'Kar+Londo Mollari; I/M=Marcus Cole+Susan Ivanova",
  Farscape: 'J/A=Aeryn Sun+John Crichton; A/J=Aeryn Sun+John Crichton',
  'Gundam Wing':
    '1x2=Duo Maxwell+Heero Yuy; 2x1=Duo Maxwell+Heero Yuy; 1+2=Duo Maxwell+Heero Yuy; 3x4=Trowa Barton+Quatre Raberba Winner; 4x3=Trowa Barton+Quatre Raberba Winner; 3+4=Trowa Barton+Quatre Raberba Winner; 5x2=Duo Maxwell+Chang Wufei; 6x9=Zechs Merquise+Lucrezia Noin; 13x6=Treize Khushrenada+Zechs Merquise; 1xR=Relena Peacecraft+Heero Yuy; HxR=Relena Peacecraft+Heero Yuy; 13x5=Treize Khushrenada+Chang Wufei; 6x1=Zechs Merquise+Heero Yuy',
  Supernatural:
    'S/D=Dean Winchester+Sam Winchester; D/C=Castiel+Dean Winchester; Destiel=Castiel+Dean Winchester; Sabriel=Gabriel+Sam Winchester',
  'The Lord of the Rings - J. R. R. Tolkien':
    'F/S=Frodo Baggins+Samwise Gamgee; A/L=Aragorn+Legolas; A/B=Aragorn+Boromir; L/G=Legolas+Gimli; A/A=Aragorn+Arwen; E/F=Éowyn+Faramir',
  'Star Wars Prequel Trilogy':
    'Q/O=Qui-Gon Jinn+Obi-Wan Kenobi; O/Q=Qui-Gon Jinn+Obi-Wan Kenobi; O/A=Obi-Wan Kenobi+Anakin Skywalker; A/P=Anakin Skywalker+Padmé Amidala',
  NCIS: 'G/D=Tony DiNozzo+Leroy Jethro Gibbs; T/G=Tony DiNozzo+Leroy Jethro Gibbs; Tiva=Ziva David+Tony DiNozzo; McAbby=Timothy McGee+Abby Sciuto; Tibbs=Tony DiNozzo+Leroy Jethro Gibbs',
  'Doctor Who':
    '9/Rose=The Doctor+Rose Tyler; 10/Rose=The Doctor+Rose Tyler; D/R=The Doctor+Rose Tyler; Ten/Rose=The Doctor+Rose Tyler',
  'CSI: Crime Scene Investigation':
    'G/S=Gil Grissom+Sara Sidle; GSR=Gil Grissom+Sara Sidle; N/G=Nick Stokes+Greg Sanders; N/S=Nick Stokes+Sara Sidle; GCR=Gil Grissom+Catherine Willows',
  'House M.D.':
    'H/W=Gregory House+James Wilson; Hilson=Gregory House+James Wilson; H/C=Gregory House+Lisa Cuddy; Huddy=Gregory House+Lisa Cuddy; Hameron=Allison Cameron+Gregory House',
  'The West Wing': 'J/D=Josh Lyman+Donna Moss; CJ/T=CJ Cregg+Toby Ziegler; J/S=Josh Lyman+Sam Seaborn',
  Firefly:
    'M/I=Malcolm Reynolds+Inara Serra; K/S=Kaylee Frye+Simon Tam; M/R=Malcolm Reynolds+River Tam; Rayne=Jayne Cobb+River Tam',
  'Queer as Folk (US)': 'B/J=Brian Kinney+Justin Taylor; B/M=Brian Kinney+Michael Novotny',
  Torchwood: 'J/I=Jack Harkness+Ianto Jones; Janto=Jack Harkness+Ianto Jones',
};
