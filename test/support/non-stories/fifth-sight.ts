import { page } from './words.ts';

/** And more, written before it had learnt from those of `fourth-sight.ts`. */
export const FIFTH_SIGHT: Readonly<Record<string, string>> = {
  'subscription.html': page(
    'Alerts',
    '<h2>Story Alerts</h2><p>You are subscribed to 3 stories and 2 authors. Alerts expire after 180 days.</p><p>[ ] Low Water - quaydust - added 03-02-08</p><p>[ ] The Long Stair - Orla Quill - added 01-11-08</p><p>[ ] Tar - J. Marrow - added 12-30-07</p><p>Remove selected | Select all | Email format: HTML, plain text</p>',
  ),
  'parking.txt': `PARKING PERMIT
Valid: 1 May 2004 - 30 April 2005
Zone: C    Reg. no.: 44-XT-09
Display this permit so that it can be read from outside. It does not guarantee a space. Lost permits: 15.00. Misuse: 60.00.
Issued by: Harbour Council, Traffic Dept.`,
  'thesaurus.txt': `said: asked, answered, replied, muttered, whispered, shouted, called, cried, added, agreed
walked: strolled, trudged, strode, limped, ambled, marched, wandered
looked: stared, glanced, peered, gazed, squinted, glared
big: large, huge, vast, great, enormous
small: little, tiny, slight, minute
sad: unhappy, blue, mournful, gloomy`,
  'nominations.html': page(
    'Yuletide nominations',
    '<h3>Nominations open until 12 September</h3><p>Nominate up to six fandoms, up to four characters in each. Check the tag set first; duplicates will be rejected. Eligible: fewer than 1,000 works of 1,000 words or more.</p><table><tr><td>Fandom 1</td><td></td></tr><tr><td>Fandom 2</td><td></td></tr></table><p>Submit nominations</p>',
  ),
  'isbn.txt': `Marrow, J.
  The long stair and other stories / J. Marrow ; illustrated by Sefa Dunne. -- Low Harbour : Lamp & Ledger, 1997.
  142 p. : ill. ; 21 cm.
  ISBN 90-000000-0-0 (pbk.)
  1. Lighthouses--Fiction. 2. Short stories. I. Dunne, Sefa, ill. II. Title.
  PR6063.A77 L6 1997    823.914`,
  'sudoku.txt': `5 3 . | . 7 . | . . .
6 . . | 1 9 5 | . . .
. 9 8 | . . . | . 6 .
------+-------+------
8 . . | . 6 . | . . 3
4 . . | 8 . 3 | . . 1
7 . . | . 2 . | . . 6
Difficulty: easy. Solution on page 14.`,
  'gallery.html': page(
    'Fan art',
    '<h2>Fan Art Gallery</h2><p>Click on a thumbnail for the full picture. All art belongs to its artist; do not repost.</p><p>Mira at the lamp, by Sefa (45 KB)</p><p>The goat, by anneke (31 KB)</p><p>Cover for Low Water, by lampblack (120 KB)</p><p>Want to see your art here? Send it to me as JPG, not more than 150 KB.</p>',
  ),
  'bug.txt': `Bug #2213: Italics lost when importing from Word
Reported by: bram   Severity: normal   Status: open   Assigned to: nobody
Steps to reproduce:
1. Open a .doc file with italics
2. Choose Import
3. Look at the preview
Expected: italics. Actual: plain text. Version 2.4 on Windows XP.
Comment 1 (orla): same here with underlines. Comment 2 (admin): fixed in CVS, please test.`,
  'visa.html': page(
    'Form 11',
    '<h3>Registration form</h3><p>Surname (block letters): ......... First names: ......... Sex: M / F. Date of birth: .. / .. / .... Nationality: ........ Passport no.: .......... Purpose of visit: business / tourism / other (specify). Length of stay: ... days. Signature of applicant: ........... For official use only.</p>',
  ),
  'keymap.txt': `KEYBOARD SHORTCUTS
Ctrl+N   new document
Ctrl+O   open
Ctrl+S   save
Ctrl+Z   undo
F7       spelling
Ctrl+B   bold
Ctrl+I   italic
Alt+F4   quit
Hold Shift to extend the selection.`,
  'wordlist.txt': `abandon
abbey
abide
able
aboard
abrupt
absent
abyss
accent
ache
acorn
acrid
adder
adrift
afraid
agate
alder
amber
anchor
anvil`,
  'mapquest.txt': `Directions from Low Harbour to Far Point
1. Start out going NORTH on Quay St. 0.3 miles
2. Turn LEFT onto Mill Lane. 1.1 miles
3. Take the 2nd exit at the roundabout onto A14. 7.4 miles
4. Take exit 9 toward FAR POINT. 0.2 miles
5. End at 4 Light Road. Total: 9.0 miles, 17 minutes`,
  'ratings.html': page(
    'Ratings guide',
    '<h2>Ratings</h2><p>G: suitable for all. PG: mild peril. PG-13: some violence or strong language. R: for readers over 17. NC-17: adults only, explicit.</p><p>If in doubt, choose the higher rating. Warnings are required for death and violence. Stories that are rated wrongly will be changed by the moderators.</p>',
  ),
  'todo-site.html': page(
    'To do',
    '<ul><li>fix the background on the links page</li><li>upload chapters 4-6 (Orla)</li><li>new banner</li><li>answer mail!!</li><li>guestbook spam</li><li>move to a host without pop-ups</li></ul><p>Last updated 2/3/00</p>',
  ),
  'blood.txt': `LAB REPORT  Patient: 00412  Sample: 14.05.2003
Haemoglobin     13.9 g/dl    (12.0-16.0)
Leucocytes       6.1 /nl     (4.0-10.0)
Platelets        240 /nl     (150-400)
Glucose           92 mg/dl   (70-100)
Cholesterol      212 mg/dl   (< 200)  H
Remarks: fasting sample. Repeat lipids in 6 months.`,
  'stocks.csv.txt': `Item;In stock;Reorder at;Supplier
wick 20 mm;114;50;Lumen BV
glass chimney;9;12;Lumen BV
oil 1 l;31;24;Harbour Oil
brass polish;4;6;Quay Stores`,
  'reading-order.html': page(
    'Nine Bells reading order',
    '<h2>Reading order</h2><ol><li>Landfall (2001)</li><li>Interlude: Salt (2001, drabble)</li><li>The Cracked Bell (2002)</li><li>Eels (2002) - can be skipped</li><li>Fog Signal (2003)</li><li>Epilogue: Tar (2004)</li></ol><p>All of them are at the archive. The podfic of part one is by anneke.</p>',
  ),
  'contact.html': page(
    'Contact us',
    '<h2>Contact</h2><p>Abuse reports: abuse@example.org. Technical problems: support@example.org. Press: press@example.org. Please include the address of the page and your browser. We answer within five working days. Do not send stories as attachments.</p>',
  ),
  'census.txt': `Household schedule 41. Parish of Low Harbour, 1851.
Mira Lark, head, 23, lighthouse keeper, born here
Tovin Lark, husband, 25, ferryman, born Far Point
Sara Venn, mother, 60, widow, annuitant, born here
Orla Quill, servant, 15, general servant, born Mill Quay`,
  'seating.txt': `TABLE 1: Anneke, Bram, Orla, J. Marrow (veg.)
TABLE 2: Mira, Tovin, Sefa, saltwife (no nuts)
TABLE 3: quaydust, lampblack, tarboy + 1
TABLE 4: press
Toasts at 9. Cake at 10. Bar closes 1 am.`,
  'upgrade.html': page(
    'Your browser is out of date',
    '<p>Your browser is not supported. Some features may not work. Please upgrade to one of the following: Firefox 3, Internet Explorer 8, Safari 4, Opera 9.</p><p>Continue anyway | Learn more | Do not show this again</p>',
  ),
  'alarm.txt': `FIRE SAFETY NOTICE
In case of fire: sound the alarm, leave by the nearest exit, do not use the lift. Assembly point: car park B. Do not re-enter the building until told to do so by the fire officer. Fire extinguishers are checked yearly. Next drill: 4 June, 10:00.`,
  'aviary.txt': `Sightings, week 19
Mon  12 common tern, 3 eider (f), 1 osprey over N
Tue  fog, none
Wed  40+ dunlin, 2 grey plover
Thu  first swift 07:40
Fri  1 spoonbill (ring: left leg, yellow)
Obs.: M.V., O.Q.  Wind W 3-4, vis. good`,
  'merge.txt': `Dear <<Title>> <<Surname>>,
Your subscription to <<Zine>> ends with issue <<Number>>. To renew, send <<Amount>> by <<Date>>.
Yours, the editors`,
  'chords.txt': `C  x32010   D  xx0232   E  022100
F  133211   G  320003   A  x02220
Am x02210   Dm xx0231   Em 022000
Capo: 2nd fret = one tone up`,
  'hosting.eml': `From: billing@example.com
To: mira@example.org
Subject: Invoice 20041 for hosting
Date: Fri, 1 Oct 2004 08:00:00 +0000

Your hosting plan (Basic, 50 MB) renews on 15 October 2004. Amount due: $4.95. Your card ending in 1142 will be charged automatically. To change your plan or cancel, log in to the control panel. Domain names renew separately.`,
  'vocab-de.txt': `die Fähre - ferry
der Leuchtturm - lighthouse
das Licht - light
der Nebel - fog
die Glocke - bell
das Seil - rope
der Aal - eel`,
  'planner.txt': `MON 4   dentist 9.15 / beta ch 3
TUE 5   -
WED 6   Orla tel. / library books due!!
THU 7   zine meeting 19.30 (bring glue)
FRI 8   pay rent
SAT 9   con prep, costume
SUN 10  sleep`,
  'teams.html': page(
    'Fest teams',
    '<h2>Teams</h2><p>Team Lamp: anneke (captain), Bram, lampblack, tarboy. 41 points.</p><p>Team Tide: Orla (captain), saltwife, Sefa, quaydust. 38 points.</p><p>Points: fic 3, art 3, drabble 1, comment 0.5. Bonus challenge ends Friday.</p>',
  ),
  'privacy-short.html': page(
    'Privacy',
    '<p>We do not sell your data. We keep your e-mail address as long as you have an account, and server logs for 30 days. You may ask for a copy or for deletion at any time. Third parties: payment provider, mail provider. Questions: privacy@example.org.</p>',
  ),
};
