/** What an RTF file is told as, in order. */
export interface RtfReader {
  open(): void;
  close(): void;
  /** A control word with its number, or a control sign (`*`, `~`, `'` with the byte as its number). */
  control(word: string, number: number | undefined): void;
  /** Bytes of text, one a character. */
  text(bytes: string): void;
}

const WORD = /([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n\0]+/y;

/**
 * Reads RTF (specification 1.9.1) sign by sign: groups, control words, text. `\binN` is jumped over; a file that is cut off
 * just ends.
 * @param raw the file, one character a byte
 */
export function readRtfTokens(raw: string, reader: RtfReader): void {
  for (let at = 0; at < raw.length; ) {
    const c = raw[at]!;
    if (c === '{') reader.open();
    else if (c === '}') reader.close();
    else if (c === '\\') {
      at = readControl(raw, at + 1, reader);
      continue;
    } else if (c !== '\r' && c !== '\n' && c !== '\0') {
      TEXT.lastIndex = at;
      const text = TEXT.exec(raw)![0];
      reader.text(text);
      at += text.length;
      continue;
    }
    at++;
  }
}

function readControl(raw: string, at: number, reader: RtfReader): number {
  WORD.lastIndex = at;
  const word = WORD.exec(raw);
  if (word) {
    const number = word[2] === undefined ? undefined : Number(word[2]);
    if (word[1] === 'bin') return WORD.lastIndex + Math.max(0, number ?? 0);
    reader.control(word[1]!, number);
    return at + word[0].length;
  }
  const sign = raw[at];
  if (sign === "'") {
    const hex = raw.slice(at + 1, at + 3);
    const isHex = /^[\da-fA-F]{2}$/.test(hex);
    if (isHex) reader.control("'", Number.parseInt(hex, 16));
    return isHex ? at + 3 : at + 1;
  }
  if (sign === '\r' || sign === '\n') reader.control('par', undefined);
  else if (sign === '\\' || sign === '{' || sign === '}') reader.text(sign);
  else if (sign !== undefined) reader.control(sign, undefined);
  return at + 1;
}
