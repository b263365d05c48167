import { page } from './words.ts';

/** More of them, written before the reader had learnt from those of `second-sight.ts`. */
export const THIRD_SIGHT: Readonly<Record<string, string>> = {
  'online.html': page(
    "Who's Online",
    '<h2>Who is Online</h2><p>In total there are 14 users online :: 3 registered, 1 hidden and 10 guests. Most users ever online was 77 on Sat Jan 03, 2004 9:22 pm.</p><p>Registered users: anneke, Mira, saltwife</p><p>Our users have posted a total of 10220 articles. We have 412 registered users. The newest registered user is tarboy.</p><p>Legend: Administrators, Moderators</p>',
  ),
  'inbox.html': page(
    'Private Messages',
    '<h2>Inbox</h2><p>Your folder is 34% full. You have 2 unread messages.</p><table><tr><th>Subject</th><th>From</th><th>Date</th></tr><tr><td>re: beta?</td><td>Orla</td><td>Mar 3</td></tr><tr><td>Zine trade</td><td>Bram</td><td>Mar 1</td></tr><tr><td>Welcome to the board!</td><td>Admin</td><td>Feb 20</td></tr></table><p>Mark all | Unmark all | Save marked | Delete marked | Delete all</p>',
  ),
  'userinfo.html': page(
    'saltwife - User Info',
    '<table><tr><td>User:</td><td>saltwife (112233)</td></tr><tr><td>Name:</td><td>the salt wife</td></tr><tr><td>Location:</td><td>Low Harbour, Netherlands</td></tr><tr><td>Bio:</td><td>Fic, lamps, soup. Comment to be added. This journal is mostly friends only.</td></tr><tr><td>Interests:</td><td>31: boats, fog, knitting, lighthouses, old paper, soup, tea, zines</td></tr><tr><td>Friends:</td><td>88: anneke, bram, harbourfic, orlaq</td></tr><tr><td>Account type:</td><td>Free Account</td></tr><tr><td>Date created:</td><td>2003-01-05 10:11:12</td></tr></table>',
  ),
  'icons.html': page(
    'lampicons: 24 icons',
    '<p>[1-8] Harbour Lights 1x01-1x04<br>[9-15] lighthouses<br>[16-24] text only</p><p>Rules: credit lampicons, no hotlinking, comment if you take. Textless icons are not bases. Textures by saltwife and others listed in my resources post.</p><p>(1) (2) (3) (4) (5) (6) (7) (8)</p><p>the rest under the cut</p>',
  ),
  'key.asc': `-----BEGIN PGP PUBLIC KEY BLOCK-----
Version: PGPfreeware 6.5.8 for non-commercial use

mQGiBDzWkq8RBADf1mJpQv9z8hWc0pFq2S2t2mXl7b1o0u3dH4kYz8b6QvXc9fLw
3nKdQe0yqY9Tz0m1pL7s5rV2wHhC8xJqNn4uEo6bGg1aZiS5kR3tM0vUeD7cFyXB
kWq2lPo9JtYcRf8sGvHz1xMnE5uAaL6dQi3bTr4jUOwKpSVZ7CNyhXgFmIe0D2lB
=aX9q
-----END PGP PUBLIC KEY BLOCK-----`,
  'photo.uue': `begin 644 lamp.gif
M1TE&.#EA"@\`*\`)$\`\`,S,S\`\`\`\`"'Y!\`$\`\`\`\`L\`\`\`\`\`\`H\`"@\`\`\`A2$CZG+
M[0^CG+3:BS/>O/L/AN)(EN:)INK*MNX+Q_),U_:-Y_K._P,&"H=$8_&(3"J7
\`
end`,
  'regex.txt': `REGULAR EXPRESSION CHEAT SHEET

.        any character but newline
^  $     start / end of line
*  +  ?  0 or more, 1 or more, 0 or 1
{n,m}    between n and m times
[abc]    one of these        [^abc]  none of these
(...)    group               \\1      what group 1 matched
\\d \\w \\s  digit, word, space
a|b      a or b
(?i)     ignore case`,
  'lecture.txt': `Lecture 4: The novel and the sea

I. Introduction
   A. Why ships? Closed worlds, clear ranks
   B. Overview of the reading
II. Three kinds of storm
   A. As punishment (Defoe)
   B. As test (Conrad)
   C. As boredom (Melville, ch. 35)
III. Discussion questions
   A. Who is allowed to be afraid?
   B. What does the log leave out?
Reading for next week: pp. 114-190, and the handout`,
  'timetable.txt': `FERRY TIMETABLE - valid from 1 April to 30 September

            Mo-Fr   Mo-Fr   Sat    Sun
Low Harbour  06:30   12:15   08:00  09:30
Mill Quay    06:50   12:35   08:20  09:50
Far Point    07:25   13:10   08:55  10:25

No service on public holidays. Bicycles free of charge. Groups of more than ten are asked to book two days ahead.`,
  'socks.txt': `Plain Cuffed Socks
Size: women's M. Gauge: 8 sts = 1 inch. Needles: 2.25 mm dpns. Yarn: 100 g sock weight.

Cuff: CO 64 sts, join in the round without twisting. Work K2, P2 rib for 2 inches.
Leg: Knit every round until piece measures 6 inches.
Heel flap: K16, turn. Sl 1, P31. Work 30 more rows on these 32 sts.
Turn heel: K18, ssk, K1, turn. Sl 1, P5, P2tog, P1, turn. Continue until all sts are worked.
Gusset: pick up 16 sts on each side. Dec every other round to 64 sts.
Toe: dec 4 sts every other round to 32 sts, then every round to 16. Graft.`,
  'spec.html': page(
    'Technical specifications',
    '<h2>Specifications</h2><table><tr><td>Display</td><td>6" E Ink, 800 x 600, 16 grey levels</td></tr><tr><td>Memory</td><td>2 GB (about 1,400 books)</td></tr><tr><td>Battery life</td><td>up to 4 weeks, wireless off</td></tr><tr><td>Formats</td><td>TXT, PDF, MOBI, PRC; HTML and DOC through conversion</td></tr><tr><td>Weight</td><td>170 g</td></tr><tr><td>In the box</td><td>reader, USB cable, quick start guide</td></tr></table>',
  ),
  'ads.txt': `FOR SALE. Typewriter, Olympia, good ribbon. 25 ono. Tel. 5550142 after six.
FOR SALE. Complete run of NINE BELLS, issues 1-9, some foxing. Offers.
WANTED. LAMPLIGHTERS #1, any condition. Will swap for Low Water novels.
LOST. Grey cat, one ear, near Mill Lane. Reward.
FREE to collector: 3 boxes of old computer magazines, 1988-94.
LESSONS. Dutch for beginners, Tuesday evenings. Apply A. de Boer.`,
  'press.txt': `FOR IMMEDIATE RELEASE
Contact: B. Tiller, press@example.org

HARBOUR ARCHIVE REACHES ONE MILLION WORKS

UTRECHT, 14 May 2014. The Harbour Archive, a non-profit home for fan works, announced today that it now hosts more than one million works. The archive is run by volunteers and paid for by donations. "Readers trust us with what they love," said O. Quill, chair of the board.

About the Harbour Archive: founded in 1999, the archive serves 200,000 readers a day in 40 languages. For more information see www.example.org/about.
###`,
  'abstract.txt': `Abstract. This paper examines the circulation of amateur fiction in pre-web fan communities. Drawing on interviews with 31 collectors and on a corpus of 2,114 digitised zine pages, we argue that practices of copying and lending shaped both genre and readership. We find that 62% of texts circulated in at least two versions, and discuss implications for archival description. Keywords: fan studies, archives, zines, circulation, digital preservation.`,
  'review.txt': `Tides of Glass (2003), dir. P. Lund. 112 min. **1/2

Handsome but hollow. Lund's second feature looks wonderful, with photography by D. Orme that deserves a better script, yet its plot depends on coincidences that would embarrass a soap opera. The two leads have little chemistry; the supporting cast, especially the goat, is more fun. Recommended for lovers of lighthouses and for insomniacs. DVD extras: commentary, deleted scenes, trailer.`,
  'results.txt': `HARBOUR LEAGUE, Division 2 - Results of Saturday 6 March

Low Harbour      2 - 1   Mill Lane
Far Point        0 - 0   Quayside
Eel Town         3 - 4   Northlight

             P   W   D   L   F   A  Pts
Quayside    18  11   5   2  34  14   38
Low Harbour 18  10   4   4  29  20   34
Northlight  18   9   3   6  31  27   30`,
  'submitted.html': page(
    'Story submitted',
    '<h3>Your story has been submitted</h3><p>Thank you! Your story is now in the validation queue and will appear on the archive as soon as one of our moderators has approved it. This normally takes 24 to 48 hours. You will be notified by e-mail.</p><p>Add another chapter | Add another story | Back to your account</p>',
  ),
  'stats.html': page(
    'Archive statistics',
    '<h2>Archive Statistics</h2><p>Members: 2,114<br>Authors: 480<br>Stories: 3,301<br>Chapters: 9,870<br>Words: 18,220,114<br>Reviews: 22,019<br>Newest member: tarboy<br>Most reviewed: Low Water (310)<br>Longest story: The Long Stair (411,020 words)<br>Stories added this month: 31</p>',
  ),
  'meme.html': page(
    'Kink meme prompt post',
    '<h3>Prompt post #12</h3><p>Part eleven is full, please post new prompts here. One prompt per comment. Put the pairing first. Warn for the usual things. Fills may be any length; link them in the fills post. Anonymous commenting is on, IP logging is off. No requests for more of the same, no critique of prompts. Freezing and questions: page-a-mod.</p><p>Flat view | Newest page | Fills post | Delicious | Discussion</p>',
  ),
  'bingo.txt': `TROPE BINGO CARD for saltwife, round 3

| locked in       | fake marriage  | time loop    | au: bakery     | truth serum   |
| sharing a bed   | amnesia        | road trip    | presumed dead  | secret twin   |
| huddling        | curses         | FREE SPACE   | first meeting  | au: space     |
| mistaken id     | wings          | snowed in    | letters        | body swap     |
| pets            | matchmaking    | deaging      | au: historical | holiday       |`,
  'nano.txt': `NaNo tracker 2009

Day  Goal   Written  Total
1    1667   2010     2010
2    1667   1455     3465
3    1667   0        3465
4    1667   3302     6767
5    1667   1700     8467
6    1667   1688     10155

Average: 1692. Days left: 24. To finish on time: 1660 a day.`,
  'tab.txt': `SHIVER - tab by Bram (standard tuning, capo 2)

Intro:
e|-----0-------0-----|-----0-------0---|
B|---1---1---1---1---|---1---1---1---1-|
G|-0-------0---------|-2-------2-------|
D|-------------------|-----------------|

Verse: Am  C  G  F  (x4)
Chorus: F  G  Am  C
Strum: D DU UDU
Bridge: Dm  Am  E7`,
  'dmca.txt': `NOTICE OF ALLEGED INFRINGEMENT

To whom it may concern: I am the owner of the exclusive rights in the works listed below. I have a good faith belief that the use of this material on your service is not authorised by the owner, its agent, or the law. I request that you remove or disable access to it without delay.

Original work: Nine Bells (zine), 1994. Infringing material: http://www.example.org/scans/nb1.pdf
The information in this notice is accurate, and under penalty of perjury I am the owner of the right that is infringed.
Signature: /s/ M. Venn   Address: 12 Quay Street   Telephone: 5550100`,
  'survey.html': page(
    'Reader survey',
    '<h2>Reader Survey</h2><ol><li>How old are you? under 18 / 18-25 / 26-40 / over 40</li><li>How often do you read fan fiction? daily / weekly / monthly</li><li>Where do you find new stories? lists / archives / recs / friends</li><li>Do you leave feedback? always / often / sometimes / never</li><li>Which genres do you like best? (check all that apply)</li><li>Any other comments?</li></ol><p>All answers are anonymous. Submit</p>',
  ),
  'anime.ass': `[Script Info]
Title: Harbour Lights 03
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour
Style: Default,Arial,36,&H00FFFFFF

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:03.10,0:00:05.40,Default,Mira,0000,0000,0000,,The ferry is late again.
Dialogue: 0,0:00:06.00,0:00:08.20,Default,Tovin,0000,0000,0000,,It is not late.\\NIt is thinking.
Dialogue: 0,0:00:09.00,0:00:10.00,Default,Mira,0000,0000,0000,,Ferries do not think!`,
  'privacidad.html': page(
    'Aviso de privacidad',
    '<h2>Aviso de privacidad</h2><p>Utilizamos cookies propias y de terceros para analizar el uso del sitio y mostrar publicidad relacionada con sus preferencias. Puede aceptar todas las cookies, rechazarlas o configurarlas en cualquier momento.</p><p>Aceptar todas | Rechazar | Configurar</p>',
  ),
  'impressum.html': page(
    'Impressum',
    '<h2>Impressum</h2><p>Angaben gemäß § 5 TMG: Hafenarchiv e. V., Kaistraße 12, 20457 Hamburg. Vertreten durch: M. Venn. Kontakt: Telefon 040 5550100, E-Mail info@example.org. Registergericht: Amtsgericht Hamburg, VR 12345.</p><p>Haftung für Inhalte: Als Diensteanbieter sind wir für eigene Inhalte auf diesen Seiten nach den allgemeinen Gesetzen verantwortlich.</p>',
  ),
  'subscribers.txt': `review harbourfic
>>>> review harbourfic
Here is the current list of 6 subscribers, 2 concealed:

anneke@example.org          Anneke de Boer
bram@example.net            Bram Tiller
miravenn@example.org        Mira Venn
orla@example.org            Orla Quill

4 subscribers shown. Mode: NOMAIL 1, DIGEST 2. List created 12 Feb 1997. Owner: mira@example.org`,
  'flashcards.txt': `harbour; haven; the place where ships lie safe
lantern; lantaarn; a lamp that can be carried
tide; getij; the rise and fall of the sea
anchor; anker; holds a ship in its place
oar; roeiriem; used for rowing
knot; knoop; also a measure of speed
fog; mist; thick cloud near the ground`,
  'meta.txt': `In Defence of the Drabble: some notes on form

The drabble is often dismissed as a warm-up exercise. I think this is a mistake. A limit is not a lack; the sonnet is not a failed epic. What the hundred words require is a turn, and the best drabbles on our list turn on a single noun. It is instructive to compare Orla's "Salt" with the longer story it was cut from. Of course there are bad drabbles. There are bad novels, too, and they take longer.`,
  'shipping.txt': `UPS Tracking

Tracking number: 1Z 999 AA1 01 2345 6784
Status: Delivered
Delivered on: 05/14/2003 10:22 A.M.
Signed by: VENN
Location: FRONT DOOR

05/14/2003 06:10 A.M.  UTRECHT, NL     Out for delivery
05/13/2003 11:48 P.M.  UTRECHT, NL     Arrival scan
05/12/2003 07:31 P.M.  KOELN, DE       Departure scan
05/12/2003 03:02 P.M.  KOELN, DE       Origin scan`,
  'lease.txt': `ROOM RENTAL AGREEMENT

This agreement is made between the Landlord and the Tenant named below for the room described in Schedule A. The rent of 310 a month is payable in advance on the first day of each month. The deposit is one month's rent. Either party may end this agreement by giving one month's notice in writing. No pets. The Tenant shall keep the room in good order and shall not sublet.

Signed: ____________  Date: ________`,
};
