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

/** Stories by their number: the same for the same number. In the middle 2,000 words long, a few of them 300,000, drawn by Zipf's law. */
export function madeTexts(): (n: number) => string {
  const words = Array.from({ length: VOCABULARY }, (_, n) => madeWord(n));
  const table = new Uint32Array(DRAWS);
  let sum = 0;
  for (let n = 0; n < VOCABULARY; n++) sum += 1 / (n + 2);
  for (let n = 0, at = 0, reached = 0; n < VOCABULARY && at < DRAWS; n++) {
    reached += 1 / (n + 2);
    for (const end = (reached / sum) * DRAWS; at < end && at < DRAWS; at++) table[at] = n;
  }
  return (n) => {
    const random = chance(n + 1);
    // A normal number by the sum of twelve; as an exponent it gives few very long ones.
    let normal = -6;
    for (let i = 0; i < 12; i++) normal += random();
    const length = Math.max(20, Math.min(300_000, Math.round(2000 * Math.exp(normal * 1.2))));
    const all: string[] = [];
    for (let i = 0; i < length; i++) all.push(words[table[Math.floor(random() * DRAWS)]!]!);
    return all.join(' ');
  };
}
