import { unzlibSync } from 'fflate';
import { decode } from '../../../src/intake/encoding/decode.ts';
import type { Visible } from '../visible.ts';

/** @param ofPage reads a book that is made of HTML */
export function ofPalm(bytes: Uint8Array, ofPage: (html: string) => Visible): Visible | undefined {
  const book = palmText(bytes);
  if (!book) return undefined;
  if (book.kind === 'PNRdPPrs') return { seen: ofPml(decode(book.text, 'windows-1252').text), may: '' };
  const { text } = decode(book.text, book.charset);
  return book.kind === 'BOOKMOBI' ? ofPage(text) : { seen: text, may: '' };
}

/** Palm Markup: a backslash and a sign; what stands between two `\\v` is not shown. */
const ofPml = (pml: string): string =>
  pml
    .replace(/\\v.*?\\v/gs, '')
    .replace(/\\a(\d{3})/g, (_, code: string) => new TextDecoder('windows-1252').decode(Uint8Array.of(Number(code))))
    .replace(/\\U([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(?:[A-Za-z]\w?="[^"]*"|X\d|F[nN]|S[dpb]|.)/g, '');

/** The text of a Palm book, record by record, by the plain letter of its formats. Undefined for what is packed in another way. */
function palmText(bytes: Uint8Array): { text: Uint8Array; kind: string; charset?: string } | undefined {
  const file = Buffer.from(bytes);
  const kind = file.toString('latin1', 60, 68);
  const starts = Array.from({ length: file.readUInt16BE(76) }, (_, i) => file.readUInt32BE(78 + 8 * i));
  const all = starts.map((at, i) => file.subarray(at, starts[i + 1] ?? file.length));
  // A book in two forms: the newer one stands behind the boundary.
  const records = all.slice(all.findIndex((r) => r.toString('latin1') === 'BOUNDARY') + 1);
  const head = records[0]!;
  if (kind === 'zTXTGPlm') {
    const packed = Buffer.concat(records.slice(1, 1 + head.readUInt16BE(2)));
    return { kind, text: unzlibSync(packed) };
  }
  if (kind === 'PNRdPPrs') {
    const homeMade = head.length === 202;
    const pages = records.slice(1, head.readUInt16BE(homeMade ? 8 : 12));
    const text = pages.map((page) => (homeMade ? copied(page.map((b) => b ^ 0xa5)) : unzlibSync(page)));
    return { kind, text: Buffer.concat(text) };
  }
  const packing = head.readUInt16BE(0);
  if (packing > 2) return undefined;
  const isMobi = kind === 'BOOKMOBI' && head.toString('latin1', 16, 20) === 'MOBI';
  const trailing = isMobi && head.length > 0xf4 ? head.readUInt16BE(0xf2) : 0;
  const pages = records.slice(1, 1 + head.readUInt16BE(8)).map((page) => {
    const whole = untrailed(page, trailing);
    return packing === 2 ? copied(whole) : whole;
  });
  // The text alone: style sheets and pictures of newer books stand behind it.
  const style = isMobi && head.readUInt32BE(36) >= 8 ? fdst(records[head.readUInt32BE(192)]) : undefined;
  const charset = isMobi ? (head.readUInt32BE(28) === 65001 ? 'utf-8' : 'windows-1252') : undefined;
  return { kind, text: Buffer.concat(pages).subarray(0, style), ...(charset ? { charset } : {}) };
}

const fdst = (record: Buffer | undefined): number | undefined =>
  record?.toString('latin1', 0, 4) === 'FDST' ? record.readUInt32BE(16) : undefined;

function untrailed(page: Buffer, flags: number): Buffer {
  let rest = page;
  for (let bit = 15; bit > 0; bit--) {
    if (!(flags & (1 << bit))) continue;
    let [size, shift, at] = [0, 0, rest.length - 1];
    do {
      size |= (rest[at]! & 0x7f) << shift;
      shift += 7;
    } while (!(rest[at--]! & 0x80) && shift < 28);
    rest = rest.subarray(0, rest.length - size);
  }
  return flags & 1 ? rest.subarray(0, rest.length - (rest.at(-1)! & 3) - 1) : rest;
}

/** PalmDOC: literal bytes, a space with a letter, and copies of what was said before. */
function copied(page: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < page.length; i++) {
    const c = page[i]!;
    if (c === 0 || (c > 8 && c < 0x80)) out.push(c);
    else if (c <= 8) {
      out.push(...page.subarray(i + 1, i + 1 + c));
      i += c;
    } else if (c >= 0xc0) out.push(0x20, c & 0x7f);
    else {
      const pair = (c << 8) | page[++i]!;
      for (let n = (pair & 7) + 3, back = (pair >> 3) & 0x7ff; n > 0; n--) out.push(out[out.length - back]!);
    }
  }
  return Uint8Array.from(out);
}
