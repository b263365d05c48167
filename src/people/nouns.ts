import { IS } from './lexicon.ts';
import { isVerb } from './verbs.ts';
import { bitsAt, CAPITAL, COMMA, POSSESSIVE, STOP, type Words } from './words.ts';

/** "the old woman", "his mother", "a boy": tokens `from` to `to`, the head is the last. */
export interface NounMention {
  readonly from: number;
  readonly to: number;
  /** Form of the head. */
  readonly head: number;
  /** `many`: several people, "the boys", "men", who say something. */
  readonly article: 'the' | 'a' | 'own' | 'many';
  /** Token of the possessor: `his`, `my`, or a name with ’s; -1 without. */
  readonly owner: number;
}

const FURTHEST = 6;

/** All people called by a noun with an article or possessive. `taken[i]` is set where a name stands. */
export function nounsOf(w: Words, taken: Uint8Array): NounMention[] {
  const out: NounMention[] = [];
  const spoken = nounsThatSpeak(w, taken);
  let last = -1;
  for (let i = 0; i < w.count; i++) {
    const bits = bitsAt(w, i);
    if (taken[i] || !(bits & IS.noun || spoken.has(w.form[i]!))) continue;
    if (bits & IS.many) {
      const from = manyFrom(w, i);
      if (from >= 0) out.push({ from, to: i + 1, head: w.form[i]!, article: 'many', owner: -1 });
      continue;
    }
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

/** Whoever says something is a person, whatever the word: forms that stand behind a quote as in "said the waggoner,". */
function nounsThatSpeak(w: Words, taken: Uint8Array): Set<number> {
  const out = new Set<number>();
  for (let i = 1; i < w.count; i++) {
    if (
      !(bitsAt(w, i) & IS.saySure) ||
      w.quote[i]! >= 0 ||
      w.quote[i - 1]! < 0 ||
      !(bitsAt(w, i + 1) & (IS.the | IS.a))
    )
      continue;
    let j = i + 2;
    while (j < i + 5 && w.form[j]! >= 0 && w.quote[j]! < 0 && !(bitsAt(w, j) & (IS.stop | IS.be))) j++;
    const head = j - 1;
    const ends = w.form[j] === COMMA || w.form[j] === STOP;
    if (!ends || head < i + 2 || taken[head] || w.quote[head]! >= 0) continue;
    const word = w.forms[w.form[head]!]!;
    if (!NO_PERSON.test(word) && !(bitsAt(w, head) & (IS.they | IS.we | IS.possessive))) out.add(w.form[head]!);
  }
  return out;
}
const NO_PERSON =
  /(?:ly|ing|thing|self|selves)$|^(?:one|two|three|day|time|times|moment|minute|night|evening|morning|afternoon|other|others|same|first|second|third|last|latter|former|next|again|then|now|words?|way|door|once|more|instant|hour|week|year|truth|while)$/;

/** Where several who speak as one are named from, article and all: right beside a verb of speech. -1 where none stands there. */
function manyFrom(w: Words, head: number): number {
  if (w.quote[head]! >= 0 || w.flags[head]! & POSSESSIVE) return -1;
  let from = head;
  while (from > head - 3 && from > 0 && w.form[from - 1]! >= 0 && w.paragraph[from - 1] === w.paragraph[head]) {
    const bits = bitsAt(w, from - 1);
    if (bits & (IS.the | IS.a | IS.possessive)) {
      from--;
      break;
    }
    if (bits & (IS.say | IS.stop | IS.be)) break;
    from--;
  }
  const says = bitsAt(w, from - 1) & IS.saySure && w.quote[from - 1]! < 0;
  return says || (bitsAt(w, head + 1) & IS.saySure && w.quote[head + 1]! < 0) ? from : -1;
}
