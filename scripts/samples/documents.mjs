// Stories as word processors saved them: a Word document of 2007, and Rich Text of 1998.
import { strToU8, zipSync } from 'fflate';

const esc = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const at = { mtime: new Date(2008, 4, 11, 12, 0, 0) };

/** Runs of a paragraph: `*word*` is in italics. */
const runs = (text) =>
  text
    .split(/(\*[^*\n]+\*)/)
    .filter(Boolean)
    .map((t) =>
      t.length > 2 && t.startsWith('*') && t.endsWith('*')
        ? { text: t.slice(1, -1), italic: true }
        : { text: t, italic: false },
    );

/** Office Open XML: headings by style, scene breaks centred, italics as runs, title and author in its properties. */
export function docx(story) {
  const paragraph = (style, inner) => `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}${inner}</w:p>`;
  const run = ({ text, italic }) =>
    `<w:r>${italic ? '<w:rPr><w:i/></w:rPr>' : ''}${text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${esc(line)}</w:t>`)
      .join('<w:br/>')}</w:r>`;
  const told = story.blocks.map((b) => {
    if (b.type === 'scene-break') return paragraph('<w:jc w:val="center"/>', run({ text: b.text, italic: false }));
    const style = b.type === 'heading' ? '<w:pStyle w:val="Heading1"/>' : '';
    return paragraph(style, runs(b.text).map(run).join(''));
  });
  const title = [
    paragraph('<w:pStyle w:val="Title"/>', run({ text: story.title, italic: false })),
    paragraph('<w:jc w:val="center"/>', run({ text: `by ${story.author}`, italic: false })),
  ];
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const xml = (root) => [strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`), at];
  const style = (id, name) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:b/></w:rPr></w:style>`;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${w}><w:body>${[...title, ...told].join('')}</w:body></w:document>`),
    'word/styles.xml': xml(`<w:styles ${w}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${esc(story.title)}</dc:title><dc:creator>${esc(story.author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2008-05-11T12:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
  });
}

/** Rich Text Format in windows-1252, a tab before each paragraph. */
export function rtf(story) {
  const word = (text) =>
    [...text.replace(/[\\{}]/g, '\\$&')]
      .map((c) => SIGNS[c] ?? (c > '\x7f' ? `\\u${c.charCodeAt(0)}?` : c))
      .join('')
      .replaceAll('\n', '\\line ');
  const told = story.blocks.map((b) => {
    if (b.type === 'scene-break') return `\\pard\\qc ${word(b.text)}\\par`;
    const text = runs(b.text)
      .map((r) => (r.italic ? `{\\i ${word(r.text)}}` : word(r.text)))
      .join('');
    return b.type === 'heading' ? `\\pard\\s1\\b ${text}\\b0\\par` : `\\pard\\fi360 ${text}\\par`;
  });
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\info{\\title ${word(story.title)}}{\\author ${word(story.author)}}{\\creatim\\yr1998\\mo11\\dy2}}\r\n\\pard\\s1\\qc\\b ${word(story.title)}\\b0\\par\r\n\\pard\\qc by ${word(story.author)}\\par\r\n${told.join('\r\n')}\r\n}`,
    'latin1',
  );
}

const SIGNS = {
  '“': '\\ldblquote ',
  '”': '\\rdblquote ',
  '‘': '\\lquote ',
  '’': '\\rquote ',
  '—': '\\emdash ',
  '–': '\\endash ',
  '…': "\\'85",
};
