import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeDocx } from '../../../test/support/documents/office.ts';
import { blocksOf } from '../../text/tree.ts';
import { takeIn } from '../intake.ts';

const FOG = 'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried.';
const BOAT = 'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope.';

async function paragraphs(path: string, bytes: Uint8Array | string): Promise<string[]> {
  const { drafts, refusals } = await takeIn({ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
  expect(refusals).toEqual([]);
  return blocksOf(drafts[0]!.text)
    .map((b) => b.text)
    .filter((text) => text !== FOG && text !== BOAT);
}

it.each<[string, string, string[]]>([
  ['numbers', '<ol><li>Bread<li>Salt</ol>', ['1. Bread', '2. Salt']],
  [
    'a number to begin with',
    '<ol start="4"><li>Bread</li><li value="9">Salt</li><li>Oil</li></ol>',
    ['4. Bread', '9. Salt', '10. Oil'],
  ],
  ['letters', '<ol type="a"><li>Bread</li><li type="I">Salt</li><li>Oil</li></ol>', ['a. Bread', 'II. Salt', 'c. Oil']],
  [
    'numerals',
    '<ol style="list-style-type: lower-roman" start="9"><li>Bread</li><li>Salt</li></ol>',
    ['ix. Bread', 'x. Salt'],
  ],
  [
    'a countdown',
    '<ol reversed><li>Bread<ul><li>rye</li></ul></li><li>Salt</li></ol>',
    ['2. Bread', '• rye', '1. Salt'],
  ],
  ['a countdown from', '<ol reversed start="10"><li>Bread</li><li>Salt</li></ol>', ['10. Bread', '9. Salt']],
  [
    'a list in a list',
    '<ol><li>Bread<ol type="i"><li>rye</li><li>oat</li></ol></li><li>Salt</li></ol>',
    ['1. Bread', 'i. rye', 'ii. oat', '2. Salt'],
  ],
  [
    'items of two paragraphs',
    '<ol><li><p>Bread</p><p>and more bread</p></li><li><p>Salt</p></li></ol>',
    ['1. Bread', 'and more bread', '2. Salt'],
  ],
  ['bullets', '<ul><li>Bread</li><li>Salt</li></ul>', ['• Bread', '• Salt']],
  ['no sign where the page shows none', '<ol style="list-style: none"><li>Bread</li></ol>', ['Bread']],
  ['no bullets where a site dresses its lists', '<ul class="tags"><li>Bread</li></ul>', ['Bread']],
  ['no bullet before what a header says', '<ul><li>Author: O. Fell</li></ul>', ['Author: O. Fell']],
])('a page: %s', async (_, list, expected) => {
  expect(await paragraphs('a.html', `<html><body><p>${FOG}</p>${list}<p>${BOAT}</p></body></html>`)).toEqual(expected);
});

it('Word: numbers as its lists show them, one list going on where another stopped, a style with a list', async () => {
  const level = (n: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const num = (id: number, list: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', 3)}${level(1, 'lowerLetter', '(%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Night %1')}</w:abstractNum>${num(1, 0)}${num(2, 1)}${num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}${num(4, 2)}</w:numbering>`;
  const p = (text: string, list = '', style = '') =>
    `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${list && `<w:numPr><w:ilvl w:val="${list.split('.')[1] ?? 0}"/><w:numId w:val="${list.split('.')[0]}"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = `<w:document><w:body>${p(FOG)}${p('Bread', '1')}${p('rye', '1.1')}${p('oat', '1.1')}${p('Salt', '1')}${p('a lamp', '2')}${p('Oil', '3')}${p('no item', '0')}${p('The Ferry', '', 'N')}${p(FOG)}${p(BOAT)}${p(BOAT)}</w:body></w:document>`;
  const styles =
    '<w:styles><w:style w:styleId="N"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>';
  const docx = makeDocx([], {
    'word/document.xml': strToU8(document),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
  });
  expect(await paragraphs('a.docx', docx)).toEqual([
    '3. Bread',
    '(3.a) rye',
    '(3.b) oat',
    '4. Salt',
    '• a lamp',
    '1. Oil',
    'no item',
    'Night I The Ferry',
    '[2] A note on herring.',
  ]);
});

it('OpenDocument: numbers by the list’s style, level by level, and a list that goes on', async () => {
  const number = (n: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const items = (...all: string[]) => all.map((i) => `<text:list-item>${i}</text:list-item>`).join('');
  const content = `<office:document-content><office:automatic-styles><text:list-style style:name="L1">${number(1, '1')}${number(2, 'a', 'text:display-levels="2"')}</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0b7;"/></text:list-style></office:automatic-styles><office:body><office:text>${p(FOG)}<text:list text:style-name="L1">${items(`${p('Bread')}${p('and more bread')}<text:list>${items(p('rye'), p('oat'))}</text:list>`, p('Salt'))}</text:list>${p('Between.')}<text:list text:style-name="L1" text:continue-numbering="true">${items(p('Oil'))}</text:list><text:list text:style-name="L2">${items(p('a lamp'))}</text:list>${p(FOG)}${p(BOAT)}${p(BOAT)}</office:text></office:body></office:document-content>`;
  const odt = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
  });
  expect(await paragraphs('a.odt', odt)).toEqual([
    '1. Bread',
    'and more bread',
    '1.a. rye',
    '1.b. oat',
    '2. Salt',
    'Between.',
    '3. Oil',
    '• a lamp',
  ]);
});

it('RTF: what Word wrote out for programs that do not count', async () => {
  const item = (sign: string, text: string) => `\\pard{\\listtext\\pard\\plain ${sign}\\tab}\\ls1 ${text}\\par\n`;
  const rtf = `{\\rtf1\\ansi{\\*\\listtable{\\list{\\listlevel{\\leveltext x;}}}}\\pard ${FOG}\\par\n${item('1.', 'Bread')}${item('b)', 'Salt')}${item("\\f3\\'b7", 'a lamp')}{\\pntext\\f0 2.\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}Oil\\par\n\\pard ${FOG}\\par ${BOAT}\\par}`;
  expect(await paragraphs('a.rtf', rtf)).toEqual(['1. Bread', 'b) Salt', '• a lamp', '2. Oil']);
});
