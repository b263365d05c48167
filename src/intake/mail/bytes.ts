/**
 * Mail is taken apart as a "raw" string: one character for each byte, so that headers can be found before any charset is
 * known. Line ends are `\n`.
 */
export const rawOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replaceAll('\r\r\n', '\n')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');

export const bytesOf = (raw: string): Uint8Array => Buffer.from(raw, 'latin1');

/** Text that is decoded already, as raw UTF-8. */
export const rawOfText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Quoted-printable (RFC 2045, 6.7) to raw bytes; what is no code stays as it is. */
export const fromQuotedPrintable = (raw: string): string =>
  raw
    .replace(/=[ \t]{0,80}\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Base64 to raw bytes; signs that do not belong are passed over. */
export const fromBase64 = (raw: string): string => Buffer.from(raw, 'base64').toString('latin1');

/** Does a body read like quoted-printable though no header says so? Archives often threw the headers away. */
export function looksQuotedPrintable(raw: string): boolean {
  const softBreaks = raw.match(/[^\n=]=\n/g)?.length ?? 0;
  const codes = raw.match(/=(?:20\n|3D|E[0-9A-F]|9[1-7]|85|A0|C[23]=)/g)?.length ?? 0;
  return softBreaks >= 3 && codes >= 2;
}
