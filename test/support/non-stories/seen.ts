import { day, type Maker, number, page, pen, several, summary, title, two, word } from './words.ts';

/** Kinds that were at hand while the reader of non-stories was written. */
export const SEEN: Readonly<Record<string, Maker>> = {
  'archive index of works': (c, n) => {
    const works = several(c, 3, 20, () => {
      const by = pen(c);
      return `<li id="work_${number(c, 9e6)}" class="work blurb group" role="article"><div class="header module"><h4 class="heading"><a href="/works/${number(c, 9e6)}">${title(c)}</a> by <a rel="author" href="/users/${by}">${by}</a></h4><h5 class="fandoms heading"><span class="landmark">Fandoms:</span> <a class="tag" href="#">Harbour Lights (TV)</a></h5><p class="datetime">${day(c)}</p></div><ul class="tags commas"><li class="warnings"><strong><a class="tag" href="#">No Archive Warnings Apply</a></strong></li></ul><h6 class="landmark heading">Summary</h6><blockquote class="userstuff summary"><p>${summary(c)}</p><p>${summary(c)}</p></blockquote><dl class="stats"><dt class="words">Words:</dt><dd class="words">${number(c, 90_000)}</dd><dt class="kudos">Kudos:</dt><dd class="kudos">${number(c, 900)}</dd></dl></li>`;
    });
    const what = ['Works', 'Bookmarks', 'Marked for Later', 'Search Results', 'Series'][n % 5]!;
    return {
      path: `${what.toLowerCase().replaceAll(' ', '-')}.html`,
      content: page(
        `${what} | Archive of Our Own`,
        `<div id="outer"><div id="main"><h2 class="heading">${works.length} ${what} by ${pen(c)}</h2><ol class="work index group">${works.join('\n')}</ol></div></div>`,
        '<meta name="author" content="Organization for Transformative Works">',
      ),
    };
  },
  'login wall': (c, n) => {
    const said = [
      'This work is only available to registered users of the Archive. If you already have an account, log in now.',
      'You must be logged in to view this story. Please enter your user name and password below.',
      'Sorry, you do not have permission to access this page. You need to log in to see it.',
      'This journal entry is friends only. Log in to see whether you may read it.',
      'The administrator requires you to be registered and logged in to view this forum.',
    ][n % 5];
    return {
      path: `works-${number(c, 9e6)}.html`,
      content: page(
        title(c),
        `<div class="flash error">${said}</div><h2>Log In</h2><form action="/login"><p>User name: <input></p><p>Password: <input type=password></p><p>Remember me <input type=checkbox></p><p><input type=submit value="Log in"></p></form><p>Forgot your password? We can send you a new one. Don't have an account yet? Register here, it is free.</p>`,
      ),
    };
  },
  'missing page': (c, n) => {
    const file = `/stories/${word(c)}.html`;
    const said = [
      `<h1>Not Found</h1><p>The requested URL ${file} was not found on this server.</p><p>Additionally, a 404 Not Found error was encountered while trying to use an ErrorDocument to handle the request.</p><hr><address>Apache/1.3.${number(c, 40)} Server at www.example.org Port 80</address>`,
      `<h1>The page cannot be found</h1><p>The page you are looking for might have been removed, had its name changed, or is temporarily unavailable.</p><p>Please try the following:</p><ul><li>If you typed the page address in the Address bar, make sure that it is spelled correctly.</li><li>Click the Back button to try another link.</li></ul><p>HTTP Error 404 - File or directory not found.<br>Internet Information Services (IIS)</p>`,
      `<h1>Error 404</h1><p>Sorry, we can't find the page you are looking for. It may have been moved or deleted by its owner. Please use the search box or go back to our home page.</p>`,
      `<h1>404</h1><p>Oops! That page can’t be found. It looks like nothing was found at this location. Maybe try a search?</p>`,
      `<h1>Story not found</h1><p>Unable to locate story. The story you requested does not exist or has been removed by its author. If you followed a link from another site, please tell its webmaster that the link is dead.</p>`,
    ];
    return { path: `${word(c)}${n}.html`, content: page(n % 2 ? '404 Not Found' : title(c), said[n % said.length]!) };
  },
  'broken server': (c, n) => {
    const said = [
      `<h1>Internal Server Error</h1><p>The server encountered an internal error or misconfiguration and was unable to complete your request.</p><p>Please contact the server administrator, webmaster@example.org and inform them of the time the error occurred, and anything you might have done that may have caused the error.</p><p>More information about this error may be available in the server error log.</p>`,
      `<h1>503 Service Temporarily Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p><hr><center>nginx/1.${number(c, 20)}.0</center>`,
      `<h2>Retry later</h2><p>The Archive is getting too many requests right now. Please wait a few minutes and try again. We apologise for the inconvenience.</p>`,
      `<h1>Bad gateway</h1><p>Error code 502. The web server reported a bad gateway error. Please try again in a few minutes.</p><p>What happened? The web server is not returning a connection. As a result, the web page is not displaying.</p>`,
      `<b>Warning</b>: mysql_connect(): Too many connections in <b>/home/fic/public_html/header.php</b> on line <b>${number(c, 300)}</b><br>Could not connect to the database. Please try again later or tell the webmaster of this site what happened.`,
    ];
    return { path: `view${n}.html`, content: page('Error', said[n % said.length]!) };
  },
  'challenge page': (_c, n) => ({
    path: `s-${n}.html`,
    content: page(
      n % 2 ? 'Just a moment...' : 'Attention Required! | Cloudflare',
      [
        '<h1>Checking your browser before accessing www.example.net.</h1><p>This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Please allow up to 5 seconds…</p><p>DDoS protection by Cloudflare. Ray ID: 7f1c2d8e9a</p>',
        '<h1>www.example.net</h1><h2>Verify you are human by completing the action below.</h2><p>www.example.net needs to review the security of your connection before proceeding.</p><p>Enable JavaScript and cookies to continue.</p>',
        '<h1>One more step</h1><p>Please complete the security check to access www.example.net</p><p>Why do I have to complete a CAPTCHA? Completing the CAPTCHA proves you are a human and gives you temporary access to the web property.</p>',
        '<h1>Sorry, you have been blocked</h1><p>You are unable to access example.net. This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p>',
      ][n % 4]!,
    ),
  }),
  'parked domain': (c, n) => ({
    path: `index${n}.html`,
    content: page(
      `${word(c)}fic.example`,
      [
        `<h1>This domain is for sale!</h1><p>The domain ${word(c)}fic.example may be for sale by its owner. Click here to inquire about buying this domain.</p><p>Related searches: Fan Fiction, Romance Novels, Cheap Flights, Car Insurance, Online Dating</p><p>This page is provided courtesy of the registrar. The sponsored listings displayed above are served automatically by a third party.</p>`,
        '<h1>Welcome to example.net</h1><p>This web page is parked for free, courtesy of the registrar. Is this your domain? Let’s turn it into a website! Would you like to buy this or another domain name? Find out how with our domain auction tools.</p>',
        '<h1>Account Suspended</h1><p>This account has been suspended. Either the domain has been overused, or the reseller ran out of resources. Please contact your hosting provider for more information.</p>',
        '<h1>Sorry, GeoCities has closed</h1><p>The GeoCities web site you were trying to reach is no longer available. GeoCities closed in October 2009. If this was your site, please look in our help pages for how to get your files.</p>',
        '<h1>It works!</h1><p>This is the default web page for this server. The web server software is running but no content has been added, yet. If you are the owner of this website, please replace this file.</p>',
      ][n % 5]!,
    ),
  }),
  JSON: (c, n) => {
    const rows = several(c, 2, 12, (i) => ({
      id: i,
      title: title(c),
      author: pen(c),
      posted: day(c),
      summary: summary(c),
    }));
    return {
      path: `data${n}.json`,
      content:
        n % 3 === 2
          ? rows.map((r) => JSON.stringify(r)).join('\n')
          : JSON.stringify(n % 3 ? { rows } : rows, null, n % 2),
    };
  },
  'comma table': (c, n) => {
    const s = n % 2 ? ';' : ',';
    const rows = several(c, 6, 40, (i) =>
      n % 3
        ? `${i}${s}"${title(c)}"${s}"${pen(c)}"${s}${day(c)}${s}"${summary(c)}"`
        : `${i}${s}${title(c)}${s}${pen(c)}${s}${number(c, 9e4)}`,
    );
    return {
      path: `list${n}.csv`,
      content: `id${s}title${s}author${s}posted${n % 3 ? `${s}summary` : ''}\n${rows.join('\n')}\n`,
    };
  },
  'ls -l': (c, n) => ({
    path: `files${n}.txt`,
    content: `total ${number(c, 9000)}\n${several(c, 10, 60, (i) => `-rw-r--r--  1 ${pen(c).replace(/\W/g, '')}  users  ${number(c, 99_999).padStart(7)} Feb ${two(1 + c.below(28))}  2001 ${word(c)}${two(i)}.txt`).join('\n')}\n`,
  }),
  'server index': (c, n) => {
    const files = several(c, 5, 40, (i) => `${word(c)}${i}.txt`);
    const rows = files.map(
      (f) =>
        `<img src="/icons/text.gif" alt="[TXT]"> <a href="${f}">${f}</a>   ${two(1 + c.below(28))}-Mar-2003 1${c.below(10)}:4${c.below(10)}  ${number(c, 90)}k`,
    );
    return {
      path: `index-of-${n}.html`,
      content: page(
        'Index of /fic',
        `<h1>Index of /fic</h1><pre>Name   Last modified   Size  Description<hr><a href="/">Parent Directory</a>  -\n${rows.join('\n')}\n<hr></pre><address>Apache/2.2.3 Server at example.org Port 80</address>`,
      ),
    };
  },
  'C source': (c, n) => ({
    path: `${word(c)}${n}.c`,
    content: `/* ${word(c)}.c - counts the ${word(c)} of a ${word(c)}\n   You may do with this what you like, but please tell me if you find that it does not work. */\n#include <stdio.h>\n#include <string.h>\n\n${several(
      c,
      3,
      9,
      () =>
        `static int ${word(c)}_${word(c)}(const char *${word(c)}, int n) {\n  /* walks along the text and counts what it finds there */\n  int i, found = 0;\n  for (i = 0; i < n; i++) {\n    if (${word(c)}[i] == '\\n') found++; // a line ends here\n  }\n  return found;\n}\n`,
    ).join(
      '\n',
    )}\nint main(int argc, char **argv) {\n  printf("There are %d lines in it.\\n", argc);\n  return 0;\n}\n`,
  }),
  'Python source': (c, n) => ({
    path: `${word(c)}${n}.py`,
    content: `#!/usr/bin/env python\n"""Fetches the pages of a story, one after the other, and writes them to a file."""\nimport re\nimport sys\nfrom urllib.request import urlopen\n\n${several(
      c,
      3,
      8,
      () =>
        `def ${word(c)}_${word(c)}(${word(c)}, count=${number(c, 9)}):\n    """Gives back what is found in the text, or nothing at all."""\n    # the page may be broken, so we look twice\n    found = re.search(r'<h1>(.*?)</h1>', ${word(c)})\n    if found is None:\n        return None\n    return found.group(1).strip()\n`,
    ).join('\n\n')}\n\nif __name__ == '__main__':\n    print(len(sys.argv))\n`,
  }),
  'style sheet': (c, n) => ({
    path: `${word(c)}${n}.css`,
    content: several(
      c,
      8,
      25,
      () =>
        `.${word(c)} ${word(c)}, #${word(c)} a:hover {\n  color: #${number(c, 899)};\n  font-family: Georgia, "Times New Roman", serif;\n  margin: 0 auto ${number(c, 20)}px; /* so that it sits in the middle of the page */\n}`,
    ).join('\n\n'),
  }),
  'YAML settings': (c, n) => ({
    path: `${word(c)}${n}.yml`,
    content: `name: ${word(c)}\n\n# what is done when the book is made\non:\n  push:\n    branches: [main]\n\n${several(c, 4, 10, () => `${word(c)}:\n  runs-on: ubuntu-latest\n  steps:\n    - name: Make the ${word(c)} of the book\n      run: make ${word(c)}\n    - uses: actions/${word(c)}@v4\n      with:\n        path: ${word(c)}.pdf`).join('\n')}\n`,
  }),
  'ini settings': (c, n) => ({
    path: `${word(c)}${n}.ini`,
    content: several(
      c,
      3,
      8,
      () =>
        `[${word(c)}]\n; where the program looks for its files when it is started\n${several(c, 3, 9, () => `${word(c)}_${word(c)}=${c.of(['true', 'C:\\Program Files\\Reader', '0', 'Times New Roman', '#ffffff'])}`).join('\n')}\n`,
    ).join('\n'),
  }),
  'server log': (c, n) => ({
    path: `access${n}.log`,
    content: several(
      c,
      10,
      60,
      () =>
        `10.${number(c, 250)}.${number(c, 250)}.7 - - [${two(1 + c.below(28))}/Mar/2003:1${c.below(10)}:22:0${c.below(10)} +0000] "GET /fic/${word(c)}.html HTTP/1.1" 200 ${number(c, 9999)} "http://example.org/" "Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)"`,
    ).join('\n'),
  }),
  'permissive licence': (c, n) => ({
    path: n % 2 ? 'LICENSE' : `${word(c)}/license${n}.txt`,
    content: `${n % 3 ? 'The MIT License\n\n' : ''}Copyright (c) ${1996 + c.below(25)} ${pen(c)}\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this ${c.of(['software', 'font', 'template'])} and associated files, to deal in it without restriction, including the rights to use, copy, modify, merge, publish, distribute and sell copies, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions.\n\nIT IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED. IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY.\n`,
  }),
  'long licence': (c, n) => ({
    path: `COPYING${n}`,
    content: `GENERAL LICENCE\nVersion ${number(c, 4)}\n\n${several(c, 4, 9, (i) => `${i}. You may copy and distribute verbatim copies of the Program as you receive it, in any medium, provided that you publish on each copy an appropriate copyright notice and disclaimer of warranty. If you redistribute the Program or any work based on it, the recipient receives a licence from the original licensor to copy, distribute or modify it subject to these terms and conditions. You are not required to accept this License, since you have not signed it.`).join('\n\n')}\n\nBECAUSE THE PROGRAM IS LICENSED FREE OF CHARGE, THERE IS NO WARRANTY FOR THE PROGRAM, TO THE EXTENT PERMITTED BY APPLICABLE LAW.\n`,
  }),
  'read-me': (c, n) => ({
    path: `${c.of(['README', 'readme.txt', 'README.md', 'ReadMe.1st'])}`,
    content: `${n % 2 ? '# ' : ''}${title(c)} reader ${number(c, 9)}.${number(c, 9)}\n\nA small program that shows stories on your handheld. It can open text files and Palm books.\n\n${n % 2 ? '## ' : ''}Installation\n\nUnzip the archive into a folder of your choice and run setup.exe. You need Windows 95 or later and 4 MB of free disk space. On other systems, type make install.\n\n${n % 2 ? '## ' : ''}Usage\n\nChoose Open from the File menu and select the file that you want to read. See the file manual.txt for all options.\n\nPlease report bugs to the author by e-mail. Known issues: the program may crash if a file is larger than 64 kB.\n`,
  }),
  'robots.txt': (c, n) => ({
    path: n % 2 ? 'robots.txt' : `www.example.org/robots${n}.txt`,
    content: `# robots, please keep out of the folders that cost us too much\nUser-agent: *\n${several(c, 5, 15, () => `Disallow: /${word(c)}/`).join('\n')}\nCrawl-delay: ${number(c, 30)}\n\nUser-agent: ${word(c)}bot\nDisallow: /\n`,
  }),
  'mail that came back': (c, n) => ({
    path: `msg${number(c, 900)}.eml`,
    content: `From: ${c.of(['Mail Delivery Subsystem <MAILER-DAEMON@example.org>', 'postmaster@example.net', 'MAILER-DAEMON@example.com (Mail Delivery System)'])}\nTo: list@example.org\nSubject: ${c.of(['Returned mail: see transcript for details', 'Undelivered Mail Returned to Sender', 'Delivery Status Notification (Failure)', 'failure notice'])}\nDate: ${['Mon', 'Tue'][n % 2]}, ${two(1 + c.below(28))} Mar 2001 10:11:12 +0000\nMessage-ID: <${number(c, 1e6)}@example.org>\n\n${['This is the mail system at host mail.example.org.\n\nI am sorry to have to inform you that your message could not be delivered to one or more recipients. It is attached below.\n\nFor further assistance, please send mail to postmaster. If you do so, please include this problem report. You can delete your own text from the attached returned message.', 'Hi. This is the mail program at example.net. I am afraid I was not able to deliver your message to the following addresses. This is a permanent error; I have given up. Sorry it did not work out.\n\n<mira@example.net>: This user does not have an account here, or the mailbox is full. Please check the address and send it again when you are sure.', 'The original message was received at Mon, 5 Mar 2001 from list.example.org.\n\n   ----- The following addresses had permanent fatal errors -----\n<tovin@example.com>\n    (reason: 550 5.1.1 User unknown)\n\nYour message was not delivered to the people named above. If you think that this is a mistake, please forward this message to your administrator and we will look into the matter for you.'][n % 3]}\n`,
  }),
  guestbook: (c, n) => {
    const entries = several(c, 4, 20, () => ({
      name: pen(c),
      at: day(c),
      said: c.of([
        'I loved your stories so much, I read them all last night! Please write more soon.',
        'Great site. I came here from the web ring and will be back. Your Nine Bells made me cry.',
        'Hi there, nice page you have got here. When is the next part of The Ferry coming out?',
        'Just surfing by. Very cool graphics, and the music is lovely too.',
      ]),
    }));
    return {
      path: n % 2 ? `guestbook${n}.html` : `gbook${n}.htm`,
      content: page(
        'Guestbook',
        `<h1>${n % 3 ? 'My Guestbook' : 'Thank you for signing my guestbook!'}</h1><p><a href="sign.cgi">Sign my guestbook</a></p>${entries.map((e) => (n % 2 ? `<hr><p><b>Name:</b> ${e.name}<br><b>From:</b> Somewhere<br><b>Date:</b> ${e.at}<br><b>Comments:</b> ${e.said}</p>` : `<p>${e.said}</p><p><i>${e.name} &lt;<a href="mailto:x@example.org">x@example.org</a>&gt;<br>Somewhere, USA - ${e.at}</i></p><hr>`)).join('\n')}`,
      ),
    };
  },
  'link page': (c, n) => ({
    path: `links${n}.html`,
    content: page(
      c.of(['Links', 'My favourite places', 'Other sites']),
      `<h1>${c.of(['Links', 'Places to go', 'Sites I like'])}</h1><p>These are the sites that I visit again and again. Tell me if a link is dead!</p><ul>${several(c, 6, 30, () => `<li><a href="http://www.${word(c)}${number(c, 99)}.example/${n % 2 ? '~mira/' : ''}">${title(c)}</a>${n % 3 ? ` - ${c.of(['A lovely archive with hundreds of stories, and it is updated every week.', 'She writes the best letters of all, and her page has music too.', 'Everything about the series, with pictures and an episode guide.'])}` : ''}</li>`).join('\n')}</ul>`,
    ),
  }),
};
