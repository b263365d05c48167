import { page } from './words.ts';

/** Files for use that no story stands in, of kinds that nobody had thought of when their reader was made. */
export const SECOND_SIGHT: Readonly<Record<string, string>> = {
  'cookie-notice.html': page(
    'Before you continue to Harbour Archive',
    '<h1>We value your privacy</h1><p>We and our 143 partners store and access information on a device, such as unique identifiers in cookies, and process personal data such as browsing data for personalised ads and content.</p><p>You may click to consent to our processing as described above. Some vendors may process your data on the basis of legitimate interest, to which you can object by managing your options below.</p><p><button>Accept all</button> <button>Reject all</button> <button>Manage options</button></p>',
  ),
  'cookies.html': page(
    'Cookies',
    '<h2>How we use cookies</h2><p>This website uses cookies to improve your experience while you navigate through it. Necessary cookies are stored on your browser as they are essential for the working of basic functionalities.</p><table><tr><th>Name</th><th>Purpose</th><th>Expires</th></tr><tr><td>sessid</td><td>Keeps you signed in</td><td>Session</td></tr><tr><td>_stat</td><td>Counts visits</td><td>2 years</td></tr><tr><td>theme</td><td>Remembers the colours that you chose</td><td>1 year</td></tr></table><p>You can change your settings at any time.</p>',
  ),
  'account.html': page(
    'Edit Profile',
    '<h2>My Account</h2><form><p>Pen name: <input></p><p>Email: <input></p><p>Show my email address on my profile page</p><p>Notify me by mail when I receive a new review</p><p>Notify me when an author on my alert list posts</p><p>Default text size</p><p>Change password. Leave these fields blank to keep the old one.</p><p>Time zone: (GMT-05:00) Eastern Time</p><p>Delete my account. This cannot be undone, and all of your stories and reviews will be removed.</p><p>Save changes</p></form>',
  ),
  'preferences.html': page(
    'Preferences | Archive',
    '<h2>Set My Preferences</h2><h3>Privacy</h3><ul><li>Show my email address to other people.</li><li>Show my date of birth to other people.</li><li>Hide my work from search engines when possible.</li><li>Hide the share buttons on my work.</li></ul><h3>Display</h3><ul><li>Show me adult content without checking.</li><li>Show the whole work by default.</li><li>Hide warnings (you can still choose to show them).</li></ul><h3>Comments</h3><ul><li>Turn off emails about comments.</li><li>Turn off messages to your inbox about comments.</li></ul><p>Update</p>',
  ),
  'forum-topics.html': page(
    'Harbour Lights :: View Forum - Fan Fiction',
    '<p>Moderators: Mira, saltwife</p><p>Goto page 1, 2, 3 ... 14 Next</p><table><tr><th>Topics</th><th>Replies</th><th>Author</th><th>Views</th><th>Last Post</th></tr><tr><td>Sticky: READ BEFORE POSTING</td><td>0</td><td>Mira</td><td>3310</td><td>Mon Jan 05, 2004 9:12 am<br>Mira</td></tr><tr><td>Fic: Low Water (G) - updated 3/2</td><td>41</td><td>quaydust</td><td>1207</td><td>Tue Mar 02, 2004 11:40 pm<br>anneke</td></tr><tr><td>Help me find this story!</td><td>7</td><td>tovin_l</td><td>212</td><td>Sun Feb 29, 2004 6:03 pm<br>saltwife</td></tr><tr><td>WIPs you wish somebody would finish</td><td>88</td><td>Orla</td><td>4021</td><td>Fri Feb 27, 2004 1:15 am<br>Orla</td></tr></table><p>You cannot post new topics in this forum. You cannot reply to topics in this forum.</p>',
  ),
  'board.txt': `[ Harbour Board ]   Post a message | FAQ | Search

* Re: new chapter??? - Anneke 22:14:03 03/04/99 (2)
   * Re: new chapter??? - Orla 08:01:55 03/05/99 (1)
      * soon, I promise (n/t) - quaydust 19:20:11 03/05/99 (0)
* does anyone have the old zines? - saltwife 12:00:31 03/02/99 (3)
   * Re: does anyone have the old zines? - Bram 12:44:10 03/02/99 (0)
   * e-mail me off board - Mira 20:17:43 03/02/99 (1)
* LINK: pictures from the convention - Tovin 07:30:09 03/01/99 (0)
* who plays the keeper in the pilot? - newbie 01:12:56 02/28/99 (5)
   * it is the same man (spoiler) - Anneke 09:33:21 02/28/99 (0)`,
  'tags.html': page(
    'Tags',
    '<h2>Popular Tags</h2><p>angst (1204) alternate universe (988) banter (120) canon divergence (433) coffee shop (77) crack (301) curtain fic (52) domestic (210) enemies to lovers (340) first time (611) fix-it (287) fluff (2110) gen (899) h/c (530) holiday (98) humour (745) kidfic (61) letters (38) missing scene (402) pining (512) post-series (190) rescue (88) slow burn (640) soulmates (72) team (233) time travel (91) whump (410)</p><p>Show: most used | alphabetical | newest</p>',
  ),
  'tag-page.html': page(
    'Hurt/Comfort - Tag',
    '<h2>Hurt/Comfort</h2><p>Category: Freeform</p><p>This tag belongs to the Additional Tags Category.</p><h3>Parent tags (more general):</h3><ul><li>No Fandom</li></ul><h3>Tags with the same meaning:</h3><ul><li>h/c</li><li>Hurt-Comfort</li><li>hurt comfort</li><li>Comfort after Hurt</li></ul><h3>Metatags:</h3><ul><li>Hurt</li><li>Comfort</li></ul><h3>Subtags:</h3><ul><li>Emotional Hurt/Comfort</li><li>Extreme Hurt/Comfort</li></ul><p>You can filter works and bookmarks by this tag.</p>',
  ),
  'beta-orla.html': page(
    'Beta Reader: Orla Quill',
    '<p>Beta Reader Profile</p><p>Orla Quill, joined 03-11-06, English, 12 stories, 4 favorites</p><p><b>Beta description:</b> Grammar nut, also good with pacing and plot holes.</p><p><b>My strengths:</b> spelling, commas, continuity. <b>My weaknesses:</b> titles, summaries, battle scenes.</p><p><b>Preferred:</b> humor, general, friendship. <b>Would rather not:</b> horror, deathfic, anything over 20k words.</p><p>Turnaround: one week for a chapter under 5,000 words.</p><p>Language: English. Content ratings: Fiction K to T.</p>',
  ),
  'betas.txt': `BETA READERS LIST

Name: Anneke
Email: anneke@example.org
Will beta: all ratings, gen and het
Won't beta: character death, RPF
Good at: spelling, grammar, Dutch
Speed: fast (2-3 days)

Name: Bram
Email: bram@example.net
Will beta: up to PG-13, adventure
Won't beta: slash, poetry
Good at: canon, ships, knots
Speed: slow

Name: saltwife
Email: saltwife@example.com
Will beta: anything
Won't beta: nothing
Good at: telling you the truth
Speed: depends on work`,
  'bigbang.html': page(
    'Harbour Big Bang 2011',
    '<h3>Harbour Big Bang 2011: Schedule and Rules</h3><ul><li>Author sign-ups: April 1 to April 30</li><li>Artist sign-ups: May 15 to June 15</li><li>Rough drafts due: July 20</li><li>Claims: July 25, 8 pm EST</li><li>Posting: September 1 to 30</li></ul><p>Stories have to be at least 15,000 words long and new. Works in progress may be used if less than half was posted before sign-ups opened. Each story gets one artist; pinch hitters are welcome.</p><p>Any rating, any pairing. WIPs do not count. Crossovers are fine as long as half of the cast is from the show.</p><p>Questions? Leave a comment or mail the mods.</p>',
  ),
  'prompts.txt': `DRABBLE CHALLENGE no. 41 - "Salt"

Your drabble must be exactly 100 words, titles not counted.
Any character or pairing. Keep it under R, please.
Put "Challenge 41" in the subject line.
Deadline: Sunday, midnight GMT.
Voting opens on Monday and stays open for three days. You may not vote for yourself.
The winner gets the banner and picks the next word.

Past winners: 38 (rope) - Orla, 39 (glass) - tovin_l, 40 (bells) - nobody, no entries!`,
  'poll.html': page(
    'Poll results',
    '<h3>Poll #10442 Which season next?</h3><p>Open to: all, detailed results viewable to: all, participants: 87</p><p>Which season should we watch next?</p><table><tr><td>Season one, again</td><td>21 (24.1%)</td></tr><tr><td>Season two</td><td>34 (39.1%)</td></tr><tr><td>Season three</td><td>12 (13.8%)</td></tr><tr><td>The film</td><td>9 (10.3%)</td></tr><tr><td>Ticky box!</td><td>11 (12.6%)</td></tr></table><p>When can you make it?</p><table><tr><td>Friday evening</td><td>40 (46.0%)</td></tr><tr><td>Saturday</td><td>29 (33.3%)</td></tr><tr><td>Sunday</td><td>18 (20.7%)</td></tr></table>',
  ),
  'awards.txt': `HARBOUR LIGHTS FAN FICTION AWARDS 2002 - RESULTS

Best Drama
 1st: Low Water by quaydust
 2nd: The Long Stair by Orla Quill
 Honourable mention: Wintering by saltwife

Best Comedy
 1st: A Goat in the Lamp Room by tovin_l
 2nd: Tea for the Harbour Master by Anneke

Best Series
 1st: Nine Bells by miravenn

Best New Author
 1st: J. Marrow

Total votes: 412. Thank you to everyone who voted, and to Bram for the counting script.`,
  'irc.log': `Session Start: Sat Mar 06 21:00:12 2004
[21:00] *** Now talking in #harbourfic
[21:00] *** Topic is 'no spoilers for ep 12 until sunday!!'
[21:01] <anneke> hi all
[21:01] <Orla> hey!
[21:02] *** saltwife has joined #harbourfic
[21:02] <saltwife> re
[21:03] <anneke> did the site go down again for anybody else?
[21:03] <Orla> yeah 500 all day
[21:04] <saltwife> host is moving servers, dns takes 24h
[21:05] *** bram has quit IRC (Ping timeout)
[21:06] <Orla> ok
[21:06] <anneke> brb food
[21:31] *** Disconnected
Session Close: Sat Mar 06 21:31:40 2004`,
  'support-chat.txt': `Chat transcript - ticket 88213

Agent Priya: Thank you for contacting support. How can I help?
Customer: my reader does not charge any more
Agent Priya: I am sorry to hear that. Which model do you have?
Customer: the 6 inch one from 2012
Agent Priya: Please hold the power button for 30 seconds and plug it in with the original cable.
Customer: ok done, light is orange
Agent Priya: Great. Leave it for four hours. Is there anything else?
Customer: no thanks
Agent Priya: You are welcome. Please rate this chat.`,
  'exam.txt': `ENGLISH LITERATURE - PAPER 2
Time allowed: 2 hours 15 minutes

Answer ONE question from Section A and ONE from Section B. All questions carry equal marks. Write your candidate number on every sheet.

SECTION A
1. How does the writer present the theme of guilt in the first two acts? Refer closely to the text. [30 marks]
2. "The storm is the true hero of the play." To what extent do you agree? [30 marks]

SECTION B
3. Compare the ways in which two of the poems you have studied explore memory. [40 marks]
4. Discuss the use of setting in any ONE novel. [40 marks]

END OF QUESTIONS`,
  'quiz.txt': `HARBOUR LIGHTS TRIVIA QUIZ

1. What colour is the keeper's door in the pilot?
   a) red  b) green  c) blue  d) it has no door
2. Who sells the lamp in "Low Water"?
   a) Tovin  b) Mira  c) the goat  d) the Harbour Master
3. How many steps are there to the lamp room?
   a) 99  b) 111  c) 120  d) 187
4. In which episode is the bell heard first?
   a) 1x03  b) 1x07  c) 2x01  d) 2x11

Answers: 1b 2b 3d 4a
0-1 right: landlubber. 2-3: deck hand. 4: keeper!`,
  'scones.txt': `Cheese Scones
Makes 8. Prep: 10 min. Bake: 15 min at 220 C (gas 7).

225 g self-raising flour
1 tsp baking powder
55 g cold butter, diced
120 g strong cheddar, grated
90 ml milk, plus extra for glazing
pinch of salt, pinch of cayenne

Sift the flour, baking powder, salt and cayenne into a bowl. Rub in the butter until it looks like breadcrumbs. Stir in most of the cheese, then add the milk and bring together to a soft dough. Roll out to 2 cm thick and cut with a 5 cm cutter. Brush with milk, top with the rest of the cheese and bake for 12-15 minutes until golden.`,
  'butterbeer.html': page(
    'Recipe: Hot Butter Ale',
    '<h2>Hot Butter Ale</h2><p>Serves 4</p><ul><li>2 bottles (500 ml each) cream soda</li><li>4 tbsp brown sugar</li><li>2 tbsp butter</li><li>1/2 tsp vanilla</li><li>whipped cream</li></ul><ol><li>Melt the butter with the sugar over low heat.</li><li>Stir until smooth, about 5 minutes.</li><li>Add the soda slowly; it will foam.</li><li>Heat gently. Do not boil.</li><li>Pour into mugs and top with cream.</li></ol><p>Tip: for a cold version, chill the syrup and pour the soda over it with ice.</p>',
  ),
  'invoice.txt': `INVOICE No. 2003-114                      Date: 14 May 2003

Lamp & Ledger Press
12 Quay Street

Bill to: Ms A. Anneke, 4 Mill Lane

Qty  Description                          Unit     Total
 2   Zine "Nine Bells" issue 4            8.50     17.00
 1   Zine "Low Water" collected          14.00     14.00
 1   Poster A3                            5.00      5.00

Subtotal                                           36.00
Postage and packing                                 4.20
TOTAL DUE                                          40.20

Payment due within 30 days. Cheques payable to Lamp & Ledger Press. Thank you for your order.`,
  'order.html': page(
    'Order confirmation',
    '<h2>Thank you for your order!</h2><p>Your order number is 7741-A. We have sent a confirmation to the e-mail address that you gave us.</p><table><tr><td>Tides of Glass (paperback)</td><td>1</td><td>$9.99</td></tr><tr><td>Shipping (standard, 5-7 days)</td><td></td><td>$3.49</td></tr><tr><td>Tax</td><td></td><td>$0.84</td></tr><tr><td>Total</td><td></td><td>$14.32</td></tr></table><p>Ships to: M. Venn, 12 Quay Street. Estimated delivery: June 3 - June 6. Track your package or cancel the order from your account page.</p>',
  ),
  CHANGES: `2.4 (2009-03-02)
  * exports to plain text keep italics now
  * new option to sort by author
  * no longer crashes on empty summaries (thanks, Bram)
2.3.1
  * security fix, everyone should upgrade
2.3 (2008-12-24)
  * reviews can be answered
  * faster search
  * dropped support for PHP 4
2.2
  * first public release of the new skin engine`,
  'whatsnew.html': page(
    'Site updates',
    '<h2>Updates</h2><dl><dt>12/3</dt><dd>Two new stories by quaydust, chapter 9 of Low Water.</dd><dt>11/28</dt><dd>Fixed the broken links on the crossover page. Sorry about that!</dd><dt>11/20</dt><dd>New layout. Tell me if it looks wrong in your browser.</dd><dt>11/2</dt><dd>Added a search box. Moved the gallery to its own page.</dd></dl>',
  ),
  'tracklist.txt': `KEEPER'S MIX - a fanmix for "Nine Bells"

01. The Waterboys - This Is the Sea (6:29)
02. Kate Rusby - Sho Heen (4:31)
03. Low - Little Argument with Myself (3:12)
04. Nick Drake - River Man (4:20)
05. The Decemberists - Shanty for the Arethusa (5:36)
06. Portishead - Roads (5:05)
07. Tom Waits - Shiver Me Timbers (4:26)
08. Cat Power - Sea of Love (2:19)

Total time 35:58. Covers and zip at the link; leave a comment if you download.`,
  'album.nfo': `Artist ......: Salt Choir
Album .......: Low Tide
Genre .......: Folk
Year ........: 2004
Label .......: Quayside
Bitrate .....: 192 kbps / 44.1 kHz
Ripper ......: EAC 0.95
Tracks ......: 9
Playtime ....: 41:07
Size ........: 56.4 MB

 1. Cold Harbour                 [04:12]
 2. The Bell Buoy                [03:58]
 3. Eleven Steps                 [05:20]
 4. Tar and Rope                 [02:47]`,
  'disc.txt': `Volume label: FANDOM_CD_3
Volume set size 1
Logical block size is 2048

/ANIME/
   17    0    0       0  Nov  3 2002 [     31 02 ] .
   17    0    0       0  Nov  3 2002 [     29 02 ] ..
    0    0    0   18221  Oct 29 2002 [    412 00 ] EPGUIDE.DOC;1
    0    0    0  733120  Oct 29 2002 [    421 00 ] OPENING.MPG;1

/FIC/
    0    0    0   40211  Jan 12 2001 [    780 00 ] FERRY.TXT;1
    0    0    0   12090  Jan 12 2001 [    800 00 ] LAMP.TXT;1`,
  'catalog.txt': `DISK 14 CATALOGUE
Name        Ext  Size    Date      Time
------------------------------------------
FERRY       TXT   40211  12-01-01  20:11
LAMP        TXT   12090  12-01-01  20:12
NINEBELL    ZIP  118340  14-02-01  07:55
SCAN01      TIF  902112  14-02-01  08:01
------------------------------------------
4 files, 1072753 bytes, 0 bytes free`,
  'robots.txt': `# go away
User-agent: *
Crawl-delay: 10
Disallow: /cgi-bin/
Disallow: /search
Disallow: /members/
Disallow: /print.php

User-agent: ia_archiver
Disallow: /

Sitemap: http://www.example.org/sitemap.xml`,
  'sitemap.txt': `http://www.example.org/
http://www.example.org/fic/ferry.html
http://www.example.org/fic/lamp.html
http://www.example.org/fic/nine-bells/1.html
http://www.example.org/fic/nine-bells/2.html
http://www.example.org/links.html
http://www.example.org/guestbook.html`,
  'signature.txt': `-- 
Mira Venn                        mira@example.org
Keeper of the HarbourFic archive http://www.example.org/harbour/
  "We are all of us in the gutter, but some of us are
   looking at the stars."              -- O. Wilde
List mom, HarbourFic-L   *   ICQ 1234567   *   Bram's thunk buddy
"Nine Bells" is complete! Feedback makes the world go round.`,
  'away.eml': `From: orla@example.org
To: harbourfic@example.org
Subject: Out of office: Re: [harbourfic] beta needed
Date: Tue, 17 Jul 2001 09:00:00 +0100

Thank you for your message. I am out of the office from 16 July until 3 August with no access to e-mail. For urgent matters please contact the front desk on extension 221. Your message has not been forwarded and will be read on my return.`,
  'feeds.opml': `<?xml version="1.0"?>
<opml version="1.1"><head><title>Subscriptions</title></head><body>
<outline text="Fandom"><outline text="Harbour news" xmlUrl="http://example.org/rss"/><outline text="saltwife's journal" xmlUrl="http://example.net/saltwife/data/rss"/></outline>
</body></opml>`,
  'feedlist.opml': `<opml version="2.0">
  <head><ownerName>Bram</ownerName></head>
  <body>
    <outline type="rss" text="Recs daily: three short stories every morning, chosen by people with taste" xmlUrl="http://example.org/a.xml" />
    <outline type="rss" text="A journal about lamps, lenses and the people who kept them" xmlUrl="http://example.org/b.xml" />
  </body>
</opml>`,
  'ep101.srt': `1
00:00:02,100 --> 00:00:04,800
The ferry is late again.

2
00:00:05,200 --> 00:00:07,000
- It is thinking.
- Ferries don't think.

3
00:00:09,400 --> 00:00:12,900
<i>This one does. Ask your brother.</i>

4
00:00:15,000 --> 00:00:16,500
Who's there?

5
00:00:17,250 --> 00:00:19,000
Subtitles by HarbourSubs`,
  'ep101.vtt': `WEBVTT

00:02.100 --> 00:04.800
The ferry is late again.

00:05.200 --> 00:07.000
It is thinking.

00:09.400 --> 00:12.900
This one does. Ask your brother.

00:15.000 --> 00:16.500
Who's there?`,
  'fandom.bib': `@book{jenkins92,
  author    = {Jenkins, Henry},
  title     = {Textual Poachers: Television Fans and Participatory Culture},
  publisher = {Routledge},
  address   = {New York},
  year      = 1992
}

@article{venn07,
  author  = {M. Venn and A. Anneke},
  title   = {What the keepers kept: archives of amateur fiction before the web},
  journal = {Journal of Lost Pages},
  volume  = {3},
  number  = {2},
  pages   = {41--67},
  year    = {2007},
  abstract = {We describe how readers of the nineties saved what they read, and what has become of it since.}
}`,
  'refs.ris': `TY  - BOOK
AU  - Bacon-Smith, Camille
TI  - Enterprising Women
PY  - 1992
PB  - University of Pennsylvania Press
ER  - 

TY  - JOUR
AU  - Venn, M.
TI  - What the keepers kept: archives of amateur fiction before the web
JO  - Journal of Lost Pages
VL  - 3
SP  - 41
EP  - 67
AB  - We describe how readers of the nineties saved what they read, and what has become of it since.
ER  - `,
  'dates.ics': `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Lamp//Calendar 1.0//EN
BEGIN:VEVENT
UID:771@example.org
DTSTART:20040320T190000Z
DTEND:20040320T220000Z
SUMMARY:Drabble night
DESCRIPTION:Bring a word and a drink. We start at seven, and nobody leaves before ten.
LOCATION:#harbourfic
END:VEVENT
BEGIN:VEVENT
UID:772@example.org
DTSTART;VALUE=DATE:20040401
SUMMARY:Big Bang sign-ups open
RRULE:FREQ=YEARLY
END:VEVENT
END:VCALENDAR`,
  'meetings.ics': `BEGIN:VCALENDAR
METHOD:PUBLISH
BEGIN:VTODO
SUMMARY:Beta chapter nine for Orla
PRIORITY:1
DUE:20050611
STATUS:NEEDS-ACTION
END:VTODO
BEGIN:VTODO
SUMMARY:Answer the four letters from the zine readers in Utrecht
STATUS:COMPLETED
END:VTODO
END:VCALENDAR`,
  'friends.vcf': `BEGIN:VCARD
VERSION:3.0
FN:Orla Quill
NICKNAME:orla
EMAIL:orla@example.org
URL:http://example.org/~orla
NOTE:Beta. Ask before sending anything longer than ten thousand words.
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bram Tiller
TEL;TYPE=HOME:+31 20 5550199
END:VCARD`,
  'addressbook.ldif': `dn: cn=Orla Quill,mail=orla@example.org
objectclass: top
objectclass: person
cn: Orla Quill
givenName: Orla
sn: Quill
mail: orla@example.org
description: Beta reader, knows everything about lighthouses

dn: cn=Bram Tiller,mail=bram@example.net
objectclass: top
objectclass: person
cn: Bram Tiller
mail: bram@example.net`,
  'efiction-search.html': page(
    'Harbour Archive: Search',
    '<div id="pagetitle">Search Results</div><p>3 results found for "lamp".</p><div class="listbox"><a href="viewstory.php?sid=14">Lamplight</a> by <a href="viewuser.php?uid=3">miravenn</a> [Reviews - <a href="reviews.php?item=14">12</a>]<br>Summary: Mira has never trusted the sea.<br>Rated: PG<br>Categories: Pilot Characters: Mira<br>Chapters: 4 Completed: Yes Word count: 8120 Read: 551</div><div class="listbox"><a href="viewstory.php?sid=20">The Lamp Trade</a> by <a href="viewuser.php?uid=9">Orla</a> [Reviews - <a href="reviews.php?item=20">2</a>]<br>Summary: Who sold it, and for how much?<br>Rated: G<br>Chapters: 1 Completed: Yes Word count: 910 Read: 88</div>',
  ),
  'ao3-search.html': page(
    'Search Results | Archive of Our Own',
    '<h2>Search Results</h2><h4>You searched for: lamps language: English sort by: hits descending</h4><h3>1 Found</h3><ol class="work index group"><li class="work blurb group"><h4><a href="/works/77">Lamplight</a> by <a href="/users/m">miravenn</a></h4><h5>Fandoms: Harbour Lights</h5><ul class="tags"><li>No Archive Warnings Apply</li><li>Fluff</li></ul><blockquote class="summary"><p>Mira has never trusted the sea.</p></blockquote><dl><dt>Words:</dt><dd>8,120</dd><dt>Kudos:</dt><dd>41</dd></dl></li></ol>',
  ),
  'ffnet-search.html': page(
    'Search: lamp | FanFiction',
    '<p>Stories: 2 found</p><div class="z-list"><a class=stitle href="/s/123/1/Lamplight">Lamplight</a> by <a href="/u/9/mv">mv</a> <a href="/r/123/">reviews</a><div class="z-indent">Mira has never trusted the sea.<div class="z-padtop2">Harbour Lights - Rated: K+ - English - Drama - Chapters: 4 - Words: 8,120 - Reviews: 12 - Updated: 1/2/2006</div></div></div><div class="z-list"><a class=stitle href="/s/124/1/Tar">Tar</a> by <a href="/u/9/mv">mv</a><div class="z-indent">Rope, tar, and regret.<div class="z-padtop2">Harbour Lights - Rated: T - Words: 910</div></div></div>',
  ),
  'phpbb-search.html': page(
    'Search',
    '<h2>Search found 2 matches</h2><table><tr><th>Forum</th><th>Topic</th><th>Author</th><th>Replies</th><th>Views</th><th>Last Post</th></tr><tr><td>Fan Fiction</td><td><a href="t=31">Low Water 3/?</a></td><td>quaydust</td><td>4</td><td>120</td><td>03 Mar 2004</td></tr><tr><td>Site Help</td><td><a href="t=9">How do I post italics?</a></td><td>newbie</td><td>6</td><td>300</td><td>11 Jan 2004</td></tr></table><p>Page 1 of 1. All times are GMT. Jump to: Select a forum</p>',
  ),
  'memories.html': page(
    'saltwife: Memorable Entries',
    '<h2>Memorable Entries</h2><p>Below is a list of categories that saltwife has defined.</p><ul><li>fic (14 entries)</li><li>icons (3 entries)</li><li>meta (9 entries)</li><li>recipes (2 entries)</li><li>things to read when sad (21 entries)</li></ul><p>Sort order: alphabetical, by poster, by date added.</p>',
  ),
  'con-schedule.txt': `HARBOURCON 5 - PROGRAMME

FRIDAY
18:00  Registration opens (foyer)
19:30  Opening ceremony (main hall)
21:00  Vid show part one (room B)

SATURDAY
10:00  Panel: Writing the sea (room A) - Orla Quill, J. Marrow
11:30  Panel: Who owns a character? (room A) - Mira Venn (mod.)
13:00  Lunch
14:00  Zine swap (foyer)
16:00  Beta speed dating (room C)
20:00  Masquerade (main hall)

SUNDAY
11:00  Feedback session and raffle (main hall)
13:00  Closing`,
  'episodes.html': page(
    'Harbour Lights episode guide',
    '<h2>Season One</h2><table><tr><th>No.</th><th>Title</th><th>Written by</th><th>Aired</th></tr><tr><td>1x01</td><td>Landfall</td><td>R. Tam</td><td>12 Sep 1996</td></tr><tr><td>1x02</td><td>The Cracked Bell</td><td>R. Tam</td><td>19 Sep 1996</td></tr><tr><td>1x03</td><td>Eels</td><td>D. Orme</td><td>26 Sep 1996</td></tr><tr><td>1x04</td><td>Fog Signal</td><td>P. Lund</td><td>3 Oct 1996</td></tr></table>',
  ),
  'glossary.txt': `FANDOM GLOSSARY

AU - Alternate Universe. A story set in a world that differs from canon.
Beta - a person who reads a story before it is posted.
Canon - what happened in the source itself.
Crack - a story with an absurd premise, usually on purpose.
Drabble - a story of exactly one hundred words.
Fanon - ideas so common among fans that they seem to be canon.
Gen - a story without romance.
Mary Sue - an idealised original character.
OTP - One True Pairing.
WIP - Work In Progress.`,
  'japanese.txt': `Useful words for your fic

baka - fool, idiot
gomen (nasai) - I'm sorry
hai - yes
iie - no
itadakimasu - said before eating
kawaii - cute
nani - what
neko - cat
ohayou (gozaimasu) - good morning
sensei - teacher
tadaima - I'm home
yume - dream`,
  'cv.txt': `CURRICULUM VITAE

Anneke de Boer
4 Mill Lane, Utrecht. anneke@example.org

EXPERIENCE
2001-present  Technical writer, Lumen BV. Manuals and online help for marine equipment.
1998-2001     Translator (English-Dutch), freelance.

EDUCATION
1994-1998     MA English Language and Culture, Utrecht University

SKILLS
Dutch (native), English (fluent), German (good). FrameMaker, HTML, basic Perl.

REFERENCES
Available on request.`,
  'job.html': page(
    'Volunteers wanted',
    '<h2>Tag wranglers wanted</h2><p>The archive is looking for volunteers. As a tag wrangler, you will help to keep tags tidy so that readers can find what they are looking for.</p><p>You should have: five hours a week, an account in good standing, familiarity with at least one fandom, and patience.</p><p>We offer: training, a friendly team, and a mug.</p><p>To apply, fill in the form by 15 May. Successful applicants will hear from us within two weeks.</p>',
  ),
  'minutes.txt': `MINUTES of the committee meeting, 4 March 2004

Present: M. Venn (chair), O. Quill, B. Tiller. Apologies: A. de Boer.

1. Minutes of the last meeting. Approved.
2. Treasurer's report. Balance 412.60. Printing costs are up by 8 %.
3. Zine. Issue 5 to go to print on 1 April. Cover still missing. ACTION: Orla.
4. Convention. Room booked. Deposit paid. ACTION: Bram to order badges.
5. Any other business. None.

Next meeting: 8 April, 19:30, same place.`,
  'agenda.txt': `AGENDA - staff meeting, Harbour Archive
Sunday 12 June, 20:00 UTC, #staff

1. Server move: status, downtime window (Bram)
2. Duplicate accounts: policy vote
3. Abuse queue: 14 open tickets, oldest 31 days
4. Tag cleanup for the crossover section
5. Open house in July: who takes which slot?
6. AOB`,
  'grep.1': `GREP(1)                    User Commands                   GREP(1)

NAME
       grep - print lines that match patterns

SYNOPSIS
       grep [OPTION...] PATTERNS [FILE...]

DESCRIPTION
       grep searches for PATTERNS in each FILE. PATTERNS is one or more
       patterns separated by newline characters, and grep prints each
       line that matches a pattern.

OPTIONS
       -i, --ignore-case
              Ignore case distinctions in patterns and input data.
       -v, --invert-match
              Invert the sense of matching, to select non-matching lines.

SEE ALSO
       sed(1), awk(1), find(1)`,
  'warranty.txt': `LIMITED WARRANTY AND SAFETY INFORMATION

Read all instructions before use. Keep the device away from water and heat. Do not open the housing; there are no parts inside that can be serviced by the user. Use only the charger supplied. Dispose of batteries according to local regulations.

This product is warranted against defects in material and workmanship for one year from the date of purchase. The warranty does not cover damage caused by drops, liquids or normal wear. To obtain service, return the product with the receipt to your dealer.`,
  'walkthrough.txt': `LIGHTHOUSE QUEST - WALKTHROUGH v1.1

Start: take lamp, open drawer, take matches. N, N, E to the quay.
Talk to Tovin twice. Give him the rope (from the boathouse, W of quay).
Go down, light lamp. Do NOT open the red door yet or you will lose the key.
Move barrels in this order: 3, 1, 4, 2. Take chart. Up, S.
Use chart on table. Password is EELS. You get 20 points.
Final stair: save here. Answer the bell's riddle with SALT.
Maximum score 250. Cheat: type XYZZY in the cellar for infinite oil.`,
  'cheats.txt': `CHEATS AND CODES

Level select: hold L+R, press A, B, B, A at the title screen
All weapons: enter KEEPERS as your name
99 lives: finish stage 3 without losing a life
Debug mode: Up, Up, Down, Left, Start on controller 2
Sound test: hold Select while switching on
Moon jump: Game Genie code PAZA-IPLE`,
  'zine-flyer.txt': `ZINES FOR SALE!!

NINE BELLS #1-4    $8 each, set $28    gen, 120 pp, comb bound
LOW WATER          $14                 novel, 210 pp, art by Sefa D.
LAMPLIGHTERS #2    SOLD OUT
WINTERING          $6                  poetry, digest size

Postage: US $3 first zine, $1 each extra. Overseas: please send an SASE or two IRCs and ask.
Age statement required for items marked (*). Cheques to M. Venn, no foreign currency, please.`,
  'price.html': page(
    'Commissions',
    '<h2>Commission info (OPEN, 2 slots)</h2><p>Icon: $5. Bust: $15. Full body: $30. Each extra character: +50%. Background: +$10.</p><p>Will draw: original characters, most fandoms, animals. Will not draw: mecha, real people, anything hateful.</p><p>Payment by PayPal only, half in advance. Turnaround two to four weeks. No refunds after the sketch is approved.</p><p>To order, send me a note with references, the type, and your e-mail address.</p>',
  ),
  'donate.html': page(
    'Thank you!',
    '<h2>Thank you for your donation</h2><p>Your gift of $25.00 helps us to keep the archive free and without advertising. A receipt has been sent to your e-mail address. Donations are tax deductible in the US. If your employer matches gifts, please let them know.</p><p>Return to the home page | Share | Volunteer</p>',
  ),
  'sheet.txt': `CHARACTER SHEET

Name: Tovin Lark        Class: Ranger    Level: 7
Race: Half-elf          Align: CG        XP: 23,410

STR 14  DEX 17  CON 12  INT 11  WIS 15  CHA 9
HP 52/61   AC 16   Initiative +3   Speed 30 ft

Attacks: longbow +8 (1d8+3), short sword +6 (1d6+2)
Skills: Stealth +6, Survival +5, Perception +5
Equipment: rope (50 ft), lantern, 3 flasks of oil, rations x6, 41 gp
Spells: Hunter's Mark, Goodberry`,
  'muses.html': page(
    'Application',
    '<h3>Character application</h3><p><b>Player name:</b> Orla<br><b>Contact:</b> AIM orlaquill<br><b>Character:</b> Mira Venn<br><b>Canon:</b> Harbour Lights<br><b>Canon point:</b> end of season 2<br><b>Age:</b> 27<br><b>Abilities:</b> none<br><b>Inventory:</b> lamp, keys, one letter<br><b>Played by:</b> nobody yet<br><b>Permissions:</b> fighting yes, injury ask, death no</p>',
  ),
  'tree.ged': `0 HEAD
1 SOUR LAMPTREE
1 CHAR ANSEL
0 @I1@ INDI
1 NAME Mira /Venn/
1 SEX F
1 BIRT
2 DATE 3 MAR 1871
2 PLAC Low Harbour
1 FAMS @F1@
0 @I2@ INDI
1 NAME Tovin /Lark/
1 NOTE Drowned in the winter of the long ice, and was seen again in spring.
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
0 TRLR`,
  'games.pgn': `[Event "Harbour Club"]
[Site "Low Harbour"]
[Date "2001.03.04"]
[White "Venn, M"]
[Black "Lark, T"]
[Result "1-0"]

1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6
8. c3 O-O 9. h3 Nb8 10. d4 Nbd7 {a quiet move, and a good one} 11. Nbd2 Bb7 1-0`,
  'mix.m3u': `#EXTM3U
#EXTINF:389,The Waterboys - This Is the Sea
D:\\Music\\Mix\\01 This Is the Sea.mp3
#EXTINF:271,Kate Rusby - Sho Heen
D:\\Music\\Mix\\02 Sho Heen.mp3
#EXTINF:192,Low - Little Argument with Myself
D:\\Music\\Mix\\03 Little Argument.mp3`,
  'packing.txt': `con packing list

tickets!!
badge
2x jeans, 4 tops, costume (wig, cloak, boots)
zines to swap (6)
zines to sell (20) + change
phone charger, camera, spare film
painkillers, plasters, throat sweets
snacks, water bottle
hotel confirmation no. 88123
cash for the raffle`,
};
