/** Decoded text with one kind of line end and nothing that no text holds. */
export interface Tidied {
  readonly text: string;
  /** Control characters that were left out. */
  readonly dropped: number;
}

/**
 * CRLF, CR and vertical tabs become LF (CR CR LF too, where a file went through the same conversion twice), U+2028 and
 * U+2029 likewise; byte order marks and control characters go. Tabs and form feeds stay for the
 * rules, and so do U+0080-9F: they are bytes that mojibake is mended from.
 */
export function tidy(decoded: string): Tidied {
  let text = decoded;
  if (text.includes('\ufeff')) text = text.replaceAll('\ufeff', '');
  if (text.includes('\r')) {
    if (count(text, '\r\r\n') * 2 > count(text, '\r\n')) text = text.replaceAll('\r\r\n', '\n');
    text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }
  text = text.replace(/[\u2028\v]/g, '\n').replaceAll('\u2029', '\n\n');
  let end = text.length;
  while (text[end - 1] === '\x1a') end--; // the end-of-file sign of DOS
  text = text.slice(0, end);
  const before = text.length;
  text = text.replace(/[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]/g, '');
  return { text, dropped: before - text.length };
}

export function count(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) n++;
  return n;
}
