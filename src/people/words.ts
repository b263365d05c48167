import { CAPITAL, Forms, larger, SHOUTED } from './forms.ts';
import { IS } from './lexicon.ts';
import { quotesIn, type Span, type Style, styleOf } from './quotes.ts';

/** Properties of one token. */
export { CAPITAL, SHOUTED };
export const POSSESSIVE = 2;
export const FIRST = 4;

/** Tokens that are no word have a negative form: minus the code of the sign; all quote marks are `QUOTE`, all dashes `DASH`. */
export const QUOTE = -34;
export const DASH = -8212;
export const COMMA = -44;
export const COLON = -58;
export const STOP = -46;

/** A story as tokens in typed arrays: linear to make, cheap to walk. */
export interface Words {
  readonly story: string;
  readonly count: number;
  /** Index into `forms`, or minus a sign's code. */
  readonly form: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
  /** Index into `quotes`, or -1 in narration. */
  readonly quote: Int32Array;
  readonly paragraph: Int32Array;
  /** Words in small letters, without the possessive ’s; and what the lexicon knows of each. */
  readonly forms: readonly string[];
  readonly bits: readonly number[];
  readonly quotes: readonly Span[];
  /** First token of each paragraph, and one behind the last. */
  readonly firstOf: Int32Array;
  /** Paragraphs before which a new scene begins. */
  readonly scenes: ReadonlySet<number>;
  readonly style: Style;
}

const OTHER = 0;
const LETTER = 1;
const SPACE = 2;
const kinds = new Uint8Array(0x10000).fill(255);
function kindOf(code: number): number {
  let kind = kinds[code]!;
  if (kind === 255) {
    const c = String.fromCharCode(code);
    kind = /[\p{L}\p{M}\p{N}]/u.test(c) ? LETTER : /\s/.test(c) || c === '*' || c === '_' ? SPACE : OTHER;
    kinds[code] = kind;
  }
  return kind;
}
const isApostrophe = (c: number): boolean => c === 0x2019 || c === 39;
const isQuoteMark = (c: number): boolean =>
  c === 34 || (c >= 0x2018 && c <= 0x201e) || c === 0xab || c === 0xbb || c === 39;
const endsSentence = (c: number): boolean => c === 46 || c === 33 || c === 63 || c === 0x2026;

/**
 * Cuts paragraphs into tokens and finds their quotes.
 * @param paragraphs the story's paragraphs in order; `scene` = a scene break or heading stands before it
 */
export function wordsOf(paragraphs: readonly { readonly text: string; readonly scene: boolean }[]): Words {
  const story = paragraphs.map((p) => p.text).join('\n\n');
  const firstOf = new Int32Array(paragraphs.length + 1);
  const quotes: Span[] = [];
  const style = styleOf(story);
  const scenes = new Set<number>();
  const tokens = new Tokens(story);
  let at = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const { text, scene } = paragraphs[p]!;
    firstOf[p] = tokens.count;
    if (scene) scenes.add(p);
    const to = at + text.length;
    const here = quotesIn(story, at, to, p, style);
    tokens.read(at, to, p, here, quotes.length);
    for (const span of here) quotes.push(span);
    at = to + 2;
  }
  firstOf[paragraphs.length] = tokens.count;
  return { story, ...tokens.all(), quotes, firstOf, scenes, style };
}

/**
 * The tokens of a story, read paragraph by paragraph: what is run for each of them is compiled well once, where one loop over
 * the whole story would be compiled anew in the middle of every long one.
 */
class Tokens {
  count = 0;
  readonly #codes: Uint16Array;
  readonly #words: Forms;
  #form: Int32Array;
  #start: Int32Array;
  #end: Int32Array;
  #flags: Uint8Array;
  #quote: Int32Array;
  #paragraph: Int32Array;

  constructor(story: string) {
    this.#codes = codesOf(story);
    this.#words = new Forms(this.#codes);
    const room = Math.ceil(story.length / 4) + 64;
    this.#form = new Int32Array(room);
    this.#start = new Int32Array(room);
    this.#end = new Int32Array(room);
    this.#flags = new Uint8Array(room);
    this.#quote = new Int32Array(room);
    this.#paragraph = new Int32Array(room);
  }

