import { CAPITAL, Forms, SHOUTED } from './forms.ts';
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
  let room = Math.ceil(story.length / 4) + 64;
  let form = new Int32Array(room);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let flags = new Uint8Array(room);
  let quote = new Int32Array(room);
  let paragraph = new Int32Array(room);
  const firstOf = new Int32Array(paragraphs.length + 1);
  const words = new Forms(story);
  const { forms, bits } = words;
  const quotes: Span[] = [];
  const style = styleOf(story);
  const scenes = new Set<number>();
  let n = 0;
  let at = 0;

  // One function and no closures: whatever a closure shares lies in memory, and this is the innermost loop of all.
  for (let p = 0; p < paragraphs.length; p++) {
    const { text, scene } = paragraphs[p]!;
    firstOf[p] = n;
    if (scene) scenes.add(p);
    const to = at + text.length;
    const here = quotesIn(story, at, to, p, style);
    let q = 0;
    let fresh = true;
    for (let i = at; i < to; ) {
      const c = story.charCodeAt(i);
      const kind = kindOf(c);
      if (kind === SPACE) {
        i++;
        continue;
      }
      if (n === room) {
        room *= 2;
        form = larger(form, new Int32Array(room));
        start = larger(start, new Int32Array(room));
        end = larger(end, new Int32Array(room));
        flags = larger(flags, new Uint8Array(room));
        quote = larger(quote, new Int32Array(room));
        paragraph = larger(paragraph, new Int32Array(room));
      }
      while (q < here.length && here[q]!.end <= i) q++;
      const inQuote = q < here.length && here[q]!.start <= i;
      let to2 = i + 1;
      let flag = 0;
      if (kind === LETTER) {
        let hash = c;
        /** The hash of all but the last two letters, for a word that turns out to end in ’s. */
        let stem = 0;
        let almost = 0;
        while (to2 < to) {
          const d = story.charCodeAt(to2);
          if (kindOf(d) !== LETTER) {
            const joins = (isApostrophe(d) || d === 45) && to2 + 1 < to && kindOf(story.charCodeAt(to2 + 1)) === LETTER;
            if (!joins) break;
          }
          stem = almost;
          almost = hash;
          hash = (Math.imul(hash, 31) + d) | 0;
          to2++;
        }
        let body = to2;
        if (to2 - i > 2 && (story.charCodeAt(to2 - 1) | 32) === 115 && isApostrophe(story.charCodeAt(to2 - 2))) {
          body = to2 - 2;
          hash = stem;
          flag |= POSSESSIVE;
        }
        const writing = words.find(i, body, hash);
        flag |= words.flagsOf(writing);
        if (fresh) flag |= FIRST;
        fresh = false;
        form[n] = words.formOf(writing);
      } else {
        form[n] = isQuoteMark(c) ? QUOTE : c === 0x2014 || c === 0x2013 || c === 45 ? DASH : c === 0x2026 ? STOP : -c;
        if (endsSentence(c)) {
          const before = n > 0 && end[n - 1] === i && form[n - 1]! >= 0 ? form[n - 1]! : -1;
          const short =
            before >= 0 &&
            ((bits[before]! & IS.abbreviation) !== 0 ||
              (end[n - 1]! - start[n - 1]! === 1 && (flags[n - 1]! & CAPITAL) !== 0 && forms[before] !== 'i'));
          if (!(c === 46 && short)) fresh = true;
          else form[n] = -183;
        } else if (c === 58 || (form[n] === QUOTE && inQuote && here[q]!.start === i)) fresh = true;
      }
      start[n] = i;
      end[n] = to2;
      flags[n] = flag;
      quote[n] = inQuote ? quotes.length + q : -1;
      paragraph[n] = p;
      n++;
      i = to2;
    }
    for (const span of here) quotes.push(span);
    at = to + 2;
  }
  firstOf[paragraphs.length] = n;
  return {
    story,
    count: n,
    form: form.subarray(0, n),
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    flags: flags.subarray(0, n),
    quote: quote.subarray(0, n),
    paragraph: paragraph.subarray(0, n),
    forms,
    bits,
    quotes,
    firstOf,
    scenes,
    style,
  };
}

function larger<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** What the lexicon knows of the token at `i`; 0 for signs and beyond the ends. */
export const bitsAt = (w: Words, i: number): number =>
  i >= 0 && i < w.count && w.form[i]! >= 0 ? w.bits[w.form[i]!]! : 0;
