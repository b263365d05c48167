import { concat, type PalmDatabase, viewOf } from './database.ts';
import { huffCdic } from './huff-cdic.ts';
import { kf8Pages } from './kf8.ts';
import { unpackPalmDoc } from './palmdoc.ts';

/** What a Mobipocket book holds: its text as HTML in bytes, and its EXTH records. */
export interface MobiBook {
  readonly html: Uint8Array;
  /** The pages of a newer Kindle book (KF8), each a document of its own. */
  readonly pages?: readonly Uint8Array[];
  readonly charset: string;
  readonly title: Uint8Array;
  /** Type (100 author, 103 description …) and value. */
  readonly exth: readonly (readonly [type: number, value: Uint8Array])[];
}

/** No book is longer. Bytes unpacked. */
const MOST = 64 * 2 ** 20;

/**
 * Reads the newer part of a book (KF8), whose mark-up tells more, or the Mobipocket one where there is no other that is
 * whole. Layout: wiki.mobileread.com/wiki/MOBI.
 */
export function readMobiBook({ records }: PalmDatabase): MobiBook | 'encrypted' | 'damaged' {
  const older = readPart(records);
  if (typeof older === 'string') return older;
  const boundary = older.exth.find(([type, value]) => type === BOUNDARY && value.length === 4)?.[1];
  const newer = boundary && readPart(records.slice(viewOf(boundary).getUint32(0)));
  return newer && typeof newer !== 'string' && newer.pages ? newer : older;
}

/** The EXTH record of a book in both forms that says at which record the newer one begins. */
const BOUNDARY = 121;

function readPart(records: readonly Uint8Array[]): MobiBook | 'encrypted' | 'damaged' {
  const head = records[0];
  if (!head || head.length < 16) return 'damaged';
  const view = viewOf(head);
  const u16 = (at: number) => (at + 2 <= head.length ? view.getUint16(at) : 0);
  const u32 = (at: number) => (at + 4 <= head.length ? view.getUint32(at) : 0);
  if (u16(12) !== 0) return 'encrypted';
  const hasHeader = u32(16) === 0x4d4f4249;
  const headerLength = hasHeader ? u32(20) : 0;
  const extra = headerLength >= 0xe4 ? u16(0xf2) : 0;
  const unpack = unpacker(u16(0), records.slice(u32(112), u32(112) + Math.min(u32(116), 1000)));
  if (!unpack) return 'damaged';
  const pages: Uint8Array[] = [];
  let length = 0;
  for (const record of records.slice(1, 1 + u16(8))) {
    const page = unpack(withoutTrail(record, extra));
    if (!page) return 'damaged';
    length += page.length;
    if (length > MOST) return 'damaged';
    pages.push(page);
  }
  const text = concat(pages);
  const isNewer = u32(36) >= 8 && hasHeader;
  const cut = isNewer ? firstFlow(records[u32(192)]) : undefined;
  const html = cut === undefined ? text : text.subarray(0, cut);
  const whole = isNewer ? kf8Pages(html, records, u32(252), u32(248)) : undefined;
  return {
    html,
    ...(whole ? { pages: whole } : {}),
    charset: u32(28) === 65001 ? 'utf-8' : 'windows-1252',
    title: hasHeader ? head.subarray(u32(84), u32(84) + Math.min(u32(88), 1000)) : new Uint8Array(),
    exth: hasHeader && (u32(128) & 0x40) !== 0 ? readExth(head, 16 + headerLength) : [],
  };
}

function unpacker(compression: number, huff: readonly Uint8Array[]) {
  if (compression === 1) return (page: Uint8Array) => page;
  if (compression === 2) return unpackPalmDoc;
  return compression === 17_480 ? huffCdic(huff) : undefined;
}

/** A text record without what stands behind its text: each flag above the lowest is an entry that ends in its own length. */
function withoutTrail(record: Uint8Array, flags: number): Uint8Array {
  let end = record.length;
  for (let bit = 1; bit < 16; bit++) {
    if ((flags & (1 << bit)) === 0) continue;
    let size = 0;
    for (let i = Math.max(0, end - 4); i < end; i++) {
      if (record[i]! & 0x80) size = 0;
      size = (size << 7) | (record[i]! & 0x7f);
    }
    end = Math.max(0, end - size);
  }
  if (flags & 1) end = Math.max(0, end - ((record[end - 1] ?? 0) & 3) - 1);
  return record.subarray(0, end);
}

/** Where the book's text ends and its style sheets begin, as the FDST record says. */
function firstFlow(record: Uint8Array | undefined): number | undefined {
  if (!record || record.length < 20) return undefined;
  const view = viewOf(record);
  return view.getUint32(0) === 0x46445354 && view.getUint32(8) > 0 ? view.getUint32(16) : undefined;
}

function readExth(head: Uint8Array, at: number): [number, Uint8Array][] {
  if (at + 12 > head.length) return [];
  const view = viewOf(head);
  if (view.getUint32(at) !== 0x45585448) return [];
  const found: [number, Uint8Array][] = [];
  let place = at + 12;
  for (let n = Math.min(view.getUint32(at + 8), 1000); n > 0 && place + 8 <= head.length; n--) {
    const length = view.getUint32(place + 4);
    if (length < 8) break;
    found.push([view.getUint32(place), head.subarray(place + 8, place + length)]);
    place += length;
  }
  return found;
}
