/** The same work as FanFicFare saves it from its archive: in its four formats, and as calibre makes other books of them. */
import { strToU8, zipSync } from 'fflate';
import type { Tale, TaleChapter } from './tale.ts';

const HOST = 'https://archiveofourown.org';
const addressOf = (tale: Tale) => `${HOST}/works/${tale.id}`;
const authorUrl = (name: string) => {
  const [, pen, account] = /^(.+) \((.+)\)$/.exec(name) ?? ['', name, name];
  return `${HOST}/users/${account}/pseuds/${pen}`;
};
const withoutTags = (html: string) => html.replaceAll(/<[^>]*>/g, '');
const decoded = (html: string) => withoutTags(html).replaceAll('&amp;', '&');
/** As FanFicFare sorts its lists. */
const list = (values: readonly string[] = []) => [...values].sort().join(', ');

const titleOf = (tale: Tale, chapter: TaleChapter, i: number) =>
  tale.chapters.length === 1 ? tale.title : `${i + 1}. ${chapter.title ?? `Chapter ${i + 1}`}`;

type Entry = readonly [label: string, html: string];

/** @param named the labels as somebody has them in their settings */
function entriesOf(tale: Tale, text: boolean, named: (label: string) => string): Entry[] {
  const { tags } = tale;
  const [series] = tale.series;
  const link = (url: string, words: string) => (text ? words : `<a href="${url}">${words}</a>`);
  const entries: Entry[] = [
    ['Series', series ? link(`${HOST}/series/7`, `${series[0]} [${series[1]}]`) : ''],
    ['Series URL', text && series ? `${HOST}/series/7` : ''],
    ['Category', list(tags['Fandom'])],
    ['Genre', list([...(tags['Additional Tag'] ?? []), ...(tags['Category'] ?? [])])],
    ['Language', tale.language],
    ['Characters', list(tags['Character'])],
    ['Relationships', list(tags['Relationship'])],
    ['Status', tale.planned === tale.chapters.length ? 'Completed' : 'In-Progress'],
    ['Published', tale.published],
    ['Updated', tale.changed ?? tale.published],
    ['Packaged', '2024-11-25 16:02:26'],
    ['Rating', list(tags['Rating'])],
    ['Warnings', list(tags['Archive Warning'])],
    ['Chapters', String(tale.chapters.length)],
    ['Words', tale.words],
    ['Publisher', 'archiveofourown.org'],
    ['Story URL', text ? addressOf(tale) : ''],
    ['Author URL', text ? tale.authors.map(authorUrl).join(', ') : ''],
    [
      'Summary',
      (tale.summary ?? [])
        .map((p) => (text ? `${withoutTags(p)}\n\n` : `<p>${p}</p>`))
        .join('')
        .trim(),
    ],
  ];
  return entries.filter(([, value]) => value).map(([label, value]) => [named(label), value]);
}

/** What the archive's page has around the chapter goes into its text. */
function chapterHtml(tale: Tale, chapter: TaleChapter, i: number): string {
  const note = (label: string, said: readonly string[] | undefined, more = '') =>
    said?.length || more
      ? `<b>${label}:</b>${more}${said?.length ? `<blockquote class="userstuff">${said.map((p) => `<p>${p}</p>`).join('')}</blockquote>` : ''}`
      : '';
  const box = (kind: string, notes: string) =>
    notes ? `<div class="fff_chapter_notes fff_${kind}_notes">${notes}</div>` : '';
  const last = i === tale.chapters.length - 1;
  const related = tale.related
    ? `<ul class="associations">${tale.related.map((r) => `<li>${r}</li>`).join('')}</ul>`
    : '';
  const head = [
    i === 0 ? note("Author's Note", tale.notes, related) : '',
    note('Summary for the Chapter', chapter.summary ? [chapter.summary] : undefined),
    note('Notes for the Chapter', chapter.notes),
  ].join('');
  const foot = [note('Notes for the Chapter', chapter.endNotes), last ? note("Author's Note", tale.endNotes) : ''].join(
    '',
  );
  return `<div>${box('head', head)}<div class="userstuff module" role="article">\n${chapter.body.join('')}\n</div>${box('foot', foot)}</div>`;
}

const authorsHtml = (tale: Tale) =>
  tale.authors.map((a) => `<a class='authorlink' href='${authorUrl(a)}'>${a}</a>`).join(', ');
const byline = (tale: Tale) => `<a href="${addressOf(tale)}">${tale.title}</a> by ${authorsHtml(tale)}`;
const same = (label: string) => label;

