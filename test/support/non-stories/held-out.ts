import { day, type Maker, number, page, pen, several, summary, title, two, word } from './words.ts';

/** Kinds that were written after the reader of non-stories, to see whether it only knows what it was shown. */
export const HELD_OUT: Readonly<Record<string, Maker>> = {
  'fanfiction.net list': (c, n) => ({
    path: `harbour-lights-${n}.html`,
    content: page(
      'Harbour Lights FanFiction Archive | FanFiction',
      `<div id=content_wrapper_inner>${several(c, 3, 25, () => `<div class='z-list zhover zpointer' style='min-height:77px'><a class=stitle href="/s/${number(c, 9e6)}/1/x"><img src="i.jpg">${title(c)}</a> by <a href="/u/1/${pen(c)}">${pen(c)}</a> <a class=reviews href="/r/1/">reviews</a><div class='z-indent z-padtop'>${summary(c)}<div class='z-padtop2 xgray'>Rated: T - English - Drama - Chapters: ${number(c, 30)} - Words: ${number(c, 90_000)} - Reviews: ${number(c, 90)} - Updated: ${day(c)} - Mira, Tovin - Complete</div></div></div>`).join('\n')}</div>`,
    ),
  }),
  'browse page of an archive': (c, n) => ({
    path: `browse${n}.php.html`,
    content: page(
      'Lamplit Archive :: Most Recent',
      `<div id="header"><h1>Lamplit</h1></div><p><a href="index.php">Home</a> | <a href="browse.php">Browse</a></p>${several(c, 4, 20, () => `<div class="listbox"><div class="title"><a href="viewstory.php?sid=${number(c, 9000)}">${title(c)}</a> by <a href="viewuser.php?uid=2">${pen(c)}</a> Rated: PG-13 [<a href="reviews.php?item=3">Reviews</a> - ${number(c, 40)}]</div><div class="content"><p>Summary: ${summary(c)}</p><p>Categories: Harbour Lights<br>Characters: Mira, Tovin<br>Genres: Drama<br>Warnings: None<br>Chapters: ${number(c, 12)} Table of Contents<br>Completed: Yes Word count: ${number(c, 9000)} Read: ${number(c, 900)}<br>Published: ${day(c)} Updated: ${day(c)}</p></div></div>`).join('\n')}`,
    ),
  }),
  'journal calendar': (c, n) => ({
    path: `calendar-${n}.html`,
    content: page(
      `${pen(c)}: Calendar`,
      `<h1>March 200${n % 10}</h1><p>Below are the subjects of ${pen(c)}'s journal for this month.</p>${several(c, 5, 25, (i) => `<dl><dt><b>${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}</b></dt><dd>${c.below(12)}:${two(c.below(60))} pm: <a href="http://${word(c)}.journal.example/${number(c, 9e5)}.html">Fic: ${title(c)}</a> - <a href="http://${word(c)}.journal.example/${number(c, 9e5)}.html?replies">${number(c, 30)} comments</a></dd></dl>`).join('\n')}`,
    ),
  }),
  'memorable entries': (c, n) => ({
    path: `memories${n}.html`,
    content: page(
      'Memorable Entries',
      `<h1>Memorable Entries</h1><p><b>Keyword:</b> ${word(c)} fic</p><ul>${several(c, 5, 30, () => `<li><a href="http://community.example.org/${word(c)}/${number(c, 9e4)}.html"><b>${title(c)} (${number(c, 9)}/${number(c, 9)}), Mira/Tovin, PG-13</b></a><br><font size=1><b>User</b>: ${pen(c)}</font></li>`).join('\n')}</ul>`,
    ),
  }),
  'writer’s own page': (c, n) => {
    const works = several(c, 4, 18, () => ({
      href: `${word(c)}${number(c, 99)}.html`,
      name: title(c),
      about:
        n % 2
          ? `${summary(c)} (PG)`
          : c.of([
              'Drama, PG-13. Mira/Tovin.',
              'A short one, rated G.',
              'R for language. Sequel to the one above.',
              'Humor, 2 parts, complete.',
            ]),
    }));
    return {
      path: `fic${n}.htm`,
      content: page(
        `${pen(c)}'s Fan Fiction`,
        `<center><h1>My Stories</h1></center><p>Here is everything that I have written so far. Feedback makes me happy!</p>${works.map((w) => (n % 3 ? `<p><a href="${w.href}">${w.name}</a><br>${w.about}</p>` : `<tr><td><b><a href="${w.href}">${w.name}</a></b></td><td>${w.about}</td></tr>`)).join('\n')}<p><a href="index.html">Home</a></p>`,
      ),
    };
  },
  recommendations: (c, n) => ({
    path: `recs${n}.html`,
    content: page(
      'Recs',
      `<h1>Recommendations</h1>${several(c, 4, 15, () => `<p><a href="http://www.${word(c)}.example/${word(c)}.html">${title(c)}</a> by ${pen(c)} (PG-13, Mira/Tovin)<br>${c.of(['I must have read this one ten times. The voices are perfect and the ending is worth every page.', 'Short, sharp and funny. I wish she would write more of them.', 'A long casefile in which everybody is exactly as they should be, and the fog does half the work.'])}</p>`).join('\n')}`,
    ),
  }),
  'age gate': (c, n) => ({
    path: `${number(c, 9e6)}.html`,
    content: page(
      title(c),
      [
        '<p class="caution">This work could have adult content. If you proceed you have agreed that you are willing to see such content.</p><p><a href="?view_adult=true">Proceed</a> <a href="/">Go Back</a></p><p>If you accept cookies from our site and you choose "Proceed", you will not be asked again during this session. If you log in you can store your preference and never be asked again.</p>',
        '<h1>Warning!</h1><p>The story that you are about to read is rated NC-17 and is meant for adults only. Are you over the age of 18 and is it legal for you to view this material where you live?</p><p><a href="story.html">Yes, I am 18 or older</a></p><p><a href="http://www.example.org">No, take me out of here</a></p>',
        '<h2>Adult Content Notice</h2><p>The journal you have requested contains content that may be inappropriate for readers under 18. To view this content, please confirm that you are at least 18 years of age.</p><form><p>Date of birth: <input></p></form>',
        '<p>Age Consent Required. The following story contains mature themes and is not suitable for children or readers under the age of 17. By clicking the link below you certify that you are of legal age.</p><p>[ Continue ] [ Leave ]</p>',
      ][n % 4]!,
    ),
  }),
  'tab table': (c, n) => ({
    path: `list${n}.${n % 2 ? 'tsv' : 'txt'}`,
    content: several(c, 8, 50, () =>
      [number(c, 9000), title(c), pen(c), day(c), number(c, 90_000), word(c)].join('\t'),
    ).join('\n'),
  }),
  'dir of DOS': (c, n) => ({
    path: `dir${n}.txt`,
    content: ` Volume in drive C is MIRA\n Volume Serial Number is 1A2B-3C4D\n Directory of C:\\FIC\n\n${several(c, 8, 40, (i) => (n % 2 ? `${two(1 + c.below(12))}/${two(1 + c.below(28))}/1998  ${two(c.below(12))}:${two(c.below(60))}p       ${number(c, 90_000)} ${word(c)}${i}.txt` : `${word(c).toUpperCase().slice(0, 8).padEnd(8)} TXT     ${number(c, 90_000).padStart(7)}  ${two(1 + c.below(12))}-${two(1 + c.below(28))}-98  ${c.below(12)}:${two(c.below(60))}p ${word(c)}${i}.txt`)).join('\n')}\n        ${number(c, 60)} file(s)      ${number(c, 9e6)} bytes\n`,
  }),
  JavaScript: (c, n) => ({
    path: `${word(c)}${n}.js`,
    content: `// ${word(c)}.js: makes the menu open when somebody points at it\n${several(c, 3, 9, () => `function ${word(c)}${number(c, 9)}(${word(c)}, ${word(c)}) {\n  var found = document.getElementById('${word(c)}');\n  if (!found) return;\n  // older browsers know nothing of this\n  found.style.display = found.style.display == 'none' ? 'block' : 'none';\n  for (var i = 0; i < found.length; i++) {\n    found[i].innerHTML = '<b>' + ${word(c)} + '</b>';\n  }\n}`).join('\n\n')}\nwindow.onload = function () { start(); };\n`,
  }),
  'shell script': (c, n) => ({
    path: `${word(c)}${n}.sh`,
    content: `#!/bin/sh\n# fetches every page of the archive and keeps the ones that have changed since the last time\nset -e\n${several(c, 3, 8, () => `${word(c).toUpperCase()}=/home/mira/${word(c)}\nif [ ! -d "$DIR" ]; then\n  mkdir -p "$DIR" || exit 1\nfi\nfor f in *.html; do\n  echo "Looking at $f now"\n  sed -e 's/old/new/g' "$f" > "$DIR/$f.tmp"\n  mv "$DIR/$f.tmp" "$DIR/$f"\ndone`).join('\n\n')}\n`,
  }),
  'SQL schema': (c, n) => ({
    path: `${word(c)}${n}.txt`,
    content: `-- tables of the site, without what is in them\n${several(c, 3, 9, () => `CREATE TABLE ${word(c)}_${word(c)} (\n  ${word(c)}id int(11) NOT NULL auto_increment,\n  ${word(c)} varchar(255) NOT NULL default '',\n  posted datetime default NULL,\n  -- what its writer said about it\n  summary text,\n  PRIMARY KEY (${word(c)}id),\n  KEY posted (posted)\n) TYPE=MyISAM;`).join('\n\n')}\n`,
  }),
  Perl: (c, n) => ({
    path: `${word(c)}${n}.${n % 2 ? 'pl' : 'cgi'}`,
    content: `#!/usr/bin/perl\n# counts who has visited the page; change the paths below before you use it\nuse strict;\nuse CGI qw(:standard);\n\n${several(c, 2, 6, () => `sub ${word(c)}_${word(c)} {\n    my ($${word(c)}, %in) = @_;\n    open(FILE, "<$in{'file'}") || die "Cannot open the file: $!";\n    while (<FILE>) {\n        chomp;\n        my ($name, $count) = split(/\\|/, $_);\n        $${word(c)}{$name} += $count unless $name =~ /^#/;\n    }\n    close(FILE);\n    return $${word(c)};\n}`).join('\n\n')}\n\nprint header(), "Thank you for coming.\\n";\n1;\n`,
  }),
  PHP: (c, n) => ({
    path: `${word(c)}${n}.php`,
    content: `<?php\n// shows one story, if there is one of that number\ninclude("header.php");\n${several(c, 3, 6, () => `function ${word(c)}_${word(c)}($sid) {\n  global $db;\n  $result = mysql_query("SELECT title, summary FROM stories WHERE sid = '$sid'");\n  while ($row = mysql_fetch_array($result)) {\n    $output .= "<div class=\\"title\\">" . stripslashes($row['title']) . "</div>";\n  }\n  return $output;\n}`).join('\n')}\n?>\n<html><body><?php echo $output; ?></body></html>\n`,
  }),
  Java: (c, n) => ({
    path: `${word(c)}${n}.java`,
    content: `package org.example.${word(c)};\n\nimport java.util.List;\n\n/**\n * Reads the pages of a book and counts their words.\n */\npublic class Reader${n} extends Thing {\n${several(c, 3, 8, () => `    /** Gives back the ${word(c)} that was found. */\n    public int get${word(c)}(List<String> ${word(c)}) throws IOException {\n        int sum = 0;\n        for (String s : ${word(c)}) {\n            sum += s.length();\n        }\n        return sum;\n    }\n`).join('\n')}}\n`,
  }),
  TOML: (c, n) => ({
    path: `${word(c)}${n}.toml`,
    content: several(
      c,
      3,
      8,
      () =>
        `[${word(c)}.${word(c)}]\n# how long it may take, in seconds, before we give up\ntimeout = ${number(c, 90)}\nname = "The ${word(c)} of the ${word(c)}"\ntags = ["${word(c)}", "${word(c)}"]\nenabled = true`,
    ).join('\n\n'),
  }),
  properties: (c, n) => ({
    path: `messages${n}.properties`,
    content: several(
      c,
      8,
      30,
      () =>
        `${word(c)}.${word(c)}.label=${c.of(['Please choose a file first', 'The book could not be opened', 'Are you sure that you want to leave?', 'Save as…'])}`,
    ).join('\n'),
  }),
  'XML settings': (c, n) => ({
    path: `${word(c)}${n}.xml`,
    content: `<?xml version="1.0" encoding="UTF-8"?>\n<${word(c)}>\n${several(c, 5, 20, () => `  <${word(c)} name="${word(c)}">\n    <value>${c.of(['true', '/usr/share/books', 'The name that is shown in the menu of the program'])}</value>\n  </${word(c)}>`).join('\n')}\n</${word(c)}>\n`,
  }),
  'program log': (c, n) => ({
    path: `${word(c)}${n}.log`,
    content: several(
      c,
      8,
      60,
      () =>
        `${day(c)} ${two(c.below(24))}:${two(c.below(60))}:${two(c.below(60))},${number(c, 999)} ${c.of(['INFO', 'WARNING', 'ERROR', 'DEBUG'])} [${word(c)}.${word(c)}] ${c.of(['The file could not be opened and was left out', 'Reading the next page of the index now', 'Connection was lost, trying again in five seconds'])}`,
    ).join('\n'),
  }),
  'stack trace': (c, n) => ({
    path: `crash${n}.txt`,
    content: several(
      c,
      2,
      6,
      () =>
        `Exception in thread "main" java.lang.NullPointerException: nothing was found\n${several(c, 5, 15, () => `\tat org.example.${word(c)}.Reader.${word(c)}(Reader.java:${number(c, 500)})`).join('\n')}\nCaused by: java.io.IOException: the page could not be read\n\t... ${number(c, 20)} more`,
    ).join('\n'),
  }),
  'creative licence': (c, n) => ({
    path: `${n % 2 ? 'licence' : word(c)}${n}.${n % 3 ? 'txt' : 'html'}`,
    content: ((text: string) =>
      n % 3 ? text : page('Legal Code', `<h1>Legal Code</h1><p>${text.replaceAll('\n\n', '</p><p>')}</p>`))(
      `Attribution-NonCommercial-ShareAlike\n\nTHE WORK IS PROVIDED UNDER THE TERMS OF THIS CREATIVE COMMONS PUBLIC LICENSE. BY EXERCISING ANY RIGHTS TO THE WORK PROVIDED HERE, YOU ACCEPT AND AGREE TO BE BOUND BY THE TERMS OF THIS LICENSE.\n\n${several(c, 3, 6, (i) => `${i + 1}. License Grant. Subject to the terms and conditions of this License, Licensor hereby grants You a worldwide, royalty-free, non-exclusive license to exercise the rights in the Work: to reproduce it, to create and reproduce Adaptations, and to distribute copies of it.`).join('\n\n')}\n\nUNLESS OTHERWISE AGREED IN WRITING, LICENSOR OFFERS THE WORK AS-IS AND MAKES NO REPRESENTATIONS OR WARRANTIES OF ANY KIND.`,
    ),
  }),
  'terms of service': (c, n) => ({
    path: `${c.of(['terms', 'tos', 'privacy', 'legal'])}${n}.html`,
    content: page(
      c.of(['Terms of Service', 'Privacy Policy', 'User Agreement']),
      `<h1>Terms</h1>${several(c, 5, 12, () => `<p>${c.of(['By using this site you agree to these terms. If you do not agree to them, please do not use the site.', 'We reserve the right to change these terms at any time and without notice. Your continued use of the service means that you accept the changes.', 'We collect personal information such as your e-mail address when you register. We do not share it with third parties except where the law requires it.', 'You retain all rights to the content that you submit, but you grant us a licence to display and distribute it through the service.', 'In no event shall we be liable for any damages arising out of the use of the service. It is provided on an as is basis without warranty of any kind.', 'We may terminate your account at our sole discretion. These terms are governed by the laws of the place where we live.'])}</p>`).join('')}`,
    ),
  }),
  'rules of a list': (c, n) => ({
    path: `${c.of(['rules', 'faq', 'welcome', 'guidelines'])}${n}.txt`,
    content: `Welcome to the Harbour Lights fan fiction list!\n\nPlease keep this message, since it tells you how the list works.\n\n${several(c, 5, 12, (i) => `${i + 1}. ${c.of(['All stories must have a header with title, author, rating, pairing and a summary. Posts without one will be returned.', 'No flames. If you do not like a story, delete it, or write to its author off-list and be polite about it.', 'Adult stories are allowed, but NC-17 must stand in the subject line, and you must be eighteen to be a member.', 'Please trim your replies, and do not post attachments or HTML; most members read plain text.', 'To unsubscribe, send an empty message to the address at the foot of every post. Do not ask the list.', 'Stories that are posted here are archived unless the header says otherwise. Ask before you archive them elsewhere.'])}`).join('\n\n')}\n\nYour moderators\n`,
  }),
  'questions and answers of an archive': (c, n) => ({
    path: `faq${n}.html`,
    content: page(
      'Frequently Asked Questions',
      `<h1>FAQ</h1>${several(c, 5, 12, () => `<h3>${c.of(['How do I submit a story?', 'What do the ratings mean?', 'I forgot my password. What now?', 'Can I edit a story after it was posted?', 'Who runs this archive?'])}</h3><p>${c.of(['Register, log in and choose Submit from the menu of your account. Stories must be in plain text or HTML.', 'They are those of the films: G is for everyone, PG-13 for teens, R and NC-17 for adults. Please rate your stories honestly.', 'Enter your e-mail address on the login page, and a new password will be sent to you. You can change it in your profile.', 'Yes. Choose Manage Stories, then Edit. Reviews stay with the story as long as you do not delete it.', 'Three volunteers do. Write to the archivist if you have a question that is not answered here.'])}</p>`).join('')}`,
    ),
  }),
  'form that nobody filled in': (c, n) => ({
    path: `template${n}.txt`,
    content: [
      'Title:\nAuthor:\nE-mail:\nRating:\nPairing:\nSummary:\nDisclaimer:\nArchive:\nFeedback:\n\n[Insert your story here]\n',
      `<html><head><title>New Page 1</title></head><body><h1>Your title here</h1><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.</p><p>Insert your text here. ${word(c)}</p></body></html>`,
      'Story title: ____________\nAuthor: ____________\nFandom: ____________\nRating (G, PG, PG-13, R): ____________\nSummary (at most fifty words): ____________\nYour e-mail address: ____________\n\nPaste your story here and send this form to the archivist.\n',
      `Lorem ipsum dolor sit amet, consectetur adipiscing elit. ${'Sed ut perspiciatis unde omnis iste natus error sit voluptatem. '.repeat(5)}\n\nLorem ipsum dolor sit amet, and so on, until somebody writes the text of ${word(c)}.\n`,
    ][n % 4]!,
  }),
  'bookmarks of a browser': (c, n) => ({
    path: `bookmark${n}.htm`,
    content: `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<!-- This is an automatically generated file. Do Not Edit! -->\n<TITLE>Bookmarks for Mira</TITLE>\n<H1>Bookmarks for Mira</H1>\n<DL><p>\n${several(c, 4, 20, () => `<DT><A HREF="http://www.${word(c)}.example/${word(c)}.html" ADD_DATE="98${number(c, 9e6)}">${title(c)} by ${pen(c)}</A>\n<DD>A page that I want to read when there is time`).join('\n')}\n</DL><p>\n`,
  }),
  'news feed': (c, n) => ({
    path: `feed${n}.xml`,
    content: `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>New stories</title>${several(c, 3, 15, () => `<item><title>${title(c)} by ${pen(c)}</title><link>http://example.org/${number(c, 9000)}</link><description>&lt;p&gt;${summary(c)}&lt;/p&gt;</description><pubDate>${day(c)}</pubDate></item>`).join('\n')}</channel></rss>\n`,
  }),
  patch: (c, n) => ({
    path: `${word(c)}${n}.diff`,
    content: several(
      c,
      2,
      6,
      () =>
        `diff --git a/${word(c)}.c b/${word(c)}.c\n--- a/${word(c)}.c\n+++ b/${word(c)}.c\n@@ -${number(c, 90)},7 +${number(c, 90)},8 @@ int ${word(c)}(void)\n   int found = 0;\n-  // the old way took too long\n-  return ${word(c)}(found);\n+  // we look only once now, since nothing can change\n+  found = ${word(c)}(1);\n+  return found;\n }`,
    ).join('\n'),
  }),
  Makefile: (c, n) => ({
    path: n % 2 ? 'Makefile' : `${word(c)}${n}.mk`,
    content: `# makes the book in all its forms\nCC = gcc\nFLAGS = -O2 -Wall\n\n${several(c, 4, 10, () => `${word(c)}: ${word(c)}.o ${word(c)}.o\n\t$(CC) $(FLAGS) -o $@ $^\n\n.PHONY: ${word(c)}`).join('\n\n')}\nclean:\n\trm -f *.o core\n`,
  }),
  'forum index': (c, n) => ({
    path: `forum${n}.html`,
    content: page(
      'Harbour Board - Index',
      `<p><a href="login.php">Log in</a></p>${several(c, 5, 25, () => `<table><tr><td><a href="viewtopic.php?t=${number(c, 9000)}">${title(c)} (PG-13)</a></td><td>${pen(c)}</td><td>${number(c, 50)}</td><td>${number(c, 5000)}</td><td>Last post by ${pen(c)} on ${day(c)}</td></tr></table>`).join('\n')}<p>The time now is ${day(c)}. All times are GMT.</p>`,
    ),
  }),
  'tree of folders': (c, n) => ({
    path: `tree${n}.txt`,
    content: `.\n${several(c, 6, 30, (i) => (n % 2 ? `├── ${word(c)}\n│   ├── ${word(c)} ${i}.txt\n│   └── ${title(c)}.html` : `./${word(c)}/${word(c)}${i}.txt\n./${word(c)}/${title(c).replaceAll(' ', '_')}.html`)).join('\n')}\n`,
  }),
  changelog: (c, n) => ({
    path: n % 2 ? 'CHANGELOG.md' : `CHANGES${n}.txt`,
    content: several(
      c,
      4,
      12,
      (i) =>
        `${n % 2 ? '## ' : ''}Version ${9 - (i % 9)}.${i} (${day(c)})\n\n- ${c.of(['Fixed a bug that made the program crash when a file was empty', 'Added support for Palm books and for larger fonts', 'Books can now be converted from the command line', 'Removed the old menu and its options'])}\n- ${c.of(['Updated the library that reads archives', 'New option to select the font of the reader', 'The installer works on Windows 98 again'])}`,
    ).join('\n\n'),
  }),
};
