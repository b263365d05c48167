/** What a WordStar document is told as, in order. */
export interface WordStarReader {
  text(text: string): void;
  /** A switch of the printer: bold, underlined, … are on until it comes again. */
  toggle(style: 'strong' | 'emphasis'): void;
  /** The program broke the line here; `cut` = in the middle of a word. */
  softLine(cut: boolean): void;
  /** The writer ended the line. */
  hardLine(): void;
  /** A line that begins with a dot: an order to the printer. */
  command(line: string): void;
  note(bytes: Uint8Array): void;
}

const TOGGLES: Readonly<Record<number, 'strong' | 'emphasis'>> = {
  2: 'strong', // ^B bold
  4: 'strong', // ^D struck twice
  19: 'emphasis', // ^S underlined
  25: 'emphasis', // ^Y italics, or a second colour
};

const FENCE = 0x1d;
/** Footnote and endnote among the sequences of WordStar 5. */
const NOTES = new Set([3, 4]);

/**
 * Walks through a document of WordStar 3 to 7.
 * @param upper the 128 signs of the code page of its signs beyond ASCII (`1B xx 1C`)
 */
export function readWordStar(bytes: Uint8Array, upper: string, reader: WordStarReader): void {
  let held = '';
  let cut = false;
  const flush = () => {
    if (held) reader.text(held);
    held = '';
  };
  let lineBegins = true;
  for (let i = 0; i < bytes.length; i++) {
    const raw = bytes[i]!;
    const next = bytes[i + 1];
    if (lineBegins && isCommand(bytes, i)) {
      let end = bytes.indexOf(10, i);
      if (end < 0) end = bytes.length;
      reader.command(asAscii(bytes.subarray(i, end)));
      i = end;
      continue;
    }
    lineBegins = false;
    if (raw === 0x8d && next === 10) {
      flush();
      reader.softLine(cut);
      cut = false;
      i++;
      lineBegins = true;
      continue;
    }
    if (raw === 0x1b && bytes[i + 2] === 0x1c) {
      held += next! < 0x80 ? (SMALL[next!] ?? String.fromCharCode(next!)) : upper[next! - 0x80];
      i += 2;
      continue;
    }
    if (raw === FENCE && next !== undefined) {
      const end = i + 2 + (next | (bytes[i + 2]! << 8));
      if (bytes[end] === FENCE) {
        flush();
        if (NOTES.has(bytes[i + 3]!)) reader.note(bytes.subarray(i + 4, end - 2));
        i = end;
        continue;
      }
    }
    const c = raw & 0x7f;
    if (c === 26) break;
    if (c === 10 || (c === 12 && held === '')) {
      flush();
      reader.hardLine();
      lineBegins = true;
    } else if (c === 13 && next !== 10) {
      // The next line is printed over this one.
      flush();
      reader.softLine(false);
    } else if (TOGGLES[c]) {
      flush();
      reader.toggle(TOGGLES[c]);
    } else if (c === 8 && held !== '' && (next ?? 0) >= 32) {
      held = overprinted(held, String.fromCharCode(next! & 0x7f));
      i++;
    } else if (c === 15) held += '\u00a0';
    else if (c === 9) held += '\t';
    else if (c >= 32 && c < 127) held += String.fromCharCode(c);
    cut = c === 31;
  }
  flush();
}

/** Signs that stand where control characters do in the code page of the PC. */
const SMALL: Readonly<Record<number, string>> = { 20: '¶', 21: '§' };

const MARKS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  ',': '\u0327',
};

function overprinted(text: string, sign: string): string {
  const mark = MARKS[sign];
  if (!mark) return sign === '_' || sign === '-' || sign === '/' || sign === text.at(-1) ? text : text + sign;
  return text.slice(0, -1) + (text.at(-1)! + mark).normalize('NFC');
}

/** `.PL 66`, `..a comment`; a line that begins with an ellipsis is the writer's. */
function isCommand(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 46) return false;
  const second = bytes[at + 1]! & 0x7f;
  const third = bytes[at + 2]! & 0x7f;
  if (second === 46) return third !== 46 && third !== 32;
  return isLetter(second) && (isLetter(third) || (third >= 48 && third <= 57));
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

const asAscii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.map((b) => b & 0x7f))
    .toString('latin1')
    .replace(/[\x00-\x1f]/g, '');
