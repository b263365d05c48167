import { page } from './words.ts';

/** And more, written before it had learnt from those of `third-sight.ts`. */
export const FOURTH_SIGHT: Readonly<Record<string, string>> = {
  'unsubscribe.html': page(
    'Unsubscribe',
    '<h2>You have been unsubscribed</h2><p>m.venn@example.org will no longer receive the weekly newsletter. It may take up to 48 hours until all mailings stop. Did you unsubscribe by accident? Subscribe again.</p><p>Manage your email preferences | Contact | Privacy</p>',
  ),
  'captions.html': page(
    'Photo album: HarbourCon 4',
    '<h2>HarbourCon 4</h2><p>Page 1 of 3</p><p>001.jpg - Opening ceremony</p><p>002.jpg - Orla and Bram at the zine table</p><p>003.jpg - The goat costume (first prize!)</p><p>004.jpg - Panel on Saturday morning</p><p>005.jpg - Lunch</p><p>006.jpg - Group photo, back row: Anneke, J. Marrow, Sefa</p><p>Next page | Thumbnails | Download all (41 MB)</p>',
  ),
  'menu.txt': `THE ANCHOR - LUNCH 12-3

Soup of the day with bread          4.20
Smoked eel on toast                 6.80
Fish pie, peas                      8.90
Cheese and pickle sandwich          4.50
Chips                               2.50

Apple cake, cream                   3.60
Coffee 1.80   Tea 1.60

Service not included. Please tell us about allergies.`,
  'horoscope.txt': `ARIES Money matters come to a head midweek. Avoid signing anything on Thursday.
TAURUS A good week for home projects. Watch your diet.
GEMINI News from abroad. Keep your phone charged.
CANCER Rest is advised. Lucky number 7.
LEO Somebody at work wants your attention. Be generous.
VIRGO Tidy your desk and your mind will follow.
LIBRA Weigh up an offer carefully before Friday.`,
  'todo.md': `# TODO
- [ ] finish chapter 9 (deadline 1/6)
- [ ] reply to Orla re: beta
- [x] fix typos ch 3
- [ ] title!!
- [x] research: lamp oil, 1870s
- [ ] map of harbour
- [ ] check timeline (Mira is 27 in ch 2 but 29 in ch 4)
## later
- [ ] cover
- [ ] post to archive + list`,
  'outline.txt': `LOW WATER - outline
Ch 1: arrival, ferry, Tovin. 3k
Ch 2: lamp goes out. Harbour Master angry. 4k
Ch 3: letters (flashback, 1861). 3k
Ch 4: storm; boat lost. 5k
Ch 5: inquest. Mira lies. 4k
Ch 6: eels. 2k
Ch 7: truth. 4k
Epilogue: goat. 500 words
POV: Mira odd, Tovin even. Tense: past. Rating PG.`,
  'queue.html': page(
    'Print queue',
    '<h2>Job status</h2><table><tr><th>Job</th><th>Owner</th><th>Title</th><th>Pages</th><th>State</th></tr><tr><td>411</td><td>mvenn</td><td>lowwater-ch3.doc</td><td>22</td><td>printing</td></tr><tr><td>412</td><td>orla</td><td>timetable.pdf</td><td>1</td><td>held</td></tr></table><p>Cancel selected jobs. Paper low in tray 2.</p>',
  ),
  'css-help.html': page(
    'LJ tips',
    '<h3>How to make a cut</h3><p>Type &lt;lj-cut text="more"&gt; before the part that you want to hide and &lt;/lj-cut&gt; after it. To mention a user, type &lt;lj user="name"&gt;. For italics use &lt;i&gt;. Tip: close every tag that you open, or your friends page will break.</p>',
  ),
  'auction.html': page(
    'Item 77120 - Zine lot',
    '<h2>Lot of 6 zines (gen), good condition</h2><p>Current bid: US $21.50 (4 bids). Time left: 2 days 4 hours. Seller: lampblack (212, 99.1% positive). Ships to: worldwide, $9.00. Returns: not accepted. Payment: money order or PayPal.</p><p>Item description: six zines, 1989-1996, from a smoke-free home. Slight wear on the spines. See photos.</p><p>Place bid | Watch this item | Ask seller a question</p>',
  ),
  'syllabus.txt': `ENG 214 Popular Fiction, Spring 2004
Instructor: Dr. O. Quill. Office hours: Tue 2-4. Room 301.
Required texts: Jane Eyre; The Time Machine; course reader.
Grading: two papers 50%, final 30%, participation 20%. Late papers lose a third of a grade per day.
Week 1 Introduction. Week 2-4 Bronte. Week 5 no class. Week 6-7 Wells. Week 8 first paper due. Week 9-12 reader, pp. 1-140.
Academic honesty: see the student handbook.`,
  'bibliography.txt': `WORKS BY J. MARROW (to 1999)

"Salt." LAMPLIGHTERS 2 (1988): 4-19.
"The Long Stair." NINE BELLS 1 (1990): 33-61. Repr. NINE BELLS COLLECTED, 1997.
"Wintering." Privately circulated, 1991.
"A Tin of Buttons," with O. Quill. QUAYSIDE 7 (1993): 2-8.
"Tar." HarbourFic-L, 14 May 1997.`,
  'phones.txt': `EMERGENCY NUMBERS
Fire, ambulance, police   112
Doctor (24 h)             555 0110
Harbour Master            555 0101
Coast guard               555 0199  (VHF channel 16)
Vet                       555 0177
Taxi                      555 0144, 555 0145
School                    555 0120
Electricity, faults       0800 555 010`,
  'drill.txt': `abandon (v.) to leave behind
bleak (adj.) cold and without shelter
cordial (adj.) friendly
deft (adj.) quick and skilful
eddy (n.) water that turns against the stream
fathom (n.) six feet; (v.) to understand
gale (n.) a strong wind, force 8
hull (n.) the body of a ship`,
  'release.html': page(
    'Software download',
    '<h1>LampReader 3.2</h1><p>Free e-book reader for Palm OS. Size: 188 KB. Requires Palm OS 3.5 or later. License: freeware. Downloads: 12,004. Rating: 4.1 of 5.</p><p>What is new: supports compressed files, new fonts, bookmarks. Fixes a crash on the m500.</p><p>Download now | Mirror 1 | Mirror 2 | Screenshots | Report a broken link</p>',
  ),
  'weather.txt': `SHIPPING FORECAST issued 0505 UTC
There are warnings of gales in all areas except Far Point.
Low Harbour: southwest 6 to gale 8, rough, rain, moderate, occasionally poor.
Mill Bank: west 5 to 7, showers, good.
Northlight: cyclonic, mainly southwesterly, 7 to severe gale 9, high, rain, poor.
Outlook for the following 24 hours: decreasing 4 at times.`,
  'errata.txt': `ERRATA, Nine Bells issue 3
p. 4, line 12: for "bouy" read "buoy"
p. 19: the last line is missing. It should read: "and nobody spoke of it again."
p. 31: the artist is S. Dunne, not S. Dunn
p. 40: delete the second paragraph (printed twice)
back cover: price should be 8.50
The editor apologises.`,
  'permission.html': page(
    'Permission form',
    '<p>Permission to archive</p><p>I, the author named below, give the Harbour Archive permission to host the following stories: _______________. They may be converted to other formats: yes / no. They may be put into zip files: yes / no. I may withdraw this permission at any time.</p><p>Name: ________ Pen name: ________ E-mail: ________ Date: ________</p>',
  ),
  'hiatus.html': page(
    'Harbour Archive',
    '<h2>Site notice</h2><p>The archive is closed for submissions until 15 August while we move to a new server. Reading is possible as usual. Reviews left between now and then may be lost. E-mail notifications are off. Thank you for your patience! The mods.</p>',
  ),
  'captcha.html': page(
    'Post a comment',
    '<h3>Leave a Comment</h3><p>From: Anonymous (will be screened) | OpenID | Name | Password</p><p>Subject: | No HTML allowed in subject | Message:</p><p>Type the two words shown in the picture. Notice: this account is set to log the IP addresses of people who comment anonymously. Links will be displayed as unclickable URLs to help prevent spam.</p>',
  ),
  'usenet-charter.txt': `Charter of alt.fan.harbour-lights

This group is for discussion of the television series Harbour Lights and of fiction based on it. Binaries are not permitted. Commercial advertising is not permitted. Spoilers for episodes that have not yet been shown must be marked in the subject line and followed by 25 blank lines. Crossposting to more than three groups is discouraged. The group is not moderated.`,
  'scorecard.txt': `Yahtzee            Anneke  Bram  Mira
Ones                  3      2     4
Twos                  6      6     8
Threes                9     12     6
Three of a kind      22     18    25
Full house           25      0    25
Small straight       30     30     0
Yahtzee               0     50     0
Chance               21     17    24
TOTAL               171    190   166`,
  'lyrics.txt': `[Verse 1] G C G D
Ferry on the water, lantern on the wall
[Chorus] C G Am D
Oh, oh, the harbour lights
Oh, oh, the harbour lights
[Verse 2]
Repeat chorus x2, fade
Key: G. Tempo: 96. Copyright Quayside Songs 2004. All rights reserved.`,
  'ad.html': page(
    'Win a free reader!',
    '<h1>Congratulations!!!</h1><p>You are the 1,000,000th visitor! Click OK to claim your FREE e-book reader. This offer expires in 09:59. No purchase necessary. Terms apply. One entry per household. Offer not valid where prohibited.</p><p>OK | Cancel | No thanks, I do not like free things</p>',
  ),
  'medicine.txt': `PATIENT INFORMATION. Active ingredient: dimenhydrinate 50 mg. For the prevention of travel sickness.
Adults: 1-2 tablets every four to six hours, not more than 8 in 24 hours. Children 6-12: half to one tablet. Do not take with alcohol. May cause drowsiness; if affected do not drive or operate machinery. Keep out of the reach of children. Do not use after the expiry date on the pack.`,
  'roll.txt': `Roll call, 22 January

Anneke - here
Bram - here, late
J. Marrow - excused
Mira - here
Orla - here
saltwife - no reply
Sefa - left the list
tovin_l - here (digest)
quaydust - bounced, twice`,
  'vote.eml': `From: mods@example.org
To: harbourfic@example.org
Subject: [harbourfic] ADMIN: vote on the new rating system
Date: Wed, 7 Mar 2001 20:00:00 +0000

Please vote by Sunday. Reply to the mods, not to the list.

A. Keep the film ratings (G to NC-17).
B. Use the age system (K to MA).
C. Free text warnings only.

One vote per member. Lurkers may vote. Results will be posted on Monday. Discussion belongs on the OT list. Thanks!`,
  'genealogy.html': page(
    'Venn family',
    '<ul><li>1. Jacob Venn (1801-1866) m. 1824 Sara Lund<ul><li>1.1 Pieter (1826-1826)</li><li>1.2 Mira (1828-1901) m. (1) 1850 T. Lark, (2) 1871 B. Tiller<ul><li>1.2.1 Sara Lark (b. 1852)</li></ul></li><li>1.3 Jacob (1831-1870), no issue</li></ul></li></ul><p>Sources: parish registers, census 1841, 1851. Last changed 4 May 2002.</p>',
  ),
  'firmware.log.txt': `boot v1.04 ok
ram 8192k ok
lamp driver loaded
lens motor: 2.5 rpm, drift +0.1
oil 34%
oil 33%
oil 31%
WARNING low oil
fog sensor: visibility 200 m
horn on
horn off
oil 12% - shutdown in 10 min`,
  'faq2.html': page(
    'Help: Reviews',
    '<h2>Frequently Asked Questions</h2><p><b>Can I delete a review?</b> Yes. Go to Manage Reviews and choose delete.</p><p><b>Why is my review count wrong?</b> Counts are updated once an hour.</p><p><b>Can I block somebody?</b> Registered members can block anonymous reviews in their account settings.</p>',
  ),
  'notes.txt': `names: Alba, Bruno, Cesco? (too many -o)
lamp = memory. don't say so
eels: 3 mentions before they matter
"the tide keeps everything" - whose line? T, not M
check: could you see the light from the mill? (map: no)
cut the dream
opening: ferry or bell?
word count 41,220 / want 50k`,
  'playbill.txt': `THE KEEPER'S DAUGHTER. A play in two acts by O. Quill.

Mira ............ Anneke de Boer
Tovin ........... Bram Tiller
Harbour Master .. J. Marrow
Goat ............ Itself

Act I: the lamp room, winter. Act II: the same, spring.
Stage manager: Sefa Dunne. Lights: M. Venn. There will be one interval of 20 minutes. No flash photography.`,
  'shop.html': page(
    'Lamp oil, 1 litre',
    '<h1>Lamp oil, clear, 1 litre</h1><p>EUR 6.95 incl. VAT, plus shipping. In stock, delivery 2-3 days. 4.6 of 5 stars (112 ratings).</p><p>Quantity 1 Add to basket. Customers who bought this also bought: wicks (10), glass chimney 45 mm, matches. Product details: odourless, smokeless, for indoor use. Flash point 75 C. Keep away from children.</p>',
  ),
};
