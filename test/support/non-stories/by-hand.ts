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
  'bookmarks.html': `<html><head><title>Bookmarks | Archive of Our Own</title><meta name="author" content="Organization for Transformative Works"></head><body><div id="main" class="bookmarks-index"><h2 class="heading">1 Bookmark by miravenn</h2><ol class="bookmark index group"><li id="bookmark_1" class="bookmark blurb group"><div class="header module"><h4 class="heading"><a href="/works/12345">Low Water</a> by <a rel="author" href="/users/tovin">tovin</a></h4></div><blockquote class="userstuff summary"><p>She waits for the ferry. He does not come, and then he does, and neither of them says what they came to say.</p></blockquote><div class="user module"><h5 class="byline heading">Bookmarked by <a href="/users/miravenn">miravenn</a></h5><p class="datetime">04 Mar 2020</p></div></li></ol></div></body></html>`,
  'history.html': `<html><head><title>Reading history</title></head><body><h2>History</h2><table><tr><th>Title</th><th>Author</th><th>Last visited</th></tr><tr><td><a href="/s/1/1/">Low Water</a></td><td>tovin</td><td>2020-03-04</td></tr><tr><td><a href="/s/2/1/">Tar</a></td><td>orla</td><td>2020-03-05</td></tr><tr><td><a href="/s/3/1/">The Long Stair</a></td><td>orla</td><td>2020-03-06</td></tr></table></body></html>`,
  'profile.html': `<html><head><title>miravenn | FanFiction</title></head><body><p>Joined 03-04-05, id: 12345, Profile Updated: 04-05-06</p><p>Author has written 3 stories for Harbour Lights.</p><p>Hi! I am Mira and I live by the sea. I like tea, cats and long walks. Please review my stories, I love reviews.</p><div class='z-list mystories'><a class=stitle href="/s/11111/1/Tar">Tar</a> <a class=reviews href="/r/1/">reviews</a><div class='z-indent z-padtop'>She found it in the attic.<div class='z-padtop2 xgray'>Harbour Lights - Rated: T - English - Chapters: 1 - Words: 1,200</div></div></div><div class='z-list mystories'><a class=stitle href="/s/22222/1/Fog">Fog</a><div class='z-indent z-padtop'>He never came back.<div class='z-padtop2 xgray'>Rated: K - Chapters: 3 - Words: 4,200</div></div></div></body></html>`,
  'ao3-locked.html': `<html><head><title>Archive of Our Own</title></head><body><h2>Sorry!</h2><p>You don't have permission to access the page you were trying to reach. Please log in.</p><p>User name or email</p><p>Password</p></body></html>`,
  'deleted.html': `<html><head><title>Error</title></head><body><p>Story Not Found</p><p>Unable to locate story. Code 1.</p><p>Story may have been deleted by its author, or you followed a broken link. Please try the search or go to the front page.</p></body></html>`,
  'lj-deleted.html': `<html><head><title>Deleted Account</title></head><body><h1>Deleted Account</h1><p>This journal has been deleted. If you are its owner, you have thirty days to decide to undelete your journal. After this period, the journal will be permanently deleted to free up database space.</p></body></html>`,
  'access.html': `<html><head><title>Access denied</title></head><body><h1>Error 1020</h1><p>You do not have access to www.fic.example. The site owner may have set restrictions that prevent you from accessing the site.</p><p>Ray ID: 77aa · Performance and security by Cloudflare</p></body></html>`,
  'maintenance.html': `<html><head><title>Down for maintenance</title></head><body><p>The archive is down for scheduled maintenance. We expect to be back in about two hours. Follow our status account for updates. Thank you for your patience!</p></body></html>`,
  'main.rs': `use std::fs;\nuse std::io::Read;\n\n/// Counts the words of a file, and says how long it took.\nfn count_words(path: &str) -> usize {\n    let text = fs::read_to_string(path).expect("could not read the file");\n    text.split_whitespace().count()\n}\n\nfn main() {\n    let n = count_words("ferry.txt");\n    match n {\n        0 => println!("There is nothing in it."),\n        _ => println!("It has {} words.", n),\n    }\n}\n`,
  'app.rb': `# reads the pages of an archive and writes what is new\nrequire 'open-uri'\n\nclass Reader\n  attr_reader :pages\n\n  def initialize(url)\n    @url = url\n    @pages = []\n  end\n\n  def each_page\n    @pages.each do |page|\n      yield page unless page.empty?\n    end\n  end\nend\n\nreader = Reader.new(ARGV[0])\nreader.each_page { |p| puts p }\n`,
  'basic.bas': `10 REM A GAME ABOUT A LIGHTHOUSE\n20 PRINT "YOU ARE IN THE LAMP ROOM."\n30 INPUT "WHAT WILL YOU DO"; A$\n40 IF A$="LIGHT LAMP" THEN GOTO 100\n50 PRINT "I DO NOT KNOW THAT WORD."\n60 GOTO 30\n100 PRINT "THE LAMP IS LIT AND THE SHIP IS SAVED."\n110 END\n`,
  'page.pas': `program Count;\n{ counts the lines of a file }\nuses Crt;\nvar\n  F: Text;\n  S: string;\n  N: Integer;\nbegin\n  Assign(F, 'ferry.txt');\n  Reset(F);\n  N := 0;\n  while not Eof(F) do\n  begin\n    ReadLn(F, S);\n    N := N + 1;\n  end;\n  WriteLn('It has ', N, ' lines.');\nend.\n`,
  'httpd.conf': `# where the pages are\nServerName www.example.org\nDocumentRoot "/var/www/html"\nListen 80\n<Directory "/var/www/html">\n    Options Indexes FollowSymLinks\n    AllowOverride None\n    Order allow,deny\n    Allow from all\n</Directory>\nErrorLog logs/error_log\nLogLevel warn\n`,
  'config.sys.txt': `DEVICE=C:\\DOS\\HIMEM.SYS\nDOS=HIGH,UMB\nFILES=40\nBUFFERS=20\nDEVICEHIGH=C:\\DOS\\ANSI.SYS\nREM the mouse\nLH C:\\MOUSE\\MOUSE.COM\nSHELL=C:\\COMMAND.COM /P\n`,
  'autoexec.bat': `@echo off\nrem starts the reader when the machine is turned on\nset PATH=C:\\DOS;C:\\READER\nif exist C:\\READER\\READER.EXE goto start\necho The reader was not found.\ngoto end\n:start\ncd \\READER\nREADER.EXE FERRY.TXT\n:end\n`,
  'gpl.txt': `GNU GENERAL PUBLIC LICENSE\nVersion 2\n\nThe licenses for most software are designed to take away your freedom to share and change it. By contrast, this one is intended to guarantee your freedom to share and change free software, to make sure the software is free for all its users. When we speak of free software, we are referring to freedom, not price. You may copy and distribute the Program's source code as you receive it, provided that you keep intact all the notices that refer to this License and to the absence of any warranty.`,
  'copyright.html': `<html><head><title>Disclaimer</title></head><body><h1>Legal stuff</h1><p>Harbour Lights and its characters belong to their creators and to the studio. This site is not affiliated with them and makes no money. All stories are copyright of their authors and may not be archived, copied or distributed without permission of the author. Please do not sue us.</p></body></html>`,
  'update.html': `<html><head><title>What's new</title></head><body><h1>Updates</h1><p><b>March 3</b>: Added two stories by Orla Quill, and fixed the links on the author page.</p><p><b>March 1</b>: The archive has a new look! Thanks to Sefa for the graphics.</p><p><b>February 20</b>: Three new stories by Kit Vale. The guestbook is back.</p><p><b>February 2</b>: Added a search form and a page of links.</p></body></html>`,
  'ftp-readme.00': `This directory contains the archive of alt.fan.harbour stories. Files are named after the story and part, e.g. ferry.03 is the third part of The Ferry. Files ending in .Z are compressed and must be uncompressed before reading. The file 00index lists all files with their sizes and authors. Send corrections and missing parts to the archive maintainer. Do not ftp during business hours.`,
  '00index': `ferry.01        34102   The Ferry, part 1               Mira Venn\nferry.02        30110   The Ferry, part 2               Mira Venn\nlamp            12020   Lamplight                       T. Lark\nbells.01        40100   Nine Bells, part 1              Mira Venn\nbells.02        38200   Nine Bells, part 2              Mira Venn\nrope             4100   Salt and Rope                   Orla Quill\n`,
  'ntvdm.log': `Microsoft (R) Windows Debugger\nStarted on 03/04/2001 at 10:11:12\n03/04/2001 10:11:13 Opening file ferry.doc\n03/04/2001 10:11:14 The file could not be opened (code 5)\n03/04/2001 10:11:15 Trying again with another reader\n03/04/2001 10:11:16 Nothing was found in it\n`,
  'irc-bot.log': `[10:11:12] *** Joins: mira (mira@host.example)\n[10:11:14] *** tovin sets mode: +o mira\n[10:11:20] *** Quits: orla (Ping timeout)\n[10:12:01] *** Joins: kit (kit@host.example)\n[10:12:09] *** Parts: kit (kit@host.example)\n[10:13:44] *** mira changes topic to 'the archive is back'\n`,
  'inbox-ooo.eml': `From: Tovin Lark <tovin@example.org>\nTo: list@example.org\nSubject: Out of Office AutoReply: [harbourfic] Nine Bells 3/5\nDate: Mon, 5 Mar 2001 10:00:00 +0000\n\nI am out of the office until March 12 and will have no access to e-mail. If it is urgent, please call my colleague Orla at the front desk. Otherwise I will answer your message when I am back. Thank you for your patience, and have a good week, everyone who reads this.`,
  'sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://example.org/a.html</loc><lastmod>2010-01-01</lastmod></url><url><loc>http://example.org/b.html</loc></url></urlset>`,
  'calendar.ics': `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20100304T100000Z\nSUMMARY:Meet the writers of the harbour list\nDESCRIPTION:Bring a story, and something to eat.\nEND:VEVENT\nEND:VCALENDAR\n`,
  'challenge.html': `<html><head><title>Autumn Exchange: Sign-ups</title></head><body><h1>Autumn Exchange</h1><p>Sign-ups are open until October 1. Each participant writes one story of at least 1000 words for somebody else.</p><p>Rules: stories must be complete and beta read. No crossovers without permission. Please list at least three prompts, and say what you do not want to read. Assignments go out by e-mail on October 3; stories are due on December 1. Questions? Ask the moderators.</p></body></html>`,
};
