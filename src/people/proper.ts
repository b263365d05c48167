import { bitsOf, IS } from './lexicon.ts';

/** Trades by which families are called; alone they are as likely a name as not. */
const SURNAMES = new Set(
  'baker carter chandler cook cooper fisher fletcher fowler hunter mason miller page parker porter potter shepherd smith taylor tanner turner walker ward weaver'.split(
    ' ',
  ),
);
/** Words that stand for somebody or something, and are nobody. */
const NOBODY = new Set(
  'it its itself es this that these those there here what who whom which nobody somebody anybody everybody someone anyone everyone nothing something everything one ones none both all'.split(
    ' ',
  ),
);
const COMMON =
  IS.noun |
  IS.many |
  IS.title |
  IS.kin |
  IS.pet |
  IS.he |
  IS.she |
  IS.i |
  IS.they |
  IS.we |
  IS.a |
  IS.the |
  IS.possessive |
  IS.stop |
  IS.be |
  IS.notName;

/** Is it a name? A pronoun ("She") or a common noun ("Mother", "Old Man") is none, however it is written. */
export const isProperName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter(Boolean)
    .some((word) => {
      const bits = bitsOf(word.replace(/['’]s$/, ''));
      if (NOBODY.has(word)) return false;
      return (bits & COMMON) === 0 || (bits & IS.given) !== 0 || SURNAMES.has(word);
    });
