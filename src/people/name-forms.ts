import { IS } from './lexicon.ts';
import { isVerb } from './verbs.ts';
import { bitsAt, CAPITAL, FIRST, POSSESSIVE, SHOUTED, type Words } from './words.ts';

/** For each form: is it a name when it has a capital? Counted over the story: capitals in mid-sentence against small letters. */
export function nameForms(w: Words): (i: number) => boolean {
  const mid = new Int32Array(w.forms.length);
  const first = new Int32Array(w.forms.length);
  const small = new Int32Array(w.forms.length);
  const acts = new Int32Array(w.forms.length);
  const says = new Int32Array(w.forms.length);
  for (let i = 0; i < w.count; i++) {
    const f = w.form[i]!;
    if (f < 0) continue;
    const flags = w.flags[i]!;
    if (flags & CAPITAL && speaksAt(w, i)) says[f]!++;
    if (!(flags & CAPITAL)) small[f]!++;
    else if (flags & SHOUTED) continue;
    else if (flags & FIRST) {
      first[f]!++;
      if (flags & POSSESSIVE || isVerb(w, i + 1)) acts[f]!++;
    } else mid[f]!++;
  }
  const known = new Uint8Array(w.forms.length);
  w.forms.forEach((form, f) => {
    const bits = w.bits[f]!;
    // Whoever says something has a name, whatever else the word means: "Irish murmured".
    if (says[f]! >= 1 && !(bits & NEVER) && !NOBODY.test(form)) {
      known[f] = 1;
      return;
    }
    if (
      bits & (IS.notName | IS.stop | IS.he | IS.she | IS.they | IS.i | IS.we | IS.the | IS.a | IS.possessive | IS.be) ||
      form.length < 2 ||
      form.startsWith("i'") ||
      CONTRACTED.test(form)
    )
      return;
    const capital = mid[f]! + first[f]!;
    if (bits & IS.given ? capital > small[f]! : mid[f]! > 0 && mid[f]! >= small[f]!) known[f] = 1;
    else if (acts[f]! >= 2 && small[f] === 0 && acts[f]! * 2 >= first[f]! && !form.endsWith('ly') && !(bits & IS.noun))
      known[f] = 1;
  });
  return (i) => {
    const f = w.form[i]!;
    return f >= 0 && (w.flags[i]! & CAPITAL) !== 0 && known[f] === 1;
  };
}

const CONTRACTED = /(?:'(?:ll|ve|re|d|m)|n't)$/;
const NEVER =
  IS.stop |
  IS.he |
  IS.she |
  IS.they |
  IS.i |
  IS.we |
  IS.the |
  IS.a |
  IS.possessive |
  IS.be |
  IS.title |
  IS.noun |
  IS.kin;
const NOBODY =
  /^(?:.|(?:no|some|any|every)(?:body|one|thing)|no|yes|oh|ah|who|what|each|both|neither|either|god|others?|two|three|its?|this|that|there)$/;

/** Does a word outside speech stand right between a quote and a verb of speech, or behind the two? */
function speaksAt(w: Words, i: number): boolean {
  if (w.quote[i]! >= 0) return false;
  const behind = i > 0 && w.quote[i - 1]! >= 0;
  if (behind) return (bitsAt(w, i + 1) & IS.saySure) !== 0 && w.quote[i + 1]! < 0;
  return (
    i > 1 && (bitsAt(w, i - 1) & IS.saySure) !== 0 && w.quote[i - 1]! < 0 && w.quote[i - 2]! >= 0 && w.form[i + 1]! < 0
  );
}
