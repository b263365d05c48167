/** Books as FanFicFare writes them; the story was made up for these tests. */
import { strToU8, zipSync } from 'fflate';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './prose.ts';

const AUTHORS =
  '<a class="authorlink" href="https://www.example-archive.test/u/77/tansy">tansyquill</a>, <a class="authorlink" href="https://www.example-archive.test/u/78/ida">Ida Brack</a>';
const LABELS: readonly (readonly [string, string])[] = [
  ['Series', '<a href="https://www.example-archive.test/series/4">The Lamp [2]</a>'],
  ['Category', 'The Harbour and the Isles, Lamplighters'],
  ['Genre', 'Drama, Hurt/Comfort'],
  ['Language', 'English'],
  ['Characters', 'Orrin Vale, Mara Q.'],
  ['Relationships', 'Orrin Vale/Mara Q.'],
  ['Status', 'Completed'],
  ['Published', '2011-02-14'],
  ['Updated', '2012-06-01'],
  ['Packaged', '2020-05-05 12:00:01'],
  ['Rating', 'T'],
  ['Chapters', '2'],
  ['Words', '34,567'],
  ['Story URL', '<a href="https://www.example-archive.test/s/4711/1/">https://www.example-archive.test/s/4711/1/</a>'],
  [
    'Author URL',
    '<a href="https://www.example-archive.test/u/77/tansy">https://www.example-archive.test/u/77/tansy</a>',
  ],
  ['Reviews', '12'],
  ['Summary', 'The light is out, and <i>nobody</i> asked: Orrin has to look.'],
];
const CHAPTERS = [
  ['1. The Rope', `<p>${FOG}</p><p>${ROPE}</p><hr size="1" noshade="noshade"/><p>${HAT}</p>`],
  [
    '2. The Stairs',
    `<div class="fff_chapter_notes fff_head_notes"><b>Notes for the Chapter:</b><blockquote><p>Sorry for the wait.</p></blockquote></div><p>${STAIRS}</p><p>${LAMP}</p><p>${KETTLE}</p><div class="fff_chapter_notes fff_foot_notes"><b>Notes:</b><blockquote>One to go.</blockquote></div>`,
  ],
] as const;

const page = (kind: string, body: string) =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<title>Low Water by tansyquill, Ida Brack</title>\n<link href="stylesheet.css" type="text/css" rel="stylesheet"/>\n</head>\n<body class="fff_${kind}">\n${body}\n</body>\n</html>`,
  );
const entries = (table: boolean) =>
  LABELS.map(([label, value]) =>
    table ? `<tr><td><b>${label}:</b></td><td>${value}</td></tr>` : `<b>${label}:</b> ${value}<br />`,
  ).join('\n');

/** @param table the title page as a table, as some settings have it */
export function fanficfareEpub(table = false): Uint8Array {
  const head = `<h3><a href="https://www.example-archive.test/s/4711/1/">Low Water</a> by ${AUTHORS}</h3>`;
  const log = `<h3>Update Log</h3>\n<p class='log_entry'>\n<b>Updated:</b> <span id="dateUpdated">2012-06-01</span>\n<b>Words:</b> <span id="numWords">34,567</span>\n</p>\n<hr/>`;
  const files: Record<string, Uint8Array> = {
    'OEBPS/title_page.xhtml': page(
      'titlepage',
      table ? `${head}<table class="full">${entries(true)}</table>` : `${head}<div>\n${entries(false)}\n</div>`,
    ),
    'OEBPS/toc_page.xhtml': page(
      'tocpage',
      `<div><h3>Table of Contents</h3>${CHAPTERS.map(([name], i) => `<a href="file000${i + 1}.xhtml">${name}</a><br />`).join('')}</div>`,
    ),
    'OEBPS/log_page.xhtml': page('logpage', log),
  };
  for (const [i, [name, body]] of CHAPTERS.entries())
    files[`OEBPS/file000${i + 1}.xhtml`] = page('chapter', `<h3 class="fff_chapter_title">${name}</h3>\n${body}`);
  const names = ['title_page', 'toc_page', 'file0001', 'file0002', 'log_page'];
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'content.opf': strToU8(
      `<package version="2.0"><metadata><dc:identifier id="fanficfare-uid">fanficfare-uid:www.example-archive.test-u77-s4711</dc:identifier><dc:title id="id">Low Water</dc:title><dc:creator opf:role="aut">tansyquill</dc:creator><dc:creator opf:role="aut">Ida Brack</dc:creator><dc:contributor id="id-2">FanFicFare [https://github.com/JimmXinu/FanFicFare]</dc:contributor><dc:language>en</dc:language><dc:date opf:event="publication">2011-02-14</dc:date><dc:date opf:event="creation">2020-05-05</dc:date><dc:subject>Hurt/Comfort</dc:subject><dc:subject>Orrin Vale</dc:subject><dc:subject>FanFiction</dc:subject><dc:source>https://www.example-archive.test/s/4711/1/</dc:source></metadata><manifest>${names.map((n) => `<item id="${n}" href="OEBPS/${n}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${names.map((n) => `<itemref idref="${n}"/>`).join('')}</spine></package>`,
    ),
    ...files,
  });
}

export const FANFICFARE_HTML = `<!DOCTYPE html>
<html>
<head>
<meta charset="UTF-8">
<title>Low Water by tansyquill, Ida Brack</title>
<style type="text/css">
body { background-color: #FFFFFF; }
</style>
</head>
<body>
<h1><a href="https://www.example-archive.test/s/4711/1/">Low Water</a> by ${AUTHORS}</h1>

<table class="full">
${entries(true)}
</table>

<a name="TOCTOP"><h2>Table of Contents</h2></a>
<p>
${CHAPTERS.map(([name], i) => `<a href="#section000${i + 1}">${name}</a><br />`).join('\n')}
</p>
${CHAPTERS.map(([name, body], i) => `<a name="section000${i + 1}"><h2>${name}</h2></a>\n${body}`).join('\n')}
</body>
</html>`;