export function fanficfareHtml(tale: Tale): string {
  const rows = entriesOf(tale, false, same).map(([l, v]) => `\n<tr><td><b>${l}:</b></td><td>${v}</td></tr>\n`);
  const section = (i: number) => `section000${i + 1}`;
  const toc =
    tale.chapters.length > 1
      ? `\n<a name="TOCTOP"><h2>Table of Contents</h2></a>\n<p>\n${tale.chapters.map((c, i) => `\n<a href="#${section(i)}">${titleOf(tale, c, i)}</a><br />\n`).join('')}\n</p>\n`
      : '';
  const chapters = tale.chapters.map(
    (c, i) => `\n<a name="${section(i)}"><h2>${titleOf(tale, c, i)}</h2></a>\n${chapterHtml(tale, c, i)}`,
  );
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="UTF-8">\n<title>${tale.title} by ${tale.authors.join(', ')}</title>\n</head>\n<body>\n<h1>${byline(tale)}</h1>\n\n<table class="full">\n${rows.join('')}\n</table>\n${toc}${chapters.join('')}\n</body>\n</html>`;
}

/** Lines of at most 78 letters. */
function wrapped(text: string, first = '', next = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === first || line === next ? line + word : `${line} ${word}`;
    if (longer.length > 78 && line.trim()) {
      lines.push(line);
      line = next + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

/** As html2text writes a chapter. */
function markdown(html: string): string {
  const inline = (words: string) =>
    decoded(
      words
        .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
        .replaceAll(/<em>(.*?)<\/em>/g, '_$1_')
        .replaceAll(/<(strong|b)>(.*?)<\/\1>/g, '**$2**'),
    );
  const blocks = html.match(/<(p|h3|li|b)\b[^>]*>.*?<\/\1>|<hr\/>|<\/?(?:blockquote|ul)\b[^>]*>/g) ?? [];
  let quoted = false;
  let out = '';
  for (const block of blocks) {
    if (/^<\/?(?:blockquote|ul)/.test(block)) {
      quoted = block.startsWith('<blockquote');
      if (block === '</blockquote>') out = out.replace(/\n>\n$/, '\n\n');
      else if (block === '</ul>') out += '\n';
    } else if (block === '<hr/>') out += '* * *\n\n';
    else if (block.startsWith('<li')) out += `  * ${inline(block)}\n`;
    else if (block.startsWith('<h3')) out += `### ${inline(block)}\n\n`;
    else out += quoted ? `${wrapped(inline(block), '> ', '> ')}\n>\n` : `${wrapped(inline(block))}\n\n`;
  }
  return `${out}\n`;
}

export function fanficfareText(tale: Tale, { named = same, end = '\r\n' } = {}): string {
  const wrapAll = (text: string) =>
    text
      .split('\n')
      .map((line) => wrapped(line))
      .join('\n');
  const entries = entriesOf(tale, true, named).map(([l, v]) => `${l}: ${decoded(v)}\n`);
  const toc =
    tale.chapters.length > 1
      ? `\n\nTABLE OF CONTENTS\n\n${tale.chapters.map((c, i) => `\n${titleOf(tale, c, i)}\n`).join('')}\n`
      : '';
  const top = wrapAll(
    `\n\n\n${decoded(tale.title)}\n\nby ${tale.authors.join(', ')}\n\n\n\n${entries.join('')}\n\n\n${decoded(toc)}`,
  );
  const chapters = tale.chapters.map(
    (c, i) => `\n\n${wrapped(decoded(titleOf(tale, c, i)), '        ')}\n\n\n${markdown(chapterHtml(tale, c, i))}\n\n`,
  );
  return `${top}${chapters.join('')}\n\nEnd file.\n`.replaceAll('\n', end);
}

const titlePage = (tale: Tale) =>
  `<h3>${byline(tale)}</h3>\n<div>\n${entriesOf(tale, false, same)
    .map(([l, v]) => `\n<b>${l}:</b> ${v}<br />\n`)
    .join('')}\n</div>\n`;

/** The one page of FanFicFare's own Kindle book. */
export function fanficfareMobi(tale: Tale): string {
  const pages = tale.chapters.map(
    (c, i) =>
      `<mbp:pagebreak/>\n<a name="mobi_article_${i + 1}_MOBI_START">\n\n<h3>${titleOf(tale, c, i)}</h3>\n${chapterHtml(tale, c, i)}\n`,
  );
  const toc = tale.chapters.map((c, i) => `<a filepos="0000001368">${titleOf(tale, c, i).slice(0, 80)}</a><br/>\n`);
  return `<html><head>\n<title>Bibliorize Wed Nov 25 18:38:40 2026 GMT</title>\n  <guide>\n    <reference filepos="0000001085" title="Table of Contents" type="toc">\n  </reference></guide></head><body>\n${titlePage(tale).replaceAll('<br />', '<br/>')}\n<mbp:pagebreak/>\n<mbp:pagebreak/>\n<a name="TOCTOP"><h3>Table of Contents</h3><br/>\n</a>${toc.join('')}${pages.join('</a>')}</a></body></html>`;
}

