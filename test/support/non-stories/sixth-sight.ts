import { page } from './words.ts';

/** And sixty more, of other kinds again, written before it had learnt from those of `fifth-sight.ts`. */
export const SIXTH_SIGHT: Readonly<Record<string, string>> = {
  'invoice-2.txt': `Quayside Print & Copy Ltd
Invoice no. 2004/118                      Date: 12 March 2004
To: The Lamplighters' Society, c/o A. Venn

40 copies, A5, 64 pp., saddle stitched     2.10      84.00
Cover, colour, card                        0.65      26.00
Postage and packing                                   6.50
VAT 17.5%                                            20.39
TOTAL DUE                                           136.89

Payment within thirty days of the date above. Please quote the invoice number on your cheque.`,
  'soup.txt': `Fisherman's Soup (serves 6)

You need: 2 onions, 3 cloves of garlic, a tin of tomatoes, 1 kg of white fish, a pinch of saffron, a glass of wine.

Chop the onions and soften them in oil for ten minutes. Add the garlic and the saffron, then the tomatoes and the wine, and let it simmer for half an hour. Cut the fish into large pieces and lay it on top. Cover and cook for eight minutes more. Serve with bread that was rubbed with garlic. It keeps for a day and tastes better then.`,
  'forum-rules.html': page(
    'Board rules',
    '<h2>Rules of this board</h2><ol><li>No flaming, trolling or character bashing.</li><li>Mark spoilers until one week after the episode has aired.</li><li>Signatures may hold one picture, 400x100 at most.</li><li>Do not bump threads older than six months.</li><li>One account each. Sock puppets will be banned with their owner.</li></ol><p>Moderators may edit or lock any post. Three warnings and you are out for a week. If you disagree, write to an admin by PM, not in public.</p>',
  ),
  'talk.html': page(
    'Talk:Nine Bells',
    '<h2>Merge with Bell Harbour?</h2><p>I propose to merge this article with [[Bell Harbour]], there is hardly enough for two. --Quayrat 14:02, 3 May 2007 (UTC)</p><dl><dd>Oppose. They are two places in canon, see episode 12. --Sefa 15:40, 3 May 2007 (UTC)</dd><dd>Support, but keep the section on the bells. Citation needed for the founding date. --Tarboy 09:11, 4 May 2007 (UTC)</dd></dl><h2>Image copyright</h2><p>The file Bell.jpg has no licence and will be deleted in seven days.</p>',
  ),
  CHANGES: `lampreader 1.4.2 (2003-08-11)
  * Fix crash when a line is longer than 4096 bytes.
  * Honour $PAGER again (reported by tarboy).
  * New option --no-colour.

lampreader 1.4.1 (2003-06-02)
  * Do not eat the last line of files without a newline.
  * Update German translation.

lampreader 1.4.0 (2003-05-19)
  * Rewritten line breaker; twice as fast.
  * Drop support for termcap.`,
  'episode.srt': `1
00:00:04,120 --> 00:00:06,800
The light went out at nine.

2
00:00:07,000 --> 00:00:09,440
And nobody saw who did it?

3
00:00:10,200 --> 00:00:12,960
<i>Nobody who will say so.</i>

4
00:00:15,640 --> 00:00:17,100
Then we wait.

5
00:00:19,000 --> 00:00:21,350
For what? The morning?`,
  'tune.abc': `X:1
T:The Ferryman's Hornpipe
C:Trad.
M:4/4
L:1/8
Q:1/4=180
K:Gmaj
|:GF|G2BG A2cA|B2dB c2BA|G2BG A2cA|BGAF G2:|
|:d2|g2fg e2de|f2ed c2BA|g2fg e2dB|cAFA G2:|`,
  'walkthrough.txt': `==========================================
 LIGHTHOUSE OF DOOM - FAQ/WALKTHROUGH v1.3
 by tarboy (tarboy@example.org)
==========================================

-------------
 2. THE QUAY
-------------
From the start go right and talk to the old man. Choose the second answer. Pick up the ROPE behind the barrels and use it with the bollard. Save here! Go down the ladder, push the crate twice to the left, then jump. You need at least 40 HP for the boss. Its weak point is the eye; hit it three times when it opens, then roll. You get the BRASS KEY.

-------------
 3. THE STAIR
-------------
Puzzle solution: 3, 1, 4, 2. The left door is a trap.`,
  'sheet.txt': `NAME: Corven Tide          PLAYER: Bram
RACE: Half-elf             CLASS/LEVEL: Ranger 4 / Rogue 1
ALIGNMENT: CG              XP: 11,250
STR 13 (+1)  DEX 17 (+3)  CON 12 (+1)  INT 10 (0)  WIS 14 (+2)  CHA 8 (-1)
HP 34   AC 16   Init +3   Speed 30 ft.
Saves: Fort +5 Ref +8 Will +3
Skills: Hide +9, Move Silently +9, Spot +8, Survival +7
Feats: Track, Point Blank Shot, Rapid Shot
Equipment: longbow (masterwork), 40 arrows, leather +1, rope 50 ft., 2 potions (CLW), 61 gp`,
  'monster.txt': `LAMP EEL
Medium aberration, unaligned
Armor Class 14 (natural armor)
Hit Points 52 (7d8 + 21)
Speed 10 ft., swim 40 ft.
STR 16 DEX 14 CON 16 INT 3 WIS 12 CHA 6
Damage Resistances lightning
Senses darkvision 60 ft., passive Perception 11
Challenge 3 (700 XP)
Amphibious. The eel can breathe air and water.
ACTIONS
Bite. Melee Weapon Attack: +5 to hit, reach 5 ft., one target. Hit: 10 (2d6 + 3) piercing damage.
Flash (Recharge 5-6). Each creature within 20 feet must succeed on a DC 13 Constitution saving throw or be blinded for 1 minute.`,
  'newsletter.txt': `THE LAMPLIGHTER - issue 14, spring 2002
The newsletter of the Nine Bells Appreciation Society

IN THIS ISSUE
 - Convention report: BellCon III
 - New zines and where to get them
 - Letters

FROM THE EDITOR
Thank you to everybody who renewed. Dues stay at 8.00 for this year. We still need a treasurer; Sefa has done it for six years and would like a rest. The deadline for issue 15 is the first of July. Please send contributions on disk or by e-mail.

NEW ZINES
"Low Tide 3" is out, 120 pages, 12.00 by post from Orla Quill.`,
  'con.txt': `BELLCON IV - PROGRAMME

FRIDAY
17:00  Registration opens              Lobby
19:00  Opening ceremony                Main hall
21:00  Filk circle                     Room 3

SATURDAY
10:00  Panel: Writing the second season   Main hall
11:30  Guest of honour interview          Main hall
14:00  Art show opens                     Room 1
14:00  Workshop: beta reading             Room 4 (sign up)
20:00  Masquerade                         Main hall
23:00  Disco                              Bar`,
  'faq.html': page(
    'FAQ',
    '<h1>Frequently Asked Questions</h1><p><b>Q: How do I upload a story?</b></p><p>A: Log in, click on My Stories, then Add New. Fill in the form and press Submit.</p><p><b>Q: Why was my story rejected?</b></p><p>A: Most likely the spelling, or the summary was missing. The mail that you got says why.</p><p><b>Q: I forgot my password.</b></p><p>A: Use the link on the login page. If the address that you registered with is dead, write to the webmistress.</p>',
  ),
  'links.txt': `http://www.example.org/ninebells/ - the big archive, not updated since 99
http://www.example.net/~sefa/fic.html - Sefa's page, gen only
http://members.example.com/tarboy/index2.html - moved?? try the other one
http://groups.example.com/group/lowtide - list, members only
ftp://ftp.example.org/pub/zines/ - scans
http://www.example.edu/~orla/links.htm - best links page there is`,
  'irc.log': `**** BEGIN LOGGING AT Tue Mar 02 20:01:13 2004
Mar 02 20:01:13 *	Now talking on #ninebells
Mar 02 20:01:13 *	Topic for #ninebells is: spoilers after the watershed | beta readers wanted
Mar 02 20:02:40 *	tarboy (~tar@example.org) has joined #ninebells
Mar 02 20:02:51 <tarboy>	hi all
Mar 02 20:03:02 <sefa>	hey tar. did you get my mail
Mar 02 20:03:15 <tarboy>	yes, reading on thursday, ok?
Mar 02 20:04:00 <sefa>	no hurry
Mar 02 20:09:44 *	orla has quit (Ping timeout: 240 seconds)
Mar 02 20:10:03 <tarboy>	what time is the episode on over there
Mar 02 20:10:20 <sefa>	9 pm gmt
**** ENDING LOGGING AT Tue Mar 02 20:31:00 2004`,
  'tweets.txt': `@sefaq 3 Mar 2011: New chapter is up! bit.ly/x7a #ninebells
@sefaq 3 Mar 2011: RT @tarboy: everybody go and read this right now
@sefaq 4 Mar 2011: @orlaq thank you!! made my day
@sefaq 6 Mar 2011: Why does my printer hate me. #mondays
@sefaq 9 Mar 2011: poll: more bells or more boats? reply with your vote
@sefaq 12 Mar 2011: on hiatus until exams are over, sorry`,
  'parser.js.txt': `/**
 * Splits a chapter into paragraphs.
 * @param {string} text  the whole chapter
 * @returns {string[]} never empty
 */
function split(text) {
  // Windows line ends first, or the regular expression below misses half of them.
  const lines = text.replace(/\\r\\n/g, '\\n').split('\\n\\n');
  return lines.length ? lines : [''];
}
module.exports = { split };`,
  'reviews.csv': `id,story,reviewer,date,text
1,12,tarboy,2003-04-01,"Loved this! Please write more soon."
2,12,anon,2003-04-02,"The ending made me cry, in a good way."
3,14,Sefa,2003-04-09,"I did not expect Corven to do that. Update?"
4,14,lampblack,2003-04-11,"OMG!!! best chapter so far"
5,15,Quayrat,2003-05-20,"Some typos, but the dialogue is great."`,
  'paper.txt': `Reading in the Margins: Annotation Practices in Amateur Fiction Archives

A. Venn and J. Marrow, Department of Information Studies, University of Low Harbour

Abstract. This paper examines how readers of amateur fiction archives annotate the texts they read. Drawing on a corpus of 14,200 comments collected between 1999 and 2004, we show that annotation serves social rather than textual functions. We discuss implications for the design of digital libraries.

Keywords: annotation, fan fiction, digital libraries, reader response`,
  'stars.txt': `YOUR WEEK IN THE STARS

ARIES (21 March - 20 April): A friend needs you more than they say. Money comes on Thursday. Lucky number: 7.
TAURUS (21 April - 21 May): Do not sign anything before the weekend. Romance is possible.
GEMINI (22 May - 21 June): Travel plans change. Be patient with an older relative.
CANCER (22 June - 22 July): Your moon is in the right house. Ask for that rise.
LEO (23 July - 23 August): Rest. You have done enough.`,
  'setlist.txt': `Mix for Corven/Mira

1. Low Water - The Tar Sisters (3:42)
2. Nine Bells - Quay (4:10)
3. Hold the Rope - Anna Dunne (2:58)
4. Lighthouse Song - The Keepers (5:03)
5. Come Home - Bram & the Boats (3:31)
6. Salt - Marrow (4:47)
Total 24:11`,
  'glossary.html': page(
    'Fan terms',
    '<h1>Glossary</h1><dl><dt>AU</dt><dd>Alternate universe: the story changes something about the world of the source.</dd><dt>Beta</dt><dd>Somebody who reads a story before it is posted.</dd><dt>Gen</dt><dd>A story without romance.</dd><dt>OOC</dt><dd>Out of character.</dd><dt>OTP</dt><dd>One true pairing.</dd><dt>WIP</dt><dd>Work in progress.</dd></dl>',
  ),
  'minutes.txt': `Minutes of the committee meeting, 4 February 2003

Present: A. Venn (chair), B. Tiller, S. Dunne, O. Quill
Apologies: J. Marrow

1. Minutes of the last meeting were approved.
2. Treasurer's report: balance 212.40. The hall has been paid until June.
3. Zine: 31 copies left. It was agreed to lower the price to 5.00.
4. Any other business: none.

Next meeting: 4 March, same place. The meeting closed at 9.20 pm.`,
  'sig.txt': `-- 
Sefa Dunne          sefa@example.org
"There is no such thing as a short ferry ride." - Old Tovin
http://www.example.org/~sefa/   ICQ 1204441
Member of the Society for the Prevention of Cruelty to Lampposts`,
  'ooo.eml': `From: orla.quill@example.com
To: sefa@example.org
Subject: Out of Office AutoReply: chapter 4
Date: Mon, 4 Aug 2003 09:12:00 +0200

Thank you for your message. I am out of the office from 1 August until 18 August and will not be reading e-mail regularly. For urgent matters please contact Bram Tiller on extension 214. I will answer your message when I return.

Orla Quill
Accounts`,
  'bounce.eml': `From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>
To: sefa@example.org
Subject: Returned mail: see transcript for details
Date: Tue, 5 Aug 2003 11:20:01 -0500

The original message was received at Tue, 5 Aug 2003 11:19:58 -0500

   ----- The following addresses had permanent fatal errors -----
<tarboy@nowhere.example>

   ----- Transcript of session follows -----
550 5.1.1 <tarboy@nowhere.example>... User unknown`,
  'cover-letter.txt': `Orla Quill
14 Rope Walk, Low Harbour

11 May 2005

Dear Ms Dunne,

I am writing to apply for the position of junior editor that was advertised in the Gazette on 6 May. I hold a degree in English and have worked for two years as a proofreader at Lamp & Ledger, where I was responsible for the spring list. I am used to tight deadlines and enjoy working in a team. My curriculum vitae is enclosed. I would welcome the opportunity to discuss the position with you in person.

Yours sincerely,
Orla Quill`,
  'cv.txt': `CURRICULUM VITAE

Bram Tiller
Born: 3 June 1978
Address: 2 Quay Street, Low Harbour

EDUCATION
1996-1999  BA History, University of Low Harbour (2:1)
1989-1996  Low Harbour Grammar School

EMPLOYMENT
2001-      Assistant librarian, Town Library
1999-2001  Shop assistant, Tar & Sons

SKILLS
Languages: English, German (good), French (basic). Driving licence. Word, Excel, some HTML.`,
  'datenschutz.html': page(
    'Datenschutz',
    '<h1>Datenschutzerklärung</h1><p>Wir freuen uns über Ihr Interesse an unserer Website. Der Schutz Ihrer personenbezogenen Daten ist uns wichtig. Beim Besuch dieser Seiten werden Zugriffsdaten (IP-Adresse, Datum, Uhrzeit, abgerufene Datei) gespeichert und nach sieben Tagen gelöscht. Eine Weitergabe an Dritte findet nicht statt. Sie haben jederzeit das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten. Diese Website verwendet Cookies. Verantwortlich im Sinne der DSGVO ist der Betreiber.</p>',
  ),
  'confidentialite.txt': `Politique de confidentialité

Le présent site respecte la vie privée de ses utilisateurs. Les données à caractère personnel recueillies lors de l'inscription (pseudonyme, adresse électronique) sont destinées uniquement à la gestion des comptes. Conformément à la loi Informatique et Libertés, vous disposez d'un droit d'accès, de rectification et de suppression des données qui vous concernent. Pour l'exercer, écrivez à l'adresse indiquée dans les mentions légales. Les cookies peuvent être refusés dans les réglages de votre navigateur.`,
  'privacidad.txt': `Política de privacidad

En cumplimiento de la normativa vigente, le informamos de que los datos personales que nos facilite serán incorporados a un fichero cuya finalidad es la gestión de usuarios. No cederemos sus datos a terceros salvo obligación legal. Usted puede ejercer los derechos de acceso, rectificación, cancelación y oposición enviando un correo electrónico. Este sitio utiliza cookies propias y de terceros para mejorar la navegación.`,
  'toc.txt': `CONTENTS

Acknowledgements ......................... v
Introduction ............................. 1
1  The Harbour ........................... 9
2  The Society ........................... 34
3  Zines and Their Makers ................ 61
4  The Move to the Net ................... 97
Appendix A: A Questionnaire .............. 131
Bibliography ............................. 140
Index .................................... 151`,
  'index.txt': `Bells, nine, 4, 17-19, 88
 - ringing of, 21
Corven, see Tide, Corven
Ferry, 1-3, 44, 102
 - timetable, 45
Lamp oil, price of, 71n
Lighthouse, 12, 33-41, 120
Marrow, J., 9, 54
Quay, the, passim
Rope, 8, 15, 90-92
Tide, Corven, 6, 28, 66, 119`,
  'biblio.txt': `Works Cited

Dunne, Sefa. "Letters from a Fandom." Journal of Amateur Writing 4.2 (1998): 33-51.
Marrow, J. The Long Stair. Low Harbour: Lamp & Ledger, 1997. Print.
Quill, Orla, ed. Readers and Their Writers. 2nd ed. New York: Example UP, 2001.
Tiller, B. "Why We Ring Bells." Proceedings of BellCon II. Ed. A. Venn. 1999. 12-20.
Venn, A. Personal interview. 3 May 2002.`,
  'patent.txt': `United States Patent 0,000,000
Venn  May 4, 1999
Self-trimming lamp wick

ABSTRACT
A self-trimming wick for oil lamps comprises a braided core and a sleeve that is consumed at a lower temperature than said core.

CLAIMS
What is claimed is:
1. A wick for an oil lamp, comprising: a core of braided fibre; and a sleeve surrounding said core.
2. The wick of claim 1, wherein said sleeve is impregnated with a salt.
3. The wick of claim 2, wherein said salt is a nitrate.`,
  'log.git.txt': `commit 9f2c1e7aa0b4d1
Author: tarboy <tar@example.org>
Date:   Mon Mar 3 20:11:09 2008 +0100

    Fix off-by-one in page counter

commit 1b77ade03c9917
Author: Sefa Dunne <sefa@example.org>
Date:   Sun Mar 2 11:40:55 2008 +0100

    Add tests for the digest reader
    
    They fail at the moment, see #14.

commit 004dd1c2ab8870
Merge: 71fa 22bc
Author: tarboy <tar@example.org>`,
  'man.1.txt': `LAMPREADER(1)               User Commands               LAMPREADER(1)

NAME
       lampreader - show a text one screen at a time

SYNOPSIS
       lampreader [-n] [-w WIDTH] [FILE]...

DESCRIPTION
       Shows each FILE, or standard input where there is none.

       -n     do not wait at the end of a screen

       -w WIDTH
              break lines at WIDTH columns (default: 72)

EXIT STATUS
       0 if all went well, 1 if a FILE could not be read.

SEE ALSO
       more(1), less(1)`,
  'auction.html': page(
    'Nine Bells Zine Lot of 5 RARE OOP',
    '<h1>Nine Bells Zine Lot of 5 RARE OOP</h1><p>Item number: 2200114471</p><p>Current bid: US $14.50 (7 bids)</p><p>Time left: 2 days 4 hours</p><p>Five zines from the early 90s in very good condition, slight wear to the corners of issue 2, smoke-free home. Buyer pays shipping. Will ship worldwide. Payment within 7 days please. No returns. Check out my other auctions!</p><p>Seller: quayrat (211) 99.5% positive feedback</p>',
  ),
  'episodes.html': page(
    'Episode guide',
    '<h1>Season 2</h1><p><b>2x01 "Landfall"</b> (aired 14 Sep 1998) Written by A. Nother. Directed by S. Body. Corven returns from the island, and Mira learns who lit the lamp. Guest stars: P. Player as the Ferryman.</p><p><b>2x02 "Salt"</b> (aired 21 Sep 1998) A stranger brings a letter for Tovin. Memorable quote: "I never liked that boat."</p><p><b>2x03 "Low Water"</b> (aired 28 Sep 1998) The harbour freezes. Goof: the clock shows two different times.</p>',
  ),
  'trivia.txt': `Did you know...?

* The lighthouse in the opening titles is a model, 40 cm high.
* P. Player did all his own stunts in season one.
* The word "bell" is said 412 times in the series.
* Episode 14 was written in two days.
* The dog is played by three different dogs, all called Biscuit.
* The last episode was first shown in Finland.`,
  'transcript.txt': `NINE BELLS 2x02 "SALT" - TRANSCRIPT
Transcribed by tarboy. All dialogue belongs to its owners; no money is made.

[Teaser. Exterior, harbour, night]
[Opening credits]

ACT ONE
[Interior, lighthouse]
Not for archiving. If you find mistakes, mail me and I will correct them. Scenes that I could not make out are marked with (?).`,
  'knit.txt': `Lighthouse mittens

Yarn: DK, 50 g each of white and red. Needles: 3.5 mm. Tension: 24 st = 10 cm.

Cast on 40 st in red. Work 12 rows in k2, p2 rib.
Row 13: change to white, k.
Row 14: p.
Rows 15-30: st st, changing colour every 4 rows.
Thumb: k18, put next 7 st on a holder, k to end.
Dec 1 st each end of next and every alt row until 16 st remain. Cast off.`,
  'syllabus.txt': `ENG 214: Popular Narrative
Fall 2004, Tue/Thu 11:00-12:15, Rope Hall 3
Instructor: Dr. A. Venn (office hours Wed 2-4)

Course description: This course looks at serial fiction from the penny dreadful to the web.
Grading: attendance 10%, two papers 50%, final exam 40%. Late papers lose a grade a day.
Week 1: Introduction
Week 2: The penny dreadful
Week 3: Radio
Week 4: Television (first paper due)`,
  'cast.html': page(
    'Cast list',
    '<h2>Cast and crew</h2><table><tr><th>Character</th><th>Actor</th><th>Episodes</th></tr><tr><td>Corven Tide</td><td>P. Player</td><td>44</td></tr><tr><td>Mira Venn</td><td>Q. Actress</td><td>44</td></tr><tr><td>Old Tovin</td><td>R. Veteran</td><td>31</td></tr><tr><td>The Ferryman</td><td>uncredited</td><td>3</td></tr></table><p>Produced by Nobody Productions. Filmed on location.</p>',
  ),
  'petition.html': page(
    'Save Nine Bells',
    '<h1>Save our show!</h1><p>To: the network</p><p>We, the undersigned, ask you to renew Nine Bells for a fourth season. The ratings were low because it was moved three times. Over 20,000 viewers in eleven countries watch it every week.</p><p>Sincerely,</p><ol><li>Sefa Dunne, Low Harbour</li><li>tarboy</li><li>Anonymous</li><li>O. Quill, "please!"</li></ol><p>Total signatures: 1,204</p>',
  ),
  'robots.txt': `User-agent: *
Disallow: /cgi-bin/
Disallow: /members/
Disallow: /private/

User-agent: ia_archiver
Disallow: /`,
  'crontab.txt': `# m h dom mon dow command
0 4 * * * /home/sefa/bin/backup.sh >/dev/null 2>&1
*/10 * * * * /usr/local/bin/fetchmail -s
30 6 1 * * /home/sefa/bin/newsletter.pl --send
@reboot /home/sefa/bin/startup`,
  'shopping.txt': `milk
bread (brown)
2 tins cat food
lamp oil!!
stamps x10
birthday card for Bram
onions
wine for Sat.
ask about the rope`,
  'coords.gpx.txt': `N 52 04.112 E 004 18.339  quay
N 52 04.201 E 004 18.020  lighthouse
N 52 05.003 E 004 17.411  far point
cache: micro, difficulty 2, terrain 3.5
TFTC! TNLN. Log is wet, needs a new bag.
DNF 12 Mar 2006`,
  'calc.txt': `HOUSE ACCOUNTS MARCH

Rent            410.00
Gas              38.20
Electricity      41.75
Food            162.10
Phone            29.99
Bus              44.00
Zines            17.50
-----------------------
                743.54
Income          900.00
Left            156.46`,
  'password.eml': `From: archive-admin@example.org
To: sefa@example.org
Subject: Your account at the Bell Archive
Date: Wed, 6 Aug 2003 10:00:00 +0000

Hello sefa,

Somebody, probably you, has asked for a new password for your account. Your new password is: xK4tB9qq
You can log in at http://www.example.org/login.php and change it there. If you did not ask for this, ignore this message and your old password will keep working.

The archive staff`,
  'meta-stats.txt': `Archive statistics, 1 January 2004

Stories:            4,112
Chapters:          11,907
Authors:              618
Reviews:           32,440
Words:         14,202,118
Most reviewed: "Landfall" (412)
Most prolific: quaydust (88 stories)
Average length: 3,454 words`,
  'challenge.html': page(
    'Challenge 12',
    '<h2>Challenge #12: Rain</h2><p>Write a drabble (100 words exactly) in which it rains. It must contain a broken umbrella, the line "I told you so", and an animal. Any pairing, any rating. Stories are due on 30 April and will be posted without names; voting starts on 1 May. Send your entry to challenge@example.org with DRABBLE in the subject line. Winners get a banner.</p>',
  ),
  'spoilers.txt': `SPOILERS for season 4!!! Do not read on if you do not want to know.

4x01: Corven comes back (confirmed by TV Week).
4x02-03: two-parter, filmed in Iceland.
4x05: somebody dies. Rumour says Tovin, but his agent denies it.
4x07: Mira-centric. New love interest? Casting call was for "male, 30-35, athletic".
4x13: finale, cliffhanger, they filmed two endings.`,
  'warranty.txt': `LIMITED WARRANTY

This lamp is guaranteed for twenty-four months from the date of purchase against defects in material and workmanship. The guarantee does not cover wicks, glass or damage caused by misuse. To claim, return the lamp with the receipt to the shop where you bought it. We will repair or replace it at our choice. This does not affect your statutory rights.`,
  'subject-headings.txt': `Re: [lowtide] FIC: Salt (3/7)
Re: [lowtide] Re: FIC: Salt (3/7)
[lowtide] ADMIN: digest mode
[lowtide] FIC: Landfall (1/1) PG
Re: [lowtide] OT: cats
[lowtide] looking for a story
Re: [lowtide] looking for a story
[lowtide] REC: Nine Nights`,
  'schema.txt': `CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  title VARCHAR(200) NOT NULL,
  author INTEGER REFERENCES authors(id),
  rating CHAR(5) DEFAULT 'PG',
  posted DATE
);
CREATE INDEX by_author ON stories(author);
GRANT SELECT ON stories TO www;`,
  'unsubscribe.eml': `From: lowtide-request@example.org
To: sefa@example.org
Subject: Welcome to the "lowtide" mailing list
Date: Thu, 7 Aug 2003 10:00:00 +0000

Welcome to the lowtide mailing list! To post to this list, send your e-mail to lowtide@example.org. You must know your password to change your options (including changing the password itself) or to unsubscribe. It is: ferryboat

Normally, Mailman will remind you of your password once every month, although you can disable this if you prefer.`,
  'prices.html': page(
    'Order form',
    '<h2>Zines by post</h2><p>All prices include postage. Make cheques out to O. Quill.</p><table><tr><td>Low Tide 1</td><td>104 pp.</td><td>7.00</td></tr><tr><td>Low Tide 2</td><td>98 pp.</td><td>7.00</td></tr><tr><td>Low Tide 3</td><td>120 pp.</td><td>12.00</td></tr></table><p>Name: _______ Address: ________ Age statement (over 18): ______</p>',
  ),
  'quiz.html': page(
    'Which Bell are you?',
    '<h2>Which of the Nine Bells are you?</h2><p>1. Your favourite colour is...</p><p>( ) blue ( ) grey ( ) red</p><p>2. On a Saturday night you are...</p><p>( ) at home with a book ( ) on a boat ( ) up to no good</p><p>3. Your friends say that you are...</p><p>( ) loyal ( ) funny ( ) late</p><p>Your result: You are the THIRD BELL! Post this in your journal.</p>',
  ),
};
