import { numberOf, roman } from '../../text/numbers.ts';

/** What a line says if it is a heading. */
export interface Heading {
  /** `chapter`, `part`, `named` (Prologue), `bare` (a number alone), `other` ("Letter 3"). Numbers are counted per kind. */
  readonly kind: 'part' | 'chapter' | 'named' | 'bare' | 'other';
  readonly number?: number;
  readonly title?: string;
  /** Heading level: parts and books above chapters. */
  readonly level: number;
  /** The form is enough: `Chapter 4`, `Prologue`, `~ 1 ~`. Otherwise it needs neighbours that count on. */
  readonly sure: boolean;
}

const LONGEST = 120;
const PART = 'part|book|volume|vol|teil|buch|band|partie|livre|parte|libro|deel|часть|книга';
const CHAPTER = 'chapter|chap|chp|ch|kapitel|kap|chapitre|cap[ií]tulo|capitolo|hoofdstuk|rozdział|глава';
/** Words that head a chapter only where their numbers count on. */
const OTHER =
  'adventure|episode|section|instal?lment|stave|letter|brief|day|tag|night|nacht|week|entry|canto|lesson|round|track';
/** Four digits head a chapter of a very long story; a part of that number is a year. */
const NUMBER = '\\d{1,4}|[ivxlc]{1,8}|\\p{L}{2,10}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';
const NUMBERED = new RegExp(
  `^(?:(?:the )?(${PART})|(${CHAPTER})|(${OTHER}))(?:\\.? |\\. ?|: ?|(?=\\d))(?:#|no\\. ?)?(${NUMBER})(?!\\p{L})(.*)$`,
  'iu',
);
/** `Erstes Kapitel`, `The First Part`. */
const ORDINAL = new RegExp(`^(?:the )?(\\p{L}{4,12}) (?:(${PART})|(${CHAPTER}))(?!\\p{L})(.*)$`, 'iu');
const NAMED =
  /^(prolog(?:ue|o)?|epilog(?:ue|o)?|épilogue|interlude|intermission|intermezzo|coda|zwischenspiel)(?!\p{L})(.*)$/iu;
/** What may follow the number: `of 9`, `/9`, `(2/9)`, `/?`. */
const COUNT =
  /^ ?(?:\/ ?(?:\d{1,3}|\?)|of \d{1,3}|von \d{1,3}|\((?:part )?\d{1,3} ?(?:\/|of) ?(?:\d{1,3}|\?)\)|\[\d{1,3}\/(?:\d{1,3}|\?)\])/i;