/** @param by calibre, whose styles take most classes away and leave one body's class on all */
export function fanficfareDocuments(tale: Tale, by: 'FanFicFare' | 'calibre' = 'FanFicFare'): string[] {
  const calibred = (html: string) =>
    by === 'FanFicFare'
      ? html
      : html
          .replaceAll(/ class="(?:fff_chapter_notes|userstuff|associations)[^"]*"/g, ' class="calibre2"')
          .replaceAll(' class="fff_chapter_title"', ' class="calibre"')
          .replaceAll(/<(p|b|em|blockquote|ul|h3)>/g, '<$1 class="calibre4">');
  const page = (kind: string, title: string, body: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<title>${title}</title>\n</head>\n<body class="fff_${by === 'calibre' ? 'titlepage' : kind}">\n${calibred(body)}\n</body>\n</html>`;
  const toc = tale.chapters
    .map((c, i) => `<a href="file000${i + 1}.xhtml">${titleOf(tale, c, i)}</a><br />\n`)
    .join('\n');
  const log = `<h3>Update Log</h3>\n<p class='log_entry'>\n<b>Updated:</b> <span id="dateUpdated">${tale.changed}</span>\n<b>Words:</b> <span id="numWords">${tale.words}</span>\n</p>\n<hr/>`;
  return [
    page('titlepage', tale.title, titlePage(tale)),
    ...(tale.chapters.length > 1
      ? [page('tocpage', tale.title, `<div>\n<h3>Table of Contents</h3>\n${toc}</div>`)]
      : []),
    ...tale.chapters.map((c, i) =>
      page(
        'chapter',
        titleOf(tale, c, i),
        `<h3 class="fff_chapter_title">${titleOf(tale, c, i)}</h3>\n${chapterHtml(tale, c, i)}`,
      ),
    ),
    page('logpage', 'Update Log', log),
  ];
}

export function fanficfareBook(tale: Tale, documents: readonly string[]): Uint8Array {
  const name = (n: number) => `OEBPS/file000${n}.xhtml`;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
    ),
    'content.opf': strToU8(
      `<package version="2.0"><metadata><dc:title id="id">${tale.title}</dc:title>${tale.authors.map((a) => `<dc:creator opf:role="aut">${a}</dc:creator>`).join('')}<dc:contributor id="id-2">FanFicFare [https://github.com/JimmXinu/FanFicFare]</dc:contributor><dc:language>en</dc:language><dc:date opf:event="publication">${tale.published}</dc:date><dc:subject>FanFiction</dc:subject><dc:source>${addressOf(tale)}</dc:source></metadata><manifest>${documents.map((_, n) => `<item id="i${n}" href="${name(n)}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${documents.map((_, n) => `<itemref idref="i${n}"/>`).join('')}</spine></package>`,
    ),
    ...Object.fromEntries(documents.map((html, n) => [name(n), strToU8(html)])),
  });
}

/** calibre's old Kindle book made of FanFicFare's EPUB. */
export function fanficfareConvertedMobi(tale: Tale): string {
  const P = '<p height="1em" width="0pt" align="justify">';
  const large = (inner: string) => {
    const run = (words: string) => (words ? `<font size="4"><b>${words}</b></font>` : '');
    const runs = inner.split(/(<a [^>]*>.*?<\/a>)/).map((part) => {
      const [, open, words] = /^(<a [^>]*>)(.*)<\/a>$/.exec(part) ?? [];
      return open ? `${open}${run(words!)}</a>` : run(part);
    });
    return `<p height="1em" width="0pt" align="center">${runs.join('')}</p>`;
  };
  const old = (html: string) =>
    html
      .replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '')
      .replaceAll(/<h3[^>]*>(.*?)<\/h3>/g, (_, inner: string) => large(inner))
      .replaceAll(/<blockquote[^>]*>(.*?)<\/blockquote>/g, (_, said: string) =>
        said.replaceAll('<p>', '<blockquote height="1em" width="0pt">').replaceAll('</p>', '</blockquote>'),
      )
      .replaceAll(/<p( class='log_entry')?>/g, P)
      .replaceAll(/<b>((?:Author|Summary for|Notes for)[^<]*)<\/b>/g, `${P}<b>$1</b></p>`)
      .replaceAll(/<\/?(?:div|span)\b[^>]*>/g, '')
      .replaceAll(/<(\/?)em>/g, '<$1i>')
      .replaceAll(/<(\/?)strong>/g, '<$1b>')
      .replaceAll('<br />', '<br></br>')
      .replaceAll(/\s+/g, ' ');
  const documents = fanficfareDocuments(tale).filter((d) => !d.includes('fff_tocpage'));
  const toc = ['Title Page', ...tale.chapters.map((c, i) => titleOf(tale, c, i)), 'Update Log'];
  return `<html><head><guide></guide></head><body>${documents.map(old).join('<mbp:pagebreak/>')}<mbp:pagebreak/>${large('Table of Contents')}${toc.map((t) => `<p height="0pt" width="-14pt"><a filepos=0000000109>${t}</a></p>`).join('')}<mbp:pagebreak/><a ></a></body></html>`;
}
