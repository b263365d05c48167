import type { Sentence } from '../../../text/sentence.ts';
import { decodeSingleByte, isMultiByte } from '../../encoding/charsets.ts';
import { decode } from '../../encoding/decode.ts';
import { decodeDoubleByte } from '../../encoding/double-byte.ts';
import { count, tidy } from '../../encoding/tidy.ts';
import { surveyUtf8 } from '../../encoding/utf8.ts';

/** More of one value than this is cut off: no chapter is longer. Bytes. */
const MOST_BYTES = 8 * 2 ** 20;

/**
 * Reads the literals of one dump. Bytes that are UTF-8 are read as UTF-8 wherever they stand, the others in the code page
 * that the dump speaks for: an archive that lived through several servers holds both, row by row.
 */
export class Letters {
  readonly encoding: string;
  readonly evidence: Sentence;
  /** Values that were longer than any may be. */
  cut = 0;
  readonly #bytes: Uint8Array;
  readonly #strict = new TextDecoder('utf-8', { fatal: true });

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const { encoding, evidence } = decode(sample(bytes));
    this.encoding = encoding;
    this.evidence = evidence;
  }

  /** The value of a literal; null for NULL. Line ends are `\n`. */
  read(start: number, end: number): { readonly text: string; readonly lossy: number } | null {
    const raw = this.#unquoted(start, end);
    if (raw === null) return null;
    if (isAscii(raw)) return { text: tidied(latin(raw)), lossy: 0 };
    try {
      return { text: tidied(this.#strict.decode(raw)), lossy: 0 };
    } catch {
      return this.#legacy(raw);
    }
  }

  #legacy(raw: Uint8Array): { readonly text: string; readonly lossy: number } {
    const { sequences, badCount } = surveyUtf8(raw);
    if (sequences > badCount) return decode(raw);
    const encoding = this.encoding.startsWith('utf') ? 'windows-1252' : this.encoding;
    const text = tidied(isMultiByte(encoding) ? decodeDoubleByte(raw, encoding) : decodeSingleByte(raw, encoding));
    return { text, lossy: count(text, '\ufffd') };
  }

  #unquoted(start: number, end: number): Uint8Array | null {
    const b = this.#bytes;
    let from = start;
    // _binary '…', _utf8mb4'…', N'…', x'4142'
    let hex = false;
    if (b[from] !== 39 && b[from] !== 34) {
      const quote = indexWithin(b, 39, from, Math.min(end, from + 40));
      const lead = quote < 0 ? '' : latin(b.subarray(from, quote)).trim().toLowerCase();
      if (quote >= 0 && (/^_\w+$/.test(lead) || lead === 'n' || lead === 'x')) {
        from = quote;
        hex = lead === 'x';
      }
    }
    const c = b[from];
    if (c === 39 || c === 34) {
      const inner = this.#limited(from + 1, end - 1);
      return hex ? hexBytes(latin(inner)) : unescaped(inner, c);
    }
    const word = latin(this.#limited(from, end)).trim();
    if (/^null$/i.test(word)) return null;
    return /^0x(?:[0-9a-f]{2})*$/i.test(word) ? hexBytes(word.slice(2)) : Buffer.from(word, 'latin1');
  }

  #limited(from: number, to: number): Uint8Array {
    if (to - from > MOST_BYTES) this.cut++;
    return this.#bytes.subarray(from, Math.max(from, Math.min(to, from + MOST_BYTES)));
  }
}

const tidied = (text: string): string => (/[\r\0-\x08\x0b\x0e-\x1f]/.test(text) ? tidy(text).text : text);

const ESCAPED: { readonly [letter: number]: number } = { 48: 0, 98: 8, 110: 10, 114: 13, 116: 9, 90: 26 };

/** Undoes backslashes and doubled quotes. */
function unescaped(raw: Uint8Array, quote: number): Uint8Array {
  if (!raw.includes(92) && !raw.includes(quote)) return raw;
  const out = Buffer.allocUnsafe(raw.length);
  let n = 0;
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i]!;
    if (c === 92 && i + 1 < raw.length) {
      const next = raw[++i]!;
      out[n++] = ESCAPED[next] ?? next;
    } else {
      if (c === quote && raw[i + 1] === quote) i++;
      out[n++] = c;
    }
  }
  return out.subarray(0, n);
}

const hexBytes = (digits: string): Uint8Array => Buffer.from(digits.replace(/[^0-9a-f]/gi, ''), 'hex');

function indexWithin(b: Uint8Array, c: number, from: number, to: number): number {
  for (let i = from; i < to; i++) if (b[i] === c) return i;
  return -1;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) return false;
  return true;
}

/** Lines with letters beyond ASCII from all over the dump: by them its code page is told. */
function sample(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let i = 0; i < bytes.length && size < 65_536; i++) {
    if (bytes[i]! < 128) continue;
    let end = i;
    while (end < bytes.length && (end < i + 88 || bytes[end]! > 127) && end < i + 400) end++;
    const piece = bytes.subarray(i, end);
    pieces.push(piece, Buffer.from('\n'));
    size += piece.length;
    i = end;
  }
  return Buffer.concat(pieces);
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
