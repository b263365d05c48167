import { isHalf } from '../../text/word-units.ts';

/** What stands in a text, each counted once over all of it. */
export interface Signs {
  digits: number;
  /** Signs that code, tables and addresses are full of. */
  symbols: number;
  /** Double quotes and guillemets. */
  quotes: number;
  /** A quote that closes behind a stop, or goes on with a small letter. */
  closed: number;
  /** Capitals in the middle of a sentence. */
  capitals: number;
  /** Words all in capitals. */
  shouted: number;
  /** Small words that end like a verb in the past. */
  past: number;
  /** Words that end like a name of something that is done or is so: -tion, -ment, -ungen. */
  abstract: number;
}

const LETTER = 1;
const LARGE = 2;
const SMALL = 4;
const DIGIT = 8;
const SYMBOL = 16;
const QUOTE = 32;
const STOP = 64;
const CLOSES = 128;

const kinds = new Uint8Array(0x10000);
const known = new Uint8Array(0x10000);

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const kind =
    (/\p{L}/u.test(sign) ? LETTER : 0) |
    (/\p{Lu}/u.test(sign) ? LARGE : 0) |
    (/\p{Ll}/u.test(sign) ? SMALL : 0) |
    (/\d/.test(sign) ? DIGIT : 0) |
    (/[|{}<>=/\\_#@~^*+$%&;[\]]/.test(sign) ? SYMBOL : 0) |
    (/["“”«»„]/.test(sign) ? QUOTE : 0) |
    (/[.!?,;]/.test(sign) ? STOP : 0) |
    (/[”"’']/.test(sign) ? CLOSES : 0);
  kinds[unit] = kind;
  known[unit] = 1;
  return kind;
}
const kindOf = (unit: number): number => (known[unit] === 1 ? kinds[unit]! : learn(unit));

const PAST = /\b[a-z]{3,}ed\b/g;
const ABSTRACT =
  /\b\p{L}{3,}(?:tions?|ments?|ances?|ences?|ity|ities|ungs?|ungen|keit|heit|ción|ciones|zione|zioni|ité|ités)\b/giu;
/** The same of a word in ASCII letters that stands by itself. */
const ENDS = /[a-z]{3}(?:tions?|ments?|ances?|ences?|ity|ities|ungs?|ungen|keit|heit|ciones|zione|zioni)$/;
const LAST = new Set([...'nstyegti'].map((letter) => letter.charCodeAt(0)));
const LEAST = 6;

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts them in one walk: a regular expression for each goes through the text again and again, and this is asked of many files. */
export function signsIn(text: string): Signs {
  const found: Signs = { digits: 0, symbols: 0, quotes: 0, closed: 0, capitals: 0, shouted: 0, past: 0, abstract: 0 };
  let closedUntil = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind & LETTER) {
      if (kind & LARGE && opensWithin(text, i)) found.capitals++;
      const to = endOfRun(text, i, found);
      i = to - 1;
      continue;
    }
    if (kind === 0) {
      if (isHalf(unit)) return byPatterns(text);
      continue;
    }
    if (kind & DIGIT) found.digits++;
    if (kind & SYMBOL) found.symbols++;
    if (kind & QUOTE) found.quotes++;
    if (i < closedUntil) continue;
    const next = text.charCodeAt(i + 1);
    const closes =
      (kind & STOP && kindOf(next || 0) & CLOSES) ||
      (kind & CLOSES && next === 32 && kindOf(text.charCodeAt(i + 2) || 0) & SMALL);
    if (!closes) continue;
    found.closed++;
    closedUntil = i + 2;
  }
  return found;
}

/** A blank stands before it, and before that what ends no sentence. */
function opensWithin(text: string, at: number): boolean {
  if (at < 2 || text.charCodeAt(at - 1) !== 32) return false;
  const unit = text.charCodeAt(at - 2);
  return unit === 44 || unit === 59 || (kindOf(unit) & SMALL) !== 0;
}

/** Counts what one run of letters is. @returns where it ends */
function endOfRun(text: string, from: number, found: Signs): number {
  let large = 0;
  let ascii = true;
  let small = true;
  let to = from;
  for (; to < text.length; to++) {
    const unit = text.charCodeAt(to);
    const kind = kindOf(unit);
    if (!(kind & LETTER)) break;
    if (kind & LARGE) large++;
    if (unit > 127) ascii = false;
    if (unit < 97 || unit > 122) small = false;
  }
  const length = to - from;
  if (length > 1 && large === length) found.shouted++;
  if (length < LEAST - 1) return to;
  if (!ascii) {
    const around = text.slice(Math.max(0, from - 1), to + 1);
    found.past += times(around, PAST);
    found.abstract += times(around, ABSTRACT);
    return to;
  }
  if (isWordSign(text.charCodeAt(from - 1)) || isWordSign(text.charCodeAt(to))) return to;
  const last = text.charCodeAt(to - 1) | 32;
  if (last === 100) {
    if (small && text.charCodeAt(to - 2) === 101) found.past++;
  } else if (length >= LEAST && LAST.has(last) && ENDS.test(text.slice(Math.max(from, to - 11), to).toLowerCase()))
    found.abstract++;
  return to;
}

/** A digit or _, which no letter is parted from. */
const isWordSign = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 95;

/** What holds signs of two units. */
const byPatterns = (text: string): Signs => ({
  digits: times(text, /\d/g),
  symbols: times(text, /[|{}<>=/\\_#@~^*+$%&;[\]]/g),
  quotes: times(text, /["“”«»„]/g),
  closed: times(text, /[.!?,;][”"’']|[”"’'] (?=\p{Ll})/gu),
  capitals: times(text, /(?<=[\p{Ll},;] )\p{Lu}/gu),
  shouted: times(text, /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu),
  past: times(text, PAST),
  abstract: times(text, ABSTRACT),
});
