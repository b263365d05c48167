import { strToU8, zlibSync } from 'fflate';
import { AUTHOR, type SampleParagraph, STORY, SUMMARY, TITLE } from './story.ts';

/** A Palm database: name, kind (`TEXtREAd`) and records. */
export function makeDatabase(name: string, kind: string, records: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(78 + records.length * 8 + 2);
  head.write(name.slice(0, 31), 0, 'latin1');
  head.write(kind, 60, 'latin1');
  head.writeUInt16BE(records.length, 76);
  let at = head.length;
  records.forEach((record, i) => {
    head.writeUInt32BE(at, 78 + i * 8);
    at += record.length;
  });
  return Buffer.concat([head, ...records]);
}

/** PalmDOC's LZ77, greedy, as the Palm programs packed it. */
export function packPalmDoc(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  const raw = Buffer.from(bytes);
  for (let i = 0; i < raw.length; ) {
    let length = Math.min(10, raw.length - i);
    let from = -1;
    for (; length >= 3; length--) {
      from = raw.subarray(Math.max(0, i - 2047), i).lastIndexOf(raw.subarray(i, i + length));
      if (from >= 0) break;
    }
    const c = raw[i]!;
    if (from >= 0 && length >= 3) {
      const distance = Math.min(i, 2047) - from;
      const pair = 0x8000 | (distance << 3) | (length - 3);
      out.push(pair >> 8, pair & 255);
      i += length;
    } else if (c === 0x20 && raw[i + 1]! >= 0x40 && raw[i + 1]! < 0x80) {
      out.push(raw[i + 1]! ^ 0x80);
      i += 2;
    } else if (c === 0 || (c >= 9 && c < 0x80)) {
      out.push(c);
      i++;
    } else {
      out.push(1, c);
      i++;
    }
  }
  return Uint8Array.from(out);
}

const PAGE = 4096;
const pagesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / PAGE) }, (_, i) => bytes.subarray(i * PAGE, (i + 1) * PAGE));

/** The story with a line a paragraph, without emphasis, in windows-1252. */
const plainText = (story: readonly SampleParagraph[]): Uint8Array =>
  Buffer.from(
    story
      .map(({ kind, text }) => (kind === 'break' ? text : text.replaceAll('*', '')))
      .join('\n\n')
      .replace(/[“”’—]/g, (c) => ({ '“': '\x93', '”': '\x94', '’': '\x92' })[c] ?? '\x97'),
    'latin1',
  );

/** A PalmDOC book with a bookmark for each heading. */
export function makePalmDoc(story: readonly SampleParagraph[] = STORY, packed = true): Uint8Array {
  const text = plainText(story);
  const pages = pagesOf(text);
  const head = Buffer.alloc(16);
  head.writeUInt16BE(packed ? 2 : 1, 0);
  head.writeUInt32BE(text.length, 4);
  head.writeUInt16BE(pages.length, 8);
  head.writeUInt16BE(PAGE, 10);
  const bookmarks = story
    .filter((p) => p.kind === 'heading')
    .slice(0, 20)
    .map((p) => {
      const mark = Buffer.alloc(20);
      mark.write(p.text.slice(0, 15), 0, 'latin1');
      return mark;
    });
  return makeDatabase(TITLE, 'TEXtREAd', [head, ...(packed ? pages.map(packPalmDoc) : pages), ...bookmarks]);
}

/** A zTXT book of Weasel Reader. */
export function makeZtxt(story: readonly SampleParagraph[] = STORY): Uint8Array {
  const text = plainText(story);
  const packed = zlibSync(text);
  const records = pagesOf(packed);
  const head = Buffer.alloc(32);
  head.writeUInt16BE(0x012c, 0);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt32BE(text.length, 4);
  head.writeUInt16BE(8192, 8);
  return makeDatabase(TITLE, 'zTXTGPlm', [head, ...records]);
}

const pml = (story: readonly SampleParagraph[]): string =>
  `\\vTITLE="${TITLE}"\nAUTHOR="${AUTHOR}"\\v\n${story
    .map(({ kind, text }) => {
      const words = text
        .replace(/\*\*([^*]+)\*\*/g, '\\B$1\\B')
        .replace(/(?<!\*)\*([^* ][^*]*)\*/g, '\\i$1\\i')
        .replace(/[“”’—]/g, (c) => `\\a${{ '“': 147, '”': 148, '’': 146 }[c] ?? 151}`);
      return kind === 'heading' ? `\\p\\x${words}\\x` : kind === 'break' ? `\\c${text}\n\\c` : words;
    })
    .join('\n')}`;

/** An eReader book: home-made (header of 202 bytes, scrambled) or packed with zlib (132 bytes). */
export function makeEReader(story: readonly SampleParagraph[] = STORY, homeMade = true): Uint8Array {
  const pages = pagesOf(Buffer.from(pml(story), 'latin1'));
  const head = Buffer.alloc(homeMade ? 202 : 132);
  head.writeUInt16BE(homeMade ? 4 : 10, 0);
  head.writeUInt16BE(pages.length + 1, homeMade ? 8 : 12);
  const records = pages.map((page) => (homeMade ? packPalmDoc(page).map((b) => b ^ 0xa5) : zlibSync(page)));
  return makeDatabase(TITLE, 'PNRdPPrs', [head, ...records]);
}

