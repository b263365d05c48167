// Which story lies where in the sample heap, and in what state.
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { archive } from './archive.mjs';
import { docx, rtf } from './documents.mjs';
import { epub } from './epub.mjs';
import * as f from './forms.mjs';
import { digest, mbox, parts, post } from './mail.mjs';
import { download, linkedPages } from './pages.mjs';

/** @returns {{files: Map<string, Uint8Array>, key: object[]}} paths with their bytes; what stands in them */
export function heap(stories) {
  const files = new Map();
  const key = [];
  const lay = (path, bytes) => files.set(path, typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
  const put = (path, story, bytes, form, more = {}) => {
    lay(path, bytes);
    key.push({ path, story, form, ...more });
  };
  const s = stories;

  // Text corpora: one line, a number and a hash, nothing else known.
  const corpus = (number, name, text, form) => {
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
    put(`corpus/${number}_${hash}.txt`, name, text, form);
  };
  corpus('000', 'the-dining-car-rules', f.oneLine(s['the-dining-car-rules']), 'one line');
  corpus(
    '001',
    'how-junie-got-her-ticket',
    f.straight(f.oneLine(s['how-junie-got-her-ticket'])),
    'one line, typewriter marks',
  );
  corpus('002', 'the-hour-nobody-wound', f.careless(s['the-hour-nobody-wound']), 'one line, careless');
  corpus(
    '003',
    'the-error-examination',
    f.straight(f.oneLine(s['the-error-examination'])),
    'one line, typewriter marks',
  );

  // News, with three header blocks.
  put(
    'news/alt.wandering-light.creative/4117',
    'oil-for-a-small-lamp',
    post.shouted(s['oil-for-a-small-lamp']),
    'news post',
  );
  put(
    'news/alt.wandering-light.creative/5230',
    'what-the-bosun-knew',
    post.forum(s['what-the-bosun-knew']),
    'news post',
  );
  put(
    'news/alt.orchard-station.creative/1996-00233',
    'thirty-one-prunes-a-tree',
    post.coded(s['thirty-one-prunes-a-tree']),
    'news post',
  );

  // A story in three parts, saved in the order in which they turned up.
  const slack = parts(s['slack-water']);
  for (const [path, part] of [
    ['parts/msg0107.txt', 3],
    ['parts/msg0120.txt', 1],
    ['parts/msg0133.txt', 2],
  ])
    put(path, 'slack-water', slack[part - 1], 'part', { part });

  // A mailbox and a list digest.
  lay('mail/nightpost-l.mbox', mbox([s['insufficient-postage'], s['the-valentine-run']]));
  lay('mail/clockwise-digest.v01.n047', digest([s['the-apprentices-apprentice'], s['one-hundred-fathoms']]));
  key.push(
    { path: 'mail/nightpost-l.mbox', story: 'insufficient-postage', form: 'mailbox' },
    { path: 'mail/nightpost-l.mbox', story: 'the-valentine-run', form: 'mailbox' },
  );
  key.push(
    { path: 'mail/clockwise-digest.v01.n047', story: 'the-apprentices-apprentice', form: 'digest' },
    { path: 'mail/clockwise-digest.v01.n047', story: 'one-hundred-fathoms', form: 'digest' },
  );

  // Saved pages.
  const menu = [
    ['index.html', 'Home'],
    ['new.html', "What's New"],
    ['fic.html', 'Stories'],
    ['links.html', 'Links'],
    ['gbook.html', 'Sign my Guestbook'],
  ];
  const counter =
    '<hr><center><font size=1>You are visitor number <img src="cgi-bin/count.gif" alt="0013377"> since May 1999<br>\n<a href="mailto:webmistress@example.org">Feedback</a> - best viewed at 800x600</font></center>';
  put(
    'web/glassline/mirage.html',
    'mirage-season',
    latin(
      f.page(s['mirage-season'], {
        habit: 'paragraph',
        menu,
        foot: counter,
        head: '<center><h2><font color="#FFCC00">Mirage Season</font></h2>\n<b>by Marnie Quillfeather</b><br>\n<font size=1>Glassline, Mags/Eli, PG-13. August 22, 2001</font></center><hr>',
      }),
    ),
    'web page',
  );
  put(
    'web/meridian/error_exam.htm',
    'the-error-examination',
    latin(
      f.page(s['the-error-examination'], {
        habit: 'breaks',
        menu,
        foot: counter,
        head: '<center><font size=5>The Error Examination</font><br>by mapmouse</center><br><b>Fandom:</b> The Meridian School<br><b>Rating:</b> G<br><b>Summary:</b> You may bring in a compass, a ruler, and one mistake.<br><br>',
      }),
    ),
    'web page',
  );
  put(
    'web/Return to Sender.htm',
    'return-to-sender',
    latin(
      f.page(s['return-to-sender'], {
        habit: 'word',
        menu: menu.slice(0, 3),
        foot: '<p align=center><a href="fic.html">Back to the stories</a></p>',
        head: '<div class=MsoTitle><span>Return to Sender</span></div>\n<div class=MsoNormal><span>by Ninepence</span></div>\n<div class=MsoNormal><span>Nightpost, G</span></div>',
      }),
    ),
    'web page',
  );
  put('web/meridian/index.html', null, indexPage(menu), 'no story');

  // A site of linked pages, and a download of today.
  const lamp = linkedPages(s['the-lamp-that-faced-inland'], ['sulking.html', 'hill.html', 'arrow.html'], menu);
  for (const [i, [name, html]] of lamp.entries())
    put(`web/lighthouse/${name}`, 'the-lamp-that-faced-inland', latin(html), 'linked page', { part: i + 1 });
  put(
    'web/A Receipt for Rain.html',
    'a-receipt-for-rain',
    download(s['a-receipt-for-rain'], {
      id: 90041702,
      tags: ['Rain', 'Parcels, Undeliverable', 'Old Friends'],
      notes: 'For everybody who has ever waited at a bridge.',
      words: 354,
    }),
    'archive download',
  );

  // A drawer of floppy disks.
  const by = (story, how = (t) => t) => how(`${story.title}\nby ${story.author}\n\n`);
  put(
    'floppy/DRAGONS.TXT',
    'here-be-dragons-probably',
    f.encode(
      f.crlf(`${by(s['here-be-dragons-probably'])}${f.paragraphs(s['here-be-dragons-probably'])}\n`),
      'windows-1252',
    ),
    'windows-1252',
  );
  put(
    'floppy/Le Pommier du pont C',
    'le-pommier-du-pont-c',
    f.encode(
      `${by(s['le-pommier-du-pont-c']).replace('by ', 'par ')}${f.underlined(f.paragraphs(s['le-pommier-du-pont-c'], '***'))}\n`.replace(
        /\n/g,
        '\r',
      ),
      'macintosh',
    ),
    'MacRoman',
  );
  put(
    'floppy/uhrwerk.txt',
    'die-laterne-im-uhrwerk',
    f.utf16(
      f.crlf(
        `Titel: ${s['die-laterne-im-uhrwerk'].title}\nAutorin: Ilka Morgenrot\nFandom: Die dreizehnte Stunde\nRating: G\nTeil: 1/1\n\n${f.paragraphs(s['die-laterne-im-uhrwerk'], '***')}\n\nEnde\n`,
      ),
    ),
    'UTF-16',
  );
  put(
    'floppy/borrowed.txt',
    'borrowed-minutes',
    f.mojibake(
      `Title: Borrowed Minutes\nAuthor: Fennimore Tock\nFandom: The Thirteenth Hour\nRating: G\n\n${f.paragraphs(s['borrowed-minutes'], '#')}\n`,
      1,
    ),
    'mojibake',
  );
  put(
    'floppy/quiet watch.txt',
    'the-quiet-watch',
    f.mojibake(`${by(s['the-quiet-watch'])}${f.paragraphs(s['the-quiet-watch'], '~~~')}\n`, 2),
    'mojibake, twice',
  );
  put(
    'floppy/postcards.txt',
    'the-clerk-who-read-postcards',
    `THE CLERK WHO READ POSTCARDS\nby Corrie Thistlewood\n\n${f.wrapped(s['the-clerk-who-read-postcards'], 'bare', { width: 68 })}`,
    'wrapped, nothing between paragraphs',
  );
  put('floppy/VALENTIN.RTF', 'the-valentine-run', rtf(s['the-valentine-run']), 'Rich Text');
  put('floppy/NEW.TXT', null, '', 'empty');

  // One story four times.
  const dead = s['dead-heading'];
  const rule = '_'.repeat(60);
  const deadText = f.crlf(
    `${rule}\n\nDEAD HEADING\nby Dorrit Halfpenny <dorrit@example.org>\nFandom: Glassline\nRated G\nSubmitted February 2000\n${rule}\n\n${f.wrapped(dead, 'blank', { mark: '-=-=-=-' })}\n##THE END##\n`,
  );
  put('floppy/DEADHEAD.TXT', 'dead-heading', deadText, 'wrapped, blank lines');
  put('backup/DEADHEAD (1).TXT', 'dead-heading', deadText, 'copy');
  put(
    'backup/deadheading-repost.txt',
    'dead-heading',
    f.crlf(`Dead Heading\nby Dorrit Halfpenny\n\n${f.straight(f.paragraphs(dead, '***'))}\n`),
    'repost',
  );
  put(
    'backup/dead heading (new version).txt',
    'dead-heading',
    `Title: Dead Heading\nAuthor: Dorrit Halfpenny\nFandom: Glassline\nRating: G\nNote: I took another look at this one and fixed a few things that bothered me.\n\n${f.paragraphs(revised(dead))}\n`,
    'revision',
  );

  // An archive, a book, and a picture under a wrong name.
  const song = s['the-surveyors-song'];
  const night = s['night-shift-in-the-orangery'];
  const at = { mtime: new Date(2007, 1, 3, 12, 0, 0) };
  lay(
    'backup/stories-2007.zip',
    zipSync({
      'school/song.txt': [
        Buffer.from(
          `The Surveyor's Song\nby Quillon Sedge\n\nFandom: The Meridian School\nRating: G\n\n${f.wrapped(song, 'blank', { mark: '* * * * *' })}`,
          'utf8',
        ),
        at,
      ],
      'orchard/nightshift.txt': [
        Buffer.from(
          `NIGHT SHIFT IN THE ORANGERY\n\nby Yarrow (yarrow@example.org)\nOrchard Station / G\n\n${f.wrapped(night, 'indent', { width: 70 })}`,
          'latin1',
        ),
        at,
      ],
    }),
  );
  key.push(
    { path: 'backup/stories-2007.zip!school/song.txt', story: 'the-surveyors-song', form: 'wrapped, blank lines' },
    {
      path: 'backup/stories-2007.zip!orchard/nightshift.txt',
      story: 'night-shift-in-the-orangery',
      form: 'wrapped, indents',
    },
  );
  put('backup/The Hour Nobody Wound.docx', 'the-hour-nobody-wound', docx(s['the-hour-nobody-wound']), 'Word document');
  put('books/windfall.epub', 'windfall', epub(s.windfall), 'EPUB');
  put(
    'backup/photo.txt',
    null,
    Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      16,
      0x4a,
      0x46,
      0x49,
      0x46,
      0,
      ...Array.from({ length: 3000 }, (_, i) => (i * 73 + (i >> 3) * 41) & 255),
      0xff,
      0xd9,
    ]),
    'a picture',
  );

  // A dead archive: its dump, and of its folder what was saved.
  const roundhouse = archive(s['the-dining-car-rules'], s['how-junie-got-her-ticket']);
  put('roundhouse/roundhouse.sql', 'how-junie-got-her-ticket', roundhouse.dump, 'chapter in a dump');
  for (const [path, text] of roundhouse.chapters)
    put(`roundhouse/${path}`, 'the-dining-car-rules', text, 'chapter beside a dump');

  return { files, key };
}

