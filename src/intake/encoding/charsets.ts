import iconv from 'iconv-lite';

/** Code pages that `TextDecoder` does not know. */
const DOS = new Set(['cp437', 'cp850']);
const tables = new Map<string, string>();

/**
 * The 128 characters of bytes 80-FF in a single-byte code page. Bytes that stand for nothing are U+FFFD.
 * ISO-8859-15 is read as it was used: with the quotes and dashes of windows-1252 in 80-9F, where it has only controls.
 * @throws RangeError when there is no such code page
 */
export function upperHalf(encoding: string): string {
  const known = tables.get(encoding);
  if (known) return known;
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
  const read = DOS.has(encoding) ? iconv.decode(Buffer.from(bytes), encoding) : new TextDecoder(encoding).decode(bytes);
  if (read.length !== 128) throw new RangeError(`${encoding} is not a single-byte code page`);
  let table = encoding.startsWith('iso-8859-') ? upperHalf('windows-1252').slice(0, 32) + read.slice(32) : read;
  table = table.replace(/[\x80-\x9f]/g, '\ufffd');
  tables.set(encoding, table);
  return table;
}

/** Decodes a single-byte code page. */
export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  const high = upperHalf(encoding);
  const codes = Uint16Array.from({ length: 256 }, (_, i) => (i < 128 ? i : high.charCodeAt(i - 128)));
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = codes[bytes[i]!]!;
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

const MULTI_BYTE = new Set(['shift_jis', 'euc-jp', 'gb18030', 'gbk', 'big5', 'euc-kr', 'iso-2022-jp']);
export const isMultiByte = (encoding: string): boolean => MULTI_BYTE.has(encoding);

/** A charset label as the web reads it (`us-ascii` and `latin1` mean windows-1252), or undefined where there is no such thing. */
export function charsetNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const dos = /^(?:ibm|cp|x-cp|dos)[-_]?(437|850)$/.exec(name);
  if (dos) return `cp${dos[1]}`;
  if (/^(?:x-)?mac-?roman$/.test(name)) return 'macintosh';
  for (const spelled of [name, name.replaceAll('_', '-')]) {
    try {
      const found = new TextDecoder(spelled).encoding;
      return found === 'replacement' || found === 'x-user-defined' ? undefined : found;
    } catch {}
  }
  return undefined;
}
