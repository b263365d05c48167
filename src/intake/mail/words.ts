import { charsetNamed, decodeSingleByte, isMultiByte } from '../encoding/charsets.ts';
import { decode } from '../encoding/decode.ts';
import { bytesOf, fromBase64 } from './bytes.ts';

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\s]{0,2000})\?=/g;

/** Decodes the encoded words of a header (RFC 2047): `=?iso-8859-1?Q?Caf=E9?=`. Neighbours are joined before they are decoded. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const out: string[] = [];
  let last = 0;
  let open: { charset: string; raw: string } | undefined;
  const close = () => {
    if (open) out.push(decodeDeclared(bytesOf(open.raw), open.charset));
    open = undefined;
  };
  for (const m of value.matchAll(WORD)) {
    const between = value.slice(last, m.index);
    if (between.trim() !== '' || !open) {
      close();
      out.push(between);
    }
    const raw = m[2]!.toUpperCase() === 'B' ? fromBase64(m[3]!) : fromQ(m[3]!);
    if (open && open.charset === m[1]) open.raw += raw;
    else {
      close();
      open = { charset: m[1]!, raw };
    }
    last = m.index + m[0].length;
  }
  close();
  return out.join('') + value.slice(last);
}

const fromQ = (text: string): string =>
  text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A few bytes in the charset that they say they are in, if they can be; otherwise by evidence. */
function decodeDeclared(bytes: Uint8Array, label: string): string {
  const charset = charsetNamed(label);
  if (!charset) return decode(bytes).text;
  if (!isMultiByte(charset) && !charset.startsWith('utf-')) return decodeSingleByte(bytes, charset);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, label).text;
  }
}
