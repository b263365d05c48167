import { strToU8, zipSync } from 'fflate';
import { AUTHOR, escapeXml, type SampleParagraph, STORY, SUMMARY, styledRuns, TITLE } from './story.ts';

/** A FictionBook with description, sections, a poem, an epigraph, a note and a picture. */
export function makeFb2(story: readonly SampleParagraph[] = STORY, encoding = 'utf-8'): Uint8Array {
  const inline = (text: string) =>
    styledRuns(text)
      .map((r) => {
        const tag = { i: 'emphasis', b: 'strong', '': '' }[r.style];
        return tag ? `<${tag}>${escapeXml(r.text)}</${tag}>` : escapeXml(r.text);
      })
      .join('');
  let open = false;
  const body = story
    .map(({ kind, text }) => {
      if (kind === 'heading') {
        const before = open ? '</section>' : '';
        open = true;
        return `${before}<section><title><p>${inline(text)}</p></title>`;
      }
      if (kind === 'break') return `<subtitle>${text}</subtitle>`;
      if (kind === 'quote') return `<cite><p>${inline(text)}</p></cite>`;
      if (kind === 'verse')
        return `<poem><stanza>${text
          .split('\n')
          .map((v) => `<v>${inline(v)}</v>`)
          .join('')}</stanza></poem>`;
      return `<p>${inline(text)}</p>`;
    })
    .join('\n');
  const xml = `<?xml version="1.0" encoding="${encoding}"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>sf_fantasy</genre><author><first-name>Marit</first-name><last-name>${AUTHOR.split(' ')[1]}</last-name><email>marit@oldwater.example</email></author><book-title>${escapeXml(TITLE)}</book-title><annotation><p>${SUMMARY}</p></annotation><date value="2004-03-13">spring 2004</date><lang>en</lang><sequence name="Eleven Rivers" number="2"/></title-info><document-info><author><nickname>scanner</nickname></author><date>2009</date></document-info></description>
<body>${body}<p>Fin<a l:href="#n1" type="note">[1]</a></p>${open ? '</section>' : ''}</body><body name="notes"><section id="n1"><title><p>1</p></title><p>A note on herring.</p></section></body><binary id="x" content-type="image/png">AAAA</binary></FictionBook>`;
  return encoding === 'utf-8' ? strToU8(xml) : encodeSingle(xml, encoding);
}

export const makeZippedFb2 = (): Uint8Array => zipSync({ 'book.fb2': makeFb2() });

/** Text in a single-byte encoding; what it has no byte for is `?`. */
export function encodeSingle(text: string, encoding: string): Uint8Array {
  const upper = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : Math.max(upper.indexOf(c), 0) || 63));
}

/** Rich Text Format as WordPad and Word write it. */
export function makeRtf(story: readonly SampleParagraph[] = STORY): Uint8Array {
  const word = (text: string) =>
    text
      .replace(/[\\{}]/g, '\\$&')
      .replaceAll('“', '\\ldblquote ')
      .replaceAll('”', '\\rdblquote ')
      .replaceAll('’', "\\'92")
      .replaceAll('—', "\\u8212\\'97")
      .replaceAll('\n', '\\line ');
  const body = story
    .map(({ kind, text }) => {
      const runs = (kind === 'break' ? [{ text, style: '' }] : styledRuns(text))
        .map((r) => (r.style ? `{\\${r.style} ${word(r.text)}}` : word(r.text)))
        .join('');
      const style = { heading: '\\s1\\outlinelevel0 ', break: '\\qc ', quote: '\\s2 ' }[kind as string] ?? '';
      return `\\pard${style || ' '}${runs}\\par\r\n`;
    })
    .join('');
  const rtf = `{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fswiss\\fcharset204 Arial Cyr;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 Quote;}}{\\info{\\title ${word(TITLE)}}{\\author ${AUTHOR}}{\\subject lamps}{\\doccomm ${SUMMARY}}{\\creatim\\yr2004\\mo3\\dy13\\hr10\\min0}}{\\header running head\\par}{\\*\\generator Msftedit;}{\\pict\\wmetafile8\\bin12 {}{}{}{}{}{}}\r\n${body}\\pard Fin{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn} A note on herring.}} {\\v hidden}{\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}\\par}`;
  return Buffer.from(rtf, 'latin1');
}