/** Signs that may stand before a heading; behind it the same but `.` and `:`. */
const DRESS = /[\s*_~=#<>:.\-–—+•|[\](){}"]/;
/** The words with which a heading begins. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...`${PART}|${CHAPTER}|${OTHER}`
    .replace('cap[ií]tulo', 'capitulo|capítulo')
    .replace('instal?lment', 'instalment|installment')
    .split('|'),
  ...'the|prolog|prologue|prologo|epilog|epilogue|epilogo|épilogue|interlude|intermission|intermezzo|coda|zwischenspiel'.split(
    '|',
  ),
]);

/**
 * Reads a line as a heading, or gives undefined. Signs around it (`-- Chapter 1 --`, `*Chapter 1*`) are left aside.
 * @param line one line, white space at its edges left out
 */
export function headingOf(line: string): Heading | undefined {
  if (line.length === 0 || line.length > LONGEST) return undefined;
  const inside = undressed(line);
  if (!mayHead(inside)) return undefined;
  return numbered(inside) ?? ordinal(inside) ?? named(inside) ?? bare(line, inside);
}

/** The line without the signs around it, white space inside it as single spaces. */
function undressed(line: string): string {
  let a = 0;
  let b = line.length;
  while (a < b && DRESS.test(line[a]!)) a++;
  while (b > a && DRESS.test(line[b - 1]!) && line[b - 1] !== '.' && line[b - 1] !== ':') b--;
  return line.slice(a, b).replace(/\s+/g, ' ');
}

/** Does it begin with a digit, with a number, or with a word that heads chapters? Settles most lines. */
function mayHead(line: string): boolean {
  const word = /^(?:\p{L}{1,13}|\d)/u.exec(line)?.[0];
  return word !== undefined && (FIRST_WORDS.has(word.toLowerCase()) || numberOf(word) !== undefined);
}

function numbered(line: string): Heading | undefined {
  const m = NUMBERED.exec(line);
  if (!m) return undefined;
  const number = /^\d{4}$/.test(m[4]!) ? (m[2] ? Number(m[4]) : undefined) : numberOf(m[4]!);
  if (number === undefined || !isCapital(line)) return undefined;
  const heading = withTail(m[1] ? 'part' : m[2] ? 'chapter' : 'other', m[1] ? 1 : 2, number, m[5]!);
  return heading && m[3] ? { ...heading, sure: false } : heading;
}

function ordinal(line: string): Heading | undefined {
  const m = ORDINAL.exec(line);
  const number = m ? numberOf(m[1]!) : undefined;
  if (!m || number === undefined || roman(m[1]!) !== undefined || !isCapital(line)) return undefined;
  return withTail(m[2] ? 'part' : 'chapter', m[2] ? 1 : 2, number, m[4]!);
}

function named(line: string): Heading | undefined {
  const m = NAMED.exec(line);
  return m && isCapital(line) ? withTail('named', 2, undefined, m[2]!) : undefined;
}

/** `IV`, `4.`, `~ 1 ~`; without signs around it or a full stop it only counts among others. */
function bare(line: string, inside: string): Heading | undefined {
  const m = /^(\d{1,3}|[IVXLC]{1,8}|[ivxlc]{1,8})(?:\.?|(?:\.|:| [-–—]) (.+))$/.exec(inside);
  const number = m ? numberOf(m[1]!) : undefined;
  if (!m || number === undefined || number === 0) return undefined;
  if (m[2] !== undefined) {
    const title = m[2];
    return isTitle(title) && isTitleCase(title.replace(/[.]$/, ''))
      ? { kind: 'bare', number, title, level: 2, sure: false }
      : undefined;
  }
  const dressed = /^[*_~=#<\-–—+•[({]/u.test(line) && /[*_~=#>\-–—+•\])}]$/u.test(line);
  return { kind: 'bare', number, level: 2, sure: dressed };
}

/** What follows the number is a count, a title behind a colon or dash, or a title in capitals; else it is no heading. */
function withTail(kind: Heading['kind'], level: number, number: number | undefined, tail: string): Heading | undefined {
  const base = { kind, level, ...(number === undefined ? {} : { number }) };
  const rest = tail.replace(COUNT, '').trim();
  if (rest === '' || rest === '.' || rest === ':') return { ...base, sure: true };
  const title = /^(?:[:.\-–—~|]+|,(?= (?:in which|wherein|in dem|où|donde) ))\s*(.+)$/u.exec(rest)?.[1];
  if (title !== undefined) return isTitle(title) ? { ...base, title, sure: true } : undefined;
  return isTitle(rest) && isTitleCase(rest) ? { ...base, title: rest, sure: false } : undefined;
}

const isCapital = (line: string): boolean => /^[\p{Lu}\d]/u.test(line);

/** Short, and not a sentence that runs on. */
const isTitle = (s: string): boolean => s.length <= 80 && !/[,;]$/.test(s) && !/\p{Ll}[.] \p{Lu}/u.test(s);

const SMALL = /^(?:a|an|and|as|at|but|by|de|der|des|die|for|from|in|into|la|le|nor|of|on|or|the|to|und|von|with)$/;

/** Every word that is not a small one begins with a capital. */
export const isTitleCase = (s: string): boolean =>
  s.split(' ').every((w, i) => /^[^\p{L}]*[\p{Lu}\d]/u.test(w) || (i > 0 && SMALL.test(w)) || !/\p{L}/u.test(w)) &&
  !/[.,;]$/.test(s);
