import { IS } from './lexicon.ts';
import { isVerb } from './names.ts';
import { bitsAt, CAPITAL, COMMA, POSSESSIVE, type Words } from './words.ts';

/** "the old woman", "his mother", "a boy": tokens `from` to `to`, the head is the last. */
export interface NounMention {
  readonly from: number;
  readonly to: number;
  /** Form of the head. */
  readonly head: number;
  readonly article: 'the' | 'a' | 'own';
  /** Token of the possessor: `his`, `my`, or a name with ’s; -1 without. */
  readonly owner: number;
}

const FURTHEST = 6;

/** All people called by a noun with an article or possessive. `taken[i]` is set where a name stands. */
export function nounsOf(w: Words, taken: Uint8Array): NounMention[] {
  const out: NounMention[] = [];
  let last = -1;
  for (let i = 0; i < w.count; i++) {
    const bits = bitsAt(w, i);
    if (!(bits & IS.noun) || taken[i] || bits & IS.many || (w.flags[i]! & POSSESSIVE && false)) continue;
    // In "the flower girl" and "the saloon keeper" the last noun is the person; a verb of the same form is none.
    if (bitsAt(w, i + 1) & IS.noun && !taken[i + 1] && !(w.flags[i]! & POSSESSIVE)) continue;
    const at = articleBefore(w, i, last, taken);
    if (at < 0) continue;
    const before = bitsAt(w, at);
    const named = (w.flags[at]! & POSSESSIVE) !== 0;
    const own = named || ((before & IS.possessive) !== 0 && !(before & IS.the));
    out.push({
      from: at,
      to: i + 1,
      head: w.form[i]!,
      article: own ? 'own' : before & IS.the ? 'the' : 'a',
      owner: own ? at : -1,
    });
    last = i;
  }
  return out;
}

/** The article or possessive that opens the phrase whose head is at `i`; -1 when none does. */
function articleBefore(w: Words, i: number, last: number, taken: Uint8Array): number {
  let commas = 0;
  for (let j = i - 1; j > last && j >= i - FURTHEST; j--) {
    if (w.paragraph[j] !== w.paragraph[i] || w.quote[j] !== w.quote[i]) return -1;
    if (w.form[j]! < 0) {
      if (w.form[j] !== COMMA || ++commas > 1 || j === i - 1) return -1;
      continue;
    }
    const bits = bitsAt(w, j);
    if (bits & (IS.the | IS.a | IS.possessive)) return j;
    if (w.flags[j]! & POSSESSIVE) return j;
    if (bits & (IS.stop | IS.he | IS.she | IS.i | IS.they | IS.we)) return -1;
    if (bits & IS.saySure && isVerb(w, j)) return -1;
    if (taken[j] && w.flags[j]! & CAPITAL && j !== i - 1) return -1;
  }
  return -1;
}
