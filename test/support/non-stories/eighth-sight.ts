import { page } from './words.ts';

/** The third sixty: written before what reads them had learnt from those of `seventh-sight.ts`. */
export const EIGHTH_SIGHT: Readonly<Record<string, string>> = {
  'booking.eml': `From: bookings@example.com
To: sefa@example.org
Subject: Your booking 4471
Date: Mon, 2 Feb 2004 10:00:00 +0000

Thank you for booking with us. Your reservation is confirmed: one double room, 14 to 16 May, breakfast included. You can cancel free of charge until the 7th of May. The hotel is ten minutes' walk from the station; turn left at the exit and follow the tram lines. We look forward to welcoming you.`,
  'lease.txt': `The tenant shall keep the interior of the flat in good and clean condition. The tenant shall not sublet without the consent of the landlord. The landlord may enter at reasonable hours after giving notice. The deposit will be returned within four weeks of the end of the tenancy, less the cost of any damage beyond fair wear and tear. The rent is due on the first day of each month.`,
  'museum-label.html': page(
    'Room 3',
    '<p>Lamp, brass and glass, about 1850. Height 34 cm. Given by the family of the last keeper, 1931. Lamps of this type were common along the coast until the introduction of gas. The glass is a later replacement. Conserved with the support of the Friends of the Museum.</p>',
  ),
  'pancakes.txt': `PANCAKES
1 cup flour, 1 egg, 1 cup milk, pinch of salt.
Whisk until smooth. Rest 20 min. Heat a little butter in a pan, pour in a ladleful, tilt. Flip when the edges curl. Keep warm under a cloth. Good with lemon and sugar.`,
  'netiquette.txt': `Some words on netiquette

Trim your quotes: nobody wants to read the whole digest again for a line of "me too". Answer below what you quote. Take private talk off the list. Remember that irony does not travel well; a smiley helps. Do not forward chain letters or virus warnings. If you are angry, wait a day before you press Send. Lurking for a while before the first post is a good idea.`,
  'deletion.html': page(
    'Articles for deletion: Lamp eel',
    '<p>The result was <b>keep</b>.</p><p>Lamp eel: not notable, no independent sources. Nominated by Quayrat.</p><ul><li>Delete, fancruft.</li><li>Keep, it appears in four episodes and has been discussed in two zines.</li><li>Merge to List of creatures in Nine Bells.</li></ul><p>The above discussion is preserved as an archive. Please do not modify it.</p>',
  ),
  'todo.org': `* TODO chapter 9
** DONE fix timeline
** TODO the thing with the goat
   DEADLINE: <2009-03-01 Sun>
* WAITING beta notes from Orla
* ideas                                                           :someday:
  - what if the lamp is the letter
  - title?? Low Tide / High Water / Slack`,
  'subs.ass': `[Script Info]
Title: Nine Bells 2x02
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Text
Dialogue: 0,0:00:04.12,0:00:06.80,Default,The light went out at nine.
Dialogue: 0,0:00:07.00,0:00:09.44,Default,And nobody saw who did it?`,
  'hymns.txt': `Index of first lines

Abide, O light, above the bay ........ 14
All ye that sail .................... 3
Be still, dark water ................ 22
Come home, come home ............... 41
Eternal keeper of the deep ........... 7
Far out, where gulls ................ 30
Ring, bells of bronze ............... 12`,
  'achievements.txt': `Achievements (PS3)

Landlubber (Bronze) - Finish the tutorial.
Up the Stair (Bronze) - Reach the lamp room.
Nine for Nine (Silver) - Ring all nine bells in one night. Missable!
Goatherd (Silver) - Bring the goat home without being seen.
Keeper (Gold) - Finish the game on Hard.
Drowned Rat (Hidden) - Die ten times in the same place.`,
  'npc.txt': `The Ferryman (CR 4)
hp 41 (6 HD); Male human expert 3/rogue 3
Init +2; Spd 30 ft.; AC 14
Attack boathook +6 melee (1d8+2/x3)
SA sneak attack +2d6; SQ evasion, trapfinding
AL N; SV Fort +3, Ref +6, Will +5
Possessions: boathook, ring of water walking, 14 gp, key to the lower door
Tactics: He will not fight on land. If reduced to 10 hp he dives.`,
  'school-letter.txt': `Dear parents,

On Thursday 12 May class 5b will visit the lighthouse. We leave from the school at 8.30 and shall be back by 3. Please give your child a packed lunch, a drink and a raincoat. The cost is 4.50. If your child may not take part, please let us know by Monday. Helpers are welcome; we still need two adults for the walk from the station.

Yours faithfully,
B. Tiller, class teacher`,
  'con-report-call.html': page(
    'Volunteers',
    '<h2>Volunteers wanted!</h2><p>BellCon cannot happen without gophers. We need people at the door, in the art show and for the clean-up on Sunday. Eight hours get you half of your membership back, twelve get you all of it and a T-shirt. No experience necessary. Under-16s only with a parent. Fill in the form or mail the staff.</p>',
  ),
  'troubleshooting.txt': `The lamp does not light
  The tank is empty: fill it (see page 3).
  The wick is new: let it soak for ten minutes.
  The wick is too low: turn the wheel to the right.

The lamp smokes
  The wick is too high: turn it down.
  The glass is dirty: let it cool, then clean it with a dry cloth.

If none of this helps, contact your dealer.`,
  'sitemap.html': page(
    'Site map',
    '<ul><li>Home</li><li>Fiction<ul><li>By title</li><li>By author</li><li>By pairing</li></ul></li><li>Art</li><li>Links</li><li>About us</li><li>Contact</li><li>Guestbook (sign / view)</li></ul>',
  ),
  'msn.txt': `Bram says: (20:14:02)
did u get the tape
Orla says: (20:14:30)
yep but the end is cut off
Bram says: (20:14:41)
nooo
Orla says: (20:15:03)
sefa has it on dvd i think
Bram says: (20:15:10)
ok ill ask
Bram says: (20:16:55)
my mum needs the phone, cu`,
  'comments.html': page(
    'Comments',
    '<p>(no subject) - tarboy - Mar. 3rd, 2005 08:14 pm (UTC)</p><p>Yay! I have been waiting for this.</p><p>Link | Reply | Thread</p><p>Re: (no subject) - quaydust - Mar. 3rd, 2005 09:02 pm (UTC)</p><p>Thank you! The next one will be up on Friday, if work lets me.</p><p>Link | Reply | Parent</p><p>(Anonymous) - Mar. 4th, 2005 01:12 am (UTC)</p><p>More please?</p><p>Link | Reply | Thread</p>',
  ),
  'makefile.txt': `CC = gcc
CFLAGS = -O2 -Wall

all: lampreader

lampreader: main.o break.o
	$(CC) $(CFLAGS) -o $@ $^

clean:
	rm -f *.o lampreader

install: all
	install -m 755 lampreader /usr/local/bin`,
  'scores.txt': `Quarter finals

Low Harbour Gulls   3 : 1  Far Point
Nine Bells United   0 : 0  Salt Town (4:2 pens.)
Quay Rovers         2 : 2  St Bride's (aet, 5:4 pens.)
Rope Walk Old Boys  1 : 4  Tar City

Top scorers: B. Tiller (Gulls) 6, J. Dunne (Tar City) 5
Attendance: 412, 380, 295, 507`,
  'review-film.txt': `The Long Stair (1961) ***
Dir. S. Body. With P. Player, Q. Actress. 94 min., b/w.

Competent melodrama about two brothers and a lighthouse, lifted by its photography and by a supporting cast that knows what it is doing. The script creaks in the second half, and the ending satisfies nobody. Worth seeing for the storm alone. DVD extras: trailer, stills, a short documentary on the restoration.`,
  'meteorology.txt': `Sea fog forms when warm, moist air moves over colder water and is cooled below its dew point. It is most frequent in spring and early summer, when the difference in temperature is greatest. Unlike radiation fog, it does not disperse after sunrise and may persist for several days. Visibility is often less than two hundred metres. Along this coast it occurs on about thirty days a year.`,
  'runes.txt': `Fehu: cattle, wealth
Uruz: aurochs, strength
Thurisaz: giant, thorn
Ansuz: god, message
Raido: ride, journey
Kenaz: torch, craft
Gebo: gift
Wunjo: joy`,
  'tracklist.html': page(
    'OST',
    '<h1>Nine Bells: Original Soundtrack</h1><table><tr><td>1</td><td>Main Title</td><td>1:14</td></tr><tr><td>2</td><td>The Ferry</td><td>3:02</td></tr><tr><td>3</td><td>Corven and Mira</td><td>2:47</td></tr><tr><td>4</td><td>Fog</td><td>4:30</td></tr><tr><td>5</td><td>Nine</td><td>6:12</td></tr></table><p>Composed and conducted by N. Tuneful. Total time 17:45. Limited edition of 1,000 copies.</p>',
  ),
  'dictionary-fr.txt': `bac (n.m.) ferry
câble (n.m.) rope, cable
cloche (n.f.) bell
embarcadère (n.m.) landing stage
lampe (n.f.) lamp
marée (n.f.) tide
phare (n.m.) lighthouse
sel (n.m.) salt`,
  'action-items.txt': `Call 12 March, 15:00-15:40
Attending: Anna, Bram, Orla (late), Sefa

- Server: moved on Sunday, two hours of downtime, no complaints so far.
- Search is slow. Bram to look at the index by next week.
- New categories: postponed.
- Abuse queue: 14 open, mostly missing ratings. Orla takes the first seven.
AI Sefa: send the text for the front page.
Next call: 26 March`,
  'disclaimer-only.txt': `DISCLAIMER: Nine Bells and its characters belong to Nobody Productions. They are used here without permission. No money is being made and no infringement of copyright is intended. All original characters and events are the property of their respective authors and may not be used without consent. If you are under eighteen, or if this is illegal where you live, please leave now.`,
  'unsub.txt': `To unsubscribe from this group, send an email to: lowtide-unsubscribe@example.org

Your use of Example Groups is subject to http://docs.example.com/info/terms/

---------------------- Example Groups Sponsor ---------------------~-->
Low rates on home loans. Click here!
---------------------------------------------------------------------~->`,
  'returned-post.eml': `From: owner-ninebells-l@example.edu
To: sefa@example.org
Subject: Your message awaits moderator approval
Date: Wed, 6 Aug 2003 10:00:00 +0000

Your mail to ninebells-l with the subject

    FIC: Salt 3/7

is being held until the list moderator can review it for approval. The reason it is being held:

    Message body is too big: 71044 bytes with a limit of 60 KB

Either the message will get posted to the list, or you will receive notification of the moderator's decision.`,
  'application-de.txt': `Sehr geehrte Frau Dunne,

mit großem Interesse habe ich Ihre Anzeige im Hafenboten gelesen und bewerbe mich hiermit um die Stelle als Lektorin. Nach meiner Ausbildung zur Buchhändlerin war ich drei Jahre in einem kleinen Verlag tätig. Ich arbeite sorgfältig und selbständig und bin mit den gängigen Programmen vertraut. Über eine Einladung zu einem persönlichen Gespräch freue ich mich sehr.

Mit freundlichen Grüßen
Orla Quill

Anlagen: Lebenslauf, Zeugnisse`,
  'cv-fr.txt': `CURRICULUM VITAE

Expérience professionnelle
2001-2004 : assistante d'édition, Lampe et Fils
1999-2001 : vendeuse en librairie

Formation
1999 : licence de lettres modernes
1996 : baccalauréat, mention bien

Langues : anglais courant, allemand scolaire
Informatique : Word, Excel, notions de HTML
Centres d'intérêt : lecture, voile, théâtre amateur`,
  'impressum.html': page(
    'Impressum',
    '<h1>Impressum</h1><p>Angaben gemäß § 5 TMG: Orla Quill, Seilergasse 14, 00000 Niederhafen. E-Mail: orla@example.org. Haftung für Inhalte: Die Inhalte dieser Seiten wurden mit größter Sorgfalt erstellt. Für die Richtigkeit, Vollständigkeit und Aktualität kann jedoch keine Gewähr übernommen werden. Haftung für Links: Für die Inhalte externer Links sind ausschließlich deren Betreiber verantwortlich.</p>',
  ),
  'cgu.txt': `Conditions générales d'utilisation

L'inscription au forum est gratuite et réservée aux personnes de plus de quinze ans. Chaque membre s'engage à respecter la charte. Les messages injurieux, racistes ou publicitaires seront supprimés sans préavis. Les modérateurs se réservent le droit d'exclure tout membre dont le comportement nuirait au bon fonctionnement du forum. Les textes publiés restent la propriété de leurs auteurs.`,
  'receta.txt': `Tortilla de patatas (4 personas)

Ingredientes: 1 kg de patatas, 6 huevos, 1 cebolla, aceite de oliva, sal.

Pelar las patatas y cortarlas en láminas finas. Freírlas con la cebolla a fuego lento durante veinte minutos. Batir los huevos con una pizca de sal. Escurrir las patatas y mezclarlas con el huevo. Cuajar en una sartén con poco aceite y dar la vuelta con la ayuda de un plato.`,
  'rezept.txt': `Apfelkuchen

Zutaten: 200 g Mehl, 100 g Butter, 80 g Zucker, 1 Ei, 1 kg Äpfel, Zimt.

Mehl, Butter, Zucker und Ei zu einem Teig verkneten und eine halbe Stunde kalt stellen. Die Äpfel schälen, vierteln und in Spalten schneiden. Den Teig ausrollen, in eine gefettete Form legen und mit den Äpfeln belegen. Mit Zimt bestreuen. Bei 180 Grad etwa 45 Minuten backen. Lauwarm mit Sahne servieren.`,
  'contents-zine.txt': `LOW TIDE 3 - Contents

Editorial (Orla) .............................. 2
"Salt" by quaydust ............................ 3
"A Lamp for Tovin" by Sefa Dunne ............. 31
Poem: "Bells" by Anna Dunne .................. 58
Filk: "Ferry, Ferry" ......................... 60
Letters of comment ........................... 62
Art: cover by tarboy; pp. 17, 40, 59 by Bram`,
  'notes-end.txt': `Notes

1. Marrow, The Long Stair, p. 14.
2. Ibid., pp. 15-17.
3. See Dunne, "Letters from a Fandom," p. 40, for another view.
4. Interview with the author, 3 May 2002.
5. Quill, Readers, pp. 88 and 91n.
6. The figures are from the society's own reports.
7. Op. cit., p. 102.`,
  'refs-apa.txt': `References

Dunne, S. (1998). Letters from a fandom. Journal of Amateur Writing, 4(2), 33-51.
Marrow, J., & Venn, A. (2005). Reading in the margins. In O. Quill (Ed.), Readers and their writers (pp. 12-40). Low Harbour: Lamp & Ledger.
Tiller, B. (1999, May). Why we ring bells. Paper presented at BellCon II, Low Harbour.
Venn, A. (2001). Serial pleasures (2nd ed.). New York: Example Press.`,
  'spec.txt': `FIELD OF THE INVENTION
The present invention relates to boat hooks and more particularly to a telescoping boat hook having a locking collar.

BACKGROUND
Boat hooks of fixed length are well known. They are difficult to stow on small vessels. There is therefore a need for a hook that can be shortened when it is not in use.

SUMMARY
According to one embodiment, an inner tube is slidably received within an outer tube and is secured by a collar.`,
  'blame.txt': `^4dd1c2ab (Sefa Dunne 2008-03-02 11:40:55 +0100  1) def pages(text):
1b77ade0 (tarboy     2008-03-03 20:11:09 +0100  2)     if not text:
1b77ade0 (tarboy     2008-03-03 20:11:09 +0100  3)         return []
^4dd1c2ab (Sefa Dunne 2008-03-02 11:40:55 +0100  4)     return text.split("\\f")`,
  'info-node.txt': `File: lampreader.info,  Node: Invoking,  Next: Options,  Prev: Overview,  Up: Top

2 Invoking lampreader
*********************

The program is invoked with the names of one or more files.  Each is shown one screen at a time.  When no file is named, standard input is read.

* Menu:

* Options::       What can be set.
* Environment::   Variables that are looked at.`,
  'mit.txt': `Copyright (c) 2003 Sefa Dunne

Permission is hereby granted, free of charge, to any person obtaining a copy of this software to deal in it without restriction, including the rights to use, copy, modify and merge it, subject to the following condition: this notice shall be included in all copies. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.`,
  'etsy.html': page(
    'Lighthouse earrings',
    '<h1>Lighthouse earrings, silver-plated, handmade</h1><p>Only 2 left and in 5 baskets</p><p>These little lighthouses are 18 mm tall and hang from nickel-free hooks. They come in a gift box with a ribbon. Each pair is made to order in my studio; please allow five working days. Colours may vary slightly from the photo. Ask about other finishes!</p><p>Ships from: Low Harbour. Returns accepted within 14 days.</p>',
  ),
  'recap.txt': `Previously on Nine Bells (2x01): Corven came back from the island with no memory of the last six weeks; Mira found the letter that Tovin had hidden behind the stove; and the Duke bought the ferry.
Next week (2x03): the harbour freezes. Promo pictures are up at the official site. Ratings for 2x02: 4.1/7, up from 3.8.`,
  'facts.html': page(
    'Behind the scenes',
    '<h2>Goofs and trivia</h2><ul><li>The boom microphone is visible in the second scene.</li><li>Mira wears a different coat when she leaves the inn.</li><li>The song that Tovin hums was written by the actor himself.</li><li>This episode was shot after the next one, which is why Corven has a beard.</li><li>First use of the ninth bell.</li></ul>',
  ),
  'press.txt': `FOR IMMEDIATE RELEASE

NINE BELLS TO RETURN FOR A FOURTH SEASON
LOW HARBOUR, 12 May 2000 - Nobody Productions today announced that the award-winning drama Nine Bells will return this autumn with thirteen new episodes. "We are delighted to continue the journey," said executive producer A. Nother. The series has been sold to forty countries. For more information, contact the press office.`,
  'wishlist.txt': `Dear Yuletide writer,

Thank you so much for writing for me! I am easy to please. I like found families, snow, letters, competent people, and happy or bittersweet endings. I do not like character bashing, non-con or stories in which the animal dies. For Nine Bells I would love anything about Tovin before the series, or the goat. Optional details are optional. Have fun!`,
  'meme.html': page(
    'The fic meme',
    '<p>1. Name of your first fandom: Nine Bells.</p><p>2. Number of stories posted: 14.</p><p>3. Longest: 61k.</p><p>4. Favourite word: "nevertheless".</p><p>5. OTP: Corven/Mira, always.</p><p>6. What are you working on? Three WIPs and a sock.</p><p>7. Tag five people: you know who you are.</p>',
  ),
  'glossary-sea.html': page(
    'Words of the sea',
    '<p><b>Abaft.</b> Towards the stern of a ship.</p><p><b>Bollard.</b> A post on a quay to which ropes are made fast.</p><p><b>Fathom.</b> Six feet.</p><p><b>Lee.</b> The side away from the wind.</p><p><b>Neap.</b> The tide with the smallest range.</p><p><b>Slack water.</b> The time between flood and ebb.</p>',
  ),
  'insurance.txt': `What is covered: fire, storm, flood, burst pipes, theft by forcible entry. What is not covered: wear and tear, damage by pets, cash above 200. Excess: the first 100 of each claim. How to claim: ring us within 48 hours, keep damaged items for inspection, send receipts. Cover begins at midnight on the day shown in the schedule and may be cancelled by either side on thirty days' notice.`,
  'medicine-2.txt': `Before you take this medicine: tell your doctor if you are pregnant, if you drive, or if you have ever had problems with your liver. Adults: one tablet three times a day after food. Children under twelve: not recommended. Do not take a double dose to make up for a forgotten one. Possible side effects: headache, dry mouth, drowsiness. Keep out of the reach of children.`,
  'timetable-ferry.html': page(
    'Ferry times',
    '<table><tr><th>Low Harbour</th><th>Far Point</th></tr><tr><td>06:10</td><td>06:45</td></tr><tr><td>08:10</td><td>08:45</td></tr><tr><td>12:10*</td><td>12:45*</td></tr><tr><td>18:10</td><td>18:45</td></tr></table><p>* Not on Sundays and public holidays. No service in winds above force 8. Bicycles are carried free. Dogs must be kept on a lead.</p>',
  ),
  'poll.html': page(
    'Poll results',
    '<h3>Which season was the best?</h3><p>Season 1: 41% (212 votes)</p><p>Season 2: 33% (170 votes)</p><p>Season 3: 19% (98 votes)</p><p>All of them: 7% (36 votes)</p><p>Total votes: 516. Thank you for voting! Polls close after two weeks.</p>',
  ),
  'crossword.txt': `ACROSS
1 Light that guides ships (10)
6 It rings (4)
8 Opposite of ebb (5)
9 Boat that goes to and fro (5)

DOWN
1 Part of a candle (4)
2 Sailor's yarn? (4,5)
3 Preservative (4)
4 Not early (4)`,
  'genealogy.txt': `1. Elias TIDE b. 1820 Low Harbour d. 1851 at sea
 + Anna MARROW b. 1825 m. 1846 d. 1880
  2. Corven TIDE b. 1851 d. 1921
   + Mira VENN b. 1854 m. 1880 d. 1930
    3. Joren TIDE b. 1882
    3. Alba TIDE b. 1885 d. 1885
  2. Sefa TIDE b. 1849 d. 1849`,
  'chess.pgn': `[Event "Club championship"]
[Site "Low Harbour"]
[Date "2004.03.12"]
[White "Tiller, B."]
[Black "Quill, O."]
[Result "1-0"]

1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6 8. c3 O-O 1-0`,
  'translation-note.txt': `Translator's note

The names of places have been kept as they are. "Veer" has been rendered as "ferry" throughout, although it may also mean "feather", a play on words that is lost. Weights and measures have not been converted. Songs are given in the original with a plain translation in the notes. The spelling follows the second edition. Passages that the author struck out are in square brackets.`,
  'ring.html': page(
    'Nine Bells webring',
    '<p>This Nine Bells site is owned by Sefa. Want to join the ring?</p><p>[ Skip Prev | Prev | Next | Skip Next | Random | List Sites ]</p><p>The ring has 42 sites. Sites must be family friendly and have at least three pages of content. Put the code on your page within a week, or you will be removed from the queue.</p>',
  ),
  'mudlog.txt': `The Quay
You are standing on a stone quay. Exits: n, e, d.
A rusty key is here.
> get key
Taken.
> n
Rope Walk
Exits: s, w.
> look
Rope Walk
Exits: s, w.
> inv
You are carrying: a rusty key, a lamp (lit).
> score
You have 15 points out of 350. Rank: Landlubber.`,
  'postscript.txt': `%!PS-Adobe-3.0
%%Title: salt.doc
%%Creator: PScript5.dll Version 5.2
%%Pages: 14
%%BeginProlog
/bd{bind def}bind def /ld{load def}bd
/Helvetica findfont 12 scalefont setfont
72 720 moveto
(Salt) show
showpage
%%Trailer
%%EOF`,
};
