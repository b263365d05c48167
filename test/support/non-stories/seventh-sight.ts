import { page } from './words.ts';

/** The second sixty: written before what reads them had learnt from those of `sixth-sight.ts`. */
export const SEVENTH_SIGHT: Readonly<Record<string, string>> = {
  'estimate.txt': `Estimate for roof repairs, 14 Rope Walk

We are pleased to quote as follows. Strip the slates from the north side and set them aside for re-use. Replace broken battens. Lay new felt. Refix the slates with copper nails. Renew the lead around the chimney. Scaffolding included. All waste will be taken away. The work will take about five days, weather permitting. Price, including labour and materials: 1,840 plus VAT. This offer holds for sixty days.`,
  'cake.html': page(
    'Honey cake',
    '<h2>Honey cake</h2><p>Serves 8-10. Oven: 160 degrees.</p><ul><li>250 g honey</li><li>100 g butter</li><li>2 eggs</li><li>300 g flour</li><li>1 tsp baking powder</li></ul><p>Warm the honey with the butter until both have melted. Beat in the eggs one by one. Sift the flour with the baking powder and fold it in. Bake for an hour. It should be left for a day before you cut it.</p>',
  ),
  'house-rules.txt': `Dear guests,

Welcome to the Anchor. Breakfast is from seven until ten in the front room. Please leave your key at the desk when you go out. The front door is locked at midnight; if you will be later, ask us for the side door key. Smoking is not allowed in the rooms. Towels are changed every second day. Check-out is at eleven. The fire exit is at the end of the corridor.`,
  'talk-user.html': page(
    'User talk:Tarboy',
    '<h2>Welcome!</h2><p>Hello, Tarboy, and welcome to the Bellpedia! Thank you for your contributions. Here are some pages that you might find helpful: How to edit a page, The five pillars, Tutorial. Please sign your name on talk pages using four tildes.</p><h2>Your edit to Corven Tide</h2><p>Please do not add unsourced speculation. I have reverted it. Thanks. Quayrat (talk) 10:12, 2 June 2008</p>',
  ),
  'release-notes.txt': `Release notes for build 2210

This build improves the import of old documents and closes eleven tickets. Line breaks in the footer are kept. The spell checker no longer marks names. Printing on A5 paper was off by two millimetres; this has been corrected. We have removed the experimental export to PDF, which will return in the next build. Users of the beta should uninstall it first.`,
  'lyrics.lrc': `[ti:Low Water]
[ar:The Tar Sisters]
[al:Quay]
[00:12.00]Line one of the song goes here
[00:16.20]And this is where the second line appears
[00:20.44](Instrumental)
[00:41.80]La la la
[00:45.10]La la la la la`,
  'guitar.txt': `Intro: Am  F  C  G (x2)

Verse
Am            F
e|--0--------1--------|
B|--1--------1--------|
G|--2--------2--------|
D|--2--------3--------|
A|--0----------------|
Capo 2nd fret. Strumming: D DU UDU. Slide from 5 to 7 in the bridge.`,
  'cheats.txt': `LIGHTHOUSE OF DOOM CHEATS (PC)

Press ~ during play to open the console, then enter:
god            invincible
noclip         walk through walls
give all       all weapons and items
level 7        jump to the boss
Unlockables: finish the game on Hard to get the golden oar. Collect all 40 shells to open the bonus stage.`,
  'spell.txt': `Call Fog
2nd-level conjuration
Casting Time: 1 action
Range: 120 feet
Components: V, S, M (a drop of sea water)
Duration: Concentration, up to 10 minutes
A cloud of fog fills a 20-foot-radius sphere centred on a point within range. The area is heavily obscured. A wind of at least 10 miles per hour disperses it. At Higher Levels. When you cast this spell using a slot of 3rd level or higher, the radius increases by 10 feet for each level.`,
  'campaign.txt': `The world of Nine Bells: player's handout

Each player makes a character of the third level. Allowed races are human, half-elf and selkie. Magic is rare; no full casters without asking me first. We play every second Sunday at Bram's from two to eight. Bring dice and something to eat. House rules: a natural twenty always hits, death saves are rolled in secret, and inspiration can be given to others. If you can't make it, tell me by Friday.`,
  'parish.txt': `ST BRIDE'S PARISH NEWS

Services in May: Holy Communion every Sunday at 10. Evensong on the first and third Sunday at 6.
The coffee morning raised 84.20 for the roof. Many thanks to all who baked.
Flower rota: 2 May Mrs Tiller, 9 May Mrs Quill, 16 May volunteer wanted.
The jumble sale is on the 22nd in the hall. Items can be left in the porch from Thursday.
The vicar is on holiday from the 24th; in emergencies ring the churchwarden.`,
  'workshop.html': page(
    'Track B',
    '<h3>Track B: Craft</h3><p><b>9:30-10:45</b> Plotting without tears (S. Dunne). Limited to twenty places, please sign up at the desk.</p><p><b>11:00-12:15</b> Dialogue clinic (O. Quill). Bring two pages.</p><p><b>12:15-13:30</b> Lunch. Vegetarian options are available.</p><p><b>13:30-14:45</b> How to kill a character and when not to (panel).</p><p>All rooms are accessible. Photography only with permission.</p>',
  ),
  'help-desk.txt': `Problem: The page numbers in my document are wrong after the title page.
Solution: Insert a section break behind the title page, then choose Format > Page Numbers and start at 0.

Problem: My printer prints every page twice.
Solution: Open the properties of the printer and set the number of copies to 1. If this does not help, remove the driver and install it again.

Problem: Quotation marks become question marks when I send a story by e-mail.
Solution: Turn off smart quotes, or send the text as an attachment.`,
  'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
<DT><H3>Fic</H3>
<DL><p>
<DT><A HREF="http://www.example.org/ninebells/">Nine Bells Archive</A>
<DT><A HREF="http://www.example.net/lowtide/">Low Tide zine</A>
<DT><A HREF="http://www.example.com/~orla/">Orla's page</A>
</DL><p>
<DT><A HREF="http://www.example.org/tv/">TV listings</A>
</DL><p>`,
  'icq.txt': `Session Start (sefa:tarboy): Sun Mar 14 19:22:10 2004
sefa: did the zine come
tarboy: yesterday! looks great
sefa: p 14 is upside down in some
tarboy: mine is ok
sefa: can u bring the money on sat
tarboy: sure how much
sefa: 12 + 2 for the box
tarboy: k. brb phone
tarboy: back
sefa: gotta go, work tomorrow
tarboy: nite
Session Close (tarboy): Sun Mar 14 19:40:02 2004`,
  'status.txt': `Orla Quill is finally done with exams!! 12 June at 14:03 · Like · Comment
  Sefa Dunne and 4 others like this.
  Bram Tiller: congrats!
  Sefa Dunne: drinks tonight?
Orla Quill shared a link: 10 Signs You Are a Lighthouse Keeper. 13 June at 09:12 · Like · Comment
Orla Quill was tagged in Bram Tiller's photo. 15 June at 22:40
Bram Tiller changed his profile picture. 16 June at 08:01`,
  'style.css.txt': `body { background: #102030; color: #eee; font-family: Verdana, sans-serif; }
a:link { color: #9cf }
a:hover { text-decoration: none; }
.story p { margin: 0 0 1em; line-height: 1.5 }
#menu { float: left; width: 140px; }
/* hide the banner when printing */
@media print { #banner { display: none } }`,
  'survey.txt': `Timestamp,How old are you?,How did you find the archive?,What do you read most?,Anything else?
2005/03/01 10:12,22,a friend,gen,
2005/03/01 10:40,31,search engine,slash,"more tags please"
2005/03/01 12:02,19,links page,"everything",
2005/03/02 08:15,45,cannot remember,gen,"thank you for all your work"`,
  'thesis.txt': `Summary of thesis

This thesis examines the role of serial publication in the formation of reading communities. The first chapter reviews the literature. The second describes the methods: a survey of 212 readers and eleven interviews. The third chapter presents the results, which suggest that the length of the interval between instalments matters less than its regularity. The final chapter discusses the limits of the study and proposes directions for further research.`,
  'tarot.txt': `The Tower (XVI)
Upright: upheaval, sudden change, revelation.
Reversed: fear of change, delayed disaster.

The Star (XVII)
Upright: hope, renewal, serenity.
Reversed: lack of faith, despair.

The Moon (XVIII)
Upright: illusion, intuition, the unconscious.
Reversed: confusion, release of fear.`,
  'playlist.html': page(
    'Playlist for Low Water',
    '<h2>Music to read this by</h2><ol><li>"Harbour" by Quay: chapter 1, the arrival</li><li>"Nobody\'s Boat" by Anna Dunne: Mira\'s theme</li><li>"Cold Iron" by The Keepers: the fight</li><li>"Slow Bells" by Marrow: end titles</li></ol><p>Download as zip (48 MB). Right-click and save as. The links will be taken down in a week.</p>',
  ),
  'phrasebook.txt': `Useful phrases

Good morning            Goedemorgen
How are you?            Hoe gaat het?
Where is the ferry?     Waar is de veerboot?
How much is it?         Hoeveel kost het?
Thank you               Dank u wel
I do not understand     Ik begrijp het niet
The bill, please        De rekening, alstublieft`,
  'agm.txt': `Notice of the Annual General Meeting

Notice is hereby given that the Annual General Meeting of the Nine Bells Appreciation Society will be held in the Town Hall on Saturday 14 June at 2 pm. Agenda: apologies; minutes of the last meeting; chair's report; treasurer's report; election of officers; motions; any other business. Motions must reach the secretary in writing no later than 1 June. Members who cannot attend may appoint a proxy.`,
  'autograph.txt': `Kind regards,

J. Marrow
Head of Collections
Lamp & Ledger Ltd, 4 Quay Street, Low Harbour
Tel. +00 555 0114   Fax +00 555 0115

This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please notify the sender and delete it. Please consider the environment before printing this e-mail.`,
  'vacation-de.eml': `From: orla@example.com
To: sefa@example.org
Subject: Abwesenheitsnotiz: Kapitel 4
Date: Mon, 4 Aug 2003 09:12:00 +0200

Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich 18. August nicht im Haus und habe keinen Zugriff auf meine E-Mails. In dringenden Fällen wenden Sie sich bitte an Herrn Tiller (Durchwahl 214). Ihre Nachricht wird nicht weitergeleitet.

Mit freundlichen Grüßen
Orla Quill`,
  'quota.eml': `From: System Administrator <postmaster@example.com>
To: sefa@example.org
Subject: Undeliverable: beta for part 3
Date: Tue, 5 Aug 2003 11:20:01 -0500

Your message did not reach some or all of the intended recipients.

      Subject: beta for part 3
      Sent: 8/5/2003 11:19 AM

The following recipient(s) could not be reached:

      Bram Tiller on 8/5/2003 11:20 AM
            The recipient's mailbox is full.`,
  'reference.txt': `To whom it may concern

Bram Tiller has been employed at the Town Library since September 2001. His duties include the issue desk, the reading hour for children and the care of the local collection. He is punctual, reliable and well liked by colleagues and visitors alike. We can recommend him without reservation and wish him every success in his future career.

J. Marrow, Head Librarian`,
  'lebenslauf.txt': `Lebenslauf

Persönliche Daten
Name: Orla Quill
Geburtsdatum: 3.6.1978
Familienstand: ledig

Schulbildung
1984-1988 Grundschule am Hafen
1988-1997 Gymnasium, Abitur (Note 2,1)

Beruflicher Werdegang
1997-2000 Ausbildung zur Buchhändlerin
seit 2000 Angestellte, Lampe & Söhne

Kenntnisse: Englisch (fließend), Französisch (Grundkenntnisse), EDV`,
  'agb.html': page(
    'AGB',
    '<h1>Allgemeine Geschäftsbedingungen</h1><p>§ 1 Geltungsbereich. Für alle Bestellungen über unseren Online-Shop gelten die nachfolgenden Bedingungen. § 2 Vertragspartner, Vertragsschluss. Der Kaufvertrag kommt zustande mit dem Versand der Ware. § 3 Widerrufsrecht. Verbraucher haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen den Vertrag zu widerrufen. § 4 Preise und Versandkosten. Die angegebenen Preise enthalten die gesetzliche Mehrwertsteuer.</p>',
  ),
  'mentions.html': page(
    'Mentions légales',
    "<h1>Mentions légales</h1><p>Éditeur du site : association loi 1901. Directeur de la publication : O. Quill. Hébergeur : Exemple SARL. L'ensemble du contenu de ce site est protégé par le droit d'auteur. Toute reproduction, même partielle, est interdite sans autorisation préalable. L'éditeur ne saurait être tenu responsable des erreurs ou de l'indisponibilité du service. Les liens vers d'autres sites n'engagent pas sa responsabilité.</p>",
  ),
  'aviso.txt': `Aviso legal

El acceso a este sitio web atribuye la condición de usuario e implica la aceptación de las presentes condiciones. El titular se reserva el derecho de modificar los contenidos sin previo aviso. Queda prohibida la reproducción total o parcial sin autorización. El usuario se compromete a no utilizar el foro para fines ilícitos. Para cualquier controversia serán competentes los juzgados del domicilio del titular.`,
  'plates.txt': `LIST OF ILLUSTRATIONS

Frontispiece: The harbour from the north, 1851
1. The lighthouse before the fire          facing p. 12
2. Keeper's cottage, interior              facing p. 34
3. Bell no. 9, with its inscription        facing p. 60
4. Ferry ticket (private collection)       facing p. 88
5. Map of the bay                          end papers`,
  'concordance.txt': `bell    1.12, 1.40, 3.7, 9.2
boat    1.1, 1.3, 2.15, 4.4
candle  5.8
door    1.9, 3.3, 3.31
ferry   1.1, 1.2, 1.44, 2.6, 7.19, 9.9
lamp    2.2, 2.17, 6.1
rope    1.5, 4.12
salt    8.3`,
  'bibtex.bib': `@book{marrow1997,
  author = {J. Marrow},
  title = {The Long Stair},
  publisher = {Lamp and Ledger},
  year = {1997}
}
@article{dunne1998,
  author = {Sefa Dunne},
  title = {Letters from a Fandom},
  journal = {Journal of Amateur Writing},
  volume = {4},
  number = {2},
  year = {1998}
}`,
  'standard.txt': `4.2 Requirements

4.2.1 The lamp shall be visible at a distance of not less than two nautical miles.
4.2.2 The wick shall be replaced at intervals not exceeding thirty days.
4.2.3 The keeper shall record each lighting in the log (see Annex B).
4.2.4 Where two lamps are fitted, they shall be capable of independent operation.

NOTE: Lamps installed before 1990 are exempt from 4.2.1.`,
  'svn.txt': `------------------------------------------------------------------------
r214 | tarboy | 2006-03-03 20:11:09 +0100 (Fri, 03 Mar 2006) | 1 line

typo
------------------------------------------------------------------------
r213 | sefa | 2006-03-02 11:40:55 +0100 (Thu, 02 Mar 2006) | 3 lines

new style sheet, the old one broke in IE
thanks to orla for testing
closes #88
------------------------------------------------------------------------`,
  'usage.txt': `usage: lampreader [options] [file ...]

options:
  -h, --help         show this help and exit
  -n, --no-pause     do not wait at the end of a screen
  -w N, --width N    break lines at N columns
  -e ENC             encoding of the input (latin1, utf8)
      --version      print the version and exit

With no file, or when file is -, read standard input.`,
  'cc.html': page(
    'Licence',
    '<p>Except where otherwise noted, content on this site is licensed under a Creative Commons Attribution-NonCommercial-ShareAlike licence. You are free to share and adapt the material under the following terms: you must give appropriate credit, you may not use it for commercial purposes, and you must distribute your contributions under the same licence.</p>',
  ),
  'classified.txt': `FOR SALE: bicycle, ladies', 3 gears, blue, good condition, 40 o.n.o. Tel. 0114 after six.
WANTED: piano teacher for beginner, Far Point area.
TO LET: double room, sea view, no pets, 70 per week. Available from June.
LOST: black and white cat, answers to Biscuit, vicinity of Rope Walk. Reward.
FREE: kittens, eight weeks, house-trained. Ring Mrs Tiller.`,
  'season3.txt': `SEASON THREE EPISODE LIST

# 45 3.01 "Ice" (17 Sep 99) - Corven is trapped under the harbour and has to trust the ferryman. W: A. Nother D: S. Body
# 46 3.02 "Thaw" (24 Sep 99) - Mira finds the second lamp. First appearance of the Duke.
# 47 3.03 "Salt Again" (1 Oct 99) - Tovin's past catches up with him. Clip show.
# 48 3.04 "The Long Stair" (8 Oct 99) - The gang go to the lighthouse, where nothing is as it was.`,
  'timeline.html': page(
    'Timeline',
    '<h1>Nine Bells timeline</h1><p>1790: The lighthouse is built.</p><p>1851: The flood. Corven Tide is born in the attic.</p><p>1869: Corven goes to sea (flashback in 1x07).</p><p>1874: Mira Venn arrives in Low Harbour (pilot).</p><p>1875: The fire (1x22). Note that the calendar on the wall says 1876, which is probably a mistake.</p><p>1879: Series finale.</p>',
  ),
  'bio.html': page(
    'Corven Tide',
    '<table><tr><th>Full name</th><td>Corven Elias Tide</td></tr><tr><th>Born</th><td>1851</td></tr><tr><th>Occupation</th><td>Ferryman, later keeper</td></tr><tr><th>Family</th><td>Elias (father), Anna (mother, deceased)</td></tr><tr><th>Portrayed by</th><td>P. Player</td></tr><tr><th>First appearance</th><td>"Landfall"</td></tr><tr><th>Last appearance</th><td>"Nine"</td></tr></table><p>Corven Tide is one of the main characters of Nine Bells. See also: Ferry.</p>',
  ),
  'prompts.txt': `Prompt table (100 prompts, pick any)

001. Beginnings
002. Middles
003. Ends
004. Insides
005. Outsides
006. Hours
007. Days
008. Weeks
009. Months
010. Years
011. Red
012. Orange
013. Yellow`,
  'claims.html': page(
    'Claims',
    '<h2>Big Bang claims post</h2><p>Artists, please comment with three numbers in order of preference. First come, first served. Drafts are due on 1 June, art on 1 July. Check-in posts will go up every two weeks.</p><p>1. [claimed] Corven/Mira, 24k, R</p><p>2. Gen, 31k, PG</p><p>3. [claimed] Tovin/OFC, 20k, PG-13</p><p>4. AU, 40k, NC-17, warning: death</p>',
  ),
  'cfp.txt': `CALL FOR PAPERS

Amateur Writing: Past, Present and Future. University of Low Harbour, 4-6 May 2006.
We invite proposals for papers of twenty minutes on any aspect of amateur writing. Topics may include, but are not limited to: zines and their makers; readers and reviews; gender and genre; the move to the web. Abstracts of no more than 300 words should be sent to the organisers by 15 January. Notification of acceptance: 15 February. Selected papers will be published.`,
  'obituary-real.html': page(
    'In memoriam',
    '<p>It is with great sadness that we announce the death of our member Anna Dunne (lampblack) on 3 March. Many of you will remember her zines and her kindness to newcomers. The family has asked for no flowers; donations may be made to the lifeboat. A page for memories has been opened on the board. The archive will keep her stories as they are.</p>',
  ),
  'diet.txt': `Week 1
Mon: porridge / soup / fish + veg (1,450 kcal)
Tue: yoghurt / salad / chicken + rice (1,520)
Wed: porridge / soup / omelette (1,390)
Thu: toast / leftovers / pasta (1,610)
Weight: 71.2 -> 70.4
Drink 2 l of water every day. No sugar. Walk to work.`,
  'exercise.txt': `Exercise 14. Fill in the correct form of the verb.

1. The ferry (leave) ______ at nine every day.
2. Yesterday we (see) ______ the new keeper.
3. If it (rain) ______ tomorrow, they will not sail.
4. She (live) ______ here since 1997.
5. By the time we (arrive) ______, the lamp (go) ______ out.

Key: 1 leaves 2 saw 3 rains 4 has lived 5 arrived, had gone`,
  'weather-real.txt': `Shipping forecast issued at 0505 today

Far Point: southwesterly 5 to 7, occasionally gale 8, rain then showers, moderate or good.
Low Harbour: westerly 4 or 5, increasing 6 at times, showers, good.
Nine Bells: variable 3 or 4, fog patches, moderate, occasionally very poor.
Outlook for the following 24 hours: gales expected in all areas.`,
  'tv-listings.txt': `SATURDAY 14 MARCH

6.00 News and weather
6.30 Quiz Hour
7.15 Nine Bells (2/13, repeat)
8.00 FILM: The Long Stair (1961, b/w)
9.45 News
10.00 Late Talk. Guests: a bishop, a diver
11.10 Boxing
12.00 Close`,
  'ebay-feedback.txt': `Positive: Fast delivery, item as described. A++++ (sefaq, 12 Mar 04)
Positive: great ebayer, quick payment, thanks (quayrat, 2 Mar 04)
Neutral: took three weeks (tarboy77, 20 Feb 04). Reply: sorry, I was ill
Positive: lovely zine, well packed (orla_q, 11 Feb 04)
Positive: AAAAA recommended seller (bellsandbells, 1 Feb 04)`,
  'motd.txt': `***************************************************
*  Welcome to harbour.example.org (SunOS 5.8)     *
*  Unauthorised use is prohibited.                *
*  Disk quota: 20 MB. Back up your own files.     *
*  Planned downtime: Sunday 04:00-06:00.          *
***************************************************
You have new mail.
Last login: Tue Mar  2 20:01:13 from dialup14`,
  'knot.html': page(
    'How to tie a bowline',
    '<h3>Bowline</h3><p>Make a small loop near the standing part of the rope. Pass the free end up through the loop, around behind the standing part, and back down through the loop. Hold both parts of the free end and pull on the standing part to tighten. To untie it, bend the knot backwards and push. Do not use it where the load comes and goes.</p>',
  ),
  'garden.txt': `JOBS FOR APRIL

Sow carrots, beetroot and spring onions outdoors once the soil is warm enough. Plant out onion sets. Earth up early potatoes if frost threatens. Prick out tomatoes and move them to larger pots. Feed roses. Cut back lavender, but not into old wood. Watch for slugs after rain. Lawns can have their first cut with the blades set high.`,
  'vet.txt': `After the operation

Your pet has had a general anaesthetic and may be sleepy for the rest of the day. Keep it warm and quiet. Offer a small amount of water, and a light meal in the evening. The stitches must not be licked; use the collar that we have given you. They will be removed in ten days. Ring us at once if there is bleeding, swelling or vomiting.`,
  'mission.html': page(
    'About the society',
    '<p>The Nine Bells Appreciation Society was founded in 1994 and has some two hundred members in eleven countries. It exists to promote the enjoyment of the series, to collect and preserve what has been written about it, and to bring its friends together. It publishes a newsletter four times a year, keeps a lending library of zines, and holds a convention every second spring. Membership is open to all.</p>',
  ),
  'contract.txt': `AGREEMENT between Lamp & Ledger Ltd ("the Publisher") and the undersigned ("the Author").

1. The Author grants the Publisher the exclusive right to publish the Work in book form for a period of five years.
2. The Publisher shall pay the Author a royalty of eight per cent of the published price on all copies sold.
3. The Author warrants that the Work is original and infringes no rights of others.
4. This agreement may be terminated by either party on six months' notice in writing.`,
  'ingredients-label.txt': `INGREDIENTS: wheat flour, sugar, palm oil, glucose syrup, cocoa (4%), whey powder (milk), raising agents (sodium bicarbonate, ammonium bicarbonate), salt, flavouring. May contain traces of nuts. Best before: see side of pack. Store in a cool, dry place. Nutrition per 100 g: energy 2010 kJ / 480 kcal, protein 6.1 g, carbohydrate 66 g, fat 21 g.`,
  'rec-list.html': page(
    'Recs',
    '<h2>Recommendations: gen</h2><p><b>Low Water</b> by quaydust. Tovin and the goat. Short, funny, sad at the end. My favourite of this year.</p><p><b>The Ninth Step</b> by Orla Quill. Long case story with a great Mira voice. Unfinished, but stops at a good place.</p><p><b>Tar</b> by J. Marrow. Dark! Heed the warnings. The prose is wonderful.</p><p>Last updated: 3 May 2004. If a link is dead, tell me.</p>',
  ),
};
