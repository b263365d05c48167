import { plain } from '../../text/text.ts';
import { STATES } from './grammar.ts';
import { readQuotes } from './read.ts';
import { BREAK } from './signs.ts';

/** Nothing is open: narration. */
export const NARRATION = 0;
/** Inside a quote that stands in narration: speech. */
export const QUOTED = 1;
/** Inside a quote within a quote. */
export const NESTED = 2;

/** Which quotes are open where in a text. */
export interface QuoteStates {
  /** Offsets just behind each sign that opens or closes (ascending). Apostrophes are left out. */
  readonly offsets: Int32Array;
  /** Depth (NARRATION, QUOTED, NESTED …) from that offset on to the next one. */
  readonly depths: Uint8Array;
  /** 1 where the sign before the offset opens a quote, 0 where it closes one. */
  readonly opens: Uint8Array;
  /** 1 where the signs around do not add up: a quote opened twice or closed without being open. The depth is a guess there. */
  readonly suspect: Uint8Array;
  /** How many quotes are open at an offset: behind the last sign that ends at or before it. Binary search. */
  at(offset: number): number;
}

const NONE: QuoteStates = {
  offsets: new Int32Array(0),
  depths: new Uint8Array(0),
  opens: new Uint8Array(0),
  suspect: new Uint8Array(0),
  at: () => NARRATION,
};

/**
 * Reads the quotes of a whole text, straight or curly, double, single or nested, with apostrophes told apart and lost
 * or wrong-way signs allowed for. A blank line closes what is open unless the next paragraph opens it again.
 */
export function quoteStates(content: string, language = 'en'): QuoteStates {
  const reading = readQuotes(plain(content), language);
  if (!reading) return NONE;
  const { signs, does, state } = reading;
  const offsets = new Int32Array(signs.count);
  const depths = new Uint8Array(signs.count);
  const opens = new Uint8Array(signs.count);
  const suspect = new Uint8Array(signs.count);
  let n = 0;
  let depth = 0;
  for (let k = 0; k < signs.count; k++) {
    const now = STATES[state[k]!]!.length;
    const isBreak = signs.kind[k] === BREAK;
    if (does[k] === 2 && now === depth) continue;
    offsets[n] = signs.start[k]! + signs.size[k]!;
    depths[n] = now;
    opens[n] = does[k] === 0 && !isBreak ? 1 : 0;
    suspect[n] = !isBreak && now !== depth + (does[k] === 0 ? 1 : -1) ? 1 : 0;
    depth = now;
    n++;
  }
  const found = offsets.subarray(0, n);
  return {
    offsets: found,
    depths: depths.subarray(0, n),
    opens: opens.subarray(0, n),
    suspect: suspect.subarray(0, n),
    at(offset) {
      let lo = 0;
      let hi = n;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (found[mid]! <= offset) lo = mid + 1;
        else hi = mid;
      }
      return lo === 0 ? NARRATION : depths[lo - 1]!;
    },
  };
}
