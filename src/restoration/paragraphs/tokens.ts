import { fold, isDigit, isLetter, isUpper, SEED, step } from './letters.ts';
import { isAbbreviation, WORD_CLASS, wordClass } from './words.ts';

/** Flags of one word of the stream. */
export const CAPITAL = 1;
/** First word of its sentence or speech: a capital says nothing there. */
export const FIRST = 2;
export const SPOKEN = 4;

export interface Tokens {
  readonly count: number;
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
  readonly kind: Uint8Array;
}

/** Takes down words one after another. `room`: at least as many as there are. */
export class TokenWriter implements Tokens {
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
  readonly kind: Uint8Array;
  count = 0;

  constructor(room: number) {
    this.hash = new Uint32Array(room);
    this.flags = new Uint8Array(room);
    this.kind = new Uint8Array(room);
  }

  /**
   * Reads the word at `at`, with a full stop behind an abbreviation or an initial, which ends nothing.
   * @param flags of the word, `CAPITAL` aside
   * @returns where it ends
   */
  read(s: string, at: number, to: number, flags: number): number {
    const c = s.charCodeAt(at);
    let h = SEED;
    let i = at;
    for (; i < to; i++) {
      const d = s.charCodeAt(i);
      if (isLetter(d) || isDigit(d)) h = step(h, fold(d));
      else if ((d === 0x27 || d === 0x2019) && i > at && i + 1 < to && isLetter(s.charCodeAt(i + 1))) h = step(h, 0x27);
      else break;
    }
    const capital = isUpper(c);
    let kind = wordClass(h);
    if (kind === WORD_CLASS.other) kind = isDigit(c) ? WORD_CLASS.number : ending(s, i);
    const t = this.count++;
    this.hash[t] = h;
    this.flags[t] = (capital ? CAPITAL : 0) | flags;
    this.kind[t] = kind;
    const short = i < to && s.charCodeAt(i) === 0x2e && (isAbbreviation(h) || (capital && i - at === 1 && c !== 0x49));
    return short ? i + 1 : i;
  }
}

function ending(s: string, end: number): number {
  const a = s.charCodeAt(end - 1);
  if (a === 0x79 && s.charCodeAt(end - 2) === 0x6c) return WORD_CLASS.ly;
  if (a === 0x67 && s.charCodeAt(end - 2) === 0x6e && s.charCodeAt(end - 3) === 0x69) return WORD_CLASS.ing;
  return WORD_CLASS.other;
}
