/** Downloads as the Archive of Our Own makes them: its page, and what calibre makes of that page. */
import { strToU8, zipSync } from 'fflate';
import { labelFor, type Tale, type TaleChapter } from './tale.ts';

const HOST = 'http://archiveofourown.org';
const link = (where: string, name: string, more = '') => `<a ${more}href="${HOST}/${where}">${name}</a>`;
const paragraphs = (said: readonly string[]) => said.map((p) => `<p>${p}</p>`).join('');
const quote = (said: readonly string[]) => `<blockquote class="userstuff">${paragraphs(said)}</blockquote>`;
const author = (name: string) => {
  const [, pen, account] = /^(.+) \((.+)\)$/.exec(name) ?? ['', name, name];
  return /^anonymous$/i.test(name) ? name : link(`users/${account}/pseuds/${pen}`, name, 'rel="author" ');
};

/** The pages of a download, each a piece of its one HTML page: tags, title page, chapters, afterword. */
interface Pieces {
  readonly tags: string;
  readonly title: string;
  readonly chapters: readonly string[];
  readonly afterword: string;
}

function piecesOf(tale: Tale): Pieces {
  const address = `${HOST}/works/${tale.id}`;
  const row = (label: string, value: string) => `      <dt>${label}:</dt>\n      <dd>${value}</dd>\n`;
  const tags = Object.entries(tale.tags)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => row(labelFor(name, values), values.map((v) => link('tags/x', v)).join(', ')));
  const series = tale.series.map(([name, place]) => `Part ${place} of\n${link(`series/${place}`, name)}`).join(', ');
  const collections = tale.collections.map((name) => link('collections/x', name)).join(',\n');
  const finished = tale.planned === tale.chapters.length;
  const changed = tale.changed ? `          ${finished ? 'Completed' : 'Updated'}: ${tale.changed}\n` : '';
  const more = tale.notes?.length ? 'more' : '';
  return {
    tags: `  <h2 class="toc-heading">Preface</h2>

  <p class="message">
    <b>${tale.title}</b><br/>
    Posted originally on the <a href="${HOST}/">Archive of Our Own</a> at <a href="${address}">${address}</a>.
  </p>

  <div class="meta">
    <dl class="tags">
${tags.join('')}${row('Language', tale.language)}${series ? row('Series', series) : ''}${collections ? row('Collections', collections) : ''}${row(
  'Stats',
  `\n        Published: ${tale.published}\n${changed}        Words: ${tale.words}\n        Chapters: ${tale.chapters.length}/${tale.planned}\n      `,
)}    </dl>
`,
    title: `    <h1>${tale.title}</h1>
    <div class="byline">by ${tale.authors.map(author).join(', ')}</div>
${tale.summary ? `      <p>Summary</p>\n      ${quote(tale.summary)}\n` : ''}
${tale.notes?.length || tale.endNotes ? `      <p>Notes</p>\n${tale.notes?.length ? quote(tale.notes) : ''}` : ''}
${tale.endNotes ? `        <div class="endnote-link">\n          See the end of the work for ${more} <a href="#endnotes">notes</a>\n        </div>\n` : ''}
${tale.related ? `      <ul>\n${tale.related.map((r) => `          <li>\n            ${r}\n          </li>\n`).join('')}      </ul>\n` : ''}
  </div>
`,
    chapters:
      tale.chapters.length === 1
        ? [`<div class="userstuff">\n  ${tale.chapters[0]!.body.join('')}\n</div>\n`]
        : tale.chapters.map(chapterOf),
    afterword: `  <h2 class="toc-heading">Afterword</h2>

${
  tale.endNotes || tale.inspired
    ? `    <div class="meta">
${tale.endNotes ? `        <div id="endnotes">\n          <p>End Notes</p>\n          ${quote(tale.endNotes)}\n        </div>\n` : ''}${
  tale.inspired
    ? `        <dl>\n          <dt>Works inspired by this one</dt>\n${tale.inspired.map((w) => `            <dd>\n              ${w}\n            </dd>\n`).join('')}        </dl>\n`
    : ''
}    </div>\n`
    : ''
}
  <p class="message">Please <a href="${address}/comments/new">drop by the Archive and comment</a> to let the creator${tale.authors.length > 1 ? 's' : ''} know if you enjoyed their work!</p>
`,
  };
}

const nameOf = (chapter: TaleChapter, i: number) => chapter.title ?? `Chapter ${i + 1}`;

