import { COMMON } from '../../../src/finding/words/common.ts';
import { chance } from './made-library.ts';

/** Words that are drawn from: those of English that stand everywhere, then made ones. */
const VOCABULARY = 200_000;
/** Places in a table from which words are drawn, so that one draw costs nothing. */
const DRAWS = 2 ** 20;

const SYLLABLES = 'ka lo mir en tas vel or du shi an bre fen gul hal ist jor pem qui rov sul tor ven wex yar zin'.split(
  ' ',
);

/** The n-th most common word. */
export function madeWord(n: number): string {
  const english = [...COMMON].slice(0, 120);
  if (n < english.length) return english[n]!;
  let made = '';
  for (let left = n; left > 0; left = Math.floor(left / SYLLABLES.length)) made += SYLLABLES[left % SYLLABLES.length];
  return made;
}

/** Stories that nobody wrote, by their number: the same for the same number. */
export interface MadeStories {
  /** Which words stand in it, one after the other, by their numbers. */
  numbers(n: number): Uint32Array;
  /** Of such numbers, what is read. */
  written(numbers: Uint32Array): string;
}

/** In the middle 2,000 words long, a few of them 300,000, drawn by Zipf's law. */
export function madeStories(): MadeStories {
  // All of their letters are ASCII: a word is a few bytes, and a blank.
  const words = Array.from({ length: VOCABULARY }, (_, n) => Buffer.from(`${madeWord(n)} `, 'latin1'));
  const table = new Uint32Array(DRAWS);
  let sum = 0;
  for (let n = 0; n < VOCABULARY; n++) sum += 1 / (n + 2);
  for (let n = 0, at = 0, reached = 0; n < VOCABULARY && at < DRAWS; n++) {
    reached += 1 / (n + 2);
    for (const end = (reached / sum) * DRAWS; at < end && at < DRAWS; at++) table[at] = n;
  }
  return {
    numbers: (n) => {
      const random = chance(n + 1);
      // A normal number by the sum of twelve; as an exponent it gives few very long ones.
      let normal = -6;
      for (let i = 0; i < 12; i++) normal += random();
      const length = Math.max(20, Math.min(300_000, Math.round(2000 * Math.exp(normal * 1.2))));
      const numbers = new Uint32Array(length);
      for (let i = 0; i < length; i++) numbers[i] = table[Math.floor(random() * DRAWS)]!;
      return numbers;
    },
    written: (numbers) => {
      let length = 0;
      for (const n of numbers) length += words[n]!.length;
      const bytes = Buffer.allocUnsafe(length);
      let at = 0;
      for (const n of numbers) {
        const word = words[n]!;
        for (let i = 0; i < word.length; i++) bytes[at++] = word[i]!;
      }
      return bytes.toString('latin1', 0, length - 1);
    },
  };
}

/** The same, as what is read of them. */
export function madeTexts(): (n: number) => string {
  const { numbers, written } = madeStories();
  return (n) => written(numbers(n));
}