  /** Adds the tokens of one paragraph. @param quotes its own @param before how many quotes the paragraphs above have */
  read(from: number, to: number, paragraph: number, quotes: readonly Span[], before: number): void {
    const codes = this.#codes;
    let q = 0;
    let [opens, closes] = bounds(quotes, 0);
    let fresh = true;
    for (let i = from; i < to; ) {
      const c = codes[i]!;
      const kind = kindOf(c);
      if (kind === SPACE) {
        i++;
        continue;
      }
      while (closes <= i) [opens, closes] = bounds(quotes, ++q);
      const inQuote = opens <= i;
      const n = this.#next();
      this.#start[n] = i;
      this.#quote[n] = inQuote ? before + q : -1;
      this.#paragraph[n] = paragraph;
      if (kind === LETTER) {
        i = this.#word(n, i, to, fresh);
        fresh = false;
      } else {
        const form = isQuoteMark(c)
          ? QUOTE
          : c === 0x2014 || c === 0x2013 || c === 45
            ? DASH
            : c === 0x2026
              ? STOP
              : -c;
        this.#form[n] = form;
        this.#flags[n] = 0;
        if (endsSentence(c)) {
          if (c === 46 && this.#isShort(n - 1, i)) this.#form[n] = -183;
          else fresh = true;
        } else if (c === 58 || (form === QUOTE && inQuote && opens === i)) fresh = true;
        i++;
      }
      this.#end[n] = i;
    }
  }

  /** Makes the word that begins at `from` the `n`th token. @returns where it ends */
  #word(n: number, from: number, limit: number, fresh: boolean): number {
    const codes = this.#codes;
    let hash = codes[from]!;
    let to = from + 1;
    for (; to < limit; to++) {
      const d = codes[to]!;
      if (kindOf(d) !== LETTER) {
        const joins = (isApostrophe(d) || d === 45) && to + 1 < limit && kindOf(codes[to + 1]!) === LETTER;
        if (!joins) break;
      }
      hash = (Math.imul(hash, 31) + d) | 0;
    }
    let flag = fresh ? FIRST : 0;
    let body = to;
    if (to - from > 2 && (codes[to - 1]! | 32) === 115 && isApostrophe(codes[to - 2]!)) {
      body = to - 2;
      flag |= POSSESSIVE;
      hash = codes[from]!;
      for (let i = from + 1; i < body; i++) hash = (Math.imul(hash, 31) + codes[i]!) | 0;
    }
    const writing = this.#words.find(from, body, hash);
    this.#flags[n] = flag | this.#words.flagsOf(writing);
    this.#form[n] = this.#words.formOf(writing);
    return to;
  }

  /** Is the token right before a point at `at` an abbreviation or an initial? */
  #isShort(n: number, at: number): boolean {
    if (n < 0 || this.#end[n] !== at) return false;
    const form = this.#form[n]!;
    if (form < 0) return false;
    const { bits, forms } = this.#words;
    if ((bits[form]! & IS.abbreviation) !== 0) return true;
    return at - this.#start[n]! === 1 && (this.#flags[n]! & CAPITAL) !== 0 && forms[form] !== 'i';
  }

  #next(): number {
    if (this.count === this.#form.length) {
      this.#form = larger(this.#form, Int32Array);
      this.#start = larger(this.#start, Int32Array);
      this.#end = larger(this.#end, Int32Array);
      this.#flags = larger(this.#flags, Uint8Array);
      this.#quote = larger(this.#quote, Int32Array);
      this.#paragraph = larger(this.#paragraph, Int32Array);
    }
    return this.count++;
  }

  all(): Pick<Words, 'count' | 'form' | 'start' | 'end' | 'flags' | 'quote' | 'paragraph' | 'forms' | 'bits'> {
    const { count } = this;
    const { forms, bits } = this.#words;
    return {
      count,
      form: this.#form.subarray(0, count),
      start: this.#start.subarray(0, count),
      end: this.#end.subarray(0, count),
      flags: this.#flags.subarray(0, count),
      quote: this.#quote.subarray(0, count),
      paragraph: this.#paragraph.subarray(0, count),
      forms,
      bits,
    };
  }
}

const NOWHERE = 2 ** 30;
const BEHIND_ALL: readonly [number, number] = [NOWHERE, NOWHERE];
const bounds = (quotes: readonly Span[], q: number): readonly [opens: number, closes: number] =>
  q < quotes.length ? [quotes[q]!.start, quotes[q]!.end] : BEHIND_ALL;

/** The units of a string, to be walked without asking for each how the string is kept. */
function codesOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  if (bytes.byteOffset % 2 === 0) return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  return new Uint16Array(Uint8Array.from(bytes).buffer);
}

/** What the lexicon knows of the token at `i`; 0 for signs and beyond the ends. */
export const bitsAt = (w: Words, i: number): number =>
  i >= 0 && i < w.count && w.form[i]! >= 0 ? w.bits[w.form[i]!]! : 0;

/** The form at `i`; nothing for signs and beyond the ends. */
export const wordAt = (w: Words, i: number): string => ((w.form[i] ?? -1) >= 0 ? w.forms[w.form[i]!]! : '');