function chapterOf(chapter: TaleChapter, i: number): string {
  const { by, summary, notes, body, endNotes } = chapter;
  const more = notes ? 'more notes' : 'notes';
  return `<div class="meta group">
  <h2 class="heading">${nameOf(chapter, i)}</h2>
${by ? `    <p class="byline">Chapter by ${author(by)}</p>\n` : ''}${summary ? `    <p>Chapter Summary</p>\n    ${quote([summary])}\n` : ''}
${notes || endNotes ? `    <p>Chapter Notes</p>\n${notes ? quote(notes) : ''}` : ''}
${endNotes ? `      <div class="endnote-link">\n        See the end of the chapter for <a href="#endnotes${i + 1}">${more}</a>\n      </div>\n` : ''}</div>

<!--chapter content-->
<div class="userstuff">
  ${body.join('')}
</div>
<!--/chapter content-->
${endNotes ? `  <div class="meta" id="endnotes${i + 1}">\n    <p>Chapter End Notes</p>\n    ${quote(endNotes)}\n  </div>\n` : ''}`;
}

const titleOf = (tale: Tale) =>
  `${tale.title} - ${tale.authors.join(', ')} - ${tale.tags['Fandom']?.[0]} [Archive of Our Own]`;

export function ao3Html(tale: Tale): string {
  const { tags, title, chapters, afterword } = piecesOf(tale);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head>
  <meta charset="utf-8" />
  <title>${titleOf(tale)}</title>
  <style type="text/css">
    p.message { text-align: center; }
  </style>
</head>
<body>

<div id="preface">
${tags}${title}</div>

<div id="chapters" class="userstuff">
${chapters.join('')}</div>

<div id="afterword">
${afterword}</div>

</body>
</html>`;
}

/** calibre gives what is set alike one class: most of the Archive's own are gone, and "Chapter by" becomes a message. */
const calibred = (html: string) =>
  html
    .replaceAll('<!--chapter content-->', '')
    .replaceAll('<!--/chapter content-->', '')
    .replaceAll('<p class="byline">', '<p class="message">')
    .replaceAll('<p>', '<p class="calibre6">')
    .replaceAll('<b>', '<b class="calibre2">')
    .replaceAll('<em>', '<em class="calibre7">')
    .replaceAll('<strong>', '<strong class="calibre2">')
    .replaceAll('<dt>', '<dt class="calibre3">')
    .replaceAll('<dd>', '<dd class="calibre4">')
    .replaceAll('<ul>', '<ul class="calibre8">')
    .replaceAll('<hr/>', '<hr class="calibre11"/>')
    .replaceAll('<blockquote>', '<blockquote class="calibre13">')
    .replaceAll(/<div class="meta(?: group)?"/g, '<div class="calibre1"')
    .replaceAll('<div class="userstuff">', '<div class="userstuff1">')
    .replaceAll('<h1>', '<h1 class="calibre5" id="calibre_pb_1">');

/** The documents that calibre cuts the page into, each in the containers that it was cut out of. */
export function ao3Documents(tale: Tale): string[] {
  const { tags, title, chapters, afterword } = piecesOf(tale);
  const page = (body: string) =>
    `<?xml version='1.0' encoding='utf-8'?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">\n  <head>\n    <title>${titleOf(tale)}</title>\n  <link rel="stylesheet" type="text/css" href="stylesheet.css"/>\n</head>\n  <body class="calibre">\n${calibred(body)}\n</body>\n</html>`;
  const preface = (body: string) => `<div id="preface" class="calibre1">\n${body}</div>\n`;
  const within = (body: string) => `<div id="chapters" class="userstuff1">\n${body}</div>\n`;
  const [only] = chapters;
  return [
    page(preface(`${tags}  </div>`)),
    page(
      `${preface(`<div class="meta">\n${title}`)}${within(chapters.length === 1 ? only! : '<div class="meta"></div>')}`,
    ),
    ...(chapters.length === 1 ? [] : chapters.map((c) => page(within(c)))),
    page(`<div id="afterword" class="calibre1">\n${afterword}</div>`),
  ];
}

const subjectsOf = (tale: Tale) => ['Fanworks', ...Object.values(tale.tags).flat()];

export function ao3Epub(tale: Tale): Uint8Array {
  const documents = ao3Documents(tale);
  const name = (n: number) => `Low_Water_split_00${n}.html`;
  const [series] = tale.series;
  const opf = `<?xml version='1.0' encoding='utf-8'?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="uuid_id">
  <metadata xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>${tale.title}</dc:title>
    <dc:language>en</dc:language>
    <dc:creator opf:file-as="x" opf:role="aut">${tale.authors.map((a) => a.replace(/ \(.*/, '')).join(', ')}</dc:creator>
    <dc:description>${(tale.summary ?? []).map((p) => `&lt;p&gt;${p.replaceAll('<', '&lt;')}&lt;/p&gt;`).join('')}</dc:description>
    <dc:publisher>Archive of Our Own</dc:publisher>
    ${series ? `<meta name="calibre:series" content="${series[0]}"/>\n    <meta name="calibre:series_index" content="${series[1]}"/>` : ''}
    ${subjectsOf(tale)
      .map((s) => `<dc:subject>${s}</dc:subject>`)
      .join('\n    ')}
    <dc:date>${tale.changed}T00:00:00+00:00</dc:date>
  </metadata>
  <manifest>${documents.map((_, n) => `<item id="html${n}" href="${name(n)}" media-type="application/xhtml+xml"/>`).join('')}</manifest>
  <spine>${documents.map((_, n) => `<itemref idref="html${n}"/>`).join('')}</spine>
</package>`;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'content.opf': strToU8(opf),
    ...Object.fromEntries(documents.map((html, n) => [name(n), strToU8(html)])),
  });
}

