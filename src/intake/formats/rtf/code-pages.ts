import { charsetNamed, decodeSingleByte, isMultiByte } from '../../encoding/charsets.ts';

/** `\fcharset` numbers (those of Windows) as encodings. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  255: 'cp850',
};
const PAGES: Readonly<Record<number, string>> = {
  437: 'cp437',
  850: 'cp850',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

export const ofCharset = (number: number): string | undefined => CHARSETS[number];
/** Encoding of a Windows code page number; undefined where there is none. */
export const ofCodePage = (number: number): string | undefined =>
  PAGES[number] ?? charsetNamed(`windows-${number}`) ?? charsetNamed(`cp${number}`);

const decoders = new Map<string, { decode(bytes: Uint8Array): string }>();

/** Bytes, one a character, in an encoding. */
export function decodeIn(encoding: string, raw: string): string {
  if (/^[\x00-\x7f]*$/.test(raw) && encoding !== 'iso-2022-jp') return raw;
  const bytes = Buffer.from(raw, 'latin1');
  if (encoding !== 'utf-8' && !isMultiByte(encoding)) return decodeSingleByte(bytes, encoding);
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}
