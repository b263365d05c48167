/** Files that are no stories, written one by one after the reader was done with the others. */
export const BY_HAND: Readonly<Record<string, string>> = {
  'www.lampe.example/nicht-da.html': `<html><head><title>Seite nicht gefunden</title></head><body><h1>Fehler 404</h1><p>Die angeforderte Seite wurde auf diesem Server nicht gefunden. Bitte prüfen Sie die Schreibweise der Adresse, oder gehen Sie zurück zur Startseite.</p></body></html>`,
  'series-77.html': `<!DOCTYPE html><html><head><title>Nine Bells - miravenn - Harbour Lights | Archive of Our Own</title></head><body><div id="main" class="series-show region"><h2 class="heading">Nine Bells</h2><dl class="series meta group"><dt>Creator:</dt><dd><a href="/users/miravenn">miravenn</a></dd><dt>Series Begun:</dt><dd>2019-03-04</dd><dt>Words:</dt><dd>9,120</dd><dt>Works:</dt><dd>2</dd></dl><ul class="series work index group"><li id="work_5" class="work blurb group work-5 user-1"><div class="header module"><h4 class="heading"><a href="/works/5">The First Bell</a> by <a rel="author" href="/users/miravenn/pseuds/miravenn">miravenn</a></h4></div><blockquote class="userstuff summary"><p>Mira hears a bell. She was told that there is none.</p></blockquote></li><li id="work_6" class="work blurb group"><div class="header module"><h4 class="heading"><a href="/works/6">The Second Bell</a> by <a rel="author" href="/users/miravenn">miravenn</a></h4></div><blockquote class="userstuff summary"><p>He heard it too, it turns out. He had only never said so.</p></blockquote></li></ul></div></body></html>`,
  'fetch.log': `--2009-10-20 21:14:03--  http://www.geo.example/area51/vault/1234/ferry.html
Resolving www.geo.example... 10.1.2.3
Connecting to www.geo.example|10.1.2.3|:80... connected.
HTTP request sent, awaiting response... 200 OK
Length: unspecified [text/html]
Saving to: 'ferry.html'

2009-10-20 21:14:05 (41.2 KB/s) - 'ferry.html' saved [40211]

--2009-10-20 21:14:05--  http://www.geo.example/area51/vault/1234/lamp.html
Reusing existing connection to www.geo.example:80.
HTTP request sent, awaiting response... 404 Not Found
2009-10-20 21:14:06 ERROR 404: Not Found.`,
  'reader.reg': `REGEDIT4

[HKEY_CURRENT_USER\\Software\\Lamp\\Reader]
"Font"="Times New Roman"
"Size"=dword:0000000c
"LastBook"="C:\\\\Books\\\\ferry.txt"

[HKEY_CURRENT_USER\\Software\\Lamp\\Reader\\Recent]
"1"="lamp.txt"
"2"="bells.txt"`,
  '.htaccess': `# keep the robots out, and send the old addresses to the new ones
RewriteEngine On
RewriteCond %{HTTP_USER_AGENT} ^Wget [NC]
RewriteRule ^.* - [F,L]
Redirect permanent /fic/old.html http://www.example.org/fic/new.html
ErrorDocument 404 /missing.html
AddType text/html .shtml
Options +Includes -Indexes`,
  'address.vcf': `BEGIN:VCARD
VERSION:2.1
N:Venn;Mira
FN:Mira Venn
EMAIL;INTERNET:mira@example.org
NOTE:Met her on the list, she writes the long ones
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN:Tovin Lark
EMAIL;INTERNET:tovin@example.org
END:VCARD`,
  'friends-only.html': `<html><head><title>saltwife: Locked post</title></head><body><h1>Error</h1><p>You are not authorized to view the requested entry. It is either locked to the friends of this journal, or its owner has made it private.</p><p>If you have an account, you can log in here: User name: Password:</p></body></html>`,
  'construction.html': `<html><head><title>Mira's Place</title></head><body><center><h1>Under Construction</h1><p>This site is coming soon! Please come back later, and sign up with my host if you want a home page of your own.</p><p>Hosted by a free web host</p></center></body></html>`,
  'list-message.eml': `From: list-owner@example.org
To: mira@example.net
Subject: Welcome to the HarbourFic mailing list
Date: Mon, 5 Mar 2001 10:00:00 +0000

Welcome to the HarbourFic mailing list! Please save this message for future reference, since it tells you how to use the list.

To post to the list, send your message to harbourfic@example.org. To unsubscribe, send an email with the word unsubscribe in the subject line. Members are asked to keep posts on topic, to rate their stories, and to put the rating, the pairing and a disclaimer into the header. If you forget your password, ask the list owner.`,
  'authors.html': `<html><head><title>Authors A-F</title></head><body><h1>Authors</h1><p><a href="a.html">A</a> <a href="b.html">B</a> <a href="c.html">C</a></p><ul><li><a href="viewuser.php?uid=1">Anneke</a> (4 stories)</li><li><a href="viewuser.php?uid=2">Bram Tiller</a> (11 stories)</li><li><a href="viewuser.php?uid=3">Cob</a> (1 story)</li><li><a href="viewuser.php?uid=4">Dunne, Sefa</a> (2 stories)</li><li><a href="viewuser.php?uid=5">Elsbeth</a> (7 stories)</li></ul></body></html>`,
  'text-list.txt': `HARBOUR LIGHTS FAN FICTION INDEX, as of March 1999

The Ferry, by Mira Venn (PG) 34K ferry.txt
Lamplight, by Tovin Lark (PG-13) 12K lamp.txt
Nine Bells, by Mira Venn (R) 98K bells.txt
Salt and Rope, by Orla Quill (G) 4K rope.txt
Tar, by J. Marrow (PG-13) 55K tar.txt
The Chart, by Sefa Dunne (NC-17) 60K chart.txt
Low Water, by Orla Quill (PG) 22K low.txt`,
  'eula.txt': `IMPORTANT - READ CAREFULLY. This End-User License Agreement is a legal agreement between you and the maker of the reader. By installing or using it you agree to be bound by the terms of this agreement. You may not rent, lease or reverse engineer it. The maker shall not be liable for any damages whatsoever. All title and copyrights in it are owned by the maker.`,
  'smallprint.txt': `*** START: FULL LICENSE ***

To protect the mission of free distribution of electronic works, by using or distributing this work you agree to comply with all the terms of the full license. If you do not agree to abide by all the terms of this agreement, you must cease using and return or destroy all copies. You may copy, distribute, perform, display or create derivative works based on the work as long as all references are removed. LIMITED WARRANTY, DISCLAIMER OF DAMAGES: you agree that we have no liability to you for damages, costs and expenses. YOU HAVE NO REMEDIES FOR NEGLIGENCE. The work is provided to you AS-IS, with no other warranties of any kind, express or implied.`,
  'dump.ldif.txt': `id|title|author|rating|words
1|The Ferry|Mira Venn|PG|12034
2|Lamplight|Tovin Lark|PG-13|4120
3|Nine Bells|Mira Venn|R|98110
4|Salt and Rope|Orla Quill|G|1200
5|Tar|J. Marrow|PG-13|20450`,
  'cron.txt': `# m h dom mon dow command
MAILTO=mira@example.org
0 4 * * * /home/mira/bin/backup.sh > /dev/null 2>&1
15 5 * * 1 /usr/bin/find /home/mira/fic -name '*.bak' -delete
30 6 1 * * /usr/local/bin/count-words /home/mira/fic`,
  'search.html': `<html><head><title>Search results for mira tovin</title></head><body><p>Results 1 - 5 of about 31 for <b>mira tovin</b>. (0.12 seconds)</p><p><a href="http://www.one.example/ferry.html">The Ferry - Mira/Tovin - Harbour Lights</a><br>... Mira stood at the rail and Tovin set down his lantern. She had ...<br>www.one.example/ferry.html - 34k - Cached - Similar pages</p><p><a href="http://www.two.example/x.html">Mira and Tovin: a shrine</a><br>... everything about Mira and Tovin, with pictures ...<br>www.two.example/x.html - 12k - Cached</p><p><a href="http://www.three.example/recs.html">Recs: Mira/Tovin</a><br>... the best Mira/Tovin stories on the net ...<br>www.three.example/recs.html - 8k - Cached</p><p><a href="http://list.example/msg01.html">Re: Mira and Tovin</a><br>... I think that Mira never told Tovin ...<br>list.example/msg01.html - 6k - Cached</p></body></html>`,
  'webring.html': `<html><head><title>Harbour Lights Ring</title></head><body><h2>Join the Harbour Lights web ring!</h2><p>To join the ring, fill in the form below and put the ring code on your page. Your site must have at least one story on it, and it must be finished.</p><form><p>Site name: <input></p><p>Address: <input></p><p>E-mail: <input></p></form><p>[ <a href="/next">Next</a> | <a href="/random">Random</a> | <a href="/list">List sites</a> ]</p></body></html>`,
  'playlist.m3u': `#EXTM3U
#EXTINF:215,The Keepers - Low Water
C:\\Music\\keepers\\low water.mp3
#EXTINF:187,Orla Quill - Song for a ferry that is late
C:\\Music\\orla\\ferry.mp3
#EXTINF:241,The Keepers - Nine bells and no hour
C:\\Music\\keepers\\bells.mp3`,
  'Reader.desktop': `[Desktop Entry]
Type=Application
Name=Lamp Reader
Comment=Reads the books that you have on your disk
Exec=/usr/bin/lamp-reader %f
Icon=lamp
Categories=Office;Viewer;
MimeType=text/plain;text/html;`,
  'unavailable.html': `<html><head><title>Wayback Machine</title></head><body><h1>Hrm.</h1><p>The Wayback Machine has not archived that URL.</p><p>This page is not available on the web because page does not exist. Try to find something else: http://www.lamp.example/ferry.html</p></body></html>`,
};