/** What calibre writes into the head of a Kindle book: number of the record and value. */
export const ao3Exth = (tale: Tale): (readonly [number, string])[] => [
  [503, tale.title.replaceAll('&amp;', '&')],
  [524, 'en'],
  [100, tale.authors.map((a) => a.replace(/ \(.*/, '')).join(', ')],
  [103, (tale.summary ?? []).map((p) => `<p>${p}</p>`).join('')],
  [101, 'Archive of Our Own'],
  ...subjectsOf(tale).map((s) => [105, s.replaceAll('&amp;', '&')] as const),
  [106, `${tale.changed}T00:00:00+00:00`],
];

/**
 * The one page of an old Kindle book: calibre sets what classes told in attributes, large letters and quotations.
 * @param setIn the values of labels are set in, as they were before the Archive gave its books a style of their own
 */
export function ao3Mobi(tale: Tale, setIn = false): string {
  const P = '<p height="1em" width="0pt">';
  const CENTRED = '<p height="1em" width="0pt" align="center">';
  const large = (size: number, name: string, p: string) => `${p}<font size="${size}"><b>${name}</b></font></p>`;
  const old = (html: string) =>
    html
      .replaceAll(/<!--.*?-->/g, '')
      .replaceAll(/<h1>(.*?)<\/h1>/g, (_, name) => large(5, name, CENTRED))
      .replaceAll(/<h2 class="toc-heading">(.*?)<\/h2>/g, (_, name) => large(5, name, P))
      .replaceAll(/<h2 class="heading">(.*?)<\/h2>/g, (_, name) => large(5, name, CENTRED))
      .replaceAll(/<h3>(.*?)<\/h3>/g, (_, name) => large(4, name, P))
      .replaceAll(/<blockquote[^>]*>(.*?)<\/blockquote>/g, (_, said: string) =>
        said.replaceAll('<p>', '<blockquote height="1em" width="0pt">').replaceAll('</p>', '</blockquote>'),
      )
      .replaceAll(/<p class="(?:message|byline)">/g, CENTRED)
      .replaceAll('<p>', P)
      .replaceAll(/<div class="byline">([\s\S]*?)<\/div>/g, `${CENTRED}$1</p>`)
      .replaceAll(
        /<div class="endnote-link">([\s\S]*?)<a href="[^"]*">(.*?)<\/a>\s*<\/div>/g,
        `${P}<font size="2">$1</font><a filepos=0000000001><font size="2">$2</font></a><font size="2"> </font></p>`,
      )
      .replaceAll(/<dt>(.*?)<\/dt>/g, `${P}<b>$1</b></p>`)
      .replaceAll(/<dd>([\s\S]*?)<\/dd>/g, setIn ? '<blockquote>$1</blockquote>' : '<p height="0pt" width="0pt">$1</p>')
      .replaceAll('<ul>', '<div height="1em"></div><ul width="0pt">')
      .replaceAll(/<\/?(?:div|dl)(?: (?:class|id)="[^"]*")*>/g, '')
      .replaceAll(/<(\/?)em>/g, '<$1i>')
      .replaceAll(/<(\/?)strong>/g, '<$1b>')
      .replaceAll('<br/>', '<br></br>')
      .replaceAll('<hr/>', '<hr></hr>')
      .replaceAll(' rel="author"', '')
      .replaceAll(/\s+/g, ' ');
  const { tags, title, chapters, afterword } = piecesOf(tale);
  const names = chapters.length === 1 ? [] : tale.chapters.map(nameOf);
  const contents = ['Preface', ...names, 'Afterword'].map(
    (n) => `<p height="0pt" width="-14pt"><a filepos=0000000109>${n}</a></p>`,
  );
  const first = chapters.length === 1 ? [title + chapters[0]] : [title, ...chapters];
  const pages = [tags, ...first, afterword].map(old).join('<mbp:pagebreak></mbp:pagebreak>');
  return `<html><head><guide><reference type="toc" title="Table of Contents" filepos=0000006770 /></guide></head><body>${pages}<mbp:pagebreak/>${large(5, 'Table of Contents', CENTRED)}${contents.join('')}<mbp:pagebreak/><a ></a> <a ></a></body></html>`;
}
