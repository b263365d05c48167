/** Windows-1252's letters at 0x80-0x9F; MySQL calls it latin1 and passes the five bytes that have none through. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTE = new Map([...C1].map((letter, i) => [letter, 0x80 + i]));

/**
 * Names and titles of a dump whose tables said latin1 while the pages wrote UTF-8: each letter stands for one byte, and the
 * bytes are strict UTF-8. Undone up to twice; left as it is where a single letter does not fit. Only for values that
 * describe; a story's own text is mended on record.
 */
export function readTwice(text: string): string {
  let read = text;
  for (let turn = 0; turn < 2; turn++) {
    const bytes = bytesOf(read);
    if (!bytes) return read;
    try {
      read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return read;
    }
  }
  return read;
}

/** undefined = nothing beyond ASCII, or a letter that is no byte. */
function bytesOf(text: string): Uint8Array | undefined {
  if (!/[\u00c2-\u00f4]/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte =
      code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : (BYTE.get(text[i]!) ?? (code < 0xa0 ? code : -1));
    if (byte < 0) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