export interface MobiOptions {
  readonly compression?: 1 | 2 | 17480;
  readonly encryption?: number;
  /** Bytes behind the text of each record, as Kindle books have them. */
  readonly trailing?: boolean;
  /** A newer Kindle book (KF8): its style sheet stands behind its text, and an FDST record says where. */
  readonly kf8?: boolean;
}

const htmlOf = (story: readonly SampleParagraph[]): string =>
  `<html><head><guide></guide></head><body>${story
    .map(({ kind, text }) => {
      const words = text
        .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
        .replace(/(?<!\*)\*([^* ][^*]*)\*/g, '<i>$1</i>')
        .replaceAll('\n', '<br/>');
      if (kind === 'heading') return `<mbp:pagebreak/><h2>${words}</h2>`;
      if (kind === 'break') return '<hr/>';
      return kind === 'quote' ? `<blockquote>${words}</blockquote>` : `<p height="0pt" width="1em">${words}</p>`;
    })
    .join('')}</body></html>`;

/** A Mobipocket book with EXTH records. */
export function makeMobi(
  story: readonly SampleParagraph[] = STORY,
  { compression = 2, encryption = 0, trailing = false, kf8 = false }: MobiOptions = {},
): Uint8Array {
  const html = strToU8(htmlOf(story));
  const text = kf8 ? Buffer.concat([html, Buffer.from('p { color: red } '.repeat(40))]) : html;
  const pack = compression === 2 ? packPalmDoc : compression === 1 ? (p: Uint8Array) => p : (p: Uint8Array) => p;
  const pages = pagesOf(text).map((page) => {
    const packed = pack(page);
    return trailing ? Buffer.concat([packed, Buffer.from([7, 7, 0x83])]) : packed;
  });
  const exth = [
    [100, AUTHOR],
    [103, SUMMARY],
    [105, 'lamps'],
    [106, '2004-03-13'],
    [503, TITLE],
  ].map(([type, value]) => {
    const data = strToU8(value as string);
    const record = Buffer.alloc(8);
    record.writeUInt32BE(type as number, 0);
    record.writeUInt32BE(8 + data.length, 4);
    return Buffer.concat([record, data]);
  });
  const head = Buffer.alloc(248);
  head.writeUInt16BE(compression, 0);
  head.writeUInt32BE(text.length, 4);
  head.writeUInt16BE(pages.length, 8);
  head.writeUInt16BE(PAGE, 10);
  head.writeUInt16BE(encryption, 12);
  head.write('MOBI', 16, 'latin1');
  head.writeUInt32BE(232, 20);
  head.writeUInt32BE(65001, 28);
  head.writeUInt32BE(kf8 ? 8 : 6, 36);
  if (kf8) head.writeUInt32BE(1 + pages.length, 192);
  head.writeUInt32BE(1 + pages.length, 112);
  head.writeUInt32BE(compression === 17480 ? 2 : 0, 116);
  head.writeUInt32BE(0x40, 128);
  head.writeUInt16BE(trailing ? 2 : 0, 242);
  const exthHead = Buffer.alloc(12);
  exthHead.write('EXTH', 0, 'latin1');
  exthHead.writeUInt32BE(12 + exth.reduce((n, e) => n + e.length, 0), 4);
  exthHead.writeUInt32BE(exth.length, 8);
  return makeDatabase(TITLE, 'BOOKMOBI', [
    Buffer.concat([head, exthHead, ...exth]),
    ...pages,
    ...(kf8 ? [makeFdst(html.length, text.length)] : []),
    ...(compression === 17480 ? [makeHuff(), makeCdic()] : []),
  ]);
}

/** Where the flows of a KF8 book begin and end. */
function makeFdst(cut: number, end: number): Uint8Array {
  const fdst = Buffer.alloc(28);
  fdst.write('FDST', 0, 'latin1');
  [12, 2, 0, cut, cut, end].forEach((value, i) => {
    fdst.writeUInt32BE(value, 4 + i * 4);
  });
  return fdst;
}

/** Huffman tables in which every code has eight bits. */
function makeHuff(): Uint8Array {
  const huff = Buffer.alloc(24 + 1024 + 256);
  huff.write('HUFF', 0, 'latin1');
  huff.writeUInt32BE(24, 4);
  huff.writeUInt32BE(24, 8);
  huff.writeUInt32BE(24 + 1024, 12);
  for (let i = 0; i < 256; i++) huff.writeUInt32BE((0xff << 8) | 0x80 | 8, 24 + i * 4);
  return huff;
}

/** A dictionary whose phrase for code `c` is the letter `c` (codes count down from the greatest). */
function makeCdic(): Uint8Array {
  const head = Buffer.alloc(16 + 512);
  head.write('CDIC', 0, 'latin1');
  head.writeUInt32BE(16, 4);
  head.writeUInt32BE(256, 8);
  head.writeUInt32BE(8, 12);
  const phrases = Array.from({ length: 256 }, (_, i) => Uint8Array.of(0x80, 1, 255 - i));
  phrases.forEach((_, i) => {
    head.writeUInt16BE(512 + i * 3, 16 + i * 2);
  });
  return Buffer.concat([head, ...phrases]);
}
