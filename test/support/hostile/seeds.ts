import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makeFb2, makeRtf, makeZippedFb2 } from '../documents/books.ts';
import { makeDocx, makeFodt, makeOdt } from '../documents/office.ts';
import { makeEReader, makeMobi, makePalmDoc, makeZtxt } from '../documents/palm.ts';
import { makePdf } from '../documents/pdf.ts';
import { longer, STORY } from '../documents/story.ts';
import { makeWordStar } from '../documents/wordstar.ts';
import { fanficfareText } from '../downloads/fanficfare.ts';
import { WORK } from '../downloads/tale.ts';
import { efictionArchive } from '../efiction.ts';
import { CHAPTER_PAGE, DOWNLOAD } from '../pages/ao3.ts';
import { FANFICFARE_HTML, fanficfareEpub } from '../pages/fanficfare.ts';
import { DESKTOP, MOBILE } from '../pages/ffnet.ts';
import { DREAMWIDTH, LIGHT, NEW } from '../pages/journals.ts';
import { makeTar } from '../tar.ts';

/** A sound file of one format, to be damaged. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PROSE = STORY.map((p) => p.text);
const TEXT = PROSE.join('\n\n');
const PAGE = `<html><head><title>The Lamp</title><meta name="author" content="Marit Oldwater"></head><body><table><tr><td><a href="index.html">Home</a></td></tr></table><h1>The Lamp</h1>${PROSE.map((p) => `<p>${p}<br>&nbsp;`).join('\n')}<hr><pre>\n a\n</pre><blockquote><i>b</blockquote><a href="2.html">Next</a></body></html>`;
const MAIL = `From: =?utf-8?Q?Zo=C3=AB?= <zoe@oldwater.example>\nSubject: Fic: The Lamp (1/2)\nDate: Mon, 4 Jan 1999 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="xx"\n\n--xx\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n${TEXT.replace(/[^\n -<>-~]/g, '=E2=80=99')}\n--xx\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n\n${TEXT}\n--xx--\n`;
const DIGEST = `Lamp Digest\n\n${'-'.repeat(70)}\n\n${`From: a@b.example\nSubject: x\nDate: 1 Jan 1999\n\n${TEXT}\n${'-'.repeat(30)}\n\n`.repeat(2)}End of Lamp Digest\n****\n`;
const MBOX = `From a@b.example Mon Jan  4 10:00:00 1999\nFrom: a@b.example\nSubject: x\n\n${TEXT}\n\n`.repeat(3);
const YAHOO = JSON.stringify([
  { ygData: { msgId: 1, authorName: 'a', rawEmail: MBOX.slice(MBOX.indexOf('\n') + 1).replace(/</g, '&lt;') } },
  { msgId: 2, postDate: '983740329', subject: 'x', messageBody: `<div>${TEXT.replaceAll('\n', '<br/>\n')}</div>` },
]);
const HEADED = `Title: The Lamp\nAuthor: Marit Oldwater <marit@oldwater.example>\nRating: PG\nSummary: A lamp goes missing.\n\n${TEXT.replaceAll('\n\n', ' ')}\n\nThe End\n`;

const TEX_CHAPTER = `\\newcommand{\\joren}[2][Old]{#1~Joren #2}\\newenvironment{note}{\\begin{quote}}{\\end{quote}}\\chapter{One}\n\\lettrine{T}{he} ${TEXT}\n\n\\later\n\n\\joren{x} \\begin{note}\\joren[No]{\\joren{y}}\\end{note}\\input{two}\\include{three}`;

const ARCHIVE_DB = `%FILES = (\n${[1, 2, 3].map((n) => `'${n}' => {\n  'Title' => 'The Lamp, ${n}',\n  'Author' => 'Marit Oldwater',\n  'EmailAuthor' => 'marit@oldwater.example',\n  'Summary' => 'It's a lamp,\nand it goes missing.',\n  'Rating' => 'PG',\n  'Location' => '${n}/lamp${n}',\n  'FileType' => 'txt',\n  'PrintTime' => '9${n}2345678',\n},\n`).join('')});\n1;\n`;

/** One file of every format that intake knows. A new format is a line here. */
export const SEEDS: readonly Seed[] = [
  { name: 'a.txt', bytes: Buffer.from(HEADED) },
  { name: 'wide.txt', bytes: Buffer.from(`\ufeff${HEADED}`, 'utf16le') },
  { name: 'old.txt', bytes: Buffer.from(HEADED, 'latin1') },
  { name: 'a.html', bytes: Buffer.from(PAGE) },
  { name: 'ao3.html', bytes: Buffer.from(DOWNLOAD) },
  { name: 'ao3-chapter.html', bytes: Buffer.from(CHAPTER_PAGE) },
  { name: 'fanficfare.html', bytes: Buffer.from(FANFICFARE_HTML) },
  { name: 'fanficfare.txt', bytes: Buffer.from(fanficfareText(WORK)) },
  { name: 'fanficfare.epub', bytes: fanficfareEpub() },
  { name: 'ffnet.html', bytes: Buffer.from(DESKTOP) },
  { name: 'ffnet-mobile.html', bytes: Buffer.from(MOBILE) },
  { name: 'dreamwidth.html', bytes: Buffer.from(DREAMWIDTH) },
  { name: 'livejournal-light.html', bytes: Buffer.from(LIGHT) },
  { name: 'livejournal.html', bytes: Buffer.from(NEW) },
  {
    name: 'a.mht',
    bytes: Buffer.from(
      `From: <Saved by Quill 1.0>\nSubject: The Lamp\nDate: Mon, 4 Jan 1999 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="xx"\n\n--xx\nContent-Type: text/html; charset=utf-8\nContent-Location: http://oldwater.example/lamp.html\n\n${PAGE}\n--xx--\n`,
    ),
  },
  { name: 'stories/12/345.txt', bytes: Buffer.from(`${PROSE.join('<br>\n')}<p><i>b</p>`) },
  { name: 'a.eml', bytes: Buffer.from(MAIL) },
  { name: 'a.mbox', bytes: Buffer.from(MBOX) },
  { name: 'yahoo.json', bytes: Buffer.from(YAHOO) },
  { name: 'digest.txt', bytes: Buffer.from(DIGEST) },
  { name: 'a.md', bytes: Buffer.from(`---\ntitle: The Lamp\n---\n# One\n\n${TEXT}\n\n> [a](b)\n`) },
  { name: 'a.tex', bytes: Buffer.from(`\\documentclass{book}\n\\begin{document}\n${TEXT}\n\\end{document}`) },
  { name: 'chapter.tex', bytes: Buffer.from(TEX_CHAPTER) },
  { name: 'printed.txt', bytes: Buffer.from(PROSE.join('\n\n').replace(/\w/g, (c) => `${c}\b${c}`)) },
  { name: 'LAMP.WS', bytes: makeWordStar() },
  { name: 'a.docx', bytes: makeDocx() },
  { name: 'a.odt', bytes: makeOdt() },
  { name: 'a.sxw', bytes: makeOdt(STORY, { old: true }) },
  { name: 'a.fodt', bytes: makeFodt() },
  {
    name: 'a.pdf',
    bytes: makePdf(
      STORY,
      { foot: String },
      { info: { Title: 'The Lamp' }, outline: [{ title: 'The First Night', page: 1 }] },
    ),
  },
  { name: 'columns.pdf', bytes: makePdf(longer(4), { columns: 2, width: 595, size: 9 }) },
  { name: 'a.rtf', bytes: makeRtf() },
  { name: 'a.fb2', bytes: makeFb2() },
  { name: 'a.fb2.zip', bytes: makeZippedFb2() },
  { name: 'a.pdb', bytes: makePalmDoc(longer(3)) },
  { name: 'z.pdb', bytes: makeZtxt(longer(3)) },
  { name: 'er.pdb', bytes: makeEReader(longer(3)) },
  { name: 'sold.pdb', bytes: makeEReader(longer(3), false) },
  { name: 'a.mobi', bytes: makeMobi(longer(3), { trailing: true }) },
  { name: 'a.azw3', bytes: makeMobi(longer(2), { kf8: true }) },
  { name: 'huff.mobi', bytes: makeMobi(longer(3), { compression: 17480 }) },
  { name: 'dump.sql', bytes: efictionArchive({ stories: 4, reviews: 6, paragraphs: 2 }).sql },
  { name: 'ARCHIVE_DB.pl', bytes: Buffer.from(ARCHIVE_DB) },
  { name: 'a.zip', bytes: zipSync({ 'x/1.txt': strToU8(HEADED), '2.html': strToU8(PAGE) }) },
  {
    name: 'a.tar',
    bytes: makeTar([
      { name: 'x/1.txt', bytes: HEADED },
      { name: '2.rtf', bytes: makeRtf() },
    ]),
  },
  { name: 'a.tar.gz', bytes: gzipSync(makeTar([{ name: '1.txt', bytes: HEADED }])) },
  { name: 'a.txt.gz', bytes: gzipSync(HEADED) },
];

/** First bytes of files, read or refused, for noise to stand behind. */
export const MAGICS: readonly Buffer[] = [
  'PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08\0', '\x1f\x9d', 'BZh9', '\xfd7zXZ\0', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07\0', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '%PDF-1.4\n', '{\\rtf1', '<?xml version="1.0"?>', '<FictionBook>', '<office:document ', '<!DOCTYPE html>', 'From a@b.example Mon Jan  4 10:00:00 1999\n',
  'From: a@b.example\nSubject: x\n\n', 'ITOLITLS', 'AT&TFORM', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\0\0\xfe\xff',
  '---\ntitle: x\n---\n', '-- MySQL dump\nCREATE TABLE `fanfiction_stories`', '%FILES = (', '\x7fELF', 'SQLite format 3\0', 'ITSF', '\xffWPC',
].map((s) => Buffer.from(s, 'latin1')); // biome-ignore format: a list
