/** How much of a text is written to be read. Measured on its beginning where it is very long. */
export interface Prose {
  /** Words in the whole (an East Asian character counts half a word). */
  readonly words: number;
  /** Words in lines that read like sentences. */
  readonly prose: number;
}

const MOST = 2_000_000;
const LINE = /[^\n]+/g;

/** Counts words, and those in lines that are made of words and read on like a sentence. Linear in the text. */
export function measureProse(content: string): Prose {
  let words = 0;
  let prose = 0;
  for (const [line] of content.slice(0, MOST).matchAll(LINE)) {
    const t = tally(line);
    words += t.words;
    const wordy = t.words >= 4 && (t.east > 0 || t.wordLetters <= t.words * 12) && t.symbols * 12 <= t.wordLetters;
    if (wordy && (t.marks > 0 || t.words >= 8 || t.small * 2 > t.words)) prose += t.words;
  }
  return { words: Math.round(words), prose: Math.round(prose) };
}

interface Tally {
  words: number;
  /** Words that begin with a small letter. */
  small: number;
  wordLetters: number;
  east: number;
  /** Stops, commas and quotes. */
  marks: number;
  /** Signs that code and addresses are full of. */
  symbols: number;
}

function tally(line: string): Tally {
  const t: Tally = { words: 0, small: 0, wordLetters: 0, east: 0, marks: 0, symbols: 0 };
  let inWord = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || (c >= 0xc0 && c < 0x2000);
    if (letter) {
      if (!inWord) {
        t.words++;
        if (c >= 97) t.small++;
      }
      inWord = true;
      t.wordLetters++;
      continue;
    }
    if (c >= 0x3041 && c < 0xfb00) {
      t.words += 0.5;
      t.wordLetters++;
      t.east++;
    }
    if (c !== 39 && c !== 0x2019) inWord = false;
    if ('.!?…。,"“”、'.includes(line[i]!)) t.marks++;
    else if ('{}<>=;|\\/@#$%^&+`[]_'.includes(line[i]!)) t.symbols++;
  }
  return t;
}

/** Is there a story in it? Forty words of prose, or fifteen where nearly all of it is sentences. */
export function isStory(content: string): boolean {
  const { words, prose } = measureProse(content);
  return prose >= 40 ? prose * 8 >= words : prose >= 15 && prose * 3 >= words * 2;
}
