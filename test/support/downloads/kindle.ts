/** Kindle books around a given text: Mobipocket, KF8 (AZW3) with its pages in pieces, and both in one file. */
import { strToU8 } from 'fflate';
import { makeDatabase, packPalmDoc } from '../documents/palm.ts';

type Exth = readonly (readonly [type: number, value: string | Uint8Array])[];

const PAGE = 4096;

function headOf(exth: Exth, fields: Readonly<Record<number, number>>, length: number, pages: number): Buffer {
  const records = exth.map(([type, value]) => {
    const data = typeof value === 'string' ? strToU8(value) : value;
    const record = Buffer.alloc(8);
    record.writeUInt32BE(type, 0);
    record.writeUInt32BE(8 + data.length, 4);
    return Buffer.concat([record, data]);
  });
  const head = Buffer.alloc(280);
  head.writeUInt16BE(2, 0);
  head.writeUInt32BE(length, 4);
  head.writeUInt16BE(pages, 8);
  head.writeUInt16BE(PAGE, 10);
  head.write('MOBI', 16, 'latin1');
  head.writeUInt32BE(264, 20);
  head.writeUInt32BE(65001, 28);
  for (const [at, value] of Object.entries(fields)) head.writeUInt32BE(value, Number(at));
  head.writeUInt32BE(0x40, 128);
  const exthHead = Buffer.alloc(12);
  exthHead.write('EXTH', 0, 'latin1');
  exthHead.writeUInt32BE(12 + records.reduce((n, r) => n + r.length, 0), 4);
  exthHead.writeUInt32BE(records.length, 8);
  return Buffer.concat([head, exthHead, ...records]);
}

const packed = (text: Uint8Array) =>
  Array.from({ length: Math.ceil(text.length / PAGE) }, (_, i) => packPalmDoc(text.subarray(i * PAGE, (i + 1) * PAGE)));

function olderRecords(html: string, exth: Exth): Uint8Array[] {
  const text = strToU8(html);
  const pages = packed(text);
  return [headOf(exth, { 36: 6 }, text.length, pages.length), ...pages];
}

/** A number in groups of seven bits, the last with its high bit set. */
function packedNumber(value: number): number[] {
  const bytes = [(value & 0x7f) | 0x80];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift(rest & 0x7f);
  return bytes;
}

/** An index: a record with its tags, and one of entries; every entry has all tags, each once. */
function indexOf(
  tags: readonly (readonly [tag: number, values: number])[],
  entries: readonly { label: string; values: readonly number[] }[],
) {
  const tagx = Buffer.alloc(12 + (tags.length + 1) * 4);
  tagx.write('TAGX', 0, 'latin1');
  tagx.writeUInt32BE(tagx.length, 4);
  tagx.writeUInt32BE(1, 8);
  tags.forEach(([tag, values], i) => {
    tagx.set([tag, values, 1 << i, 0], 12 + i * 4);
  });
  tagx.set([0, 0, 0, 1], 12 + tags.length * 4);
  const head = Buffer.alloc(192);
  head.write('INDX', 0, 'latin1');
  head.writeUInt32BE(192, 4);
  head.writeUInt32BE(1, 24);
  const body = entries.map(({ label, values }) =>
    Buffer.from([label.length, ...Buffer.from(label), (1 << tags.length) - 1, ...values.flatMap(packedNumber)]),
  );
  const data = Buffer.alloc(192);
  data.write('INDX', 0, 'latin1');
  data.writeUInt32BE(192, 4);
  data.writeUInt32BE(192 + body.reduce((n, b) => n + b.length, 0), 20);
  data.writeUInt32BE(body.length, 24);
  const places = Buffer.alloc(4 + body.length * 2);
  places.write('IDXT', 0, 'latin1');
  let at = 192;
  body.forEach((b, i) => {
    places.writeUInt16BE(at, 4 + i * 2);
    at += b.length;
  });
  return [Buffer.concat([head, tagx]), Buffer.concat([data, ...body, places])];
}

/** @param size bytes of a fragment: a page is its skeleton, and its content in pieces behind it */
function newerRecords(documents: readonly string[], exth: Exth, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const skeletons: { label: string; values: number[] }[] = [];
  const fragments: { label: string; values: number[] }[] = [];
  let at = 0;
  for (const [n, document] of documents.entries()) {
    const [, top = '', content = '', foot = ''] =
      /^([\s\S]*?<body[^>]*>)([\s\S]*)(<\/body>[\s\S]*)$/.exec(document) ?? [];
    const skeleton = strToU8(top + foot);
    const inside = strToU8(content);
    const count = Math.ceil(inside.length / size);
    skeletons.push({ label: `SKEL${String(n).padStart(10, '0')}`, values: [count, at, skeleton.length] });
    for (let i = 0; i < count; i++) {
      const piece = inside.subarray(i * size, (i + 1) * size);
      const place = at + strToU8(top).length + i * size;
      fragments.push({
        label: String(place).padStart(10, '0'),
        values: [0, n, fragments.length, i * size, piece.length],
      });
    }
    pieces.push(skeleton, inside);
    at += skeleton.length + inside.length;
  }
  const text = Buffer.concat(pieces);
  const whole = Buffer.concat([text, Buffer.from('p { color: red } '.repeat(40))]);
  const pages = packed(whole);
  const fdst = Buffer.alloc(28);
  fdst.write('FDST', 0, 'latin1');
  [12, 2, 0, text.length, text.length, whole.length].forEach((value, i) => {
    fdst.writeUInt32BE(value, 4 + i * 4);
  });
  const next = 1 + pages.length;
  return [
    headOf(exth, { 36: 8, 192: next, 248: next + 1, 252: next + 3 }, whole.length, pages.length),
    ...pages,
    fdst,
    ...indexOf(
      [
        [2, 1],
        [3, 1],
        [4, 1],
        [6, 2],
      ],
      fragments,
    ),
    ...indexOf(
      [
        [1, 1],
        [6, 2],
      ],
      skeletons,
    ),
  ];
}

export const makeOlderKindle = (html: string, exth: Exth): Uint8Array =>
  makeDatabase('Low_Water', 'BOOKMOBI', olderRecords(html, exth));

export const makeNewerKindle = (documents: readonly string[], exth: Exth, size = 700): Uint8Array =>
  makeDatabase('Low_Water', 'BOOKMOBI', newerRecords(documents, exth, size));

/** The older book, a record that says "BOUNDARY", the newer one. */
export function makeBothKindles(html: string, documents: readonly string[], exth: Exth): Uint8Array {
  const at = olderRecords(html, exth).length + 1;
  const boundary = Buffer.alloc(4);
  boundary.writeUInt32BE(at);
  return makeDatabase('Low_Water', 'BOOKMOBI', [
    ...olderRecords(html, [...exth, [121, boundary]]),
    Buffer.from('BOUNDARY'),
    ...newerRecords(documents, exth, 900),
  ]);
}