const latin = (text) => Buffer.from(text, 'latin1');

/** What the writer changed two years later. */
function revised(story) {
  const changes = [
    ['He said so, to the only other person aboard.', 'He said so now, out loud, to the only other person aboard.'],
    [
      'There was a bag of sandwiches, and there was the Professor',
      'There was a bag of cheese sandwiches, and a dog-eared rule book, and there was the Professor',
    ],
    [
      'He had it set up in the corner of the cab. It was a folding chair, of canvas.',
      'It was a folding chair, of striped canvas, and he had set it up in the corner of the cab as if he were at the beach.',
    ],
    ['So they waited.', 'So they waited, the one standing and the other with his coat-tails in the air.'],
    ['There’s hardly ever nobody on a train.', 'There’s hardly ever nobody on a train. Not once you start counting.'],
  ];
  const blocks = story.blocks.map((b) => ({
    ...b,
    text: changes.reduce((text, [from, to]) => text.replace(from, to), b.text),
  }));
  const last = {
    type: 'paragraph',
    text: 'They came into Vitrine at sunup, a minute early, with nobody to meet them. Eli entered it in the book as three.',
  };
  return { ...story, blocks: [...blocks, last] };
}

function indexPage(menu) {
  const titles = [
    'The Error Examination',
    'Here Be Dragons, Probably',
    'Links',
    'Webrings',
    'Banners',
    'Map room',
    'Guestbook',
    'Awards',
  ];
  return `<html><head><title>mapmouse's hole in the wall</title></head><body bgcolor=#ffffff>
<center><h1>mapmouse's hole in the wall</h1></center>
<p>${menu.map(([href, name]) => `<a href="${href}">${name}</a>`).join(' | ')}
<ul>
${titles.map((t, i) => `<li><a href="page${i}.htm">${t}</a>`).join('\n')}
</ul>
<p><font size=1>Last updated 8 June 2003</font>
</body></html>
`;
}
