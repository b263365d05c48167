const LARGEST = 128;
const SMALLEST = 52;
/** Line height in parts of the type size. */
export const LEADING = 1.12;

export interface Setting {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A title broken into lines in the largest type in which it fits `width` × `height`; what fits in none is cut with an ellipsis. */
export function setTitle(title: string, width: number, height: number): Setting {
  const words = wordsOf(graphemes(title).slice(0, 400).join(''));
  for (let size = LARGEST; size >= SMALLEST; size -= 4) {
    const most = Math.floor(height / (size * LEADING));
    if (words.some((w) => measure(w) * size > width)) continue;
    const lines = fill(words, width / size);
    if (lines.length <= Math.min(most, size > 96 ? 3 : 6))
      return { size, lines: balanced(words, width / size, lines.length).map(bare) };
  }
  const broken = words.flatMap((w) => (measure(w) * SMALLEST > width ? chunks(w, width / SMALLEST - 0.6) : [w]));
  const lines = fill(broken, width / SMALLEST - 0.6).map(bare);
  const most = Math.floor(height / (SMALLEST * LEADING));
  return { size: SMALLEST, lines: lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines };
}

/** No space before it: what is written without spaces may be parted between any two of its letters. */
const JOINED = '\u200b';
const bare = (line: string): string => line.replaceAll(JOINED, '');

/** The parts between which a line may end. Closing marks stay with what they close. */
function wordsOf(title: string): string[] {
  const parted = title
    .replaceAll(JOINED, '')
    .replace(
      /(?<=[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e、。」』】〉》）])(?=[\u3040-\u30ff\u3400-\u9fff「『【〈《（])/gu,
      ` ${JOINED}`,
    );
  return parted.split(/\s+/).filter(Boolean);
}

/** The size up to `largest` in which one line is at most `width` wide, and the line, cut where the smallest is too large. */
export function oneLine(text: string, width: number, largest: number, smallest: number): Setting {
  const size = Math.max(smallest, Math.min(largest, Math.floor(width / Math.max(1, measure(text.slice(0, 400))))));
  return { size, lines: [cut(text, width / size)] };
}

/** One line, cut with an ellipsis where it is wider than `em`. */
export function cut(text: string, em: number): string {
  if (text.length < 400 && measure(text) <= em) return text;
  let out = '';
  let wide = 1;
  for (const g of graphemes(text.slice(0, 400))) {
    wide += measure(g);
    if (wide > em) break;
    out += g;
  }
  return `${out.trimEnd()}…`;
}

/** About how wide a text is in a book face, in em: nobody knows here which font will draw it. */
export function measure(text: string): number {
  let em = 0;
  for (const c of text) {
    if (/[iljtfr.,:;!'’‘|()\s-]/.test(c)) em += 0.33;
    else if (/[mwMW@—…]/.test(c)) em += 0.95;
    else if (/\p{M}|[\u200d\ufe0f]/u.test(c)) em += 0;
    else if (/[\u1100-\u11ff\u2e80-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u.test(c) && c > '\u00ff') em += 1.1;
    else if (/\p{Lu}/u.test(c)) em += 0.74;
    else if (c !== JOINED) em += 0.57;
  }
  return em;
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let wide = 0;
  for (const word of words) {
    const w = measure(word);
    const space = word.startsWith(JOINED) ? '' : ' ';
    if (lines.length && wide + measure(space) + w <= width) {
      lines[lines.length - 1] += space + word;
      wide += measure(space) + w;
    } else {
      lines.push(word);
      wide = w;
    }
  }
  return lines;
}

/** As many lines, as narrow as they can be: lines of about one length. */
function balanced(words: readonly string[], width: number, count: number): string[] {
  let lines = fill(words, width);
  for (let narrow = width - 0.25; narrow > 1; narrow -= 0.25) {
    const tried = fill(words, narrow);
    if (tried.length > count) break;
    lines = tried;
  }
  return lines;
}

function chunks(word: string, width: number): string[] {
  const out = [''];
  let wide = 0;
  for (const g of graphemes(word)) {
    const w = measure(g);
    if (wide + w > width) {
      out.push('');
      wide = 0;
    }
    out[out.length - 1] += g;
    wide += w;
  }
  return out.filter(Boolean);
}

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('und').segment(text.slice(0, 4_000))].map((s) => s.segment);
