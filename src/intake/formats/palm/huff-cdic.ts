import { viewOf } from './database.ts';

/** Phrases may be made of phrases; honest books need a few levels. */
const DEPTH = 32;
const MOST = 1 << 20;
/** Codes read for one book: phrases of empty phrases would otherwise never end. */
const STEPS = 40_000_000;

/**
 * Mobipocket's HUFF/CDIC: Huffman codes of up to 32 bits stand for phrases of a dictionary, which may be packed themselves.
 * Layout after the description at wiki.mobileread.com/wiki/MOBI (Huffman coding).
 * @param records the HUFF record, then its CDIC records
 * @returns a function that unpacks one text record (undefined where it is broken), or undefined where the tables are
 */
export function huffCdic(records: readonly Uint8Array[]): ((packed: Uint8Array) => Uint8Array | undefined) | undefined {
  const [huff, ...dictionaries] = records;
  const codes = huff && readCodes(huff);
  const phrases = readPhrases(dictionaries);
  if (!codes || !phrases) return undefined;
  const tables = { codes, phrases, steps: STEPS };
  return (packed) => {
    const out: number[] = [];
    return expand(packed, out, 0, tables) ? Uint8Array.from(out) : undefined;
  };
}

interface Codes {
  /** For the first eight bits: length, whether it ends there, and the greatest code of that length. */
  readonly first: readonly { readonly length: number; readonly ends: boolean; readonly most: number }[];
  readonly least: readonly number[];
  readonly most: readonly number[];
}

interface Tables {
  readonly codes: Codes;
  readonly phrases: readonly Phrase[];
  /** Left to spend. */
  steps: number;
}

interface Phrase {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

function readCodes(huff: Uint8Array): Codes | undefined {
  const view = viewOf(huff);
  if (huff.length < 24 || view.getUint32(0) !== 0x48554646) return undefined;
  const [cache, base] = [view.getUint32(8), view.getUint32(12)];
  if (cache + 1024 > huff.length || base + 256 > huff.length) return undefined;
  const first = Array.from({ length: 256 }, (_, i) => {
    const value = view.getUint32(cache + i * 4);
    const length = value & 31;
    return { length, ends: (value & 0x80) !== 0, most: top(value >>> 8, length) };
  });
  if (first.some((c) => c.length === 0)) return undefined;
  const least = [0];
  const most = [0];
  for (let i = 0; i < 32; i++) {
    least.push(view.getUint32(base + i * 8) * 2 ** (31 - i));
    most.push(top(view.getUint32(base + i * 8 + 4), i + 1));
  }
  return { first, least, most };
}

/** The greatest 32 bits that begin with a code of this length. */
const top = (code: number, length: number): number => (code + 1) * 2 ** (32 - length) - 1;

function readPhrases(dictionaries: readonly Uint8Array[]): Phrase[] | undefined {
  const phrases: Phrase[] = [];
  for (const record of dictionaries) {
    const view = viewOf(record);
    if (record.length < 16 || view.getUint32(0) !== 0x43444943) return undefined;
    const [all, bits] = [view.getUint32(8), view.getUint32(12)];
    const count = Math.min(2 ** Math.min(bits, 16), all - phrases.length);
    if (16 + count * 2 > record.length) return undefined;
    for (let i = 0; i < count; i++) {
      const at = 16 + view.getUint16(16 + i * 2);
      if (at + 2 > record.length) return undefined;
      const length = view.getUint16(at);
      phrases.push({ bytes: record.subarray(at + 2, at + 2 + (length & 0x7fff)), whole: (length & 0x8000) !== 0 });
    }
  }
  return phrases.length > 0 ? phrases : undefined;
}

function expand(packed: Uint8Array, out: number[], depth: number, tables: Tables): boolean {
  if (depth > DEPTH) return false;
  const { codes, phrases } = tables;
  const word = (at: number) =>
    (packed[at] ?? 0) * 2 ** 24 +
    (((packed[at + 1] ?? 0) << 16) | ((packed[at + 2] ?? 0) << 8) | (packed[at + 3] ?? 0));
  const all = packed.length * 8;
  for (let bit = 0; bit < all; ) {
    const at = bit >> 3;
    const shift = bit & 7;
    const code = ((word(at) * 2 ** shift) % 2 ** 32) + ((packed[at + 4] ?? 0) >> (8 - shift));
    const { length: given, ends, most: greatest } = codes.first[Math.floor(code / 2 ** 24)]!;
    let length = given;
    let most = greatest;
    if (!ends) {
      while (length < 32 && code < codes.least[length]!) length++;
      most = codes.most[length]!;
    }
    bit += length;
    if (bit > all) break;
    if (--tables.steps < 0) return false;
    const phrase = phrases[Math.floor((most - code) / 2 ** (32 - length))];
    if (!phrase) return false;
    if (phrase.whole) for (const b of phrase.bytes) out.push(b);
    else if (!expand(phrase.bytes, out, depth + 1, tables)) return false;
    if (out.length > MOST) return false;
  }
  return true;
}
