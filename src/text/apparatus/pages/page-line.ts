/** A line that may be the number of a printed page, or what stands over every page with its number. */
export interface PageLine {
  readonly number: number;
  /** How it is set: lines of one series are set alike. */
  readonly form: string;
  /** `word`: "Page 7" · `dressed`: "- 7 -" · `of`: "7/12" · `bare`: "7" · `head`: "THE FERRY   7" · `near`: "THE FERRY 7". */
  readonly kind: 'word' | 'dressed' | 'of' | 'bare' | 'head' | 'near';
  /** What stands beside the number in a running head. */
  readonly words: string;
}

const LONGEST = 90;
const DRESS = /^[\s\-–—~*_=.·•<>|[\](){}#:]$/;
const ALONE =
  /^(?:(page|pages|pg|p|seite|s|página|pagina|pag|strona|страница|стр|continued (?:on|from)(?: page)?)(?!\p{L})\.?:?\s{0,3})?(?:no\.?\s)?(\d{1,4})(?:\s{0,2}(\/|of|von|de|sur|out of)\s{0,2}(\d{1,4}))?$/iu;
/** Behind the number of the page, or before it, at the other edge of the line. */
const RIGHT =
  /^(.{2,76}?\S)(\s{2,}|\t+|\s{0,3}[-–—|/•·~:]\s{0,3}|\s)(?:(?:page|pg|p|seite|s)\b\.?\s{0,2})?(\d{1,4})$/iu;
const LEFT = /^(\d{1,4})(\s{2,}|\t+|\s{0,3}[-–—|/•·~]\s{0,3}|\s)(\S.{1,76})$/u;
/** A number behind one of these counts chapters, days, letters. */
const COUNTS =
  /\b(?:chapter|chap|ch|part|pt|book|volume|vol|act|scene|day|night|week|month|year|letter|entry|episode|section|verse|canto|round|lesson|log|stardate|number|no|nr|kapitel|teil|tag|brief|of|and|at|in|on)\W{0,2}$/iu;

/** Reads one line, or undefined. White space at its edges, page ends among it, is left aside. */
export function pageLine(line: string): PageLine | undefined {
  const t = line.trim();
  if (t.length === 0 || t.length > LONGEST) return undefined;
  let [from, to] = [0, t.length];
  while (from < to && DRESS.test(t[from]!)) from++;
  while (to > from && DRESS.test(t[to - 1]!)) to--;
  const inside = t.slice(from, to);
  if (!/^\d|\d$/.test(inside)) return undefined;
  const m = ALONE.exec(inside);
  if (m) {
    const number = Number(m[2]);
    const dressed = from > 0 && to < t.length;
    const kind = m[1] ? 'word' : m[4] ? 'of' : dressed ? 'dressed' : 'bare';
    const form = `${t.slice(0, from)}${(m[1] ?? '').toLowerCase()}#${m[4] ? `/${m[4]}` : ''}${t.slice(to)}`;
    // "7." counts what follows.
    if (kind === 'bare' && /^[.:)\]]/.test(t.slice(to))) return undefined;
    return { number, form: form.replace(/\s+/g, ''), kind, words: '' };
  }
  return inHead(inside);
}

function inHead(line: string): PageLine | undefined {
  const number = LEFT.exec(line);
  const title = RIGHT.exec(line);
  // "22    Orchard Lights 3": the number is what stands far off.
  const isFar = (m: RegExpExecArray | null) => m !== null && /\s{2}|\t/.test(m[2]!);
  const right = title && isFar(number) && !isFar(title) ? null : title;
  const left = right ? null : number;
  const [words, gap, count] = right ? [right[1]!, right[2]!, right[3]!] : left ? [left[3]!, left[2]!, left[1]!] : [];
  if (words === undefined || gap === undefined || !/\p{L}{2}/u.test(words)) return undefined;
  if (right && COUNTS.test(words)) return undefined;
  // A sentence, or the end of one.
  if (/[,;!?"”]$|\p{Ll}\.$/u.test(words) || /^\p{Ll}/u.test(words)) return undefined;
  const far = /\s{2}|\t/.test(gap);
  return { number: Number(count), form: right ? 'right' : 'left', kind: far ? 'head' : 'near', words };
}
