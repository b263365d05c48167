/** How much of a text is written to be read. */
export interface Prose {
  /** Words in the whole (an East Asian character counts half a word). */
  readonly words: number;
  /** Words in lines that read like sentences. */
  readonly prose: number;
}

const OTHER = 0;
const CAPITAL = 1;
const SMALL = 2;
/** Stops, commas and quotes. */
const MARK = 3;
/** Signs that code and addresses are full of. */
const SYMBOL = 4;
const APOSTROPHE = 5;
const EAST = 6;

const CLASSES = new Uint8Array(128);
for (let c = 48; c < 123; c++) CLASSES[c] = c >= 97 ? SMALL : c < 58 || (c >= 65 && c < 91) ? CAPITAL : OTHER;
for (const c of '.!?,"') CLASSES[c.charCodeAt(0)] = MARK;
for (const c of '{}<>=;|\\/@#$%^&+`[]_') CLASSES[c.charCodeAt(0)] = SYMBOL;
CLASSES[39] = APOSTROPHE;

function classOf(c: number): number {
  if (c < 128) return CLASSES[c]!;
  if (c >= 0xc0 && c < 0x2000) return SMALL;
  if (c === 0x2019) return APOSTROPHE;
  if (c === 0x2026 || c === 0x201c || c === 0x201d || c === 0x3001 || c === 0x3002) return MARK;
  return c >= 0x3041 && c < 0xfb00 ? EAST : OTHER;
}

/**
 * Counts words, and those in lines that are made of words and read on like a sentence. One pass.
 * @param most characters that are looked at
 */
export function measureProse(content: string, most = 2_000_000): Prose {
  const end = Math.min(content.length, most);
  let words = 0;
  let prose = 0;
  for (let at = 0; at < end; ) {
    let [n, small, letters, east, marks, symbols] = [0, 0, 0, 0, 0, 0];
    let inWord = false;
    for (; at < end; at++) {
      const c = content.charCodeAt(at);
      if (c === 10) break;
      const kind = classOf(c);
      if (kind === SMALL || kind === CAPITAL) {
        if (!inWord) {
          n++;
          if (kind === SMALL) small++;
        }
        inWord = true;
        letters++;
        continue;
      }
      if (kind === APOSTROPHE) continue;
      inWord = false;
      if (kind === MARK) marks++;
      else if (kind === SYMBOL) symbols++;
      else if (kind === EAST) east++;
    }
    at++;
    n += east / 2;
    words += n;
    const wordy = n >= 4 && (east > 0 || letters <= n * 12) && symbols * 12 <= letters + east;
    if (wordy && (marks > 0 || n >= 8 || small * 2 > n)) prose += n;
  }
  return { words: Math.round(words), prose: Math.round(prose) };
}

/** Is there a story in it? Forty words of prose, or fifteen where nearly all of it is sentences. */
export function isStory(content: string): boolean {
  const enough = ({ words, prose }: Prose) =>
    prose >= 40 ? prose * 8 >= words : prose >= 15 && prose * 3 >= words * 2;
  return enough(measureProse(content, 50_000)) || enough(measureProse(content));
}
